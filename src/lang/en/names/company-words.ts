import { dataLines, listOf, readData } from './read-data.js'
import { hashOfWord } from './word-scan.js'

/** An open table, two fifths full, so that a look-up is one or two reads. */
const BITS = 13
const MASK = (1 << BITS) - 1

/** What listed words are about, by hash. */
export interface CompanyWords {
  /** Hash of the word in lower case, where `about` is not 0. */
  readonly hashes: Int32Array
  /** Number of the word's section in `data/company-words.txt`, from 1 on. */
  readonly about: Uint8Array
}

let cached: CompanyWords | undefined

/**
 * The words that stand near names and say what kind of name it is: a "drummer" stands near a band. Read once from
 * `data/company-words.txt`, with the plural of each.
 */
export function companyWords(): CompanyWords {
  if (cached !== undefined) return cached
  const words = new Map<string, number>()
  const plurals = new Map<string, number>()
  let section = 0
  for (const line of dataLines(readData('company-words.txt'))) {
    if (line.startsWith('[')) section++
    else
      for (const entry of listOf(line)) {
        const word = entry.toLowerCase()
        if (!words.has(word)) words.set(word, section)
        plurals.set(pluralOf(word), section)
      }
  }
  // A plural that is listed itself keeps its own section.
  for (const [word, of] of plurals) if (!words.has(word)) words.set(word, of)
  const hashes = new Int32Array(1 << BITS)
  const about = new Uint8Array(1 << BITS)
  for (const [word, of] of words) {
    const hash = hashOfWord(word)
    let slot = hash & MASK
    while (about[slot] !== 0) slot = (slot + 1) & MASK
    hashes[slot] = hash
    about[slot] = of
  }
  cached = { hashes, about }
  return cached
}

/** What a word is about, by the hash of its letters in lower case; 0 for a word that is not listed. */
export function aboutWord({ hashes, about }: CompanyWords, hash: number): number {
  let slot = hash & MASK
  while (about[slot] !== 0) {
    if (hashes[slot] === hash) return about[slot]
    slot = (slot + 1) & MASK
  }
  return 0
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
}
