import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { clip, plain, wrap } from './pen.js'
import { table } from './table.js'

describe('table', () => {
  it('aligns columns and marks what is unknown', () => {
    expect(
      table(
        [
          { name: 'Port', n: 3 },
          { name: 'Harbour', n: 12 },
        ],
        80,
      ),
    ).toBe('name      n\nPort      3\nHarbour  12')
    expect(table([{ who: null }], 80)).toBe('who\n–')
  })

  it('never runs over the width', () => {
    const rows = [{ a: 'word '.repeat(80), b: '漢字'.repeat(60), c: 1 }]
    for (const width of [40, 60, 120])
      for (const line of table(rows, width).split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width)
  })
})

describe('text for a terminal', () => {
  it('shows control and bidirectional characters instead of obeying them', () => {
    expect(plain('a\u001b[31mred\u202e')).toBe('a\\u001b[31mred\\u202e')
    expect(plain('two\n\tlines')).toBe('two lines')
  })

  it('clips by columns, not by code units', () => {
    expect(clip('harbour', 4)).toBe('har…')
    expect(stringWidth(clip('漢字漢字', 5))).toBeLessThanOrEqual(5)
    expect(clip('short', 5)).toBe('short')
  })

  it('wraps at words', () => {
    expect(wrap('one two three', 9, '  ')).toBe('  one two\n  three')
  })
})
