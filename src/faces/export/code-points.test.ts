import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../model/index.js'
import { around, codePoints } from './code-points.js'

const page = (text: string) => ({ text }) as Document

describe('code points', () => {
  it('do not drift after an emoji', () => {
    const text = 'Fire 🔥🔥 at the pier, the harbour office said.'
    const start = text.indexOf('the harbour office')
    const span = codePoints(page(text), { start, end: start + 18 })
    expect(span).toEqual({ start: start - 2, end: start + 16 })
    expect([...text].slice(span.start, span.end).join('')).toBe('the harbour office')
  })

  it('name the same words as code units do, in any text', () => {
    const text = fc.array(fc.constantFrom('a', ' ', '🔥', '\ud800', 'é', '👩‍👧')).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(40), (words, a, b) => {
        const letters = [...words]
        const from = letters.slice(0, Math.min(a, b)).join('').length
        const to = letters.slice(0, Math.max(a, b)).join('').length
        const { start, end } = codePoints(page(words), { start: from, end: to })
        expect(letters.slice(start, end).join('')).toBe(words.slice(from, to))
      }),
    )
  })

  it('keeps no half characters around a quotation', () => {
    expect(around(page('🔥ab🔥'), { start: 2, end: 4 }, 1)).toEqual({ prefix: '', suffix: '' })
    expect(around(page('🔥ab🔥'), { start: 2, end: 4 }, 2)).toEqual({ prefix: '🔥', suffix: '🔥' })
  })
})
