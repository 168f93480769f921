import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limitsOf, roundStepBelow } from './limits.js'
import { ACLED, codesOf, UCDP } from './profiles.js'

describe('limitsOf', () => {
  it.each([
    [11000, 'almost', 10000, 10999],
    [100, 'almost', 90, 99],
    [57, 'almost', 50, 56],
    [11000, 'about', 10500, 11500],
    [2600, 'about', 2550, 2650],
    [40, 'at-least', 40, null],
    [40, 'more-than', 40, null],
    [10, 'less-than', null, 10],
    [12, 'exact', 12, 12],
  ] as const)('holds %d %s', (value, bound, min, max) => expect(limitsOf(value, bound)).toEqual({ min, max }))

  it('keeps "almost" below the number and above nothing it could not be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 10_000_000 }), (value) => {
        const { min, max } = limitsOf(value, 'almost')
        expect(min!).toBeLessThan(value)
        expect(max!).toBe(value - 1)
        expect(roundStepBelow(value)).toBeGreaterThanOrEqual(value / 2 - 1)
      }),
    )
  })
})

describe('profiles of vague words', () => {
  it('code tens, dozens and hundreds', () => {
    expect([10, 12, 100].map((size) => ACLED.codes[size])).toEqual([10, 12, 100])
    expect(UCDP.range(100)).toEqual({ low: 100, best: 100, high: 999 })
    expect(ACLED.range(12)).toEqual({ low: 12, best: 12, high: null })
  })

  it('code a vague figure, and no other', () => {
    expect(codesOf({ bound: 'vague', min: 12 })).toEqual({ acled: 12, ucdp: { low: 12, best: 12, high: 99 } })
    expect(codesOf({ bound: 'vague', min: 2000 })).toMatchObject({ acled: 1000, ucdp: { high: 9999 } })
    expect(codesOf({ bound: 'about', min: 40 })).toBeNull()
  })
})
