import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchTerms } from './search-words.js'
import { snippetOf } from './snippet.js'

const marked = (text: string, words: string): string => {
  const { snippet, marks } = snippetOf(text, searchTerms(words))
  let out = ''
  let at = 0
  for (const { start, end } of marks) {
    out += `${snippet.slice(at, start)}[${snippet.slice(start, end)}]`
    at = end
  }
  return out + snippet.slice(at)
}

describe('snippetOf', () => {
  it.each([
    ['The ferry left Norrholm.', 'FERRY', 'The [ferry] left Norrholm.'],
    ['The Café closed.', 'cafe', 'The [Café] closed.'],
    ['He said so, and she said no.', 'said', 'He [said] so, and she [said] no.'],
    ['The harbour master spoke.', '"harbour master"', 'The [harbour master] spoke.'],
    ['The harbour master spoke.', 'harb* mast', 'The [harbour] master spoke.'],
    ['Nothing here.', 'ferry', 'Nothing here.'],
    ['', 'ferry', ''],
  ])('%s · %s', (text, words, expected) => expect(marked(text, words)).toBe(expected))

  it('shows where the words stand together, cut at spaces', () => {
    const text = `ferry ${'word '.repeat(200)}the ferry strike ended ${'word '.repeat(200)}`
    const shown = marked(text, 'ferry strike')
    expect(shown).toContain('the [ferry] [strike] ended')
    expect(shown.length).toBeLessThanOrEqual(245)
    expect(shown.split(' ')[0]).toBe('word')
  })

  it('marks stay in bounds and no surrogate pair is cut', () => {
    const piece = fc.constantFrom('😀', 'ferry ', 'a', ' ', '\n', 'é', 'x'.repeat(40), '日本')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        const { snippet, marks } = snippetOf(pieces.join(''), searchTerms('ferry a 日本*'))
        expect(/\p{Surrogate}/u.test(snippet)).toBe(false)
        for (const { start, end } of marks) expect(start >= 0 && start < end && end <= snippet.length).toBe(true)
      }),
      { numRuns: 300, seed: 20310305 },
    )
  })
})
