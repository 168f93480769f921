// A day of feeds from many simulated hosts on the loopback network, compressed: good, slow, busy, broken, silent,
// redirecting and lying hosts. Checks that no page is lost and no host is asked too often or too fast. The poller is begun
// anew, with its store closed and opened, at each round. Usage: node scripts/faults-feeds.mjs [HOSTS=500] [ROUNDS=48]
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

const hosts = workerData?.hosts ?? Number(process.argv[2] ?? 500)
const rounds = workerData?.rounds ?? Number(process.argv[3] ?? 48)
/** Stands for the second between two requests to one host. */
const PACE_MS = 100
const DAY_MS = 86_400_000
const KINDS = ['good', 'good', 'good', 'good', 'slow', 'busy', 'broken', 'silent', 'redirecting', 'lying']
const BEGIN = Date.UTC(2031, 2, 4)

let now = BEGIN
const states = new Map()
for (let n = 0; n < hosts; n++) {
  const address = `127.1.${Math.floor(n / 250)}.${1 + (n % 250)}`
  // Two pages a day each, at times of their own; the last early enough for a failing host's long waits.
  const pages = [0, 1].map((k) => ({
    path: `/page-${k}`,
    at: BEGIN + Math.floor(DAY_MS * (0.02 + 0.3 * k + 0.2 * (((n * 37) % 100) / 100))),
    given: 0,
  }))
  states.set(address, {
    n,
    kind: KINDS[n % KINDS.length],
    pages,
    asked: 0,
    feeds: 0,
    last: Number.NEGATIVE_INFINITY,
    gap: Number.POSITIVE_INFINITY,
  })
}

/** Failing hosts fail until a quarter of the day has gone by. */
const fails = () => now < BEGIN + DAY_MS / 4
const page = ({ n }, path) =>
  `<html lang="en"><body><article><h1>Quay ${n}</h1><p>The harbour office of Selby ${n} said on Tuesday that ${3 + n} boats were lost at quay ${path.at(-1)}.</p><p>Its head, Ada Lund, could not confirm when the coast road of district ${n} would be open again.</p></article></body></html>`
const feed = (state) =>
  `<rss><channel><title>Harbour ${state.n}</title>${state.pages
    .filter(({ at }) => at <= now)
    .map(({ path }) => `<item><guid>${state.n}${path}</guid><link>${path}</link></item>`)
    .join('')}</channel></rss>`

const server = createServer((request, response) => {
  const state = states.get(request.headers.host?.split(':')[0])
  if (state === undefined) return void response.writeHead(404).end()
  const at = performance.now()
  state.gap = Math.min(state.gap, at - state.last)
  state.last = at
  state.asked++
  const { kind } = state
  const path = request.url ?? '/'
  if (kind === 'silent' && fails()) return void request.socket.destroy()
  if (path === '/robots.txt') return void response.writeHead(404).end()
  if (kind === 'broken' && fails()) return void response.writeHead(500).end()
  if (kind === 'busy' && fails()) return void response.writeHead(429, { 'retry-after': '7200' }).end()
  if (path === '/feed' && kind === 'redirecting') return void response.writeHead(301, { location: '/moved' }).end()
  const send = () => {
    if (path === '/feed' || path === '/moved') {
      state.feeds++
      const body = feed(state)
      // A liar's tag is another each time, and its entries come twice.
      const etag = kind === 'lying' ? `"${state.asked}"` : `"${body.length}"`
      if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end()
      const twice = kind === 'lying' ? body.replace(/(<item>.*<\/item>)/, '$1$1') : body
      return void response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(twice)
    }
    const found = state.pages.find((one) => one.path === path && one.at <= now)
    if (found === undefined) return void response.writeHead(404).end()
    found.given++
    response.writeHead(200, { 'content-type': 'text/html' }).end(page(state, path))
  }
  if (kind === 'slow') setTimeout(send, 150)
  else send()
})

