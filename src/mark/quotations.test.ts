import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuotations } from './quotations.js'

/** Text, then the quotations: `!` after an unclosed one, `+` after one that continues another. */
const CASES: readonly (readonly [text: string, quotations: readonly string[]])[] = [
  ['"We wait," she said. "Then we go."', ['"We wait,"', '"Then we go."']],
  ['“We wait,” she said, ‘if we must.’', ['“We wait,”', '‘if we must.’']],
  ["The 'new line' of the soldiers' union isn't new.", ["'new line'"]],
  ["The soldiers' and the sailors' boats", []],
  ["rock 'n' roll in the '90s and '80s", []],
  ["'The workers' demands are fair,' she said.", ["'The workers' demands are fair,'"]],
  ['She called it “one of ‘those’ days”.', ['“one of ‘those’ days”']],
  ['«Мы ждём», he said. „So ist es“, she said.', ['«Мы ждём»', '„So ist es“']],
  ["''We wait,'' she said.", ["''We wait,''"]],
  ['He said, “We wait.\n\n“Then we go.” He left.', ['“We wait.”'.replace('”', '!'), '“Then we go.”+']],
  ['He said "we will go.\nThe council said that "top priority" is peace.', ['"we will go.!', '"top priority"']],
  ['"We wait\nfor the tide," she said.', ['"We wait\nfor the tide,"']],
  ['It is"—he paused—"late".', ['"late"']],
  ['The 12" pipe and 5\'10" men', []],
  ['Home » World « News', []],
  ['No marks at all.', []],
]

describe('findQuotations', () => {
  for (const [text, expected] of CASES) {
    it(JSON.stringify(text), () => {
      const found = findQuotations(text).map(
        (q) => text.slice(q.start, q.end) + (q.closed ? '' : '!') + (q.continued ? '+' : ''),
      )
      expect(found).toEqual(expected)
    })
  }

  it('gives inner spans without the marks', () => {
    const text = "''Go,'' she said: “No.”"
    expect(findQuotations(text).map((q) => text.slice(q.inner.start, q.inner.end))).toEqual(['Go,', 'No.'])
  })

  it('stays in bounds, in order and within its region', () => {
    const unit = fc.constantFrom(...'\'"“”‘’«»„', ' ', 'a', 's', '.', ',', '\n', '\n\n', '(', '—')
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 80 }), fc.nat(), (parts, cut) => {
        const text = parts.join('')
        const middle = cut % (text.length + 1)
        const regions = [
          { start: 0, end: middle },
          { start: middle, end: text.length },
        ]
        let last = 0
        for (const q of findQuotations(text, regions)) {
          expect(q.start).toBeGreaterThanOrEqual(last)
          expect(q.end).toBeGreaterThan(q.start)
          expect(q.inner.start).toBeGreaterThan(q.start)
          expect(q.inner.end).toBeGreaterThanOrEqual(q.inner.start)
          expect(q.inner.end).toBeLessThanOrEqual(Math.max(q.end, q.inner.start))
          expect(q.start < middle === q.end <= middle).toBe(true)
          last = q.end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
      { seed: 3, numRuns: 1000 },
    )
  })
})
