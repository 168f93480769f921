import { expect, it } from 'vitest'
import { giveBack, lend } from './lent-memory.js'

it('lends each piece to one at a time, and again when it is given back', () => {
  const [a, b] = [lend(40_000), lend(40_000)]
  expect([a.length, b.length]).toEqual([40_000, 40_000])
  expect(a.buffer).not.toBe(b.buffer)
  giveBack(a)
  expect(lend(60_000).buffer).toBe(a.buffer)
  expect(lend(60_000).buffer).not.toBe(a.buffer)
})

it('gives what is asked for, however much, and does not hold the greatest', () => {
  const great = lend(3_000_000)
  expect(great.length).toBe(3_000_000)
  giveBack(great)
  expect(lend(3_000_000).buffer).not.toBe(great.buffer)
  expect(lend(0).length).toBe(0)
})
