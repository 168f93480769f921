import { describe, expect, it } from 'vitest'
import { emptyTable, mix, packTables, place, SALT, scorerOf, slotOf, type Table, unpackTables } from './weight-table.js'

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

/** Scores units whose features have these values. */
function scoresOf(of: Table, a: readonly number[], b: readonly number[], width: number): number[] {
  const scorer = scorerOf(of)
  const parts = scorer.parts(a.length)
  parts.a.set(a)
  parts.b.set(b)
  const scores = new Float32Array((of.labels * a.length) / width)
  scorer.score(width, a.length / width, scores)
  return [...scores].map((score) => score + 0)
}

describe('a table of weights', () => {
  for (const labels of [2, 5, 9])
    it(`adds what it knows and nothing else, with ${labels} labels`, () => {
      const both = weights(labels, 1).map((w, y) => (w + weights(labels, -3)[y]) / 2)
      const one = weights(labels, 1).map((w) => w / 2)
      expect(scoresOf(table(labels), [5, 7, 5, 0, 7, 5], [6, 8, 6, 0, 8, 6], 2)).toEqual(
        [...both, ...one, ...new Array(labels).fill(0)].map((score) => score + 0),
      )
    })
  it('holds one feature in a slot', () => {
    const made = emptyTable(BITS, 5, 1, new Float32Array(25))
    const same: number[] = []
    for (let a = 1; same.length < 2; a++) if (slotOf(hash(0, a, 0), BITS) === 1) same.push(a)
    expect(same.map((a) => place(made, hash(0, a, 0), [a, 0, 0, 0, 1]))).toEqual([true, false])
    expect(scoresOf(made, same, [0, 0], 1)).toEqual([same[0], 0, 0, 0, 1, 0, 0, 0, 0, 0])
  })
  for (const labels of [2, 5, 9])
    it(`sums what a plain loop sums, over many units of many features, with ${labels} labels`, () => {
      const width = 69
      const count = 200
      const bits = 10
      const made = emptyTable(bits, labels, 0.125, new Float32Array(labels * labels))
      const known = new Map<number, readonly number[]>()
      let seed = 1
      const next = (below: number): number => {
        seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
        return (seed >> 8) % below
      }
      for (let n = 0; n < 600; n++) {
        const key = hash(next(width), next(40) - 20, next(3))
        const list = Array.from({ length: labels }, () => next(255) - 127)
        if (place(made, key, list)) known.set(key, list)
      }
      const a = Array.from({ length: width * count }, () => next(40) - 20)
      const b = Array.from({ length: width * count }, () => next(3))
      const expected = new Array<number>(labels * count).fill(0)
      let hits = 0
      for (let n = 0; n < width * count; n++) {
        const list = known.get(hash(n % width, a[n], b[n]))
        if (list === undefined) continue
        hits++
        for (let y = 0; y < labels; y++) expected[Math.floor(n / width) * labels + y] += list[y] * 0.125
      }
      expect(hits).toBeGreaterThan(100)
      expect(scoresOf(made, a, b, width)).toEqual(expected)
    })
  it('comes back from its bytes', () => {
    const tables = [table(5), table(9), table(2)]
    expect(unpackTables(packTables(tables))).toEqual(tables)
    const shifted = new Uint8Array(packTables(tables).length + 1)
    shifted.set(packTables(tables), 1)
    expect(unpackTables(shifted.subarray(1))).toEqual(tables)
  })
})
