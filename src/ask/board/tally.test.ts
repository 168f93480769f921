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
      const all = [...counts].filter(([, count]) => count >= least)
      tally.most(size)
      const inOrder = (pairs: readonly (readonly [number, number])[]) => [...pairs].sort(([a], [b]) => a - b)
      expect(inOrder(tally.most(size))).toEqual(inOrder(all))
    }),
  )
})

it('tells great counts apart as well', () => {
  const counted = fc.uniqueArray(fc.tuple(fc.nat(50), fc.constantFrom(1, 2, 254, 255, 256, 400)), {
    selector: ([number]) => number,
  })
  fc.assert(
    fc.property(counted, fc.integer({ min: 1, max: 8 }), (pairs, size) => {
      const tally = new Tally()
      for (const [number, by] of pairs) tally.add(number, by)
      const sorted = pairs.map(([, by]) => by).sort((a, b) => b - a)
      const least = sorted[size - 1] ?? sorted.at(-1) ?? 1
      expect(new Map(tally.most(size))).toEqual(new Map(pairs.filter(([, by]) => by >= least)))
    }),
  )
})

it('gives them as they are now, however much was counted since it was asked last', () => {
  const steps = fc.array(fc.tuple(fc.nat(30), fc.constantFrom(1, 1, 1, 20, -1)), { maxLength: 60 })
  fc.assert(
    fc.property(fc.array(steps, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 8 }), (rounds, size) => {
      let tally = new Tally()
      const counts = new Map<number, number>()
      for (const round of rounds) {
        for (const [number, by] of round) {
          if ((counts.get(number) ?? 0) + by < 0) continue
          tally.add(number, by)
          counts.set(number, (counts.get(number) ?? 0) + by)
        }
        const fresh = new Tally()
        for (const [number, count] of counts) fresh.add(number, count)
        expect(new Map(tally.most(size))).toEqual(new Map(fresh.most(size)))
        tally = tally.copy()
      }
    }),
  )
})

it('counts one list or number of bits instead of another', () => {
  const list = fc.array(fc.nat(5), { maxLength: 4 })
  fc.assert(
    fc.property(list, list, fc.nat(31), fc.nat(31), (from, to, was, is) => {
      const [moved, lists] = [new Tally(), new Tally()]
      const [shifted, bits] = [new Tally(), new Tally()]
      for (const one of from) moved.add(one, 1)
      moved.moveList(from, to)
      for (const one of to) lists.add(one, 1)
      shifted.addBits(was, 1)
      shifted.moveBits(was, is)
      bits.addBits(is, 1)
      for (const one of [0, 1, 2, 3, 4, 5]) {
        expect(moved.of(one)).toBe(lists.of(one))
        expect(shifted.of(one)).toBe(bits.of(one))
      }
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

it('counts right in copies of copies, each of which goes its own way', () => {
  const steps = fc.array(fc.tuple(fc.nat(5), fc.nat(400), fc.constantFrom(1, 1, 2, 300, -1)), { maxLength: 1500 })
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 8 }), (all, size) => {
      const tallies = [new Tally()]
      const counted = [new Map<number, number>()]
      for (const [place, number, by] of all) {
        const at = place % tallies.length
        const counts = counted[at]
        if (number === 0 && tallies.length < 6) {
          tallies.push(tallies[at].copy())
          counted.push(new Map(counts))
        } else if ((counts.get(number) ?? 0) + by >= 0) {
          tallies[at].add(number, by)
          counts.set(number, (counts.get(number) ?? 0) + by)
        }
        // Asked in between, what it has in view then is used at the end.
        if (number % 50 === 1) tallies[at].most(size)
      }
      for (const [at, tally] of tallies.entries()) {
        const fresh = new Tally()
        for (const [number, count] of counted[at]) fresh.add(number, count)
        for (const [number, count] of counted[at]) expect(tally.of(number)).toBe(count)
        expect(new Map(tally.most(size))).toEqual(new Map(fresh.most(size)))
      }
    }),
  )
})
