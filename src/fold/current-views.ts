import { SAME_CLAIM } from '../link/same-claim/judge-statements.js'
import type { Store } from '../store/store.js'
import { DEFAULT_POLICY } from './policy.js'
import { rebuild } from './rebuild.js'

/** Kind of the one row that says which program made the views. */
const VIEWS = 'views'
/** Goes up when the form of a view changes. */
const FORM = 16
const VERSION = `${FORM} ${SAME_CLAIM} ${DEFAULT_POLICY.name}`
/**
 * Makes the views of a store again where another version of the program made them: they follow from the log, which stays
 * as it is. Does nothing where they are current.
 *
 * @param begin is told when there is work to do: it may take a while.
 */
export async function currentViews(store: Store, begin: () => void = () => {}): Promise<void> {
  const [row] = await store.views(VIEWS, { ids: ['version'] })
  if (row?.body === VERSION) return
  if ((await store.statements({ limit: 1 })).length > 0) {
    begin()
    await rebuild(store)
  }
  await store.putViews([{ kind: VIEWS, id: 'version', sort: '', keys: [], body: VERSION }])
}
