import { describe, expect, it } from 'vitest'
import { tokenise } from '../tokens/tokenise.js'
import { aboutWord, companyWords } from './company-words.js'
import { aboutOf, NOTHING_NEAR, nearRun } from './near-run.js'
import { hashOfWord, scanWords } from './word-scan.js'

const about = (word: string): number => aboutWord(companyWords(), hashOfWord(word))

function near(text: string, run: string) {
  const tokens = tokenise(text)
  const start = text.indexOf(run)
  const from = tokens.start.indexOf(start)
  const to = tokens.end.indexOf(start + run.length) + 1
  const { verb, ...rest } = nearRun(tokens, scanWords(tokens).lowerHash, from, to)
  return { ...rest, verb: verb < 0 ? null : tokens.form(verb) }
}

describe('nearRun', () => {
  it('reads the nearest listed words on either side, and the verb', () => {
    const found = near('The drummer of Torva Tide left the band in spring.', 'Torva Tide')
    expect(aboutOf(found.before)).toBe(about('drummer'))
    expect(aboutOf(found.after)).toBe(about('band'))
    expect(found.verb).toBe('left')
  })

  it('tells a neighbour from a word further off', () => {
    expect(near('The band Torva Tide split.', 'Torva Tide').before).not.toBe(
      near('The band that we call Torva Tide split.', 'Torva Tide').before,
    )
  })

  it('never reads beyond the sentence', () => {
    const { before, after, verb } = near('She is a drummer. Torva Tide! The band played.', 'Torva Tide')
    expect({ before, after, verb }).toEqual({ before: 0, after: 0, verb: null })
    expect(NOTHING_NEAR.verb).toBe(-1)
  })
})
