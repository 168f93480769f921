/**
 * Features of a whole proposed attribution, for deciding whether it stands.
 * It must read only what the cue finder and the span finder said, and the words at the borders.
 */

import type { Parts } from '../../../text/weight-table.js'
import type { FoundAttribution } from './find-attributions.js'
import { headOf } from './span-features.js'
import type { Units } from './units.js'

/** Features per proposal. */
export const ACCEPT_FEATURES = 47

const bin = (share: number, bins: number): number => Math.min(bins - 1, Math.floor(share * bins))
const size = (n: number): number => (n < 4 ? n : n < 7 ? 4 : n < 12 ? 5 : n < 24 ? 6 : 7)
const touch = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end

/** Writes the two values of each feature of proposal `k` among all proposals of the document. */
export function acceptFeatures(units: Units, all: readonly FoundAttribution[], k: number, parts: Parts): void {
  const { a, b } = parts
  const { word, lemma, tag, shape, sentence, kids, relation } = units
  const { cue, source, content, none } = all[k]
  const s = source[0]
  const c = content[0]
  const d = content[1]
  const h = headOf(units, cue)
  const w = (i: number): number => (i >= 0 && i < units.count ? word[i] : 1)
  const t = (i: number): number => (i >= 0 && i < units.count ? tag[i] : 251)
  const chance = bin(cue.chance, 20)
  const exact = bin(cue.exact, 10)
  const sourceSure = s ? 1 + bin(s.sure, 10) : 0
  const contentSure = c ? 1 + bin(c.sure, 10) : 0
  const secondSure = d ? 1 + bin(d.sure, 5) : 0
  const nothing = none > -0.5 ? 0 : none > -1 ? 1 : none > -2 ? 2 : none > -4 ? 3 : none > -8 ? 4 : 5
  const sSide = s ? (s.start < cue.start ? 1 : 2) : 0
  const cSide = c ? (c.start < cue.start ? 1 : 2) : 0
  const sGap = s ? (sSide === 1 ? cue.start - s.end : s.start - cue.end) : 9
  const cGap = c ? (cSide === 1 ? cue.start - c.end : c.start - cue.end) : 9
  const order = sSide * 16 + cSide * 4 + Math.min(content.length, 3)
  const quoted = c ? (shape[c.start] & 16 ? 1 : 0) + (shape[c.end - 1] & 16 ? 2 : 0) : 0
  const sLast = s ? s.end - 1 : -1
  const pronoun = s && s.end - s.start === 1 ? tag[s.start] : 0
  // Rivals: other proposals in the way of this one.
  let clash = 0
  let near = 0
  for (let j = Math.max(0, k - 4); j < Math.min(all.length, k + 5); j++) {
    if (j === k) continue
    const o = all[j]
    const stronger = o.cue.chance > cue.chance ? 1 : 0
    if (sentence[o.cue.start] === sentence[cue.start]) near++
    for (const x of content) {
      if (touch(x, o.cue)) clash |= stronger ? 1 : 2
      for (const y of o.content) if (touch(x, y)) clash |= stronger ? 4 : 8
    }
    for (const y of o.content) if (touch(cue, y)) clash |= stronger ? 16 : 32
    for (const x of source) for (const y of o.source) if (x.start === y.start && x.end === y.end) clash |= 64
  }
  const title = cue.start < units.paragraphStart[1] ? 1 : 0
  const cl = lemma[h]
  const passive = kids[h] & 0x60000 ? 1 : 0
  a[0] = chance
  b[0] = 0
  a[1] = exact
  b[1] = 0
  a[2] = chance
  b[2] = exact
  a[3] = sourceSure
  b[3] = order
  a[4] = contentSure
  b[4] = order
  a[5] = secondSure
  b[5] = contentSure
  a[6] = nothing
  b[6] = 0
  a[7] = nothing
  b[7] = bin(cue.chance, 5)
  a[8] = bin(cue.chance, 10) * 16 + sourceSure
  b[8] = contentSure
  a[9] = chance
  b[9] = order
  a[10] = chance
  b[10] = clash
  a[11] = clash
  b[11] = order
  a[12] = bin(cue.chance, 5)
  b[12] = cl
  a[13] = cl
  b[13] = order
  a[14] = cl
  b[14] = tag[h] * 2 + passive
  a[15] = cl
  b[15] = c ? word[c.start] : 0
  a[16] = cl
  b[16] = c ? tag[c.start] : 0
  a[17] = cl
  b[17] = s ? lemma[sLast] : 0
  a[18] = cl
  b[18] = s ? tag[sLast] * 64 + pronoun : 0
  a[19] = cl
  b[19] = w(cue.end)
  a[20] = word[cue.end - 1]
  b[20] = word[cue.start]
  a[21] = word[cue.end - 1]
  b[21] = tag[h]
  a[22] = tag[h] * 256 + t(cue.end)
  b[22] = order
  a[23] = t(cue.start - 1) * 256 + tag[cue.start]
  b[23] = t(cue.end)
  a[24] = s ? lemma[sLast] : 0
  b[24] = sSide
  a[25] = s ? word[s.start] : 0
  b[25] = sSide
  a[26] = s ? tag[s.start] * 256 + tag[sLast] : 0
  b[26] = size(s ? s.end - s.start : 0)
  a[27] = pronoun
  b[27] = tag[h]
  a[28] = size(Math.max(sGap, 0))
  b[28] = order
  a[29] = size(Math.max(cGap, 0))
  b[29] = order
  a[30] = c ? word[c.start] : 0
  b[30] = quoted
  a[31] = c ? tag[c.start] * 256 + tag[c.end - 1] : 0
  b[31] = cSide
  a[32] = c ? tag[c.start] : 0
  b[32] = t(c ? c.start - 1 : -1)
  a[33] = c ? t(c.end) * 256 + tag[c.end - 1] : 0
  b[33] = cSide
  a[34] = c ? w(c.end) : 0
  b[34] = size(c ? c.end - c.start : 0)
  a[35] = size(c ? c.end - c.start : 0)
  b[35] = quoted * 64 + order
  a[36] = quoted
  b[36] = bin(cue.chance, 10)
  a[37] = s ? w(s.end) : 0
  b[37] = s ? tag[sLast] : 0
  a[38] = s ? w(s.start - 1) : 0
  b[38] = s ? tag[s.start] : 0
  a[39] = c ? lemma[c.end - 1] : 0
  b[39] = c ? size(c.end - c.start) : 0
  a[40] = near
  b[40] = bin(cue.chance, 10)
  a[41] = near
  b[41] = clash
  a[42] = title
  b[42] = chance
  a[43] = title
  b[43] = order
  a[44] = relation[h]
  b[44] = tag[h]
  a[45] = cue.end - cue.start
  b[45] = exact
  a[46] = kids[h] & 0x6000f
  b[46] = tag[h] * 64 + order
}
