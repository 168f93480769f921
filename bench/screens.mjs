// How long each screen's answers take on a store as it grows: every address that a screen asks, first and again, in the
// process; then by 20 readers at once while an import runs; then what a person sees, in Chromium.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { articles } from './generate.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** The addresses behind each screen, with ids put in from the store. */
const screens = ({ claim, document, actor, day, last }) => ({
  story: '/story.json?pagesize=60',
  'story, a day': `/story.json?pagesize=60&asof=${day}`,
  'since the last visit': '/changes.json?time=held&since=2100-01-01T00:00:00.000Z',
  'the two times': '/moments.json',
  ledger: '/ledger.json',
  'ledger, filtered': '/ledger.json?status=disputed&about=fire',
  'ledger, a day': `/ledger.json?asof=${day}`,
  'claims, a day': `/claims.json?asof=${day}&limit=50`,
  claim: `/claim/${claim}.json`,
  'claim, a day': `/claim/${claim}.json?asof=${last}`,
  'grades of a claim': `/ratings.json?claim=${claim}`,
  'drift of a claim': `/drift/${claim}.json`,
  'figures, kinds': '/series.json?pagesize=60',
  figures: '/figures.json?pagesize=40',
  timeline: '/timeline.json?pagesize=300',
  'timeline, a day': `/timeline.json?pagesize=300&asof=${day}`,
  actors: '/actors.json',
  actor: `/actor/${actor}.json`,
  'names of an actor': `/spellings/${actor}.json`,
  pages: '/documents.json',
  reader: `/document/${document}.json`,
  origins: '/origins.json',
  chains: '/chains.json?pagesize=40',
  'chains of a claim': `/chains.json?claim=${claim}`,
  search: '/search/police.json',
  review: '/review.json?limit=200',
  audit: '/audit.json?newest=true',
  imports: '/imports.json',
})

/** Fills a store with so many articles, unless `path` names one, and asks every screen `runs` times. */
export async function run({ size, runs, scratch, path, seconds = 20 }) {
  const { openStore } = await import('../dist/store/index.js')
  const { addInputs } = await import('../dist/pipeline/add.js')
  const { makeApp } = await import('../dist/faces/http/app.js')
  const { currentViews } = await import('../dist/fold/current-views.js')
  const place = path ?? join(scratch, 'screens.sqlite')
  const store = await openStore(place, {})
  await store.migrate()
  // Else the server that is asked afterwards folds the whole store again.
  await currentViews(store)
  if (path === undefined) {
    const lines = [...articles(size)].map((record) => Buffer.from(`${JSON.stringify(record)}\n`))
    for await (const added of addInputs(store, ['-'], { stdin: Readable.from(lines) }))
      if (added.outcome === 'failed') throw new Error(`${added.item}: ${added.message}`)
  }
  const counts = await store.counts()
  const app = makeApp({
    store,
    who: 'bench',
    now: () => '2024-03-20T12:00:00.000Z',
    writable: false,
    hosts: null,
  })
  const ask = async (route) => (await app.request(route)).json()
  const begun = performance.now()
  const before = process.cpuUsage()
  const { rows, total } = await ask('/ledger.json?order=documents&size=1000')
  const used = process.cpuUsage(before)
  console.log(
    `screens: ${counts.documents} pages, ${counts.statements} statements, ${total} claims; what lists show is read once: ${((used.user + used.system) / 1000).toFixed(0)} CPU ms, ${(performance.now() - begun).toFixed(0)} ms; process ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`,
  )
  const { said } = await ask('/moments.json')
  const day = said[Math.floor(said.length / 2)].day
  // A claim as most are, and not the greatest.
  const claim = rows[Math.floor(rows.length / 2)].id
  const document = (await ask(`/claim/${claim}.json`)).statements[0].document.id.split(':')[0]
  const actor = (await ask('/actors.json?type=person'))[0].id
  console.log(`  CPU ms first, again (median of ${runs}), KB`)
  const results = {}
  for (const [name, route] of Object.entries(screens({ claim, document, actor, day, last: said.at(-1).day }))) {
    const times = []
    let bytes = 0
    for (let i = 0; i < runs + 1; i++) {
      const before = process.cpuUsage()
      const response = await app.request(route)
      bytes = (await response.text()).length
      if (!response.ok) throw new Error(`${route}: ${response.status}`)
      const used = process.cpuUsage(before)
      times.push((used.user + used.system) / 1000)
    }
    const [first, ...again] = times
    const median = again.sort((a, b) => a - b)[Math.floor(again.length / 2)]
    results[name] = median
    console.log(
      `  ${name.padEnd(22)} ${first.toFixed(0).padStart(7)} ${median.toFixed(0).padStart(7)}   ${(bytes / 1024).toFixed(0).padStart(7)}`,
    )
  }
  await store.close()
  const server = await serve(place)
  try {
    await readers(server.base, {
      claims: rows.map(({ id }) => id),
      days: said.map((one) => one.day),
      document,
      actor,
      place,
      seconds,
    })
    await looks(server.base)
  } finally {
    await server.close()
  }
  return results
}

