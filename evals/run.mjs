// Runs the evaluation suites, prints one line a figure, and checks the floors: npm run eval [-- suite…] [--record]
// Suites under evals/suites/ are the project's own; the shared scorers run where ../shared/eval is there.
// --record appends the figures to evals/scores.jsonl with the commit they were measured on.
// --test scores the ledger on the stories set aside for the end instead of those that tuning may look at.
import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..')
const args = process.argv.slice(2)
const record = args.includes('--record')
const wanted = args.filter((arg) => !arg.startsWith('--'))
const floors = JSON.parse(readFileSync(join(here, 'floors.json'), 'utf8'))
const scorers = process.env.HEARSAY_SCORERS ?? join(root, '..', 'shared', 'eval', 'run.mjs')

/** Figures by suite. */
const figures = {}
const say = (suite, found) => {
  figures[suite] = found
  for (const [name, value] of Object.entries(found)) {
    const floor = floors[suite]?.[name]
    const mark = floor === undefined ? '' : value >= floor ? `  floor ${floor}` : `  BELOW FLOOR ${floor}`
    console.log(`${suite.padEnd(14)} ${name.padEnd(28)} ${typeof value === 'number' ? value.toFixed(4) : value}${mark}`)
  }
}

const SHARED = ['attribution', 'times', 'text', 'figures', 'entities', 'names', 'reuse']
const asked = (suite) => wanted.length === 0 || wanted.includes(suite)

if (existsSync(scorers)) {
  for (const suite of SHARED.filter(asked)) {
    const { stdout, status } = spawnSync(process.execPath, [scorers, suite, '--json'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 1 << 28,
    })
    if (status !== 0) say(suite, { failed: Number.NaN })
    else for (const line of stdout.split('\n').filter(Boolean)) say(suite, JSON.parse(line).figures)
  }
} else console.log(`skipped: ${SHARED.join(', ')} (no scorers at ${scorers}; set HEARSAY_SCORERS)`)

for (const file of readdirSync(join(here, 'suites'))
  .filter((name) => name.endsWith('.mjs'))
  .sort()) {
  const suite = file.replace(/\.mjs$/, '')
  if (!asked(suite)) continue
  const { run } = await import(pathToFileURL(join(here, 'suites', file)).href)
  const found = await run()
  if (found === null) console.log(`skipped: ${suite} (its data is not here)`)
  else say(suite, found)
}

if (record) {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  const at = execFileSync('git', ['show', '-s', '--format=%cs', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  appendFileSync(join(here, 'scores.jsonl'), `${JSON.stringify({ commit, at, figures })}\n`)
}

const below = Object.entries(floors).flatMap(([suite, names]) =>
  figures[suite] === undefined
    ? []
    : Object.entries(names)
        .filter(([name, floor]) => !(figures[suite][name] >= floor))
        .map(([name]) => `${suite} ${name}`),
)
if (below.length > 0) {
  console.error(`Below the floor: ${below.join(', ')}`)
  process.exit(1)
}
