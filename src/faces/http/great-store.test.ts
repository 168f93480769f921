import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { CLAIM_LINE, type ClaimStates } from '../../fold/claim-states.js'
import { addInputs } from '../../pipeline/add.js'
import { openStore } from '../../store/index.js'
import type { Store } from '../../store/store.js'
import { makeApp } from './app.js'
import type { Beside } from './beside.js'

/** Claims that nobody looks at: with more than 20,000 of them a store is great, and answers are kept. */
const FILLING = 20_001

const CRACKED = ['Orlo Courier', '2031-03-03', 'Mayor Mira Halden said that the dam at Orlo had cracked.'] as const
const ALSO = ['Vessa Daily', '2031-03-05', 'Mayor Mira Haldén said that the dam at Orlo had cracked.'] as const
const DENIED = ['Teller Post', '2031-03-07', 'The Orlan Water Board denied that the dam at Orlo had cracked.'] as const

let store: Store
let clock: number
let number = 0
let tick = 0

async function add(...pages: readonly (readonly [outlet: string, published: string, text: string])[]): Promise<void> {
  const lines = pages.map(([outlet, published, text]) =>
    JSON.stringify({ id: `page-${number++}`, outlet, published, text, clean: false }),
  )
  const stdin = [Buffer.from(`${lines.join('\n')}\n`)] as unknown as AsyncIterable<Uint8Array>
  for await (const { outcome } of addInputs(store, ['-'], { stdin })) expect(outcome).toBe('added')
}

beforeEach(async () => {
  store = await openStore(':memory:')
  await add(CRACKED, ALSO)
  const [{ body }] = await store.views(CLAIM_LINE)
  const states = body as ClaimStates
  await store.putViews(
    Array.from({ length: FILLING }, (_, at) => {
      const id = `cffff${String(at).padStart(12, '0')}`
      return { kind: CLAIM_LINE, id, sort: '9999', keys: [], body: { ...states, now: { ...states.now, id } } }
    }),
  )
  clock = performance.now()
  vi.spyOn(performance, 'now').mockImplementation(() => clock)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await store.close()
})

const serving = (beside?: Beside) => {
  const app = makeApp({
    store,
    who: 'Iva Morrow',
    now: () => `2031-06-01T00:00:${String(tick++).padStart(2, '0')}Z`,
    writable: true,
    hosts: null,
    beside,
  })
  return {
    async claim(id: string, tag?: string) {
      const response = await app.request(
        `/claim/${id}.json`,
        tag === undefined ? {} : { headers: { 'if-none-match': tag } },
      )
      const told = response.status === 304 ? null : ((await response.json()) as Told)
      return { status: response.status, tag: response.headers.get('etag') ?? '', told }
    },
    async post(path: string, body: object) {
      const headers = { 'content-type': 'application/json' }
      const response = await app.request(path, { method: 'POST', headers, body: JSON.stringify(body) })
      expect(response.status).toBe(200)
    },
  }
}
interface Told {
  readonly status: string
  readonly statements: readonly { readonly id: string }[]
  readonly origins: { readonly atLeast: number }
  readonly names: readonly { readonly printed: string }[]
}
const idOf = async (): Promise<string> => (await store.views('claim'))[0].id

it('the screen of a claim of a great store is kept, and sent again without a look at its pages', async () => {
  const [{ claim }, id] = [serving(), await idOf()]
  const first = await claim(id)
  expect(first.told?.statements).toHaveLength(2)
  const looked = vi.spyOn(store, 'documents')
  expect((await claim(id)).told).toEqual(first.told)
  expect((await claim(id, first.tag)).status).toBe(304)
  expect(looked).not.toHaveBeenCalled()
})

it('comes from the thread beside where that has one, is kept like any, and is worked out here where it has none', async () => {
  const id = await idOf()
  const asked: unknown[] = []
  let has: unknown = { status: 'from beside' }
  const { claim } = serving({
    begin({ name, input }, take) {
      asked.push([name, input.id])
      if (has === null) return null
      const text = JSON.stringify(has)
      const body = take(Buffer.byteLength(text))
      body.write(text)
      return Promise.resolve(has === 'nothing' ? null : { body, tag: '"beside"' })
    },
    close: async () => {},
  })
  expect(await claim(id)).toMatchObject({ status: 200, tag: '"beside"', told: has })
  expect((await claim(id, '"beside"')).status).toBe(304)
  expect(asked).toEqual([['claim', id]])
  for (const none of [null, 'nothing']) {
    has = none
    clock += 30_001
    expect((await claim(id)).told?.statements).toHaveLength(2)
  }
  // Not by the beginning of an id, of which nothing is kept.
  expect((await claim(id.slice(0, 12))).told?.statements).toHaveLength(2)
  expect(asked).toHaveLength(3)
})

it('is never that of before a judgement', async () => {
  const [{ claim, post }, id] = [serving(), await idOf()]
  const before = await claim(id)
  const [a, b] = before.told?.statements ?? []
  await post('/judge.json', { on: 'origin', a: a.id, b: b.id, verdict: 'different' })
  const after = await claim(id, before.tag)
  expect([after.status, after.told?.origins.atLeast]).toEqual([200, 2])
  await post('/undo.json', {})
  expect((await claim(id, after.tag)).told?.origins.atLeast).toBe(before.told?.origins.atLeast)
})

it('is never older than three seconds after an import, and not at all once somebody judges', async () => {
  const [{ claim, post }, id] = [serving(), await idOf()]
  const before = await claim(id)
  await add(DENIED)
  clock += 3001
  const after = await claim(id, before.tag)
  expect([after.status, after.told?.status, after.told?.statements.length]).toEqual([200, 'disputed', 3])
  await add(['Dorn Post', '2031-03-08', 'The Boatmen’s Union said that the dam at Orlo had cracked.'])
  const [a, b] = after.told?.statements ?? []
  await post('/judge.json', { on: 'origin', a: a.id, b: b.id, verdict: 'same' })
  expect((await claim(id, after.tag)).told?.statements).toHaveLength(4)
})

it('is that of after a judgement also for who asks while the claims are read anew', async () => {
  const [{ claim, post }, id] = [serving(), await idOf()]
  const before = await claim(id)
  const [a, b] = before.told?.statements ?? []
  await add(DENIED)
  clock += 3001
  // The lines of the claims that moved are long in coming.
  let come = (): void => undefined
  const waiting = new Promise<void>((resolve) => {
    come = resolve
  })
  const { views } = store
  vi.spyOn(store, 'views').mockImplementation(async (kind, filter) => {
    if (kind === CLAIM_LINE) await waiting
    return views.call(store, kind, filter)
  })
  const early = claim(id)
  await new Promise((resolve) => setImmediate(resolve))
  await post('/judge.json', { on: 'origin', a: a.id, b: b.id, verdict: 'different' })
  const late = claim(id, before.tag)
  await new Promise((resolve) => setTimeout(resolve, 20))
  come()
  await early
  const { status, told } = await late
  expect([status, told?.origins.atLeast, told?.statements.length]).toEqual([200, 2, 3])
})
