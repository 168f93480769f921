import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addInputs } from '../pipeline/index.js'
import { openStore } from '../store/index.js'
import type { Store } from '../store/store.js'
import { note, rate } from './queries/rate.js'
import { watchAdd, watchSeen } from './queries/watch.js'
import { QUERIES } from './queries.js'
import type { Asking } from './query.js'

const page = (id: string, outlet: string, published: string, text: string) =>
  JSON.stringify({ id, outlet, published, text, clean: false })
/** Read one after the other; what comes last bears words that stand nowhere before. */
const PAGES: readonly (readonly [day: string, line: string])[] = [
  [
    '2031-03-03',
    page(
      'a',
      'Orlo Courier',
      '2031-03-03',
      'At least 14 people were killed when the Orlo dam broke, the Water Ministry said on Monday.\n\nThe mayor of Orlo, Mira Halden, said that the bridge at Vessa had been closed.',
    ),
  ],
  [
    '2031-03-05',
    page(
      'b',
      'Vessa Daily',
      '2031-03-05',
      'Seventeen people were killed when the Orlo dam broke, the Water Ministry said on Wednesday.\n\nThe Union of Dam Keepers denied that the bridge at Vessa had been closed.',
    ),
  ],
  [
    '2031-03-08',
    page(
      'c',
      'Quillon Post',
      '2031-03-08',
      'The governor, Odo Quillon, confirmed that the bridge at Vessa had been closed.\n\nTwenty-one people were killed when the Orlo dam broke, the Water Ministry said on Quillon Radio.',
    ),
  ],
]
const DAYS = ['2031-03-02', '2031-03-04', '2031-03-05', '2031-03-08']
const LAST = /quillon|twenty-one/iu

/** Everything that was read, and for each day a store that never held more than what had been published by then. */
let whole: Store
const thens = new Map<string, Store>()
const asking = (store: Store): Asking => ({ store, who: 'Iva Morrow', now: '2031-03-09T12:00:00Z' })

async function storeOf(lines: readonly string[]): Promise<Store> {
  const store = await openStore(':memory:')
  for (const line of lines)
    for await (const added of addInputs(store, ['-'], {
      stdin: [Buffer.from(`${line}\n`)] as unknown as AsyncIterable<Uint8Array>,
    }))
      expect(added.outcome).toBe('added')
  const who = asking(store)
  if (lines.length > 0) await rate.ask(who, { subject: 'Orlo Courier', grade: 'B' })
  if (lines.length === PAGES.length) {
    await rate.ask(who, { subject: 'Quillon Post', grade: 'D' })
    await note.ask(who, { subject: 'Odo Quillon', words: ['the governor, named Quillon'] })
    const said = (await store.statements({})).find(({ speaker }) => speaker.name === 'Odo Quillon')
    await note.ask(who, { subject: said?.id ?? '', words: ['Quillon said so'] })
  }
  await watchAdd.ask(asking(store), { target: 'story' })
  await watchSeen.ask(asking(store), { until: '2000-01-01' })
  return store
}

beforeAll(async () => {
  whole = await storeOf(PAGES.map(([, line]) => line))
  for (const day of DAYS)
    thens.set(day, await storeOf(PAGES.filter(([published]) => published <= day).map(([, line]) => line)))
})
afterAll(async () => {
  for (const store of [whole, ...thens.values()]) await store.close()
})

/** Every question that takes a day, with what it must be asked of. Those that name one thing are asked of the first claim. */
const READ = QUERIES.filter(({ effect, input }) => effect === 'read' && 'asOf' in input.shape)
const NEEDS: Readonly<Record<string, (first: { claim: string; statement: string; document: string }) => object>> = {
  changes: () => ({ since: '2031-03-01' }),
  claim: ({ claim }) => ({ id: claim }),
  compare: ({ claim }) => ({ id: claim }),
  actor: () => ({ name: 'Water Ministry' }),
  spellings: () => ({ name: 'Water Ministry' }),
  document: ({ document }) => ({ id: document }),
  reprints: ({ document }) => ({ document }),
  revisions: ({ document }) => ({ document }),
  search: () => ({ words: ['bridge'] }),
  trace: ({ statement }) => ({ id: statement }),
}

async function answer(store: Store, name: string, asOf?: string): Promise<unknown> {
  const query = QUERIES.find((one) => one.name === name)
  const first = (await QUERIES.find((one) => one.name === 'claims')?.ask(
    asking(thens.get('2031-03-04') ?? store),
    {},
  )) as {
    id: string
    statements: { id: string; document: { id: string } }[]
  }[]
  const [claim] = first
  const about = NEEDS[name]?.({
    claim: claim?.id ?? '',
    statement: claim?.statements[0]?.id ?? '',
    document: claim?.statements[0]?.document.id ?? '',
  })
  try {
    return await query?.ask(asking(store), query.input.parse({ ...about, ...(asOf === undefined ? {} : { asOf }) }))
  } catch (error) {
    return { refused: (error as { code?: string }).code ?? String(error) }
  }
}

/** Instants of a store's knowledge, and ids made of them, are its own. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, one) => (['until', 'since', 'watches', 'knownAt'].includes(key) ? null : one))

describe('as of a day', () => {
  it('there are questions to ask, and the last page can be told by its words', async () => {
    expect(READ.length).toBeGreaterThan(15)
    expect(JSON.stringify(await answer(whole, 'claims'))).toMatch(LAST)
  })

  it.each(READ.map(({ name }) => name))('%s can be asked, and is answered on the last day', async (name) => {
    const last = await answer(whole, name, '2031-03-08')
    expect(last).not.toHaveProperty('refused')
    expect(JSON.stringify(last).length).toBeGreaterThan(20)
  })

  it.each(READ.map(({ name }) => name))('%s shows nothing that came later', async (name) => {
    for (const day of DAYS.slice(0, -1)) expect(JSON.stringify(await answer(whole, name, day))).not.toMatch(LAST)
  })

  it.each(
    READ.map(({ name }) => name),
  )('%s answers as a store would that held no more than was published by then', async (name) => {
    for (const day of DAYS) {
      const then = thens.get(day)
      expect(then).toBeDefined()
      if (then !== undefined)
        expect(plain(await answer(whole, name, day)), day).toEqual(plain(await answer(then, name, day)))
    }
  })
})
