import { z } from 'zod'
import { GRADES, gradeWords } from '../../fold/remark.js'
import { boardAt, namedOrNone } from '../board/board-at.js'
import { defineQuery } from '../query.js'
import { aboutAt, isBorneOut, remarksAt } from '../remarks.js'
import { atFields } from '../shapes.js'

/** A rating or a note as answers show it. */
export const remarkShape = z.object({
  judgement: z.string(),
  on: z.enum(['reliability', 'credibility', 'note']),
  about: z.enum(['claim', 'statement', 'outlet', 'voice']),
  name: z.string(),
  claim: z.string().nullable().describe('The claim that now holds what it is about'),
  actor: z.string().nullable(),
  statement: z.string().nullable(),
  grade: z.enum(GRADES).nullable(),
  meaning: z.string().describe('What the grade means in the Admiralty code'),
  words: z.string(),
  author: z.string(),
  at: z.string(),
  borneOut: z.boolean().describe('False for a credibility of 1 whose claim has no longer two independent origins'),
})
type Shown = z.output<typeof remarkShape>

export const ratings = defineQuery({
  name: 'ratings',
  summary: 'List the grades and notes that stand: reliability, credibility and notes, each with its author',
  effect: 'read',
  input: z.object({
    on: z.enum(['reliability', 'credibility', 'note']).optional().describe('Only of this kind'),
    author: z.string().optional().describe('Only by this person'),
    claim: z.string().optional().describe('Only about this claim, and those who speak to it'),
    ...atFields,
  }),
  positional: [],
  output: z.array(remarkShape),
  example: { command: 'ratings --on reliability', shows: 'who graded which outlet and voice' },
  async ask({ store }, input) {
    const at = { asOf: input.asOf, knownAt: input.knownAt }
    const remarks = (await remarksAt(store, at)).filter(
      ({ on, author }) =>
        (input.on === undefined || on === input.on) && (input.author === undefined || author === input.author),
    )
    if (remarks.length === 0) return []
    // As of a day, nothing is told of what had not been published by then, not even that somebody graded it.
    const published =
      input.asOf === undefined ? null : new Set((await store.outlets(at)).map((name) => name.toLowerCase()))
    const claim = input.claim === undefined ? null : await namedOrNone(await boardAt(store, at), input.claim)
    const outlets =
      claim === null
        ? new Set<string>()
        : new Set(
            (await store.documents({ ids: claim.documents })).flatMap((one) => one.outlet?.value.toLowerCase() ?? []),
          )
    const voices = new Set((claim?.voices ?? []).map(({ name }) => name.toLowerCase()))
    const found: Shown[] = []
    for (const remark of remarks) {
      const about = await aboutAt(store, at, remark)
      const isThere =
        about.kind === 'outlet' ? published?.has(about.name) : about.claim !== null || about.actor !== null
      if (published !== null && isThere !== true) continue
      const isNear =
        about.claim?.id === claim?.id ||
        (about.kind === 'outlet' && outlets.has(about.name)) ||
        (about.actor?.spellings.some(({ name }) => voices.has(name.toLowerCase())) ?? false)
      if (input.claim !== undefined && (claim === null || !isNear)) continue
      found.push({
        judgement: remark.id,
        on: remark.on,
        about: about.kind,
        name: about.name,
        claim: about.claim?.id ?? null,
        actor: about.actor?.id ?? null,
        statement: about.kind === 'statement' ? about.name : null,
        grade: remark.grade,
        meaning: remark.grade === null ? '' : gradeWords(remark.grade),
        words: remark.words,
        author: remark.author,
        at: remark.judgedAt,
        borneOut: isBorneOut(remark, about.claim),
      })
    }
    return found
  },
  rows: (found) => found.map(({ judgement, ...one }) => ({ ...one, judgement })),
})
