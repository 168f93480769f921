import { type FetchOptions, fetchPages } from '../../read/fetch/fetch-pages.js'
import { newHosts, politeReader } from '../../read/fetch/polite-reader.js'
import { type NewEntry, type Polled, pollFeed } from '../../read/fetch/poll-feed.js'
import type { ReadItem } from '../../read/raw.js'
import { readRecord } from '../../read/read-record.js'
import type { Store } from '../../store/store.js'
import { type Added, addInputs } from '../add.js'
import { type KeptFeed, keepFeed, keptFeed, keptFeeds } from './kept-feeds.js'
import { merge } from './merge.js'

export interface PollFeedsOptions {
  /** The present instant in ISO form. */
  readonly now: () => string
  /** Between two polls of a feed that went well; 15 minutes where nothing is said. */
  readonly everyMs?: number
  /** Every feed, due or not. */
  readonly all?: boolean
  /** Hosts that are asked beside each other. */
  readonly lanes?: number
  /** Entries of one feed that are brought in by one poll; the others wait for the next. */
  readonly maxEntries?: number
  readonly fetch?: FetchOptions
  /** Ends after the page in hand; what was not read is offered again. */
  readonly signal?: AbortSignal
  /** Told once all that was new in a feed is in the store. */
  readonly onFeed?: (feed: KeptFeed) => void
  readonly onPage?: (page: Added) => void
}

/** What one round over the feeds of a store has done. */
export interface PolledFeeds {
  readonly feeds: { readonly new: number; readonly same: number; readonly early: number; readonly failed: number }
  readonly pages: Readonly<Record<Added['outcome'], number>>
}

const LANES = 16
const MAX_ENTRIES = 50
/** Pages that wait to be annotated while hosts are asked. */
const MOST_WAITING = 32
/** While a poller has a feed in hand no other asks for it; if its process dies the feed is due again after this. */
const IN_HAND_MS = 300_000
/** Tries of a page that is there and cannot be read, each at a poll of its own. */
const MAX_TRIES = 3
/** Failures that say nothing of the page: it is tried for as long as its feed lists it. */
const MAY_PASS = new Set([
  'read/try-later',
  'read/timed-out',
  'read/unreachable',
  'annotate/died',
  'annotate/timed-out',
])

/** A page of this round, and the entries that led to it. */
interface Page {
  readonly entries: { readonly feed: InHand; readonly key: string }[]
  open: number
  isRead: boolean
  /** The code of what went wrong, if anything did. */
  code: string | null
}

/** A feed of this round, until all that is new in it is in the store. */
interface InHand {
  readonly kept: KeptFeed
  polled: Polled
  open: number
  isRead: boolean
  readonly missed: Map<string, string>
}

/**
 * Polls the feeds of a store that are due and brings in what is new, hosts beside each other, each asked politely. What is
 * remembered of a feed is kept only when its pages are in the store: if this process dies, they are offered again.
 *
 * @example await pollFeeds(store, { now: () => new Date().toISOString() })
 */
