import type { Quotation, Span } from '../model/index.js'
import { findSingleClose, looksClosing, looksOpening, opensSingle } from './quotation-marks.js'

/** The double marks are one family: scrapes mix `"`, `''`, `“`, `”`, `„` in one quotation. Guillemets only close each other. */
const STRAIGHT = 0x22
const SINGLE = 0x27
const LEFT = 0x201c
const RIGHT = 0x201d
const LOW = 0x201e
const HIGH_REVERSED = 0x201f
const GUILLEMET_LEFT = 0xab
const GUILLEMET_RIGHT = 0xbb

/**
 * Finds the outermost quotations of a text, before its sentences are known. It must never depend on a language: it
 * reads marks, spaces and line breaks only.
 *
 * Spans are UTF-16 code units of `text`, half-open, in text order, never overlapping, never across a region. A quotation
 * without its closing mark ends with its paragraph (`closed: false`); a paragraph that reopens the marks after such an
 * end is `continued`. Single marks count as quotation marks only where they cannot be apostrophes.
 *
 *     "We will wait," the mayor said. "Then we go."
 *     ^^^^^^^^^^^^^^^                 ^^^^^^^^^^^^^
 *
 * @param regions the parts of the text to read, in order; the whole text by default
 * @example findQuotations('He said "no".') // [{ start: 8, end: 12, inner: { start: 9, end: 11 }, closed: true, continued: false }]
 */
export function findQuotations(text: string, regions?: readonly Span[]): readonly Quotation[] {
  const found: Quotation[] = []
  if (regions === undefined) readRegion(text, 0, text.length, found)
  else for (const region of regions) readRegion(text, region.start, region.end, found)
  return found
}

function readRegion(text: string, from: number, to: number, found: Quotation[]): void {
  let open = -1
  let opener = 0
  let openWidth = 1
  let depth = 0
  /** Where an unclosed quotation's paragraph ended: a mark that opens the next paragraph continues it. */
  let carriedFrom = -1
  let continued = false
  let nextMark = -1
  // Up to here no single mark closes anything: a search that failed is not made again.
  let barrenStraight = 0
  let barrenCurly = 0

  const close = (end: number, markLength: number): void => {
    const closed = markLength > 0
    found.push({
      start: open,
      end,
      inner: { start: open + openWidth, end: Math.max(open + openWidth, end - markLength) },
      closed,
      continued,
    })
    carriedFrom = closed ? -1 : end
    open = -1
    depth = 0
  }
  const begin = (at: number, code: number, width: number): void => {
    continued = carriedFrom >= 0 && isOnlySpace(text, carriedFrom, at)
    open = at
    openWidth = width
    opener = code
    depth = 1
  }

  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code === 10) {
      if (open < 0) continue
      if (nextMark <= i) nextMark = nextDoubleMark(text, i + 1, to, opener)
      if (!runsOn(text, i, to, nextMark)) close(trimmedEnd(text, open + 1, i), 0)
      continue
    }
    const width = markWidth(text, i, code, to)
    if (width > 0) {
      if (open < 0) {
        if (isOpening(text, i, i + width, from, to)) begin(i, code, width)
      } else if (opener !== GUILLEMET_LEFT) {
        if (!closes(text, i, i + width, opener, from, to)) depth++
        else if (--depth === 0) close(i + width, width)
      }
      i += width - 1
      continue
    }
    if (code === GUILLEMET_LEFT) {
      if (open < 0) {
        // A menu's "Home « News" has space on both sides.
        if (i + 1 < to && text.charCodeAt(i + 1) > 32) begin(i, code, 1)
      } else if (opener === GUILLEMET_LEFT) depth++
      continue
    }
    if (code === GUILLEMET_RIGHT) {
      if (open >= 0 && opener === GUILLEMET_LEFT && --depth === 0) close(i + 1, 1)
      continue
    }
    if (open < 0 && (code === SINGLE || code === 0x2018) && opensSingle(text, i, { start: from, end: to })) {
      const end = findSingleClose(text, i, code === SINGLE ? barrenStraight : barrenCurly, to)
      if (end > 0) {
        begin(i, code, 1)
        close(end + 1, 1)
        i = end
      } else if (code === SINGLE) barrenStraight = -1 - end
      else barrenCurly = -1 - end
    }
  }
  if (open >= 0) close(trimmedEnd(text, open + 1, to), 0)
}

/** Code units of a mark of the double family at `at`; 0 where there is none. Two straight single marks are one double mark. */
function markWidth(text: string, at: number, code: number, to: number): number {
  if (code === STRAIGHT || (code >= LEFT && code <= HIGH_REVERSED)) return 1
  return code === SINGLE && at + 1 < to && text.charCodeAt(at + 1) === SINGLE ? 2 : 0
}

function isOpening(text: string, at: number, after: number, from: number, to: number): boolean {
  const code = text.charCodeAt(at)
  if (code === LEFT || code === LOW || code === HIGH_REVERSED) return true
  if (looksOpening(text, at, after, { start: from, end: to })) return true
  // Inches, stray closing marks: not an opening unless a word follows at once.
  return (
    !looksClosing(text, at, after, { start: from, end: to }) && code === STRAIGHT && !/[0-9]/.test(text.charAt(at - 1))
  )
}

function closes(text: string, at: number, after: number, opener: number, from: number, to: number): boolean {
  const code = text.charCodeAt(at)
  const within = { start: from, end: to }
  if (code === RIGHT) return true
  if (code === LOW) return false
  if (code === LEFT)
    return opener === LOW || (looksClosing(text, at, after, within) && !looksOpening(text, at, after, within))
  return !looksOpening(text, at, after, within) || (opener !== STRAIGHT && opener !== SINGLE)
}

/** Offset of the next double mark before the paragraph's end, or `to`. */
function nextDoubleMark(text: string, from: number, to: number, opener: number): number {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 && isBlankAfter(text, i, to)) return i
    if (
      opener === GUILLEMET_LEFT ? code === GUILLEMET_RIGHT || code === GUILLEMET_LEFT : markWidth(text, i, code, to) > 0
    )
      return i
  }
  return to
}

/** Whether an open quotation goes on over a line break: the next mark closes it, and no blank line comes first. */
function runsOn(text: string, newline: number, to: number, nextMark: number): boolean {
  if (nextMark >= to || isBlankAfter(text, newline, to)) return false
  const code = text.charCodeAt(nextMark)
  if (code === RIGHT || code === GUILLEMET_RIGHT) return true
  const after = nextMark + markWidth(text, nextMark, code, to)
  return (
    code !== 10 &&
    code !== LOW &&
    code !== GUILLEMET_LEFT &&
    !looksOpening(text, nextMark, after, { start: newline, end: to })
  )
}

function isBlankAfter(text: string, newline: number, to: number): boolean {
  let i = newline + 1
  while (i < to) {
    const code = text.charCodeAt(i)
    if (code === 10) return true
    if (code > 32 && code !== 0xa0) return false
    i++
  }
  return true
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to
  while (end > from && (text.charCodeAt(end - 1) <= 32 || text.charCodeAt(end - 1) === 0xa0)) end--
  return end
}

function isOnlySpace(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) > 32 && text.charCodeAt(i) !== 0xa0) return false
  return true
}
