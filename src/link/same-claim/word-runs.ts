import { scramble } from '../reuse/shingles.js'
import { type HashedWords, hashWords } from '../reuse/words.js'

/** Words in a run: statements are too short for the five of whole texts. */
const RUN = 3

/** Hashes of the three-word runs of a statement, ascending and distinct: what shared wording is measured on. */
export function wordRuns(text: string): readonly number[] {
  const words = hashWords(text)
  return [...runsIn(words, Math.min(RUN, words.count))].sort((a, b) => a - b)
}

/** Hashes of the runs of `size` words of a text, distinct, in their order; none where it is shorter. */
export const runsOfSize = (text: string, size: number): readonly number[] => [...runsIn(hashWords(text), size)]

function runsIn({ count, hash }: HashedWords, size: number): ReadonlySet<number> {
  const runs = new Set<number>()
  for (let first = 0; size > 0 && first + size <= count; first++) {
    let value = 0
    for (let step = 0; step < size; step++) value = Math.imul(value, 0x9e3779b1) + hash[first + step]
    runs.add(scramble(value))
  }
  return runs
}
