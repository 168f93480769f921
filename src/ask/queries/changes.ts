import { z } from 'zod'
import { MOVES } from '../changes/compare-claim.js'
import { compareLedgers } from '../changes/compare-ledgers.js'
import { judgedSince, withJudgement } from '../changes/judged-since.js'
import { movedBetween, movedSince } from '../changes/moved-claims.js'
import { defineQuery } from '../query.js'
import { atFields, isDay } from '../shapes.js'

export const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?Z?)?$/
/** No day is later. */
const LAST_DAY = '9999-12-31'

export const moveShape = z.object({
  claim: z.string(),
  text: z.string(),
  kind: z.enum(MOVES),
  words: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  at: z
    .string()
    .nullable()
    .describe('The day to which it belongs, or the last on which it can have been; null when unknown'),
  atFrom: z.string().nullable().describe('The first of those days'),
  assumed: z.boolean().describe('Whether no page states that day'),
  cause: z.string(),
  statements: z.array(z.string()),
  others: z.array(z.string()).describe('The claims it merged with or was split from'),
})

/** One move as a flat row. */
export const moveRow = ({
  kind,
  claim,
  text,
  words,
  at,
  atFrom,
  assumed,
  cause,
  statements,
}: z.output<typeof moveShape>) => ({
  ...{ kind, claim, text, words, at, atFrom, assumed, cause },
  statements: statements.join('; '),
})

export const changes = defineQuery({
  name: 'changes',
  summary:
    'Tell what moved since a day or an instant: new claims, status with its cause, figures, origins, merges and splits',
  effect: 'read',
  input: z.object({
    since: z
      .string({
        error:
          'is missing. Write a day as 2024-03-08 (at the command line also yesterday, "3 days ago", monday), or an instant as 2024-03-08T09:00:00Z',
      })
      .regex(
        INSTANT,
        'write a day as 2024-03-08 (at the command line also yesterday, "3 days ago", monday), or an instant as 2024-03-08T09:00:00Z',
      )
      .refine((text) => isDay(text.slice(0, 10)), 'there is no such day')
      .describe('Against how it stood at the end of this day, or at this instant'),
    time: z
      .enum(['said', 'held'])
      .optional()
      .describe(
        'Since it was said in the world, or since this store held it; a day means said, an instant held, if absent',
      ),
    kind: z.enum(MOVES).optional().describe('Only moves of this kind'),
    ...atFields,
  }),
  positional: [],
  output: z.object({
    since: z.string(),
    time: z.enum(['said', 'held']),
    documents: z.number().int().describe('Pages more than then'),
    statements: z.number().int(),
    judgements: z.number().int().describe('Judgements made or withdrawn since; 0 where the time is said'),
    changes: z.array(moveShape),
  }),
  example: { command: 'changes --since 2024-03-08', shows: 'what moved after 8 March' },
  async ask({ store }, input) {
    const { asOf, knownAt, since } = input
    const time = input.time ?? (since.length > 10 ? 'held' : 'said')
    // What has no date was said neither before nor after a day: between two days it does not count.
    const now = time === 'said' ? { asOf: asOf ?? LAST_DAY, knownAt } : { asOf, knownAt }
    const then = time === 'said' ? { asOf: since.slice(0, 10), knownAt } : { asOf, knownAt: since }
    const [was, is] = [await store.counts(then), await store.counts(now)]
    const judged = time === 'said' ? [] : await judgedSince(store, since, knownAt)
    const found = {
      since,
      time,
      documents: is.documents - was.documents,
      statements: is.statements - was.statements,
      judgements: judged.length,
    }
    if (found.documents === 0 && found.statements === 0 && judged.length === 0) return { ...found, changes: [] }
    const { before, after } = await (time === 'said' ? movedBetween(store, then, now) : movedSince(store, then, now))
    const moves = compareLedgers(before, after)
      .map((move) => withJudgement(move, judged))
      .filter((move) => input.kind === undefined || move.kind === input.kind)
    return {
      ...found,
      changes: moves.map((move) => ({ ...move, statements: [...move.statements], others: [...move.others] })),
    }
  },
  rows: ({ changes: moves }) => moves.map(moveRow),
})
