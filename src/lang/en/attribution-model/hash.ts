/**
 * Hashes strings into numbers for features.
 * It must stay as it is while the shipped weights stand: training and run time share it.
 */

/** Hashes a string, or what follows its first code units, to 32 bits (FNV-1a over UTF-16 code units). */
export function hashWord(word: string, from = 0): number {
  let h = 0x811c9dc5
  for (let i = from > 0 ? from : 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193)
  return h ^ (h >>> 15)
}
