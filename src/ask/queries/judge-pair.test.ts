import { afterAll, beforeAll, expect, it } from 'vitest'
import { inventedStore } from '../../../test/invented-store.js'
import type { Store } from '../../store/store.js'
import { judge } from './judge-pair.js'

let store: Store
let ids: readonly string[]
beforeAll(async () => {
  store = await inventedStore([
    [
      'Orlo Courier',
      '2031-05-03',
      'The mayor of Vessa, Mira Halden, said on Saturday that the bridge had been closed.',
    ],
    ['Teller Post', '2031-05-06', 'The Union of Dam Keepers said on Tuesday that nine boats had sunk at Cape Dorn.'],
  ])
  ids = (await store.statements({})).map(({ id }) => id)
})
afterAll(() => store.close())

const asking = () => ({ store, who: 'ada', now: '2031-06-01T00:00:00Z' })
const judging = (a: string, b: string, on: 'claim' | 'actor' = 'claim') =>
  judge.ask(asking(), { on, a, b, verdict: 'same', preview: true })

it('takes the beginnings of ids for the statements that they name', async () => {
  const [a = '', b = ''] = ids
  const { before, after } = await judging(a.slice(0, 6), b.slice(0, 6).toUpperCase())
  expect([before.length, after.length]).toEqual([2, 1])
})

it('refuses what is not there, what is no statement, what is ambiguous and one with itself', async () => {
  const [a = ''] = ids
  await expect(judging(a, 's000')).rejects.toMatchObject({ code: 'not-found', message: 'There is no statement s000.' })
  await expect(judging(a, 'c000')).rejects.toMatchObject({ hint: expect.stringContaining('hearsay claim c000') })
  await expect(judging(a, 's')).rejects.toMatchObject({ code: 'usage' })
  await expect(judging(a, a.slice(0, 8))).rejects.toMatchObject({ code: 'usage' })
  await expect(judging('Nobody', 'Mira Halden', 'actor')).rejects.toMatchObject({ code: 'not-found' })
  expect(await store.judgements({})).toEqual([])
})

it('takes names as pages spell them', async () => {
  const { judgements } = await judging('Mira Halden', 'Union of Dam Keepers', 'actor')
  expect(judgements).toHaveLength(1)
})
