import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutAtoms, wordTable } from './atoms.js'

const table = wordTable(['', 'october', 'k'])
const cut = (text: string): readonly string[] => {
  const { count, start, end } = cutAtoms(text, table)
  return Array.from({ length: count }, (_, k) => text.slice(start[k], end[k]))
}

describe('cutAtoms', () => {
  it.each([
    ['12k men', ['12', 'k', 'men']],
    ['mid-1996', ['mid', '-', '1996']],
    ['2,600 or 1.5', ['2,600', 'or', '1.5']],
    ['18.03.2031', ['18', '.', '03', '.', '2031']],
    ['Oct. 15,1999', ['Oct', '.', '15', ',', '1999']],
    ["Zoë's", ['Zoë', "'", 's']],
  ])('cuts %s', (text, atoms) => expect(cut(text)).toEqual(atoms))

  it('looks words up whatever their case', () => {
    const { word } = cutAtoms('OCTOBER october Octobers', table)
    expect([word[0], word[1], word[2]]).toEqual([1, 1, 0])
  })

  it('leaves out nothing but blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(cut(text).join('').replace(/\s/g, '')).toBe(
          text.replace(/[\s\u0000-\u0020\u00a0\u2000-\u200b\u202f\u3000\ufeff]/g, ''),
        )
      }),
    )
  })
})
