import { z } from 'zod'
import type { Claim } from '../../model/index.js'
import { HearsayError } from '../../problems.js'
import { claimById } from '../claims-at.js'
import { type Pair, record } from '../judging.js'
import { findById } from '../ledger.js'
import { defineQuery } from '../query.js'
import { judgedRows, judgedShape, mutable } from './judge.js'

export const overrule = defineQuery({
  name: 'overrule',
  summary: 'Judge that two origins of a claim are one, or are not; the count follows',
  effect: 'judge',
  input: z.object({
    claim: z.string().describe('The claim'),
    verdict: z.enum(['one', 'apart']).describe('What they are'),
    a: z.string().min(1).describe('An origin by its name, or a statement'),
    b: z
      .string()
      .min(1)
      .optional()
      .describe('The other; for a statement that is apart, the rest of its origin if absent'),
    reason: z.string().max(2000).optional().describe('Why, for the audit log'),
    preview: z.boolean().optional().describe('Only show what would change'),
  }),
  positional: ['claim', 'verdict', 'a', 'b'],
  output: judgedShape,
  example: {
    command: 'overrule c3f2 apart s81c0 s92aa --preview',
    shows: 'the count if the two statements were two origins',
  },
  async ask(asking, input) {
    const claim = await claimById(asking.store, input.claim, {})
    const a = statementsOf(claim, input.a)
    const b = input.b === undefined ? restOf(claim, a) : statementsOf(claim, input.b)
    const pairs = pairsOf(a, b, input.verdict)
    if (pairs.length === 0)
      throw new HearsayError('usage', 'That is one origin and nothing beside it.', {
        hint: 'Name two origins, or a statement that is not the whole of its origin. See: hearsay origins --claim ID',
      })
    return mutable(
      await record(asking, pairs, {
        action: `overrule: ${input.verdict}`,
        subject: claim.id,
        reason: input.reason,
        preview: input.preview === true,
      }),
    )
  },
  rows: judgedRows,
})

/** The statements of an origin by its name, or the one statement that is named. */
function statementsOf(claim: Claim, wanted: string): readonly string[] {
  const lower = wanted.toLowerCase()
  const exact = claim.voices.filter(({ name }) => name.toLowerCase() === lower)
  const voices = exact.length > 0 ? exact : claim.voices.filter(({ name }) => name.toLowerCase().includes(lower))
  if (voices.length > 1)
    throw new HearsayError('usage', `${wanted} fits ${voices.map(({ name }) => name).join(', ')}.`, {
      hint: 'Give the whole name, or a statement.',
    })
  if (voices[0] !== undefined) return voices[0].statements
  return [
    findById(
      claim.statements.map((id) => ({ id: id as string })),
      wanted,
      'statement',
    ).id,
  ]
}

/** What else is counted with these statements. */
function restOf(claim: Claim, some: readonly string[]): readonly string[] {
  const own = claim.voices.filter(({ statements }) => statements.some((id) => some.includes(id)))
  return own.flatMap(({ statements }) => statements as readonly string[]).filter((id) => !some.includes(id))
}

/** One pair joins two origins; to keep two apart every pair across them must be, or a third statement would join them again. */
function pairsOf(a: readonly string[], b: readonly string[], verdict: 'one' | 'apart'): readonly Pair[] {
  const across = a.flatMap((x) => b.flatMap((y) => (x === y ? [] : [{ a: x, b: y }])))
  return verdict === 'one'
    ? across.slice(0, 1).map((pair) => ({ on: 'origin' as const, ...pair, verdict: 'same' as const }))
    : across.map((pair) => ({ on: 'origin' as const, ...pair, verdict: 'different' as const }))
}
