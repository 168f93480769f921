/** How a request becomes an answer. */
type Fetch = (request: Request, environment: object) => Response | Promise<Response>

/** What a request that is answered in turn finds in its environment. */
export interface Turn {
  /** Lets the next request begin: this one is worked out elsewhere from here on. */
  readonly endTurn: () => void
}

/** A request that is not answered within so many milliseconds waits for something: others go on meanwhile. */
const LONG_MS = 25

/**
 * Answers requests one after another in the order in which they came. In a process that reads its store itself none is
 * answered sooner because others are begun beside it: begun together, all are ready when the last one is. What takes long
 * and lets others go on, or waits, holds up nobody for more than a moment. Streams end their turn when they begin.
 */
export function inTurn(fetch: Fetch): (request: Request, environment: object) => Promise<Response> {
  const waiting: (() => void)[] = []
  let isAnswering = false
  const next = (): void => {
    const begin = waiting.shift()
    isAnswering = begin !== undefined
    begin?.()
  }
  return (request, environment) =>
    new Promise((resolve, reject) => {
      waiting.push(() => {
        let isOver = false
        const end = (): void => {
          if (isOver) return
          isOver = true
          clearTimeout(timer)
          // The answer is handed to the system first, and who asked meanwhile is heard.
          setImmediate(next)
        }
        const timer = setTimeout(end, LONG_MS)
        Promise.resolve()
          .then(() => fetch(request, { ...environment, endTurn: end } satisfies Turn))
          .then(resolve, reject)
          .finally(end)
      })
      if (!isAnswering) next()
    })
}
