import { afterAll, beforeAll, expect, it } from 'vitest'
import { openScope } from '../src/ask/scope.js'
import type { Store } from '../src/store/store.js'
import { exported } from './export/exported.js'
import { type InventedPage, inventedStore } from './invented-store.js'

const FIRST = 'Or Ves Tam Ron Kel Nor Lys Pell Yal Dor Bre Mar'.split(' ')
const LAST = 'la ka sel sby dra vik kov der den mund wick gate'.split(' ')

/** A closed bridge in each of 144 towns, each on a page of its own and said by a mayor of its own. */
const pages: readonly InventedPage[] = FIRST.flatMap((first) =>
  LAST.map(
    (last): InventedPage => [
      `${first}${last} Post`,
      '2031-05-14',
      `The mayor of ${first}${last} said on Monday that the bridge of ${first}${last} will be closed for repairs.`,
    ],
  ),
)

let store: Store
beforeAll(async () => {
  store = await inventedStore(pages)
})
afterAll(() => store.close())

const lines = (text: string): number => text.split('\n').filter((line) => /closed for repairs/.test(line)).length

it('a briefing of a great story lists the weightiest claims, says how many it leaves out, and gives all when asked', async () => {
  const all = (await openScope(store, {})).claims.length
  expect(all).toBeGreaterThan(100)
  const short = await exported(store, 'markdown')
  const left = Number(/(\d+) claims more are not listed here/.exec(short)?.[1])
  expect(left).toBeGreaterThan(60)
  expect(short).toContain(`a limit of ${all} lists all`)
  const whole = await exported(store, 'markdown', { limit: all })
  expect(whole).not.toContain('not listed here')
  expect(lines(whole)).toBeGreaterThan(2 * lines(short))
})
