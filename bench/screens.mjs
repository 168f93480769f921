// How long each screen's answers take on a store as it grows: every address that a screen asks, first and again, in the process.

import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Readable } from 'node:stream'
import { articles } from './generate.mjs'

/** The addresses behind each screen, with ids put in from the store. */
const screens = ({ claim, document, actor }) => ({
  story: '/story.json',
  'since the last visit': '/changes.json?time=held&since=2100-01-01T00:00:00.000Z',
  'the two times': '/moments.json',
  ledger: '/ledger.json',
  'ledger, filtered': '/ledger.json?status=disputed&about=fire',
  'ledger, a day': '/ledger.json?asof=2024-03-10',
  claim: `/claim/${claim}.json`,
  'grades of a claim': `/ratings.json?claim=${claim}`,
  'drift of a claim': `/drift/${claim}.json`,
  figures: '/figures.json',
  timeline: '/timeline.json',
  actors: '/actors.json',
  actor: `/actor/${actor}.json`,
  pages: '/documents.json',
  reader: `/document/${document}.json`,
  origins: '/origins.json',
  chains: '/chains.json',
  'chains of a claim': `/chains.json?claim=${claim}`,
  search: '/search/police.json',
  review: '/review.json?limit=200',
  audit: '/audit.json',
  imports: '/imports.json',
})

/** Fills a store with so many articles, unless `path` names one, and asks every screen `runs` times. */
export async function run({ size, runs, scratch, path }) {
  const { openStore } = await import('../dist/store/index.js')
  const { addInputs } = await import('../dist/pipeline/add.js')
  const { makeApp } = await import('../dist/faces/http/app.js')
  const store = await openStore(path ?? join(scratch, 'screens.sqlite'), {})
  await store.migrate()
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
  const { rows } = await ask('/ledger.json?order=statements')
  const claim = rows[0].id
  const document = (await ask(`/claim/${claim}.json`)).statements[0].document.id.split(':')[0]
  const actor = (await ask('/actors.json'))[0].id
  console.log(
    `screens: ${counts.documents} pages, ${counts.statements} statements; CPU ms first, again (median of ${runs})`,
  )
  const results = {}
  for (const [name, route] of Object.entries(screens({ claim, document, actor }))) {
    const times = []
    let bytes = 0
    for (let i = 0; i < runs + 1; i++) {
      const before = process.cpuUsage()
      const start = performance.now()
      const response = await app.request(route)
      bytes = (await response.text()).length
      if (!response.ok) throw new Error(`${route}: ${response.status}`)
      const used = process.cpuUsage(before)
      times.push({ cpu: (used.user + used.system) / 1000, wall: performance.now() - start })
    }
    const [first, ...again] = times
    const median = again.map(({ cpu }) => cpu).sort((a, b) => a - b)[Math.floor(again.length / 2)]
    results[name] = median
    console.log(
      `  ${name.padEnd(22)} ${first.cpu.toFixed(0).padStart(7)} ${median.toFixed(0).padStart(7)}   ${(bytes / 1024).toFixed(0).padStart(7)} KB`,
    )
  }
  await store.close()
  return results
}
