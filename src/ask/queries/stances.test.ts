import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type InventedPage, inventedStore } from '../../../test/invented-store.js'
import type { Store } from '../../store/store.js'
import { turnsWords } from '../turns.js'
import { daysWords } from '../words.js'
import { compare } from './compare.js'
import { stances } from './stances.js'

const PAGES: readonly InventedPage[] = [
  [
    'Orlo Courier',
    '2031-05-03',
    'The governor of Orlo, Odo Quillon, denied on Saturday that the bridge at Vessa had been closed.',
  ],
  [
    'Vessa Daily',
    '2031-05-05',
    'The mayor of Vessa, Mira Halden, said on Monday that the bridge at Vessa had been closed.',
  ],
  [
    'Teller Post',
    '2031-05-06',
    'The Union of Dam Keepers could not confirm on Tuesday that the bridge at Vessa had been closed.',
  ],
  [
    'Quillon Post',
    '2031-05-09',
    'The governor of Orlo, Odo Quillon, confirmed on Friday that the bridge at Vessa had been closed.',
  ],
  [
    'Ferry News',
    '2031-05-10',
    'The mayor of Vessa, Mira Halden, said on Saturday that nine boats had sunk at Cape Dorn.',
  ],
]

let store: Store
beforeAll(async () => {
  store = await inventedStore(PAGES)
})
afterAll(() => store.close())
const asking = () => ({ store, who: 'nobody', now: '2031-06-01T00:00:00Z' })
const told = async (input: { parties?: string[]; changed?: boolean; asOf?: string }) =>
  (await stances.ask(asking(), input)).map(({ parties }) =>
    parties.map(({ party, turns }) => `${party}: ${turnsWords(turns, daysWords)}`),
  )

describe('what parties said, side by side', () => {
  it('has every stance with its day, and a change of mind', async () => {
    expect(await told({})).toEqual([
      [
        'Odo Quillon: denied on 2031-05-03 → confirmed on 2031-05-09',
        'Mira Halden: asserted on 2031-05-05',
        'Union of Dam Keepers: could not confirm on 2031-05-06',
      ],
    ])
    expect(await told({ changed: true })).toHaveLength(1)
  })

  it('knows of no change before it was made', async () => {
    expect(await told({ changed: true, asOf: '2031-05-08' })).toEqual([])
    expect((await told({ asOf: '2031-05-05' }))[0]).toEqual([
      'Odo Quillon: denied on 2031-05-03',
      'Mira Halden: asserted on 2031-05-05',
    ])
  })

  it('of parties that are named gives the claims on which all of them speak, and what they say', async () => {
    expect(await told({ parties: ['quillon', 'Halden'] })).toEqual([
      ['Odo Quillon: denied on 2031-05-03 → confirmed on 2031-05-09', 'Mira Halden: asserted on 2031-05-05'],
    ])
    expect(await told({ parties: ['Mira Halden'] })).toHaveLength(2)
    expect(await told({ parties: ['Mira Halden', 'Nobody'] })).toEqual([])
  })

  it('finds a party by another of its names, and where it only leaves a claim open', async () => {
    const own = await inventedStore([
      [
        'Orlo Courier',
        '2031-05-03',
        'The South Korean president, Mira Halden, said on Saturday that the bridge at Vessa had been closed.',
      ],
      [
        'Teller Post',
        '2031-05-06',
        'The mayor of Vessa, Odo Quillon, said on Tuesday that the bridge at Vessa had been closed.',
      ],
      [
        'Ferry News',
        '2031-05-07',
        'The Norwegian defence minister, Ada Forte, could not confirm on Wednesday that the bridge at Vessa had been closed.',
      ],
      [
        'Vessa Daily',
        '2031-05-08',
        'South Korea has eight ports. "The Republic of Korea has nine," said Rolf Tarn, a mayor.',
      ],
    ])
    const parties = async (...names: string[]) =>
      (await stances.ask({ ...asking(), store: own }, { parties: names })).map((one) =>
        one.parties.map(({ party }) => party),
      )
    expect(await parties('Norway')).toEqual([['Norway']])
    expect(await parties('Republic of Korea', 'Norway')).toEqual([['South Korea', 'Norway']])
    await own.close()
  })

  it('names those who are silent on a claim', async () => {
    const [{ claim }] = await stances.ask(asking(), {})
    const found = await compare.ask(asking(), { id: claim, parties: ['Dam Keepers', 'Harbour Board'] })
    expect(found.parties.map(({ party }) => party)).toEqual(['Union of Dam Keepers'])
    expect(found.silent).toEqual(['Harbour Board'])
  })

  it('goes on part by part', async () => {
    const input = { parties: ['Mira Halden'] }
    const first = await stances.page?.(asking(), input, { after: null, size: 1 })
    const second = await stances.page?.(asking(), input, { after: first?.next ?? null, size: 1 })
    expect([first?.found.length, second?.found.length, second?.next]).toEqual([1, 1, null])
    expect(first?.found[0]?.claim).not.toBe(second?.found[0]?.claim)
  })
})
