/**
 * Proposes cues: the best labelling of each paragraph, with a lean towards finding more than will be kept.
 * Whether a cue stands is decided later, when its source and content are known.
 */

import { scorerOf, type Table } from '../../../text/weight-table.js'
import { bestPath, marginals, schemeOf, sumWork } from './crf.js'
import { CUE_FEATURES, cueFeatures } from './cue-features.js'
import type { Units } from './units.js'

export const CUE_SCHEME = schemeOf(1)

/** A proposed cue over units, half-open, with the chance that its head unit is part of a cue and that the span is exact. */
export interface CueCandidate {
  readonly start: number
  readonly end: number
  readonly chance: number
  readonly exact: number
}

const path = { best: new Float32Array(4096), back: new Uint8Array(4096) }
const sums = sumWork()
let scores = new Float32Array(5 * 512)
let stretch = new Float32Array(5 * 512)
let margin = new Float32Array(5 * 512)
let labels = new Uint8Array(512)

/** Finds cue candidates; `lean` is taken off the score of "outside", so that more are found. */
export function findCues(units: Units, table: Table, lean: number): CueCandidate[] {
  const L = CUE_SCHEME.labels
  const found: CueCandidate[] = []
  const scorer = scorerOf(table)
  for (let p = 0; p + 1 < units.paragraphStart.length; p++) {
    const from = units.paragraphStart[p]
    const to = units.paragraphStart[p + 1]
    const count = to - from
    if (count * L > scores.length) scores = new Float32Array(L * count * 2)
    const parts = scorer.parts(CUE_FEATURES * count)
    for (let i = from; i < to; i++) cueFeatures(units, i, from, to, parts, (i - from) * CUE_FEATURES)
    scorer.score(CUE_FEATURES, count, scores)
    cuesOf(scores, table.moves, count, lean, from, found)
  }
  return found
}

/** A unit whose labels all lie further behind "outside" than this is sure to be outside; set so that no cue was found or lost. */
const HOPELESS = 4

/** Reads the candidates of one paragraph off its scores (count × labels), stretch by stretch: most units are no rivals. */
export function cuesOf(
  given: Float32Array,
  moves: Float32Array,
  count: number,
  lean: number,
  from: number,
  found: CueCandidate[],
): void {
  for (let i = 0; i < count; i++) {
    if (!mayBegin(given, i, lean)) continue
    const start = Math.max(0, i - 1)
    let last = i
    // Two hopeless units in a row end a stretch; one of them belongs to it, as to the next.
    for (let j = i + 1; j < count && j <= last + 2; j++)
      if (mayBegin(given, j, lean) || (j === last + 1 && mayGoOn(given, j, lean))) last = j
    const end = Math.min(count, last + 2)
    cuesOfStretch(given, moves, start, end, lean, from, found)
    i = last + 1
  }
}

function mayBegin(given: Float32Array, i: number, lean: number): boolean {
  const o = i * CUE_SCHEME.labels
  const least = given[o] - lean - HOPELESS
  return given[o + 1] > least || given[o + 4] > least
}

function mayGoOn(given: Float32Array, i: number, lean: number): boolean {
  const o = i * CUE_SCHEME.labels
  const least = given[o] - lean - HOPELESS
  return given[o + 2] > least || given[o + 3] > least
}

function cuesOfStretch(
  given: Float32Array,
  moves: Float32Array,
  start: number,
  end: number,
  lean: number,
  from: number,
  found: CueCandidate[],
): void {
  const L = CUE_SCHEME.labels
  const count = end - start
  if (stretch.length < count * L) {
    stretch = new Float32Array(L * count * 2)
    margin = new Float32Array(L * count * 2)
    labels = new Uint8Array(count * 2)
  }
  for (let x = 0; x < count * L; x++) stretch[x] = given[start * L + x]
  marginals(CUE_SCHEME, stretch, moves, count, margin, sums)
  for (let i = 0; i < count; i++) stretch[i * L] -= lean
  bestPath(CUE_SCHEME, stretch, moves, count, labels, path)
  for (let i = 0; i < count; i++) {
    if (labels[i] === 0) continue
    let last = i
    while (labels[last] === 1 || labels[last] === 2) last++
    let chance = 0
    for (let j = i; j <= last; j++) chance = Math.max(chance, 1 - margin[j * L])
    const exact = last === i ? margin[i * L + 4] : Math.min(margin[i * L + 1], margin[last * L + 3])
    found.push({ start: from + start + i, end: from + start + last + 1, chance, exact })
    i = last
  }
}
