import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sketch } from './sketch.js'

/** Running words without repetition, so that only what is copied is shared. */
const words = (count: number, seed: number): string =>
  Array.from({ length: count }, (_, at) => `w${((at * 7919 + seed * 104729) % 1_000_003).toString(36)}x${seed}`).join(
    ' ',
  )
const shared = (a: string, b: string): number => {
  const keys = new Set(sketch(a))
  return sketch(b).filter((key) => keys.has(key)).length
}

describe('sketch', () => {
  it('shares a key wherever a passage of 68 unbroken words stands in both texts', () => {
    fc.assert(
      fc.property(fc.nat(900), fc.nat(900), fc.nat(900), fc.nat(900), (before, after, ahead, behind) => {
        const passage = words(68, 1)
        const a = `${words(before, 2)} ${passage} ${words(after, 3)}`
        const b = `${words(ahead, 4)} ${passage} ${words(behind, 5)}`
        return shared(a, b) > 0
      }),
      { numRuns: 200 },
    )
  })

  it('finds a short text inside a long one', () => {
    const short = words(40, 1)
    expect(shared(short, `${words(800, 2)} ${short} ${words(600, 3)}`)).toBeGreaterThan(0)
  })

  it('shares keys for a text of which every twelfth word was changed', () => {
    const text = words(300, 1)
    const edited = text
      .split(' ')
      .map((word, at) => (at % 12 === 6 ? `${word}y` : word))
      .join(' ')
    expect(shared(text, edited)).toBeGreaterThan(4)
  })

  it('shares nothing between two texts without a common run', () =>
    expect(shared(words(500, 1), words(500, 2))).toBe(0))

  it.each([
    0, 1, 4, 5, 6, 68, 750, 20_000, 400_000,
  ])('keeps a bounded number of keys of %i words, ascending', (count) => {
    const keys = sketch(words(count, 1))
    expect(keys.length > 0).toBe(count > 0)
    expect(keys.length).toBeLessThanOrEqual(700)
    for (let at = 1; at < keys.length; at++) expect(keys[at]! > keys[at - 1]!).toBe(true)
  })
})
