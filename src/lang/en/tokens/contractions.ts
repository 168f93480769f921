/**
 * Words written as one that the treebanks count as two, with the length of the first part.
 *
 *     cannot      gonna
 *     ^^^         ^^^
 *        ^^^         ^^
 */
const FUSED = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
  ['lemme', 3],
  ['gimme', 3],
])

/** Length of the first part of a fused word, or 0 where the word is one token. The length test comes first: it is called for every word. */
export function fusedSplit(text: string, start: number, end: number): number {
  const length = end - start
  if (length !== 5 && length !== 6) return 0
  const first = text.charCodeAt(start) | 32
  if (first !== 99 && first !== 103 && first !== 119 && first !== 108) return 0
  return FUSED.get(text.slice(start, end).toLowerCase()) ?? 0
}

/**
 * Length of a clitic that starts at an apostrophe: `'s 'm 'd 're 've 'll`; 0 if what follows is none or goes on as a word (`O'Brien`).
 * @param apostrophe offset of the apostrophe
 * @param end offset after the run of letters that follows the apostrophe
 */
export function cliticLength(text: string, apostrophe: number, end: number): number {
  const length = end - apostrophe
  const first = text.charCodeAt(apostrophe + 1) | 32
  if (length === 2) return first === 115 || first === 109 || first === 100 ? 2 : 0
  if (length !== 3) return 0
  const second = text.charCodeAt(apostrophe + 2) | 32
  if (first === 114 || first === 118) return second === 101 ? 3 : 0
  return first === 108 && second === 108 ? 3 : 0
}
