import { readFileSync } from 'node:fs'
import type { Quotation, Span } from '../../../model/index.js'
import { abbreviationOf, MAY_END, NEVER_ENDS } from './abbreviations.js'
import { classOf, DIGIT, HYPHEN, LOWER, UPPER } from './char-class.js'
import { cutEndless } from './endless.js'
import { lineBreakEnds, wrapWidth } from './line-breaks.js'
import type { Words } from './words.js'

let openers: Set<string> | null = null

/** Capitalised words that open a sentence rather than go on with a name. */
function loadOpeners(): Set<string> {
  const text = readFileSync(new URL('./sentence-openers.txt', import.meta.url), 'utf8')
  return new Set(
    text
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .join(' ')
      .split(' ')
      .filter((word) => word !== ''),
  )
}

/** Verbs that carry a sentence on after a quotation that ended in `!` or `?`: "Why?" Orlova asked. */
const CARRIES_ON = new Set(['said', 'says', 'asked', 'asks', 'added', 'wrote', 'told', 'tweeted', 'replied', 'shouted'])

const STOP = 1
const EXCITED = 2
const DOTS = 3

/**
 * Splits tokens into sentences. It reads tokens, quotation marks and line breaks; it never moves a token.
 *
 *     "It is late. We go home," she said. Dr. Orlova left.
 *     ^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^
 *
 * A stop inside a quotation may end a sentence; the words after a closing mark that carry on ("…," he said) stay with it.
 * Blank lines and region starts always split; single line breaks split where the line looks complete. A sentence without
 * an end is cut at its clauses.
 * @returns the first token of each sentence, and the number of tokens at the end
 */
