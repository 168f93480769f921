import { describe, expect, it } from 'vitest'
import { kernelFor } from '../../../text/score-kernel.js'
import { mix, SALT, slotOf } from '../../../text/weight-table.js'
import { emptyLabels, type LabelModel, placeLabels } from './label-model.js'

const BITS = 3
const hash = (k: number, a: number): number => mix(SALT[k], a, 0)

/** The sums by relation for one unit whose features have these values. */
function scoresOf(model: LabelModel, ...a: number[]): number[] {
  const kernel = kernelFor(model.slots, 3)
  const parts = kernel.parts(a.length)
  parts.a.set(a)
  return [...kernel.relate(a.length)]
}

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
    const scores = scoresOf(model, 5, 6)
    expect([scores[3], scores[43], scores[7], scores[9], scores[11]]).toEqual([100, -127, 1, -2, 127])
    expect(scores.reduce((sum, score) => sum + score, 0)).toBe(99)
    expect(scoresOf(model, 5)).toEqual(scores)
  })
  it('holds one feature in a slot', () => {
    const model = emptyLabels(BITS)
    const same: number[] = []
    for (let a = 1; same.length < 2; a++) if (slotOf(hash(0, a), BITS) === 1) same.push(a)
    expect(same.map((a) => placeLabels(model, hash(0, a), [[2, a]]))).toEqual([true, false])
    expect(scoresOf(model, same[1])[2]).toBe(0)
    expect(scoresOf(model, same[0])[2]).toBe(same[0])
  })
})
