import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textBuilder, toSource } from './offset-map.js'

describe('offset map', () => {
  it('maps copied text to where it stood and text put in to the next stretch', () => {
    const builder = textBuilder()
    builder.copy('Ferry', 10)
    builder.put(' ', 15)
    builder.copy('stops', 30)
    const { text, map } = builder.finish()
    expect(text).toBe('Ferry stops')
    expect([0, 4, 5, 6, 10].map((at) => toSource(map, at))).toEqual([10, 14, 15, 30, 34])
  })
  it('is the identity without a map', () => expect(toSource(null, 7)).toBe(7))
  it('ascends, and finds every copied character in its source', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.array(fc.boolean(), { maxLength: 60 }),
        (source, keep) => {
          const builder = textBuilder()
          for (let i = 0; i < source.length; i++) if (keep[i] ?? true) builder.copy(source[i]!, i)
          const { text, map } = builder.finish()
          let before = -1
          for (let i = 0; i < text.length; i++) {
            const at = toSource(map, i)
            expect(source[at]).toBe(text[i])
            expect(at).toBeGreaterThan(before)
            before = at
          }
        },
      ),
    )
  })
})
