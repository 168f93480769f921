/**
 * Features of one unit for finding cues (and, beside them, sources and contents) in a paragraph.
 * It must emit the same number of features for every unit, so that they lie in a plain matrix.
 */
import { mix } from './hash.js'
import type { Units } from './units.js'

/** Features per unit. Slots that do not apply hold a feature that says so. */
export const CUE_FEATURES = 38

/** Writes the raw 32-bit features of unit `i` into `out` from `at`. The paragraph spans units [from, to). */
export function cueFeatures(units: Units, i: number, from: number, to: number, out: Int32Array, at: number): void {
  const { word, lemma, tag, shape } = units
  const has = (j: number): boolean => j >= from && j < to
  const w = (j: number): number => (has(j) ? word[j] : j < from ? 1 : 2)
  const l = (j: number): number => (has(j) ? lemma[j] : j < from ? 1 : 2)
  const t = (j: number): number => (has(j) ? tag[j] : j < from ? 251 : 252)
  const w0 = w(i), w1 = w(i + 1), w2 = w(i + 2), p1 = w(i - 1), p2 = w(i - 2)
  const l0 = l(i), l1 = l(i + 1), lp1 = l(i - 1)
  const t0 = t(i), t1 = t(i + 1), t2 = t(i + 2), t3 = t(i + 3), tp1 = t(i - 1), tp2 = t(i - 2), tp3 = t(i - 3)
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
  let k = at
  let n = 0
  const put = (a: number, b: number): void => {
    out[k++] = mix(n++, a, b)
  }
  put(w0, 0)
  put(l0, t0)
  put(t0, 0)
  put(w0, w1)
  put(p1, w0)
  put(p1, tp2 * 256 + t0)
  put(w1, t0 * 256 + t2)
  put(p2, t0)
  put(w2, t0)
  put(p1, w1)
  put(l0, t1)
  put(l0, tp1)
  put(l0, tp1 * 256 + t1)
  put(tp1 * 256 + t0, t1)
  put(tp2 * 256 + tp1, t0)
  put(t0 * 256 + t1, t2)
  put((tp2 * 256 + tp1) * 256 + t0, t1 * 256 + t2)
  put((tp3 * 256 + tp2) * 256 + tp1, t0)
  put((t1 * 256 + t2) * 256 + t3, t0)
  put(l0, l1)
  put(lp1, l0)
  put(p1 ^ Math.imul(p2, 31), w0)
  put(w1 ^ Math.imul(w2, 31), w0)
  put(units.suffix[i], t0)
  put(shape[i], t0)
  put(p1, 0)
  put(w1, 0)
  put(l(i - 3), t0)
  put(l(i + 3), t0)
  put(q, t0)
  put(q, l0)
  put(qBefore * 8 + qAfter, tp1 * 256 + t1)
  put(fromStart, t0)
  put(fromEnd, t0)
  put(fromStart * 8 + fromEnd, l0)
  put(title, l0)
  put(title * 256 + t0, tp1 * 256 + t1)
  put(l1, t0 * 256 + t2)
}
