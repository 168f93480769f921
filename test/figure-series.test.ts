import { afterEach, expect, it } from 'vitest'
import { figures } from '../src/ask/queries/figures.js'
import { series } from '../src/ask/queries/series.js'
import type { Store } from '../src/store/store.js'
import { sampleStore } from './export/exported.js'

let store: Store
afterEach(() => store.close())
const asking = () => ({ store, who: 'nobody', now: () => '2031-06-01T00:00:00Z' }) as never

it('every figure of the sample story is of something, and each series opens to its figures', async () => {
  store = await sampleStore()
  const found = await series.ask(asking(), {})
  expect(found.filter(({ of }) => of === '')).toEqual([])
  const ofClaim = found.filter(({ claim }) => claim !== null)
  expect(ofClaim.map(({ of, unit, figures: n }) => [of, unit, n])).toEqual([
    ['The families of the dead would receive half a million krones each', 'krone', 1],
  ])
  for (const asOf of [undefined, '2024-03-08'])
    for (const { id, figures: n } of await series.ask(asking(), { asOf })) {
      const points = (await figures.ask(asking(), { of: id, asOf })).flatMap((one) => one.points)
      expect([id, points.length]).toEqual([id, n])
      const page = await figures.page?.(asking(), { of: id, asOf } as never, { after: null, size: 500 })
      expect([id, page?.found.flatMap((one) => one.points).length]).toEqual([id, n])
    }
})
