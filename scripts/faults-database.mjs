// Two workers bring pages into PostgreSQL while the server is stopped, crashes and comes back (`server`), or while the
// network between one of them and the server is cut (`network`; network namespaces, so only as root). The ledger must be that
// of one import. Usage: node scripts/faults-database.mjs server | network [TIMES=4] [SEED]
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = (path) => new URL(`../dist/${path}`, import.meta.url)
const main = fileURLToPath(dist('faces/cli/main.js'))
if (!existsSync(main)) {
  console.error('Nothing is built yet. Run: npm run build')
  process.exit(2)
}
const { ledgerOf } = await import(dist('pipeline/faults/ledger-of.js').href)
const { addInputs, openStore } = await import(dist('index.js').href)
const { startServer } = await import(dist('store/postgres/testing/start-server.js').href)
const { seeded } = await import(dist('store/samples.js').href)

const what = process.argv[2]
const times = Number(process.argv[3] ?? 4)
const random = seeded(Number(process.argv[4] ?? 20310401))
const between = (least, most) => least + random() * (most - least)
const gold = join(root, 'gold', 'stories')
const stories = readdirSync(gold)
  .map((name) => join(gold, name, 'pages'))
  .filter(existsSync)

/** A host of its own on this machine, with one cable to it. */
const net = { name: `hearsay-${process.pid}`, here: `hs${process.pid % 100000}`, address: '10.213.77.1' }
const ip = (...words) => execFileSync('ip', words, { stdio: 'pipe' })
function layCable() {
  ip('netns', 'add', net.name)
  ip('link', 'add', net.here, 'type', 'veth', 'peer', 'name', 'far', 'netns', net.name)
  ip('addr', 'add', `${net.address}/30`, 'dev', net.here)
  ip('link', 'set', net.here, 'up')
  ip('-n', net.name, 'addr', 'add', '10.213.77.2/30', 'dev', 'far')
  ip('-n', net.name, 'link', 'set', 'far', 'up')
}
const FAULTS = {
  /** The server away for one to six seconds, in order or by a crash. */
  async server({ order }) {
    await order(random() < 0.5 ? 'stop' : 'crash')
    await pause(between(1000, 6000))
    await order('start')
  },
  /** The cable out: mostly for seconds; each fourth time for longer than the server keeps a silent session. */
  async network(_, n) {
    ip('link', 'set', net.here, 'down')
    await pause(n % 4 === 3 ? between(65_000, 80_000) : between(1000, 8000))
    ip('link', 'set', net.here, 'up')
  },
}
const fault = FAULTS[what]
if (fault === undefined) {
  console.error('Usage: node scripts/faults-database.mjs server | network [TIMES] [SEED]')
  process.exit(2)
}
if (what === 'network') {
  try {
    layCable()
  } catch (error) {
    console.log(`not run: no network namespace could be made (${String(error.stderr ?? error).trim()})`)
    process.exit(77)
  }
}
const far = what === 'network' ? ['ip', 'netns', 'exec', net.name] : []

function begin(location, words, prefix = []) {
  const [command, ...rest] = [...prefix, process.execPath, main, ...words, '--store', location]
  const child = spawn(command, rest, { stdio: ['ignore', 'ignore', 'pipe'] })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (more) => {
    errors = (errors + more).slice(-1000)
  })
  const one = { child, isRunning: true, ended: null }
  one.ended = new Promise((resolve) =>
    child.on('close', (status) => {
      one.isRunning = false
      one.why = `${status}: ${errors}`
      resolve({ status, errors })
    }),
  )
  return one
}

const server = await startServer(what === 'network' ? { address: net.address } : {})
if (typeof server === 'string' || server.order === undefined) {
  console.log(`not run: ${typeof server === 'string' ? server : 'the server of DATABASE_URL is not ours to stop'}`)
  if (what === 'network') ip('netns', 'del', net.name)
  process.exit(77)
}
const problems = []
const running = []
try {
  const alone = await openStore(':memory:')
  for await (const added of addInputs(alone, stories)) if (added.outcome === 'failed') throw new Error(added.message)
  const expected = await ledgerOf(alone)
  await alone.close()
  let happened = 0
  let stores = 0
  let pages = 0
  let longest = 0
  for (; happened < times; stores++) {
    const location = server.location(`away_${stores}`)
    await (await openStore(location)).close()
    // Whoever queues may be told that the server is away; it is begun again, and queues nothing twice.
    const queueing = (async () => {
      for (;;) {
        const { status, errors } = await begin(location, ['queue', ...stories]).ended
        if (status === 0) return
        if (!/server cannot be reached|another process/.test(errors))
          problems.push(`queue ended with ${status}: ${errors}`)
        await pause(500)
      }
    })()
    const workers = [begin(location, ['work', '--tries', '100'], far), begin(location, ['work', '--tries', '100'])]
    running.push(...workers)
    let isIn = false
    while (!isIn) {
      await pause(between(1500, 5000))
      if (happened < times) await fault(server, happened++)
      const back = Date.now()
      const store = await openStore(location)
      const { waiting, taken } = await store.queue.counts()
      const { documents } = await store.counts()
      await store.close()
      isIn =
        documents > 0 && waiting + taken === 0 && (await Promise.race([queueing.then(() => true), pause(0, false)]))
      longest = Math.max(longest, Date.now() - back)
      for (const { isRunning, why } of workers) if (!isRunning) throw new Error(`a worker ended by itself with ${why}`)
    }
    for (const { child } of workers) child.kill('SIGTERM')
    for (const { ended } of workers) {
      const { status, errors } = await ended
      if (status !== 0) problems.push(`a worker ended with ${status}: ${errors}`)
    }
    const store = await openStore(location)
    problems.push(...(await store.verify()).problems)
    problems.push(...(await store.queue.parked()).map(({ item, code }) => `${item} was given up: ${code}`))
    pages += (await store.counts()).documents
    if ((await ledgerOf(store)) !== expected) problems.push('the ledger is another than that of one import')
    await store.close()
  }
  const words = what === 'server' ? 'the server was stopped or crashed' : 'the network was cut'
  console.log(
    `${words} ${happened} times under two workers: ${stores} stores filled, ${pages} pages in, ${problems.length} problems`,
  )
  for (const problem of problems) console.log(problem)
} finally {
  for (const { child } of running) child.kill('SIGKILL')
  await server.stop()
  if (what === 'network') ip('netns', 'del', net.name)
}
process.exit(problems.length > 0 ? 1 : 0)
