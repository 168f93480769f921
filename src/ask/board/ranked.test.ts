import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Ranked } from './ranked.js'

interface Item {
  readonly id: number
  readonly rank: number
}
const byRank = (a: Item, b: Item): number => b.rank - a.rank || a.id - b.id

/** Items that come, go or change their rank: an id that is there goes where the rank is null, else it is put in its place. */
const changes = fc.array(fc.tuple(fc.nat(900), fc.option(fc.nat(9), { nil: null })), { maxLength: 300 })

it('is the list sorted anew, whatever came and went, and so is its copy', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(0, 3, 900),
      fc.array(changes, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 90 }),
      (many, rounds, size) => {
        const held = new Map<number, Item>()
        for (let id = 0; id < many; id++) held.set(id, { id, rank: (id * 7) % 10 })
        let beginning = Ranked.beginning([...held.values()], byRank, size)
        const whole = Ranked.whole([...held.values()], byRank)
        for (const round of rounds) {
          for (const [id, rank] of round) {
            const was = held.get(id)
            const is = rank === null ? null : { id, rank }
            for (const one of [beginning, whole]) {
              if (was !== undefined) one.drop(was)
              if (is !== null) one.take(is)
            }
            if (is === null) held.delete(id)
            else held.set(id, is)
          }
          const sorted = [...held.values()].sort(byRank)
          expect(whole.first(1000)).toEqual(sorted)
          const first = beginning.first(size)
          if (first !== null) expect(first).toEqual(sorted.slice(0, size))
          for (const item of [sorted[0], sorted[size], sorted.at(-1)]) {
            if (item === undefined) continue
            const start = sorted.indexOf(item) + 1
            expect(whole.after(item, size)).toEqual({ page: sorted.slice(start, start + size), start })
            const after = beginning.after(item, size)
            if (after !== null) expect(after).toEqual({ page: sorted.slice(start, start + size), start })
          }
          beginning = beginning.copy()
        }
      },
    ),
    { numRuns: 200 },
  )
})

it('gives the beginning of a long list although what stood there goes, until too much of it is gone', () => {
  const items = Array.from({ length: 5000 }, (_, id) => ({ id, rank: 0 }))
  const ranked = Ranked.beginning(items, byRank, 100)
  for (const item of items.slice(0, 250)) ranked.drop(item)
  expect(ranked.first(100)).toEqual(items.slice(250, 350))
  for (const item of items.slice(250, 390)) ranked.drop(item)
  expect(ranked.first(100)).toBeNull()
})
