import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { beside } from './beside.js'

describe('beside', () => {
  it('puts words beside names and wraps them under themselves', () => {
    expect(
      beside(
        [
          ['Orlo', 'denied on Monday and confirmed on Friday'],
          ['Vessa Board', 'asserted'],
        ],
        40,
      ),
    ).toBe('Orlo         denied on Monday and\n             confirmed on Friday\nVessa Board  asserted')
  })

  it('cuts no name: a long one has its own line', () => {
    const words = beside(
      [
        ['The Orlan Board of Harbours and Rivers', 'denied on Monday'],
        ['Vessa', 'asserted'],
      ],
      40,
    )
    expect(words).toBe('The Orlan Board of Harbours and Rivers\n       denied on Monday\nVessa  asserted')
    for (const line of words.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(40)
  })
})
