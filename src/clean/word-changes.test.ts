import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordChanges } from './word-changes.js'

/** Writes changes as `[-deleted-]` and `{+inserted+}`. */
const marked = (before: string, after: string): string =>
  wordChanges(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

describe('wordChanges', () => {
  it.each([
    ['three boats were lost', 'four boats were lost', '[-three-]{+four+} boats were lost'],
    ['at least three boats were lost', 'four boats were lost', '[-at least three-]{+four+} boats were lost'],
    ['Halden confirmed it.', 'Halden could not confirm it.', 'Halden [-confirmed-]{+could not confirm+} it.'],
    ['The dam held.', 'The dam held on Monday.', 'The dam held{+ on Monday+}.'],
    ['', 'A dam.', '{+A dam.+}'],
    ['the same', 'the same', 'the same'],
    ['Плотина держится', 'Плотина не держится', 'Плотина {+не +}держится'],
  ])('%s → %s', (before, after, expected) => expect(marked(before, after)).toBe(expected))

  it('loses nothing of either wording', () => {
    const text = fc
      .array(fc.constantFrom('a ', 'dam ', 'boat', '. ', '  ', 'é', '3', '𝒳 '), { maxLength: 30 })
      .map((list) => list.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordChanges(before, after)
        const side = (kind: string) =>
          changes
            .filter((one) => one.kind === 'same' || one.kind === kind)
            .map((one) => one.text)
            .join('')
        expect([side('deleted'), side('inserted')]).toEqual([before, after])
      }),
    )
  })

  it('answers for two long wordings that share only their ends', () => {
    const many = (word: string) => Array.from({ length: 4000 }, (_, at) => `${word}${at}`).join(' ')
    const changes = wordChanges(`Start ${many('a')} end`, `Start ${many('b')} end`)
    expect(changes.map(({ kind }) => kind)).toEqual(['same', 'deleted', 'inserted', 'same'])
  })
})
