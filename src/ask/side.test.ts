import { describe, expect, it } from 'vitest'
import { isSaidPositively, sideOf } from './side.js'

describe('the side of a statement', () => {
  it.each([
    ['assert', 'positive', true, 'for'],
    ['confirm', 'positive', true, 'for'],
    ['deny', 'positive', true, 'against'],
    ['deny', 'negative', false, 'against'],
    ['assert', 'negative', true, 'against'],
    ['assert', 'negative', false, 'for'],
    ['demand', 'negative', true, 'for'],
    ['cannot-confirm', 'negative', true, 'open'],
    ['cannot-confirm', 'positive', true, 'open'],
    ['no-comment', 'positive', true, 'open'],
  ] as const)('%s, %s, said positively: %s', (stance, polarity, hasPositive, side) => {
    expect(sideOf({ stance, polarity }, hasPositive)).toBe(side)
  })

  it('of what a correction or retraction repeats, is that it is mended: nobody leaves it open', () => {
    const repeated = {
      stance: 'assert',
      polarity: 'positive',
      speaker: { name: 'article published by Orlo Courier on 9 March' },
      sentence: 'Correction: An article published by Orlo Courier on 9 March said that the weir had burst.',
    } as const
    expect(sideOf(repeated, true)).toBe('mended')
    expect(sideOf({ ...repeated, sentence: 'An article published by Orlo Courier said so.' }, true)).toBe('for')
  })

  it('a denial alone says nothing positively', () => {
    expect(isSaidPositively([{ stance: 'deny', polarity: 'positive' }])).toBe(false)
    expect(isSaidPositively([{ stance: 'assert', polarity: 'negative' }])).toBe(false)
    expect(
      isSaidPositively([
        { stance: 'deny', polarity: 'positive' },
        { stance: 'assert', polarity: 'positive' },
      ]),
    ).toBe(true)
  })
})
