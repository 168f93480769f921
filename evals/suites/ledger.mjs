// The invented stories against their ledgers by hand: end to end, with the gold statements given, and three baselines.
// Scores the development stories. `npm run eval -- ledger --test` scores the test stories instead, as a whole and without
// details: for the end of a piece of work, never while tuning. HEARSAY_SHOW=story prints what went wrong in a development
// story; DIST names another build.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { BASELINES } from '../ledger/baselines.mjs'
import { printErrors } from '../ledger/errors.mjs'
import { goldLog } from '../ledger/gold-log.mjs'
import { readGold } from '../ledger/read-gold.mjs'
import { scoreLedger } from '../ledger/score.mjs'

export const root = fileURLToPath(new URL('../..', import.meta.url))
const dist = process.env.DIST ?? join(root, 'dist')
export const load = (path) => import(pathToFileURL(join(dist, path)).href)

/** Development stories may be looked at. */
const DEV = [
  'examples/sample-story',
  'gold/stories/border-clash',
  'gold/stories/coup-rumour',
  'gold/stories/dam',
  'gold/stories/disputed-vote',
  'gold/stories/mine-accident',
  'gold/stories/port-strike',
  'gold/stories/recall',
]
/** Written later, without a look at what the program says, and less alike in their words: scored apart, so that scores over time compare. */
const LATER_DEV = ['gold/stories/prisoner-exchange', 'gold/stories/sent-battalion']
/** Set aside before tuning began: scored as a whole, and only when asked for. */
const TEST = ['gold/stories/outbreak', 'gold/stories/missing-ship', 'gold/stories/bank-run']
const LATER_TEST = ['gold/stories/hospital-hack', 'gold/stories/rail-crash']

/** Written blind by two more hands, who cared for how desks write and not for unlike words. */
const BLIND_DEV = ['gold/stories/minister-resigns', 'gold/stories/drone-strike']
const BLIND_TEST = ['gold/stories/contaminated-water', 'gold/stories/wildfire-evacuation']

/** Written blind by two hands more, about events that no other story has. */
const SECOND_BLIND_DEV = [
  'gold/stories/earthquake',
  'gold/stories/airliner',
  'gold/stories/square-shooting',
  'gold/stories/seized-tanker',
]

const SETS = {
  dev: DEV,
  'later dev': LATER_DEV,
  'blind dev': BLIND_DEV,
  'second blind dev': SECOND_BLIND_DEV,
  test: TEST,
  'later test': LATER_TEST,
  'blind test': BLIND_TEST,
}

/** The folders of the development stories, or of the test stories. */
export const storiesOf = (set) => [...SETS[set], ...SETS[`later ${set}`]]

/** Every story that may be looked at: what weights are fitted on. */
export const trainingStories = () => [...DEV, ...LATER_DEV, ...BLIND_DEV, ...SECOND_BLIND_DEV]

const EVERY = ['', 'later ', 'blind ', 'second blind ']

/**
 * Ids are hashes of the pages' bytes, and ties in grouping go by id. So each story is scored under several draws of ids
 * (a few empty lines behind every page) and the figures are means over them: one draw moves a figure by .02 by luck.
 */
const DRAWS = 5

