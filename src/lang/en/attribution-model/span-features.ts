/**
 * Features of one unit for finding the source and the content of one cue in its paragraph.
 * It must read nothing of other cues but where they lie, so that cues can be taken in any order.
 */
import { hashWord, mix } from './hash.js'
import type { Units } from './units.js'

const COMMA = hashWord(',')

/** Features per unit. */
export const SPAN_FEATURES = 84

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
  units: Units, cue: CueRange, window: { from: number; to: number; low: number; high: number }, cueAt: Uint8Array, work: SpanWork,
  out: Int32Array, at: number,
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
    let n = 0
    const put = (a: number, b: number): void => {
      out[k++] = mix(n++ + 100, a, b)
    }
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
    const w0 = word[i], t0 = tag[i], l0 = lemma[i], r0 = relation[i]
    const w1 = w(i + 1), p1 = w(i - 1), t1 = t(i + 1), tp1 = t(i - 1), t2 = t(i + 2), tp2 = t(i - 2)
    const o = opens[i], c = closes[i]
    const oNext = has(i + 1) ? opens[i + 1] : -1
    const cPrev = has(i - 1) ? closes[i - 1] : -1
    const oKey = relation[o] * 256 + tag[o]
    const oNextKey = oNext < 0 ? -1 : relation[oNext] * 256 + tag[oNext]
    const cPrevKey = cPrev < 0 ? -1 : relation[cPrev] * 256 + tag[cPrev]
    const cKey = relation[c] * 256 + tag[c]
    const h = head[i]
    const hl = h >= 0 ? lemma[h] : h
    const covers = (left[o] <= cue.start && right[o] >= cue.end ? 1 : 0) + (left[c] <= cue.start && right[c] >= cue.end ? 2 : 0)
    const oArm = oNext < 0 ? -1 : arm(i + 1)
    put(placed, 0)
    put(placed, cl)
    put(placed, t0)
    put(placed, cShape)
    put(placed, w0)
    put(place, w0)
    put(place, l0)
    put(place + edge, t0)
    put(place, t0 * 256 + t1)
    put(place, tp1 * 256 + t0)
    put(place, (tp1 * 256 + t0) * 256 + t1)
    put(place, (tp2 * 256 + tp1) * 256 + t0)
    put(place, (t0 * 256 + t1) * 256 + t2)
    put(place, p1)
    put(place, w1)
    put(place, p1 ^ Math.imul(w0, 31))
    put(place, w0 ^ Math.imul(w1, 31))
    put(place + t0, w1)
    put(place + t0, p1)
    put(w1, p1)
    put(w0, t1)
    put(w0, tp1)
    put(a0, place)
    put(a0 * 4 + edge, place)
    put(a0 * 4 + edge, cl)
    put(a0 * 4 + edge, side * 256 + t0)
    put(a0, cShape * 4 + side)
    put(a0, aL)
    put(a0, aR)
    put(aL * 16384 + a0, aR)
    put(aL * 16384 + a0, cl)
    put(a0 * 16384 + aR, cl)
    put(a0 * 4 + edge, t0 * 256 + t1)
    put(a0 * 4 + edge, tp1 * 256 + t0)
    put(a0 * 4 + edge, w0)
    put(a0 * 4 + edge, w1)
    put(a0 * 4 + edge, p1)
    put(a0 * 4 + edge, cLast)
    put(a0 * 4 + edge, cFirst)
    put(a0, cRel * 4 + side)
    put(a0 * 4 + edge, bt)
    put(bt, place)
    put(bt, placed * 256 + cRel)
    put(bt, place * 256 + t0)
    put(bt, place * 256 + t1)
    put(cl, place * 256 + t0)
    put(cl, place * 256 + t1)
    put(cl, side * 256 + tp1)
    put(cl, w0)
    put(cl ^ Math.imul(side, 31), w1)
    put(cLast, placed * 256 + t0)
    put(cLast, w0)
    put(cFirst, placed * 256 + t0)
    put(cShape, placed * 256 + t0)
    put(oKey, place)
    put(oKey, cl)
    put(oKey, a0)
    put(cKey, place)
    put(cKey, a0 * 4 + covers)
    put(oNextKey, place * 256 + t0)
    put(oNextKey, cl ^ side)
    put(oNextKey, a0)
    put(oNextKey, oArm * 16384 + a0)
    put(oNextKey, w1)
    put(cPrevKey, place * 256 + t0)
    put(cPrevKey, oKey * 4 + side)
    put(covers, place * 256 + t0)
    put(right[o] - i < 4 ? right[o] - i : 4, oKey * 256 + place)
    put(oNext < 0 ? -1 : lemma[oNext], oNextKey * 4 + side)
    put(r0, place * 256 + t0)
    put(r0 * 256 + t0, a0)
    put(hl, r0 * 256 + place)
    put(hl, r0)
    put(ct * 256 + afterTag, placed * 256 + t0)
    put(after1, placed)
    put(after1, placed * 256 + t0)
    put(beforeTag, placed * 256 + t0)
    put(beforeWord, placed)
    put(beforeTag * 256 + afterTag, placed)
    put(beforeTag * 256 + afterTag, cl ^ placed)
    put(shape[i] & 49, placed)
    put(shape[i] & 49, cl ^ place)
    put(shape[i], tp1 * 256 + t1 + side * 65536)
    put(cueAt[i] + (has(i + 1) ? cueAt[i + 1] * 4 : 0) + (has(i - 1) ? cueAt[i - 1] * 16 : 0), place)
    if (n !== SPAN_FEATURES) throw new Error(`features: ${n}`)
  }
}
