/**
 * Fetches pages and the pages of feeds, politely: robots.txt is kept to, a host is asked at most once a second, and what
 * has not changed is not sent again. It asks no address inside this machine's own network.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { decode } from '../../text/decode.js'
import { looksLikeFeed, readXmlFeed } from '../formats/feed.js'
import { failed, type ReadItem } from '../raw.js'
import { extensionOf, readAny } from '../read-any.js'
import { readBytes } from '../read-bytes.js'
import { readRecord } from '../read-record.js'
import { type Gotten, get, type Refusal } from './get.js'
import { isAllowed, OPEN, type Robots, readRobots } from './robots.js'

/** What a server gave to ask it later whether a page has changed. */
export interface Validator {
  readonly etag: string | null
  readonly lastModified: string | null
}

/** Where validators are kept between runs; the caller's. */
export interface Validators {
  get(url: string): Validator | null
  set(url: string, validator: Validator): void
}

export interface FetchOptions {
  readonly validators?: Validators
  readonly userAgent?: string
  /** Milliseconds between two requests to one host; a site's own crawl-delay is kept to where it is longer, up to 30 s. */
  readonly perHostMs?: number
  readonly maxBytes?: number
  readonly timeoutMs?: number
  readonly maxRedirects?: number
  /** At most so many pages of one feed. */
  readonly maxEntries?: number
  /** `host:port` of this machine that may be asked although it is not public. For tests. */
  readonly allowPrivate?: readonly string[]
}

/** The name that robots.txt may call this reader by. */
const NAME = 'hearsay'
/** 16 MiB, as sent and again as unpacked: far above any page of news. */
const MAX_BYTES = 16 * 1024 * 1024
const MAX_DELAY_MS = 30_000

/**
 * Fetches each address, in order; a feed gives its entries' pages. A page that has not changed since its validator was
 * kept is a row `read/not-modified`. Every page's `record.url` is its address after redirects.
 * @example for await (const item of fetchPages(['https://novinar.example/harbour'])) console.log(item.item, item.ok)
 */
export async function* fetchPages(urls: readonly string[], options: FetchOptions = {}): AsyncIterable<ReadItem> {
  const reader = makeReader(options)
  const seen = new Set<string>()
  for (const url of urls) {
    if (seen.has(url)) continue
    seen.add(url)
    const gotten = await reader(url)
    if (!gotten.ok) {
      yield failed(url, gotten.code, gotten.message)
      continue
    }
    const entries = feedOf(gotten)
    if (entries === null) {
      yield* itemsOf(url, gotten, options.maxBytes ?? MAX_BYTES)
      continue
    }
    if (entries.length === 0) yield failed(url, 'read/empty', 'The feed has no entries. Nothing to read.')
    for (const [i, entry] of entries.slice(0, options.maxEntries ?? 50).entries()) {
      if (typeof entry.url !== 'string' || !URL.canParse(entry.url, gotten.url.href)) {
        yield readRecord(entry, `${url}#${i + 1}`)
        continue
      }
      const page = new URL(entry.url, gotten.url).href
      if (seen.has(page)) continue
      seen.add(page)
      const found = await reader(page)
      if (found.ok) yield* itemsOf(page, found, options.maxBytes ?? MAX_BYTES)
      else yield failed(page, found.code, found.message)
    }
  }
}

