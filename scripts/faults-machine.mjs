// Faults of the machine under `hearsay add`: a full disk, two imports of the same folder at once, other time zones and
// locales, other versions of Node. Usage: node scripts/faults-machine.mjs disk-full | two-imports | surroundings [full]
// HEARSAY_NODES: other Node programs for `surroundings`, with colons between (a version that is not here is not run).
// The last line says what was found; status 0 as promised, 1 not, 77 not run here.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = (path) => new URL(`../dist/${path}`, import.meta.url).href
const main = fileURLToPath(dist('faces/cli/main.js'))
if (!existsSync(main)) {
  console.error('Nothing is built yet. Run: npm run build')
  process.exit(2)
}
const { openStore } = await import(dist('store/open-store.js'))
const { ledgerOf } = await import(dist('pipeline/faults/ledger-of.js'))
const gold = join(root, 'gold', 'stories')
const stories = readdirSync(gold)
  .map((name) => join(gold, name, 'pages'))
  .filter(existsSync)
const folder = mkdtempSync(join(tmpdir(), 'hearsay-faults-'))

/** One whole `hearsay add`, and the pages that it acknowledged. */
const add = (inputs, store, environment = {}, node = process.execPath) =>
  new Promise((resolve, reject) => {
    const child = spawn(node, [main, 'add', ...inputs, '--json', '-q', '--store', store], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    let errors = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors += text
    })
    child.on('error', reject)
    child.on('close', (status) => {
      const lines = out.split('\n').slice(0, -1)
      resolve({ status, errors, pages: lines.map((line) => JSON.parse(line)) })
    })
  })

async function look(path, work) {
  const store = await openStore(path)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

const there = (path, pages) =>
  look(path, async (store) => {
    const ids = new Set((await store.documents({})).map(({ id }) => id))
    const { problems } = await store.verify()
    return { problems, lost: pages.filter(({ outcome, document }) => outcome === 'added' && !ids.has(document)).length }
  })

async function diskFull() {
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  const mount = (options) => execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk], { stdio: 'pipe' })
  const whole = join(folder, 'whole.sqlite')
  await add(stories, whole)
  try {
    // Room for a good part of the pages, and not for all.
    mount(`size=${Math.round((statSync(whole).size * 0.6) / 1024)}k`)
  } catch {
    console.log('not run: a small file system can only be mounted by root')
    return 77
  }
  try {
    const path = join(disk, 'store.sqlite')
    const full = await add(stories, path)
    const after = await there(path, full.pages)
    mount('remount,size=64m')
    const resumed = await add(stories, path)
    const same = (await look(path, ledgerOf)) === (await look(whole, ledgerOf))
    const isFine =
      full.status === 3 &&
      full.pages.length > 0 &&
      after.lost + after.problems.length === 0 &&
      resumed.status === 0 &&
      same &&
      /disk/i.test(full.errors)
    console.log(
      `exit ${full.status} (${full.errors.trim().split('\n')[0]}); ${full.pages.length} pages acknowledged, ${after.lost} of them lost, ${after.problems.length} problems; with room again exit ${resumed.status}, ledger ${same ? 'that' : 'NOT that'} of one import`,
    )
    return isFine ? 0 : 1
  } finally {
    execFileSync('umount', [disk])
  }
}

async function twoImports() {
  const path = join(folder, 'two.sqlite')
  const whole = join(folder, 'whole.sqlite')
  await add(stories, whole)
  const [a, b] = await Promise.all([add(stories, path), add([...stories].reverse(), path)])
  const statuses = [a.status, b.status]
  const after = await there(path, [...a.pages, ...b.pages])
  // One that could not wait longer for the other says so and is begun again.
  if (statuses.some((status) => status !== 0)) await add(stories, path)
  const same = (await look(path, ledgerOf)) === (await look(whole, ledgerOf))
  console.log(
    `exits ${statuses.join(' and ')}; ${a.pages.length + b.pages.length} pages acknowledged, ${after.lost} lost, ${after.problems.length} problems; ledger ${same ? 'that' : 'NOT that'} of one import`,
  )
  return same && after.lost + after.problems.length === 0 && statuses.every((status) => status === 0 || status === 4)
    ? 0
    : 1
}

const ZONES = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Pago_Pago']
const LOCALES = ['C', 'en_GB.UTF-8', 'tr_TR.UTF-8', 'de_DE.UTF-8', 'ar_EG.UTF-8']

/** Short: each zone with one locale. Full: each with each. Every export by a process in the same surroundings. */
async function surroundings() {
  const isFull = process.argv[3] === 'full'
  const found = new Map()
  const run = async (what, environment, node = process.execPath) => {
    const path = join(folder, `${found.size}.sqlite`)
    const { status, errors } = await add(stories.slice(0, 3), path, environment, node)
    if (status !== 0) throw new Error(`${what}: ${errors}`)
    const script = join(root, 'scripts', 'exports-of.mjs')
    const env = { ...process.env, ...environment }
    found.set(what, execFileSync(node, [script, path], { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] }))
  }
  for (const [n, zone] of ZONES.entries())
    for (const [m, locale] of LOCALES.entries())
      if (isFull || n === m) await run(`${zone} ${locale}`, { TZ: zone, LC_ALL: locale, LANG: locale })
  const versions = new Set([process.version])
  for (const node of (process.env.HEARSAY_NODES ?? '').split(':').filter(Boolean)) {
    const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
    await run(version, {}, node)
    versions.add(version)
  }
  const missing = ['v20.', 'v22.'].filter((begin) => ![...versions].some((version) => version.startsWith(begin)))
  const [expected] = found.values()
  const different = [...found].filter(([, digests]) => digests !== expected).map(([what]) => what)
  console.log(
    `${ZONES.length} time zones ${isFull ? 'by' : 'with'} ${LOCALES.length} locales, Node ${[...versions].join(' and ')}${missing.length > 0 ? ` (${missing.join(', ')} not run: name one in HEARSAY_NODES)` : ''}: ${Object.keys(JSON.parse(expected).digests).length} exports each, ${different.length} of ${found.size} runs different`,
  )
  for (const what of different) console.log(what)
  return different.length === 0 ? 0 : 1
}

const cases = { 'disk-full': diskFull, 'two-imports': twoImports, surroundings }
const run = cases[process.argv[2]]
if (run === undefined) {
  console.error(`Name one of: ${Object.keys(cases).join(', ')}`)
  process.exit(2)
}
try {
  process.exitCode = await run()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
