import { describe, expect, it } from 'vitest'
import { mix } from '../text/feature-hash.js'
import { addScores, linearModel, weightOf } from '../text/linear-model.js'
import { linearTrainer } from './linear-trainer.js'

/** Three classes that features 1, 2, 3 give away, beside noise. */
const EXAMPLES = Array.from({ length: 300 }, (_, i) => ({
  keys: Int32Array.from([mix(1, i % 3), mix(2, i % 7), mix(3, i)]),
  gold: i % 3,
}))

const train = () => {
  const trainer = linearTrainer()
  const scores = new Float64Array(3)
  for (let epoch = 0; epoch < 3; epoch++) {
    for (const { keys, gold } of EXAMPLES) {
      scores.fill(0)
      trainer.addScores(keys, keys.length, scores)
      const guess = scores.indexOf(Math.max(...scores))
      if (guess !== gold) {
        trainer.update(keys, keys.length, gold, 1)
        trainer.update(keys, keys.length, guess, -1)
      }
      trainer.tick()
    }
  }
  return trainer.finish({ prefix: 'x-' })
}

describe('linear trainer', () => {
  it('learns what the features give away, and the model scores it', () => {
    const { arrays, scale } = train()
    const model = linearModel(arrays, { prefix: 'x-', scale })
    for (const { keys, gold } of EXAMPLES) {
      const scores = new Int32Array(3)
      for (const key of keys) addScores(model, key, scores)
      expect(scores.indexOf(Math.max(...scores))).toBe(gold)
    }
    expect(weightOf(model, mix(1, 0), 0)).toBeGreaterThan(0)
    expect(weightOf(model, mix(9, 9), 0)).toBe(0)
  })

  it('gives the same weights twice', () => expect(train()).toEqual(train()))
})