/** Reads and annotates the pages of a story, with `draw` empty lines behind each. */
export async function annotated(folder, draw = 0) {
  const { annotateInputs } = await load('pipeline/annotate-inputs.js')
  const from = join(root, folder, 'pages')
  const scratch = mkdtempSync(join(tmpdir(), 'hearsay-ledger-'))
  try {
    for (const name of readdirSync(from))
      writeFileSync(join(scratch, name), readFileSync(join(from, name)) + '\n'.repeat(draw))
    const pages = []
    for await (const item of annotateInputs([scratch])) {
      if (!item.ok) throw new Error(`${item.item}: ${item.message}`)
      pages.push(item.annotated)
    }
    return pages
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Claims in the form in which `hearsay claims --json` prints them. */
async function claimsOf(pages, statements) {
  const { fold } = await load('fold/fold.js')
  const documents = pages.map((page) => page.document)
  const { claims } = fold({ documents, mentions: [], statements, judgements: [] })
  return spread(claims, documents, statements)
}

/** Puts the statements themselves in the place of their ids. */
function spread(claims, documents, statements) {
  const byId = new Map(statements.map((one) => [one.id, one]))
  const pageOf = new Map(documents.map((one) => [one.id, `page:${one.name}`]))
  return claims.map((claim) => ({
    ...claim,
    statements: claim.statements.map((id) => {
      const one = byId.get(id)
      return { ...one, document: { id: pageOf.get(one.document) } }
    }),
  }))
}

/** Scores one story every way. */
async function scoreStory(folder, mayShow, draw) {
  const gold = readGold(readFileSync(join(root, folder, 'ledger.txt'), 'utf8'))
  const pages = await annotated(folder, draw)
  const statements = pages.flatMap((page) => page.statements)
  const given = await goldLog(gold, pages, load)
  const found = {
    'end to end': await claimsOf(pages, statements),
    'gold statements': await claimsOf(pages, given),
  }
  for (const [name, make] of Object.entries(BASELINES))
    found[name] = spread(
      make(pages, given),
      pages.map((page) => page.document),
      given,
    )
  const scores = {}
  for (const [name, claims] of Object.entries(found)) {
    const scored = scoreLedger(gold, claims)
    scores[name] = scored.figures
    if (mayShow && process.env.HEARSAY_SHOW && folder.endsWith(process.env.HEARSAY_SHOW)) {
      if (name === (process.env.HEARSAY_SHOW_RUN ?? 'gold statements')) await printErrors(scored, claims, pages, load)
    }
  }
  return scores
}

const COLUMNS = [
  ['claims pairwise F1', 'F1'],
  ['claims pairwise P', 'P'],
  ['claims pairwise R', 'R'],
  ['claims B3', 'B3'],
  ['origins exact', 'orig'],
  ['origins mean error', 'err'],
  ['status right', 'stat'],
  ['status by date', 'bydate'],
  ['figures series F1', 'figs'],
  ['statements found', 'found'],
  ['stance right', 'stance'],
]

/** The mean of each figure over the stories, or the draws, that have it. */
function mean(list) {
  const sum = {}
  for (const [column] of COLUMNS) {
    const values = list.map((one) => one[column]).filter((value) => typeof value === 'number')
    if (values.length > 0) sum[column] = values.reduce((a, b) => a + b, 0) / values.length
  }
  return sum
}

function printRow(name, figures) {
  const cells = COLUMNS.map(([column]) =>
    (figures[column] === undefined ? '-' : figures[column].toFixed(3)).padStart(7),
  )
  console.log(`  ${name.padEnd(34)}${cells.join('')}`)
}

/** Scores the development stories, or with --test the test stories. */
export async function run() {
  if (!existsSync(join(root, 'gold', 'stories')) || !existsSync(join(dist, 'fold', 'fold.js'))) return null
  const set = process.argv.includes('--test') ? 'test' : 'dev'
  console.log(`  ${''.padEnd(34)}${COLUMNS.map(([, short]) => short.padStart(7)).join('')}`)
  const figures = {}
  for (const which of EVERY) if (SETS[which + set] !== undefined) Object.assign(figures, await scoreSet(which + set))
  return figures
}

async function scoreSet(set) {
  const figures = {}
  const isDev = set.endsWith('dev')
  const scores = []
  for (const folder of SETS[set]) {
    const draws = []
    for (let draw = 0; draw < DRAWS; draw++) draws.push(await scoreStory(folder, isDev && draw === 0, draw))
    const names = Object.keys(draws[0])
    scores.push([folder, Object.fromEntries(names.map((name) => [name, mean(draws.map((one) => one[name]))]))])
  }
  for (const name of Object.keys(scores[0][1])) {
    if (isDev && !(name in BASELINES))
      for (const [folder, score] of scores) printRow(`${folder.split('/').at(-1)}: ${name}`, score[name])
    const all = mean(scores.map(([, score]) => score[name]))
    printRow(`${set.toUpperCase()}: ${name}`, all)
    for (const [column] of COLUMNS) if (all[column] !== undefined) figures[`${set}: ${name}: ${column}`] = all[column]
  }
  return figures
}

if (process.argv[1] && dirname(fileURLToPath(import.meta.url)) === dirname(process.argv[1])) await run()
