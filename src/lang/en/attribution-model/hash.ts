/**
 * Hashes strings and mixes numbers into feature numbers.
 * It must stay as it is while the shipped weights stand: training and run time share it.
 */

/** Hashes a string to 32 bits (FNV-1a over UTF-16 code units). */
export function hashWord(word: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193)
  return h ^ (h >>> 15)
}

/** Mixes a template number and two values into 32 bits. */
export function mix(template: number, a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15) ^ b, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 13), 0x27d4eb2f)
  return h ^ (h >>> 16)
}
