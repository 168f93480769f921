// Kills imports into SQLite stores at random moments, begins them again, and compares the ledger with that of one import.
// Usage: node scripts/faults-imports.mjs [KILLS=2000] [SEED] [MAIN_EVERY=20]   (Ctrl-C ends sooner, with the true figures)
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = (path) => new URL(`../dist/${path}`, import.meta.url)
if (!existsSync(dist('pipeline/faults/kill-imports.js'))) {
  console.error('Nothing is built yet. Run: npm run build')
  process.exit(2)
}
const { killImports } = await import(dist('pipeline/faults/kill-imports.js').href)
const kills = Number(process.argv[2] ?? 2000)
const seed = Number(process.argv[3] ?? 20310401)
const mainEvery = Number(process.argv[4] ?? 20)
const gold = join(root, 'gold', 'stories')
const stories = readdirSync(gold)
  .map((name) => join(gold, name, 'pages'))
  .filter(existsSync)
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop.abort())
const folder = mkdtempSync(join(tmpdir(), 'hearsay-kill-imports-'))
try {
  const began = process.hrtime.bigint()
  const report = await killImports({
    writer: fileURLToPath(dist('pipeline/faults/import-writer.js')),
    main: fileURLToPath(dist('faces/cli/main.js')),
    ...{ folder, mainEvery, stories, kills, seed, signal: stop.signal },
    progress: (done) => done % 100 === 0 && console.error(`${done} of ${kills}`),
  })
  const seconds = Number(process.hrtime.bigint() - began) / 1e9
  console.log(
    `${report.kills.importers} importers and ${report.kills.commands} whole \`hearsay add\` killed, seed ${seed}, in ${seconds.toFixed(0)} s: ${report.stores} stores filled, ${report.acknowledged} pages acknowledged, ${report.problems.length} problems`,
  )
  for (const problem of report.problems) console.log(problem)
  process.exitCode = report.problems.length > 0 ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}