export function splitSentences(
  text: string,
  words: Words,
  quotations: readonly Quotation[],
  regions: readonly Span[],
): Int32Array {
  openers ??= loadOpeners()
  const { count, start, end, abbreviation, breaks } = words
  const starts = new Int32Array(count + 1)
  if (count === 0) return starts
  let sentences = 1
  let quote = 0
  let region = 0
  let width = -1
  // The strongest ending seen since the last word: 0 for none.
  let ending = 0
  let endedInQuote = false
  for (let i = 0; i < count; i++) {
    if (i > 0) {
      const lines = breaks[i]
      let splits = lines >= 2
      if (!splits && lines === 1) {
        while (region < regions.length - 1 && regions[region].end <= start[i]) {
          region++
          width = -1
        }
        if (width < 0) width = wrapWidth(text, regions[region])
        splits = lineBreakEnds(text, { previous: end[i - 1] - 1, next: start[i], width, ended: ending > 0 })
      }
      if (!splits && ending > 0) splits = start[i] > end[i - 1] ? opensSentence(i) : isUnspaced(i)
      if (splits) {
        starts[sentences++] = i
        ending = 0
      }
    }
    const first = text.charCodeAt(start[i])
    const length = end[i] - start[i]
    if (first === 0x2e) ending = length === 1 ? STOP : Math.max(ending, DOTS)
    else if (first === 0x2026) ending = Math.max(ending, DOTS)
    else if (first === 0x21 || first === 0x3f) ending = EXCITED
    else if (ending > 0 && isCloser(text, words, i)) {
      // A closing mark keeps the ending before it.
    } else ending = abbreviation[i] === MAY_END ? STOP : 0
    while (quote < quotations.length && quotations[quote].end < end[i]) quote++
    endedInQuote = quote < quotations.length && quotations[quote].end === end[i]
  }
  starts[sentences] = count
  return cutEndless(text, words, starts.slice(0, sentences + 1))

  /** "It closed.Nobody came", "on 25.He": a space that a page lost between two sentences; not "Gen.Pell". */
  function isUnspaced(i: number): boolean {
    if (ending !== STOP || i < 2 || end[i] - start[i] < 2 || end[i - 2] - start[i - 2] < 2) return false
    const isStop = text.charCodeAt(start[i - 1]) === 0x2e && end[i - 2] === start[i - 1]
    if (!isStop || classOf(text.charCodeAt(start[i])) !== UPPER) return false
    if (classOf(text.charCodeAt(start[i] + 1)) !== LOWER) return false
    const before = text.slice(start[i - 2], end[i - 2])
    const last = classOf(before.charCodeAt(before.length - 1))
    if (last === DIGIT) return true
    if (last !== LOWER || abbreviationOf(before, text.charCodeAt(start[i])) !== 0) return false
    // "Pell.Post" may be a name that is written so.
    return classOf(before.charCodeAt(0)) === LOWER || openers!.has(text.slice(start[i], end[i]))
  }

  /** Whether token `i`, after an ending and a space, opens a sentence. */
  function opensSentence(i: number): boolean {
    const code = text.charCodeAt(start[i])
    const found = classOf(code)
    const isAbbreviated = abbreviation[i - 1] === MAY_END
    if (abbreviation[i - 1] === NEVER_ENDS) return false
    if (found === LOWER) return false
    if (found === DIGIT) return !isAbbreviated
    if (found === UPPER) {
      const word = text.slice(start[i], end[i])
      if (isAbbreviated) return openers!.has(word)
      if (ending === EXCITED && endedInQuote) return openers!.has(word) || !carriesOn(i)
      return true
    }
    if (isAbbreviated) return isOpeningMark(code, i) && followedByOpener(i)
    if (isOpeningMark(code, i)) {
      const next = i + 1 < count ? classOf(text.charCodeAt(start[i + 1])) : UPPER
      return next !== LOWER || (code !== 0x28 && code !== 0x5b && ending === STOP)
    }
    // A dash or bullet after a stop: a new list item if a word follows it.
    if (found === HYPHEN || (code >= 0x2012 && code <= 0x2015)) {
      return ending === STOP && !endedInQuote && i + 1 < count && classOf(text.charCodeAt(start[i + 1])) === UPPER
    }
    return code === 0x2022 || code === 0x23 || code === 0x40 || code === 0x24 || code === 0x20ac || code === 0xa3
  }

  function followedByOpener(i: number): boolean {
    return i + 1 < count && openers!.has(text.slice(start[i + 1], end[i + 1]))
  }

  function carriesOn(i: number): boolean {
    for (let k = i; k < count && k < i + 6; k++) {
      const code = text.charCodeAt(start[k])
      if (code === 0x2e || breaks[k] > (k > i ? 0 : 3)) return false
      const found = classOf(code)
      if (found === LOWER) return CARRIES_ON.has(text.slice(start[k], end[k]))
      if (found !== UPPER) return false
    }
    return false
  }

  /** Whether a mark opens something: space before it (the caller has seen that) and a word right after it. */
  function isOpeningMark(code: number, i: number): boolean {
    if (code === 0x28 || code === 0x5b || code === 0x201c || code === 0xab || code === 0x201e || code === 0x2018)
      return true
    if (code !== 0x22 && code !== 0x27 && code !== 0x60) return false
    return i + 1 < count && start[i + 1] === end[i]
  }
}

/** A quotation mark or bracket glued to the token before it. */
function isCloser(text: string, words: Words, i: number): boolean {
  const code = text.charCodeAt(words.start[i])
  if (code === 0x29 || code === 0x5d || code === 0x201d || code === 0xbb) return true
  if (code !== 0x22 && code !== 0x27 && code !== 0x2019 && code !== 0x201c) return false
  return words.end[i] - words.start[i] <= 2 && i > 0 && words.end[i - 1] === words.start[i] && glued(text, words.end[i])
}

/** After a closing mark comes space, punctuation or the end. */
function glued(text: string, at: number): boolean {
  const found = at < text.length ? classOf(text.charCodeAt(at)) : 0
  return found !== LOWER && found !== UPPER && found !== DIGIT
}
