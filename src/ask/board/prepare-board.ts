import type { Store } from '../../store/store.js'
import { beginnings } from './beginnings.js'
import { liveBoard } from './board.js'
import { selectClaims } from './select-claims.js'

const others = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Reads the claims of a store and makes what the first questions ask for, before anybody waits for it. */
export async function prepareBoard(store: Store): Promise<void> {
  const board = await liveBoard(store)
  selectClaims({ board, day: undefined }, {}).page('disputed', { size: 100 })
  await others()
  beginnings(await liveBoard(store))
}
