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
