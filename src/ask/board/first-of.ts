/**
 * The first `size` of many that come after a place, in order, and how many come after that place in all. Reads each once
 * and sorts only those that it gives: a page of a long list costs a scan and not a sort.
 */
export function firstOf<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
  options: { readonly size: number; readonly after?: T },
): { readonly page: readonly T[]; readonly left: number } {
  const { size, after } = options
  /** A heap whose root is the last of those kept. */
  const heap: T[] = []
  let left = 0
  for (const item of items) {
    if (after !== undefined && compare(item, after) <= 0) continue
    left++
    if (heap.length < size) {
      heap.push(item)
      rise(heap, compare)
    } else if (size > 0 && compare(item, heap[0]) < 0) {
      heap[0] = item
      sink(heap, compare)
    }
  }
  return { page: heap.sort(compare), left }
}

function rise<T>(heap: T[], compare: (a: T, b: T) => number): void {
  let at = heap.length - 1
  while (at > 0) {
    const above = (at - 1) >> 1
    if (compare(heap[at], heap[above]) <= 0) return
    ;[heap[at], heap[above]] = [heap[above], heap[at]]
    at = above
  }
}

function sink<T>(heap: T[], compare: (a: T, b: T) => number): void {
  let at = 0
  for (;;) {
    let last = at
    for (const below of [2 * at + 1, 2 * at + 2])
      if (below < heap.length && compare(heap[below], heap[last]) > 0) last = below
    if (last === at) return
    ;[heap[at], heap[last]] = [heap[last], heap[at]]
    at = last
  }
}
