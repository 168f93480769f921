import { afterEach, expect, it } from 'vitest'
import { chains } from '../src/ask/queries/chains.js'
import { claim } from '../src/ask/queries/claim.js'
import { claims } from '../src/ask/queries/claims.js'
import { figures } from '../src/ask/queries/figures.js'
import { ledger } from '../src/ask/queries/ledger.js'
import { origins } from '../src/ask/queries/origins.js'
import { search } from '../src/ask/queries/search.js'
import { story } from '../src/ask/queries/story.js'
import { timeline } from '../src/ask/queries/timeline.js'
import type { Store } from '../src/store/store.js'
import { exported } from './export/exported.js'
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

it('calls him by one name in the ledger, the story, a claim, the origins and a search, and leaves each page its spelling', async () => {
  store = await inventedStore(PAGES)
  const { rows } = await ledger.ask(asking(), { order: 'statements', size: 100 })
  const drowned = rows.find(({ text }) => text.includes('drowned'))
  expect(drowned?.speakers).toEqual(['Yurii Hralevets'])
  expect(new Set(rows.map(({ chain }) => chain.split(' ← ').at(-1)))).toEqual(new Set(['Yurii Hralevets']))
  expect((await story.ask(asking(), {})).voices.map(({ name, voices }) => [name, ...voices])).toEqual([
    ['Yurii Hralevets', 'Yurii Hralevets'],
  ])
  const one = await claim.ask(asking(), { id: drowned?.id ?? '' })
  expect(one.voices.map(({ name }) => name)).toEqual(['Yurii Hralevets'])
  expect(new Set(one.figures.map(({ speaker }) => speaker))).toEqual(new Set(['Yurii Hralevets']))
  expect(one.names).toEqual([{ printed: 'Yuriy Hralevets', shown: 'Yurii Hralevets' }])
  // What a page prints stays as it prints it.
  expect(one.statements.map(({ speaker }) => speaker.name).sort()).toEqual(['Yurii Hralevets', 'Yuriy Hralevets'])
  expect(one.statements.some(({ sentence }) => sentence.includes('Yuriy'))).toBe(true)
  const counted = await origins.ask(asking(), {})
  expect(new Set(counted.flatMap(({ voices }) => voices.map(({ name }) => name)))).toEqual(new Set(['Yurii Hralevets']))
  const hits = await search.ask(asking(), { words: ['drowned'], kind: 'statement', limit: 10 })
  expect(hits.map(({ speaker }) => speaker)).toEqual(['Yurii Hralevets', 'Yurii Hralevets'])
})

it('calls him by one name on the timeline, and as the party of his figures', async () => {
  store = await inventedStore(PAGES)
  const said = (await timeline.ask(asking(), {})).filter(({ kind }) => kind === 'statement')
  expect(said.every(({ chain }) => chain.endsWith('Yurii Hralevets'))).toBe(true)
  expect(new Set(said.map(({ who }) => who))).toEqual(new Set(['Yurii Hralevets']))
  const points = (await figures.ask(asking(), {})).flatMap((series) => series.points)
  expect(new Set(points.map(({ party }) => party))).toEqual(new Set(['Yurii Hralevets']))
})

it('calls somebody by the fuller name where a change of status names a page that has another', async () => {
  store = await inventedStore([
    [
      'Orlo Courier',
      '2031-03-02',
      'The head of the coast guard, Tan Wei-lin, said that nine people drowned off Cape Dorn.',
    ],
    [
      'Dorn Post',
      '2031-03-05',
      'The head of the coast guard, Tan Wei Lin, said that nine people drowned off Cape Dorn.',
    ],
  ])
  const { rows } = await ledger.ask(asking(), { order: 'statements', size: 100 })
  expect(rows.map(({ speakers }) => speakers)).toEqual([['Tan Wei Lin']])
  const { history } = await claim.ask(asking(), { id: rows[0]?.id ?? '' })
  expect(history.map(({ cause }) => cause)).toEqual(['said by Tan Wei Lin'])
})

it('calls him by one name where he is a party, in the reasons of a count and in a briefing', async () => {
  store = await inventedStore([
    ['Orlo Courier', '2031-03-03', 'Yurii Hralevets said on Monday that nine people drowned off Cape Dorn.'],
    ['Vessa Daily', '2031-03-05', 'The lighthouse of Cape Dorn has gone dark, Yuriy Hralevets said on Tuesday.'],
    ['Teller Post', '2031-03-06', 'The lighthouse of Cape Dorn has gone dark, Yuriy Hralevets said on Wednesday.'],
  ])
  const all = await ledger.ask(asking(), { order: 'first', size: 100 })
  expect(all.facets.party).toEqual([{ value: 'Yurii Hralevets', count: 2 }])
  expect((await ledger.ask(asking(), { order: 'first', size: 100, party: 'Yurii Hralevets' })).total).toBe(2)
  expect((await claims.ask(asking(), { party: 'Yurii Hralevets' })).length).toBe(2)
  const reasons = (await origins.ask(asking(), {})).flatMap((one) => one.origins.because.map(({ words }) => words))
  expect(reasons).toEqual(['one voice: Yurii Hralevets'])
  const [words] = (await exported(store, 'markdown')).split('## Notes')
  expect(words.replaceAll('(also Yuriy Hralevets)', '')).not.toContain('Yuriy')
})

const CALLED: readonly InventedPage[] = [
  ['Orlo Courier', '2031-03-02', 'Mayor Mira Halden said on Monday that nine people drowned off Cape Dorn.'],
  ['Vessa Daily', '2031-03-03', 'Mayor Halden said on Monday that the quay at Orlo would be closed.'],
  ['Teller Post', '2031-03-03', 'Mayor Halden said on Monday that the ferry Lintel was overloaded.'],
  ['Dorn Post', '2031-03-04', 'The lighthouse of Cape Dorn has gone dark, Halden said on Tuesday.'],
]

it('calls somebody by the full name where a page has the surname alone, and other pages call nobody else so', async () => {
  store = await inventedStore(CALLED)
  const { rows } = await ledger.ask(asking(), { order: 'first', size: 100 })
  expect(new Set(rows.flatMap(({ speakers }) => speakers))).toEqual(new Set(['Mira Halden']))
  const [voice] = (await story.ask(asking(), {})).voices
  expect([voice?.name, ...(voice?.voices ?? [])]).toEqual(['Mira Halden', 'Mira Halden'])
})

it('leaves a surname as it stands where it may be somebody else’s', async () => {
  store = await inventedStore([
    ...CALLED.slice(0, 3),
    ['Harbour Post', '2031-03-03', 'Police Chief Halden said on Tuesday that the road to Dorn was closed.'],
    ['Dorn Post', '2031-03-04', 'The lighthouse of Cape Dorn has gone dark, Halden said on Tuesday.'],
  ])
  const { rows } = await ledger.ask(asking(), { order: 'first', size: 100 })
  expect(rows.find(({ text }) => text.includes('lighthouse'))?.speakers).toEqual(['Halden'])
})
