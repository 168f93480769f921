import { describe, expect, it } from 'vitest'
import { affirmedBeside, sideOf } from './side.js'

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
    const denied = { stance: 'deny', polarity: 'positive' } as const
    const negative = { stance: 'assert', polarity: 'negative' } as const
    expect(affirmedBeside([denied])(negative)).toBe(false)
    expect(affirmedBeside([negative])(negative)).toBe(false)
    expect(affirmedBeside([denied, { stance: 'assert', polarity: 'positive' }])(negative)).toBe(true)
  })

  it('nobody is against herself', () => {
    const said = (name: string, polarity: 'positive' | 'negative') =>
      ({ stance: 'assert', polarity, speaker: { name } }) as const
    const own = [said('Ada Holm', 'positive'), said('Holm', 'negative')]
    expect(affirmedBeside(own)(own[1])).toBe(false)
    expect(affirmedBeside([...own, said('Rem Quell', 'positive')])(own[1])).toBe(true)
    expect(affirmedBeside(own)(said('Rem Quell', 'negative'))).toBe(true)
  })
})