/** Makes what asks for one address: robots.txt first, then the page, each no sooner than its host is due. */
function makeReader(options: FetchOptions): (url: string) => Promise<Gotten | Refusal> {
  const common = {
    userAgent: options.userAgent ?? NAME,
    maxBytes: options.maxBytes ?? MAX_BYTES,
    timeoutMs: options.timeoutMs ?? 30_000,
    maxRedirects: options.maxRedirects ?? 5,
    allowPrivate: options.allowPrivate ?? [],
  }
  const robots = new Map<string, Robots | Refusal>()
  const dueAt = new Map<string, number>()
  const wait = async (host: string, ms: number): Promise<void> => {
    const now = performance.now()
    const due = Math.max(now, dueAt.get(host) ?? 0)
    dueAt.set(host, due + ms)
    if (due > now) await sleep(due - now)
  }
  const perHostMs = options.perHostMs ?? 1000
  const mayFollow = async (url: URL): Promise<Refusal | null> => {
    let rules = robots.get(url.origin)
    if (rules === undefined) {
      await wait(url.host, perHostMs)
      rules = robotsOf(await get(`${url.origin}/robots.txt`, { ...common, headers: {} }), url.host)
      robots.set(url.origin, rules)
    }
    if ('ok' in rules) return rules
    if (!isAllowed(rules, url.pathname + url.search))
      return { ok: false, code: 'read/robots', message: `${url.host}'s robots.txt asks that this page not be read.` }
    await wait(url.host, Math.max(perHostMs, Math.min(rules.delay * 1000, MAX_DELAY_MS)))
    return null
  }
  return async (url) => {
    const kept = options.validators?.get(url) ?? null
    const headers: Record<string, string> = {}
    if (kept?.etag != null) headers['if-none-match'] = kept.etag
    if (kept?.lastModified != null) headers['if-modified-since'] = kept.lastModified
    const gotten = await get(url, { ...common, headers, mayFollow })
    if (!gotten.ok) return gotten
    const { status } = gotten
    if (status === 304) return { ok: false, code: 'read/not-modified', message: 'Not changed since it was last read.' }
    if (status !== 200)
      return {
        ok: false,
        code: status === 429 || status === 503 ? 'read/try-later' : 'read/status',
        message: `The server answered ${status}${status === 429 ? ': too many requests. Wait before trying again' : ''}.`,
      }
    const validator = { etag: gotten.headers.etag ?? null, lastModified: gotten.headers['last-modified'] ?? null }
    if (validator.etag !== null || validator.lastModified !== null) options.validators?.set(url, validator)
    return gotten
  }
}

/** RFC 9309: no robots.txt means that all may be read; one that cannot be had means that nothing may. */
function robotsOf(gotten: Gotten | Refusal, host: string): Robots | Refusal {
  if (!gotten.ok) return gotten.code === 'read/too-large' || gotten.code === 'read/too-many-redirects' ? OPEN : gotten
  if (gotten.status >= 500 || gotten.status === 429)
    return {
      ok: false,
      code: 'read/try-later',
      message: `${host} could not give its robots.txt (status ${gotten.status}), so nothing of it is read. Try later.`,
    }
  return gotten.status === 200 ? readRobots(decode(gotten.bytes).text, NAME) : OPEN
}

function feedOf({ headers, bytes }: Gotten): ReturnType<typeof readXmlFeed> | null {
  if (!/xml/i.test(headers['content-type'] ?? '')) return null
  const { text } = decode(bytes)
  return looksLikeFeed(text) ? readXmlFeed(text) : null
}

/** The pages in an answer: itself, or what is packed in it. */
async function* itemsOf(item: string, { url, headers, bytes }: Gotten, maxBytes: number): AsyncIterable<ReadItem> {
  const type = headers['content-type'] ?? ''
  const isText = /^\s{0,5}(?:text\/(?:html|plain|markdown)|application\/xhtml)/i.test(type) || type === ''
  if (!isText) {
    const name =
      extensionOf(url.pathname) === '' ? `${url.pathname}.${/pdf/.test(type) ? 'pdf' : 'html'}` : url.pathname
    yield* readAny({ item, name, bytes, maxBytes, depth: 1 })
    return
  }
  yield readBytes({
    item,
    name: item,
    bytes,
    kind: /html/i.test(type) ? 'html' : /markdown/i.test(type) ? 'markdown' : undefined,
    charset: /charset=["']?([\w.:-]{2,40})/i.exec(type)?.[1] ?? null,
    record: { url: url.href },
    capturedAt: instantOf(headers.date),
  })
}

/** The server's own date of its answer: the capture's, as its carrier gives it. */
function instantOf(date: string | undefined): string | null {
  const ms = date === undefined ? Number.NaN : Date.parse(date)
  return Number.isNaN(ms) ? null : new Date(ms).toISOString()
}