/** Starts `hearsay serve` on a free port and waits until it answers. */
async function serve(place) {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'hearsay'), 'serve', '--store', place, '--port', '0', '--read-only'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  const base = await new Promise((resolve, reject) => {
    let told = ''
    child.stderr.on('data', (bytes) => {
      told += bytes
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(told)
      if (found !== null) resolve(found[0])
    })
    child.on('exit', (code) => reject(new Error(`hearsay serve ended with ${code}: ${told}`)))
  })
  await (await fetch(`${base}/ledger.json?size=1`)).text()
  return {
    base,
    close: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit')
        child.on('exit', resolve)
        child.kill('SIGINT')
      }),
  }
}

const READERS = 20
const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN

/** Between an answer and the next question of one who reads it, in the gentler of the two runs. */
const PAUSE_MS = 250
/** Seconds in which a server that has just started is asked and not timed. */
const WARM = 3

/**
 * Twenty readers while another process imports; p50 and p95 by screen. Once they pause for a moment after each answer, as
 * people and their browsers do; once each asks as soon as it was answered, which shows how much the server can take.
 */
async function readers(base, { claims, days, document, actor, place, seconds }) {
  let turn = 0
  const pick = (list) => list[(turn * 7919) % list.length]
  const routes = {
    ledger: () => '/ledger.json',
    'ledger, next page': () => `/ledger.json?order=documents&after=${pick(claims)}`,
    'ledger, a day': () => `/ledger.json?asof=${pick(days)}`,
    'ledger, filtered': () => '/ledger.json?status=disputed',
    claim: () => `/claim/${pick(claims)}.json`,
    'claim, a day': () => `/claim/${pick(claims)}.json?asof=${days.at(-1)}`,
  }
  const rest = {
    story: () => '/story.json?pagesize=60',
    'the two times': () => '/moments.json',
    figures: () => '/figures.json?pagesize=40',
    'figures, kinds': () => '/series.json?pagesize=60',
    timeline: () => '/timeline.json?pagesize=300',
    actors: () => '/actors.json',
    actor: () => `/actor/${actor}.json`,
    pages: () => '/documents.json',
    reader: () => `/document/${document}.json`,
    origins: () => '/origins.json',
    chains: () => '/chains.json?pagesize=40',
    search: () => '/search/police.json',
    audit: () => '/audit.json?newest=true',
  }
  for (const [title, asked, pause] of [
    ['ledger and claim', routes, PAUSE_MS],
    ['ledger and claim', routes, 0],
    ['the other screens', rest, 0],
  ]) {
    const importing = importInto(place, base)
    const times = new Map(Object.keys(asked).map((name) => [name, []]))
    const names = Object.keys(asked)
    const all = []
    const counted = performance.now() + WARM * 1000
    const until = counted + seconds * 1000
    const reader = async () => {
      while (performance.now() < until) {
        const name = names[turn++ % names.length]
        const from = performance.now()
        const response = await fetch(base + asked[name]())
        await response.text()
        if (!response.ok) throw new Error(`${name}: ${response.status}`)
        const took = performance.now() - from
        if (from >= counted) {
          times.get(name).push(took)
          all.push(took)
        }
        if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause))
      }
    }
    await Promise.all(Array.from({ length: READERS }, reader))
    const added = await importing.stop()
    all.sort((a, b) => a - b)
    console.log(
      `  ${READERS} readers ${pause === 0 ? 'without a pause' : `with a pause of ${pause} ms`} for ${seconds} s, ${title}, while an import runs (${added} pages came in): ${all.length} answers, p50 ${quantile(all, 0.5).toFixed(0)} ms, p95 ${quantile(all, 0.95).toFixed(0)} ms`,
    )
    for (const [name, list] of times) {
      list.sort((a, b) => a - b)
      console.log(
        `    ${name.padEnd(22)} p50 ${quantile(list, 0.5).toFixed(0).padStart(5)}   p95 ${quantile(list, 0.95).toFixed(0).padStart(5)} ms   (${list.length})`,
      )
    }
  }
}

