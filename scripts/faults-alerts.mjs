// How long after a page appears in a feed whoever watches is told, with the program's own processes: `hearsay feeds poll
// --follow` and `hearsay watch follow`. Usage: node scripts/faults-alerts.mjs [PAGES=12]
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../dist/faces/cli/main.js', import.meta.url))
if (!existsSync(main)) {
  console.error('Nothing is built yet. Run: npm run build')
  process.exit(2)
}
const pages = Number(process.argv[2] ?? 12)
/** What was promised, and what is asked of the program here: a poll and a look each second or so. */
const MOST_MS = 60_000
const EVERY_POLL_MINUTES = '0.05'
const EVERY_LOOK_SECONDS = '2'

const served = new Map()
let published = 0
const text = (n) =>
  `<html lang="en"><head><meta property="article:published_time" content="2031-03-${String(4 + n).padStart(2, '0')}T08:00:00Z"></head><body><article><h1>Quay ${n}</h1><p>${20 + 3 * n} people were killed when the Selby ferry sank, the harbour office of Selby said on Tuesday.</p><p>Its head, Ada Lund, said that the search would go on.</p></article></body></html>`
const server = createServer((request, response) => {
  if (request.url === '/feed') {
    const items = Array.from({ length: published }, (_, n) => `<item><guid>${n}</guid><link>/page-${n}</link></item>`)
    return void response
      .writeHead(200, { 'content-type': 'application/rss+xml' })
      .end(`<rss><channel><title>Selby</title>${items.join('')}</channel></rss>`)
  }
  const n = Number(/^\/page-(\d+)$/.exec(request.url ?? '')?.[1] ?? -1)
  if (n < 0 || n >= published) return void response.writeHead(404).end()
  served.set(n, Date.now())
  response.writeHead(200, { 'content-type': 'text/html' }).end(text(n))
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const host = `127.0.0.1:${server.address().port}`
const folder = mkdtempSync(join(tmpdir(), 'hearsay-alerts-'))
const store = join(folder, 'store.sqlite')
const moves = join(folder, 'moves.jsonl')
const running = []
const begin = (...words) => {
  const child = spawn(process.execPath, [main, ...words, '--store', store], { stdio: ['ignore', 'ignore', 'pipe'] })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (more) => {
    errors = (errors + more).slice(-2000)
  })
  const ended = new Promise((resolve) => child.on('close', (status) => resolve({ status, errors })))
  return { child, ended }
}
const whole = async (...words) => {
  const { status, errors } = await begin(...words).ended
  if (status !== 0) throw new Error(`hearsay ${words.join(' ')} ended with ${status}: ${errors}`)
}
const told = () =>
  existsSync(moves)
    ? readFileSync(moves, 'utf8')
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line))
    : []

const problems = []
const delays = []
try {
  published = 1
  await whole('feeds', 'add', `http://${host}/feed`)
  await whole('feeds', 'poll', '--every', EVERY_POLL_MINUTES, '--allow-private', host, '--delay', '0')
  await whole('watch', 'add', 'figure', 'killed')
  running.push(
    begin('feeds', 'poll', '--follow', '--every', EVERY_POLL_MINUTES, '--delay', '0', '--allow-private', host),
    begin('watch', 'follow', '--file', moves, '--every', EVERY_LOOK_SECONDS),
  )
  for (let n = 1; n < pages; n++) {
    published = n + 1
    const before = told().length
    const since = Date.now()
    while (told().length === before && Date.now() - since < 1.5 * MOST_MS) await pause(100)
    if (told().length === before) problems.push(`page ${n} was never told`)
    else delays.push({ capture: Date.now() - (served.get(n) ?? since), appearance: Date.now() - since })
  }
  const ids = told().map(({ id }) => id)
  if (new Set(ids).size < ids.length) problems.push(`${ids.length - new Set(ids).size} moves were told twice`)
  for (const { child } of running) child.kill('SIGTERM')
  for (const { ended } of running) {
    const { status, errors } = await ended
    // 3: a page or feed failed at some time.
    if (status !== 0) problems.push(`a process ended with ${status}: ${errors.slice(-300)}`)
  }
  const most = (what) => Math.max(...delays.map((one) => one[what])) / 1000
  if (delays.some(({ capture }) => capture > MOST_MS)) problems.push('an alert came later than a minute after capture')
  console.log(
    `${delays.length} pages told of ${pages - 1}: at most ${most('capture').toFixed(1)} s after capture, ${most('appearance').toFixed(1)} s after the page appeared (polled every 3 s, looked at every 2 s); ${problems.length} problems`,
  )
  for (const problem of problems) console.log(problem)
} finally {
  for (const { child } of running) child.kill('SIGKILL')
  server.close()
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = problems.length > 0 ? 1 : 0
