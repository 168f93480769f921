import type { HashedWords } from './words.js'

/** Words in a shingle. Five is what reprint studies use: shorter runs are common speech, longer ones break on one edit. */
export const SHINGLE = 5

/** Scrambles 32 bits so that near values end far apart (the finaliser of MurmurHash3). */
export function scramble(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/**
 * Hashes every run of {@link SHINGLE} words; a text with fewer words has one shingle of all of them.
 * @returns one hash for each starting word.
 */
export function hashShingles(words: HashedWords): Uint32Array {
  if (words.count === 0) return new Uint32Array(0)
  const size = Math.min(SHINGLE, words.count)
  const result = new Uint32Array(words.count - size + 1)
  for (let first = 0; first < result.length; first++) {
    let value = 0
    for (let step = 0; step < size; step++) value = Math.imul(value, 0x9e3779b1) + words.hash[first + step]
    result[first] = scramble(value)
  }
  return result
}
