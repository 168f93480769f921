/**
 * Trains a linear-chain labeller: log-likelihood, AdaGrad, fixed order, so that a run repeats bit for bit.
 */

import { marginals, type Scheme, sumWork } from '../lang/en/attribution-model/crf.js'
import { randomFrom } from './random.js'

/** Sequences in one matrix: row r has `width` feature numbers; sequence s covers rows [start[s], start[s + 1]). */
export interface Matrix {
  readonly width: number
  readonly features: Int32Array
  readonly labels: Uint8Array
  readonly start: Int32Array
}

/** Weights: `rows` × labels for features, labels × labels for moves. */
export interface Weights {
  readonly features: Float32Array
  readonly moves: Float32Array
}

export interface TrainOptions {
  readonly rows: number
  readonly epochs: number
  readonly rate: number
  /** L2 pull towards zero for a weight each time it is touched. */
  readonly decay: number
  readonly seed: number
  /** Share of the features of a unit that a training step leaves out. */
  readonly drop?: number
  readonly onEpoch?: (epoch: number, loss: number, weights: Weights) => void
}

/** Sums the rows of each unit: scores[i × labels + y]. */
export function scoreRows(
  features: Int32Array,
  width: number,
  from: number,
  count: number,
  weights: Float32Array,
  labels: number,
  scores: Float32Array,
): void {
  scores.fill(0, 0, count * labels)
  for (let i = 0; i < count; i++) {
    const o = i * labels
    const base = (from + i) * width
    for (let f = 0; f < width; f++) {
      const x = features[base + f]
      if (x < 0) continue
      const at = x * labels
      for (let y = 0; y < labels; y++) scores[o + y] += weights[at + y]
    }
  }
}

export function trainCrf(scheme: Scheme, data: Matrix, options: TrainOptions): Weights {
  const L = scheme.labels
  const { width, features, labels, start } = data
  const w = new Float32Array(options.rows * L)
  const g2 = new Float32Array(options.rows * L)
  const moves = new Float32Array(L * L)
  const m2 = new Float32Array(L * L)
  const weights = { features: w, moves }
  const order = Int32Array.from({ length: start.length - 1 }, (_, i) => i)
  const random = randomFrom(options.seed)
  let longest = 0
  for (let s = 0; s + 1 < start.length; s++) longest = Math.max(longest, start[s + 1] - start[s])
  const scores = new Float32Array(longest * L)
  const marginal = new Float32Array(longest * L)
  const work = sumWork()
  const expected = new Float64Array(L * L)
  const drop = options.drop ?? 0
  const kept = new Int32Array(longest * width)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const k = order[i]
      order[i] = order[j]
      order[j] = k
    }
    const rate = options.rate * (1 - (0.9 * epoch) / options.epochs)
    let loss = 0
    for (const s of order) {
      const from = start[s]
      const count = start[s + 1] - from
      if (count === 0) continue
      for (let x = 0; x < count * width; x++) kept[x] = drop > 0 && random() < drop ? -1 : features[from * width + x]
      scoreRows(kept, width, 0, count, w, L, scores)
      if (drop > 0) for (let x = 0; x < count * L; x++) scores[x] /= 1 - drop
      expected.fill(0)
      const logZ = marginals(scheme, scores, moves, count, marginal, work, expected)
      let gold = 0
      for (let i = 0; i < count; i++) {
        const y = labels[from + i]
        gold += scores[i * L + y]
        if (i > 0) {
          gold += moves[labels[from + i - 1] * L + y]
          expected[labels[from + i - 1] * L + y] -= 1
        }
      }
      loss += logZ - gold
      for (let x = 0; x < L * L; x++) {
        const g = expected[x]
        if (g === 0) continue
        m2[x] += g * g
        moves[x] -= (rate * g) / Math.sqrt(m2[x] + 1e-6)
      }
      for (let i = 0; i < count; i++) {
        const gy = labels[from + i]
        const base = i * width
        for (let y = 0; y < L; y++) {
          const g = marginal[i * L + y] - (y === gy ? 1 : 0)
          if (g < 2e-3 && g > -2e-3) continue
          const gg = g * g
          const step = rate * g
          for (let f = 0; f < width; f++) {
            const x = kept[base + f]
            if (x < 0) continue
            const at = x * L + y
            const s2 = g2[at] + gg
            g2[at] = s2
            const v = w[at]
            w[at] = v - step / Math.sqrt(s2 + 0.1) - options.decay * rate * v
          }
        }
      }
    }
    options.onEpoch?.(epoch, loss, weights)
  }
  return weights
}
