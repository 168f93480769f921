import { hashShingles } from './shingles.js'
import { hashWords } from './words.js'

/** Shingles of a window of which the least is kept. Any passage of this many unbroken shingles is found for certain. */
const WIDEST = 64
const NARROWEST = 4
/** A text has about this many windows' worth of kept shingles until the window is at its widest. */
const WANTED = 12
/** A longer text takes wider windows, so that none has more keys than this. */
const MOST = 512

/**
 * Summarises a text by some of its five-word runs, chosen by their hashes alone: of every window of runs the least
 * (winnowing). Two texts that share a passage share keys, wherever the passage stands and however long the rest is; a
 * short text keeps more of its runs and so still meets the few that a long one keeps. For finding candidates, never for proof.
 *
 * Source: Schleimer, Wilkerson, Aiken, "Winnowing: local algorithms for document fingerprinting" (2003).
 * @returns distinct keys, ascending; none for a text without words
 */
export function sketch(text: string): Uint32Array {
  const shingles = hashShingles(hashWords(text))
  const window = windowOf(shingles.length)
  const kept = new Uint32Array(shingles.length)
  let count = 0
  let least = -1
  let last = -1
  for (let end = 0; end < shingles.length; end++) {
    const from = Math.max(0, end - window + 1)
    if (least < from) {
      least = from
      for (let at = from + 1; at <= end; at++) if (shingles[at] <= shingles[least]) least = at
    } else if (shingles[end] <= shingles[least]) least = end
    // A window that is not full yet says nothing, unless the whole text is no longer.
    const isFull = end >= window - 1 || end === shingles.length - 1
    if (!isFull || least === last) continue
    last = least
    kept[count++] = shingles[least]
  }
  return distinct(kept.subarray(0, count).sort())
}

function windowOf(shingles: number): number {
  const window = Math.min(WIDEST, Math.max(NARROWEST, Math.floor(shingles / WANTED)))
  return Math.max(window, Math.ceil((2 * shingles) / MOST))
}

function distinct(sorted: Uint32Array): Uint32Array {
  let count = 0
  for (let at = 0; at < sorted.length; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[count++] = sorted[at]
  return sorted.slice(0, count)
}
