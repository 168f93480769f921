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

  it('never cuts an id, however narrow the terminal', () => {
    const rows = [
      {
        on: 'claim',
        a: 's5b1c0de5b1c0de5b',
        b: 's0123456789abcdef-1',
        document: 'd0123456789abcdef:page-of-the-harbour-post.html',
        words: 'word '.repeat(40),
      },
      { on: 'claim', a: 's5b1c0de5b1c0de5c', b: 's0123456789abcde0', document: null, words: 'short' },
    ]
    for (const width of [20, 60, 200]) {
      const lines = table(rows, width)
      for (const id of [rows[0].a, rows[0].b, rows[0].document, rows[1].a, rows[1].b]) expect(lines).toContain(id)
    }
    const names = [{ a: 'person mira halden', b: 'person halden @d0123456789abcdef', because: 'word '.repeat(40) }]
    expect(table(names, 40)).toContain('person halden @d0123456789abcdef')
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
