// npm run faults [-- full] [ROW…]: what Hearsay survives, a row a fault, each with its figure. Without `full` the long rows
// run in a short form; a row is run alone by naming words of it. Status 1 where a row does not hold.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
if (!existsSync(join(root, 'dist', 'index.js'))) {
  console.error('Nothing is built yet. Run: npm run build')
  process.exit(2)
}
const args = process.argv.slice(2)
const isFull = args.includes('full')
const asked = args.filter((arg) => arg !== 'full')
const times = (short, full) => String(isFull ? full : short)
/** Test files; what the cases begin with where not all are meant; what they show, `#` for their number; their environment. */
const tests = (files, names, says = '# cases', environment = {}) => ({
  files: [files].flat(),
  names,
  says,
  environment,
})
const script = (name, ...rest) => ({ script: name, rest })
const full = isFull ? ['full'] : []
const STORES = ['src/store/sqlite/faults.test.ts', 'src/store/postgres/faults.test.ts']

const ROWS = [
  // Processes, disks and stores.
  ['kill -9 of a process that writes a SQLite store', script('faults-kill.mjs', times(20, 2000))],
  ['kill -9 of imports into SQLite', script('faults-imports.mjs', times(20, 2000))],
  ['kill -9 of workers and importers on PostgreSQL', script('faults-workers.mjs', times(10, 500))],
  [
    'torn writes: the log cut at every step, bits flipped',
    tests(STORES[0], 'torn writes the log', undefined, { HEARSAY_TORN: times(400, 5000) }),
  ],
  [
    'bits flipped in the file at rest',
    tests(STORES[0], 'torn writes bits', undefined, { HEARSAY_TORN: times(400, 5000) }),
  ],
  ['a full disk', script('faults-machine.mjs', 'disk-full')],
  ['idempotence: three times over, shuffled, one and two workers', script('faults-same.mjs', ...full)],
  [
    'one process, two stores, two workers: the same ledger',
    tests(
      'test/same-ledger.test.ts',
      undefined,
      '# stories: SQLite, PostgreSQL, and PostgreSQL by two writers, shuffled, the same to the byte',
    ),
  ],
  ['two imports of the same folder at once', script('faults-machine.mjs', 'two-imports')],
  ['determinism: time zones, locales, versions of Node', script('faults-machine.mjs', 'surroundings', ...full)],
  ['audit chain: edited, deleted, inserted, reordered, cut, backdated', script('faults-audit.mjs', '600')],
  ['audit chain and tampering, SQLite', tests(STORES[0], 'verify finds', '# ways to tamper, all found')],
  ['audit chain and tampering, PostgreSQL', tests(STORES[1], 'the log', '# ways to tamper, all refused or found')],
  ['a clock that jumps', tests(STORES, 'knowledge time', '# stores: times go on where a clock is set back or apart')],
  [
    'an old store in a new program, and the reverse',
    tests(STORES, '(newer version|step that was changed)', '# of the two stores by two forms refused, with what to do'),
  ],
  // The database and its network.
  [
    'the database goes away under load',
    tests('src/pipeline/work.test.ts', 'waits where the store is away', 'a worker waits and goes on (# case)'),
  ],
  ['the server stopped, crashed and started again under load', script('faults-database.mjs', 'server', times(2, 40))],
  ['the network cut between a worker and the database', script('faults-database.mjs', 'network', times(2, 40))],
  [
    'a page that kills or breaks its workers',
    tests('src/pipeline/work.test.ts', 'a page that', '# kinds of it given up with a reason, the other pages in'),
  ],
  // What is read.
  ['HTML nested a thousand to a million deep', script('faults-deep.mjs', ...full)],
  ['bombs, and archives that leave, link, lie or repeat', script('faults-archives.mjs')],
  ['a gigabyte in one line', script('faults-one-line.mjs', '1024')],
  ['truncated WARC and gzip, at every 97th byte', script('faults-cut.mjs', ...full)],
  ['encodings: declared, sniffed, broken, marked, legacy', script('faults-encodings.mjs', ...full)],
  ['formats: each with its hostile forms', tests('src/read/formats/formats.test.ts')],
  [
    'bad input of every family beside good',
    tests(
      'src/pipeline/faults/bad-input.test.ts',
      undefined,
      '# families: read or refused with a reason, nothing else lost',
    ),
  ],
  [
    'pages that hang or fill their worker',
    tests('src/pipeline/annotate-pool.test.ts', undefined, '# cases: each one failed item, the next page read'),
  ],
  ['ReDoS: every shipped pattern', tests('test/linear-patterns.test.ts', 'takes at most 50 ms')],
  // What is fetched.
  [
    'SSRF: addresses that lead inside, asked for and redirected to',
    tests(
      'src/read/fetch/fetch-pages.test.ts',
      '(refuses|takes no) ',
      '# forms refused, each asked for and redirected to',
    ),
  ],
  [
    'SSRF: which addresses are public',
    tests('src/read/fetch/public-address.test.ts', undefined, '# addresses told apart'),
  ],
  ['answers that are endless, slow, circling, packed', tests('src/read/fetch')],
  ['feeds: interrupted, busy, broken, listed twice', tests('src/pipeline/feeds')],
  ['a day of feeds from bad hosts', script('faults-feeds.mjs', ...(isFull ? ['500', '48'] : ['20', '12']))],
  ['an alert within a minute of capture', script('faults-alerts.mjs', times(4, 30))],
  // What people and models see and ask.
  ['search input: naughty strings and fuzzed', script('faults-search.mjs', times(20_000, 1_000_000))],
  ['XSS: hostile text on every screen', tests('test/web/hostile.test.ts')],
  [
    'XSS: no markup made of text, the policy on every answer',
    tests(['test/web/no-markup.test.ts', 'src/faces/http/app.test.ts'], '(the interface makes no|with the policy)'),
  ],
  [
    'CSV and formulas: neutral for spreadsheets, lossless raw',
    tests(['test/export/hostile.test.ts', 'src/faces/http/app.test.ts'], 'CSV'),
  ],
  ['hostile text in every export', tests('test/export/hostile.test.ts')],
  ['prompt injection, with a model and over MCP', script('faults-injection.mjs', ...full)],
  [
    'prompt injection: a model that lies, tools that are fenced',
    tests(['src/makers/llm', 'src/faces/mcp', 'test/mcp.test.ts']),
  ],
  ['shared server: addresses, roles, hosts, origins, pace', script('faults-server.mjs')],
  ['shared server: sessions, accounts, guesses', tests('src/faces/http/shared')],
]

