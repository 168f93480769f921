import type { Prepared } from '../prepared.js'

/** Walks two ascending lists at once and adds up the bits of what both hold and of each. */
function overlap(
  a: readonly string[],
  b: readonly string[],
  bits: (list: 'a' | 'b', index: number) => number,
): { both: number; a: number; b: number } {
  let x = 0
  let y = 0
  const sum = { both: 0, a: 0, b: 0 }
  for (let index = 0; index < a.length; index++) sum.a += bits('a', index)
  for (let index = 0; index < b.length; index++) sum.b += bits('b', index)
  while (x < a.length && y < b.length) {
    if (a[x] === b[y]) {
      sum.both += bits('a', x)
      x++
      y++
    } else if (a[x] < b[y]) x++
    else y++
  }
  return sum
}

export function termSums(a: Prepared, b: Prepared): { both: number; a: number; b: number } {
  return overlap(a.terms, b.terms, (list, index) => (list === 'a' ? a.bits[index] : b.bits[index]))
}

/** Runs from which on shared wording counts in full. */
const FULL_RUNS = 6

/** Share of the shorter one's three-word runs that the other holds, less for the shortest. */
export function runContainment(a: Prepared, b: Prepared): number {
  const least = Math.min(a.runs.length, b.runs.length)
  if (least === 0) return 0
  return (sharedRuns(a, b) / least) * Math.min(1, least / FULL_RUNS)
}

/** Runs and share of them from which on two statements are taken to say the same words. */
const SAME_RUNS = 4
const SAME_SHARE = 0.75

/** 1 where one says the words of the other on another page: a quotation, a passage that was copied. */
export function sameWords(a: Prepared, b: Prepared): number {
  if (a.document === b.document) return 0
  const both = sharedRuns(a, b)
  return both >= SAME_RUNS && both >= SAME_SHARE * Math.min(a.runs.length, b.runs.length) ? 1 : 0
}

function sharedRuns(a: Prepared, b: Prepared): number {
  let x = 0
  let y = 0
  let both = 0
  while (x < a.runs.length && y < b.runs.length) {
    if (a.runs[x] === b.runs[y]) {
      both++
      x++
      y++
    } else if (a.runs[x] < b.runs[y]) x++
    else y++
  }
  return both
}

/** Bits that a statement of few words must have for its being held to tell anything. */
const HELD_BITS = 10

/** The share of the shorter statement's words that the longer has, for those of few words: "the seepage". */
export function fewHeld(a: Prepared, b: Prepared): number {
  const [x, y] = a.terms.length <= b.terms.length ? [a, b] : [b, a]
  if (x.terms.length === 0 || x.terms.length > 4) return 0
  let all = 0
  let held = 0
  for (const [index, term] of x.terms.entries()) {
    const bits = x.bits[index] * x.shares[index] ** 0.5
    all += bits
    if (y.terms.includes(term)) held += bits
  }
  for (const event of x.main) {
    all += 3
    if (y.events.includes(event)) held += 3
  }
  return (held / all) * Math.min(1, held / HELD_BITS)
}
