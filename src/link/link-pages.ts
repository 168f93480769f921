import type { Document } from '../model/index.js'
import type { Store } from '../store/store.js'
import { traceLines } from './repeated/repeated-lines.js'
import { traceReuse } from './reuse/reprints.js'

/**
 * Makes pages findable by their words and by their lines, for reprints and for what an outlet prints on every page. Writes
 * blocks only; the same pages again change nothing.
 */
export async function linkPages(store: Store, documents: readonly Document[]): Promise<void> {
  await traceReuse(store, documents)
  await traceLines(store, documents)
}
