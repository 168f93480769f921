/**
 * Features of one unit for finding the source and the content of one cue in its paragraph.
 * It must read nothing of other cues but where they lie, so that cues can be taken in any order.
 */

import type { Parts } from '../../../text/weight-table.js'
import { hashWord } from './hash.js'
import type { Units } from './units.js'

const COMMA = hashWord(',')

/** Features per unit. */
export const SPAN_FEATURES = 69

/** A cue over units, half-open. */
export interface CueRange {
  readonly start: number
  readonly end: number
}

/** Arrays that a caller lends; index = unit number less the paragraph's first. */
export interface SpanWork {
  level: Int32Array
  branch: Int32Array
  ancestor: Int32Array
  between: Int32Array
}

export const spanWork = (size: number): SpanWork => ({
  level: new Int32Array(size),
  branch: new Int32Array(size),
  ancestor: new Int32Array(size),
  between: new Int32Array(size),
})

/** Finds the unit of a cue that governs the rest of it. */
export function headOf(units: Units, cue: CueRange): number {
  for (let i = cue.start; i < cue.end; i++) {
    const h = units.head[i]
    if (h < cue.start || h >= cue.end) if (units.tag[i] !== 0 && !(units.shape[i] & 32)) return i
  }
  return cue.start
}

/**
 * Writes the two values of each feature for every unit of the window [low, high), as seen from one cue.
 * `cueAt` marks units of any cue (1 first unit, 2 later unit). The paragraph is [from, to).
 */
