import { wellFormed } from '../text/well-formed.js'

/** One thing to look for: a word, or several in a row. */
export interface Term {
  readonly words: string
  /** Whether the last word may go on: `deploy*`. */
  readonly prefix: boolean
}

/** Beyond these a search says no more; they also keep within what a full-text engine parses. */
const MOST_TERMS = 24
const LONGEST = 2000

/**
 * Takes a search apart into terms that must all be found. Nothing in it is syntax except quotation marks around words in a
 * row and a star at a word's end, so that no input can be an error; what has no letter or digit is left out.
 *
 *     "talks in" harbo* -
 *      ^^^^^^^^  ^^^^^
 *      row       prefix
 */
export function searchTerms(words: string): Term[] {
  const text = wellFormed(words.slice(0, LONGEST)).replaceAll('\u0000', ' ').normalize('NFC')
  const terms: Term[] = []
  for (const [index, part] of text.split(/["“”„«»]/).entries()) {
    // Parts at odd places stand between quotation marks.
    const pieces = index % 2 === 1 ? [part] : part.split(/\s+/)
    for (const piece of pieces) {
      if (terms.length === MOST_TERMS) return terms
      if (!/[\p{L}\p{N}]/u.test(piece)) continue
      const prefix = /[\p{L}\p{N}]\*$/u.test(piece)
      terms.push({ words: (prefix ? piece.slice(0, -1) : piece).trim(), prefix })
    }
  }
  return terms
}
