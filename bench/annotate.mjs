// Articles per second and peak memory of annotate on one core, beside wink-nlp's sentence + POS + NER pass over the same texts.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { articles } from './generate.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The texts: real ones from `HEARSAY_BENCH_TEXTS` or ../shared/data/stories where they are, else generated ones. */
export function texts(limit) {
  const folder = process.env.HEARSAY_BENCH_TEXTS ?? join(root, '..', 'shared', 'data', 'stories')
  if (!existsSync(folder)) return { name: 'generated', records: [...articles(limit)] }
  const records = readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl.gz'))
    .sort()
    .flatMap((file) =>
      gunzipSync(readFileSync(join(folder, file)))
        .toString('utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    )
    .map(({ id, text, date }) => ({ id, text, published: date, clean: false }))
  return { name: 'stories', records: records.slice(0, limit) }
}

const CHILD = `
import { performance } from 'node:perf_hooks'
import { readFileSync } from 'node:fs'
import { optimiseEarly } from 'ROOT/dist/faces/cli/optimise-early.js'
const [, , who, path] = process.argv
const records = JSON.parse(readFileSync(path, 'utf8'))
let pass
if (who === 'wink') {
  const { default: winkNLP } = await import('wink-nlp')
  const { default: model } = await import('wink-eng-lite-web-model')
  const nlp = winkNLP(model, ['sbd', 'pos', 'ner'])
  const its = nlp.its
  pass = (record) => { const doc = nlp.readDoc(record.text); return doc.sentences().length() + doc.tokens().out(its.pos).length + doc.entities().out().length }
} else {
  // As on the command line. The peer is quicker with V8's own settings.
  optimiseEarly()
  const { annotateRaw } = await import('ROOT/dist/pipeline/annotate-inputs.js')
  const { readRecord } = await import('ROOT/dist/read/read-record.js')
  pass = (record) => { const item = readRecord(record, record.id); if (!item.ok) return 0; return annotateRaw(record.id, item.raw).annotated.statements.length }
}
for (const record of records.slice(0, 100)) pass(record)
const before = process.cpuUsage()
let found = 0
for (const record of records) found += pass(record)
const used = process.cpuUsage(before)
console.log(JSON.stringify({ seconds: (used.user + used.system) / 1e6, found, rss: process.resourceUsage().maxRSS / 1024 }))
`

/** Runs ours and the peer in turn (ABBA), each in a process of its own, and prints rates, the ratio and the memory. */
export async function run({ runs, limit, scratch }) {
  const { writeFileSync } = await import('node:fs')
  const { name, records } = texts(limit)
  const words = records.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  const data = join(scratch, 'texts.json')
  const child = join(root, 'bench', '.child.mjs')
  writeFileSync(data, JSON.stringify(records))
  writeFileSync(child, CHILD.replaceAll('ROOT', root.replace(/\/$/, '')))
  const times = { hearsay: [], wink: [] }
  const memory = { hearsay: 0, wink: 0 }
  const order = Array.from({ length: runs }, (_, i) => (i % 2 === 0 ? ['hearsay', 'wink'] : ['wink', 'hearsay'])).flat()
  for (const who of order) {
    const { stdout, stderr, status } = spawnSync(process.execPath, [child, who, data], {
      encoding: 'utf8',
      cwd: root,
      maxBuffer: 1 << 26,
    })
    if (status !== 0) throw new Error(`${who}: ${stderr}`)
    const result = JSON.parse(stdout)
    times[who].push(result.seconds)
    memory[who] = Math.max(memory[who], result.rss)
  }
  const { rmSync } = await import('node:fs')
  rmSync(child)
  const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]
  const digest = createHash('sha256')
    .update(records.map(({ text }) => text).join('\u0000'))
    .digest('hex')
    .slice(0, 12)
  const rate = (who) => records.length / median(times[who])
  console.log(
    `annotate: ${records.length} articles (${name}, ${Math.round(words / records.length)} words each, digest ${digest}), CPU seconds, median of ${runs}, minimum in brackets`,
  )
  for (const who of ['hearsay', 'wink'])
    console.log(
      `  ${who.padEnd(8)} ${rate(who).toFixed(0).padStart(6)} articles/s  ${median(times[who]).toFixed(2)} s [${Math.min(...times[who]).toFixed(2)}]  peak ${memory[who].toFixed(0)} MB`,
    )
  const ratio = rate('hearsay') / rate('wink')
  console.log(`  ratio hearsay / wink (sentences + POS + NER alone): ${ratio.toFixed(2)}`)
  return { 'annotate articles/s': rate('hearsay'), 'wink articles/s': rate('wink'), ratio, 'peak MB': memory.hearsay }
}
