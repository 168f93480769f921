import { describe, expect, it } from 'vitest'
import { emptyTable, packTables, place, scoreUnits, type Table, unpackTables } from './table.js'

/** A hash that falls on slot 3 with the check 0x1234. */
const KNOWN = (3 << 28) | 0x1234

const table = (labels: number): Table => {
  const made = emptyTable(4, labels, 0.5, new Float32Array(labels * labels).fill(0.25))
  place(
    made,
    KNOWN,
    Array.from({ length: labels }, (_, y) => y - 2),
  )
  return made
}

describe('a table of weights', () => {
  for (const labels of [2, 5, 9])
    it(`adds what it knows and nothing else, with ${labels} labels`, () => {
      const scores = new Float32Array(labels * 2)
      scoreUnits(table(labels), Int32Array.of(KNOWN, KNOWN, 7, (3 << 28) | 0x4321), 2, 2, scores)
      expect([...scores]).toEqual([...Array.from({ length: labels }, (_, y) => y - 2), ...new Array(labels).fill(0)])
    })
  it('comes back from its bytes', () => {
    const tables = [table(5), table(9), table(2)]
    expect(unpackTables(packTables(tables))).toEqual(tables)
    const shifted = new Uint8Array(packTables(tables).length + 1)
    shifted.set(packTables(tables), 1)
    expect(unpackTables(shifted.subarray(1))).toEqual(tables)
  })
})
