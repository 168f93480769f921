import { scramble } from '../reuse/shingles.js'
import { hashWords } from '../reuse/words.js'

/** Words in a run: statements are too short for the five of whole texts. */
const RUN = 3

/** Hashes of the three-word runs of a statement, ascending and distinct: what shared wording is measured on. */
export function wordRuns(text: string): readonly number[] {
  const { count, hash } = hashWords(text)
  const size = Math.min(RUN, count)
  const runs = new Set<number>()
  for (let first = 0; size > 0 && first + size <= count; first++) {
    let value = 0
    for (let step = 0; step < size; step++) value = Math.imul(value, 0x9e3779b1) + hash[first + step]
    runs.add(scramble(value))
  }
  return [...runs].sort((a, b) => a - b)
}
