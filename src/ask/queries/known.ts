import { z } from 'zod'
import { toActorName } from '../../link/name-row.js'
import { anchorActors } from '../../link/same-actor/anchor-actors.js'
import { readKnownActors } from '../../link/same-actor/known-actors.js'
import { keysOf } from '../../link/same-actor/link-actors.js'
import { HearsayError } from '../../problems.js'
import { type Pair, record } from '../judging.js'
import { judgedPairs, nameRowsIn } from '../open-names.js'
import { defineQuery } from '../query.js'
import { judgedRows, judgedShape, mutable } from './judge.js'

export const known = defineQuery({
  name: 'known',
  summary: 'Anchor actors by a list of your own: names of one known actor are the same, names of two are not',
  effect: 'judge',
  input: z.object({
    list: z
      .string()
      .min(1)
      .max(64 * 1024 * 1024)
      .describe('FollowTheMoney entities as JSON lines, or CSV with name, type, aliases'),
    reason: z.string().max(2000).optional().describe('Why, for the audit log'),
    preview: z.boolean().optional().describe('Only show what would change'),
  }),
  positional: ['list'],
  files: ['list'],
  output: judgedShape.extend({ listed: z.number().int(), found: z.number().int() }),
  example: { command: 'known actors.csv --preview', shows: 'which names the list would join, and which keep apart' },
  async ask(asking, { list, reason, preview }) {
    const listed = readKnownActors(list)
    if (listed.length === 0)
      throw new HearsayError('usage', 'The list holds no known actor.', {
        hint: 'Give CSV with the columns name, type, aliases, or FollowTheMoney entities as JSON lines.',
      })
    const rows = await nameRowsIn(asking.store)
    const names = [...rows.values()].map(toActorName)
    const judged = await judgedPairs(asking.store)
    const keys = new Map(names.map((name) => [name.id, new Set(keysOf(name))]))
    const meet = (a: string, b: string): boolean => [...(keys.get(a) ?? [])].some((key) => keys.get(b)?.has(key))
    const anchors = anchorActors(names, listed, 'known')
    // what a person has judged stands; names that would never be compared need no keeping apart
    const pairs: Pair[] = anchors
      .filter(({ a, b, verdict }) => !judged.has(`${a}\n${b}`) && (verdict === 'same' || meet(a, b)))
      .map(({ a, b, verdict }) => ({ on: 'actor', a, b, verdict }))
    const found = new Set(anchors.flatMap(({ a, b }) => [a, b])).size
    const outcome = await record(asking, pairs, {
      action: 'known actors',
      subject: `${listed.length} listed`,
      reason: reason ?? 'a list of known actors',
      preview: preview === true,
    })
    return { ...mutable(outcome), listed: listed.length, found }
  },
  rows: judgedRows,
})
