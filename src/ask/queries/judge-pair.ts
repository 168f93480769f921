import { z } from 'zod'
import { HearsayError } from '../../problems.js'
import { judgedId } from '../judged-id.js'
import { record } from '../judging.js'
import { defineQuery } from '../query.js'
import { judgedRows, judgedShape, mutable } from './judge.js'

export const judge = defineQuery({
  name: 'judge',
  summary: 'Judge that two statements, or two names, are the same, are different, or cannot be told',
  effect: 'judge',
  input: z.object({
    on: z.enum(['claim', 'actor', 'origin']).describe('What is judged: two statements, two names, or two origins'),
    a: z
      .string()
      .min(1)
      .describe('A statement, or a name as pages spell it; or the beginning of the id that review lists'),
    b: z.string().min(1).describe('The other one'),
    verdict: z.enum(['same', 'different', 'unsure']).describe('What you find'),
    reason: z.string().max(2000).optional().describe('Why, for the audit log'),
    preview: z.boolean().optional().describe('Only show what would change'),
  }),
  positional: ['on', 'a', 'b', 'verdict'],
  output: judgedShape,
  example: { command: 'judge claim s81c0 s92aa different', shows: 'the two statements in two claims' },
  async ask(asking, { on, verdict, reason, preview, ...named }) {
    const [a, b] = [await judgedId(asking.store, on, named.a), await judgedId(asking.store, on, named.b)]
    if (a === b)
      throw new HearsayError('usage', `${named.a} and ${named.b} are one.`, { hint: 'Name two that may be the same.' })
    const judged = await record(asking, [{ on, a, b, verdict }], {
      action: verdict === 'same' ? 'accept' : verdict === 'different' ? 'reject' : 'set aside',
      subject: `${a} ${b}`,
      reason,
      preview: preview === true,
    })
    return mutable(judged)
  },
  rows: judgedRows,
})