/** The hosts have a thread of their own: what a poller does must not delay what they see. */
if (!isMainThread) {
  parentPort.on('message', (order) => {
    if ('now' in order) {
      now = order.now
      // Requests of two rounds are half an hour apart on the simulated clock.
      for (const state of states.values()) state.last = Number.NEGATIVE_INFINITY
      parentPort.postMessage('begun')
    } else parentPort.postMessage([...states])
  })
  server.listen(0, '0.0.0.0', () => parentPort.postMessage(server.address().port))
} else await main()

async function main() {
  const dist = (path) => new URL(`../dist/${path}`, import.meta.url)
  if (!existsSync(dist('pipeline/feeds/poll-feeds.js'))) {
    console.error('Nothing is built yet. Run: npm run build')
    process.exit(2)
  }
  if (process.platform !== 'linux') {
    console.log('not run: only Linux answers on all of 127.0.0.0/8')
    process.exit(77)
  }
  const { pollFeeds } = await import(dist('pipeline/feeds/poll-feeds.js').href)
  const { addFeeds } = await import(dist('pipeline/feeds/kept-feeds.js').href)
  const { openStore } = await import(dist('store/open-store.js').href)

  const worker = new Worker(new URL(import.meta.url), { workerData: { hosts, rounds } })
  worker.on('error', (error) => {
    throw error
  })
  const answer = () => new Promise((resolve) => worker.once('message', resolve))
  const port = await answer()
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-feeds-'))
  const path = join(folder, 'store.sqlite')
  const allowPrivate = [...states.keys()].map((address) => `${address}:${port}`)
  const began = process.hrtime.bigint()
  const problems = []
  const failures = new Map()
  try {
    const first = await openStore(path)
    await addFeeds(
      first,
      [...states.keys()].map((address) => `http://${address}:${port}/feed`),
    )
    await first.close()
    for (let round = 0; round < rounds; round++) {
      now = BEGIN + Math.floor((DAY_MS * (round + 1)) / rounds)
      worker.postMessage({ now })
      await answer()
      const store = await openStore(path)
      await pollFeeds(store, {
        now: () => new Date(now).toISOString(),
        fetch: { allowPrivate, perHostMs: PACE_MS, timeoutMs: 10_000 },
        lanes: 32,
        onPage: ({ outcome, code, item }) => {
          if (outcome === 'failed') failures.set(item, [...(failures.get(item) ?? []), code])
        },
      })
      await store.close()
    }
    const store = await openStore(path)
    const urls = new Set((await store.documents({})).map(({ url }) => url))
    problems.push(...(await store.verify()).problems)
    await store.close()
    worker.postMessage({})
    const seen = await answer()
    let published = 0
    let twice = 0
    const again = []
    for (const [address, state] of seen)
      for (const { path: at, given } of state.pages) {
        published++
        if (!urls.has(`http://${address}:${port}${at}`))
          problems.push(`${address}${at} (${state.kind}) is not in the store`)
        if (given > 1) {
          twice++
          again.push(
            `${address}${at} (${state.kind}) was given ${given} times: ${failures.get(`http://${address}:${port}${at}`) ?? 'no failure'}`,
          )
        }
      }
    const gap = Math.min(...seen.map(([, state]) => state.gap))
    const most = Math.max(...seen.map(([, state]) => state.feeds))
    if (gap < PACE_MS) problems.push(`a host was asked again after ${gap.toFixed(1)} ms, not ${PACE_MS}`)
    if (most > rounds) problems.push(`a feed was asked for ${most} times in ${rounds} rounds`)
    if (twice > 0) problems.push(`${twice} pages were fetched more than once`)
    const asked = seen.reduce((sum, [, state]) => sum + state.asked, 0)
    const seconds = Number(process.hrtime.bigint() - began) / 1e9
    console.log(
      `${hosts} hosts, ${rounds} rounds of a day in ${seconds.toFixed(0)} s: ${urls.size} of ${published} pages in the store, ${asked} requests, at least ${gap.toFixed(0)} ms apart at one host (asked for: ${PACE_MS}), ${twice} pages fetched twice, ${problems.length} problems`,
    )
    for (const problem of [...problems.slice(0, 20), ...again.slice(0, 20)]) console.log(problem)
  } finally {
    await worker.terminate()
    rmSync(folder, { recursive: true, force: true })
  }
  process.exitCode = problems.length > 0 ? 1 : 0
}
