import { afterAll, beforeAll, expect, it } from 'vitest'
import { review } from '../src/ask/queries/review.js'
import type { Store } from '../src/store/store.js'
import { inventedStore } from './invented-store.js'

let store: Store
beforeAll(async () => {
  store = await inventedStore([
    ['Orla Post', '2031-05-14', 'Ines said on Monday that the bridge of Orla was closed. Olo Varga said it was safe.'],
    ['Vesk Post', '2031-05-14', 'Ines said on Monday that the bridge of Orla was closed. Varga said it was safe.'],
  ])
})
afterAll(() => store.close())

it('names of one equal word wait behind those by which something can be decided', async () => {
  const items = await review.ask({ store, who: 'Iva Morrow', now: '2031-05-20T12:00:00.000Z' }, { limit: 50 })
  const pairs = items.filter(({ on }) => on === 'actor').map(({ a, b }) => [a.words, b.words].sort().join(' / '))
  expect(pairs).toContain('Ines / Ines')
  expect(pairs.indexOf('Olo Varga / Varga')).toBe(0)
  expect(pairs.indexOf('Ines / Ines')).toBeGreaterThan(0)
})
