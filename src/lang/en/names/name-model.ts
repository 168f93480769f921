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

/** Whether label `to` may follow label `from`: an inside label only follows its own kind. */
export const mayFollow = (from: number, to: number): boolean =>
  to === 0 || to % 2 === 1 || from === to || from === to - 1

const FORBIDDEN = -1e9

/** Labels one island by the best path (Viterbi). Writes labels to `out` from `at` on. */
export function labelIsland(
  model: NameModel,
  features: NameFeatures,
  first: number,
  length: number,
  out: Uint8Array,
): void {
  const { weights, transitions } = model
  const score = new Float64Array(length * LABEL_COUNT)
  const back = new Uint8Array(length * LABEL_COUNT)
  for (let at = 0; at < length; at++) {
    const row = at * LABEL_COUNT
    let read = (first + at) * FEATURES_PER_TOKEN
    for (let feature = 0; feature < FEATURES_PER_TOKEN; feature++) {
      const base = features.buckets[read++] * LABEL_COUNT
      for (let label = 0; label < LABEL_COUNT; label++) score[row + label] += weights[base + label]
    }
    for (let label = 0; label < LABEL_COUNT; label++) {
      if (at === 0) {
        if (!mayFollow(0, label)) score[row + label] = FORBIDDEN
        else score[row + label] += transitions[label]
        continue
      }
      let best = Number.NEGATIVE_INFINITY
      let from = 0
      for (let previous = 0; previous < LABEL_COUNT; previous++) {
        if (!mayFollow(previous, label)) continue
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
