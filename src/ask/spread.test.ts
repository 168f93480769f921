import { describe, expect, it } from 'vitest'
import { spread } from './spread.js'

const pairs = (...list: readonly string[]) => list.map((one) => ({ a: one[0] ?? '', b: one[1] ?? '' }))
const shown = (list: readonly { readonly a: string; readonly b: string }[]) => list.map(({ a, b }) => a + b)

describe('the order of pairs', () => {
  it('asks about each side once before any comes again', () => {
    expect(shown(spread(pairs('ab', 'ac', 'ad', 'ef', 'gh', 'ei')))).toEqual(['ab', 'ef', 'gh', 'ac', 'ei', 'ad'])
  })

  it('does not ask about one side twice in a row while others wait', () => {
    const found = spread(pairs('ab', 'ac', 'ad', 'ef', 'eg'))
    for (const [i, one] of found.slice(1, -1).entries())
      expect([one.a, one.b].some((side) => side === found[i]?.a || side === found[i]?.b)).toBe(false)
    expect(found.length).toBe(5)
  })

  it('keeps all, and the order of those that share nothing', () => {
    expect(shown(spread(pairs('ab', 'cd', 'ef')))).toEqual(['ab', 'cd', 'ef'])
    expect(shown(spread(pairs('ab', 'ac')))).toEqual(['ab', 'ac'])
  })
})
