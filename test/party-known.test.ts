import { afterEach, describe, expect, it } from 'vitest'
import { claim } from '../src/ask/queries/claim.js'
import { claims } from '../src/ask/queries/claims.js'
import { compare } from '../src/ask/queries/compare.js'
import { merge } from '../src/ask/queries/judge.js'
import { ledger } from '../src/ask/queries/ledger.js'
import { origins } from '../src/ask/queries/origins.js'
import { timeline } from '../src/ask/queries/timeline.js'
import { rebuild } from '../src/fold/rebuild.js'
import type { Store } from '../src/store/store.js'
import { exported } from './export/exported.js'
import { type InventedPage, inventedStore } from './invented-store.js'

let store: Store
afterEach(() => store.close())
const asking = () => ({ store, who: 'nobody', now: '2031-06-01T00:00:00Z' }) as never

const BARE: InventedPage = [
  'Orlo Courier',
  '2031-03-03',
  'The harbour of Cape Dorn will stay closed until Friday, said Mikael Torv, head of the coast service.',
]
const ROLE: InventedPage = [
  'Vessa Daily',
  '2031-03-06',
  'Norwegian Defence Minister Mikael Torv said that two lighthouses had gone dark.',
]
const facet = async (asOf?: string) =>
  (await ledger.ask(asking(), { order: 'first', size: 10, asOf })).facets.party.map(({ value, count }) => [
    value,
    count,
  ])
const views = async () =>
  (
    await Promise.all(['claim', 'claim-line', 'claim-said', 'actor-name', 'actor'].map((kind) => store.views(kind)))
  ).map((rows) => JSON.stringify(rows))

describe('what a person speaks for, where another page says it', () => {
  it.each([
    ['after', [BARE, ROLE]],
    ['before', [ROLE, BARE]],
  ])('is known of all that he says, when that page is read %s', async (_, pages) => {
    store = await inventedStore(pages)
    expect(await facet()).toEqual([['Norway', 2]])
    const all = await claims.ask(asking(), {})
    const closed = all.find(({ text }) => text.includes('harbour'))
    const one = await claim.ask(asking(), { id: closed?.id ?? '' })
    expect(one.statements.map(({ party, speaker }) => [party, speaker.party])).toEqual([['Norway', null]])
    expect(one.voices.map(({ party }) => party)).toEqual(['Norway'])
    expect((await compare.ask(asking(), { id: one.id })).parties.map(({ party }) => party)).toEqual(['Norway'])
    expect(new Set((await timeline.ask(asking(), {})).map(({ party }) => party))).toEqual(new Set(['Norway']))
    expect(await exported(store, 'csv')).toContain('"Norway"')
    const kept = await views()
    await rebuild(store)
    expect(await views()).toEqual(kept)
  })

  it('is not known of a day before that page', async () => {
    store = await inventedStore([BARE, ROLE])
    expect(await facet('2031-03-05')).toEqual([['Mikael Torv', 1]])
    expect(await facet('2031-03-06')).toEqual([['Norway', 2]])
    const [then] = await claims.ask(asking(), { asOf: '2031-03-05' })
    expect([then.parties, then.statements.map(({ party }) => party)]).toEqual([['Mikael Torv'], [null]])
    const [now] = await claims.ask(asking(), { asOf: '2031-03-06', about: 'harbour' })
    expect([now.parties, now.statements.map(({ party }) => party)]).toEqual([['Norway'], ['Norway']])
  })

  it('is not known where pages give him two, or a role that is over', async () => {
    store = await inventedStore([
      BARE,
      ROLE,
      ['Teller Post', '2031-03-08', 'Swedish Defence Minister Mikael Torv said that two boats had sunk.'],
    ])
    expect(await facet('2031-03-07')).toEqual([['Norway', 2]])
    expect(Object.fromEntries((await facet()) as never)).toMatchObject({ 'Mikael Torv': 1, Norway: 1, Sweden: 1 })
    await store.close()
    store = await inventedStore([
      BARE,
      [
        'Vessa Daily',
        '2031-03-06',
        'Former Norwegian Defence Minister Mikael Torv said that two lighthouses had gone dark.',
      ],
    ])
    expect((await claims.ask(asking(), { about: 'harbour' }))[0].parties).toEqual(['Mikael Torv'])
  })

  it('counts: two voices of one state are one independent origin, as soon as it is known', async () => {
    store = await inventedStore([
      [
        'Orlo Courier',
        '2031-03-03',
        'Two lighthouses of Cape Dorn have gone dark, said Mikael Torv, head of the coast service.',
      ],
      ['Vessa Daily', '2031-03-04', 'Two lighthouses of Cape Dorn have gone dark, Norwegian President Anna Lind said.'],
      ['Teller Post', '2031-03-08', 'Norwegian Defence Minister Mikael Torv said that ten boats had sunk.'],
    ])
    const counted = async (asOf?: string) =>
      (await claims.ask(asking(), { about: 'lighthouses', asOf })).map((one) => [
        one.origins.atLeast,
        one.origins.atMost,
      ])
    expect(await counted('2031-03-05')).toEqual([[2, 2]])
    expect(await counted('2031-03-08')).toEqual([[1, 1]])
    expect(await counted()).toEqual([[1, 1]])
    const [reason] = (await origins.ask(asking(), {})).flatMap((one) => one.origins.because)
    expect(reason.words).toBe('Mikael Torv, Anna Lind speak for Norway')
  })

  it('follows a judgement that two names are one person, and goes with it', async () => {
    store = await inventedStore([
      [
        'Orlo Courier',
        '2031-03-03',
        'The harbour of Cape Dorn will stay closed until Friday, said Mika Torvald, head of the coast service.',
      ],
      ROLE,
    ])
    expect(Object.fromEntries((await facet()) as never)).toEqual({ 'Mika Torvald': 1, Norway: 1 })
    await merge.ask(asking(), { a: 'Mika Torvald', b: 'Mikael Torv', preview: false } as never)
    expect(await facet()).toEqual([['Norway', 2]])
  })
})
