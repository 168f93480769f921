import { z } from 'zod'
import type { Claim, FigurePoint } from '../../model/index.js'
import { ledgerAt } from '../ledger.js'
import { defineQuery } from '../query.js'
import { atFields, originsShape } from '../shapes.js'
import { count, originWords } from '../words.js'

const claimLine = z.object({
  id: z.string(),
  text: z.string(),
  status: z.string(),
  origins: originsShape.omit({ because: true }),
})
const moveShape = z.object({
  claim: z.string(),
  text: z.string(),
  speaker: z.string(),
  scope: z.string(),
  from: z.object({ surface: z.string(), at: z.string().nullable(), statement: z.string() }),
  to: z.object({ surface: z.string(), at: z.string().nullable(), statement: z.string() }),
})

export const story = defineQuery({
  name: 'story',
  summary: 'Tell the whole story in one sentence, then what is disputed and which figures moved',
  effect: 'read',
  input: z.object({ ...atFields }),
  positional: [],
  output: z.object({
    sentence: z.string(),
    documents: z.number().int(),
    outlets: z.number().int(),
    statements: z.number().int(),
    claims: z.number().int(),
    origins: z.object({ atLeast: z.number().int(), atMost: z.number().int() }),
    undated: z.number().int().describe('Pages that give no date'),
    disputed: z.array(claimLine),
    changed: z.array(claimLine.extend({ at: z.string().nullable(), cause: z.string() })),
    moved: z.array(moveShape),
    unconfirmed: z.array(claimLine),
  }),
  example: { command: 'story --as-of 2024-03-08', shows: 'what could be known on 8 March' },
  async ask({ store }, input) {
    const at = { asOf: input.asOf, knownAt: input.knownAt }
    const { claims } = await ledgerAt(store, at)
    const documents = await store.documents({}, at)
    const statements = new Set(claims.flatMap((claim) => claim.statements)).size
    const origins = independentOrigins(claims)
    const disputed = claims.filter(({ status }) => status === 'disputed' || status === 'denied')
    const moved = claims.flatMap(moves)
    const changed = claims
      .filter(
        ({ status }) =>
          status === 'corrected' || status === 'retracted' || status === 'confirmed' || status === 'superseded',
      )
      .map((claim) => ({
        ...line(claim),
        at: claim.history.at(-1)?.at ?? null,
        cause: claim.history.at(-1)?.cause ?? '',
      }))
    const sentence =
      `${count(documents.length, 'document')} → ${count(statements, 'statement')} → ${count(claims.length, 'claim')} → ` +
      `${originWords(origins)} independent origin${origins.atMost === 1 ? '' : 's'}; ${disputed.length} disputed or denied; ${count(moved.length, 'figure')} moved`
    return {
      sentence,
      documents: documents.length,
      outlets: new Set(documents.map((one) => one.outlet?.value).filter((name) => name !== undefined)).size,
      statements,
      claims: claims.length,
      origins,
      undated: documents.filter((one) => one.published === null).length,
      disputed: disputed.map(line),
      changed,
      moved,
      unconfirmed: claims
        .filter((claim) => claim.origins.atMost === 1 && claim.status === 'reported' && claim.documents.length > 1)
        .map(line),
    }
  },
  rows: (found) => [
    { part: 'story', id: '', words: found.sentence },
    ...found.disputed.map((one) => ({ part: one.status, id: one.id, words: one.text })),
    ...found.changed.map((one) => ({ part: one.status, id: one.id, words: one.text })),
    ...found.moved.map((one) => ({
      part: 'figure moved',
      id: one.claim,
      words: `${one.speaker}: ${one.from.surface} → ${one.to.surface}`,
    })),
  ],
})

const line = (claim: Claim) => ({
  id: claim.id as string,
  text: claim.text,
  status: claim.statusBy === null ? (claim.status as string) : `${claim.status} by ${claim.statusBy}`,
  origins: { atLeast: claim.origins.atLeast, atMost: claim.origins.atMost },
})

/**
 * Voices over the whole story: the known ones, each once, are the least there can be; every voice whose chain does not
 * reach a known speaker may be one more.
 */
export function independentOrigins(claims: readonly Claim[]): { atLeast: number; atMost: number } {
  const known = new Set<string>()
  const open = new Set<string>()
  for (const claim of claims)
    for (const voice of claim.voices)
      (voice.known ? known : open).add(voice.known ? voice.name.toLowerCase() : voice.id)
  return { atLeast: known.size === 0 && open.size > 0 ? 1 : known.size, atMost: known.size + open.size }
}

/** Where one speaker gave two different figures of one scope within a claim: the first and the last. */
export function moves(claim: Claim): z.output<typeof moveShape>[] {
  const series = new Map<string, FigurePoint[]>()
  for (const point of claim.figures) {
    const key = `${point.speaker.toLowerCase()}|${point.figure.scope}|${point.figure.unit}|${point.figure.part}`
    series.set(key, [...(series.get(key) ?? []), point])
  }
  return [...series.values()].flatMap((points) => {
    const dated = points.filter(({ at }) => at !== null).sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1))
    const first = dated[0]
    const last = dated.at(-1)
    if (first === undefined || last === undefined || first.at === last.at) return []
    if (first.figure.min === last.figure.min && first.figure.max === last.figure.max) return []
    const end = ({ figure, at, statement }: FigurePoint) => ({
      surface: figure.surface,
      at,
      statement: statement as string,
    })
    return [
      {
        claim: claim.id as string,
        text: claim.text,
        speaker: first.speaker,
        scope: first.figure.scope,
        from: end(first),
        to: end(last),
      },
    ]
  })
}
