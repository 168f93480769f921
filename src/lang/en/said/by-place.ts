import type { Span } from '../../../model/index.js'
import { firstFrom } from './speakers/mentions-in.js'

/** Things of a page by where they stand, so that each of many looks sees what is near and not the whole page. */
export interface ByPlace<T> {
  /** The things that share a code unit with `[from, to)` or touch its ends, in the order in which they were given. */
  near(from: number, to: number): readonly T[]
}

/**
 * Files things under their places. Quick where most are short: one long thing widens every look by its length.
 * @param placeOf the span of a thing; null leaves it out
 */
export function byPlace<T>(things: readonly T[], placeOf: (thing: T) => Span | null): ByPlace<T> {
  const filed: { readonly thing: T; readonly order: number; readonly start: number; readonly end: number }[] = []
  let longest = 0
  for (const [order, thing] of things.entries()) {
    const place = placeOf(thing)
    if (place === null) continue
    filed.push({ thing, order, start: place.start, end: place.end })
    longest = Math.max(longest, place.end - place.start)
  }
  filed.sort((a, b) => a.start - b.start || a.order - b.order)
  return {
    near: (from, to) => {
      const found = []
      for (let at = firstFrom(filed, from - longest); at < filed.length && filed[at].start <= to; at++)
        if (filed[at].end >= from) found.push(filed[at])
      return found.sort((a, b) => a.order - b.order).map(({ thing }) => thing)
    },
  }
}
