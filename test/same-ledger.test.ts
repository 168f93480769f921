import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { claims } from '../src/ask/index.js'
import { rebuild } from '../src/fold/rebuild.js'
import { addInputs } from '../src/pipeline/index.js'
import { openStore } from '../src/store/index.js'
import { startServer } from '../src/store/postgres/testing/start-server.js'
import { seeded } from '../src/store/samples.js'
import type { Store } from '../src/store/store.js'

/** The invented stories, and the sample story. */
const STORIES: [string, string][] = [
  ['sample story', resolve('examples/sample-story/pages')],
  ...readdirSync('gold/stories', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name): [string, string] => [name, resolve('gold/stories', name, 'pages')]),
]

const pagesOf = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))

async function add(store: Store, pages: readonly string[], batch: number): Promise<void> {
  for await (const added of addInputs(store, pages, { batch }))
    if (added.outcome === 'failed') throw new Error(`${added.item}: ${added.message}`)
}

/** Everything that is folded, and what a reader is answered, at two days. */
async function ledger(store: Store): Promise<string> {
  const views = []
  for (const kind of ['claim', 'actor', 'claim-node', 'actor-name']) views.push(await store.views(kind))
  const asking = { store, who: 'desk', now: '2031-05-01T00:00:00Z' }
  const answers = [await claims.ask(asking, {}), await claims.ask(asking, { asOf: '2031-03-06' })]
  return JSON.stringify([views, answers, await store.statements({}), await store.counts()], null, 1)
}

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = seeded(seed)
  return list
    .map((item) => [random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item)
}

const server = await startServer()

describe.skipIf(typeof server === 'string')(
  `one story, one ledger, to the byte${typeof server === 'string' ? ` (skipped: ${server})` : ''}`,
  () => {
    if (typeof server === 'string') return
    afterAll(() => server.stop())

    it.each(
      STORIES,
    )('%s: SQLite, PostgreSQL, and PostgreSQL by two writers in shuffled order', async (name, folder) => {
      const pages = pagesOf(folder)
      expect(pages.length).toBeGreaterThan(5)
      const file = await openStore(':memory:')
      await add(file, pages, 32)
      const expected = await ledger(file)
      expect(expected.length).toBeGreaterThan(20_000)
      await file.close()

      const schema = name.replace(/\W/g, '_')
      const database = await openStore(server.location(`${schema}_one`))
      await add(database, pages, 32)
      expect(await ledger(database)).toBe(expected)
      await database.close()

      const [a, b] = [
        await openStore(server.location(`${schema}_two`)),
        await openStore(server.location(`${schema}_two`)),
      ]
      const order = shuffled(pages, 7)
      // Batches of both interleave: each must see what the other has written since.
      await Promise.all([
        add(
          a,
          order.filter((_, index) => index % 2 === 0),
          2,
        ),
        add(
          b,
          order.filter((_, index) => index % 2 === 1),
          1,
        ),
      ])
      expect(await ledger(a)).toBe(expected)
      await rebuild(b)
      expect(await ledger(b)).toBe(expected)
      expect((await a.verify()).problems).toEqual([])
      await a.close()
      await b.close()
    })
  },
)
