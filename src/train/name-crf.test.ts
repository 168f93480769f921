import { describe, expect, it } from 'vitest'
import { FEATURES_PER_TOKEN } from '../lang/en/names/name-features.js'
import { LABEL_COUNT } from '../lang/en/names/name-model.js'
import { marginals, TRANSITIONS } from './name-crf.js'
import { randomFrom } from './random.js'

const LENGTH = 3

/** Every sequence of labels that may be, with the score that the weights give it. */
function sequences(emissions: readonly (readonly number[])[], transitions: Float32Array) {
  let found: { readonly labels: readonly number[]; readonly score: number }[] = [{ labels: [], score: 0 }]
  for (const row of emissions)
    found = found.flatMap(({ labels, score }) =>
      row.flatMap((own, label) => {
        // the first token follows what is outside
        const step = (labels.at(-1) ?? 0) * LABEL_COUNT + label
        return TRANSITIONS.includes(step)
          ? [{ labels: [...labels, label], score: score + own + transitions[step] }]
          : []
      }),
    )
  return found
}

describe('marginals', () => {
  it('are the shares that all sequences together give each label and each step', () => {
    const random = randomFrom(3)
    const weights = Float32Array.from({ length: 64 * LABEL_COUNT }, () => random() * 0.6 - 0.3)
    const transitions = Float32Array.from({ length: LABEL_COUNT * LABEL_COUNT }, () => random() * 2 - 1)
    const buckets = Uint32Array.from({ length: LENGTH * FEATURES_PER_TOKEN }, () => Math.floor(random() * 64))
    const emissions = Array.from({ length: LENGTH }, (_, token) =>
      Array.from({ length: LABEL_COUNT }, (_, label) => {
        let sum = 0
        for (let at = 0; at < FEATURES_PER_TOKEN; at++)
          sum += weights[buckets[token * FEATURES_PER_TOKEN + at] * LABEL_COUNT + label]
        return sum
      }),
    )
    const all = sequences(emissions, transitions)
    const whole = all.reduce((sum, { score }) => sum + Math.exp(score), 0)
    const share = (is: (labels: readonly number[]) => boolean): number =>
      all.filter(({ labels }) => is(labels)).reduce((sum, { score }) => sum + Math.exp(score), 0) / whole
    const { labels, pairs } = marginals({ weights, transitions }, { buckets }, LENGTH)
    for (let token = 0; token < LENGTH; token++)
      for (let label = 0; label < LABEL_COUNT; label++)
        expect(labels[token * LABEL_COUNT + label]).toBeCloseTo(
          share((one) => one[token] === label),
          5,
        )
    for (let token = 1; token < LENGTH; token++)
      for (const pair of TRANSITIONS)
        expect(pairs[token * LABEL_COUNT * LABEL_COUNT + pair]).toBeCloseTo(
          share((one) => one[token - 1] * LABEL_COUNT + one[token] === pair),
          5,
        )
  })
})
