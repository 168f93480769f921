import { expect, it } from 'vitest'
import { FEATURES_PER_TOKEN } from './name-features.js'
import { LABEL_COUNT, type NameModel, recogniseByModel } from './name-model.js'

const BITS = 10
let seed = 7
/** A number of a fixed series, from 0 up to, not at, `below`. */
const next = (below: number): number => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
  return (seed >>> 8) % below
}

const whole: NameModel = {
  bits: BITS,
  weights: Int8Array.from({ length: LABEL_COUNT << BITS }, () => next(256) - 128),
  transitions: Int16Array.from({ length: LABEL_COUNT * LABEL_COUNT }, () => next(256) - 128),
}

it('reads names off whole weights as off the same ones in training', () => {
  const lengths = [1, 3, 64, 65, 200]
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const starts = lengths.map((_, island) => lengths.slice(0, island).reduce((sum, length) => sum + length, 0))
  const features = {
    islandStart: starts,
    islandEnd: starts.map((start, island) => start + lengths[island]),
    buckets: Uint32Array.from({ length: total * FEATURES_PER_TOKEN }, () => next(1 << BITS)),
  }
  const found = recogniseByModel(whole, features)
  expect(found.length).toBeGreaterThan(20)
  expect(found).toEqual(recogniseByModel({ ...whole, weights: Float32Array.from(whole.weights) }, features))
})
