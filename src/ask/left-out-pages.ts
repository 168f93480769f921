import type { Store } from '../store/store.js'
import { count } from '../text/count.js'

/**
 * What the past leaves out, and what it does not: a page without a date is in no past, and what it says of a day counts
 * from that day. Null where every page has a date.
 */
export async function leftOutOfPast(store: Store, knownAt: string | undefined): Promise<string | null> {
  const { undated } = await store.pageCounts({ knownAt })
  return undated === 0 ? null : undatedWords(undated)
}

/** "1 page gives no date and is left out; what it says of a day of its own is counted from that day." */
const undatedWords = (pages: number): string =>
  pages === 1
    ? '1 page gives no date and is left out; what it says of a day of its own is counted from that day.'
    : `${count(pages, 'page')} give no date and are left out; what they say of a day of their own is counted from that day.`
