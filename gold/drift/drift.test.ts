import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDriftCases } from './read-cases.js'
import { compareDrift, runDriftCase } from './run-case.js'

const read = (name: string) => readDriftCases(readFileSync(new URL(`./${name}.txt`, import.meta.url), 'utf8'))

describe('drift on cases that were looked at', () => {
  it.each(read('passed-on').map((one) => [one.title, one] as const))('%s', (_, one) => {
    const found = runDriftCase(one)
    expect(compareDrift(one, found), JSON.stringify(found)).toMatchObject({ missed: 0, extra: [] })
  })
})

describe('drift on cases written apart', () => {
  const cases = read('unseen')
  const results = cases.map((one) => compareDrift(one, runDriftCase(one)))
  const hits = results.reduce((sum, one) => sum + one.hits, 0)
  const missed = results.reduce((sum, one) => sum + one.missed, 0)
  const extra = results.reduce((sum, one) => sum + one.extra.length, 0)

  it('finds what changed', () => {
    expect(hits / (hits + missed), JSON.stringify(results)).toBeGreaterThanOrEqual(0.9)
  })
  it('and little that did not', () => {
    expect(hits / (hits + extra), JSON.stringify(results)).toBeGreaterThanOrEqual(0.9)
  })
})
