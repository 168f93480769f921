import { describe, expect, it } from 'vitest'
import { rebuild } from '../../fold/rebuild.js'
import { addInputs } from '../../pipeline/add.js'
import type { ReadItem } from '../../read/raw.js'
import { readRecord } from '../../read/read-record.js'
import { openStore } from '../../store/index.js'
import type { Store } from '../../store/store.js'
import { claims, document, undo } from '../index.js'
import { judge } from './judge-pair.js'

const NOTICE = 'The Novinar Foundation said that 40,000 readers take its evening digest.'
/** Three unlike stories of one outlet. */
const STORIES = {
  dam: `Crack found in the wall of the dam at Orlo

The mayor of the town, Mira Halden, said on Monday that a crack had opened in the east wall.

Around three hundred families were taken to schools in the upper town before nightfall.`,
  ship: `Freighter with nineteen on board missing off Cape Dorn

The harbour master of Selby, Jan Ruda, said on Sunday that a freighter with nineteen sailors was missing.

Two aircraft searched the waters around the cape until dark, and boats joined them.`,
  vote: `Recount ordered in two districts of Keld

The head of the election office, Ana Petrel, said on Friday that the votes of two districts would be counted again.

Members of two parties had asked for it after the first count was broken off.`,
} as const
type Name = keyof typeof STORIES

const page = (name: Name): ReadItem =>
  readRecord(
    {
      id: name,
      url: `https://novinar.example/${name}`,
      outlet: 'Novinar',
      published: '2031-03-04',
      text: `${STORIES[name]}\n\n${NOTICE}\n`,
    },
    name,
  )

async function* itemsOf(names: readonly Name[]): AsyncIterable<ReadItem> {
  for (const name of names) yield page(name)
}

async function storeOf(names: readonly Name[], batch = 32): Promise<Store> {
  const store = await openStore(':memory:')
  for await (const added of addInputs(store, [], { items: itemsOf(names), batch }))
    if (added.outcome !== 'added') throw new Error(`${added.item}: ${added.message}`)
  return store
}

const KINDS = ['claim', 'claim-line', 'claim-said', 'claim-node', 'set-aside', 'repeated-line']
const views = async (store: Store) => JSON.stringify(await Promise.all(KINDS.map((kind) => store.views(kind))))
let second = 0
const asking = (store: Store) => ({
  store,
  who: 'desk',
  now: new Date(Date.UTC(2031, 2, 20) + 1000 * second++).toISOString(),
})
const digests = async (store: Store) =>
  (await claims.ask(asking(store), {})).filter(({ text }) => text.includes('digest')).length

describe('statements in lines that an outlet prints on every page', () => {
  it('count until the third unlike page shows the line to repeat, and in no claim from then on', async () => {
    const two = await storeOf(['dam', 'ship'])
    expect(await digests(two)).toBeGreaterThan(0)
    const three = await storeOf(['dam', 'ship', 'vote'])
    expect(await digests(three)).toBe(0)
    expect((await claims.ask(asking(three), {})).length).toBeGreaterThanOrEqual(3)
  })

  it('leave the same ledger whatever the order and the batches, and the one that a rebuild makes', async () => {
    const expected = await views(await storeOf(['dam', 'ship', 'vote']))
    for (const [order, batch] of [
      [['vote', 'dam', 'ship'], 1],
      [['ship', 'vote', 'dam'], 2],
      [['dam', 'vote', 'ship'], 1],
    ] as const) {
      const store = await storeOf(order, batch)
      expect(await views(store)).toBe(expected)
      await rebuild(store)
      expect(await views(store)).toBe(expected)
    }
  })

  it('are named on their page, with the reason', async () => {
    const shown = await document.ask(asking(await storeOf(['dam', 'ship', 'vote'])), { id: 'dam' })
    const aside = shown.statements.filter(({ id }) => shown.setAside.includes(id))
    expect(aside.map(({ text }) => text)).toEqual([expect.stringContaining('evening digest')])
    expect(shown.diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'clean/repeats-on-outlet',
        message: expect.stringMatching(/3 unlike pages.*counts in no claim/),
      }),
    )
  })

  it('count again when a person judges one the same as another, until that is undone', async () => {
    const store = await storeOf(['dam', 'ship', 'vote'])
    const before = await views(store)
    const [a, b] = await Promise.all(
      (['dam', 'ship'] as const).map(async (id) => (await document.ask(asking(store), { id })).setAside[0] ?? ''),
    )
    await judge.ask(asking(store), { on: 'claim', a: a ?? '', b: b ?? '', verdict: 'same' })
    expect(await digests(store)).toBe(1)
    expect((await document.ask(asking(store), { id: 'dam' })).setAside).toEqual([])
    const during = await views(store)
    await rebuild(store)
    expect(await views(store)).toBe(during)
    await undo.ask(asking(store), {})
    expect(await views(store)).toBe(before)
  })
})
