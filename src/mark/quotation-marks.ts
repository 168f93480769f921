import type { Span } from '../model/index.js'

/** Which way a quotation mark faces, judged from its neighbours alone. */

const isSpace = (code: number): boolean => code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b)
const isDash = (code: number): boolean => code === 0x2d || (code >= 0x2012 && code <= 0x2015)
const opensBracket = (code: number): boolean => code === 0x28 || code === 0x5b || code === 0x7b || code === 0x3a

const isWordCode = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7)

/**
 * Whether a mark has space or an opening bracket before it and none after it.
 * @param at offset of the mark
 * @param after offset after it
 */
export function looksOpening(text: string, at: number, after: number, within: Span): boolean {
  if (after >= within.end || isSpace(text.charCodeAt(after))) return false
  if (at <= within.start) return true
  const before = text.charCodeAt(at - 1)
  if (isSpace(before) || opensBracket(before)) return true
  return (isDash(before) || before === 0x27 || before === 0x2018) && isWordCode(text.charCodeAt(after))
}

/** Whether a mark has something other than space before it, and space, punctuation or the end after it. */
export function looksClosing(text: string, at: number, after: number, within: Span): boolean {
  if (at <= within.start || isSpace(text.charCodeAt(at - 1))) return false
  return after >= within.end || !isWordCode(text.charCodeAt(after))
}

const ELISIONS = new Set(['em', 'til', 'tis', 'twas', 'cause', 'bout', 'n'])

/**
 * Whether a single mark may open a quotation: nothing or space before it, a word after it, and not a word's lost letters.
 *
 *     the 'new line'      rock 'n' roll      the '90s
 *         ^                    (no)              (no)
 */
export function opensSingle(text: string, at: number, within: Span): boolean {
  if (!looksOpening(text, at, at + 1, within)) return false
  const next = text.charCodeAt(at + 1)
  if (!isWordCode(next) && next !== 0x22 && next !== 0x201c && next !== 0x2026 && next !== 0x2e && next !== 0x5b)
    return false
  if (text.charCodeAt(at) === 0x2018) return true
  let end = at + 1
  while (end < within.end && end < at + 8 && isWordCode(text.charCodeAt(end))) end++
  const word = text.slice(at + 1, end).toLowerCase()
  return !ELISIONS.has(word) && !/^\d\ds?$/.test(word)
}

/** No quotation in single marks is longer than this: a longer one is an apostrophe's accident. */
const LONGEST_SINGLE = 1500

/**
 * Finds the single mark that closes a quotation opened at `open`. Where there is none, the result is negative: `-1 - stop`,
 * and no mark before `stop` closes a later opening either.
 *
 *     'The workers' demands are fair,' she said.
 *                 (no)              ^
 *
 * A candidate has a word or punctuation before it and no word after it. After an s it may be a possessive: then a later
 * candidate that follows punctuation, before any new opening, is preferred.
 */
export function findSingleClose(text: string, open: number, barren: number, to: number): number {
  const mark = text.charCodeAt(open) === 0x2018 ? 0x2019 : 0x27
  const limit = Math.min(to, open + LONGEST_SINGLE)
  const within = { start: open, end: to }
  let possessive = -1
  let doubles = 0
  let i = Math.max(open + 2, barren)
  for (; i < limit; i++) {
    const code = text.charCodeAt(i)
    if (code === 10) break
    if (code === 0x22) doubles++
    else if (code === 0x201c) doubles++
    else if (code === 0x201d) doubles--
    if (code === 0x2018 || (code === 0x27 && mark === 0x27 && looksOpening(text, i, i + 1, within))) {
      if (possessive >= 0) break
      continue
    }
    if (code !== mark || !looksClosing(text, i, i + 1, within)) continue
    // A single quotation that cuts a double one in two is none.
    if (mark === 0x27 ? doubles % 2 !== 0 : doubles < 0) break
    const before = text.charCodeAt(i - 1) | 32
    const after = i + 2 < to ? text.charCodeAt(i + 2) : 0
    const mayPossess = before === 115 && text.charCodeAt(i + 1) === 32 && after >= 97 && after <= 122
    if (!mayPossess) return possessive >= 0 && !isPunctuation(text.charCodeAt(i - 1)) ? possessive : i
    if (possessive < 0) possessive = i
  }
  return possessive >= 0 ? possessive : -1 - i
}

const isPunctuation = (code: number): boolean => code === 0x2c || code === 0x2e || code === 0x21 || code === 0x3f
