import { HearsayError } from '../../problems.js'
import { type FeedMemory, NEW_FEED } from '../../read/fetch/poll-feed.js'
import type { Store } from '../../store/store.js'

/** A feed that a store watches, and what is remembered of it between two polls. */
export interface KeptFeed {
  readonly url: string
  readonly memory: FeedMemory
  /** Entries that could not be brought in and are tried again, with their tries so far. */
  readonly again: Readonly<Record<string, number>>
  /** How the last poll went; null before the first. */
  readonly last: {
    readonly at: string
    readonly outcome: 'new' | 'same' | 'failed'
    readonly code: string | null
    readonly message: string | null
    /** Entries that were new. */
    readonly entries: number
  } | null
}

/**
 * Feeds are rows beside the ledger's views: they are the store's, travel with `hearsay move`, and no fold touches them.
 * Nothing in the ledger depends on them.
 */
const KIND = 'feed'
const LONGEST = 2000

/** The feeds of a store, by address. */
export async function keptFeeds(store: Store): Promise<readonly KeptFeed[]> {
  const rows = await store.views(KIND)
  return rows.map(({ body }) => body as KeptFeed).sort((a, b) => (a.url < b.url ? -1 : 1))
}

/** One feed as it is remembered now; null where the store does not watch it. */
export async function keptFeed(store: Store, url: string): Promise<KeptFeed | null> {
  const [row] = await store.views(KIND, { ids: [url] })
  return (row?.body as KeptFeed | undefined) ?? null
}

/** Remembers a feed. */
export async function keepFeed(store: Store, feed: KeptFeed): Promise<void> {
  await store.putViews([{ kind: KIND, id: feed.url, sort: feed.url.slice(0, 200), keys: [], body: feed }])
}

/**
 * Adds feeds by address; one that is there stays as it is.
 * @throws HearsayError `usage` for what is no address of a feed; then none was added.
 */
export async function addFeeds(
  store: Store,
  urls: readonly string[],
): Promise<{ readonly added: number; readonly known: number }> {
  const wanted = urls.map(addressOf)
  return store.transaction(async () => {
    let added = 0
    for (const url of new Set(wanted)) {
      if ((await keptFeed(store, url)) !== null) continue
      await keepFeed(store, { url, memory: NEW_FEED, again: {}, last: null })
      added++
    }
    return { added, known: wanted.length - added }
  })
}

/** Forgets a feed; what came from it stays. @returns whether it was there. */
export async function removeFeed(store: Store, url: string): Promise<boolean> {
  return store.transaction(async () => {
    const known = URL.canParse(url) ? new URL(url).href : url
    if ((await keptFeed(store, known)) === null) return false
    await store.removeViews(KIND, [known])
    return true
  })
}

function addressOf(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null
  const isFine =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.username === '' &&
    url.password === '' &&
    given.length <= LONGEST
  if (!isFine)
    throw new HearsayError('usage', `${given.slice(0, 200)} is no address of a feed.`, {
      hint: 'Give addresses that begin with https:// or http://, without a name or password in them, or an OPML file.',
    })
  return url.href
}
