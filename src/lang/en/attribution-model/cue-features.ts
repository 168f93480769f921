/**
 * Features of one unit for finding cues (and, beside them, sources and contents) in a paragraph.
 * It must emit the same number of features for every unit, so that they lie in a plain matrix.
 */
import { mix } from './hash.js'
import type { Units } from './units.js'

/** Features per unit. Slots that do not apply hold a feature that says so. */
export const CUE_FEATURES = 35

/** Writes the raw 32-bit features of unit `i` into `out` from `at`. The paragraph spans units [from, to). */
export function cueFeatures(units: Units, i: number, from: number, to: number, out: Int32Array, at: number): void {
  const { word, lemma, tag, shape } = units
  const has = (j: number): boolean => j >= from && j < to
  const w = (j: number): number => (has(j) ? word[j] : j < from ? 1 : 2)
  const l = (j: number): number => (has(j) ? lemma[j] : j < from ? 1 : 2)
  const t = (j: number): number => (has(j) ? tag[j] : j < from ? 251 : 252)
  const w0 = w(i),
    w1 = w(i + 1),
    w2 = w(i + 2),
    p1 = w(i - 1),
    p2 = w(i - 2)
  const l0 = l(i),
    l1 = l(i + 1),
    lp1 = l(i - 1)
  const t0 = t(i),
    t1 = t(i + 1),
    t2 = t(i + 2),
    t3 = t(i + 3),
    tp1 = t(i - 1),
    tp2 = t(i - 2),
    tp3 = t(i - 3)
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
  out[at] = mix(1, l0, t0)
  out[at + 1] = mix(0, w0, 0)
  out[at + 2] = mix(2, t0, 0)
  out[at + 3] = mix(22, p1, 0)
  out[at + 4] = mix(23, w1, 0)
  out[at + 5] = mix(20, units.suffix[i], t0)
  out[at + 6] = mix(12, tp1 * 256 + t0, t1)
  out[at + 7] = mix(27, q, l0)
  out[at + 8] = mix(9, l0, t1)
  out[at + 9] = mix(10, l0, tp1)
  out[at + 10] = mix(3, w0, w1)
  out[at + 11] = mix(4, p1, w0)
  out[at + 12] = mix(5, p1, tp2 * 256 + t0)
  out[at + 13] = mix(6, w1, t0 * 256 + t2)
  out[at + 14] = mix(7, p2, t0)
  out[at + 15] = mix(8, w2, t0)
  out[at + 16] = mix(11, l0, tp1 * 256 + t1)
  out[at + 17] = mix(13, tp2 * 256 + tp1, t0)
  out[at + 18] = mix(14, t0 * 256 + t1, t2)
  out[at + 19] = mix(15, (tp2 * 256 + tp1) * 256 + t0, t1 * 256 + t2)
  out[at + 20] = mix(16, (tp3 * 256 + tp2) * 256 + tp1, t0)
  out[at + 21] = mix(17, (t1 * 256 + t2) * 256 + t3, t0)
  out[at + 22] = mix(18, l0, l1)
  out[at + 23] = mix(19, lp1, l0)
  out[at + 24] = mix(21, shape[i], t0)
  out[at + 25] = mix(24, l(i - 3), t0)
  out[at + 26] = mix(25, l(i + 3), t0)
  out[at + 27] = mix(26, q, t0)
  out[at + 28] = mix(28, qBefore * 8 + qAfter, tp1 * 256 + t1)
  out[at + 29] = mix(29, fromStart, t0)
  out[at + 30] = mix(30, fromEnd, t0)
  out[at + 31] = mix(31, fromStart * 8 + fromEnd, l0)
  out[at + 32] = mix(32, title, l0)
  out[at + 33] = mix(33, title * 256 + t0, tp1 * 256 + t1)
  out[at + 34] = mix(34, l1, t0 * 256 + t2)
}
