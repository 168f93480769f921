import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { killWorkers } from '../src/pipeline/faults/kill-workers.js'
import { ledgerOf } from '../src/pipeline/faults/ledger-of.js'
import { addInputs } from '../src/pipeline/index.js'
import { openStore } from '../src/store/index.js'
import { startServer } from '../src/store/postgres/testing/start-server.js'
import { transpileTree } from './transpile.js'

/** How many kills; `node scripts/faults-workers.mjs` runs 500. */
const KILLS = Number(process.env.HEARSAY_KILLS_WORKERS ?? 4)
const inputs = [resolve('gold/stories/dam/pages')]
const cache = join('node_modules', '.cache')
mkdirSync(cache, { recursive: true })
const folder = mkdtempSync(resolve(cache, 'hearsay-kill-workers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const server = await startServer()

describe.skipIf(typeof server === 'string')(
  `workers and importers killed at random${typeof server === 'string' ? ` (skipped: ${server})` : ''}`,
  () => {
    it(
      `${KILLS} kills: nothing acknowledged is lost, nothing is there twice, the ledger is that of one import`,
      async () => {
        if (typeof server === 'string') return
        try {
          const alone = await openStore(':memory:')
          for await (const added of addInputs(alone, inputs)) expect(added.outcome).toBe('added')
          const expected = await ledgerOf(alone)
          await alone.close()
          let stores = 0
          const report = await killWorkers({
            ...{ main: transpileTree(folder)('faces/cli/main.js'), inputs, expected, kills: KILLS, seed: 20310402 },
            location: () => server.location(`killed_${stores++}`),
          })
          expect(report.problems).toEqual([])
          expect(report.kills.workers + report.kills.importers).toBeGreaterThanOrEqual(KILLS)
          expect(report.acknowledged).toBeGreaterThanOrEqual(report.stores)
        } finally {
          await server.stop()
        }
      },
      120_000 + KILLS * 30_000,
    )
  },
)
