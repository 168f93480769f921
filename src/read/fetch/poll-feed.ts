/** Asks a feed for what is new since it was last asked. It keeps nothing itself: what to remember goes in and comes out. */
import type { FeedEntry } from '../formats/feed.js'
import { entriesOf } from './feed-entries.js'
import type { Gotten, Refusal } from './get.js'
import type { Validator, Validators } from './polite-reader.js'

/** What is remembered of a feed between two polls: plain JSON, the caller's to keep. */
export interface FeedMemory {
  readonly validator: Validator | null
  /** Entries given before, by id or address, as far back as the feed still lists them. */
  readonly seen: readonly string[]
  /** Polls in a row that failed. */
  readonly failures: number
  /** No sooner than this instant, in ISO form. */
  readonly dueAt: string | null
}

export const NEW_FEED: FeedMemory = { validator: null, seen: [], failures: 0, dueAt: null }

/** An entry with its page's address, made absolute; null where it has none and its own text is all there is. */
export interface NewEntry {
  /** What `FeedMemory.seen` calls it. */
  readonly key: string
  readonly url: string | null
  readonly entry: FeedEntry
}

export interface Polled {
  /** `new`: read, entries may be none. `same`: not changed. `early`: not due, nothing asked. `failed`: see `code`. */
  readonly outcome: 'new' | 'same' | 'early' | 'failed'
  readonly code: string | null
  readonly message: string | null
  /** Entries not given before, in the feed's order. */
  readonly entries: readonly NewEntry[]
  /** To be kept once the entries are safe, and given back at the next poll. */
  readonly memory: FeedMemory
}

export interface PollOptions {
  /** The present instant in ISO form; the caller's clock. */
  readonly now: string
  /** Between two polls that went well. */
  readonly everyMs?: number
}

/** What asks for an address; `politeReader` makes it from options that hold these validators. */
export type AskWith = (validators: Validators) => (url: string) => Promise<Gotten | Refusal>

const EVERY_MS = 15 * 60_000
/** A feed that keeps failing is asked ever more seldom, at least once a day. */
const LONGEST_MS = 86_400_000

/**
 * Polls one feed: nothing before it is due, a conditional request when it is, longer and longer waits while it fails, and
 * what a server asks for by Retry-After in any case.
 *
 * @example
 * const polled = await pollFeed(url, memory, (validators) => politeReader({ validators }), { now })
 * for await (const item of fetchPages(polled.entries.flatMap(({ url }) => url ?? []))) …
 */
export async function pollFeed(
  url: string,
  memory: FeedMemory,
  ask: AskWith,
  { now, everyMs = EVERY_MS }: PollOptions,
): Promise<Polled> {
  const nothing = { code: null, message: null, entries: [] }
  if (memory.dueAt !== null && Date.parse(memory.dueAt) > Date.parse(now))
    return { outcome: 'early', ...nothing, memory }
  let validator = memory.validator
  const reader = ask({
    get: () => memory.validator,
    set: (_, given) => {
      validator = given
    },
  })
  const later = (ms: number): string => new Date(Date.parse(now) + ms).toISOString()
  const gotten = await reader(url)
  if (!gotten.ok && gotten.code === 'read/not-modified')
    return { outcome: 'same', ...nothing, memory: { ...memory, failures: 0, dueAt: later(everyMs) } }
  const entries = gotten.ok ? entriesOf(gotten) : null
  if (!gotten.ok || entries === null) {
    const failures = memory.failures + 1
    const waitMs = Math.min(LONGEST_MS, Math.max(everyMs * 2 ** Math.min(failures, 20), waitOf(gotten)))
    const why = gotten.ok
      ? { code: 'read/not-a-feed', message: 'The address gives no RSS, Atom or JSON feed. Fetch it as a page.' }
      : { code: gotten.code, message: gotten.message }
    return { outcome: 'failed', ...why, entries: [], memory: { ...memory, failures, dueAt: later(waitMs) } }
  }
  const known = new Set(memory.seen)
  const fresh: NewEntry[] = []
  const seen = new Set<string>()
  for (const entry of entries) {
    const address =
      entry.url !== undefined && URL.canParse(entry.url, gotten.url.href) ? new URL(entry.url, gotten.url).href : null
    // An entry that says it was changed is new again.
    const name = String(entry.id ?? address ?? entry.title ?? entry.html.slice(0, 200))
    const key = entry.updated === undefined ? name : `${name} ${entry.updated}`
    if (seen.has(key)) continue
    seen.add(key)
    if (!known.has(key)) fresh.push({ key, url: address, entry })
  }
  return {
    outcome: 'new',
    ...nothing,
    entries: fresh,
    memory: { validator, seen: [...seen], failures: 0, dueAt: later(everyMs) },
  }
}

const waitOf = (gotten: Gotten | Refusal): number => (gotten.ok ? 0 : (gotten.retryAfterMs ?? 0))
