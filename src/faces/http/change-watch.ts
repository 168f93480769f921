import type { Store } from '../../store/store.js'

/** How far the log has grown. */
export interface Grown {
  /** Knowledge time of the newest row of the log. */
  readonly recordedAt: string
  readonly documents: number
  readonly statements: number
  readonly judgements: number
}

/** Milliseconds between two looks at the store, while anybody listens. */
const EVERY_MS = 2000

/**
 * Tells whoever listens when the store has learnt something, also from another process. One look serves all listeners,
 * and nobody looks while nobody listens. Lives as long as the server.
 */
export function makeChangeWatch(store: Pick<Store, 'lastRecorded' | 'counts'>, everyMs = EVERY_MS) {
  const listeners = new Set<(grown: Grown) => void>()
  let held: Grown | null = null
  let timer: NodeJS.Timeout | null = null
  /** One look: the listeners hear of it where the log has grown since the look before. */
  const look = async (): Promise<Grown> => {
    const recordedAt = await store.lastRecorded()
    if (held !== null && held.recordedAt === recordedAt) return held
    const { documents, statements, judgements } = await store.counts()
    held = { recordedAt, documents, statements, judgements }
    for (const listener of listeners) listener(held)
    return held
  }
  const later = (): void => {
    timer ??= setTimeout(() => {
      timer = null
      // A store that cannot be reached now may be so at the next look.
      void look()
        .catch(() => undefined)
        .then(() => {
          if (listeners.size > 0) later()
        })
    }, everyMs)
    timer.unref()
  }
  return {
    look,
    /** Calls `told` whenever the log has grown; the answer stops it. */
    listen(told: (grown: Grown) => void): () => void {
      listeners.add(told)
      later()
      return () => {
        listeners.delete(told)
        if (listeners.size > 0 || timer === null) return
        clearTimeout(timer)
        timer = null
      }
    },
  }
}
