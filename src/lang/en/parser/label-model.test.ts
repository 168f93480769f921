import { describe, expect, it } from 'vitest'
import { mix, SALT, slotOf } from '../../../text/weight-table.js'
import { emptyLabels, placeLabels, scoreLabels } from './label-model.js'

const BITS = 3
const hash = (k: number, a: number): number => mix(SALT[k], a, 0)
const parts = (...a: number[]) => ({ a: Int32Array.from(a), b: new Int32Array(a.length) })

describe('the model of relations', () => {
  it('adds the weights of the features that it knows', () => {
    const model = emptyLabels(BITS)
    const list = [
      [3, 100],
      [43, -127],
      [7, 1],
      [9, -2],
      [11, 127],
    ] as const
    expect(placeLabels(model, hash(0, 5), list)).toBe(true)
    const scores = new Int32Array(64)
    scoreLabels(model, parts(5, 6), 2, scores)
    expect([scores[3], scores[43], scores[7], scores[9], scores[11]]).toEqual([100, -127, 1, -2, 127])
    expect(scores.reduce((sum, score) => sum + score, 0)).toBe(99)
    scoreLabels(model, parts(5), 1, scores)
    expect(scores[43]).toBe(-254)
  })
  it('holds one feature in a slot', () => {
    const model = emptyLabels(BITS)
    const same: number[] = []
    for (let a = 1; same.length < 2; a++) if (slotOf(hash(0, a), BITS) === 1) same.push(a)
    expect(same.map((a) => placeLabels(model, hash(0, a), [[2, a]]))).toEqual([true, false])
    const scores = new Int32Array(64)
    scoreLabels(model, parts(same[1]), 1, scores)
    expect(scores[2]).toBe(0)
  })
})
