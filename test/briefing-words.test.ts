import { afterEach, expect, it } from 'vitest'
import { series } from '../src/ask/queries/series.js'
import type { Store } from '../src/store/store.js'
import { exported } from './export/exported.js'
import { type InventedPage, inventedStore } from './invented-store.js'

let store: Store
afterEach(() => store.close())

const PAGES: readonly InventedPage[] = [
  [
    'Orlo Courier',
    '2031-03-03',
    'Mayor Mira Halden said on Monday that the ferry Lintel had run aground off Cape Dorn. "Nobody aboard the Lintel has drowned," Halden said on Monday.',
  ],
  [
    'Vessa Daily',
    '2031-03-06',
    'Mayor Mira Halden said on Thursday that the ferry Lintel had run aground off Cape Dorn.',
  ],
  ['Teller Post', '', 'Mayor Mira Halden said that about 300 people were moved from Cape Dorn.'],
]

it('quotes only what stood in quotation marks, with the day of those words', async () => {
  store = await inventedStore(PAGES)
  const text = (await exported(store, 'markdown')).split('## Notes')[0]
  expect(text).toMatch(/(?:“Nobody aboard the Lintel has drowned|Nobody aboard the Lintel has drowned)/)
  expect(text).not.toContain('“the ferry Lintel')
  expect(text).toMatch(
    /says: the ferry Lintel had run aground off Cape Dorn \(3 March 2031; 2 statements, 3–6 March 2031; /,
  )
  const page = (await exported(store, 'html')).split('<h2><bdi>Notes')[0]
  expect(page).not.toMatch(/<q [^>]*>the ferry Lintel/)
  expect(page).toContain('<span dir="auto">the ferry Lintel had run aground off Cape Dorn</span>')
})

it('a series says how many of its figures have no day', async () => {
  store = await inventedStore(PAGES)
  const found = await series.ask({ store, who: 'nobody', now: () => '2031-06-01T00:00:00Z' } as never, {})
  expect(found.map(({ figures, undated, from }) => [figures, undated, from])).toEqual([[1, 1, null]])
})
