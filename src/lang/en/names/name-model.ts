import { FEATURES_PER_TOKEN, type NameFeatures } from './name-features.js'
import type { NameKind, NameSpan } from './name-span.js'

/** Outside, then begin and inside of each kind. */
export const NAME_LABELS = [
  'O',
  'B-person',
  'I-person',
  'B-organisation',
  'I-organisation',
  'B-place',
  'I-place',
  'B-other',
  'I-other',
] as const

export const LABEL_COUNT = NAME_LABELS.length

/** A linear model over hashed features with first-order transitions. */
export interface NameModel {
  readonly bits: number
  /** Row per bucket, column per label. */
  readonly weights: Float32Array | Int8Array
  /** From label × to label. */
  readonly transitions: Float32Array | Int8Array | Int16Array
}

const KINDS: readonly NameKind[] = ['person', 'organisation', 'place', 'other']

const FORBIDDEN = -1e9

let score = new Float64Array(256 * LABEL_COUNT)
let back = new Uint8Array(256 * LABEL_COUNT)

/** Labels one island by the best path (Viterbi). Writes labels to `out` from 0 on. */
export function labelIsland(
  model: NameModel,
  features: NameFeatures,
  first: number,
  length: number,
  out: Uint8Array,
): void {
  if (score.length < length * LABEL_COUNT) {
    score = new Float64Array(length * LABEL_COUNT * 2)
    back = new Uint8Array(length * LABEL_COUNT * 2)
  }
  const { weights, transitions } = model
  const { buckets } = features
  for (let at = 0; at < length; at++) {
    const row = at * LABEL_COUNT
    // Nine sums in nine locals: the loop that the recogniser spends its time in.
    let s0 = 0
    let s1 = 0
    let s2 = 0
    let s3 = 0
    let s4 = 0
    let s5 = 0
    let s6 = 0
    let s7 = 0
    let s8 = 0
    const end = (first + at + 1) * FEATURES_PER_TOKEN
    for (let read = end - FEATURES_PER_TOKEN; read < end; read++) {
      const base = buckets[read] * LABEL_COUNT
      s0 += weights[base]
      s1 += weights[base + 1]
      s2 += weights[base + 2]
      s3 += weights[base + 3]
      s4 += weights[base + 4]
      s5 += weights[base + 5]
      s6 += weights[base + 6]
      s7 += weights[base + 7]
      s8 += weights[base + 8]
    }
    score[row] = s0
    score[row + 1] = s1
    score[row + 2] = s2
    score[row + 3] = s3
    score[row + 4] = s4
    score[row + 5] = s5
    score[row + 6] = s6
    score[row + 7] = s7
    score[row + 8] = s8
    for (let label = 0; label < LABEL_COUNT; label++) {
      const isInside = label !== 0 && label % 2 === 0
      if (at === 0) {
        if (isInside) score[row + label] = FORBIDDEN
        else score[row + label] += transitions[label]
        continue
      }
      // An inside label follows only its own kind.
      const lowest = isInside ? label - 1 : 0
      const highest = isInside ? label : LABEL_COUNT - 1
      let best = Number.NEGATIVE_INFINITY
      let from = lowest
      for (let previous = lowest; previous <= highest; previous++) {
        const value = score[row - LABEL_COUNT + previous] + transitions[previous * LABEL_COUNT + label]
        if (value > best) {
          best = value
          from = previous
        }
      }
      score[row + label] += best
      back[row + label] = from
    }
  }
  let label = 0
  const lastRow = (length - 1) * LABEL_COUNT
  for (let candidate = 1; candidate < LABEL_COUNT; candidate++)
    if (score[lastRow + candidate] > score[lastRow + label]) label = candidate
  for (let at = length - 1; at >= 0; at--) {
    out[at] = label
    label = back[at * LABEL_COUNT + label]
  }
}

/** Turns the labels of an island into names. */
export function spansOf(labels: Uint8Array, length: number, offset: number, spans: NameSpan[]): void {
  for (let at = 0; at < length; at++) {
    const label = labels[at]
    if (label === 0) continue
    const kind = KINDS[(label - 1) >> 1]
    let to = at + 1
    while (to < length && labels[to] === label + 1) to++
    spans.push({ from: offset + at, to: offset + to, kind })
    at = to - 1
  }
}

/** Finds names with a model. */
export function recogniseByModel(model: NameModel, features: NameFeatures): NameSpan[] {
  const spans: NameSpan[] = []
  let first = 0
  let longest = 0
  for (let island = 0; island < features.islandStart.length; island++)
    longest = Math.max(longest, features.islandEnd[island] - features.islandStart[island])
  const labels = new Uint8Array(longest)
  for (let island = 0; island < features.islandStart.length; island++) {
    const length = features.islandEnd[island] - features.islandStart[island]
    labelIsland(model, features, first, length, labels)
    spansOf(labels, length, features.islandStart[island], spans)
    first += length
  }
  return spans
}
