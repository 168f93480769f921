import type { Store } from '../store/store.js'
import { count, nounOf } from '../text/count.js'
import { boardAt } from './board/board-at.js'

/**
 * What a read as of a day leaves out though it had been said by then: it stands on pages that came later, and what a page
 * brings cannot be known before the page. Null where there is nothing of the kind.
 *
 * @example "2 statements said by then stand on later pages only and are left out: hearsay timeline shows them on their days."
 */
export async function toldLater(store: Store, asOf: string): Promise<string | null> {
  const later = new Set<string>()
  for (const { said } of (await (await boardAt(store, {})).said()).values())
    for (const [statement, at, to, counts] of said) {
      const last = (to ?? at)?.slice(0, 10)
      if (last !== undefined && last <= asOf && counts !== null && counts > asOf) later.add(statement)
    }
  return later.size === 0
    ? null
    : `${count(later.size, 'statement')} said by then ${nounOf(later.size, 'stands', 'stand')} on later pages only and ${nounOf(later.size, 'is', 'are')} left out, since nobody could read ${nounOf(later.size, 'it', 'them')} yet: hearsay timeline shows ${nounOf(later.size, 'it on its day', 'them on their days')}.`
}
