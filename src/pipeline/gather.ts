/** Things that come one by one and are handled together. Lives as long as its loop. */
export interface Gatherer<T> {
  /** Hands one over. Ends once fewer than `most` wait, so that whoever brings them cannot run ahead. */
  add(one: T): Promise<void>
  /** Ends when all that was handed over is done. */
  idle(): Promise<void>
}

/**
 * Handles one batch at a time: all that has come while the one before was handled, up to `most`. So a batch is as large as
 * the work is slow, and one that comes alone does not wait for company. What `handle` rejects with ends it: every later
 * call rejects with the same.
 */
export function gather<T>(handle: (batch: readonly T[]) => Promise<void>, most: number): Gatherer<T> {
  const waiting: T[] = []
  const held: (() => void)[] = []
  let running: Promise<void> | null = null
  let failure: { readonly error: unknown } | null = null

  const loop = async (): Promise<void> => {
    try {
      while (waiting.length > 0 && failure === null) {
        const batch = waiting.splice(0, most)
        for (const resolve of held.splice(0)) resolve()
        await handle(batch)
      }
    } catch (error) {
      failure = { error }
    }
    running = null
    for (const resolve of held.splice(0)) resolve()
  }
  const check = (): void => {
    if (failure !== null) throw failure.error
  }
  return {
    async add(one) {
      check()
      waiting.push(one)
      running ??= Promise.resolve().then(loop)
      while (waiting.length >= most && failure === null) await new Promise<void>((resolve) => held.push(resolve))
      check()
    },
    async idle() {
      while (running !== null) await running
      check()
    },
  }
}
