import { describe, expect, it } from 'vitest'
import { cut } from './cut.js'

const sentencesOf = (text: string): readonly string[] => {
  const { sentenceStart, start, end } = cut(text)
  return Array.from({ length: sentenceStart.length - 1 }, (_, s) =>
    text.slice(start[sentenceStart[s]], end[sentenceStart[s + 1] - 1]),
  )
}
const words = (text: string): number => cut(text).count
const longest = (text: string): number => Math.max(...sentencesOf(text).map(words))

describe('sentences without an end', () => {
  it('are cut before "and" behind a comma', () => {
    const text = 'Nine are dead, the mayor said on Monday, and '.repeat(50)
    const pieces = sentencesOf(text)
    expect(pieces.length).toBeGreaterThan(5)
    for (const piece of pieces) expect(piece.toLowerCase()).toMatch(/^(?:nine|and nine) .* monday,(?: and)?$/)
  })

  it.each([
    ['behind a semicolon', 'the mayor said it sank; ', /;$/],
    ['at a comma where nothing joins', 'it sank, ', /,$/],
    ['anywhere where there is no mark', 'it sank there ', /^(?:it|sank|there) /],
  ])('are cut %s', (_, unit, piece) => {
    const pieces = sentencesOf(unit.repeat(400))
    expect(pieces.length).toBeGreaterThan(5)
    for (const one of pieces.slice(0, -1)) expect(one).toMatch(piece)
  })

  it.each([
    'Nine are dead, the mayor said, and ',
    'it sank, ',
    'it sank there ',
    'said,the,mayor,',
    '(the mayor “said ',
    'Ostry 9 dead 3 hurt ',
  ])('leave none of over 120 tokens: %j', (unit) => {
    expect(longest(unit.repeat(3_000))).toBeLessThanOrEqual(120)
  })

  it('a long sentence that ends is whole', () => {
    const text = `${'It sank there, and '.repeat(50)}it burned. Nobody was hurt.`
    expect(sentencesOf(text).map(words)).toEqual([253, 4])
  })
})
