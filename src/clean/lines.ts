/** The lines of a text with what can be said about each from its characters alone. */
import type { Span } from '../model/index.js'

export interface Line extends Span {
  readonly text: string
  /** Words with at least one letter. */
  readonly words: number
  /** Ends as a sentence does, quotation marks and brackets aside. */
  readonly isClosed: boolean
  /** Reads as running text: a sentence of some length. */
  readonly isProse: boolean
}

const CLOSING = /[.!?…:;。！？।۔][\s"'”’»)\]“]{0,4}$/u

/** Splits a text into its lines that are not blank, without the white space around them. */
export function linesOfText(text: string): Line[] {
  const lines: Line[] = []
  for (let from = 0; from <= text.length; ) {
    let to = text.indexOf('\n', from)
    if (to === -1) to = text.length
    const whole = text.slice(from, to)
    const trimmed = whole.trim()
    if (trimmed !== '') {
      const start = from + whole.indexOf(trimmed)
      lines.push(describe(trimmed, start))
    }
    from = to + 1
  }
  return lines
}

/** Counts the words with at least one letter. */
function countWords(text: string): number {
  let words = 0
  let hasLetter = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // Letters and blanks of other scripts are left to patterns; English uses only a few marks from beyond ASCII.
    if (code > 0x7f && !(code >= 0x2010 && code <= 0x2026)) return countAnyWords(text)
    if (code === 0x20 || (code >= 9 && code <= 13)) hasLetter = false
    else if (!hasLetter && ((code >= 97 && code <= 122) || (code >= 65 && code <= 90))) {
      hasLetter = true
      words++
    }
  }
  return words
}

/** The same for any script, in two steps: one pattern for both looks at each character of a long run without letters again and again. */
function countAnyWords(text: string): number {
  let words = 0
  for (const [run] of text.matchAll(/\S+/gu)) if (/\p{L}/u.test(run)) words++
  return words
}

function describe(text: string, start: number): Line {
  const words = countWords(text)
  const isClosed = CLOSING.test(text.length > 40 ? text.slice(-40) : text)
  return {
    start,
    end: start + text.length,
    text,
    words,
    isClosed,
    isProse: words >= 25 || (words >= 9 && isClosed),
  }
}
