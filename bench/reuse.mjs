// Articles a second of the sketch, and the time to find an article's reprints in a store of ever more articles.
import { join } from 'node:path'
import { articles, seeded } from './generate.mjs'

const seconds = (work) => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]

/** `sizes` are the numbers of articles among which reprints are looked up; stores are made under `scratch`. */
export async function run({ runs, sizes, scratch }) {
  return { ...(await sketching(runs)), ...(await lookingUp(sizes, scratch)) }
}

async function sketching(runs) {
  const { sketch } = await import('../dist/link/reuse/sketch.js')
  // Joined to the length of a news article, so that the rate is of what the limit speaks of.
  const short = [...articles(4000)].map(({ text }) => text)
  const texts = []
  for (let at = 0; at < short.length; ) {
    let text = ''
    while (at < short.length && text.length < 4600) text += `${short[at++]}\n`
    texts.push(text)
  }
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0)
  const split = () => {
    for (const text of texts) text.split(/\s+/)
  }
  const sketched = () => {
    for (const text of texts) sketch(text)
  }
  const times = { sketch: [], split: [] }
  for (let round = 0; round < 3; round++) sketched()
  for (let round = 0; round < runs; round++) {
    times.sketch.push(seconds(sketched))
    times.split.push(seconds(split))
  }
  const rate = texts.length / median(times.sketch)
  const ratio = median(times.split) / median(times.sketch)
  console.log(
    `sketch: ${rate.toFixed(0)} articles/s of ${Math.round(words / texts.length)} words, best ${(texts.length / Math.min(...times.sketch)).toFixed(0)}; ${ratio.toFixed(2)} times the rate of splitting the text at white space`,
  )
  return { 'sketch articles/s': rate, 'sketch to split': ratio }
}

/** Keys a news article has, and how many of them are common speech, which follows Zipf over so many runs. */
const KEYS = 24
const COMMON = 0.05
const RUNS = 50_000
const ASKED = 500

/**
 * Fills a store with the keys of so many articles and asks for the reprints of the same 500 articles. The articles around
 * them are keys alone: most of a key's own, some of common speech, in the order of the keys, since filing them one by one
 * would take an hour and gives the same table.
 */
async function lookingUp(sizes, scratch) {
  const { REUSE_BLOCK, reuseCandidates, storedKey } = await import('../dist/link/reuse/reprints.js')
  const { sketch } = await import('../dist/link/reuse/sketch.js')
  const { openSqlite } = await import('../dist/store/sqlite/open-sqlite.js')
  const asked = [...articles(ASKED)].map(({ text }, number) =>
    // Words of its own, so that the generator's few sentences are no reprints.
    sketch(
      text
        .split(' ')
        .map((word, at) => (at % 3 === 0 ? `${word}${number}` : word))
        .join(' '),
    ),
  )
  const idOf = (number) => `d${number.toString(16).padStart(16, '0')}`
  const figures = {}
  const micros = []
  for (const size of sizes) {
    const store = await openSqlite(join(scratch, `reuse-${size}.sqlite`))
    await fill(store, size)
    const rounds = 10
    let found = 0
    const times = []
    for (let round = 0; round <= rounds; round++) {
      const before = process.cpuUsage()
      for (let number = 0; number < ASKED; number++)
        found += (await reuseCandidates(store, Array.from(asked[number], storedKey), idOf(number))).length
      const { user, system } = process.cpuUsage(before)
      if (round > 0) times.push((user + system) / ASKED)
    }
    micros.push(median(times))
    figures[`look-up µs at ${size}`] = median(times)
    console.log(
      `look-up: ${String(size).padStart(8)} articles  ${median(times).toFixed(0)} µs an article (${Math.min(...times).toFixed(0)} at best, ${(asked.reduce((sum, keys) => sum + keys.length, 0) / ASKED).toFixed(0)} keys)  ${(found / (rounds + 1) / ASKED).toFixed(2)} candidates  ${(process.memoryUsage().rss / 1048576).toFixed(0)} MB`,
    )
    await store.close()
  }
  const exponent = Math.log(micros.at(-1) / micros[0]) / Math.log(sizes.at(-1) / sizes[0])
  console.log(`look-up: exponent ${exponent.toFixed(3)} from ${sizes[0]} to ${sizes.at(-1)} articles (at most 0.15)`)
  return { ...figures, 'look-up exponent': exponent }

  async function fill(store, size) {
    const random = seeded(size)
    const zipf = Math.log(RUNS)
    const rows = new Float64Array(size * KEYS)
    let count = 0
    for (let number = 0; number < size; number++) {
      // The articles asked for and a reprint of each with half of its keys; the rest are strangers.
      const own = number < 2 * ASKED ? asked[number % ASKED] : null
      for (let at = 0; at < KEYS; at++) {
        let key
        if (own !== null) {
          if (at >= own.length || (number >= ASKED && at % 2 === 0)) continue
          key = own[at]
        } else if (random() < COMMON) key = (Math.floor(Math.exp(random() * zipf)) * 0x9e3779b1) >>> 0
        else key = Math.floor(random() * 0x1_0000_0000)
        rows[count++] = key * 0x20_0000 + number
      }
    }
    const sorted = rows.subarray(0, count).sort()
    for (let at = 0; at < count; at += 100_000) {
      const entries = Array.from(sorted.subarray(at, at + 100_000), (row) => ({
        key: storedKey(Math.floor(row / 0x20_0000)),
        id: idOf(row % 0x20_0000),
      }))
      await store.putBlocks(REUSE_BLOCK, entries)
    }
  }
}
