import { describe, expect, it } from 'vitest'
import { scoreCases } from '../attribution/score.js'
import { LATER_SETS, readLater, runLater } from './read-later.js'

const squash = (words: string): string => words.replace(/\s+/g, ' ').trim()

/** A little under what each set reached when its floors were last set: raise them when it rises. */
const FLOORS = {
  first: { recall: 0.9, precision: 0.92, speakers: 0.92 },
  second: { recall: 0.82, precision: 0.87, speakers: 0.89 },
  third: { recall: 0.8, precision: 0.86, speakers: 0.92 },
  fourth: { recall: 0.73, precision: 0.87, speakers: 0.72 },
  fifth: { recall: 0.77, precision: 0.9, speakers: 0.81 },
  voices: { recall: 0.91, precision: 0.93, speakers: 0.85 },
} as const

describe.each(LATER_SETS)('gold/later %s', (set) => {
  const cases = readLater(set)

  it('has cases with statements and cases without', () => {
    expect(cases.some(({ expected }) => expected.length > 0)).toBe(true)
    expect(cases.some(({ expected }) => expected.length === 0)).toBe(true)
  })

  it('finds most statements and invents few', () => {
    const score = scoreCases(cases.map(runLater), { bareNames: true })
    expect(score.matched / score.expected).toBeGreaterThanOrEqual(FLOORS[set].recall)
    expect(score.matched / score.found).toBeGreaterThanOrEqual(FLOORS[set].precision)
    expect(score.speakers / score.matched).toBeGreaterThanOrEqual(FLOORS[set].speakers)
  })

  it('quotes words that stand in its articles', () => {
    for (const gold of cases)
      for (const expected of gold.expected)
        for (const piece of [...expected.source.split(' ~ '), ...expected.cue.split(' ~ '), ...expected.content])
          for (const part of piece.split('[...]'))
            expect(squash(`${gold.meta.headline ?? ''} ${gold.text}`), gold.title).toContain(squash(part))
  })
})
