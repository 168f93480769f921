import fc from 'fast-check'
import { expect, it } from 'vitest'
import { byPlace } from './by-place.js'

const span = fc.tuple(fc.nat(60), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }))

it('finds what a look at everything finds, in the order given', () => {
  fc.assert(
    fc.property(fc.array(span), span, (things, { start, end }) => {
      const near = byPlace(things, (thing) => thing).near(start, end)
      expect(near).toEqual(things.filter((thing) => thing.start <= end && thing.end >= start))
    }),
  )
})

it('leaves out what has no place', () => {
  const things = [{ at: { start: 1, end: 2 } }, { at: null }]
  expect(byPlace(things, ({ at }) => at).near(0, 9)).toEqual([things[0]])
})

it('looks at what is near and not at the whole page', () => {
  let looks = 0
  const things = Array.from({ length: 2_000 }, (_, n) => ({
    get start() {
      looks++
      return n * 10
    },
    end: n * 10 + 5,
  }))
  const index = byPlace(things, (thing) => thing)
  const filing = looks
  for (let n = 0; n < 2_000; n++) expect(index.near(n * 10, n * 10 + 5).length).toBeLessThan(4)
  expect(looks).toBe(filing)
})
