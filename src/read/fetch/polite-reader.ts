/** Asks servers politely: robots.txt, a rate for each host, conditional requests, Retry-After and a growing wait. */
import { setTimeout as sleep } from 'node:timers/promises'
import { decode } from '../../text/decode.js'
import { type Gotten, get, type Refusal } from './get.js'
import { retryAfterMs } from './retry-after.js'
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
  /** Further tries where a server is busy (429, 502, 503, 504); 2 where nothing is said. */
  readonly maxRetries?: number
  /** A server that asks to be left alone for longer, by Retry-After or by answering so again, is not waited for. */
  readonly maxWaitMs?: number
  /** At most so many pages of one feed. */
  readonly maxEntries?: number
  /** `host:port` of this machine that may be asked although it is not public. For tests. */
  readonly allowPrivate?: readonly string[]
}

/** The name that robots.txt may call this reader by. */
const NAME = 'hearsay'
/** 16 MiB, as sent and again as unpacked: far above any page of news. */
export const MAX_BYTES = 16 * 1024 * 1024
const MAX_DELAY_MS = 30_000
/** Answers of a server that is there and cannot answer now. */
const BUSY = new Set([429, 502, 503, 504])
/** The first wait where a busy server names none; it doubles with each try. */
const FIRST_WAIT_MS = 1000
const MAX_WAIT_MS = 30_000

/**
 * Makes what asks for one address: robots.txt first, then the page, each no sooner than its host is due. A host that asks for
 * time gets it: a short wait and another try, or no further request for as long as the reader lives.
 */
export function politeReader(options: FetchOptions): (url: string) => Promise<Gotten | Refusal> {
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
  const closed = new Map<string, Refusal>()
  const maxWaitMs = options.maxWaitMs ?? MAX_WAIT_MS
  /** Gets an address, again after a wait where the server is busy. */
  const patient = async (url: string, headers: Record<string, string>): Promise<Gotten | Refusal> => {
    for (let tries = 0; ; tries++) {
      const gotten = await get(url, { ...common, headers, mayFollow })
      if (!gotten.ok || !BUSY.has(gotten.status)) return gotten
      const asked = retryAfterMs(gotten.headers)
      const waitMs = asked ?? Math.max(perHostMs, FIRST_WAIT_MS) * 2 ** tries
      if (tries < (options.maxRetries ?? 2) && waitMs <= maxWaitMs) {
        dueAt.set(gotten.url.host, performance.now() + waitMs)
        continue
      }
      const seconds = Math.ceil((asked ?? 2 * waitMs) / 1000)
      const refusal: Refusal = {
        ok: false,
        code: 'read/try-later',
        message: `${gotten.url.host} answered ${gotten.status}${gotten.status === 429 ? ': too many requests' : ''}. Try again in ${seconds} s or later.`,
        retryAfterMs: seconds * 1000,
      }
      // What a host asks for holds for all of its pages; a broken gateway may be one page's.
      if (asked !== null || gotten.status === 429) closed.set(gotten.url.host, refusal)
      return refusal
    }
  }
  return async (url) => {
    const shut = URL.canParse(url) ? closed.get(new URL(url).host) : undefined
    if (shut !== undefined) return shut
    const kept = options.validators?.get(url) ?? null
    const headers: Record<string, string> = {}
    if (kept?.etag != null) headers['if-none-match'] = kept.etag
    if (kept?.lastModified != null) headers['if-modified-since'] = kept.lastModified
    const gotten = await patient(url, headers)
    if (!gotten.ok) return gotten
    const { status } = gotten
    if (status === 304) return { ok: false, code: 'read/not-modified', message: 'Not changed since it was last read.' }
    if (status !== 200) return { ok: false, code: 'read/status', message: `The server answered ${status}.` }
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
