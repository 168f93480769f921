/**
 * Features of one unit for finding cues (and, beside them, sources and contents) in a paragraph.
 * It must emit the same number of features for every unit, so that they lie in a plain matrix.
 */
import type { Parts } from '../../../text/weight-table.js'
import type { Units } from './units.js'

/** Features per unit. Slots that do not apply hold a feature that says so. */
export const CUE_FEATURES = 35

/** What stands for the words and the tags beyond the paragraph's ends. */
const NO_WORD_BEFORE = 1
const NO_WORD_AFTER = 2
const NO_TAG_BEFORE = 251
const NO_TAG_AFTER = 252

/** Writes the two values of each feature of unit `i` from `at`. The paragraph spans units [from, to). */
export function cueFeatures(units: Units, i: number, from: number, to: number, parts: Parts, at: number): void {
  const { a, b } = parts
  const { word, lemma, tag, shape } = units
  // How many units stand on either side; beyond them, numbers that no word and no tag has.
  const before = i - from
  const after = to - 1 - i
  const w0 = word[i]
  const w1 = after > 0 ? word[i + 1] : NO_WORD_AFTER
  const w2 = after > 1 ? word[i + 2] : NO_WORD_AFTER
  const p1 = before > 0 ? word[i - 1] : NO_WORD_BEFORE
  const p2 = before > 1 ? word[i - 2] : NO_WORD_BEFORE
  const l0 = lemma[i]
  const l1 = after > 0 ? lemma[i + 1] : NO_WORD_AFTER
  const l3 = after > 2 ? lemma[i + 3] : NO_WORD_AFTER
  const lp1 = before > 0 ? lemma[i - 1] : NO_WORD_BEFORE
  const lp3 = before > 2 ? lemma[i - 3] : NO_WORD_BEFORE
  const t0 = tag[i]
  const t1 = after > 0 ? tag[i + 1] : NO_TAG_AFTER
  const t2 = after > 1 ? tag[i + 2] : NO_TAG_AFTER
  const t3 = after > 2 ? tag[i + 3] : NO_TAG_AFTER
  const tp1 = before > 0 ? tag[i - 1] : NO_TAG_BEFORE
  const tp2 = before > 1 ? tag[i - 2] : NO_TAG_BEFORE
  const tp3 = before > 2 ? tag[i - 3] : NO_TAG_BEFORE
  // Quotations around, within the paragraph.
  let qBefore = 0
  let qAfter = 0
  for (let d = 1; d <= 12; d++) {
    if (!qBefore && i - d >= from && shape[i - d] & 16) qBefore = d < 4 ? d : d < 8 ? 4 : 5
    if (!qAfter && i + d < to && shape[i + d] & 16) qAfter = d < 4 ? d : d < 8 ? 4 : 5
  }
  const q = qBefore * 8 + qAfter
  const s = units.sentence[i]
  const sFrom = units.sentenceStart[s]
  const sTo = units.sentenceStart[s + 1]
  const fromStart = Math.min(i - sFrom, 6)
  const fromEnd = Math.min(sTo - 1 - i, 6)
  const title = from === 0 ? 1 : 0
  a[at] = l0
  b[at] = t0
  a[at + 1] = w0
  b[at + 1] = 0
  a[at + 2] = t0
  b[at + 2] = 0
  a[at + 3] = p1
  b[at + 3] = 0
  a[at + 4] = w1
  b[at + 4] = 0
  a[at + 5] = units.suffix[i]
  b[at + 5] = t0
  a[at + 6] = tp1 * 256 + t0
  b[at + 6] = t1
  a[at + 7] = q
  b[at + 7] = l0
  a[at + 8] = l0
  b[at + 8] = t1
  a[at + 9] = l0
  b[at + 9] = tp1
  a[at + 10] = w0
  b[at + 10] = w1
  a[at + 11] = p1
  b[at + 11] = w0
  a[at + 12] = p1
  b[at + 12] = tp2 * 256 + t0
  a[at + 13] = w1
  b[at + 13] = t0 * 256 + t2
  a[at + 14] = p2
  b[at + 14] = t0
  a[at + 15] = w2
  b[at + 15] = t0
  a[at + 16] = l0
  b[at + 16] = tp1 * 256 + t1
  a[at + 17] = tp2 * 256 + tp1
  b[at + 17] = t0
  a[at + 18] = t0 * 256 + t1
  b[at + 18] = t2
  a[at + 19] = (tp2 * 256 + tp1) * 256 + t0
  b[at + 19] = t1 * 256 + t2
  a[at + 20] = (tp3 * 256 + tp2) * 256 + tp1
  b[at + 20] = t0
  a[at + 21] = (t1 * 256 + t2) * 256 + t3
  b[at + 21] = t0
  a[at + 22] = l0
  b[at + 22] = l1
  a[at + 23] = lp1
  b[at + 23] = l0
  a[at + 24] = shape[i]
  b[at + 24] = t0
  a[at + 25] = lp3
  b[at + 25] = t0
  a[at + 26] = l3
  b[at + 26] = t0
  a[at + 27] = q
  b[at + 27] = t0
  a[at + 28] = qBefore * 8 + qAfter
  b[at + 28] = tp1 * 256 + t1
  a[at + 29] = fromStart
  b[at + 29] = t0
  a[at + 30] = fromEnd
  b[at + 30] = t0
  a[at + 31] = fromStart * 8 + fromEnd
  b[at + 31] = l0
  a[at + 32] = title
  b[at + 32] = l0
  a[at + 33] = title * 256 + t0
  b[at + 33] = tp1 * 256 + t1
  a[at + 34] = l1
  b[at + 34] = t0 * 256 + t2
}
