import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inventedStore } from '../../test/invented-store.js'
import type { Store } from '../store/store.js'
import { liveBoard } from './board/board.js'
import { review } from './queries/review.js'
import { byEffect, type Effect, effects, isWeighty } from './review-effect.js'

const effect = (counted: number, isStatus: boolean, touched: number): Effect => ({ counted, isStatus, touched })

describe('the order of what a decision would change', () => {
  it.each([
    ['counts before status', effect(2, false, 1), effect(1, true, 9)],
    ['status before what is touched', effect(1, true, 1), effect(1, false, 9)],
    ['more before less', effect(1, false, 9), effect(1, false, 2)],
  ])('%s', (_, first, second) => {
    expect([second, first].sort(byEffect)).toEqual([first, second])
  })

  it('has nothing to weigh where nobody speaks', () => {
    expect([effect(0, false, 0), effect(0, false, 1), effect(1, false, 0)].map(isWeighty)).toEqual([false, true, true])
  })
})

describe('what decisions on names would change', () => {
  let store: Store
  beforeAll(async () => {
    store = await inventedStore([
      [
        'Veldmark Post',
        '2024-05-02',
        'Oskar Veldt said that three quays were closed. Tilda Renn said that one bridge fell.',
      ],
      [
        'Harrow Daily',
        '2024-05-02',
        'Oskar Veld said that three quays were closed. Oskar Veld said that the ferry was late.',
      ],
    ])
  })
  afterAll(() => store.close())
  const named = (name: string) => ({
    spellings: [{ name, mentions: 1, firstDay: null, firstDocument: 'd' as never }],
  })

  it.each([
    ['two who speak for one claim', 'Oskar Veldt', 'Oskar Veld', true],
    ['two who speak for none together', 'Tilda Renn', 'Oskar Veld', true],
    ['one who says nothing', 'Nils Bragg', 'Oskar Veld', false],
  ])('%s', async (_, a, b, isHeavy) => {
    const found = effects(await liveBoard(store)).ofNames(named(a), named(b))
    expect(isWeighty(found)).toBe(isHeavy)
    expect(found).toEqual(effects(await liveBoard(store)).ofNames(named(b), named(a)))
  })

  it('puts names that say something before those that say nothing', async () => {
    const { ofNames } = effects(await liveBoard(store))
    const items = await review.ask(
      { store, who: 'Iva Morrow', now: '2024-03-20T12:00:00.000Z' },
      { on: 'actor', limit: 50 },
    )
    const heavy = items.map(({ a, b }) => isWeighty(ofNames(named(a.words), named(b.words))))
    expect(heavy).toEqual([...heavy].sort((x, y) => Number(y) - Number(x)))
  })
})
