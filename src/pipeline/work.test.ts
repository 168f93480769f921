import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { openPostgres } from '../store/postgres/open-postgres.js'
import { startServer, type TestServer } from '../store/postgres/testing/start-server.js'
import { openSqlite } from '../store/sqlite/open-sqlite.js'
import type { Store } from '../store/store.js'
import { addInputs } from './add.js'
import { annotateRaw } from './annotate-raw.js'
import { queuePages } from './queue-pages.js'
import { work } from './work.js'

const started = await startServer()
const folder = mkdtempSync(join(tmpdir(), 'hearsay-work-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const pages = resolve('gold/stories/dam/pages')
const QUICK = { pauseMs: 10, once: true } as const
const ledger = async (store: Store) =>
  JSON.stringify([await store.views('claim'), await store.views('actor'), await store.statements({})])

it('a store without a queue says so', async () => {
  const store = await openSqlite(':memory:')
  expect(store.capabilities.queue).toBe(false)
  await expect(queuePages(store, [pages])).rejects.toMatchObject({ code: 'usage' })
  await expect(work(store)).rejects.toMatchObject({ code: 'usage' })
  await store.close()
})

if (typeof started === 'string') it.skip(`PostgreSQL: ${started}`, () => {})
else {
  afterAll(() => started.stop())
  describe('workers', () => workers(started))
}

function workers(server: TestServer): void {
  let schemas = 0
  const fresh = () => server.location(`work_${schemas++}`)

  it('two on one queue make the ledger that one import makes, and a second queueing changes nothing', async () => {
    const alone = await openSqlite(':memory:')
    for await (const added of addInputs(alone, [pages])) expect(added.outcome).toBe('added')
    const location = fresh()
    const [a, b] = [await openPostgres(location), await openPostgres(location)]
    const count = readdirSync(pages).length
    expect(await queuePages(a, [pages])).toEqual({ queued: count, failed: 0 })
    await queuePages(b, [pages])
    expect(await a.queue!.counts()).toEqual({ waiting: count, taken: 0, parked: 0 })
    const done = await Promise.all([work(a, QUICK), work(b, QUICK)])
    expect(done[0].pages.added + done[1].pages.added).toBe(count)
    expect(await ledger(b)).toBe(await ledger(alone))
    expect((await a.imports()).map(({ outcome }) => outcome)).toEqual(Array(count).fill('added'))

    await queuePages(a, [pages])
    expect((await work(a, QUICK)).pages).toMatchObject({ added: 0, known: count })
    expect(await ledger(a)).toBe(await ledger(alone))
    expect((await a.verify()).problems).toEqual([])
    for (const store of [alone, a, b]) await store.close()
  })

  it('a page that its worker breaks on is tried again, then parked with its reason; the others go on', async () => {
    const store = await openPostgres(fresh())
    await queuePages(store, [pages])
    const count = readdirSync(pages).length
    let calls = 0
    const stats = await work(store, {
      ...QUICK,
      annotate: async (item, raw) => {
        if (!item.includes('05-')) return annotateRaw(item, raw)
        calls++
        return { ok: false, item, stage: 'annotate', code: 'annotate/died', message: 'The worker died.' }
      },
    })
    expect(calls).toBe(3)
    expect(stats.pages).toMatchObject({ added: count - 1, again: 2, parked: 1 })
    expect(await store.queue!.counts()).toEqual({ waiting: 0, taken: 0, parked: 1 })
    const [parked] = await store.queue!.parked()
    expect(parked).toMatchObject({ tries: 3, code: 'annotate/died', message: 'The worker died.' })
    expect((await store.imports()).filter(({ outcome }) => outcome === 'failed')).toMatchObject([
      { code: 'annotate/died' },
    ])
    expect(await store.queue!.again()).toBe(1)
    expect((await work(store, QUICK)).pages.added).toBe(1)
    expect((await store.imports()).filter(({ outcome }) => outcome === 'failed')).toEqual([])
    await store.close()
  })

  it('a page that kills its worker each time is parked; a page of a worker that is gone is free as soon as the server sees that it went', async () => {
    const location = fresh()
    const store = await openPostgres(location)
    const page = join(folder, 'one.txt')
    writeFileSync(page, 'The harbour office said on Monday that three boats were lost in the storm near Selby.\n')
    await queuePages(store, [page])
    for (let n = 1; n <= 3; n++) {
      const other = await openPostgres(location)
      const member = await other.queue!.join()
      // The server notices by itself, within milliseconds, that the one before has gone.
      await expect.poll(async () => (await member.take())?.tries, { timeout: 2000, interval: 10 }).toBe(n)
      expect(await (await store.queue!.join()).take()).toBeNull()
      await member.leave()
      await other.close()
    }
    expect((await work(store, QUICK)).pages).toMatchObject({ parked: 1, added: 0 })
    expect(await store.queue!.parked()).toMatchObject([{ code: 'work/killed', tries: 4 }])
    await store.close()
  })

  it('a page that cannot be read is a row of the report, not a page of the queue', async () => {
    const store = await openPostgres(fresh())
    const empty = join(folder, 'empty.txt')
    writeFileSync(empty, '')
    expect(await queuePages(store, [empty])).toEqual({ queued: 0, failed: 1 })
    expect(await store.imports()).toMatchObject([{ outcome: 'failed', stage: 'read' }])
    await store.close()
  })

  it('reading waits while the queue is full', async () => {
    const location = fresh()
    const [reader, worker] = [await openPostgres(location), await openPostgres(location)]
    let most = 0
    const count = readdirSync(pages).length
    const reading = queuePages(reader, [pages], { most: 3, pauseMs: 5 })
    const stop = new AbortController()
    const working = work(worker, {
      pauseMs: 5,
      lanes: 1,
      signal: stop.signal,
      annotate: async (item, raw) => {
        most = Math.max(most, (await worker.queue!.counts()).waiting)
        return annotateRaw(item, raw)
      },
    })
    expect((await reading).queued).toBe(count)
    while ((await worker.queue!.counts()).waiting > 0) await new Promise((resolve) => setTimeout(resolve, 20))
    stop.abort()
    expect((await working).pages.added).toBe(count)
    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThanOrEqual(3)
    await reader.close()
    await worker.close()
  })

  it('ends after the pages in hand, and leaves the rest', async () => {
    const store = await openPostgres(fresh())
    await queuePages(store, [pages])
    const stop = new AbortController()
    let tell = (): void => {}
    const first = new Promise<void>((resolve) => {
      tell = resolve
    })
    let taken = 0
    const stats = await work(store, {
      ...{ lanes: 1, pauseMs: 5, signal: stop.signal },
      // The second page is in hand while the first is stored.
      annotate: async (item, raw) => {
        if (++taken === 2) await first
        return annotateRaw(item, raw)
      },
      onPage: () => {
        stop.abort()
        tell()
      },
    })
    expect(stats.pages.added).toBe(2)
    expect(stats.taken).toBe(0)
    expect(await store.queue!.counts()).toMatchObject({ waiting: readdirSync(pages).length - 2, taken: 0 })
    await store.close()
  })

  it('stores together what is ready, and tries alone what breaks a transaction', async () => {
    const store = await openPostgres(fresh())
    await queuePages(store, [pages])
    const count = readdirSync(pages).length
    const putImports = store.putImports.bind(store)
    const together: number[] = []
    store.putImports = async (rows) => {
      if (rows.length > 0 && rows[0]?.outcome !== 'failed') together.push(rows.length)
      if (rows.some(({ item, outcome }) => item.includes('05-') && outcome !== 'failed')) throw new Error('no such row')
      return putImports(rows)
    }
    const stats = await work(store, { ...QUICK, tries: 2 })
    expect(Math.max(...together)).toBeGreaterThan(1)
    expect(stats.pages).toMatchObject({ added: count - 1, again: 1, parked: 1 })
    expect(await store.queue!.parked()).toMatchObject([{ code: 'work/broke', message: 'no such row', tries: 2 }])
    expect((await store.verify()).problems).toEqual([])
    await store.close()
  })

  it('waits where the store is away, counts no try, and goes on', async () => {
    const location = fresh()
    const store = await openPostgres(location)
    await queuePages(store, [pages])
    const url = new URL(location)
    url.searchParams.delete('schema')
    let cuts = 0
    const stats = await work(store, {
      ...QUICK,
      annotate: async (item, raw) => {
        if (cuts++ % 3 === 0) {
          const client = new pg.Client({ connectionString: url.href })
          await client.connect()
          await client.query(
            `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'hearsay'`,
          )
          await client.end()
        }
        return annotateRaw(item, raw)
      },
    })
    expect(stats.outages).toBeGreaterThan(0)
    expect(stats.pages.parked).toBe(0)
    expect((await store.counts()).documents).toBe(readdirSync(pages).length)
    expect((await store.verify()).problems).toEqual([])
    await store.close()
  })
}
