import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inBounds } from '../../../model/index.js'
import { tokenise } from '../tokens/tokenise.js'
import { findMentions } from './find-mentions.js'

const find = (text: string) => findMentions(tokenise(text))

describe('findMentions', () => {
  it('gives a person without the title, and the title', () => {
    const text = 'Norwegian Defence Minister Ilse Brandt arrived in Warsaw.'
    const [person] = find(text).filter(({ type }) => type === 'person')
    expect(person).toMatchObject({ name: 'Ilse Brandt', title: 'Norwegian Defence Minister' })
    expect(text.slice(person.start, person.end)).toBe('Ilse Brandt')
  })

  it('points a role in apposition at its person', () => {
    const mentions = find('Ilse Brandt, the head of the Norvik Port Authority, denied the report.')
    const role = mentions.find(({ type }) => type === 'role')
    expect(role?.basis).toBe('apposition')
    expect(mentions[role?.refersTo ?? -1].name).toBe('Ilse Brandt')
  })

  it('lists mentions in text order, in bounds, with references that point at a name that stands for itself', () => {
    const words = fc.constantFrom(
      'Ilse',
      'Brandt',
      'the',
      'minister',
      'said',
      'NATO',
      'of',
      'Norvik',
      'Port',
      'Authority',
      '.',
      ',',
      'he',
      '"',
      '(',
      ')',
      'South',
      'Korean',
      'Kim',
      'Yong-ho',
      'von',
      'der',
      '—',
      '🚢',
      '\n\n',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (list) => {
        const text = list.join(' ')
        const mentions = find(text)
        let before = 0
        for (const mention of mentions) {
          expect(inBounds(mention, text.length)).toBe(true)
          expect(mention.start).toBeGreaterThanOrEqual(before)
          before = mention.start
          expect(text.slice(mention.start, mention.end).replace(/\s+/g, ' ')).toBe(mention.name)
          if (mention.refersTo === undefined) continue
          const target = mentions[mention.refersTo]
          expect(target.refersTo).toBeUndefined()
          expect(['role', 'pronoun']).not.toContain(target.type)
        }
      }),
      { numRuns: 300, seed: 7 },
    )
  })
})
