import { describe, expect, it } from 'vitest'
import {
  emptyTable,
  mix,
  packTables,
  place,
  SALT,
  scoreUnits,
  slotOf,
  type Table,
  unpackTables,
} from './weight-table.js'

const BITS = 2
const hash = (k: number, a: number, b: number): number => mix(SALT[k], a, b)
const weights = (labels: number, by: number): readonly number[] =>
  Array.from({ length: labels }, (_, y) => (y - 2) * 5 * by)

/** A table that knows feature 0 with the values (5, 6) and feature 1 with (7, 8). */
const table = (labels: number): Table => {
  const made = emptyTable(BITS, labels, 0.5, new Float32Array(labels * labels).fill(0.25))
  place(made, hash(0, 5, 6), weights(labels, 1))
  place(made, hash(1, 7, 8), weights(labels, -3))
  return made
}

describe('a table of weights', () => {
  for (const labels of [2, 5, 9])
    it(`adds what it knows and nothing else, with ${labels} labels`, () => {
      const scores = new Float32Array(labels * 3)
      const a = Int32Array.of(5, 7, 5, 0, 7, 5)
      const b = Int32Array.of(6, 8, 6, 0, 8, 6)
      scoreUnits(table(labels), { a, b }, 2, 3, scores)
      const both = weights(labels, 1).map((w, y) => (w + weights(labels, -3)[y]) / 2)
      const one = weights(labels, 1).map((w) => w / 2)
      expect([...scores].map((s) => s + 0)).toEqual([...both, ...one, ...new Array(labels).fill(0)].map((s) => s + 0))
    })
  it('holds one feature in a slot', () => {
    const made = emptyTable(BITS, 5, 1, new Float32Array(25))
    const same: number[] = []
    for (let a = 1; same.length < 2; a++) if (slotOf(hash(0, a, 0), BITS) === 1) same.push(a)
    expect(same.map((a) => place(made, hash(0, a, 0), [a, 0, 0, 0, 1]))).toEqual([true, false])
    const scores = new Float32Array(10)
    scoreUnits(made, { a: Int32Array.from(same), b: new Int32Array(2) }, 1, 2, scores)
    expect([...scores]).toEqual([same[0], 0, 0, 0, 1, 0, 0, 0, 0, 0])
  })
  it('comes back from its bytes', () => {
    const tables = [table(5), table(9), table(2)]
    expect(unpackTables(packTables(tables))).toEqual(tables)
    const shifted = new Uint8Array(packTables(tables).length + 1)
    shifted.set(packTables(tables), 1)
    expect(unpackTables(shifted.subarray(1))).toEqual(tables)
  })
})
