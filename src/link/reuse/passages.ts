import type { Span } from '../../model/index.js'
import { hashShingles } from './shingles.js'
import type { HashedWords } from './words.js'

/** A stretch that two texts share, edits included. */
export interface Passage {
  readonly a: Span
  readonly b: Span
  /** Words that are the same on both sides. */
  readonly words: number
}

/** Words that an edit inside a passage may replace on either side: a name spelt otherwise, an inserted "on Monday". */
const GAP = 6
/** Equal words that must follow an edit before the passage goes on. */
const RESUME = 3
/** A passage of fewer equal words is common speech ("at the end of the"), unless one of the texts is shorter. */
const LEAST = 8

/**
 * Finds the passages that two texts share: exact shingles as seeds, extended word by word and over small edits.
 * Passages are in the order of `a` and do not overlap in `a`.
 *
 *     The bridge was closed at noon, the harbour office said on Monday, after a barge had struck a pier.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function findPassages(a: HashedWords, b: HashedWords): readonly Passage[] {
  const inA = hashShingles(a)
  const inB = hashShingles(b)
  const { heads, next, mask } = chain(inB)
  const least = Math.min(LEAST, a.count, b.count)
  const passages: Passage[] = []
  let at = 0
  let taken = 0
  while (at < inA.length) {
    let best: Run | null = null
    let tries = 0
    for (let other = heads[inA[at] & mask]; other !== 0 && tries < 8; other = next[other - 1]) {
      if (inB[other - 1] !== inA[at]) continue
      tries++
      const run = extend(a, b, at, other - 1)
      if (best === null || run.words > best.words) best = run
    }
    if (best !== null && best.words >= least) {
      const front = extendBack(a, b, { x: at, y: best.startB, floor: taken })
      passages.push({
        a: { start: a.start[front.x], end: a.end[best.endA - 1] },
        b: { start: b.start[front.y], end: b.end[best.endB - 1] },
        words: best.words + front.words,
      })
      taken = best.endA
      at = best.endA
    } else at++
  }
  return passages
}

/** Walks backwards from a seed over edits: an edit in the first words of a passage breaks the shingles before it. */
function extendBack(
  a: HashedWords,
  b: HashedWords,
  from: { readonly x: number; readonly y: number; readonly floor: number },
): { readonly x: number; readonly y: number; readonly words: number } {
  let { x, y } = from
  let words = 0
  for (;;) {
    while (x > from.floor && y > 0 && a.hash[x - 1] === b.hash[y - 1]) {
      x--
      y--
      words++
    }
    let jump: readonly [number, number] | null = null
    for (let total = 1; total <= 2 * GAP && jump === null; total++) {
      for (let skipA = Math.max(0, total - GAP); skipA <= Math.min(GAP, total) && jump === null; skipA++) {
        const skipB = total - skipA
        if (x - skipA - RESUME < from.floor || y - skipB - RESUME < 0) continue
        let equal = 0
        while (equal < RESUME && a.hash[x - skipA - 1 - equal] === b.hash[y - skipB - 1 - equal]) equal++
        if (equal === RESUME) jump = [skipA, skipB]
      }
    }
    if (jump === null) return { x, y, words }
    x -= jump[0]
    y -= jump[1]
  }
}

interface Run {
  readonly startB: number
  readonly endA: number
  readonly endB: number
  readonly words: number
}

function extend(a: HashedWords, b: HashedWords, startA: number, startB: number): Run {
  let x = startA
  let y = startB
  let words = 0
  for (;;) {
    while (x < a.count && y < b.count && a.hash[x] === b.hash[y]) {
      x++
      y++
      words++
    }
    const jump = overEdit(a, b, x, y)
    if (jump === null) return { startB, endA: x, endB: y, words }
    x += jump.a
    y += jump.b
  }
}

/** The smallest edit after which both texts run together again, or null. */
function overEdit(a: HashedWords, b: HashedWords, x: number, y: number): { a: number; b: number } | null {
  for (let total = 1; total <= 2 * GAP; total++) {
    for (let skipA = Math.max(0, total - GAP); skipA <= Math.min(GAP, total); skipA++) {
      const skipB = total - skipA
      if (x + skipA + RESUME > a.count || y + skipB + RESUME > b.count) continue
      let equal = 0
      while (equal < RESUME && a.hash[x + skipA + equal] === b.hash[y + skipB + equal]) equal++
      if (equal === RESUME) return { a: skipA, b: skipB }
    }
  }
  return null
}

/** A hash table of shingles: `heads` by low bits and `next` hold positions plus one, earliest first. */
function chain(shingles: Uint32Array): { heads: Uint32Array; next: Uint32Array; mask: number } {
  let size = 16
  while (size < shingles.length * 2) size *= 2
  const heads = new Uint32Array(size)
  const next = new Uint32Array(shingles.length)
  for (let index = shingles.length - 1; index >= 0; index--) {
    const slot = shingles[index] & (size - 1)
    next[index] = heads[slot]
    heads[slot] = index + 1
  }
  return { heads, next, mask: size - 1 }
}
