import { pause } from '../../pause.js'
import { isOutage } from '../../problems.js'
import type { Store } from '../../store/store.js'
import { markSeen } from './mark-seen.js'
import { type HeldClaims, standingWatches, tellMoves, type WatchEvent } from './tell-moves.js'

/** What moved at one look, for one who watches. */
export interface Batch {
  readonly who: string
  /** What the store held at this instant has been looked through. */
  readonly until: string
  readonly events: readonly WatchEvent[]
}

export interface FollowOptions {
  readonly who: string
  /** The present instant in ISO form, for the log. */
  readonly now: () => string
  /** Brings a batch to wherever it goes; what it rejects with is told, and the batch is brought again. */
  readonly deliver: (batch: Batch) => Promise<void>
  /** Between two looks at the store. */
  readonly everyMs: number
  /** One look and one try: what cannot be delivered is an error and is told again by the next call. */
  readonly once?: boolean
  readonly signal?: AbortSignal
  readonly onFailure?: (error: unknown, again: { readonly afterMs: number }) => void
}

/** The longest pause before a batch is brought again. */
const LONGEST_MS = 300_000

/**
 * Tells what moves as it moves: looks at the store whenever its log has grown, brings what moved to `deliver`, and only then
 * moves the cursor on. So nothing is lost where a delivery fails or this process dies; what was under way then is delivered
 * again, under the same ids. An absent store is waited for. Ends with the signal, after the batch in hand.
 */
export async function followWatches(store: Store, options: FollowOptions): Promise<void> {
  const { who, signal, everyMs } = options
  let held: HeldClaims | null = null
  let looked: string | null = null
  const look = async (): Promise<void> => {
    const until = await store.lastRecorded()
    if (until === looked) return
    const told = await tellMoves(store, await standingWatches(store, who), {}, held)
    if (told.events.length > 0 && !(await bring({ who, until, events: told.events }, options))) return
    if (told.claims !== null) {
      await store.transaction(() => markSeen(store, { watch: null, until }, { who, now: options.now() }))
      held = { until, claims: told.claims }
    }
    looked = until
  }
  while (signal?.aborted !== true) {
    try {
      await look()
    } catch (error) {
      if (options.once === true || !isOutage(error)) throw error
      options.onFailure?.(error, { afterMs: everyMs })
    }
    if (options.once === true) return
    await pause(everyMs, signal)
  }
}

/** Brings a batch until it has arrived; false where the signal came first. */
async function bring(batch: Batch, { deliver, once, signal, everyMs, onFailure }: FollowOptions): Promise<boolean> {
  for (let afterMs = everyMs; ; afterMs = Math.min(LONGEST_MS, afterMs * 2)) {
    try {
      await deliver(batch)
      return true
    } catch (error) {
      if (once === true) throw error
      onFailure?.(error, { afterMs })
    }
    await pause(afterMs, signal)
    if (signal?.aborted === true) return false
  }
}
