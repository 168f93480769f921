import { describe, expect, it } from 'vitest'
import { LATER_SETS, readLater } from './read-later.js'

const squash = (words: string): string => words.replace(/\s+/g, ' ').trim()

describe.each(LATER_SETS)('gold/later %s', (set) => {
  const cases = readLater(set)

  it('has cases with statements and cases without', () => {
    expect(cases.some(({ expected }) => expected.length > 0)).toBe(true)
    expect(cases.some(({ expected }) => expected.length === 0)).toBe(true)
  })

  it('quotes words that stand in its articles', () => {
    for (const gold of cases)
      for (const expected of gold.expected)
        for (const piece of [...expected.source.split(' ~ '), ...expected.cue.split(' ~ '), ...expected.content])
          for (const part of piece.split('[...]'))
            expect(squash(`${gold.meta.headline ?? ''} ${gold.text}`), gold.title).toContain(squash(part))
  })
})
