import { z } from 'zod'
import { CLAIM } from '../../fold/claim-row.js'
import { GRADES, type Grade, gradeWords, readRemarks, remarkJudgement } from '../../fold/remark.js'
import type { StatementId } from '../../model/index.js'
import { HearsayError } from '../../problems.js'
import type { Store } from '../../store/store.js'
import { claimById, claimOrNone } from '../claims-at.js'
import { findActor } from '../find-actor.js'
import { type Asking, defineQuery } from '../query.js'
import { subjectOf } from '../remarks.js'
import { originsWords } from '../words.js'

const savedShape = z.object({
  judgement: z.string().nullable().describe('What undo names; null where it stood already'),
  on: z.enum(['reliability', 'credibility', 'note']),
  subject: z.string(),
  name: z.string().describe('What it is about, in words'),
  grade: z.enum(GRADES).nullable(),
  words: z.string(),
  author: z.string(),
})
type Saved = z.output<typeof savedShape>

export const rate = defineQuery({
  name: 'rate',
  summary:
    'Set a grade of the Admiralty code: reliability A–F of an outlet or a voice, credibility 1–6 of a claim; 1 asks for two independent origins',
  effect: 'judge',
  input: z.object({
    subject: z.string().min(1).describe('An outlet, an actor or a claim'),
    grade: z.enum(GRADES).describe('A–F for who says it, 1–6 for what is said'),
    reason: z.string().max(2000).optional().describe('Why, for the audit log'),
  }),
  positional: ['subject', 'grade'],
  output: savedShape,
  example: { command: 'rate Varenpress B --reason "right on the first toll"', shows: 'the outlet as usually reliable' },
  async ask(asking, { subject, grade, reason }) {
    const isLetter = /^[A-F]$/.test(grade)
    const found = isLetter ? await whoSays(asking.store, subject) : await claimToRate(asking.store, subject, grade)
    const on = isLetter ? ('reliability' as const) : ('credibility' as const)
    return save(asking, { on, ...found, grade, words: reason ?? '' })
  },
  rows: (saved) => [saved],
})

export const note = defineQuery({
  name: 'note',
  summary: 'Write a note on a claim, a statement, an outlet or an actor; signed, and undone like any judgement',
  effect: 'judge',
  input: z.object({
    subject: z.string().min(1).describe('A claim, a statement, an outlet or an actor'),
    words: z.array(z.string()).min(1).describe('What you note'),
  }),
  positional: ['subject', 'words'],
  output: savedShape,
  example: { command: 'note c3f2 "asked the ministry for its list"', shows: 'the claim with the note' },
  async ask(asking, { subject, words }) {
    const text = words.join(' ').trim()
    if (text === '' || text.length > 5000)
      throw new HearsayError('usage', 'A note has between 1 and 5000 characters.', { hint: 'Write what you note.' })
    const found = await anything(asking.store, subject)
    return save(asking, { on: 'note', ...found, grade: null, words: text })
  },
  rows: (saved) => [saved],
})

interface Found {
  readonly subject: string
  readonly name: string
}

/** Writes a remark and its audit entry; one that the author's latest says already is left as it is. */
async function save(
  { store, who, now }: Asking,
  said: Found & { readonly on: Saved['on']; readonly grade: Grade | null; readonly words: string },
): Promise<Saved> {
  const { on, subject, grade, words } = said
  const saved = { ...said, author: who }
  const standing = readRemarks(await store.judgements({ on, author: who, withdrawn: false }))
  const twin = standing.find((one) => one.subject === subject && one.grade === grade && one.words === words)
  if (twin !== undefined) return { judgement: null, ...saved }
  const before = standing.find((one) => one.subject === subject && on !== 'note')
  const judgement = remarkJudgement({ on, subject, grade, words, author: who, judgedAt: now })
  await store.transaction(async () => {
    await store.putJudgements([judgement])
    await store.audit({
      who,
      action: on === 'note' ? 'note' : 'rate',
      subject,
      ...(before === undefined ? {} : { before: `${before.grade}` }),
      after: grade === null ? words : `${grade} (${gradeWords(grade)})`,
      ...(grade === null || words === '' ? {} : { reason: words }),
      at: now,
    })
  })
  return { judgement: judgement.id, ...saved }
}

/** An outlet before an actor of the same name. */
async function whoSays(store: Store, wanted: string): Promise<Found> {
  const lower = wanted.toLowerCase()
  const outlets = await store.outlets()
  const outlet = outlets.find((name) => name.toLowerCase() === lower)
  if (outlet !== undefined) return { subject: subjectOf.outlet(outlet), name: outlet }
  if ((await store.views(CLAIM, { ids: [wanted] })).length > 0)
    throw new HearsayError('usage', 'Reliability is of who speaks; a claim has credibility, 1 to 6.', {
      hint: `Write: hearsay rate ${wanted} 3`,
    })
  const actor = await findActor(store, wanted, {})
  return { subject: subjectOf.voice(actor), name: actor.name }
}

async function claimToRate(store: Store, wanted: string, grade: Grade): Promise<Found> {
  const claim = await claimById(store, wanted, {})
  if (grade === '1' && claim.origins.atLeast < 2)
    throw new HearsayError(
      'not-allowed',
      `Credibility 1 says that independent sources confirm it, and this claim has ${originsWords(claim.origins)}.`,
      {
        hint: 'It takes at least 2. Grade it 2 (probably true), or overrule an origin first: hearsay overrule --help',
      },
    )
  return { subject: subjectOf.claim(claim), name: claim.text }
}

async function anything(store: Store, wanted: string): Promise<Found> {
  if (/^s[0-9a-f]{16}$/.test(wanted)) {
    const [statement] = await store.statements({ ids: [wanted as StatementId] })
    if (statement !== undefined) return { subject: subjectOf.statement(statement.id), name: statement.text }
  }
  const claim = /^c[0-9a-f]{2,}/.test(wanted) ? await claimOrNone(store, wanted, {}) : null
  if (claim !== null) return { subject: subjectOf.claim(claim), name: claim.text }
  return whoSays(store, wanted)
}
