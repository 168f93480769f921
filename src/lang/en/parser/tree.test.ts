import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenise } from '../tokens/tokenise.js'
import { parse } from './parse.js'
import { agentOf, appositionsOf, complementOf, pathBetween, relationOf, spanOf, subjectOf, subtreeOf } from './tree.js'

const read = (text: string) => {
  const tokens = tokenise(text)
  const at = (word: string): number => Array.from({ length: tokens.count }, (_, i) => tokens.form(i)).indexOf(word)
  const form = (token: number): string => (token < 0 ? '' : tokens.form(token))
  return { tokens, at, form }
}

describe('tree', () => {
  it('finds subject, complement and path', () => {
    const { tokens, at, form } = read('The mayor said that the bridge collapsed.')
    expect(form(subjectOf(tokens, at('said')))).toBe('mayor')
    expect(form(complementOf(tokens, at('said')))).toBe('collapsed')
    expect(form(subjectOf(tokens, at('collapsed')))).toBe('bridge')
    expect(pathBetween(tokens, at('mayor'), at('collapsed'))).toBe('nsubj↑ccomp↓')
    expect(subtreeOf(tokens, at('collapsed')).map(form).join(' ')).toBe('that the bridge collapsed')
    expect(relationOf(tokens, at('said'))).toBe('root')
  })

  it('shares a subject between coordinated verbs', () => {
    const { tokens, at, form } = read('The minister arrived and said the talks failed.')
    expect(form(subjectOf(tokens, at('said')))).toBe('minister')
  })

  it('gives spans without the punctuation at their ends', () => {
    const { tokens, at } = read('The storm, officials in Pell said, will pass.')
    const { start, end } = spanOf(tokens, at('officials'))
    expect(tokens.text.slice(start, end)).toBe('officials in Pell')
  })

  it('finds the agent of a passive and appositions', () => {
    const { tokens, at, form } = read('He was quoted by the agency.')
    expect(form(agentOf(tokens, at('quoted')))).toBe('agency')
    const other = read('Lena Orlova, the mayor, left.')
    expect(appositionsOf(other.tokens, other.at('Lena')).map(other.form)).toEqual(['mayor'])
  })

  it('makes one tree of any sentence', () => {
    const word = fc.constantFrom(
      'the',
      'mayor',
      'said',
      'that',
      ',',
      '"',
      'Pell',
      'and',
      'who',
      'to',
      'wait',
      'by',
      '12',
      '(',
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const tokens = tokenise(words.join(' '))
        for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
          parse(tokens, s)
          const [first, last] = [tokens.sentenceStart[s], tokens.sentenceStart[s + 1]]
          const roots = tokens.head.slice(first, last).filter((head) => head === -1)
          expect(roots.length).toBe(1)
          for (let i = first; i < last; i++) {
            let steps = 0
            for (let at = i; at >= 0; at = tokens.head[at]) {
              expect(at).toBeGreaterThanOrEqual(first)
              expect(at).toBeLessThan(last)
              expect(steps++).toBeLessThanOrEqual(last - first)
            }
          }
        }
      }),
      { seed: 4, numRuns: 300 },
    )
  })
})
