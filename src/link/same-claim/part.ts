import type { Span, Statement } from '../../model/index.js'

/** What stands between the pieces of a statement's text. */
const JOINT = ' … '

/** The places in the document that a stretch of a statement's text comes from; of all of it where `part` is null. */
export function placesOf(statement: Statement, part: Span | null): readonly Span[] {
  if (part === null) return statement.content
  const places: Span[] = []
  let at = 0
  for (const span of statement.content) {
    const length = span.end - span.start
    const from = Math.max(part.start - at, 0)
    const to = Math.min(part.end - at, length)
    if (from < to) places.push({ start: span.start + from, end: span.start + to })
    at += length + JOINT.length
  }
  return places
}

/** Whether something lies inside a stretch of a statement. */
export const isWithin = (item: Span, places: readonly Span[]): boolean =>
  places.some((place) => place.start <= item.start && item.end <= place.end)
