/** Tells a change from an earlier value to a later one from a range. It must never take "anywhere from 6 to 18" for a change. */
import { formAt, isSameWord, type Reader, STOP, signAt, startsLine, textAt } from '../times/reader.js'

/** How far before "from" the word of change may stand, in atoms. */
const REACH = 14

/** Verbs and nouns of change, in the forms that news uses. Edit by hand. */
const CHANGES = new Set(
  `rise rises rose risen rising raise raises raised raising climb climbs climbed climbing grow grows grew grown growing growth
  increase increases increased increasing jump jumps jumped jumping soar soared surge surged swell swelled swollen double doubled
  fall falls fell fallen falling drop drops dropped dropping lower lowers lowered lowering cut cuts cutting reduce reduces reduced
  reduction decline declines declined decrease decreased decreases shrink shrank shrunk slip slipped slid sink sank plunge plunged
  revise revises revised revising revision update updates updated updating change changes changed changing correct corrected
  correction adjust adjusted move moved moves go goes went gone up down upward upwards downward downwards`.split(
    /\s+/u,
  ),
)

/** Words that make ends of a range of what stands behind "from". */
const RANGES = new Set('anywhere ranging range ranges ranged vary varies varied varying somewhere'.split(' '))

/** A colon, a semicolon, a question, an exclamation, a bracket: a word of change beyond them tells of something else. */
const ENDS = new Set([STOP, 58, 59, 0x3f, 0x21, 0x28, 0x29])

/**
 * Whether the two values of a figure whose first atom this is are what was before and what is now.
 *
 *     The toll rose from 14 to 23.          Stones of anywhere from 6 to 18 kilos
 *              ^^^^ ^^^^
 */
export const isChange = (reader: Reader, from: number): boolean =>
  formAt(reader, from - 1) === 'from' && isChangeTold(reader, from - 1)

/** Whether words before an atom tell that a value changes, in the same clause. */
export function isChangeTold(reader: Reader, before: number): boolean {
  for (let k = before - 1; k >= Math.max(0, before - REACH); k--) {
    if (ENDS.has(signAt(reader, k))) return false
    const word = textAt(reader, k).toLowerCase()
    if (RANGES.has(word)) return false
    if (CHANGES.has(word)) return !isSameWord(reader, k + 1, 'by')
    if (startsLine(reader, k)) return false
  }
  return false
}
