/**
 * Features of one unit for finding the source and the content of one cue in its paragraph.
 * It must read nothing of other cues but where they lie, so that cues can be taken in any order.
 */
import { hashWord, mix } from './hash.js'
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
 * Writes raw 32-bit features for every unit of the window [low, high), as seen from one cue.
 * `cueAt` marks units of any cue (1 first unit, 2 later unit). The paragraph is [from, to).
 */
export function spanFeatures(
  units: Units,
  cue: CueRange,
  window: { from: number; to: number; low: number; high: number },
  cueAt: Uint8Array,
  work: SpanWork,
  out: Int32Array,
  at: number,
): void {
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
    out[k] = mix(165, shape[i] & 49, placed)
    out[k + 1] = mix(102, placed, cShape)
    out[k + 2] = mix(132, bt, placed * 256 + cRel)
    out[k + 3] = mix(131, a0 * 4 + edge, bt)
    out[k + 4] = mix(101, placed, t0)
    out[k + 5] = mix(156, r0, place * 256 + t0)
    out[k + 6] = mix(130, a0, cRel * 4 + side)
    out[k + 7] = mix(160, after1, placed)
    out[k + 8] = mix(100, placed, cl)
    out[k + 9] = mix(162, beforeWord, placed)
    out[k + 10] = mix(122, aL * 16384 + a0, aR)
    out[k + 11] = mix(124, a0 * 16384 + aR, cl)
    out[k + 12] = mix(104, place, w0)
    out[k + 13] = mix(113, place, w1)
    out[k + 14] = mix(112, place, p1)
    out[k + 15] = mix(150, oNextKey, w1)
    out[k + 16] = mix(136, cl, place * 256 + t1)
    out[k + 17] = mix(118, a0 * 4 + edge, side * 256 + t0)
    out[k + 18] = mix(128, a0 * 4 + edge, cLast)
    out[k + 19] = mix(107, place, t0 * 256 + t1)
    out[k + 20] = mix(103, placed, w0)
    out[k + 21] = mix(105, place, l0)
    out[k + 22] = mix(106, place + edge, t0)
    out[k + 23] = mix(108, place, tp1 * 256 + t0)
    out[k + 24] = mix(109, place, (tp1 * 256 + t0) * 256 + t1)
    out[k + 25] = mix(110, place, (tp2 * 256 + tp1) * 256 + t0)
    out[k + 26] = mix(111, place, (t0 * 256 + t1) * 256 + t2)
    out[k + 27] = mix(114, w0, t1)
    out[k + 28] = mix(115, w0, tp1)
    out[k + 29] = mix(116, a0 * 4 + edge, place)
    out[k + 30] = mix(117, a0 * 4 + edge, cl)
    out[k + 31] = mix(119, a0, cShape * 4 + side)
    out[k + 32] = mix(120, a0, aL)
    out[k + 33] = mix(121, a0, aR)
    out[k + 34] = mix(123, aL * 16384 + a0, cl)
    out[k + 35] = mix(125, a0 * 4 + edge, t0 * 256 + t1)
    out[k + 36] = mix(126, a0 * 4 + edge, tp1 * 256 + t0)
    out[k + 37] = mix(127, a0 * 4 + edge, w1)
    out[k + 38] = mix(129, a0 * 4 + edge, cFirst)
    out[k + 39] = mix(133, bt, place * 256 + t0)
    out[k + 40] = mix(134, bt, place * 256 + t1)
    out[k + 41] = mix(135, cl, place * 256 + t0)
    out[k + 42] = mix(137, cl, side * 256 + tp1)
    out[k + 43] = mix(138, cLast, placed * 256 + t0)
    out[k + 44] = mix(139, cFirst, placed * 256 + t0)
    out[k + 45] = mix(140, cShape, placed * 256 + t0)
    out[k + 46] = mix(141, oKey, place)
    out[k + 47] = mix(142, oKey, cl)
    out[k + 48] = mix(143, oKey, a0)
    out[k + 49] = mix(144, cKey, place)
    out[k + 50] = mix(145, cKey, a0 * 4 + covers)
    out[k + 51] = mix(146, oNextKey, place * 256 + t0)
    out[k + 52] = mix(147, oNextKey, cl ^ side)
    out[k + 53] = mix(148, oNextKey, a0)
    out[k + 54] = mix(149, oNextKey, oArm * 16384 + a0)
    out[k + 55] = mix(151, cPrevKey, place * 256 + t0)
    out[k + 56] = mix(152, cPrevKey, oKey * 4 + side)
    out[k + 57] = mix(153, covers, place * 256 + t0)
    out[k + 58] = mix(154, right[o] - i < 4 ? right[o] - i : 4, oKey * 256 + place)
    out[k + 59] = mix(155, oNext < 0 ? -1 : lemma[oNext], oNextKey * 4 + side)
    out[k + 60] = mix(157, r0 * 256 + t0, a0)
    out[k + 61] = mix(158, hl, r0)
    out[k + 62] = mix(159, ct * 256 + afterTag, placed * 256 + t0)
    out[k + 63] = mix(161, beforeTag, placed * 256 + t0)
    out[k + 64] = mix(163, beforeTag * 256 + afterTag, placed)
    out[k + 65] = mix(164, beforeTag * 256 + afterTag, cl ^ placed)
    out[k + 66] = mix(166, shape[i] & 49, cl ^ place)
    out[k + 67] = mix(167, shape[i], tp1 * 256 + t1 + side * 65536)
    out[k + 68] = mix(168, cueAt[i] + (has(i + 1) ? cueAt[i + 1] * 4 : 0) + (has(i - 1) ? cueAt[i - 1] * 16 : 0), place)
    k += SPAN_FEATURES
  }
}
