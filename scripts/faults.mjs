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
/** Test files, and what the cases begin with where not all of them are meant. */
const tests = (files, names) => ({ files: [files].flat(), names })
const script = (name, ...rest) => ({ script: name, rest })

const ROWS = [
  ['kill -9 of a process that writes a SQLite store', script('faults-kill.mjs', times(20, 2000))],
  ['kill -9 of imports into SQLite', script('faults-imports.mjs', times(20, 2000))],
  ['kill -9 of workers and importers on PostgreSQL', script('faults-workers.mjs', times(10, 500))],
  ['torn writes: the log cut, bits flipped', tests('src/store/sqlite/faults.test.ts', 'torn writes')],
  ['tampering with a SQLite store or its audit log', tests('src/store/sqlite/faults.test.ts', 'verify finds')],
  ['tampering with a PostgreSQL store', tests('src/store/postgres/faults.test.ts', 'the log')],
  ['a full disk', script('faults-machine.mjs', 'disk-full')],
  ['two imports of the same folder at once', script('faults-machine.mjs', 'two-imports')],
  ['other time zones and locales', script('faults-machine.mjs', 'surroundings')],
  [
    'one process, two stores, two workers: the same ledger',
    tests(['test/same-ledger.test.ts', 'src/pipeline/work.test.ts']),
  ],
  ['the database goes away under load', tests('src/pipeline/work.test.ts', 'waits where the store is away')],
  ['the server stopped, crashed and started again under load', script('faults-database.mjs', 'server', times(2, 40))],
  ['the network cut between a worker and the database', script('faults-database.mjs', 'network', times(2, 40))],
  ['a page that kills or breaks its workers', tests('src/pipeline/work.test.ts', 'a page that')],
  [
    'a clock that jumps',
    tests(['src/store/sqlite/faults.test.ts', 'src/store/postgres/faults.test.ts'], 'knowledge time'),
  ],
  [
    'an old store in a new program, and the reverse',
    tests(
      ['src/store/sqlite/faults.test.ts', 'src/store/postgres/faults.test.ts'],
      '(newer version|step that was changed)',
    ),
  ],
  ['bombs, truncated archives, traversal, lying sizes, encodings', tests('src/read/formats/formats.test.ts')],
  ['addresses that lead inside, endless and circling answers', tests('src/read/fetch')],
  ['feeds: interrupted, busy, broken, listed twice', tests('src/pipeline/feeds')],
  ['a day of feeds from bad hosts', script('faults-feeds.mjs', ...(isFull ? ['500', '48'] : ['20', '12']))],
  ['an alert within a minute of capture', script('faults-alerts.mjs', times(4, 30))],
  ['pages that hang or fill their worker', tests('src/pipeline/annotate-pool.test.ts')],
  ['patterns over hostile text', tests('test/linear-patterns.test.ts')],
  ['search input', tests('src/store/search-words.test.ts')],
  ['formulas in spreadsheets', tests('test/export')],
  ['hostile text in the interface', tests('test/web/hostile.test.ts')],
]

const run = (command, words) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
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

async function runTests({ files, names }) {
  const report = join(tmpdir(), `hearsay-faults-${process.pid}.json`)
  const words = [
    'run',
    ...files,
    '--reporter=json',
    `--outputFile=${report}`,
    ...(names === undefined ? [] : ['-t', names]),
  ]
  await run(join(root, 'node_modules', '.bin', 'vitest'), words)
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
  return ['holds', `${passed} cases`]
}

async function runScript({ script: name, rest }) {
  const { status, out, errors } = await run(process.execPath, [join(root, 'scripts', name), ...rest])
  const lines = out.trim().split('\n')
  if (status === 0) return ['holds', lines.at(-1)]
  if (status === 77 || /^Not run/m.test(errors))
    return ['not run', (lines.at(-1) || errors.trim()).replace(/^not run: /i, '')]
  return ['FAILED', [...lines, errors.trim().split('\n').at(-1)].filter(Boolean).join('; ')]
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
