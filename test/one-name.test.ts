import { afterEach, expect, it } from 'vitest'
import { chains } from '../src/ask/queries/chains.js'
import { figures } from '../src/ask/queries/figures.js'
import { timeline } from '../src/ask/queries/timeline.js'
import type { Store } from '../src/store/store.js'
import { type InventedPage, inventedStore } from './invented-store.js'

let store: Store
afterEach(() => store.close())
const asking = () => ({ store, who: 'nobody', now: () => '2031-06-01T00:00:00Z' }) as never

const PAGES: readonly InventedPage[] = [
  [
    'Orlo Courier',
    '2031-03-03',
    'Interior Minister Yurii Hralevets said on Monday that nine people drowned off Cape Dorn, the Corvan News Agency reported.',
  ],
  [
    '',
    '2031-03-04',
    'Interior Minister Yuriy Hralevets said on Monday that nine people drowned off Cape Dorn, CNA reported.',
  ],
  [
    '',
    '2031-03-05',
    'The ferry Lintel was overloaded, Interior Minister Yurii Hralevets said on Tuesday, according to CNA.',
  ],
]

it('draws a person, an agency and each page that names no outlet once', async () => {
  store = await inventedStore(PAGES)
  const { nodes } = await chains.ask(asking(), {})
  const named = (kind: string) => nodes.filter((node) => node.kind === kind).map(({ name }) => name)
  expect(named('voice')).toEqual(['Yurii Hralevets'])
  expect(named('agency').length).toBeLessThanOrEqual(1)
  expect(named('outlet').filter((name) => name.startsWith('outlet unknown'))).toHaveLength(2)
  expect(nodes.filter(({ kind, known }) => kind === 'outlet' && known).map(({ name }) => name)).toEqual([
    'Orlo Courier',
  ])
})

it('calls him by one name on the timeline, and as the party of his figures', async () => {
  store = await inventedStore(PAGES)
  const said = (await timeline.ask(asking(), {})).filter(({ kind }) => kind === 'statement')
  expect(new Set(said.map(({ who }) => who))).toEqual(new Set(['Yurii Hralevets']))
  const points = (await figures.ask(asking(), {})).flatMap((series) => series.points)
  expect(new Set(points.map(({ party }) => party))).toEqual(new Set(['Yurii Hralevets']))
})
