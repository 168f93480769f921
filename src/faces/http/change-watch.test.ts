import { describe, expect, it } from 'vitest'
import { openStore } from '../../store/index.js'
import { makeApp } from './app.js'
import { type Grown, makeChangeWatch } from './change-watch.js'

/** A store of which only its growth is seen. */
function growing() {
  let rows = 0
  let looks = 0
  return {
    grow: () => {
      rows += 1
    },
    looks: () => looks,
    store: {
      lastRecorded: async () => `2024-03-09T12:00:0${rows}.000Z`,
      counts: async () => {
        looks += 1
        return { snapshots: rows, documents: rows, statements: 3 * rows, judgements: 0 }
      },
    },
  }
}

describe('the watch over a store', () => {
  it('tells of what was added since the last look, once, and counts only then', async () => {
    const { store, grow, looks } = growing()
    const watch = makeChangeWatch(store, 1e9)
    await watch.look()
    const told: Grown[] = []
    const stop = watch.listen((grown) => told.push(grown))
    await watch.look()
    expect(told).toEqual([])
    grow()
    await watch.look()
    await watch.look()
    expect(told).toEqual([{ recordedAt: '2024-03-09T12:00:01.000Z', documents: 1, statements: 3, judgements: 0 }])
    expect(looks()).toBe(2)
    stop()
    grow()
    await watch.look()
    expect(told.length).toBe(1)
  })

  it('says over HTTP how things stand when the reader comes', async () => {
    const store = await openStore(':memory:', {})
    await store.migrate()
    const app = makeApp({
      store,
      who: 'Iva Morrow',
      now: () => '2024-03-20T12:00:00.000Z',
      writable: false,
      hosts: null,
    })
    const response = await app.request('/events')
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const reader = response.body?.getReader()
    const { value } = (await reader?.read()) ?? {}
    expect(new TextDecoder().decode(value)).toMatch(/event: now\ndata: \{"recordedAt":"[^"]*","documents":0,/)
    await reader?.cancel()
    await store.close()
  })
})
