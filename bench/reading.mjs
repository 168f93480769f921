// Pages a second of clean(HTML) beside linkedom + Readability over the same pages in turn.

import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { articles } from './generate.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The pages: real ones from `HEARSAY_BENCH_PAGES` or ../shared/data where they are, else generated ones. */
function pages(limit) {
  const file =
    process.env.HEARSAY_BENCH_PAGES ?? join(root, '..', 'shared', 'data', 'article_extraction', 'dev.jsonl.gz')
  if (!existsSync(file)) return { name: 'generated', htmls: [...articles(limit)].map(pageOf) }
  const rows = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean)
  return { name: 'article extraction', htmls: rows.slice(0, limit).map((row) => JSON.parse(row).html) }
}

const pageOf = ({ text, title }) =>
  `<html><head><title>${title ?? 'Page'}</title></head><body><nav><ul>${'<li><a href="/x">Section</a></li>'.repeat(30)}</ul></nav><article><h1>${title ?? 'Page'}</h1>${text
    .split('\n')
    .filter(Boolean)
    .map((line) => `<p>${line}</p>`)
    .join('')}</article><footer>All rights reserved</footer></body></html>`

const seconds = (work) => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]

export async function run({ runs, limit }) {
  const { clean } = await import('../dist/clean/clean.js')
  const { readRecord } = await import('../dist/read/read-record.js')
  const require = createRequire(import.meta.url)
  const { parseHTML } = require('linkedom')
  const { Readability } = require('@mozilla/readability')
  const { name, htmls } = pages(limit)
  const passes = {
    hearsay: () => {
      for (const html of htmls) clean(readRecord({ id: 'page', html }, 'page').raw)
    },
    readability: () => {
      for (const html of htmls) new Readability(parseHTML(html).document).parse()
    },
  }
  const times = { hearsay: [], readability: [] }
  // Two passes each to warm up, then ABBA.
  for (const who of ['hearsay', 'readability', 'hearsay', 'readability']) passes[who]()
  for (let i = 0; i < runs; i++)
    for (const who of i % 2 === 0 ? ['hearsay', 'readability'] : ['readability', 'hearsay'])
      times[who].push(seconds(passes[who]))
  const rate = (who) => htmls.length / median(times[who])
  const bytes = htmls.reduce((sum, html) => sum + html.length, 0)
  console.log(
    `clean: ${htmls.length} pages (${name}, ${Math.round(bytes / htmls.length / 1024)} K characters each), CPU seconds, median of ${runs}`,
  )
  console.log(`  hearsay               ${rate('hearsay').toFixed(0).padStart(6)} pages/s`)
  console.log(`  linkedom + readability ${rate('readability').toFixed(0).padStart(5)} pages/s`)
  const ratio = rate('hearsay') / rate('readability')
  console.log(`  ratio: ${ratio.toFixed(2)}`)
  return { 'clean pages/s': rate('hearsay'), 'clean ratio to Readability': ratio }
}
