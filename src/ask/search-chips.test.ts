import { describe, expect, it } from 'vitest'
import { readChips, unreadChips } from './search-chips.js'

const CASES: readonly (readonly [text: string, words: string, chips: Record<string, unknown>])[] = [
  ['drone Tolmark', 'drone Tolmark', {}],
  ['drone speaker:Hrabovets', 'drone', { speaker: 'hrabovets' }],
  ['speaker:"port authority" toll', 'toll', { speaker: 'port authority' }],
  ['status:disputed', '', { status: 'disputed' }],
  ['before:2024-03-08 after:2024-03-01 x', 'x', { before: '2024-03-08', after: '2024-03-01' }],
  ['figure:>10,000', '', { figure: { sign: '>', value: 10000 } }],
  ['figure:23', '', { figure: { sign: '=', value: 23 } }],
  // What no chip can mean stays a word.
  ['before:soon', 'before:soon', {}],
  ['figure:many', 'figure:many', {}],
  ['colour:red', 'colour:red', {}],
  ['speaker: x', 'speaker: x', {}],
  ['http://a.example/x', 'http://a.example/x', {}],
  ['"unclosed', '"unclosed', {}],
  [': :: ""', ': :: ""', {}],
]

describe('chips of a search', () => {
  it.each(CASES)('%s', (text, words, chips) => {
    const found = readChips(text)
    expect(found.words).toBe(words)
    expect(Object.fromEntries(Object.entries(found.chips).filter(([, value]) => value !== null))).toEqual(chips)
    expect(found.isNarrowed).toBe(Object.keys(chips).length > 0)
  })

  it('reads a long search in time', () => {
    const started = performance.now()
    readChips('a:"'.repeat(40_000))
    readChips('speaker:"'.repeat(20_000))
    expect(performance.now() - started).toBeLessThan(500)
  })
})

it.each([
  ['figure:>x', /^figure:>x was sought as words: figure: takes a number/],
  ['drone before:soon', /^before:soon was sought as words: before: takes a day/],
  ['figure:>10,000 before:2024-03-08 speaker:x colour:red', null],
  ['quay', null],
])('says what is wrong with %s', (text, words) => {
  if (words === null) expect(unreadChips(text)).toBeNull()
  else expect(unreadChips(text)).toMatch(words)
})
