import { expect, it } from 'vitest'
import { chooseBySlot } from './choose-by-slot.js'

it('keeps for each slot the feature of most worth, the earlier of equals', () => {
  const slot = (n: number, rest: number): number => (n << 30) | rest
  const hashes = Int32Array.of(slot(0, 1), slot(0, 2), slot(1, 3), slot(2, 4), slot(2, 5))
  expect([...chooseBySlot(hashes, Float64Array.of(1, 2, 0, 7, 7), 2)]).toEqual([3, 1, 2])
})
