// Pages a second of clean(HTML) beside linkedom + Readability over the same pages in turn, articles a second of the
// sketch, and the time to look up an article's reprints among ever more articles.

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

/** Runs the three parts; `sizes` are the numbers of articles among which reprints are looked up. */
export async function run({ runs, limit, sizes }) {
  return { ...(await cleaning(runs, limit)), ...(await sketching(runs)), ...(await lookingUp(sizes)) }
}

async function cleaning(runs, limit) {
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

async function sketching(runs) {
  const { sketch } = await import('../dist/link/reuse/sketch.js')
  const texts = [...articles(2000)].map(({ text }) => text)
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0)
  for (const text of texts) sketch(text)
  const times = Array.from({ length: runs }, () =>
    seconds(() => {
      for (const text of texts) sketch(text)
    }),
  )
  const rate = texts.length / median(times)
  console.log(
    `sketch: ${rate.toFixed(0)} articles/s (${Math.round(words / texts.length)} words each; ${((rate * words) / texts.length / 750).toFixed(0)}/s of 750 words)`,
  )
  return { 'sketch articles/s': rate }
}

/** Builds the index of bands in memory and asks for the candidates of the same 500 articles at each size. */
async function lookingUp(sizes) {
  const { bandKeys, sketch } = await import('../dist/link/reuse/sketch.js')
  const index = new Map()
  const asked = []
  const figures = {}
  let held = 0
  for (const { text } of articles(sizes.at(-1))) {
    // An article apart for each number: words of its own, so that the generator's few sentences are no reprints.
    const own = text.split(' ').map((word, i) => (i % 3 === 0 ? `${word}${held}` : word))
    const keys = bandKeys(sketch(own.join(' ')))
    for (const key of keys) {
      const list = index.get(key)
      if (list === undefined) index.set(key, held)
      else if (typeof list === 'number') index.set(key, [list, held])
      else if (list.length < 64) list.push(held)
    }
    if (asked.length < 500) asked.push(keys)
    held++
    if (!sizes.includes(held)) continue
    const rounds = 20
    let found = 0
    const time = seconds(() => {
      for (let round = 0; round < rounds; round++)
        for (const keys of asked) {
          const candidates = new Set()
          for (const key of keys) {
            const list = index.get(key)
            if (typeof list === 'number') candidates.add(list)
            else if (list !== undefined) for (const one of list) candidates.add(one)
          }
          found += candidates.size
        }
    })
    const micros = (time / (rounds * asked.length)) * 1e6
    figures[`look-up µs at ${held}`] = micros
    console.log(
      `look-up: ${String(held).padStart(8)} articles  ${micros.toFixed(1)} µs an article  ${(found / (rounds * asked.length)).toFixed(1)} candidates  ${(process.memoryUsage().rss / 1048576).toFixed(0)} MB`,
    )
  }
  return figures
}
