import { abbreviationOf, MAY_END, NEVER_ENDS } from './abbreviations.js'
import { APOSTROPHE, classOf, DIGIT, HYPHEN, LOWER, MARK, SPACE, STOP, SURROGATE, UPPER } from './char-class.js'
import { cliticLength, fusedSplit } from './contractions.js'

/**
 * Cuts text into treebank tokens in one pass over its code units. It decides nothing about sentences; it only notes the
 * line breaks before each token and whether a token's last stop is an abbreviation's.
 */
export interface Words {
  count: number
  start: Int32Array
  end: Int32Array
  /** `NO_ABBREVIATION`, `NEVER_ENDS` or `MAY_END`. */
  abbreviation: Uint8Array
  /** Line breaks before the token: 0, 1, 2 for a blank line, 3 where a region starts. */
  breaks: Uint8Array
}

/** Makes an empty list with room for every token of a text of this length. */
export function wordsFor(length: number): Words {
  const room = length + 2
  return {
    count: 0,
    start: new Int32Array(room),
    end: new Int32Array(room),
    abbreviation: new Uint8Array(room),
    breaks: new Uint8Array(room),
  }
}

const isWord = (found: number): boolean => found === LOWER || found === UPPER || found === DIGIT
const isLetter = (found: number): boolean => found === LOWER || found === UPPER
const DOMAINS = new Set(['com', 'net', 'org', 'gov', 'edu', 'info', 'ru', 'ua', 'uk', 'eu', 'tv', 'io', 'co', 'me'])

/**
 * Appends the tokens of `text.slice(from, to)` to `out`. Offsets are UTF-16 code units of `text`, half-open.
 *
 *     Censor.NET's staff don't pay $870.47 (about €800) in the U.S.
 *     ^^^^^^^^^^^^ ^^^^^ ^^^^^ ^^^ ^^^^^^^ ^^^^^^ ^^^^^ ^^ ^^^ ^^^^
 *               ^^         ^^^     ^       ^      ^   ^
 */
