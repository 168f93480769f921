import { FEATURES_PER_TOKEN, type NameFeatures } from '../lang/en/names/name-features.js'
import { LABEL_COUNT } from '../lang/en/names/name-model.js'

const INSIDE = Array.from({ length: LABEL_COUNT }, (_, label) => label !== 0 && label % 2 === 0)

/** An inside label follows only its own kind. */
const mayFollow = (before: number, label: number): boolean => !INSIDE[label] || before === label || before === label - 1

/** The transitions that may be, as flat indices. */
const ALLOWED = Array.from({ length: LABEL_COUNT * LABEL_COUNT }, (_, at) => at).filter((at) =>
  mayFollow(Math.floor(at / LABEL_COUNT), at % LABEL_COUNT),
)

/** How likely each label and each transition is at each token of an island, as the weights have it. */
export interface Marginals {
  /** Row per token, column per label. */
  readonly labels: Float64Array
  /** Row per token from the second on, column per transition. */
  readonly pairs: Float64Array
}

const LONGEST = 4096
const scores = new Float64Array(LONGEST * LABEL_COUNT)
const forward = new Float64Array(LONGEST * LABEL_COUNT)
const backward = new Float64Array(LONGEST * LABEL_COUNT)
const labels = new Float64Array(LONGEST * LABEL_COUNT)
const pairs = new Float64Array(LONGEST * LABEL_COUNT * LABEL_COUNT)
const steps = new Float64Array(LABEL_COUNT * LABEL_COUNT)

/** Far scores are cut, so that nothing overflows. */
const power = (score: number): number => Math.exp(Math.max(-50, Math.min(50, score)))

/**
 * Computes the marginals of a linear-chain conditional random field over one island. Each token's numbers are scaled, so
 * that long islands lose none. The arrays hold until the next call.
 */
export function marginals(
  { weights, transitions }: { readonly weights: Float32Array; readonly transitions: Float32Array },
  { buckets }: Pick<NameFeatures, 'buckets'>,
  length: number,
): Marginals {
  for (const at of ALLOWED) steps[at] = Math.exp(transitions[at])
  for (let token = 0; token < length; token++) {
    const row = token * LABEL_COUNT
    scores.fill(0, row, row + LABEL_COUNT)
    for (let read = token * FEATURES_PER_TOKEN; read < (token + 1) * FEATURES_PER_TOKEN; read++) {
      const base = buckets[read] * LABEL_COUNT
      for (let label = 0; label < LABEL_COUNT; label++) scores[row + label] += weights[base + label]
    }
    const outside = scores[row]
    for (let label = 0; label < LABEL_COUNT; label++) scores[row + label] = power(scores[row + label] - outside)
  }
  for (let label = 0; label < LABEL_COUNT; label++) forward[label] = INSIDE[label] ? 0 : scores[label] * steps[label]
  scale(forward, 0)
  for (let token = 1; token < length; token++) {
    const row = token * LABEL_COUNT
    forward.fill(0, row, row + LABEL_COUNT)
    for (const at of ALLOWED)
      forward[row + (at % LABEL_COUNT)] += forward[row - LABEL_COUNT + Math.floor(at / LABEL_COUNT)] * steps[at]
    for (let label = 0; label < LABEL_COUNT; label++) forward[row + label] *= scores[row + label]
    scale(forward, row)
  }
  const last = (length - 1) * LABEL_COUNT
  backward.fill(1, last, last + LABEL_COUNT)
  for (let token = length - 2; token >= 0; token--) {
    const row = token * LABEL_COUNT
    const next = row + LABEL_COUNT
    backward.fill(0, row, next)
    for (const at of ALLOWED) {
      const label = at % LABEL_COUNT
      backward[row + Math.floor(at / LABEL_COUNT)] += steps[at] * scores[next + label] * backward[next + label]
    }
    scale(backward, row)
  }
  for (let token = 0; token < length; token++) {
    const row = token * LABEL_COUNT
    for (let label = 0; label < LABEL_COUNT; label++) labels[row + label] = forward[row + label] * backward[row + label]
    scale(labels, row)
    if (token === 0) continue
    const wide = token * LABEL_COUNT * LABEL_COUNT
    let sum = 0
    for (const at of ALLOWED) {
      const label = at % LABEL_COUNT
      const before = forward[row - LABEL_COUNT + Math.floor(at / LABEL_COUNT)]
      pairs[wide + at] = before * steps[at] * scores[row + label] * backward[row + label]
      sum += pairs[wide + at]
    }
    for (const at of ALLOWED) pairs[wide + at] /= sum
  }
  return { labels, pairs }
}

function scale(values: Float64Array, row: number): void {
  let sum = 0
  for (let label = 0; label < LABEL_COUNT; label++) sum += values[row + label]
  for (let label = 0; label < LABEL_COUNT; label++) values[row + label] /= sum
}

/** The transitions that training moves. */
export const TRANSITIONS: readonly number[] = ALLOWED
