import { afterEach, describe, expect, it } from 'vitest'
import { figures } from '../src/ask/queries/figures.js'
import { story } from '../src/ask/queries/story.js'
import type { Store } from '../src/store/store.js'
import { exported } from './export/exported.js'
import { type InventedPage, inventedStore } from './invented-store.js'

let store: Store
afterEach(() => store.close())
const asking = () => ({ store, who: 'nobody', now: () => '2031-06-01T00:00:00Z' }) as never
const told = async (pages: readonly InventedPage[]) => {
  store = await inventedStore(pages)
  const points = (await figures.ask(asking(), {})).flatMap((series) => series.points)
  const { moved } = await story.ask(asking(), {})
  return {
    points: points.map(({ figure, at, dated }) => `${figure.surface} ${at} ${dated}`),
    moved: moved.map(({ speaker, from, to }) => `${speaker}: ${from.surface} (${from.at}) → ${to.surface} (${to.at})`),
  }
}

const NINE: InventedPage = [
  'Orlo Courier',
  '2031-03-03',
  'Nine people drowned when the Lintel ferry sank, Mayor Mira Halden said on Monday.',
]

it('are told in order of the days on which they were said, not of their pages', async () => {
  const { points } = await told([
    ['Orlo Courier', '2031-03-06', 'Nine people drowned when the Lintel ferry sank, Mayor Mira Halden said.'],
    ['Vessa Daily', '2031-03-07', 'Eight people drowned when the Lintel ferry sank, Mayor Mira Halden said on Monday.'],
  ])
  expect(points).toEqual(['Eight 2031-03-03 stated', 'Nine 2031-03-06 assumed'])
})

describe('a figure that moved', () => {
  it('has two days that the pages state', async () => {
    expect(
      await told([
        NINE,
        [
          'Vessa Daily',
          '2031-03-06',
          'Twelve people drowned when the Lintel ferry sank, Mayor Mira Halden said on Wednesday.',
        ],
      ]),
    ).toMatchObject({ moved: ['Mira Halden: Nine (2031-03-03) → Twelve (2031-03-05)'] })
  })

  it('is none where two outlets word one saying and a day is only that of the page', async () => {
    expect(
      await told([
        [
          'Orlo Courier',
          '2031-03-03',
          'Mayor Mira Halden said that about 900 people drowned when the Lintel ferry sank.',
        ],
        [
          'Vessa Daily',
          '2031-03-09',
          'Mayor Mira Halden said that almost 900 people drowned when the Lintel ferry sank.',
        ],
      ]),
    ).toEqual({ points: ['about 900 2031-03-03 assumed', 'almost 900 2031-03-09 assumed'], moved: [] })
  })

  it('is said to be left out where only an assumed day tells of it', async () => {
    store = await inventedStore([
      NINE,
      ['Vessa Daily', '2031-03-06', 'Mayor Mira Halden said that twelve people drowned when the Lintel ferry sank.'],
    ])
    const { sentence, totals, moved } = await story.ask(asking(), {})
    expect(moved).toEqual([])
    expect(totals).toMatchObject({ moved: 0, movedAssumed: 1 })
    expect(sentence).toMatch(/; 0 figures moved on stated days \(1 more on assumed days\)$/)
    expect((await story.ask(asking(), { asOf: '2031-03-05' })).sentence).toMatch(/; 0 figures moved$/)
  })

  it('is none where a page looks back without a day', async () => {
    const { points, moved } = await told([
      [
        'Orlo Courier',
        '2031-03-03',
        'Nine people drowned when the Lintel ferry sank, Mayor Mira Halden said on Monday.',
      ],
      [
        'Vessa Daily',
        '2031-03-06',
        'Mayor Mira Halden has earlier told that at least four people drowned when the Lintel ferry sank.',
      ],
      [
        'Teller Post',
        '2031-03-07',
        'Mayor Mira Halden had previously said that six people drowned when the Lintel ferry sank.',
      ],
    ])
    expect(points).toEqual(['Nine 2031-03-03 stated', 'at least four 2031-03-06 page', 'six 2031-03-07 page'])
    expect(moved).toEqual([])
  })

  it('may be dated by its own words', async () => {
    expect(
      await told([
        NINE,
        [
          'Vessa Daily',
          '2031-03-06',
          '"As of Wednesday, twelve people drowned when the Lintel ferry sank," Mayor Mira Halden said.',
        ],
      ]),
    ).toMatchObject({ moved: ['Mira Halden: Nine (2031-03-03) → twelve (2031-03-05)'] })
  })
})

describe('a figure that is not its speaker’s', () => {
  const PAGES: readonly InventedPage[] = [
    [
      'Orlo Courier',
      '2031-03-04',
      'Nine people drowned when the Lintel ferry sank, Mayor Mira Halden said on Monday.\n\nThe Boatmen’s Union of Orlo said that 31 people drowned when the Lintel ferry sank.',
    ],
    [
      'Vessa Daily',
      '2031-03-06',
      'Mayor Mira Halden denied on Wednesday that 31 people drowned when the Lintel ferry sank.\n\nTwelve people drowned when the Lintel ferry sank, Mayor Mira Halden said on Wednesday.',
    ],
  ]

  it('is marked in a briefing, and is not among what he gives', async () => {
    store = await inventedStore(PAGES)
    const text = await exported(store, 'markdown')
    const rows = text.split('\n').filter((line) => line.startsWith('| ') && line.includes('Mira Halden'))
    expect(rows.filter((row) => row.includes('| 31 |'))).toHaveLength(1)
    expect(rows.find((row) => row.includes('| 31 |'))).toContain('| Mira Halden, who denies it |')
    expect(rows.find((row) => row.includes('Twelve'))).toContain('| Mira Halden |')
    const own = text.split('\n').find((line) => line.startsWith('- **Mira Halden**') && line.includes('Figures'))
    expect(own).toMatch(/Nine \(3 March 2031\), Twelve \(5 March 2031\)/)
    expect(own).not.toContain('31 (')
    expect(await exported(store, 'html')).toContain('Mira Halden, who denies it')
    expect(await exported(store, 'csv')).toContain('31 (who denies it)')
  })

  it('says which one the outlet has corrected since', async () => {
    store = await inventedStore([
      [
        'Orlo Courier',
        '2031-03-03',
        'Nine people drowned when the Lintel ferry sank, Mayor Mira Halden said on Monday.',
      ],
      ['Vessa Daily', '2031-03-05', '70 people drowned when the Lintel ferry sank, Mayor Mira Halden said on Tuesday.'],
      [
        'Teller Post',
        '2031-03-06',
        'Twelve people drowned when the Lintel ferry sank, Mayor Mira Halden said on Wednesday.',
      ],
      [
        'Vessa Daily',
        '2031-03-08',
        'Correction: An article published by Vessa Daily on 5 March said that 70 people drowned when the Lintel ferry sank, citing Mayor Mira Halden. The figure of the mayor was nine.',
      ],
    ])
    const text = await exported(store, 'markdown')
    const row = text
      .split('\n')
      .find((line) => line.startsWith('| ') && line.includes('Mira Halden') && line.includes('| 70 |'))
    expect(row).toContain('Mira Halden, corrected since')
    const own = text.split('\n').find((line) => line.startsWith('- **Mira Halden**') && line.includes('Figures'))
    expect(own).toMatch(
      /Figures, killed: Nine .{1,20}, Twelve .{1,20}Corrected since by the outlet: 70 \(4 March 2031\)/,
    )
  })
})
