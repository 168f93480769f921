import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { killImports } from '../src/pipeline/faults/kill-imports.js'
import { transpileTree } from './transpile.js'

/** How many kills; `node scripts/faults-imports.mjs` runs 2,000. */
const KILLS = Number(process.env.HEARSAY_KILLS_IMPORTS ?? 12)
const cache = join('node_modules', '.cache')
mkdirSync(cache, { recursive: true })
const folder = mkdtempSync(resolve(cache, 'hearsay-kill-imports-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it(
  `${KILLS} imports killed: nothing acknowledged is lost, nothing is there by half, the ledger is that of one import`,
  async () => {
    const at = transpileTree(folder)
    const report = await killImports({
      ...{ folder, kills: KILLS, seed: 20310403, mainEvery: 6, stories: [resolve('gold/stories/dam/pages')] },
      writer: at('pipeline/faults/import-writer.js'),
      main: at('faces/cli/main.js'),
    })
    expect(report.problems).toEqual([])
    expect(report.kills.importers + report.kills.commands).toBeGreaterThanOrEqual(KILLS)
    expect(report.acknowledged).toBeGreaterThan(0)
  },
  120_000 + KILLS * 10_000,
)
