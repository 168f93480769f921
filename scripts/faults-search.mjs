// Searches that are more than words: every naughty string and made-up ones by the hundred thousand, put to a store itself and
// to the query that people type into. None may be an error. Usage: node scripts/faults-search.mjs [SEARCHES=1000000] [SEED]
import { existsSync } from 'node:fs'

const dist = (path) => new URL(`../dist/${path}`, import.meta.url)
if (!existsSync(dist('pipeline/faults/naughty.js'))) {
  console.error('Nothing is built yet. Run: npm run build')
  process.exit(2)
}
const { NAUGHTY } = await import(dist('pipeline/faults/naughty.js').href)
const { putArticle, seeded } = await import(dist('store/samples.js').href)
const { search } = await import(dist('ask/queries/search.js').href)
const { openStore } = await import(dist('index.js').href)
const { startServer } = await import(dist('store/postgres/testing/start-server.js').href)

const searches = Number(process.argv[2] ?? 1_000_000)
const seed = Number(process.argv[3] ?? 20310401)
const random = seeded(seed)
const below = (limit) => Math.floor(random() * limit)
const of = (list) => list[below(list.length)]

/** Words that the articles have. */
const WORDS = ['ferry', 'Quill', 'said', 'report', 'the', 'harbour', 'crates', 'breakwater', 'night']
/** And all that some engine or other takes for an order. */
const PIECES = [
  ...['7', 'qu', 'é', 'İ', 'ß', '港', 'ﷺ', '👩‍👩‍👧', '\u0301', '½'],
  ...['AND', 'OR', 'NOT', 'NEAR', 'NEAR/3', 'NEAR(', ')', '(', '((', '"', '""', "'", '“', '”', '«', '`', '\\', '\\"'],
  ...[
    '*',
    '**',
    '*a',
    '^',
    '^a',
    '-',
    '--',
    '+',
    '~',
    ':',
    '::',
    'title:',
    'text:',
    'rowid:',
    '{a b}:',
    '|',
    '||',
    '&',
    '&&',
    '!',
    '!!',
  ],
  ...[
    '<->',
    '<2>',
    ':*',
    ':A',
    '%',
    '_',
    '?',
    '$1',
    ':x',
    '@x',
    ';',
    '; DROP TABLE document; --',
    '/*',
    '*/',
    '\0',
    '\u0001',
    '\u001f',
  ],
  ...['\ud83d', '\udc00', '\ufffe', '\uffff', '\ufeff', '\u200b', '\u202e', '\u2028', '\r\n', '\t', '\u00a0', '\u0085'],
  ...[
    'speaker:',
    'status:',
    'stance:',
    'outlet:',
    'before:',
    'after:',
    'figure:>',
    'figure:',
    'status:denied',
    'before:2031-03-09',
  ],
  ...[
    'after:2031-99-99',
    'speaker:"',
    'figure:>1e999',
    'figure:<-',
    '__proto__',
    'constructor',
    'NaN',
    'null',
    'x'.repeat(3000),
  ],
]
/** One search: pieces with and without blanks between, or any code units at all. */
function made() {
  if (below(4) === 0)
    return String.fromCharCode(...Array.from({ length: below(40) }, () => (below(3) === 0 ? below(65536) : below(256))))
  let text = ''
  for (let left = 1 + below(8); left > 0; left--)
    text += (below(50) === 0 ? of(NAUGHTY) : of(below(2) === 0 ? WORDS : PIECES)) + of(['', '', ' ', ' ', '\t'])
  return text
}

/** Puts so many searches to a store: most to itself, each tenth through the query. */
async function fuzz(name, store, count) {
  const told = { asked: 0, found: 0, errors: 0, slowest: 0 }
  const put = async (words, n) => {
    const from = process.hrtime.bigint()
    try {
      const hits =
        n % 10 === 0
          ? await search.ask(
              { store, who: 'desk', now: '2031-05-01T00:00:00Z' },
              search.input.parse({ words: [words] }),
            )
          : await store.search(words, { limit: 5 })
      if (hits.length > 0) told.found++
    } catch (error) {
      told.errors++
      if (told.errors <= 5) console.error(`${name}: ${JSON.stringify(words).slice(0, 300)}: ${error.message}`)
    }
    told.asked++
    told.slowest = Math.max(told.slowest, Number(process.hrtime.bigint() - from) / 1e6)
  }
  for (const odd of NAUGHTY)
    for (const words of [odd, `"${odd}"`, `${odd}*`, `ferry ${odd}`, `speaker:${odd}`])
      for (const n of [0, 1]) await put(words, n)
  for (let n = 0; n < count; n++) await put(made(), n)
  return told
}

const results = []
async function run(name, store, count) {
  for (let n = 0; n < 8; n++) await putArticle(store, n)
  const told = await fuzz(name, store, count)
  results.push(told)
  await store.close()
  return `${name}: ${told.asked} searches, ${told.found} of them found something, ${told.errors} errors, slowest ${told.slowest.toFixed(0)} ms`
}
const lines = [await run('SQLite', await openStore(':memory:'), searches)]
const server = await startServer()
if (typeof server === 'string') lines.push(`PostgreSQL not run: ${server}`)
else {
  try {
    lines.push(await run('PostgreSQL', await openStore(server.location('searched')), Math.ceil(searches / 10)))
  } finally {
    await server.stop()
  }
}
console.log(lines.join('; '))
process.exitCode = results.some(({ errors, found }) => errors > 0 || found === 0) ? 1 : 0
