// Who says that who says: pairs of an outer and an inner source. Against Wikinews articles with nested attributions (GUM), by
// the places of the two sources, and against the invented articles of gold/attribution, by the names in the chain.
// HEARSAY_SHOW prints the pairs that were missed or made up.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { readTypescript } from '../attribution/read-typescript.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const dist = process.env.DIST ?? join(root, 'dist')
const data = process.env.HEARSAY_DATA ?? join(root, '..', 'shared', 'data')

const length = (span) => span.end - span.start
const shared = (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
/** Half of the shorter is in both: the sets differ in whether an apposition belongs to a source. */
const same = (a, b) => 2 * shared(a, b) >= Math.min(length(a), length(b))

/** The pairs of gold attributions whose content holds another; credits of pictures are none. */
function goldPairs(attributions) {
  const byId = new Map(attributions.map((one) => [one.id, one]))
  return attributions.flatMap((inner) =>
    inner.caption_credit || inner.source.length === 0
      ? []
      : (inner.nested_in ?? []).flatMap((id) => {
          const outer = byId.get(id)
          return outer === undefined || outer.caption_credit || outer.source.length === 0
            ? []
            : [{ outer: outer.source[0], inner: inner.source[0] }]
        }),
  )
}

/** The pairs of an annotated page: neighbours in a chain, the speaker last, and statements inside another's content. */
function foundPairs(statements) {
  const pairs = new Map()
  const add = (outer, inner) => {
    if (!outer || !inner || same(outer, inner)) return
    pairs.set(`${outer.start}-${outer.end} ${inner.start}-${inner.end}`, { outer, inner })
  }
  for (const { chain, source, content, inner } of statements) {
    const spans = chain.map((hop) => hop.span).filter((span) => span !== null)
    // "She said that, according to the survey, …": the basis of a speaker's own words stands inside them and comes after her.
    const isBasis = (span) => content.some((one) => one.start <= span.start && span.end <= one.end)
    const steps = [...spans.filter((span) => !isBasis(span)), source[0], ...spans.filter(isBasis)]
    for (let at = 1; at < steps.length; at++) add(steps[at - 1], steps[at])
    for (const act of inner ?? []) add(source[0], act.source[0])
  }
  for (const outer of statements)
    for (const inner of statements) {
      const [source] = inner.source
      if (
        inner !== outer &&
        source &&
        outer.content.some((span) => span.start <= source.start && source.end <= span.end)
      )
        add(outer.source[0], source)
    }
  return [...pairs.values()]
}

/** Matches pairs one to one and adds to the sums. */
function count(sum, gold, found, agree, show) {
  const used = new Set()
  sum.gold += gold.length
  sum.found += found.length
  for (const pair of gold) {
    const at = found.findIndex((other, index) => !used.has(index) && agree(pair, other))
    if (at < 0) show('missed', pair)
    else {
      used.add(at)
      sum.right++
    }
  }
  found.forEach((pair, index) => {
    if (!used.has(index)) show('made up', pair)
  })
}

const figuresOf = (name, { gold, found, right }) => ({
  [`${name} F1`]: gold + found === 0 ? 0 : (2 * right) / (gold + found),
  [`${name} P`]: found === 0 ? 0 : right / found,
  [`${name} R`]: gold === 0 ? 0 : right / gold,
})

const say = (where, outer, inner, how) => {
  if (process.env.HEARSAY_SHOW) console.log(`  ${how.padEnd(8)} ${where}: ${outer} > ${inner}`)
}

async function onWikinews() {
  const path = join(data, 'gum_attribution', 'news-train.jsonl.gz')
  if (!existsSync(path) || !existsSync(join(dist, 'attribute', 'attribute.js'))) return {}
  const load = (name) => import(pathToFileURL(join(dist, name)).href)
  const { readRecord } = await load('read/read-record.js')
  const { clean } = await load('clean/clean.js')
  const { mark } = await load('mark/mark.js')
  const { attribute } = await load('attribute/attribute.js')
  const { english } = await load('lang/en/index.js')
  const sum = { gold: 0, found: 0, right: 0 }
  const rows = gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean)
  for (const row of rows.map((line) => JSON.parse(line))) {
    const record = { id: row.id, text: row.text, published: row.date, clean: false }
    const { statements } = attribute(mark(clean(readRecord(record, row.id).raw), english), english)
    const words = ({ start, end }) => row.text.slice(start, end)
    count(
      sum,
      goldPairs(row.attributions),
      foundPairs(statements),
      (a, b) => same(a.outer, b.outer) && same(a.inner, b.inner),
      (how, { outer, inner }) => say(row.id, words(outer), words(inner), how),
    )
  }
  return figuresOf('Wikinews pairs', sum)
}

async function onGold() {
  const loaded = await readTypescript('gold/attribution/read-gold.ts', 'gold/attribution/run-case.ts')
  if (loaded === null) return {}
  const pairsOf = (names) => names.slice(1).map((inner, at) => ({ outer: names[at], inner }))
  const sum = { gold: 0, found: 0, right: 0 }
  for (const one of loaded.readGold()) {
    const { statements } = loaded.runCase(one)
    count(
      sum,
      one.expected.flatMap(({ chain, speaker }) => pairsOf([...chain, speaker])),
      statements.flatMap(({ chain, speaker }) => pairsOf([...chain.map((hop) => hop.name), speaker.name])),
      (a, b) => a.outer === b.outer && a.inner === b.inner,
      (how, { outer, inner }) => say(one.title, outer, inner, how),
    )
  }
  return figuresOf('own gold pairs', sum)
}

/** Answers the figures of the sets that are here, or null where neither is. */
export async function run() {
  const figures = { ...(await onWikinews()), ...(await onGold()) }
  return Object.keys(figures).length === 0 ? null : figures
}
