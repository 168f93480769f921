import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstOf } from './first-of.js'

it('gives what sorting and cutting gives, page after page', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.integer({ min: 1, max: 7 }), (items, size) => {
      const sorted = [...items].sort((a, b) => a - b)
      const walked: number[] = []
      for (;;) {
        const { page, left } = firstOf(items, (a, b) => a - b, { size, after: walked.at(-1) })
        expect(left).toBe(items.length - walked.length)
        if (page.length === 0) break
        walked.push(...page)
      }
      expect(walked).toEqual(sorted)
    }),
  )
})
