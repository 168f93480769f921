import { expect, it } from 'vitest'
import { inventedStore } from '../../test/invented-store.js'
import { toldLater } from './told-later.js'

it('counts what had been said by a day and stands on later pages only', async () => {
  const store = await inventedStore([
    ['Orlo Courier', '2031-03-04', 'The Water Ministry said on Monday that the dam at Orlo had cracked.'],
    ['Vessa Daily', '2031-03-07', 'Mayor Mira Halden said on Tuesday that nine boats had sunk at Cape Dorn.'],
  ])
  expect(await toldLater(store, '2031-03-03')).toMatch(/^1 statement said by then stands on later pages only/)
  expect(await toldLater(store, '2031-03-05')).toMatch(/^1 statement said by then stands/)
  expect(await toldLater(store, '2031-03-07')).toBeNull()
  expect(await toldLater(store, '2031-03-01')).toBeNull()
  await store.close()
})
