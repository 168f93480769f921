import type { Span } from '../../../model/index.js'
import { classOf, DIGIT, LOWER, UPPER } from './char-class.js'

/** Lines longer than this are paragraphs on a line of their own, not wrapped prose. */
const WIDEST_WRAP = 120

/**
 * Measures whether a region's lines were wrapped at a column: then most lines break in the middle of a sentence.
 * @returns the longest line's length in a wrapped region, 0 where a line break means something
 */
export function wrapWidth(text: string, region: Span): number {
  let lineStart = region.start
  let longest = 0
  let inside = 0
  let capital = 0
  for (let i = region.start; i < region.end; i++) {
    if (text.charCodeAt(i) !== 10) continue
    const length = i - lineStart
    lineStart = i + 1
    if (length > longest) longest = length
    let next = i + 1
    while (next < region.end && (text.charCodeAt(next) === 32 || text.charCodeAt(next) === 9)) next++
    const last = text.charCodeAt(i - 1 - (text.charCodeAt(i - 1) === 13 ? 1 : 0))
    if (next >= region.end || length === 0) continue
    const found = classOf(text.charCodeAt(next))
    if (found === LOWER) inside++
    else if (found === UPPER && !endsSentence(last)) capital++
  }
  if (region.end - lineStart > longest) longest = region.end - lineStart
  return longest <= WIDEST_WRAP && inside > 0 && inside * 2 > capital ? longest : 0
}

const endsSentence = (code: number): boolean =>
  code === 0x2e ||
  code === 0x21 ||
  code === 0x3f ||
  code === 0x22 ||
  code === 0x201d ||
  code === 0x3a ||
  code === 0x2026

/**
 * Says whether a single line break ends a sentence.
 *
 *     Harbour bridge to close       The harbour bridge will close on
 *     The council said on Monday    Monday, the council said.
 *     (splits: a headline)          (goes on: wrapped prose)
 *
 * @param at.previous offset of the last character before the break
 * @param at.next offset of the first character after it
 * @param at.width what {@link wrapWidth} gave for the region
 * @param at.ended whether a full stop or its like came before the break
 */
export function lineBreakEnds(
  text: string,
  at: { readonly previous: number; readonly next: number; readonly width: number; readonly ended: boolean },
): boolean {
  const found = classOf(text.charCodeAt(at.next))
  const last = text.charCodeAt(at.previous)
  if (at.ended) return at.width === 0 || found !== LOWER
  if (found === LOWER) return false
  // A comma, a dash or an opening bracket promises more.
  if (last === 0x2c || last === 0x28 || last === 0x26) return false
  if (at.width === 0) return true
  // Wrapped prose: the break is only the margin's if the next word would not have fitted on the line.
  if (found !== UPPER && found !== DIGIT) return false
  let lineStart = at.previous
  while (lineStart > 0 && text.charCodeAt(lineStart - 1) !== 10) lineStart--
  let wordEnd = at.next
  while (wordEnd < text.length && text.charCodeAt(wordEnd) > 32) wordEnd++
  return at.previous + 1 - lineStart + 1 + (wordEnd - at.next) + 8 < at.width
}
