import { describe, expect, it } from 'vitest'
import { linkStatements } from '../link/link.js'
import { NAME } from '../link/link-names.js'
import { putStory } from '../link/testing/put-story.js'
import { readStory, type Story } from '../link/testing/read-story.js'
import type { Actor, Mention } from '../model/index.js'
import { openSqlite } from '../store/sqlite/open-sqlite.js'
import type { Store } from '../store/store.js'
import { ACTOR } from './actors.js'
import { judge } from './judge.js'
import { rebuild } from './rebuild.js'
import { refold } from './refold.js'

const person = (name: string, title: string): Mention => ({ start: 0, end: name.length, type: 'person', name, title })
const role = (name: string): Mention => ({ start: 0, end: name.length, type: 'role', name })
const place = (name: string): Mention => ({ start: 0, end: name.length, type: 'place', name })

/** What each page names, day by day; nobody's page but the second and the last says who the president is. */
const PAGES: readonly (readonly [string, readonly Mention[]])[] = [
  ['2031-05-09', [role('The president'), place('Orvenia')]],
  ['2031-05-10', [person('Ilse Brandt', 'President of Orvenia'), place('Orvenia')]],
  ['2031-05-11', [person('Ilse Brandt', 'President'), place('Lysk')]],
  ['2031-05-12', [role('The Orvenian president')]],
  ['2031-06-20', [person('Ilse Brandt', 'former President of Orvenia'), place('Orvenia')]],
  ['2031-06-21', [role('the president'), place('Orvenia')]],
  ['2031-06-22', [person('Karl Weld', 'Orvenian President'), place('Orvenia')]],
]

const STORY: Story = (() => {
  const story = readStory(
    PAGES.map(([day], at) => `== Orlo Courier ${day}\nHarbour Office assert: ${at + 3} ships left`).join('\n'),
  )
  return {
    ...story,
    mentions: story.documents.map(({ id }, at) => ({ document: id, mentions: PAGES[at][1] })),
  }
})()

async function bringIn(order: readonly number[], batch: number): Promise<Store> {
  const store = await openSqlite(':memory:')
  await putStory(store, STORY)
  for (let at = 0; at < order.length; at += batch) {
    const ids = order.slice(at, at + batch).map((index) => STORY.documents[index].id)
    const { touched } = await linkStatements(
      store,
      STORY.statements.filter((one) => ids.includes(one.document)),
    )
    await refold(store, touched)
  }
  return store
}

const actorsOf = async (store: Store): Promise<readonly Actor[]> =>
  (await store.views(ACTOR)).map(({ body }) => body as Actor)
const bytes = async (store: Store): Promise<string> =>
  JSON.stringify([await store.views(ACTOR), await store.views(NAME)], null, 1)

const called = (actors: readonly Actor[], name: string): readonly (string | null)[] =>
  (actors.find((one) => one.name === name)?.called ?? []).map(({ day }) => day)

const IN_ORDER = PAGES.map((_, index) => index)

describe('who holds an office', () => {
  it('is read off the pages of those days, and never past a change that a page states', async () => {
    const actors = await actorsOf(await bringIn(IN_ORDER, 1))
    expect(
      actors
        .filter(({ type }) => type === 'person')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Ilse Brandt', 'Karl Weld'])
    expect(called(actors, 'Ilse Brandt')).toEqual(['2031-05-09', '2031-05-12'])
    expect(called(actors, 'Karl Weld')).toEqual(['2031-06-21'])
  })

  it('says why, with the days of the pages', async () => {
    const [brandt] = (await actorsOf(await bringIn(IN_ORDER, 2))).filter(({ name }) => name === 'Ilse Brandt')
    const words = brandt.because.flatMap(({ reasons }) => reasons.map((reason) => reason.words))
    expect(words).toContain(
      '"The Orvenian president" on 2031-05-12: Ilse Brandt is "President of Orvenia" on pages of 2031-05-10 to 2031-05-11',
    )
    expect(brandt.spellings.map(({ name }) => name)).toEqual(['Ilse Brandt'])
  })

  it('is the same in whatever order the pages come, and after a rebuild', async () => {
    const expected = await bytes(await bringIn(IN_ORDER, 1))
    const orders = [[...IN_ORDER].reverse(), [4, 2, 0, 6, 5, 3, 1], [3, 1, 5, 0, 6, 4, 2], [5, 0, 1, 4, 2, 6, 3]]
    for (const [at, order] of orders.entries()) {
      const store = await bringIn(order, 1 + (at % 3))
      expect(await bytes(store)).toBe(expected)
      await rebuild(store)
      expect(await bytes(store)).toBe(expected)
    }
  })

  it('is what a person says, where a person has judged, and comes back when that is withdrawn', async () => {
    const store = await bringIn(IN_ORDER, 3)
    const before = await bytes(store)
    const office = (await store.views(NAME)).map(({ id }) => id).find((id) => id.includes('orvenian president @'))
    const judged = judge({
      on: 'actor',
      a: 'person ilse brandt',
      b: office ?? '',
      verdict: 'different',
      author: 'Rika',
      judgedAt: '2031-07-01T00:00:00Z',
    })
    await store.putJudgements([judged])
    await refold(store, [judged.a, judged.b])
    expect(called(await actorsOf(store), 'Ilse Brandt')).toEqual(['2031-05-09'])
    await store.withdraw(judged.id, { author: 'Rika', reason: null, at: '2031-07-02T00:00:00Z' })
    await refold(store, ['person ilse brandt', office ?? ''])
    expect(await bytes(store)).toBe(before)
  })
})
