import type { Document, Span } from '../../model/index.js'

const pairs = new WeakMap<Document, readonly number[]>()

/**
 * A span in Unicode code points. Hearsay counts UTF-16 code units; the Web Annotation Data Model counts code points, so
 * that everything after an emoji would be off by one.
 */
export function codePoints(document: Document, { start, end }: Span): Span {
  const held = pairs.get(document) ?? astral(document.text)
  pairs.set(document, held)
  return { start: start - before(held, start), end: end - before(held, end) }
}

/** Where characters of two code units begin, ascending. */
function astral(text: string): readonly number[] {
  const found: number[] = []
  for (let i = 0; i < text.length - 1; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0xd800 || unit > 0xdbff) continue
    const next = text.charCodeAt(i + 1)
    if (next >= 0xdc00 && next <= 0xdfff) found.push(i)
  }
  return found
}

/** How many of the ascending numbers are less than `limit`. */
function before(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle] < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Text around a span, at most `most` code units a side, never half a character. */
export function around({ text }: Document, { start, end }: Span, most: number): { prefix: string; suffix: string } {
  const isLow = (at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00
  const from = Math.max(0, start - most)
  const to = Math.min(text.length, end + most)
  return {
    prefix: text.slice(isLow(from) ? from + 1 : from, start),
    suffix: text.slice(end, isLow(to) ? to - 1 : to),
  }
}
