import { evidence } from '../link/evidence.js'
import { nodeRows } from '../link/node-row.js'
import type { Claim } from '../model/index.js'
import type { Store, ViewRow } from '../store/store.js'
import { nodesOfRow } from './claim-row.js'
import { CLAIM_LINE, type ClaimStates, stateAt } from './claim-states.js'
import { foldClaim } from './claims.js'
import { readJudged } from './judged.js'
import { readSpeaksFor } from './known-parties.js'
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
  // Days without a change show what the last one showed: only a claim of which a part came later is folded.
  const lines = new Map<string, ClaimStates>(
    policy === DEFAULT_POLICY
      ? (await store.views(CLAIM_LINE, { ids: rows.map(({ id }) => id) })).map((row) => [
          row.id,
          row.body as ClaimStates,
        ])
      : [],
  )
  const found = new Map<string, Claim | null>()
  const parted: ViewRow[] = []
  for (const row of rows) {
    const states = lines.get(row.id)
    if (states === undefined) parted.push(row)
    else if (states.from !== null && states.from <= asOf) found.set(row.id, row.body as Claim)
    else if (stateAt(states, asOf) === null) found.set(row.id, null)
    else parted.push(row)
  }
  for (const [index, claim] of (await foldedAsOf(store, parted, asOf, policy)).entries())
    found.set(parted[index].id, claim)
  return rows.map(({ id }) => found.get(id) ?? null)
}

async function foldedAsOf(
  store: Store,
  rows: readonly ViewRow[],
  asOf: string,
  policy: Policy,
): Promise<readonly (Claim | null)[]> {
  if (rows.length === 0) return []
  const claims = rows.map((row) => row.body as Claim)
  const nodesOf = rows.map(nodesOfRow)
  const held = await nodeRows(store).read([...new Set(nodesOf.flat())])
  const nodes = new Map([...held].map(([id, row]) => [id, row.prepared]))
  const { statements, briefs } = await evidence(store).read([...new Set(claims.flatMap((claim) => claim.statements))])
  // Whose voices are one, and whom a person's word joins: a status asks for both.
  const judged = readJudged([
    ...(await store.judgements({ on: 'claim', verdict: 'same', withdrawn: false })),
    ...(await store.judgements({ on: 'origin', withdrawn: false })),
  ])
  const context = {
    nodes,
    statements,
    briefs,
    originJudged: judged.origins,
    judgedBy: judged.judgedBy,
    policy,
    asOf,
    speaksFor: await readSpeaksFor(store, statements.values()),
  }
  return claims.map((claim, index) => {
    const then = foldClaim({ nodes: nodesOf[index], joins: [] }, context)
    if (then === null) return null
    const shown = new Set<string>(then.statements)
    // Why two statements are grouped does not change with the day; only who is shown does.
    return { ...then, because: claim.because.filter((link) => shown.has(link.a) && shown.has(link.b)) }
  })
}