export function spanFeatures(
  units: Units,
  cue: CueRange,
  window: { from: number; to: number; low: number; high: number },
  cueAt: Uint8Array,
  work: SpanWork,
  parts: Parts,
  at: number,
): void {
  const { a: first, b: second } = parts
  const { from, to, low, high } = window
  const { word, lemma, tag, relation, head, shape, left, right, opens, closes, sentence } = units
  const { level, branch, ancestor, between } = work
  const size = to - from
  const ch = headOf(units, cue)
  level.fill(-1, 0, size)
  ancestor.fill(-1, 0, size)
  for (let a = ch, n = 0; a >= from && a < to && n < 7; a = head[a], n++) ancestor[a - from] = n
  for (let i = low; i < high; i++) {
    let a = i
    let child = i
    for (let n = 0; n < 24; n++) {
      if (a < from || a >= to) break
      if (ancestor[a - from] >= 0) {
        level[i - from] = ancestor[a - from]
        branch[i - from] = child
        break
      }
      child = a
      a = head[a]
    }
    if (level[i - from] < 0) branch[i - from] = -1
  }
  // What lies between the unit and the cue: commas, other cues, sentence ends, quotations.
  const mark = (i: number, sum: number): number => {
    let s = sum
    if (word[i] === COMMA && (s & 3) < 3) s += 1
    if (cueAt[i] === 1 && ((s >> 2) & 3) < 3) s += 4
    if (shape[i] & 16) s |= 16
    return s
  }
  let sum = 0
  for (let i = cue.start - 1; i >= low; i--) {
    between[i - from] = sum
    sum = mark(i, sum)
  }
  sum = 0
  for (let i = cue.end; i < high; i++) {
    between[i - from] = sum
    sum = mark(i, sum)
  }
  const cl = lemma[ch]
  const ct = tag[ch]
  const cFirst = word[cue.start]
  const cLast = word[cue.end - 1]
  const cPassive = units.kids[ch] & 0x60000 ? 1 : 0
  const cRel = relation[ch]
  const cShape = ct * 2 + cPassive
  const after1 = cue.end < to ? word[cue.end] : 2
  const afterTag = cue.end < to ? tag[cue.end] : 252
  const beforeTag = cue.start > from ? tag[cue.start - 1] : 251
  const beforeWord = cue.start > from ? word[cue.start - 1] : 1
  const cs = sentence[cue.start]
  const has = (j: number): boolean => j >= from && j < to
  const t = (j: number): number => (has(j) ? tag[j] : j < from ? 251 : 252)
  const w = (j: number): number => (has(j) ? word[j] : j < from ? 1 : 2)
  // Branch of a neighbour: 0 the cue itself, else level and relation.
  const arm = (j: number): number => {
    if (j < low || j >= high) return 9999
    if (j >= cue.start && j < cue.end) return 9998
    const b = branch[j - from]
    if (b < 0) return 9997
    return level[j - from] * 256 + (level[j - from] >= 0 && ancestor[b - from] >= 0 ? 255 : relation[b])
  }
  let k = at
  for (let i = low; i < high; i++) {
    const side = i < cue.start ? 1 : i >= cue.end ? 2 : 0
    const gap = side === 1 ? cue.start - i : side === 2 ? i - cue.end + 1 : 0
    const near = gap < 5 ? gap : gap < 8 ? 5 : gap < 14 ? 6 : 7
    const ds = sentence[i] - cs
    const place = side * 64 + (ds < -1 ? 0 : ds > 1 ? 4 : ds + 2) * 8
    const placed = place + near
    const a0 = arm(i)
    const aL = arm(i - 1)
    const aR = arm(i + 1)
    const b0 = branch[i - from]
    const sameL = i > low && branch[i - 1 - from] === b0 ? 1 : 0
    const sameR = i + 1 < high && branch[i + 1 - from] === b0 ? 1 : 0
    const edge = sameL * 2 + sameR
    const bt = between[i - from]
    const w0 = word[i],
      t0 = tag[i],
      l0 = lemma[i],
      r0 = relation[i]
    const w1 = w(i + 1),
      p1 = w(i - 1),
      t1 = t(i + 1),
      tp1 = t(i - 1),
      t2 = t(i + 2),
      tp2 = t(i - 2)
    const o = opens[i],
      c = closes[i]
    const oNext = has(i + 1) ? opens[i + 1] : -1
    const cPrev = has(i - 1) ? closes[i - 1] : -1
    const oKey = relation[o] * 256 + tag[o]
    const oNextKey = oNext < 0 ? -1 : relation[oNext] * 256 + tag[oNext]
    const cPrevKey = cPrev < 0 ? -1 : relation[cPrev] * 256 + tag[cPrev]
    const cKey = relation[c] * 256 + tag[c]
    const h = head[i]
    const hl = h >= 0 ? lemma[h] : h
    const covers =
      (left[o] <= cue.start && right[o] >= cue.end ? 1 : 0) + (left[c] <= cue.start && right[c] >= cue.end ? 2 : 0)
    const oArm = oNext < 0 ? -1 : arm(i + 1)
    first[k] = shape[i] & 49
    second[k] = placed
    first[k + 1] = placed
    second[k + 1] = cShape
    first[k + 2] = bt
    second[k + 2] = placed * 256 + cRel
    first[k + 3] = a0 * 4 + edge
    second[k + 3] = bt
    first[k + 4] = placed
    second[k + 4] = t0
    first[k + 5] = r0
    second[k + 5] = place * 256 + t0
    first[k + 6] = a0
    second[k + 6] = cRel * 4 + side
    first[k + 7] = after1
    second[k + 7] = placed
    first[k + 8] = placed
    second[k + 8] = cl
    first[k + 9] = beforeWord
    second[k + 9] = placed
    first[k + 10] = aL * 16384 + a0
    second[k + 10] = aR
    first[k + 11] = a0 * 16384 + aR
    second[k + 11] = cl
    first[k + 12] = place
    second[k + 12] = w0
    first[k + 13] = place
    second[k + 13] = w1
    first[k + 14] = place
    second[k + 14] = p1
    first[k + 15] = oNextKey
    second[k + 15] = w1
    first[k + 16] = cl
    second[k + 16] = place * 256 + t1
    first[k + 17] = a0 * 4 + edge
    second[k + 17] = side * 256 + t0
    first[k + 18] = a0 * 4 + edge
    second[k + 18] = cLast
    first[k + 19] = place
    second[k + 19] = t0 * 256 + t1
    first[k + 20] = placed
    second[k + 20] = w0
    first[k + 21] = place
    second[k + 21] = l0
    first[k + 22] = place + edge
    second[k + 22] = t0
    first[k + 23] = place
    second[k + 23] = tp1 * 256 + t0
    first[k + 24] = place
    second[k + 24] = (tp1 * 256 + t0) * 256 + t1
    first[k + 25] = place
    second[k + 25] = (tp2 * 256 + tp1) * 256 + t0
    first[k + 26] = place
    second[k + 26] = (t0 * 256 + t1) * 256 + t2
    first[k + 27] = w0
    second[k + 27] = t1
    first[k + 28] = w0
    second[k + 28] = tp1
    first[k + 29] = a0 * 4 + edge
    second[k + 29] = place
    first[k + 30] = a0 * 4 + edge
    second[k + 30] = cl
    first[k + 31] = a0
    second[k + 31] = cShape * 4 + side
    first[k + 32] = a0
    second[k + 32] = aL
    first[k + 33] = a0
    second[k + 33] = aR
    first[k + 34] = aL * 16384 + a0
    second[k + 34] = cl
    first[k + 35] = a0 * 4 + edge
    second[k + 35] = t0 * 256 + t1
    first[k + 36] = a0 * 4 + edge
    second[k + 36] = tp1 * 256 + t0
    first[k + 37] = a0 * 4 + edge
    second[k + 37] = w1
    first[k + 38] = a0 * 4 + edge
    second[k + 38] = cFirst
    first[k + 39] = bt
    second[k + 39] = place * 256 + t0
    first[k + 40] = bt
    second[k + 40] = place * 256 + t1
    first[k + 41] = cl
    second[k + 41] = place * 256 + t0
    first[k + 42] = cl
    second[k + 42] = side * 256 + tp1
    first[k + 43] = cLast
    second[k + 43] = placed * 256 + t0
    first[k + 44] = cFirst
    second[k + 44] = placed * 256 + t0
    first[k + 45] = cShape
    second[k + 45] = placed * 256 + t0
    first[k + 46] = oKey
    second[k + 46] = place
    first[k + 47] = oKey
    second[k + 47] = cl
    first[k + 48] = oKey
    second[k + 48] = a0
    first[k + 49] = cKey
    second[k + 49] = place
    first[k + 50] = cKey
    second[k + 50] = a0 * 4 + covers
    first[k + 51] = oNextKey
    second[k + 51] = place * 256 + t0
    first[k + 52] = oNextKey
    second[k + 52] = cl ^ side
    first[k + 53] = oNextKey
    second[k + 53] = a0
    first[k + 54] = oNextKey
    second[k + 54] = oArm * 16384 + a0
    first[k + 55] = cPrevKey
    second[k + 55] = place * 256 + t0
    first[k + 56] = cPrevKey
    second[k + 56] = oKey * 4 + side
    first[k + 57] = covers
    second[k + 57] = place * 256 + t0
    first[k + 58] = right[o] - i < 4 ? right[o] - i : 4
    second[k + 58] = oKey * 256 + place
    first[k + 59] = oNext < 0 ? -1 : lemma[oNext]
    second[k + 59] = oNextKey * 4 + side
    first[k + 60] = r0 * 256 + t0
    second[k + 60] = a0
    first[k + 61] = hl
    second[k + 61] = r0
    first[k + 62] = ct * 256 + afterTag
    second[k + 62] = placed * 256 + t0
    first[k + 63] = beforeTag
    second[k + 63] = placed * 256 + t0
    first[k + 64] = beforeTag * 256 + afterTag
    second[k + 64] = placed
    first[k + 65] = beforeTag * 256 + afterTag
    second[k + 65] = cl ^ placed
    first[k + 66] = shape[i] & 49
    second[k + 66] = cl ^ place
    first[k + 67] = shape[i]
    second[k + 67] = tp1 * 256 + t1 + side * 65536
    first[k + 68] = cueAt[i] + (has(i + 1) ? cueAt[i + 1] * 4 : 0) + (has(i - 1) ? cueAt[i - 1] * 16 : 0)
    second[k + 68] = place
    k += SPAN_FEATURES
  }
}
