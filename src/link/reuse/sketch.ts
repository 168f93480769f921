import { hashShingles, scramble } from './shingles.js'
import { hashWords } from './words.js'

/** Minima in a sketch. */
const SIZE = 128
/** Minima in one band: 64 bands of 2 find a pair of resemblance .3 with probability .998, one of .1 with .47. */
const ROWS = 2
const EMPTY = 0xffffffff

/** A fixed-size summary of a text's shingles (one-permutation MinHash): for finding candidates, never for proof. */
export interface Sketch {
  readonly minima: Uint32Array
  /** Shingles that went in. */
  readonly shingles: number
}

/**
 * Summarises a text in {@link SIZE} minima. Each shingle falls into one bin and only the least of a bin is kept;
 * a bin left empty borrows from the next filled one (rotation), so short texts can be compared too.
 * Source: Li, Owen, Zhang, "One Permutation Hashing" (2012); Shrivastava, Li, "Densifying one permutation hashing" (2014).
 */
export function sketch(text: string): Sketch {
  const shingles = hashShingles(hashWords(text))
  const minima = new Uint32Array(SIZE).fill(EMPTY)
  for (let index = 0; index < shingles.length; index++) {
    const value = shingles[index]
    const bin = value & (SIZE - 1)
    if (value < minima[bin]) minima[bin] = value
  }
  if (shingles.length > 0) densify(minima)
  return { minima, shingles: shingles.length }
}

function densify(minima: Uint32Array): void {
  let next = EMPTY
  let distance = 0
  // Walk the circle backwards twice: the second round knows the first filled bin beyond the end.
  for (let step = 2 * SIZE - 1; step >= 0; step--) {
    const bin = step % SIZE
    if (minima[bin] !== EMPTY && (minima[bin] & (SIZE - 1)) === bin) {
      next = minima[bin]
      distance = 0
    } else if (next !== EMPTY && step < SIZE) {
      distance++
      minima[bin] = scramble(next + distance) | 0
    } else distance++
  }
}

/** Estimates the resemblance (Jaccard) of the shingles of two texts from their sketches, 0 to 1. */
export function resemblance(a: Sketch, b: Sketch): number {
  if (a.shingles === 0 || b.shingles === 0) return 0
  let equal = 0
  for (let index = 0; index < SIZE; index++) if (a.minima[index] === b.minima[index]) equal++
  return equal / SIZE
}

/** Blocking keys of a sketch: two texts are worth comparing when they share one. */
export function bandKeys(of: Sketch): string[] {
  if (of.shingles === 0) return []
  const keys: string[] = []
  for (let band = 0; band < SIZE / ROWS; band++) {
    let value = band
    for (let row = 0; row < ROWS; row++) value = scramble(Math.imul(value, 31) + of.minima[band * ROWS + row])
    keys.push(`${band.toString(36)}.${value.toString(36)}`)
  }
  return keys
}
