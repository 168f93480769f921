import { evidence } from '../link/evidence.js'
import { nodeRows } from '../link/node-row.js'
import type { Claim } from '../model/index.js'
import type { Store, ViewRow } from '../store/store.js'
import { nodesOfRow } from './claim-row.js'
import { foldClaim } from './claims.js'
import { readJudged } from './judged.js'
import { DEFAULT_POLICY, type Policy } from './policy.js'

/**
 * Claims as they stood at the end of a day: each folded again from its own statements, none from the log. A day restricts
 * what a claim shows and never regroups it, so this gives what `fold` with `asOf` gives, at the cost of these rows alone.
 *
 * @returns one for each row, in their order; null where nothing of it had been said.
 */
export async function claimsAsOf(
  store: Store,
  rows: readonly ViewRow[],
  asOf: string,
  policy: Policy = DEFAULT_POLICY,
): Promise<readonly (Claim | null)[]> {
  const claims = rows.map((row) => row.body as Claim)
  const nodesOf = rows.map(nodesOfRow)
  const held = await nodeRows(store).read([...new Set(nodesOf.flat())])
  const nodes = new Map([...held].map(([id, row]) => [id, row.prepared]))
  const { statements, briefs } = await evidence(store).read([...new Set(claims.flatMap((claim) => claim.statements))])
  const judged = readJudged(await store.judgements({ on: 'origin', withdrawn: false }))
  const context = {
    nodes,
    statements,
    briefs,
    originJudged: judged.origins,
    judgedBy: judged.judgedBy,
    policy,
    asOf,
  }
  return claims.map((claim, index) => {
    const then = foldClaim({ nodes: nodesOf[index], joins: [] }, context)
    if (then === null) return null
    const shown = new Set<string>(then.statements)
    // Why two statements are grouped does not change with the day; only who is shown does.
    return { ...then, because: claim.because.filter((link) => shown.has(link.a) && shown.has(link.b)) }
  })
}
