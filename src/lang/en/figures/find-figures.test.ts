import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../../model/figure.js'
import { findTimes } from '../times/find-times.js'
import { cut } from '../tokens/cut.js'
import { findFigures } from './find-figures.js'

function read(text: string): readonly Figure[] {
  const tokens = cut(text)
  return findFigures(tokens, { times: findTimes(tokens, { reference: null }) })
}
const WORDS =
  'two 12 1,300 half a million dozen dozens of almost up to no fewer than between and or more % $ € kg people soldiers killed were sent T-72 3-1 1998 May first third - , . ( ) one in four several thousand km/h'.split(
    ' ',
  )
const anyText = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '))

describe('findFigures', () => {
  it.each([
    ['12k marched.', '12k', 12000],
    ['He has 1.3 million books.', '1.3 million', 1300000],
    ['Half a million pears fell.', 'Half a million', 500000],
    ['A dozen eggs broke.', 'A dozen', 12],
    ['Two hundred and fifty-six geese flew.', 'Two hundred and fifty-six', 256],
    ['It grew by two and a half million crowns.', 'two and a half million crowns', 2500000],
    ['It fell to minus-40 degrees.', 'minus-40 degrees', -40],
    ['They had 4 hundred million.', '4 hundred million', 400000000],
    ['Two-thirds of them left.', 'Two-thirds', 2 / 3],
  ])('reads %s', (text, surface, value) => {
    const [figure] = read(text)
    expect(figure?.surface).toBe(surface)
    expect(figure?.value).toBeCloseTo(value, 9)
  })

  it.each([
    'The T-72 and the Su-35 rolled past.',
    'The 11th brigade left on 3 May 2031 at 15:07.',
    'Call +82 2 555 0199 now.',
    'They won 3-1.',
    'The shop was a 7-Eleven.',
    'She lives at 14 Mill Road.',
    'Turn to page 12 of Resolution 2254.',
    'Mara Quill, 44, spoke.',
    'It closed in 1998.',
    'Covid-19 and the G20 were named.',
  ])('takes nothing in "%s" for a figure', (text) => expect(read(text)).toEqual([]))

  it('keeps the hedge', () => {
    expect(read('Almost 11,000 Velden soldiers train there.')[0]).toMatchObject({
      surface: 'Almost 11,000',
      bound: 'almost',
      min: 10000,
      max: 10999,
      value: 11000,
      counted: 'Velden soldiers',
    })
    expect(read('Between 30 and 35 ships sailed.')[0]).toMatchObject({ bound: 'range', min: 30, max: 35, value: null })
    expect(read('Several thousand rebels fled.')[0]).toMatchObject({
      bound: 'vague',
      min: 2000,
      max: 9999,
      value: null,
    })
  })

  it('finds spans that lie in the text and do not overlap, with limits in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        for (const figure of read(text)) {
          expect(figure.start).toBeGreaterThanOrEqual(last)
          expect(text.slice(figure.start, figure.end)).toBe(figure.surface)
          if (figure.countedSpan)
            expect(text.slice(figure.countedSpan.start, figure.countedSpan.end)).toBe(figure.counted)
          if (figure.min !== null && figure.max !== null) expect(figure.min).toBeLessThanOrEqual(figure.max)
          last = figure.end
        }
      }),
    )
  })

  it('reads a plain number it has read before as the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1_000_000 }), (n) => {
        expect(read(`They sold ${n.toLocaleString('en-US')} lamps.`)[0]?.value).toBe(n)
      }),
    )
  })
})