export async function pollFeeds(store: Store, options: PollFeedsOptions): Promise<PolledFeeds> {
  const fetch: FetchOptions = { hosts: newHosts(), ...options.fetch }
  const feeds = { new: 0, same: 0, early: 0, failed: 0 }
  const pages = { added: 0, known: 0, revised: 0, failed: 0, skipped: 0 }
  const byAddress = new Map<string, Page>()
  const byItem = new Map<string, Page[]>()

  const isEnding = (): boolean => options.signal?.aborted === true

  const finish = async (feed: InHand): Promise<void> => {
    if (feed.open > 0 || !feed.isRead) return
    const kept = remembered(feed, options.now())
    await store.transaction(async () => {
      if ((await keptFeed(store, kept.url)) !== null) await keepFeed(store, kept)
    })
    feeds[feed.polled.outcome]++
    options.onFeed?.(kept)
  }
  const settle = async (page: Page): Promise<void> => {
    if (page.open > 0 || !page.isRead) return
    for (const { feed, key } of page.entries.splice(0)) {
      feed.open--
      if (page.code !== null) feed.missed.set(key, page.code)
      await finish(feed)
    }
  }
  async function* readEntry(feed: InHand, { key, url, entry }: NewEntry): AsyncIterable<ReadItem> {
    const address = url ?? `${feed.kept.url}#${key}`
    const known = byAddress.get(address)
    feed.open++
    if (known !== undefined) {
      known.entries.push({ feed, key })
      await settle(known)
      return
    }
    const page: Page = { entries: [{ feed, key }], open: 0, isRead: false, code: null }
    byAddress.set(address, page)
    const items = url === null ? [readRecord(entry, address)] : fetchPages([url], fetch)
    for await (const item of items) {
      page.open++
      byItem.set(item.item, [...(byItem.get(item.item) ?? []), page])
      yield item
    }
    page.isRead = true
    await settle(page)
  }
  async function* readFeed(url: string): AsyncIterable<ReadItem> {
    if (isEnding()) return
    const kept = await takeInHand(store, url, options)
    if (kept === null) {
      feeds.early++
      return
    }
    const polled = await pollFeed(url, kept.memory, (validators) => politeReader({ ...fetch, validators }), {
      now: options.now(),
      everyMs: options.everyMs,
    })
    const feed: InHand = { kept, polled, open: 0, isRead: false, missed: new Map() }
    for (const [n, entry] of polled.entries.entries()) {
      if (n >= (options.maxEntries ?? MAX_ENTRIES) || isEnding()) feed.missed.set(entry.key, 'read/try-later')
      else yield* readEntry(feed, entry)
    }
    feed.isRead = true
    await finish(feed)
  }

  const sources = groupByHost(await keptFeeds(store)).map(
    (urls) =>
      async function* (): AsyncIterable<ReadItem> {
        for (const url of urls) yield* readFeed(url)
      },
  )
  const items = merge(sources, { lanes: options.lanes ?? LANES, most: MOST_WAITING })
  // A page a transaction: what was captured can be asked for at once.
  for await (const added of addInputs(store, ['feeds'], { items, isolate: 'all', batch: 1, run: 'feeds' })) {
    pages[added.outcome]++
    options.onPage?.(added)
    const page = byItem.get(added.item)?.shift()
    if (page === undefined) continue
    page.open--
    if (added.outcome === 'failed') page.code = added.code
    await settle(page)
  }
  return { feeds, pages }
}

/** Takes a feed that is due, so that no other poller does; null where it is not, or is no longer watched. */
async function takeInHand(store: Store, url: string, { now, all }: PollFeedsOptions): Promise<KeptFeed | null> {
  return store.transaction(async () => {
    const kept = await keptFeed(store, url)
    if (kept === null) return null
    const at = Date.parse(now())
    const { dueAt } = kept.memory
    if (all !== true && dueAt !== null && Date.parse(dueAt) > at) return null
    const until = new Date(at + IN_HAND_MS).toISOString()
    await keepFeed(store, { ...kept, memory: { ...kept.memory, dueAt: until } })
    return { ...kept, memory: { ...kept.memory, dueAt: null } }
  })
}

/** What to remember of a feed once its pages were tried: entries that are to be tried again are as if not seen. */
function remembered({ kept, polled, missed }: InHand, at: string): KeptFeed {
  const { outcome, code, message, entries, memory } = polled
  const last = { at, outcome: outcome === 'early' ? 'same' : outcome, code, message, entries: entries.length } as const
  if (outcome !== 'new') return { ...kept, memory, last }
  const again: Record<string, number> = {}
  for (const [key, why] of missed) {
    const tries = (kept.again[key] ?? 0) + (MAY_PASS.has(why) ? 0 : 1)
    if (tries < MAX_TRIES) again[key] = tries
  }
  if (Object.keys(again).length === 0) return { ...kept, memory, again, last }
  // Without its validator the feed is sent whole at the next poll, and with it the entries to be tried again.
  const seen = memory.seen.filter((key) => again[key] === undefined)
  return { ...kept, memory: { ...memory, seen, validator: null }, again, last }
}

/** Feeds of one host come one after the other: they would wait for each other anyway. */
function groupByHost(feeds: readonly KeptFeed[]): readonly (readonly string[])[] {
  const hosts = new Map<string, string[]>()
  for (const { url } of feeds) {
    const { host } = new URL(url)
    const list = hosts.get(host)
    if (list === undefined) hosts.set(host, [url])
    else list.push(url)
  }
  return [...hosts.values()]
}
