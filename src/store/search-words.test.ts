import { describe, expect, it } from 'vitest'
import { searchTerms } from './search-words.js'

describe('searchTerms', () => {
  it.each([
    ['harbour talks', ['harbour', 'talks']],
    ['"talks in" harbo*', ['talks in', 'harbo*']],
    ['“talks in” now', ['talks in', 'now']],
    ['"never closed', ['never closed']],
    ['a AND (b OR c)', ['a', 'AND', '(b', 'OR', 'c)']],
    ['- * ** :) "" " "', []],
    ['nul\u0000byte', ['nul', 'byte']],
    ['*star st*r', ['*star', 'st*r']],
    ['', []],
  ])('%j', (words, terms) => {
    expect(searchTerms(words).map((term) => term.words + (term.prefix ? '*' : ''))).toEqual(terms)
  })

  it('takes only so much', () => {
    expect(searchTerms('a '.repeat(1e5))).toHaveLength(24)
    expect(searchTerms('a'.repeat(1e5))[0].words).toHaveLength(2000)
  })
})
