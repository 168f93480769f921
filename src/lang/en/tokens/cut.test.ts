import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../../model/index.js'
import { cut } from './cut.js'

/** Text from the marks that the scanner treats apart. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'\'"“”‘’«»„.,!?-–—…:;/()[]@#&$% \n\t\r',
        '\n\n',
        "n't",
        "'s",
        'U.S.',
        'Dr.',
        'No.',
        'a',
        'B',
        '7',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

const lawful = (text: string, regions: readonly Span[]): void => {
  const { count, start, end, sentence, sentenceStart } = cut(text, regions)
  expect(sentenceStart[sentenceStart.length - 1]).toBe(count)
  let region = 0
  for (let i = 0; i < count; i++) {
    expect(start[i]).toBeLessThan(end[i])
    if (i > 0) expect(start[i]).toBeGreaterThanOrEqual(end[i - 1])
    while (regions[region].end <= start[i]) {
      region++
      expect(sentenceStart).toContain(i)
    }
    expect(start[i]).toBeGreaterThanOrEqual(regions[region].start)
    expect(end[i]).toBeLessThanOrEqual(regions[region].end)
    expect(i).toBeGreaterThanOrEqual(sentenceStart[sentence[i]])
    expect(i).toBeLessThan(sentenceStart[sentence[i] + 1])
  }
}

describe('cut', () => {
  it('keeps tokens in bounds, in order and apart, and sentences whole, in any text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        lawful(text, [{ start: 0, end: text.length }])
        const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y)
        lawful(
          text,
          [
            { start: 0, end: from },
            { start: from, end: to },
          ].filter((r) => r.end > r.start || text === ''),
        )
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  it('leaves no letter or digit out', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { count, start, end } = cut(text)
        const covered = new Uint8Array(text.length)
        for (let i = 0; i < count; i++) covered.fill(1, start[i], end[i])
        for (let i = 0; i < text.length; i++) if (/[\p{L}\p{N}]/u.test(text[i])) expect(covered[i]).toBe(1)
      }),
      { seed: 2, numRuns: 500 },
    )
  })

  it('takes time in proportion to the text', () => {
    for (const unit of ["'", '"', 'a.', 'U.', '“', "a' ", '"a\n', '.', '‘s ', 'www.']) {
      const text = unit.repeat(100_000 / unit.length)
      const before = performance.now()
      cut(text)
      expect(performance.now() - before).toBeLessThan(2000)
    }
  })
})
