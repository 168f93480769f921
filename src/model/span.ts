/** A half-open range of a Document's text, in UTF-16 code units, zero-based: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span together with the text it was seen to cover; `text.slice(start, end) === quote` is checked on every write. */
export interface Quoted extends Span {
  readonly quote: string
}

/** Compares two spans by start, then by end: the stable order of every list of spans. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || a.end - b.end

/** Tells whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Tells whether `outer` covers all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Tells whether a span lies within a text of the given length and is not empty. */
export const inBounds = (span: Span, length: number): boolean =>
  Number.isInteger(span.start) &&
  Number.isInteger(span.end) &&
  span.start >= 0 &&
  span.start < span.end &&
  span.end <= length
