import { isNumber, isWord, type Reader } from './reader.js'

/**
 * Finds where a table of numbers ends: numbers and signs with no word between them, as scraped prices, scores and
 * telephone lists are. The last number of a run may belong to the word behind it.
 *
 *     61.40 61.85 62.10 60.95 61.20 … 62.75 people
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^       ^^ no part of the table
 *
 * @param least How many numbers in a row make a table.
 * @returns `to`: the atom after the run; `tableTo`: the atom after the table, or `at` where the run is none.
 */
export function numberTable(
  reader: Reader,
  at: number,
  least: number,
): { readonly to: number; readonly tableTo: number } {
  let numbers = 0
  let lastNumber = at
  let to = at
  for (; to < reader.atoms.count && !isWord(reader, to); to++)
    if (isNumber(reader, to)) {
      numbers++
      // "$61.40 a share": the sign goes with the last number
      if (to > at) lastNumber = isNumber(reader, to - 1) ? to : to - 1
    }
  return { to, tableTo: numbers < least ? at : lastNumber }
}
