import { expect, it } from 'vitest'
import { firstItems, leaving, totalOf } from './left-out.js'

it('a list that was cut knows how many there are in all', () => {
  expect(totalOf(firstItems(['a', 'b', 'c'], 2, 1033))).toBe(1033)
  expect(totalOf(firstItems(['a', 'b'], 2, 2))).toBeNull()
  expect(totalOf(leaving(['a'], 'some'))).toBeNull()
  expect(totalOf({})).toBeNull()
})
