// The same pages brought in once, three times over, in shuffled orders, by two imports at once, and on PostgreSQL by one and
// by two workers: every export must come out to the byte the same. Whole `hearsay` processes.
// Usage: node scripts/faults-same.mjs [full] [SEED]     (without `full`: two of the invented stories)
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { exportsOf } from './exports-of.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = (path) => new URL(`../dist/${path}`, import.meta.url)
const main = fileURLToPath(dist('faces/cli/main.js'))
if (!existsSync(main)) {
  console.error('Nothing is built yet. Run: npm run build')
  process.exit(2)
}
const { seeded } = await import(dist('store/samples.js').href)
const { startServer } = await import(dist('store/postgres/testing/start-server.js').href)

const isFull = process.argv.includes('full')
const random = seeded(Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 20310401))
const gold = join(root, 'gold', 'stories')
const folders = readdirSync(gold)
  .map((name) => join(gold, name, 'pages'))
  .filter(existsSync)
  .slice(0, isFull ? undefined : 2)
const pages = folders.flatMap((folder) =>
  readdirSync(folder)
    .sort()
    .map((name) => join(folder, name)),
)
const shuffled = (list) =>
  list
    .map((item) => [random(), item])
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item)
const halves = (list) => [0, 1].map((half) => list.filter((_, n) => n % 2 === half))
const hearsay = (...words) => promisify(execFile)(process.execPath, [main, ...words], { maxBuffer: 2 ** 28 })
const add = (list, store) => hearsay('add', ...list, '-q', '--store', store)
const queue = (list, store) => hearsay('queue', ...list, '-q', '--store', store)
const work = (store) => hearsay('work', '--once', '-q', '--store', store)

const folder = mkdtempSync(join(tmpdir(), 'hearsay-same-'))
const server = await startServer()
const hasServer = typeof server !== 'string'
const problems = []
let compared = 0
let stores = 0
let expected = null
const place = (isServer) => (isServer ? server.location(`same_${stores++}`) : join(folder, `${stores++}.sqlite`))
async function compare(what, location) {
  const found = await exportsOf(location)
  expected ??= found
  compared++
  for (const [name, digest] of Object.entries(found.digests))
    if (digest !== expected.digests[name]) problems.push(`${what}: the export ${name} is another`)
}
try {
  const once = place(false)
  await add(pages, once)
  await compare('once', once)
  for (const time of ['a second time', 'a third time']) {
    await add(pages, once)
    await compare(time, once)
  }
  for (let order = 0; order < (isFull ? 3 : 1); order++) {
    const store = place(false)
    for (let time = 0; time < 3; time++) {
      await add(shuffled(pages), store)
      await compare(`shuffled, time ${time + 1}`, store)
    }
  }
  const both = place(false)
  const imports = await Promise.allSettled(halves(shuffled(pages)).map((half) => add(half, both)))
  // One that could not wait longer for the other says so and is begun again.
  if (imports.some(({ status }) => status === 'rejected')) await add(pages, both)
  await compare('two imports at once', both)
  if (hasServer)
    for (const workers of [1, 2]) {
      const store = place(true)
      for (let time = 0; time < 3; time++) {
        await queue(shuffled(pages), store)
        await Promise.all(Array.from({ length: workers }, () => work(store)))
        await compare(`PostgreSQL, ${workers} workers, shuffled, time ${time + 1}`, store)
      }
    }
  console.log(
    `${pages.length} pages, ${expected.claims} claims: ${compared} ways in, up to three times over, shuffled, ${hasServer ? 'by one and two workers' : `workers not run (${server})`}; ${Object.keys(expected.digests).length} exports of ${expected.bytes} bytes together, ${problems.length} of them not the same`,
  )
  for (const problem of problems.slice(0, 20)) console.log(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
} finally {
  if (hasServer) await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
