import type { Tokens } from '../../../model/index.js'

/** What a token begins with, and whether it is all capitals, as bits. */
export const UPPER = 1
export const DIGIT = 2
export const ALL_CAPS = 4
export const PUNCTUATION = 8

/** Hashes and shapes of all tokens, so that lists are asked only about words that may be on them. */
export interface WordScan {
  /** Hash of the token in lower case. */
  readonly lowerHash: Int32Array
  /** Hash of the token as written. */
  readonly formHash: Int32Array
  /** Hash, as written, up to the first hyphen, full stop or apostrophe. */
  readonly firstHash: Int32Array
  /** Runs of letter kinds and the length up to 3. */
  readonly shape: Int32Array
  readonly kind: Uint8Array
}

const scans = new WeakMap<Tokens, WordScan>()

/** Reads the characters of all tokens once; the same tokens are never read twice. */
export function scanWords(tokens: Tokens): WordScan {
  let found = scans.get(tokens)
  if (found === undefined) {
    found = scan(tokens)
    scans.set(tokens, found)
  }
  return found
}

const SEED = 0x811c9dc5
const PRIME = 0x01000193

function scan(tokens: Tokens): WordScan {
  const { text, start, end, count } = tokens
  const lowerHash = new Int32Array(count)
  const formHash = new Int32Array(count)
  const firstHash = new Int32Array(count)
  const shape = new Int32Array(count)
  const kind = new Uint8Array(count)
  for (let token = 0; token < count; token++) {
    let lower = SEED
    let form = SEED
    let pattern = 7
    let previous = 0
    let first = SEED
    let isFirst = true
    let kinds = 0
    let lowers = 0
    for (let at = start[token]; at < end[token]; at++) {
      let code = text.charCodeAt(at)
      form = Math.imul(form ^ code, PRIME)
      if (isFirst) {
        if ((code >= 44 && code <= 47) || code === 39 || code === 0x2019) isFirst = at === start[token]
        if (isFirst) first = form
      }
      let cls = 4
      if (code >= 97 && code <= 122) cls = 2
      else if (code >= 65 && code <= 90) {
        cls = 1
        code += 32
      } else if (code >= 48 && code <= 57) cls = 3
      else if (code >= 0xc0) {
        const char = text[at]
        const small = char.toLowerCase()
        cls = small !== char ? 1 : 2
        code = small.charCodeAt(0)
      } else if (code === 45) cls = 5
      else if (code === 46) cls = 6
      lower = Math.imul(lower ^ code, PRIME)
      if (cls === 1 && at === start[token]) kinds |= UPPER
      if (cls === 3 && at === start[token]) kinds |= DIGIT
      if (cls === 2) lowers++
      if (cls >= 4 && at === start[token]) kinds |= PUNCTUATION
      if (cls !== previous) {
        pattern = Math.imul(pattern, 31) + cls
        previous = cls
      }
    }
    if ((kinds & UPPER) !== 0 && lowers === 0 && end[token] - start[token] > 1) kinds |= ALL_CAPS
    lowerHash[token] = lower
    formHash[token] = form
    firstHash[token] = first
    shape[token] = Math.imul(pattern, 8) + Math.min(3, end[token] - start[token])
    kind[token] = kinds
  }
  return { lowerHash, formHash, firstHash, shape, kind }
}

const FILTER_BITS = 15

/** A set of hashes that may say yes wrongly, never no. */
export type WordFilter = Uint8Array

/** Makes a filter over words; each is hashed as {@link WordScan.formHash} hashes it. */
export function wordFilter(words: Iterable<string>): WordFilter {
  const filter = new Uint8Array(1 << FILTER_BITS)
  for (const word of words) {
    const hash = hashOfWord(word)
    filter[(hash ^ (hash >>> 15)) & ((1 << FILTER_BITS) - 1)] = 1
  }
  return filter
}

/** Tells whether a word with this hash may be in the filter. */
export const mayHold = (filter: WordFilter, hash: number): boolean =>
  filter[(hash ^ (hash >>> 15)) & ((1 << FILTER_BITS) - 1)] === 1

/** Hashes a word as {@link WordScan.formHash} hashes it. */
export function hashOfWord(word: string): number {
  let hash = SEED
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME)
  return hash
}
