import type { Document } from '../model/index.js'
import type { Store } from '../store/store.js'
import { NODE } from './node-row.js'
import { linkLines } from './repeated/set-aside.js'
import { traceReuse } from './reuse/reprints.js'

/**
 * Makes pages findable by their words and by their lines, for reprints and for what an outlet prints on every page. The
 * same pages again change nothing. Their statements must be in the store.
 *
 * @returns the nodes, of these pages and of others, that stand in such lines now and did not, or the other way round:
 * their claims have to be folded again
 */
export async function linkPages(store: Store, documents: readonly Document[]): Promise<readonly string[]> {
  await traceReuse(store, documents)
  const nodes: string[] = []
  // A statement that says several things has a node for each.
  for (const statement of await linkLines(store, documents))
    nodes.push(...(await store.views(NODE, { prefix: statement })).map(({ id }) => id))
  return nodes
}
