import { expect, it } from 'vitest'
import { inventedStore } from '../../test/invented-store.js'
import type { Claim } from '../model/index.js'
import { CLAIM } from './claim-row.js'

it('gives the figures of one body to one party, where a page has only a part of its name', async () => {
  const store = await inventedStore([
    [
      'Orlo Courier',
      '2031-03-04',
      'The Ferry Union of Cape Dorn said on Tuesday that 31 people had been killed at the mill. Tilda Renn, head of the Ferry Union, said on Tuesday that 31 people had been killed at the mill.',
    ],
    [
      'Vessa Daily',
      '2031-03-05',
      'Tilda Renn, head of the Ferry Union, said on Wednesday that 31 people had been killed at the mill.',
    ],
  ])
  const parties = (await store.views(CLAIM, {})).flatMap(({ body }) =>
    (body as Claim).figures.map(({ party }) => party),
  )
  expect(new Set(parties)).toEqual(new Set(['Ferry Union of Cape Dorn']))
  await store.close()
})