/** `hearsay add` in a process of its own, with articles of events that the store does not hold, until it is told to stop. */
function importInto(place, base) {
  const documents = async () => (await (await fetch(`${base}/health.json`)).json()).counts.documents
  const before = documents()
  const child = spawn(process.execPath, [join(ROOT, 'hearsay'), 'add', '-', '--store', place, '--quiet'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  const ended = new Promise((resolve) => child.on('exit', resolve))
  let stopping = false
  ended.then((code) => {
    if (!stopping) throw new Error(`the import ended with ${code}`)
  })
  child.stdin.on('error', () => undefined)
  Readable.from(
    (function* () {
      for (const record of articles(100_000, 1000 + Math.floor(performance.now())))
        yield `${JSON.stringify({ ...record, id: `import-${performance.now()}-${record.id}` })}\n`
    })(),
    { highWaterMark: 16 },
  ).pipe(child.stdin)
  return {
    stop: async () => {
      stopping = true
      child.kill('SIGINT')
      await ended
      return (await documents()) - (await before)
    },
  }
}

/** What a person sees: first paint of the ledger and of the story, and the longest task while the ledger is scrolled. */
async function looks(base) {
  const program = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((one) => one !== undefined && existsSync(one))
  if (program === undefined) {
    console.log('  in Chromium: not measured, none is installed here')
    return
  }
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    for (const [name, path, ready] of [
      ['story', '/', '.lead'],
      ['ledger', '/claims', 'table.ledger tbody tr'],
    ]) {
      const times = []
      for (let i = 0; i < 5; i++) {
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
        await page.goto(base + path, { waitUntil: 'commit' })
        await page.locator(ready).first().waitFor()
        times.push(await page.evaluate(() => performance.now()))
        await page.close()
      }
      times.sort((a, b) => a - b)
      console.log(`  in Chromium: ${name} on view after ${times[2].toFixed(0)} ms (median of 5, a new tab each)`)
    }
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(`${base}/claims`)
    await page.locator('table.ledger tbody tr').first().waitFor()
    await page.waitForTimeout(1000)
    await page.evaluate(() => {
      window.tasks = []
      new PerformanceObserver((list) =>
        window.tasks.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({
        type: 'longtask',
      })
    })
    for (let i = 0; i < 150; i++) {
      await page.mouse.move(700, 500)
      await page.mouse.wheel(0, 600)
      await page.waitForTimeout(40)
    }
    const { tasks, rows } = await page.evaluate(() => ({
      tasks: window.tasks,
      rows: [...document.querySelectorAll('table.ledger tbody tr')].length,
    }))
    console.log(
      `  in Chromium: 90,000 pixels of the ledger scrolled, ${rows} rows in the page at the end: ${tasks.length} tasks above 50 ms, the longest ${Math.max(0, ...tasks).toFixed(0)} ms`,
    )
  } finally {
    await browser.close()
  }
}
