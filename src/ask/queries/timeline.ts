import { z } from 'zod'
import type { Claim, StatementId } from '../../model/index.js'
import { HearsayError } from '../../problems.js'
import type { Store } from '../../store/store.js'
import { type BoardAt, boardAt, namedOrNone, standsOnBoard } from '../board/board-at.js'
import { firstOf } from '../board/first-of.js'
import { inOrder, momentKey, momentsOf } from '../board/moments.js'
import { chainShown, namesShown, peopleAt, type Shown, wordsShown } from '../board/names-shown.js'
import { claimsNamed } from '../find-claim.js'
import { evidenceFor, evidenceOf, ledgerAt } from '../ledger.js'
import { defineQuery } from '../query.js'
import { atFields, documentRefShape } from '../shapes.js'
import { claimView, type Evidence } from '../view.js'
import { daysOf } from '../when-said.js'
import { chainWords, statusWords } from '../words.js'

const entryShape = z.object({
  at: z
    .string()
    .nullable()
    .describe('The first day on which it can have been said, or that of the page; null when unknown'),
  to: z
    .string()
    .nullable()
    .describe('The last such day: another one where the page says “in early March”; null where that is open'),
  kind: z.enum(['statement', 'status']),
  stated: z
    .boolean()
    .describe('Whether the page states the time of saying; of a change of status, whether its day is that of a page'),
  claim: z.string(),
  statement: z.string().nullable(),
  who: z.string(),
  party: z.string().nullable(),
  stance: z.string(),
  polarity: z
    .string()
    .nullable()
    .describe('Of the words: "negative" beside the stance "deny" is said in denial, and is not what is denied'),
  words: z.string(),
  chain: z.string(),
  document: documentRefShape.nullable(),
})

export const timeline = defineQuery({
  name: 'timeline',
  summary: 'Tell in order of time who said what and when a status changed',
  effect: 'read',
  input: z.object({
    actor: z.string().optional().describe('Only what this actor said'),
    claim: z.string().optional().describe('Only this claim'),
    from: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'write a date as 2024-10-19')
      .optional()
      .describe('Only what was said on this day or later'),
    ...atFields,
  }),
  positional: [],
  output: z.array(entryShape),
  example: { command: 'timeline --actor Hrabovets', shows: 'what the minister said, day by day' },
  async ask({ store }, input) {
    const at = { asOf: input.asOf, knownAt: input.knownAt }
    const ledger = await ledgerAt(store, at)
    const chosen = input.claim === undefined ? ledger.claims : claimsNamed(ledger.claims, input.claim)
    const evidence = await evidenceOf(store, chosen, at)
    const shown = await namesIn(store, await peopleAt(store, input), evidence)
    const entries = chosen.flatMap((one) => entriesOf(one, evidence, shown))
    const wanted = input.actor?.toLowerCase()
    return entries
      .filter((entry) => wanted === undefined || spokenBy(entry, evidence).toLowerCase().includes(wanted))
      .filter((entry) => input.from === undefined || (entry.at ?? '9999') >= input.from)
      .sort(inOrder)
  },
  async page({ store }, input, { after, size }) {
    const at = await boardAt(store, input)
    const wanted = input.actor?.toLowerCase()
    const chosen = input.claim === undefined ? undefined : await namedOrNone(at, input.claim)
    const all = chosen === null ? [] : await momentsOf(at, { claim: chosen?.id, speaker: wanted, from: input.from })
    const from = after === null ? undefined : all.find((one) => momentKey(one) === after)
    if (after !== null && from === undefined)
      throw new HearsayError('not-found', 'That entry is not in this list any more.', {
        hint: 'Begin again without "after".',
      })
    const { page, left } = firstOf(all, inOrder, { size, after: from })
    const claims = await at.claims([...new Set(page.map(({ claim }) => claim))])
    const ids = new Set(page.flatMap(({ kind, statement }) => (kind === 'statement' ? (statement ?? []) : [])))
    const evidence = await evidenceFor(store, [...ids] as StatementId[], input)
    const shown = await namesIn(store, at, evidence)
    const entries = new Map(
      claims.flatMap((one) => entriesOf(one, evidence, shown)).map((one) => [momentKey(one), one]),
    )
    const last = page.at(-1)
    return {
      found: page.flatMap((one) => entries.get(momentKey(one)) ?? []),
      next: page.length < left && last !== undefined ? momentKey(last) : null,
      total: all.length,
    }
  },
  standsOn: standsOnBoard,
  rows: (entries) =>
    entries.map(({ at, to, stated, kind, who, party, stance, words, chain, claim, statement }) => ({
      at,
      to,
      stated,
      kind,
      who,
      party,
      stance,
      words,
      chain,
      claim,
      statement,
    })),
})

type Entry = z.output<typeof entryShape>

/** What those who speak are shown as. */
const namesIn = (store: Store, at: Pick<BoardAt, 'actors'>, { statements }: Evidence) =>
  namesShown(
    store,
    at,
    [...statements.values()].flatMap(({ speaker }) => [speaker.name, speaker.party]),
  )

/** Who speaks, as the page spells it. */
const spokenBy = ({ kind, statement, who }: Entry, { statements }: Evidence): string =>
  (kind === 'statement' ? statements.get(statement ?? '')?.speaker.name : undefined) ?? who

/** What was said to one claim, and how its status changed. */
function entriesOf(claim: Claim, evidence: Evidence, shown: Shown): readonly Entry[] {
  const view = claimView(claim, evidence)
  const spoken = [...new Set(view.statements.map(({ speaker }) => speaker.name))].sort()
  return [
    ...view.statements.map((one) => ({
      ...daysOf(one),
      kind: 'statement' as const,
      claim: view.id,
      statement: one.id,
      who: shown(one.speaker.name, one.document.outlet),
      party: one.party === null ? null : shown(one.party),
      stance: one.stance as string,
      polarity: one.polarity,
      words: one.text,
      chain: chainShown(chainWords(one), shown),
      document: one.document,
    })),
    ...view.history.slice(1).map((change) => ({
      at: change.from,
      to: change.at,
      kind: 'status' as const,
      stated: !change.assumed,
      claim: view.id,
      statement: change.statements[0] ?? null,
      who: change.by === null ? '' : shown(change.by),
      party: null,
      stance: statusWords({ status: change.status, statusBy: change.by === null ? null : shown(change.by) }),
      polarity: null,
      words: view.text,
      chain: wordsShown(change.cause, spoken, shown),
      document: null,
    })),
  ]
}
