import { evidence } from '../link/evidence.js'
import { nodeRows } from '../link/node-row.js'
import type { Claim } from '../model/index.js'
import type { Store, ViewRow } from '../store/store.js'
import { noteAllMoved } from './claim-moves.js'
import { CLAIM, nodesOfRow } from './claim-row.js'
import { claimStatesRows } from './claim-states.js'
import { readJudged } from './judged.js'
import { DEFAULT_POLICY, type Policy } from './policy.js'

const PAGE = 500

/** Makes what lists show of every claim from the claims as they are kept, a page at a time: nothing is linked or grouped again. */
export async function fillStates(store: Store, policy: Policy = DEFAULT_POLICY): Promise<void> {
  const judged = readJudged(await store.judgements({ on: 'origin', withdrawn: false }))
  let after: ViewRow | undefined
  for (;;) {
    const rows = await store.views(CLAIM, { after, limit: PAGE })
    const nodesOf = rows.map(nodesOfRow)
    const held = await nodeRows(store).read([...new Set(nodesOf.flat())])
    const nodes = new Map([...held].map(([id, row]) => [id, row.prepared]))
    const ids = rows.flatMap((row) => (row.body as Claim).statements)
    const { statements, briefs } = await evidence(store).read([...new Set(ids)])
    const context = { nodes, statements, briefs, originJudged: judged.origins, judgedBy: judged.judgedBy, policy }
    await store.putViews(
      rows.flatMap(({ body, sort }, index) =>
        claimStatesRows(body as Claim, { nodes: nodesOf[index], joins: [] }, context, sort),
      ),
    )
    after = rows.at(-1)
    if (after === undefined || rows.length < PAGE) break
  }
  await noteAllMoved(store)
}
