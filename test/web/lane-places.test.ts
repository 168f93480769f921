import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lanePlaces } from '../../web/src/plots/lane-places.js'

it('marks of one lane never lie over each other, whatever days and spans there are', () => {
  const cell = fc.record({
    count: fc.integer({ min: 1, max: 9 }),
    middle: fc.integer({ min: 0, max: 120 }),
    wide: fc.option(fc.integer({ min: 14, max: 34 }), { nil: undefined }),
    isSpan: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 8 }), fc.integer({ min: 1, max: 6 }), (cells, across) => {
      const { places, rows } = lanePlaces(
        cells.map((one, i) => ({ ...one, key: String(i) })),
        across,
      )
      const all = [...places].flatMap(([key, list]) =>
        list.map((one) => ({ ...one, wide: cells[Number(key)]?.wide ?? 14 })),
      )
      expect(all).toHaveLength(cells.reduce((sum, { count }) => sum + count, 0))
      all.forEach((one, i) => {
        expect(one.row).toBeLessThan(rows)
        for (const other of all.slice(i + 1))
          expect(one.row === other.row && Math.abs(one.x - other.x) < (one.wide + other.wide) / 2).toBe(false)
      })
    }),
  )
})

it('a day keeps its row, and the span over it gives way', () => {
  const { places, rows } = lanePlaces(
    [
      { key: 'span', count: 1, middle: 30, isSpan: true },
      { key: 'day', count: 4, middle: 10, isSpan: false },
    ],
    6,
  )
  expect(places.get('day')?.map(({ row }) => row)).toEqual([0, 0, 0, 0])
  expect(places.get('span')).toEqual([{ x: 30, row: 1 }])
  expect(rows).toBe(2)
})

it('counts of two digits stand clear of each other, and a cell at the edge within the plot', () => {
  const { places } = lanePlaces([{ key: 'day', count: 3, middle: 5, wide: 20, isSpan: false }], 6, [0, 200])
  expect(places.get('day')?.map(({ x }) => x)).toEqual([10, 31, 52])
})
