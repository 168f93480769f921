/**
 * Features of a whole proposed attribution, for deciding whether it stands.
 * It must read only what the cue finder and the span finder said, and the words at the borders.
 */
import type { FoundAttribution } from './find-attributions.js'
import { mix } from './hash.js'
import { headOf } from './span-features.js'
import type { Units } from './units.js'

/** Features per proposal. */
export const ACCEPT_FEATURES = 47

const bin = (share: number, bins: number): number => Math.min(bins - 1, Math.floor(share * bins))
const size = (n: number): number => (n < 4 ? n : n < 7 ? 4 : n < 12 ? 5 : n < 24 ? 6 : 7)
const touch = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end

/** Writes the raw features of proposal `k` among all proposals of the document into `out` from `at`. */
export function acceptFeatures(
  units: Units,
  all: readonly FoundAttribution[],
  k: number,
  out: Int32Array,
  at: number,
): void {
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
  out[at] = mix(200, chance, 0)
  out[at + 1] = mix(201, exact, 0)
  out[at + 2] = mix(202, chance, exact)
  out[at + 3] = mix(203, sourceSure, order)
  out[at + 4] = mix(204, contentSure, order)
  out[at + 5] = mix(205, secondSure, contentSure)
  out[at + 6] = mix(206, nothing, 0)
  out[at + 7] = mix(207, nothing, bin(cue.chance, 5))
  out[at + 8] = mix(208, bin(cue.chance, 10) * 16 + sourceSure, contentSure)
  out[at + 9] = mix(209, chance, order)
  out[at + 10] = mix(210, chance, clash)
  out[at + 11] = mix(211, clash, order)
  out[at + 12] = mix(212, bin(cue.chance, 5), cl)
  out[at + 13] = mix(213, cl, order)
  out[at + 14] = mix(214, cl, tag[h] * 2 + passive)
  out[at + 15] = mix(215, cl, c ? word[c.start] : 0)
  out[at + 16] = mix(216, cl, c ? tag[c.start] : 0)
  out[at + 17] = mix(217, cl, s ? lemma[sLast] : 0)
  out[at + 18] = mix(218, cl, s ? tag[sLast] * 64 + pronoun : 0)
  out[at + 19] = mix(219, cl, w(cue.end))
  out[at + 20] = mix(220, word[cue.end - 1], word[cue.start])
  out[at + 21] = mix(221, word[cue.end - 1], tag[h])
  out[at + 22] = mix(222, tag[h] * 256 + t(cue.end), order)
  out[at + 23] = mix(223, t(cue.start - 1) * 256 + tag[cue.start], t(cue.end))
  out[at + 24] = mix(224, s ? lemma[sLast] : 0, sSide)
  out[at + 25] = mix(225, s ? word[s.start] : 0, sSide)
  out[at + 26] = mix(226, s ? tag[s.start] * 256 + tag[sLast] : 0, size(s ? s.end - s.start : 0))
  out[at + 27] = mix(227, pronoun, tag[h])
  out[at + 28] = mix(228, size(Math.max(sGap, 0)), order)
  out[at + 29] = mix(229, size(Math.max(cGap, 0)), order)
  out[at + 30] = mix(230, c ? word[c.start] : 0, quoted)
  out[at + 31] = mix(231, c ? tag[c.start] * 256 + tag[c.end - 1] : 0, cSide)
  out[at + 32] = mix(232, c ? tag[c.start] : 0, t(c ? c.start - 1 : -1))
  out[at + 33] = mix(233, c ? t(c.end) * 256 + tag[c.end - 1] : 0, cSide)
  out[at + 34] = mix(234, c ? w(c.end) : 0, size(c ? c.end - c.start : 0))
  out[at + 35] = mix(235, size(c ? c.end - c.start : 0), quoted * 64 + order)
  out[at + 36] = mix(236, quoted, bin(cue.chance, 10))
  out[at + 37] = mix(237, s ? w(s.end) : 0, s ? tag[sLast] : 0)
  out[at + 38] = mix(238, s ? w(s.start - 1) : 0, s ? tag[s.start] : 0)
  out[at + 39] = mix(239, c ? lemma[c.end - 1] : 0, c ? size(c.end - c.start) : 0)
  out[at + 40] = mix(240, near, bin(cue.chance, 10))
  out[at + 41] = mix(241, near, clash)
  out[at + 42] = mix(242, title, chance)
  out[at + 43] = mix(243, title, order)
  out[at + 44] = mix(244, relation[h], tag[h])
  out[at + 45] = mix(245, cue.end - cue.start, exact)
  out[at + 46] = mix(246, kids[h] & 0x6000f, tag[h] * 64 + order)
}
