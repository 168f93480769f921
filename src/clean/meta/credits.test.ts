import { describe, expect, it } from 'vitest'
import { creditsOf } from './credits.js'

const credited = (text: string, outlet: string | null = null): readonly string[] =>
  creditsOf({
    text,
    blocks: [{ start: 0, end: text.length, kind: 'main', role: 'paragraph', reason: 'paragraph' }],
    outlet,
    author: null,
    metadata: [],
  }).map(({ name }) => name)

describe('creditsOf', () => {
  it('takes an agency that no table knows out of a dateline', () =>
    expect(credited('OSTRY, May 3 (Lakeland Bureau) - The mill has burnt down.')).toEqual(['Lakeland Bureau']))
  it('spans its name', () => {
    const text = 'OSTRY (Lakeland Bureau) - The mill has burnt down.'
    const [credit] = creditsOf({
      text,
      blocks: [{ start: 0, end: text.length, kind: 'main', role: 'paragraph', reason: 'paragraph' }],
      outlet: null,
      author: null,
      metadata: [],
    })
    expect(text.slice(credit!.span!.start, credit!.span!.end)).toBe('Lakeland Bureau')
  })
  it('leaves the page itself, by name or initials', () => {
    expect(credited('OSTRY (Lakeland Bureau) - The mill burnt.', 'Lakeland Bureau')).toEqual([])
    expect(credited('OSTRY (LB) - The mill burnt.', 'Lakeland Bureau')).toEqual([])
  })
  it.each([
    ['(Andes Wire; reporting by Ada Holm, editing by Bo Lind)', ['Andes Wire']],
    ['(Reporting by Ada Holm; Andes Wire)', ['Andes Wire']],
    ['(Andes Wire)', ['Andes Wire']],
    ['(Reporting by Ada Holm)', []],
    ['(Ada Holm; illustrations by Bo Lind)', []],
    ['(Ostry Castle)', []],
  ])('reads the closing line %s', (text, names) => expect(credited(text)).toEqual(names))

  it('leaves an aside that is no dateline', () =>
    expect(credited('The mill (Ostry Works) - a landmark - has burnt down.')).toEqual([]))
})
