import { describe, expect, it } from 'vitest'
import { addScores, addSomeScores, findEntries, linearModel, weightOf } from './linear-model.js'

const CLASSES = 9
/** Features with few classes, with many, and with none but the last. */
const FEATURES: readonly { readonly key: number; readonly weights: Readonly<Record<number, number>> }[] = [
  { key: 7, weights: { 0: 5, 3: -4 } },
  { key: -123456, weights: { 0: 1, 1: -2, 2: 3, 4: -5, 5: 6, 6: -7, 8: 127 } },
  { key: 7 + (1 << 20), weights: { 8: -128 } },
]

const ARRAYS = {
  keys: Int32Array.from(FEATURES, ({ key }) => key),
  sizes: Uint8Array.from(FEATURES, ({ weights }) => Object.keys(weights).length),
  classes: Uint8Array.from(FEATURES.flatMap(({ weights }) => Object.keys(weights).map(Number))),
  weights: Int8Array.from(FEATURES.flatMap(({ weights }) => Object.values(weights))),
}

const MODELS = [
  { title: 'lists alone', model: linearModel(ARRAYS) },
  { title: 'rows for long lists', model: linearModel(ARRAYS, { rows: CLASSES }) },
]

describe.each(MODELS)('a linear model with $title', ({ model }) => {
  it.each(FEATURES)('knows what feature $key says of each class', ({ key, weights }) => {
    const scores = new Int32Array(CLASSES)
    addScores(model, key, scores)
    for (let c = 0; c < CLASSES; c++) {
      expect(scores[c]).toBe(weights[c] ?? 0)
      expect(weightOf(model, key, c)).toBe(weights[c] ?? 0)
    }
  })

  it('adds up features', () => {
    const scores = new Int32Array(CLASSES)
    for (const { key } of FEATURES) addScores(model, key, scores)
    expect([...scores]).toEqual([6, -2, 3, -4, -5, 6, -7, 0, -1])
  })

  it('has nothing for a feature that it was not trained on', () => {
    expect(findEntries(model, 99)).toBe(0)
    expect(weightOf(model, 99, 0)).toBe(0)
  })
})

it('adds to a few classes alone', () => {
  const { model } = MODELS[1]
  const scores = new Int32Array(CLASSES)
  for (const { key } of FEATURES) addSomeScores(model, key, Uint8Array.of(4, 8), 2, scores)
  expect([scores[4], scores[8]]).toEqual([-5, -1])
})