const run = (command, words, environment = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, words, {
      ...{ cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
      env: { ...process.env, ...environment },
    })
    let out = ''
    let errors = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors = (errors + text).slice(-4000)
    })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, out, errors }))
  })

async function runTests({ files, names, says, environment }) {
  const report = join(tmpdir(), `hearsay-faults-${process.pid}.json`)
  const words = [
    'run',
    ...files,
    '--reporter=json',
    `--outputFile=${report}`,
    ...(names === undefined ? [] : ['-t', names]),
  ]
  await run(join(root, 'node_modules', '.bin', 'vitest'), words, environment)
  if (!existsSync(report)) return ['FAILED', 'the tests did not run']
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
  rmSync(report)
  const cases = testResults.flatMap(({ assertionResults }) => assertionResults)
  const passed = cases.filter(({ status }) => status === 'passed').length
  const failed = cases.filter(({ status }) => status === 'failed')
  // A file that could not be read at all has no cases.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  if (failed.length + broken.length > 0)
    return [
      'FAILED',
      [...failed.map(({ fullName }) => fullName), ...broken.map(({ name, message }) => `${name}: ${message}`)].join(
        '; ',
      ),
    ]
  if (passed === 0)
    return [
      'not run',
      cases.map(({ fullName }) => fullName).find((name) => /skip|no PostgreSQL/.test(name)) ?? 'every case was skipped',
    ]
  const figures = cases.flatMap(({ meta }) => meta?.figure ?? [])
  return ['holds', [...figures, ...(figures.length < passed ? [says.replace('#', String(passed))] : [])].join('; ')]
}

async function runScript({ script: name, rest }) {
  const { status, out, errors } = await run(process.execPath, [join(root, 'scripts', name), ...rest])
  const lines = out.trim().split('\n')
  if (status === 0) return ['holds', lines.at(-1)]
  if (status === 77 || /^Not run/m.test(errors))
    return ['not run', (lines.at(-1) || errors.trim()).replace(/^not run: /i, '')]
  // Of a script that broke, the error; of others, the last that was told.
  const told = errors.trim().split('\n')
  return ['FAILED', [...lines, told.find((line) => /^\w*Error\b/.test(line)) ?? told.at(-1)].filter(Boolean).join('; ')]
}

let failures = 0
for (const [name, what] of ROWS) {
  if (asked.length > 0 && !asked.every((word) => name.toLowerCase().includes(word.toLowerCase()))) continue
  const [state, figure] = await (what.script === undefined ? runTests(what) : runScript(what))
  if (state === 'FAILED') failures++
  console.log(`${state.padEnd(7)}  ${name}: ${figure}`)
}
console.log(
  failures === 0 ? 'Every row that ran holds.' : `${failures} row${failures === 1 ? ' does' : 's do'} not hold.`,
)
process.exitCode = failures > 0 ? 1 : 0
