import type { Prepared } from '../prepared.js'
import { isOfClass } from './events.js'
import { isOneVoice, stanceOf } from './page.js'

/**
 * Whether one denies what the other tells: by its stance, or with a "not" on what both hang on.
 *
 *     The dam has cracked.      The dam has not cracked.                             denied
 *     The dam has cracked.      The dam had not been inspected before it cracked.    another matter
 */
export const oneDenies = (a: Prepared, b: Prepared): number =>
  (a.denies && !b.denies && isOfOther(a, b)) || (b.denies && !a.denies && isOfOther(b, a)) ? 1 : 0

export const bothDeny = (a: Prepared, b: Prepared): number => (a.denies && b.denies ? 1 : 0)

/** One voice denies on two pages: a denial is repeated where the matter is. */
export const oneVoiceDenies = (a: Prepared, b: Prepared): number =>
  a.document !== b.document && a.denies && b.denies && isOneVoice(a, b) ? 1 : 0

/** One voice takes two stances on two pages: it answers another question, or has come to another mind. */
export const oneVoiceOtherStance = (a: Prepared, b: Prepared): number =>
  a.document !== b.document && stanceOf(a) !== stanceOf(b) && isOneVoice(a, b) ? 1 : 0

/** Whether what a denial puts in the negative is among what the other tells. */
const isOfOther = (denial: Prepared, { heads, terms }: Prepared): boolean =>
  denial.stance === 'deny' ||
  denial.heads.length === 0 ||
  denial.heads.some((head) => heads.includes(head) || terms.includes(head) || isOfClass(head, heads))
