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
  /** What is known of hosts, shared between readers so that all of them together are polite; its own where none is given. */
  readonly hosts?: Hosts
  /** `host:port` of this machine that may be asked although it is not public. For tests. */
  readonly allowPrivate?: readonly string[]
}

/** What readers know of hosts: their rules, when each may next be asked, and which asked to be left alone until when. */
export interface Hosts {
  readonly robots: Map<string, { readonly rules: Promise<Robots | Refusal>; until: number }>
  readonly dueAt: Map<string, number>
  /** The last in each host's row of those who wait for it. */
  readonly turns: Map<string, Promise<void>>
  readonly closed: Map<string, { readonly refusal: Refusal; readonly until: number }>
  /** Requests in a row that a host did not answer. */
  readonly silent: Map<string, number>
}

/** Makes an empty memory of hosts. It holds instants of `performance.now()` and ends with the process. */
export const newHosts = (): Hosts => ({
  robots: new Map(),
  dueAt: new Map(),
  turns: new Map(),
  closed: new Map(),
  silent: new Map(),
})

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
/** RFC 9309 lets rules be kept for a day; an hour suits those who change them. */
const RULES_MS = 3_600_000
/** A host that gives no rules, or did not answer so often in a row, is left alone for as long. */
const SILENT_MS = 600_000
const MAX_SILENT = 3
const SILENCE = new Set(['read/timed-out', 'read/unreachable'])

/**
 * Makes what asks for one address: robots.txt first, then the page, each no sooner than its host is due. A host that asks for
 * time gets it: a short wait and another try, or no further request before that time is over.
 */
export function politeReader(options: FetchOptions): (url: string) => Promise<Gotten | Refusal> {
  const { robots, turns, dueAt, closed, silent } = options.hosts ?? newHosts()
  const perHostMs = options.perHostMs ?? 1000
  const common = {
    // The pace is counted from the answer: a slow host is not asked at once again.
    onAnswered: ({ host }: URL): void => {
      dueAt.set(host, Math.max(dueAt.get(host) ?? 0, performance.now() + perHostMs))
    },
    userAgent: options.userAgent ?? NAME,
    maxBytes: options.maxBytes ?? MAX_BYTES,
    timeoutMs: options.timeoutMs ?? 30_000,
    maxRedirects: options.maxRedirects ?? 5,
    allowPrivate: options.allowPrivate ?? [],
  }
  /** Waits for a host's turn. The next one is counted from when this one's came, not from when it was meant to come. */
  const wait = (host: string, ms: number): Promise<void> => {
    const turn = (turns.get(host) ?? Promise.resolve()).then(async () => {
      // A timer may fire a millisecond early, and while one waits an answer may put the next turn off.
      for (let early = 1; early > 0; ) {
        early = (dueAt.get(host) ?? 0) - performance.now()
        if (early > 0) await sleep(Math.ceil(early))
      }
      dueAt.set(host, Math.max(dueAt.get(host) ?? 0, performance.now() + ms))
    })
    turns.set(host, turn)
    return turn
  }
  const rulesOf = async (url: URL): Promise<Robots | Refusal> => {
    await wait(url.host, perHostMs)
    return robotsOf(await get(`${url.origin}/robots.txt`, { ...common, headers: {} }), url.host)
  }
  const mayFollow = async (url: URL): Promise<Refusal | null> => {
    let kept = robots.get(url.origin)
    if (kept === undefined || kept.until <= performance.now()) {
      kept = { rules: rulesOf(url), until: Number.POSITIVE_INFINITY }
      robots.set(url.origin, kept)
      const refused = 'ok' in (await kept.rules)
      kept.until = performance.now() + (refused ? SILENT_MS : RULES_MS)
    }
    const rules = await kept.rules
    if ('ok' in rules) return rules
    if (!isAllowed(rules, url.pathname + url.search))
      return { ok: false, code: 'read/robots', message: `${url.host}'s robots.txt asks that this page not be read.` }
    await wait(url.host, Math.max(perHostMs, Math.min(rules.delay * 1000, MAX_DELAY_MS)))
    return null
  }
  const close = (host: string, refusal: Refusal, ms: number): void => {
    closed.set(host, { refusal, until: performance.now() + ms })
  }
  /** A host that does not answer again and again is not waited for again and again. */
  const listen = (url: string, gotten: Gotten | Refusal): void => {
    const { host } = gotten.ok ? gotten.url : URL.canParse(url) ? new URL(url) : { host: '' }
    const times = !gotten.ok && SILENCE.has(gotten.code) ? (silent.get(host) ?? 0) + 1 : 0
    silent.set(host, times)
    if (times < MAX_SILENT) return
    const message = `${host} did not answer ${times} times in a row. Try again in ${SILENT_MS / 1000} s or later.`
    close(host, { ok: false, code: 'read/try-later', message, retryAfterMs: SILENT_MS }, SILENT_MS)
    silent.set(host, 0)
  }
  const maxWaitMs = options.maxWaitMs ?? MAX_WAIT_MS
  /** Gets an address, again after a wait where the server is busy. */
  const patient = async (url: string, headers: Record<string, string>): Promise<Gotten | Refusal> => {
    for (let tries = 0; ; tries++) {
      const gotten = await get(url, { ...common, headers, mayFollow })
      if (!gotten.ok || !BUSY.has(gotten.status)) return gotten
      const asked = retryAfterMs(gotten.headers)
      const waitMs = asked ?? Math.max(perHostMs, FIRST_WAIT_MS) * 2 ** tries
      if (tries < (options.maxRetries ?? 2) && waitMs <= maxWaitMs) {
        const { host } = gotten.url
        dueAt.set(host, Math.max(dueAt.get(host) ?? 0, performance.now() + waitMs))
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
      if (asked !== null || gotten.status === 429) close(gotten.url.host, refusal, seconds * 1000)
      return refusal
    }
  }
  return async (url) => {
    const shut = URL.canParse(url) ? closed.get(new URL(url).host) : undefined
    if (shut !== undefined && shut.until > performance.now()) return shut.refusal
    const kept = options.validators?.get(url) ?? null
    const headers: Record<string, string> = {}
    if (kept?.etag != null) headers['if-none-match'] = kept.etag
    if (kept?.lastModified != null) headers['if-modified-since'] = kept.lastModified
    const gotten = await patient(url, headers)
    listen(url, gotten)
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
