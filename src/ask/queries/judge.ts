import { z } from 'zod'
import { isWatching } from '../../fold/watch.js'
import { HearsayError } from '../../problems.js'
import { claimById, claimOrNone } from '../claims-at.js'
import { findActor } from '../find-actor.js'
import { record, withdrawAll } from '../judging.js'
import { lastAct } from '../last-act.js'
import { findById } from '../ledger.js'
import { nameRowsIn } from '../open-names.js'
import { type Asking, defineQuery } from '../query.js'
import { originWords } from '../words.js'

const outcomeShape = z.object({
  kind: z.enum(['claim', 'actor']),
  id: z.string(),
  text: z.string(),
  status: z.string(),
  statements: z.number().int(),
  origins: z.object({ atLeast: z.number().int(), atMost: z.number().int() }),
})
export const judgedShape = z.object({
  judgements: z.array(z.string()),
  act: z.string().describe('What was done, as one act: a split is one, however many pairs it tells apart'),
  preview: z.boolean(),
  before: z.array(outcomeShape),
  after: z.array(outcomeShape),
  story: z
    .object({ before: outcomeShape.shape.origins, after: outcomeShape.shape.origins })
    .nullable()
    .describe('The count of independent origins of the story, where it is judged who is who; else null'),
})
type Judged = z.output<typeof judgedShape>

const reason = z.string().max(2000).optional().describe('Why, for the audit log')
const preview = z.boolean().optional().describe('Only show what would change')
export const judgedRows = ({ before, after, preview: only }: Judged) => [
  ...before.map((one) => row('before', one)),
  ...after.map((one) => row(only ? 'would be' : 'now', one)),
]
const row = (when: string, one: z.output<typeof outcomeShape>) => ({
  when,
  id: one.id,
  claim: one.text,
  status: one.status,
  statements: one.statements,
  origins: originWords(one.origins),
})

export const merge = defineQuery({
  name: 'merge',
  summary: 'Judge that two claims, or two actors, are one',
  effect: 'judge',
  input: z.object({
    a: z.string().describe('A claim, or an actor by id or name'),
    b: z.string().describe('Another of the same kind'),
    reason,
    preview,
  }),
  positional: ['a', 'b'],
  output: judgedShape,
  example: { command: 'merge c3f2 c81a --preview', shows: 'what would change, before it does' },
  async ask(asking, input) {
    const named = [await claimOrNone(asking.store, input.a, {}), await claimOrNone(asking.store, input.b, {})]
    if (named.every((claim) => claim === null)) return mergeActors(asking, input)
    const [a, b] = [await claimById(asking.store, input.a, {}), await claimById(asking.store, input.b, {})]
    const [first, second] = [a.statements[0], b.statements[0]]
    if (a.id === b.id || first === undefined || second === undefined)
      throw new HearsayError('usage', 'That is one claim already.', { hint: 'Name two claims.' })
    const pair = { on: 'claim' as const, a: first, b: second, verdict: 'same' as const }
    return mutable(
      await record(asking, [pair], {
        action: 'merge',
        subject: `${a.id} ${b.id}`,
        reason: input.reason,
        preview: input.preview === true,
      }),
    )
  },
  rows: judgedRows,
})

/** Joins two actors by a judgement on a name of each; what is kept apart by a judgement stays apart until that is undone. */
async function mergeActors(
  asking: Asking,
  input: { readonly a: string; readonly b: string; readonly reason?: string; readonly preview?: boolean },
): Promise<Judged> {
  const [a, b] = [await findActor(asking.store, input.a, {}), await findActor(asking.store, input.b, {})]
  if (a.id === b.id) throw new HearsayError('usage', 'That is one actor already.', { hint: 'Name two actors.' })
  const rows = [...(await nameRowsIn(asking.store)).values()].sort((x, y) => (x.id < y.id ? -1 : 1))
  const [first, second] = [a, b].map((one) => rows.find((row) => row.actor === one.id))
  if (first === undefined || second === undefined)
    throw new HearsayError('not-found', 'The names of these actors are not in the store.', {
      hint: 'Name them by a spelling that hearsay actors lists.',
    })
  const pair = { on: 'actor' as const, a: first.id, b: second.id, verdict: 'same' as const }
  return mutable(
    await record(asking, [pair], {
      action: 'merge',
      subject: `${a.id} ${b.id}`,
      reason: input.reason,
      preview: input.preview === true,
    }),
  )
}

export const split = defineQuery({
  name: 'split',
  summary: 'Judge that statements do not belong to a claim',
  effect: 'judge',
  input: z.object({
    claim: z.string().describe('The claim'),
    statements: z.array(z.string()).min(1).describe('The statements that do not belong to it'),
    reason,
    preview,
  }),
  positional: ['claim', 'statements'],
  output: judgedShape,
  example: {
    command: 'split c3f2 s81c0 --reason "another blast"',
    shows: 'the claim without that statement, and the new one',
  },
  async ask(asking, input) {
    const claim = await claimById(asking.store, input.claim, {})
    const members = claim.statements.map((id) => ({ id: id as string }))
    const out = new Set(input.statements.map((id) => findById(members, id, 'statement').id))
    const rest = members.filter(({ id }) => !out.has(id))
    if (rest.length === 0)
      throw new HearsayError('usage', 'That is the whole claim.', {
        hint: 'Name only the statements that do not belong.',
      })
    const pairs = [...out].flatMap((a) =>
      rest.map(({ id: b }) => ({ on: 'claim' as const, a, b, verdict: 'different' as const })),
    )
    return mutable(
      await record(asking, pairs, {
        action: 'split',
        subject: claim.id,
        reason: input.reason,
        preview: input.preview === true,
      }),
    )
  },
  rows: judgedRows,
})

export const undo = defineQuery({
  name: 'undo',
  summary: 'Withdraw a judgement: the last one you made, or the one named',
  effect: 'judge',
  input: z.object({
    judgement: z.string().optional().describe('The judgement; your last one if absent'),
    reason,
    preview,
  }),
  positional: ['judgement'],
  output: judgedShape,
  example: { command: 'undo', shows: 'the ledger as it was before your last judgement' },
  async ask(asking, input) {
    const standing = (await asking.store.judgements({ withdrawn: false })).filter(
      (one) => one.judgedAt !== null && !isWatching(one),
    )
    const own = standing.filter((one) => one.author === asking.who)
    const chosen =
      input.judgement === undefined
        ? await lastAct(asking.store, own)
        : [findById(standing, input.judgement, 'judgement')]
    if (chosen.length === 0)
      throw new HearsayError('not-found', `${asking.who} has no judgement to withdraw.`, {
        hint: 'See: hearsay audit. Sign with --who NAME.',
      })
    return mutable(await withdrawAll(asking, chosen, { reason: input.reason, preview: input.preview === true }))
  },
  rows: judgedRows,
})

export const mutable = (judged: {
  readonly judgements: readonly string[]
  readonly act: string
  readonly preview: boolean
  readonly before: readonly z.output<typeof outcomeShape>[]
  readonly after: readonly z.output<typeof outcomeShape>[]
  readonly story: Judged['story']
}): Judged => ({
  judgements: [...judged.judgements],
  act: judged.act,
  preview: judged.preview,
  before: [...judged.before],
  after: [...judged.after],
  story: judged.story,
})
