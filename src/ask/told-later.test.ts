import { expect, it } from 'vitest'
import { inventedStore } from '../../test/invented-store.js'
import { ledger } from './queries/ledger.js'
import { moments } from './queries/moments.js'
import { story } from './queries/story.js'
import { leftForLater, toldLater } from './told-later.js'

const PAGES = [
  ['Orlo Courier', '2031-03-04', 'The Water Ministry said on Monday that the dam at Orlo had cracked.'],
  ['Vessa Daily', '2031-03-07', 'Mayor Mira Halden said on Tuesday that nine boats had sunk at Cape Dorn.'],
] as const

it('counts what had been said by a day and stands on later pages only', async () => {
  const store = await inventedStore(PAGES)
  const told = async (asOf: string) => toldLater((await leftForLater(store, 'claims', { asOf })) ?? Number.NaN)
  expect(await told('2031-03-03')).toMatch(/^1 statement said by then stands on later pages only/)
  expect(await told('2031-03-05')).toMatch(/^1 statement said by then stands/)
  expect(await told('2031-03-07')).toBeNull()
  expect(await told('2031-03-01')).toBeNull()
  await store.close()
})

it('stands in the answers that are of a day, and in no other', async () => {
  const store = await inventedStore(PAGES)
  const asking = { store, who: 'Iva Morrow', now: '2031-03-09T12:00:00Z' }
  const first = { order: 'disputed', size: 10 } as const
  expect((await story.ask(asking, { asOf: '2031-03-05' })).later).toBe(1)
  expect((await story.ask(asking, {})).later).toBeNull()
  expect((await ledger.ask(asking, { ...first, asOf: '2031-03-05' })).later).toBe(1)
  expect((await ledger.ask(asking, first)).later).toBeNull()
  expect((await moments.ask(asking, {})).later).toEqual([
    { day: '2031-03-03', statements: 1 },
    { day: '2031-03-04', statements: 1 },
    { day: '2031-03-07', statements: 0 },
  ])
  for (const query of ['claim', 'figures']) expect(await leftForLater(store, query, { asOf: '2031-03-05' })).toBeNull()
  await store.close()
})

it('counts a statement of several things once', async () => {
  const store = await inventedStore([
    [
      'Orlo Courier',
      '2031-03-07',
      'The Water Ministry said on Monday that the dam at Orlo had cracked, that nine boats had sunk at Cape Dorn and that the mayor of Vessa had resigned.',
    ],
  ])
  const said = await store.statements({})
  expect(await leftForLater(store, 'claims', { asOf: '2031-03-05' })).toBe(said.length)
  await store.close()
})
