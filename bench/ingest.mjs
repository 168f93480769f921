// Cost per article as one store grows: generated articles added to one store, the time at each size, and the fitted exponent.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { articles } from './generate.mjs'
import { serverSeconds } from './server-seconds.mjs'

/** Into a SQLite file, in this process. */
export async function run({ sizes, scratch }) {
  const path = join(scratch, 'bench.sqlite')
  return grow({ name: 'ingest', sizes, location: path, bytes: () => statSync(path).size })
}

/** Into PostgreSQL, the server's own processor time added: a server started for it, or the store that `location` names. */
export async function runOnPostgres({ sizes, location }) {
  const { startServer } = await import('../dist/store/postgres/testing/start-server.js')
  const server = location === undefined ? await startServer({ isDurable: true }) : null
  if (typeof server === 'string') {
    console.log(`ingest on PostgreSQL: not measured: ${server}`)
    return {}
  }
  const at = location ?? server.location('growth')
  try {
    return await grow({ name: 'ingest on PostgreSQL', sizes, location: at, served: await serverSeconds(at) })
  } finally {
    await server?.stop()
  }
}

/** Adds `sizes.at(-1)` articles and notes the total time at each size. The exponent is the slope of log time over log size. */
async function grow({ name, sizes, location, bytes, served = null }) {
  const { openStore } = await import('../dist/store/index.js')
  const { addInputs } = await import('../dist/pipeline/add.js')
  const store = await openStore(location, {})
  await store.migrate()
  const total = sizes.at(-1)
  const stdin = Readable.from(
    (function* () {
      for (const record of articles(total)) yield Buffer.from(`${JSON.stringify(record)}\n`)
    })(),
  )
  const points = []
  const before = process.cpuUsage()
  const servedBefore = served?.() ?? 0
  const began = performance.now()
  let done = 0
  let peak = 0
  for await (const added of addInputs(store, ['-'], { stdin })) {
    if (added.outcome === 'failed') throw new Error(`${added.item}: ${added.message}`)
    done += 1
    if (!sizes.includes(done)) continue
    const used = process.cpuUsage(before)
    peak = process.resourceUsage().maxRSS / 1024
    const server = (served?.() ?? 0) - servedBefore
    points.push({ size: done, seconds: (used.user + used.system) / 1e6 + server, rss: peak })
    const at = points.at(-1)
    console.log(
      `${name}: ${String(at.size).padStart(6)} articles  ${at.seconds.toFixed(1)} CPU s${served === null ? '' : ` (${server.toFixed(1)} the server's)`}  ${(at.size / at.seconds).toFixed(0)} articles/s of processor time, ${((1000 * at.size) / (performance.now() - began)).toFixed(0)} of the clock  peak ${at.rss.toFixed(0)} MB`,
    )
  }
  const counts = await store.counts()
  await store.close()
  const each = bytes === undefined ? undefined : bytes() / total
  const exponent = slope(points.map(({ size, seconds }) => [Math.log(size), Math.log(seconds)]))
  console.log(
    `  exponent of total time: ${exponent.toFixed(3)}   ${counts.statements} statements${each === undefined ? '' : `, ${Math.round(each)} bytes an article`}`,
  )
  return { exponent, 'bytes per article': each, 'articles/s': points.at(-1).size / points.at(-1).seconds }
}

/** Least-squares slope. */
function slope(points) {
  const n = points.length
  const mx = points.reduce((sum, [x]) => sum + x, 0) / n
  const my = points.reduce((sum, [, y]) => sum + y, 0) / n
  return (
    points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0)
  )
}
