import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addInputs } from '../../pipeline/index.js'
import { HearsayError } from '../../problems.js'
import { openStore } from '../../store/index.js'
import type { Store } from '../../store/store.js'
import { watchAdd } from '../queries/watch.js'
import { type Batch, followWatches } from './follow-watches.js'

const page = (id: string, published: string, text: string) =>
  JSON.stringify({ id, outlet: `Paper ${id}`, published, text, clean: false })
const FIRST = page(
  'a',
  '2031-03-03',
  'At least 14 people were killed when the Orlo dam broke, the Water Ministry said on Monday.',
)
const SECOND = page(
  'b',
  '2031-03-05',
  'Seventeen people were killed when the Orlo dam broke, the Water Ministry said on Wednesday.',
)
const THIRD = page(
  'c',
  '2031-03-07',
  'Nineteen people were killed when the Orlo dam broke, the Water Ministry said on Friday.',
)

let store: Store
let ticks = 0
const now = () => `2031-03-09T12:00:${String(ticks++ % 60).padStart(2, '0')}Z`
const put = async (line: string) => {
  const stdin = [Buffer.from(`${line}\n`)] as unknown as AsyncIterable<Uint8Array>
  for await (const added of addInputs(store, ['-'], { stdin })) expect(added.outcome).toBe('added')
}
const words = (batch: Batch | undefined) => batch?.events.map((event) => event.words) ?? []

beforeEach(async () => {
  store = await openStore(':memory:')
  await put(FIRST)
  await watchAdd.ask({ store, who: 'Iva', now: now() }, { target: 'figure', subject: ['killed'] })
})
afterEach(() => store.close())

describe('following what is watched', () => {
  it('delivers each move once, as pages come, and goes on after a stop', async () => {
    const batches: Batch[] = []
    const stop = new AbortController()
    const following = followWatches(store, {
      ...{ who: 'Iva', now, everyMs: 5, signal: stop.signal },
      deliver: async (batch) => void batches.push(batch),
    })
    await put(SECOND)
    await expect.poll(() => batches.length).toBe(1)
    await put(THIRD)
    await expect.poll(() => batches.length).toBe(2)
    stop.abort()
    await following
    expect(batches.map(words)).toEqual([
      ['Water Ministry: At least 14 → Seventeen killed'],
      ['Water Ministry: Seventeen → Nineteen killed'],
    ])
    await followWatches(store, { who: 'Iva', now, everyMs: 5, once: true, deliver: async (b) => void batches.push(b) })
    expect(batches).toHaveLength(2)
  })

  it('brings a batch again until it has arrived, under the same ids, and then moves on', async () => {
    await put(SECOND)
    const tried: string[][] = []
    const failures: number[] = []
    const stop = new AbortController()
    const following = followWatches(store, {
      ...{ who: 'Iva', now, everyMs: 5, signal: stop.signal },
      deliver: async ({ events }) => {
        tried.push(events.map(({ id }) => id))
        if (tried.length < 3) throw new Error('nobody is there')
        stop.abort()
      },
      onFailure: (_, { afterMs }) => failures.push(afterMs),
    })
    await following
    expect(tried).toHaveLength(3)
    expect(new Set(tried.map(String)).size).toBe(1)
    expect(failures).toEqual([5, 10])
  })

  it('keeps the cursor where one look could not deliver', async () => {
    await put(SECOND)
    const once = (deliver: (batch: Batch) => Promise<void>) =>
      followWatches(store, { who: 'Iva', now, everyMs: 5, once: true, deliver })
    await expect(once(() => Promise.reject(new Error('no room')))).rejects.toThrow('no room')
    let batch: Batch | undefined
    await once(async (given) => {
      batch = given
    })
    expect(words(batch)).toEqual(['Water Ministry: At least 14 → Seventeen killed'])
  })

  it('waits for a store that is away', async () => {
    await put(SECOND)
    const away = new HearsayError('environment', 'The store cannot be reached.')
    const lastRecorded = store.lastRecorded.bind(store)
    let looks = 0
    store.lastRecorded = async () => {
      if (++looks === 1) throw away
      return lastRecorded()
    }
    const stop = new AbortController()
    const failures: unknown[] = []
    const batches: Batch[] = []
    await followWatches(store, {
      ...{ who: 'Iva', now, everyMs: 5, signal: stop.signal },
      deliver: async (batch) => {
        batches.push(batch)
        stop.abort()
      },
      onFailure: (error) => failures.push(error),
    })
    expect(failures).toEqual([away])
    expect(batches.map(words)).toEqual([['Water Ministry: At least 14 → Seventeen killed']])
  })
})
