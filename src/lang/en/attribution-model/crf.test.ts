import { describe, expect, it } from 'vitest'
import { bestPath, marginals, schemeOf, sumWork } from './crf.js'

const scheme = schemeOf(1)
const L = scheme.labels

/** All label sequences of a length that the scheme allows. */
function sequences(length: number): number[][] {
  let all: number[][] = [[]]
  for (let i = 0; i < length; i++)
    all = all.flatMap((s) =>
      Array.from({ length: L }, (_, y) => y)
        .filter((y) => (i === 0 ? scheme.starts[y] : scheme.follows[s[i - 1] * L + y]))
        .map((y) => [...s, y]),
    )
  return all.filter((s) => scheme.ends[s[length - 1]])
}

describe('the linear-chain labeller', () => {
  const scores = Float32Array.from({ length: 4 * L }, (_, i) => ((i * 37) % 11) / 4 - 1)
  const moves = Float32Array.from({ length: L * L }, (_, i) => ((i * 13) % 7) / 5 - 0.5)
  const value = (s: number[]): number =>
    s.reduce((sum, y, i) => sum + scores[i * L + y] + (i > 0 ? moves[s[i - 1] * L + y] : 0), 0)
  const all = sequences(4)

  it('finds the path that a full search finds', () => {
    const path = new Uint8Array(4)
    const top = bestPath(scheme, scores, moves, 4, path, { best: new Float32Array(1), back: new Uint8Array(1) })
    const best = all.reduce((a, b) => (value(b) > value(a) ? b : a))
    expect([...path]).toEqual(best)
    expect(top).toBeCloseTo(value(best), 4)
  })

  it('gives the marginals that a full sum gives', () => {
    const margin = new Float32Array(4 * L)
    const logZ = marginals(scheme, scores, moves, 4, margin, sumWork())
    const z = all.reduce((sum, s) => sum + Math.exp(value(s)), 0)
    expect(logZ).toBeCloseTo(Math.log(z), 5)
    for (let i = 0; i < 4; i++)
      for (let y = 0; y < L; y++) {
        const p = all.filter((s) => s[i] === y).reduce((sum, s) => sum + Math.exp(value(s)) / z, 0)
        expect(margin[i * L + y]).toBeCloseTo(p, 5)
      }
  })
})
