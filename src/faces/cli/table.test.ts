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

  const CLAIMS = [
    {
      id: 'c5b1c0de5b1c0de5b',
      claim: 'At least nine people drowned when the Lintel ferry sank off Cape Dorn on Monday evening',
      speaker: 'Orlan Board of Harbours and Rivers',
      status: 'confirmed by Mira Halden-Torvald',
      note: null,
      origins: 2,
    },
    {
      id: 'c5b1c0de5b1c0de5c',
      claim: 'Two boats sank',
      speaker: 'Odo Quillon',
      status: 'reported',
      note: '',
      origins: 1,
    },
  ]
  const words = CLAIMS.flatMap((row) => Object.values(row).flatMap((cell) => String(cell ?? '').split(' ')))

  it.each([80, 100, 120])('cuts no word in a terminal of %i columns', (width) => {
    const shown = table(CLAIMS, width)
    expect(shown).not.toContain('…')
    for (const word of words) expect(shown).toContain(word)
    for (const line of shown.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width)
  })

  it('gives the room to the text, and lets a row stand by itself where a column would have too little', () => {
    const [head, first] = table(CLAIMS, 120).split('\n')
    expect(head).toMatch(/^id +claim +speaker +status +origins$/)
    expect(first).toContain('At least nine people drowned')
    expect(table(CLAIMS, 60)).toBe(
      [
        'id       c5b1c0de5b1c0de5b',
        'claim    At least nine people drowned when the Lintel ferry',
        '         sank off Cape Dorn on Monday evening',
        'speaker  Orlan Board of Harbours and Rivers',
        'status   confirmed by Mira Halden-Torvald',
        'origins  2',
        '',
        'id       c5b1c0de5b1c0de5c',
        'claim    Two boats sank',
        'speaker  Odo Quillon',
        'status   reported',
        'origins  1',
      ].join('\n'),
    )
  })

  it('is a line a row in a pipe, however long, with every column', () => {
    const lines = table(CLAIMS, Number.POSITIVE_INFINITY).split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatch(/note/)
    expect(lines[1]).toContain(CLAIMS[0]?.claim)
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
