/**
 * Fetches pages and the pages of feeds, politely: robots.txt is kept to, a host is asked at most once a second, and what
 * has not changed is not sent again. It asks no address inside this machine's own network.
 */
import { failed, type ReadItem } from '../raw.js'
import { extensionOf, readAny } from '../read-any.js'
import { readBytes } from '../read-bytes.js'
import { readRecord } from '../read-record.js'
import { entriesOf } from './feed-entries.js'
import type { Gotten } from './get.js'
import { type FetchOptions, MAX_BYTES, politeReader } from './polite-reader.js'

export type { FetchOptions, Validator, Validators } from './polite-reader.js'

/**
 * Fetches each address, in order; a feed gives its entries' pages. A page that has not changed since its validator was
 * kept is a row `read/not-modified`. Every page's `record.url` is its address after redirects.
 * @example for await (const item of fetchPages(['https://novinar.example/harbour'])) console.log(item.item, item.ok)
 */
export async function* fetchPages(urls: readonly string[], options: FetchOptions = {}): AsyncIterable<ReadItem> {
  const reader = politeReader(options)
  const seen = new Set<string>()
  for (const url of urls) {
    if (seen.has(url)) continue
    seen.add(url)
    const gotten = await reader(url)
    if (!gotten.ok) {
      yield failed(url, gotten.code, gotten.message)
      continue
    }
    const entries = entriesOf(gotten)
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
