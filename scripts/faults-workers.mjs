// Kills importers and workers on PostgreSQL at random moments, until every page is in, and compares the ledger with that of
// one import. Usage: node scripts/faults-workers.mjs [KILLS=500] [SEED] [PAGES…]
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = (path) => new URL(`../dist/${path}`, import.meta.url)
if (!existsSync(dist('pipeline/faults/kill-workers.js'))) {
  console.error('Nothing is built yet. Run: npm run build')
  process.exit(2)
}
const { killWorkers } = await import(dist('pipeline/faults/kill-workers.js').href)
const { ledgerOf } = await import(dist('pipeline/faults/ledger-of.js').href)
const { addInputs, openStore } = await import(dist('index.js').href)
const { startServer } = await import(dist('store/postgres/testing/start-server.js').href)

const kills = Number(process.argv[2] ?? 500)
const seed = Number(process.argv[3] ?? 20310401)
const stories = join(root, 'gold', 'stories')
const given = process.argv.slice(4)
const inputs =
  given.length > 0
    ? given
    : readdirSync(stories)
        .map((name) => join(stories, name, 'pages'))
        .filter(existsSync)

const server = await startServer()
if (typeof server === 'string') {
  console.error(`Not run: ${server}.`)
  process.exit(2)
}
try {
  const alone = await openStore(':memory:')
  for await (const added of addInputs(alone, inputs)) if (added.outcome === 'failed') throw new Error(added.message)
  const expected = await ledgerOf(alone)
  const { documents } = await alone.counts()
  await alone.close()
  let stores = 0
  const began = process.hrtime.bigint()
  const report = await killWorkers({
    main: fileURLToPath(dist('faces/cli/main.js')),
    location: () => server.location(`killed_${stores++}`),
    ...{ inputs, expected, kills, seed },
    progress: (done) => console.error(`${done} of ${kills}`),
  })
  const seconds = Number(process.hrtime.bigint() - began) / 1e9
  console.log(
    `${report.kills.workers} workers and ${report.kills.importers} importers killed, seed ${seed}, in ${seconds.toFixed(0)} s: ${report.stores} stores of ${documents} pages filled, ${report.acknowledged} pages acknowledged, ${report.problems.length} problems`,
  )
  for (const problem of report.problems) console.log(problem)
  process.exitCode = report.problems.length > 0 ? 1 : 0
} finally {
  await server.stop()
}
