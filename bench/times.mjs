// Times beside chrono-node and Microsoft's Recognizers-Text: strict and value F1 on TimeBank and AQUAINT where they are, articles per second of each.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { articles } from './generate.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Articles with gold times: the shared ones, or generated ones without gold. */
function goldArticles(limit) {
  const folder = join(root, '..', 'shared', 'data', 'tempeval3')
  const files = ['timebank', 'aquaint']
    .map((name) => join(folder, `${name}.jsonl.gz`))
    .filter((file) => existsSync(file))
  if (files.length === 0) return [...articles(limit)].map(({ text }) => ({ text, date: '2031-05-14', times: null }))
  return files
    .flatMap((file) => gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line))
    .slice(0, limit)
}

const pad = (number) => String(number).padStart(2, '0')

/** What chrono is sure of, as a TIMEX3 value. */
function chronoValue(parsed) {
  const { start } = parsed
  const known = (part) => start.isCertain(part)
  const day = `${start.get('year')}-${pad(start.get('month'))}-${pad(start.get('day'))}`
  if (known('hour')) return `${day}T${pad(start.get('hour'))}:${pad(start.get('minute') ?? 0)}`
  if (known('day') || known('weekday')) return day
  if (known('month')) return day.slice(0, 7)
  return known('year') ? day.slice(0, 4) : day
}

/** The timex of the last resolution that has one: Recognizers lists the past reading of an ambiguous day first or last. */
function microsoftValue({ resolution }) {
  const values = resolution?.values ?? []
  const past = values[0]
  if (past === undefined) return ''
  return past.type === 'duration' || past.type === 'set' || past.value === undefined ? (past.timex ?? '') : past.value
}

const readers = {
  async hearsay() {
    const { findTimes } = await import(join(root, 'dist/lang/en/times/find-times.js'))
    const { tokenise } = await import(join(root, 'dist/lang/en/tokens/tokenise.js'))
    return ({ text, date }) =>
      findTimes(tokenise(text, [{ start: 0, end: text.length }]), { reference: date }).map(({ start, end, value }) => ({
        start,
        end,
        value,
      }))
  },
  async 'chrono-node'() {
    const chrono = await import('chrono-node')
    return ({ text, date }) =>
      chrono.parse(text, new Date(`${date.slice(0, 10)}T12:00:00`)).map((found) => ({
        start: found.index,
        end: found.index + found.text.length,
        value: chronoValue(found),
      }))
  },
  async 'recognizers-text'() {
    const { default: microsoft } = await import('@microsoft/recognizers-text-date-time')
    const model = new microsoft.DateTimeRecognizer('en-us').getDateTimeModel('en-us')
    return ({ text, date }) =>
      model.parse(text, new Date(`${date.slice(0, 10)}T12:00:00`)).map((found) => ({
        start: found.start,
        end: found.end + 1,
        value: microsoftValue(found),
      }))
  },
}

const f1 = (right, found, gold) => (found + gold === 0 ? 0 : (200 * right) / (found + gold))

/** A reader that needs longer is measured on the articles it got through. */
const LONGEST_MS = 45_000

/** One pass over the articles: scores and processor seconds. */
function measure(read, docs) {
  const count = { gold: 0, found: 0, strict: 0, value: 0, overlap: 0 }
  const before = process.cpuUsage()
  const started = performance.now()
  const results = []
  for (const doc of docs) {
    results.push(read(doc))
    if (performance.now() - started > LONGEST_MS) break
  }
  const used = process.cpuUsage(before)
  for (const [index, { times }] of docs.slice(0, results.length).entries()) {
    if (times === null) continue
    const found = results[index]
    count.gold += times.length
    count.found += found.length
    for (const gold of times) {
      const over = found.find((one) => one.start < gold.end && one.end > gold.start)
      if (over === undefined) continue
      count.overlap++
      if (over.start === gold.start && over.end === gold.end) count.strict++
      if (over.value === gold.value) count.value++
    }
  }
  return { count, read: results.length, seconds: (used.user + used.system) / 1e6 }
}

/** Scores and rates of each, on the same articles in the same run. `limit` is for all; the slow ones read no fewer. */
export async function run({ runs, limit }) {
  const docs = goldArticles(limit)
  const scored = docs[0]?.times !== null
  console.log(
    `times: ${docs.length} articles (${scored ? 'TimeBank and AQUAINT, development data' : 'generated, without gold'}), reference: each article's date; CPU seconds, best of ${runs}`,
  )
  const figures = {}
  for (const [name, open] of Object.entries(readers)) {
    const read = await open()
    for (const doc of docs.slice(0, 2)) read(doc)
    let best = null
    for (let turn = 0; turn < runs; turn++) {
      const one = measure(read, docs)
      if (best === null || one.seconds / one.read < best.seconds / best.read) best = one
      if (one.read < docs.length) break
    }
    const { gold, found, strict, value, overlap } = best.count
    const rate = best.read / best.seconds
    figures[`${name} articles/s`] = rate
    const scores = scored
      ? `strict F1 ${f1(strict, found, gold).toFixed(1)}  relaxed F1 ${f1(overlap, found, gold).toFixed(1)}  value F1 ${f1(value, found, gold).toFixed(1)}  `
      : ''
    console.log(
      `  ${name.padEnd(17)} ${scores}${rate.toFixed(rate < 10 ? 1 : 0).padStart(6)} articles/s${best.read < docs.length ? ` (${best.read} articles read in ${LONGEST_MS / 1000} s)` : ''}`,
    )
  }
  return figures
}
