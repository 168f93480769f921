import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Tally } from './tally.js'

it('gives the numbers of which most was counted, with all that tie', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 })), fc.integer({ min: 1, max: 5 }), (numbers, size) => {
      const tally = new Tally()
      for (const number of numbers) tally.add(number, 1)
      const counts = new Map<number, number>()
      for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
      const sorted = [...counts.values()].sort((a, b) => b - a)
      const least = sorted[size - 1] ?? sorted.at(-1) ?? 1
      const all = [...counts].filter(([, count]) => count >= least).map(([number]) => number)
      expect([...tally.most(size)]).toEqual(all.sort((a, b) => a - b))
    }),
  )
})

it('takes out what it took in, bit by bit, and a copy goes its own way', () => {
  const tally = new Tally()
  tally.addBits(0b1011, 1)
  const copy = tally.copy()
  copy.addBits(0b0010, -1)
  expect([0, 1, 2, 3].map((bit) => tally.of(bit))).toEqual([1, 1, 0, 1])
  expect([0, 1, 2, 3].map((bit) => copy.of(bit))).toEqual([1, 0, 0, 1])
})