export function scanWords(text: string, from: number, to: number, out: Words): void {
  const { start, end, abbreviation, breaks } = out
  let count = out.count
  let at = from
  let lines = 3
  const add = (a: number, b: number, kept: number): void => {
    start[count] = a
    end[count] = b
    abbreviation[count] = kept
    breaks[count] = lines
    lines = 0
    count++
  }
  while (at < to) {
    const code = text.charCodeAt(at)
    const found = classOf(code)
    if (found === SPACE) {
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10) || code === 0x2028 || code === 0x2029) {
        if (lines < 2) lines++
      }
      at++
      continue
    }
    if (found === LOWER || found === UPPER || found === DIGIT) {
      at = word(at, found)
      continue
    }
    at = mark(at, code, found)
  }
  out.count = count

  /** Scans a token that begins with a letter or a digit, with its clitics; returns the offset after them. */
  function word(first: number, firstClass: number): number {
    let i = first + 1
    let previous = firstClass
    let dots = 0
    // Where the current run of letters without a dot or hyphen began.
    let run = first
    while (i < to) {
      const code = text.charCodeAt(i)
      const here = classOf(code)
      if (here === LOWER || here === UPPER || here === DIGIT) {
        previous = here
        i++
        continue
      }
      if (here === SPACE) break
      const nextClass = i + 1 < to ? classOf(text.charCodeAt(i + 1)) : SPACE
      if (here === STOP) {
        if (isWord(nextClass)) {
          if (!joins(run, i, previous, nextClass)) break
          dots++
          run = i + 1
          i++
          continue
        }
        // The second dot of "U.S." or "p.m.", or an initial: "J. Orlova".
        const length = i - run
        if (length === 1 && isLetter(previous) && nextClass !== STOP && keepsStop(first, i, dots, nextClass)) {
          if (nextClass === HYPHEN && i + 2 < to && isWord(classOf(text.charCodeAt(i + 2)))) {
            // "U.S.-based" is one token.
            i += 2
            run = i
            dots = 0
            continue
          }
          add(first, i + 1, dots === 0 ? NEVER_ENDS : MAY_END)
          return i + 1 < to && classOf(text.charCodeAt(i + 1)) === APOSTROPHE ? clitic(i + 1) : i + 1
        }
        if (dots === 0 && isLetter(previous) && length <= 6 && nextClass !== STOP) {
          const kept = abbreviationOf(text.slice(run, i), afterSpace(i + 1))
          if (kept !== 0) {
            add(first, i + 1, kept)
            return i + 1
          }
        }
        break
      }
      if (here === HYPHEN) {
        if (!isWord(nextClass)) break
        i++
        run = i
        dots = 0
        continue
      }
      if (here === APOSTROPHE) {
        if (!isLetter(nextClass)) break
        let last = i + 1
        while (last < to && isWord(classOf(text.charCodeAt(last)))) last++
        const before = text.charCodeAt(i - 1) | 32
        const after = text.charCodeAt(i + 1) | 32
        if (last === i + 2 && after === 116 && before === 110 && i - first > 1) {
          add(first, i - 1, 0)
          add(i - 1, last, 0)
          return last
        }
        if (cliticLength(text, i, last) > 0) {
          addWord(first, i)
          add(i, last, 0)
          return last
        }
        previous = LOWER
        i = last
        run = i
        continue
      }
      if (here === MARK && isWord(nextClass) && joinsMark(code, i, first, previous, nextClass)) {
        i++
        continue
      }
      if (code === 0x3a && text.charCodeAt(i + 1) === 0x2f && text.charCodeAt(i + 2) === 0x2f && i - first <= 5) {
        const last = addressEnd(i)
        add(first, last, 0)
        return last
      }
      break
    }
    if (text.charCodeAt(first + 3) === 0x2e && i - first > 6 && /^www/i.test(text.slice(first, first + 3))) {
      const last = addressEnd(i)
      add(first, last, 0)
      return last
    }
    addWord(first, i)
    return i < to && classOf(text.charCodeAt(i)) === APOSTROPHE ? clitic(i) : i
  }

  function addWord(first: number, last: number): void {
    const split = fusedSplit(text, first, last)
    if (split > 0) {
      add(first, first + split, 0)
      add(first + split, last, 0)
    } else add(first, last, 0)
  }

  /** A clitic that did not join its word because the word ended in a stop ("U.S.'s"); else the apostrophe alone. */
  function clitic(apostrophe: number): number {
    let last = apostrophe + 1
    while (last < to && isWord(classOf(text.charCodeAt(last)))) last++
    if (last > apostrophe + 1 && cliticLength(text, apostrophe, last) === 0) return apostrophe
    if (last === apostrophe + 1 && text.charCodeAt(apostrophe) === 0x27 && text.charCodeAt(last) === 0x27)
      return apostrophe
    add(apostrophe, last, 0)
    return last
  }

  /** Whether a stop between two word characters is inside one token: "3.5", "U.S", "Censor.NET"; not "end.Then", "25.He". */
  function joins(run: number, stop: number, previous: number, nextClass: number): boolean {
    if (nextClass === DIGIT || nextClass === LOWER) return true
    if (previous === DIGIT) return !isCapitalised(stop + 1) || isDomain(stop + 1)
    if (stop - run === 1) return true
    if (previous === UPPER && stop - run <= 3) return true
    let last = stop + 1
    while (last < to && isLetter(classOf(text.charCodeAt(last)))) last++
    if (last - stop - 1 > 4) return false
    const tail = text.slice(stop + 1, last)
    return (last - stop > 2 && tail === tail.toUpperCase()) || DOMAINS.has(tail.toLowerCase())
  }

  /** A capital with a small letter behind it: a word that opens a sentence. */
  function isCapitalised(at: number): boolean {
    return classOf(text.charCodeAt(at)) === UPPER && at + 1 < to && classOf(text.charCodeAt(at + 1)) === LOWER
  }

  function isDomain(at: number): boolean {
    let last = at
    while (last < to && last - at < 5 && isLetter(classOf(text.charCodeAt(last)))) last++
    return DOMAINS.has(text.slice(at, last).toLowerCase())
  }

  function joinsMark(code: number, i: number, first: number, previous: number, nextClass: number): boolean {
    switch (code) {
      case 0x2c: // "10,000"
        return (
          previous === DIGIT &&
          nextClass === DIGIT &&
          i + 3 < to &&
          classOf(text.charCodeAt(i + 2)) === DIGIT &&
          classOf(text.charCodeAt(i + 3)) === DIGIT &&
          (i + 4 >= to || classOf(text.charCodeAt(i + 4)) !== DIGIT)
        )
      case 0x3a: // "15:07"
      case 0x2f: // "10/18/2024"
        return previous === DIGIT && nextClass === DIGIT
      case 0x26: // "AT&T"
        return previous === UPPER && nextClass === UPPER
      case 0x40: // "press@example.org"
      case 0x5f:
        return i > first
      default:
        return false
    }
  }

  /** Whether a one-letter run keeps its stop: "U.S." always; "J." as an initial before a capital or another initial. */
  function keepsStop(first: number, stop: number, dots: number, nextClass: number): boolean {
    if (dots > 0) return true
    if (stop - first !== 1 && classOf(text.charCodeAt(stop - 2)) !== HYPHEN) return false
    if (classOf(text.charCodeAt(stop - 1)) !== UPPER)
      return abbreviationOf(text.charAt(stop - 1), afterSpace(stop + 1)) !== 0
    if (nextClass !== SPACE) return nextClass !== MARK && nextClass !== APOSTROPHE
    const letter = text.charCodeAt(stop - 1)
    const next = afterSpace(stop + 1)
    // "said I." or "Plan A." closes a sentence more often than it abbreviates, unless a name stands before it.
    const nextIsCapital = next > 0 && classOf(next) === UPPER
    if (letter === 0x49) return nextIsCapital && count > 0 && classOf(text.charCodeAt(start[count - 1])) === UPPER
    return nextIsCapital && !afterGenericWord()
  }

  /** Whether the last token is a word that letters are counted with: "plan A.", "vitamin C." */
  function afterGenericWord(): boolean {
    if (count === 0 || lines > 0) return false
    const length = end[count - 1] - start[count - 1]
    return length >= 4 && length <= 9 && LETTERED.has(text.slice(start[count - 1], end[count - 1]).toLowerCase())
  }

  function afterSpace(i: number): number {
    let j = i
    while (j < to && j < i + 4 && classOf(text.charCodeAt(j)) === SPACE) j++
    return j < to ? text.charCodeAt(j) : 0
  }

  /** End of a web address, without the punctuation that closes the sentence around it. */
  function addressEnd(i: number): number {
    let last = i
    while (last < to) {
      const code = text.charCodeAt(last)
      if (
        classOf(code) === SPACE ||
        code === 0x22 ||
        code === 0x3c ||
        code === 0x3e ||
        code === 0x29 ||
        code === 0x201d
      )
        break
      last++
    }
    while (last > i && /[.,;:!?'’\]]/.test(text.charAt(last - 1))) last--
    return last
  }

  /** Scans a token that begins with a mark; returns the offset after it. */
  function mark(first: number, code: number, found: number): number {
    const next = first + 1 < to ? text.charCodeAt(first + 1) : 0
    const nextClass = next === 0 ? SPACE : classOf(next)
    if (found === APOSTROPHE) {
      if (code === next && code === 0x27) {
        add(first, first + 2, 0)
        return first + 2
      }
      // "'90s", "'em", "'til": an elision is one token; otherwise the mark is a quote.
      if (
        nextClass === DIGIT &&
        classOf(text.charCodeAt(first + 2)) === DIGIT &&
        (text.charCodeAt(first + 3) | 32) === 115
      ) {
        add(first, first + 4, 0)
        return first + 4
      }
      let last = first + 1
      while (last < to && isWord(classOf(text.charCodeAt(last)))) last++
      const glued = first > from && isWord(classOf(text.charCodeAt(first - 1)))
      if (
        (glued && cliticLength(text, first, last) > 0) ||
        isElision(text.slice(first + 1, Math.min(last, first + 6)))
      ) {
        add(first, last, 0)
        return last
      }
      add(first, first + 1, 0)
      return first + 1
    }
    if (found === STOP || found === HYPHEN || isRepeatable(code)) {
      if (found === STOP && nextClass === DIGIT && (first === from || !isWord(classOf(text.charCodeAt(first - 1))))) {
        let last = first + 1
        while (last < to && classOf(text.charCodeAt(last)) === DIGIT) last++
        add(first, last, 0)
        return last
      }
      let last = first + 1
      const both = code === 0x21 || code === 0x3f
      while (last < to) {
        const more = text.charCodeAt(last)
        if (more !== code && !(both && (more === 0x21 || more === 0x3f))) break
        last++
      }
      add(first, last, 0)
      return last
    }
    if ((code === 0x40 || code === 0x23) && isLetter(nextClass)) {
      let last = first + 2
      while (last < to && (isWord(classOf(text.charCodeAt(last))) || text.charCodeAt(last) === 0x5f)) last++
      add(first, last, 0)
      return last
    }
    if (code === 0x60 && next === 0x60) {
      add(first, first + 2, 0)
      return first + 2
    }
    if (found === SURROGATE) {
      // A picture keeps its skin tone, its variation and what a joiner binds to it.
      let last = Math.min(to, first + 2)
      while (last < to) {
        const more = text.charCodeAt(last)
        if (more === 0x200d && classOf(text.charCodeAt(last + 1)) === SURROGATE) last += 3
        else if (more === 0xd83c && text.charCodeAt(last + 1) >= 0xdffb) last += 2
        else if (more === 0xfe0f) last++
        else break
      }
      last = Math.min(to, last)
      add(first, last, 0)
      return last
    }
    add(first, first + 1, 0)
    return first + 1
  }
}

const LETTERED = new Set([
  'plan',
  'vitamin',
  'group',
  'hepatitis',
  'type',
  'class',
  'grade',
  'option',
  'exhibit',
  'annex',
])
const ELISIONS = new Set(['em', 'til', 'tis', 'twas', 'cause', 'bout', 'n'])
const isElision = (word: string): boolean => ELISIONS.has(word.toLowerCase())
/** `* = _ ~ # ! ?` and the ellipsis: a run of the same mark is one token. */
const isRepeatable = (code: number): boolean =>
  code === 0x21 || code === 0x3f || code === 0x2a || code === 0x3d || code === 0x5f || code === 0x7e || code === 0x2026
