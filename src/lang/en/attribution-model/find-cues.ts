/**
 * Proposes cues: the best labelling of each paragraph, with a lean towards finding more than will be kept.
 * Whether a cue stands is decided later, when its source and content are known.
 */
import { bestPath, marginals, schemeOf, sumWork } from './crf.js'
import { CUE_FEATURES, cueFeatures } from './cue-features.js'
import { scoreUnits, type Table } from './table.js'
import type { Units } from './units.js'

export const CUE_SCHEME = schemeOf(1)

/** Set on held-out articles so that no score fell by more than 0.1. */
export const HASTE = { first: 10, ahead: 2 }

/** A proposed cue over units, half-open, with the chance that its head unit is part of a cue and that the span is exact. */
export interface CueCandidate {
  readonly start: number
  readonly end: number
  readonly chance: number
  readonly exact: number
}

const path = { best: new Float32Array(4096), back: new Uint8Array(4096) }
const sums = sumWork()
let features = new Int32Array(CUE_FEATURES * 512)
let scores = new Float32Array(5 * 512)
let margin = new Float32Array(5 * 512)
let labels = new Uint8Array(512)

/** Finds cue candidates; `lean` is taken off the score of "outside", so that more are found. */
export function findCues(units: Units, table: Table, lean: number): CueCandidate[] {
  const L = CUE_SCHEME.labels
  const found: CueCandidate[] = []
  for (let p = 0; p + 1 < units.paragraphStart.length; p++) {
    const from = units.paragraphStart[p]
    const to = units.paragraphStart[p + 1]
    const count = to - from
    if (count > labels.length) {
      features = new Int32Array(CUE_FEATURES * count * 2)
      scores = new Float32Array(L * count * 2)
      margin = new Float32Array(L * count * 2)
      labels = new Uint8Array(count * 2)
    }
    for (let i = from; i < to; i++) cueFeatures(units, i, from, to, features, (i - from) * CUE_FEATURES)
    scoreUnits(table, features, CUE_FEATURES, count, scores, HASTE)
    cuesOf(scores, table.moves, count, lean, from, found)
  }
  return found
}

/** Reads the candidates of one paragraph off its scores (count × labels). */
export function cuesOf(
  given: Float32Array,
  moves: Float32Array,
  count: number,
  lean: number,
  from: number,
  found: CueCandidate[],
): void {
  const L = CUE_SCHEME.labels
  if (margin.length < count * L) margin = new Float32Array(L * count * 2)
  if (labels.length < count) labels = new Uint8Array(count * 2)
  let any = false
  for (let i = 0; i < count && !any; i++) {
    const o = i * L
    for (let y = 1; y < L; y++) if (given[o + y] > given[o] - lean - 3) any = true
  }
  if (!any) return
  marginals(CUE_SCHEME, given, moves, count, margin, sums)
  for (let i = 0; i < count; i++) given[i * L] -= lean
  bestPath(CUE_SCHEME, given, moves, count, labels, path)
  for (let i = 0; i < count; i++) {
    if (labels[i] === 0) continue
    let end = i
    while (labels[end] === 1 || labels[end] === 2) end++
    let chance = 0
    for (let j = i; j <= end; j++) chance = Math.max(chance, 1 - margin[j * L])
    const exact = end === i ? margin[i * L + 4] : Math.min(margin[i * L + 1], margin[end * L + 3])
    found.push({ start: from + i, end: from + end + 1, chance, exact })
    i = end
  }
}
