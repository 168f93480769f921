/**
 * Reads several sources beside each other, `lanes` at a time, and gives what they give as it comes. A slow reader of the
 * result holds the sources back: at most `most` items wait.
 */
export async function* merge<T>(
  sources: readonly (() => AsyncIterable<T>)[],
  { lanes, most }: { readonly lanes: number; readonly most: number },
): AsyncIterable<T> {
  const waiting: T[] = []
  const left = [...sources]
  let running = 0
  let failure: { readonly error: unknown } | null = null
  let ended = false
  let wake = (): void => {}
  let room = (): void => {}
  const lane = async (): Promise<void> => {
    for (let source = left.shift(); source !== undefined && !ended; source = left.shift()) {
      for await (const item of source()) {
        waiting.push(item)
        wake()
        while (waiting.length >= most && !ended)
          await new Promise<void>((resolve) => {
            const before = room
            room = () => {
              before()
              resolve()
            }
          })
        if (ended) return
      }
    }
  }
  for (; running < Math.min(lanes, sources.length); running++)
    void lane()
      .catch((error: unknown) => {
        failure ??= { error }
        ended = true
      })
      .finally(() => {
        running--
        wake()
      })
  try {
    for (;;) {
      if (failure !== null) throw (failure as { readonly error: unknown }).error
      const item = waiting.shift()
      if (item !== undefined) {
        const free = room
        room = () => {}
        free()
        yield item
      } else if (running === 0) return
      else
        await new Promise<void>((resolve) => {
          wake = resolve
        })
    }
  } finally {
    ended = true
    room()
  }
}
