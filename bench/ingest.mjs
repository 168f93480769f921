// Cost per article as one store grows: generated articles added to one store, the time at each size, and the fitted exponent.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { articles } from './generate.mjs'

/** Adds `sizes.at(-1)` articles and notes the total time at each size. The exponent is the slope of log time over log size. */
export async function run({ sizes, scratch }) {
  const { openStore } = await import('../dist/store/index.js')
  const { addInputs } = await import('../dist/pipeline/add.js')
  const path = join(scratch, 'bench.sqlite')
  const store = await openStore(path, {})
  await store.migrate()
  const total = sizes.at(-1)
  const stdin = Readable.from(
    (function* () {
      for (const record of articles(total)) yield Buffer.from(`${JSON.stringify(record)}\n`)
    })(),
  )
  const points = []
  const before = process.cpuUsage()
  let done = 0
  let peak = 0
  for await (const added of addInputs(store, ['-'], { stdin })) {
    if (added.outcome === 'failed') throw new Error(`${added.item}: ${added.message}`)
    done += 1
    if (!sizes.includes(done)) continue
    const used = process.cpuUsage(before)
    peak = process.resourceUsage().maxRSS / 1024
    points.push({ size: done, seconds: (used.user + used.system) / 1e6, rss: peak })
    const at = points.at(-1)
    console.log(
      `ingest: ${String(at.size).padStart(6)} articles  ${at.seconds.toFixed(1)} CPU s  ${(at.size / at.seconds).toFixed(0)} articles/s  peak ${at.rss.toFixed(0)} MB`,
    )
  }
  const counts = await store.counts()
  await store.close()
  const bytes = statSync(path).size / total
  const exponent = slope(points.map(({ size, seconds }) => [Math.log(size), Math.log(seconds)]))
  console.log(
    `  exponent of total time: ${exponent.toFixed(3)}   ${counts.statements} statements, ${Math.round(bytes)} bytes an article`,
  )
  return { exponent, 'bytes per article': bytes, 'articles/s': points.at(-1).size / points.at(-1).seconds }
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
