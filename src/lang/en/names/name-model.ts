import { LANES, MOST_UNITS, type RowKernel, rowKernelFor } from '../../../text/score-kernel.js'
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

const kernels = new WeakMap<Int8Array, RowKernel>()

function kernelOf(weights: Int8Array): RowKernel {
  let kernel = kernels.get(weights)
  if (kernel === undefined) {
    kernel = rowKernelFor(weights, FEATURES_PER_TOKEN)
    kernels.set(weights, kernel)
  }
  return kernel
}

/** Writes the sum of each label for the tokens of an island: by the kernel for the shipped weights, plainly for those in training. */
function addUp({ weights }: NameModel, { buckets }: NameFeatures, first: number, length: number): void {
  if (weights instanceof Int8Array) {
    const kernel = kernelOf(weights)
    for (let from = 0; from < length; from += MOST_UNITS) {
      const count = Math.min(MOST_UNITS, length - from)
      const lanes = kernel.add(buckets, FEATURES_PER_TOKEN, first + from, count)
      for (let at = 0; at < count; at++)
        for (let label = 0; label < LABEL_COUNT; label++)
          score[(from + at) * LABEL_COUNT + label] = lanes[at * LANES + label]
    }
    return
  }
  for (let at = 0; at < length; at++)
    for (let label = 0; label < LABEL_COUNT; label++) {
      let sum = 0
      for (let read = (first + at) * FEATURES_PER_TOKEN; read < (first + at + 1) * FEATURES_PER_TOKEN; read++)
        sum += weights[buckets[read] * LABEL_COUNT + label]
      score[at * LABEL_COUNT + label] = sum
    }
}

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
  addUp(model, features, first, length)
  const { transitions } = model
  for (let at = 0; at < length; at++) {
    const row = at * LABEL_COUNT
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
