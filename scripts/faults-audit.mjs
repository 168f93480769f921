// Forges the log of judgements of a SQLite store behind its back in six ways, each at random places, carelessly (the rows
// alone) and carefully (every hash from there on made to fit), and counts what `hearsay verify` finds. All must be found.
// Usage: node scripts/faults-audit.mjs [FORGERIES=600] [SEED]
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const dist = (path) => new URL(`../dist/${path}`, import.meta.url)
if (!existsSync(dist('store/audit-chain.js'))) {
  console.error('Nothing is built yet. Run: npm run build')
  process.exit(2)
}
const { openStore } = await import(dist('index.js').href)
const { auditHash } = await import(dist('store/audit-chain.js').href)
const { openDriver } = await import(dist('store/sqlite/open-driver.js').href)
const { putArticle, seeded } = await import(dist('store/samples.js').href)

const forgeries = Number(process.argv[2] ?? 600)
const seed = Number(process.argv[3] ?? 20310401)
const random = seeded(seed)
const below = (limit) => Math.floor(random() * limit)
const ENTRIES = 24
const WORDS = ['who', 'action', 'subject', 'reason', 'before', 'after']

/** Each takes the rows and gives what a forger leaves, and from which place on the hashes were made to fit by a careful one. */
const WAYS = {
  edited(rows) {
    const at = below(rows.length)
    return [rows.with(at, { ...rows[at], [WORDS[below(WORDS.length)]]: `forged ${below(1e6)}` }), at]
  },
  deleted(rows) {
    const at = below(rows.length - 1)
    return [rows.toSpliced(at, 1 + below(Math.min(3, rows.length - 1 - at))), at]
  },
  inserted(rows) {
    const at = below(rows.length)
    return [rows.toSpliced(at, 0, { ...rows[at], subject: `c${below(1e6)}` }), at]
  },
  reordered(rows) {
    const at = below(rows.length - 1)
    const other = at + 1 + below(rows.length - 1 - at)
    return [rows.with(at, rows[other]).with(other, rows[at]), at]
  },
  'cut at the tail'(rows) {
    const at = below(rows.length)
    return [rows.slice(0, at), at]
  },
  backdated(rows) {
    const at = below(rows.length)
    const days = 1 + below(1000)
    const recorded = rows[at].recorded - days * 86_400_000_000
    return [rows.with(at, { ...rows[at], recorded, at: `2030-0${1 + below(9)}-11T10:00:00Z` }), at]
  },
}
const hashOf = ({ recorded, hash: _, ...rest }) => {
  const micros = String(recorded % 1000).padStart(3, '0')
  const recordedAt = `${new Date(Math.floor(recorded / 1000)).toISOString().slice(0, -1)}${micros}Z`
  return auditHash({ ...rest, recordedAt })
}
/** Numbers and hashes from a place on as they would be had this always been the log. */
function fitted(rows, from) {
  const made = rows.slice(0, from)
  for (const row of rows.slice(from)) {
    const next = { ...row, sequence: made.length + 1, previous: made.at(-1)?.hash ?? '' }
    made.push({ ...next, hash: hashOf(next) })
  }
  return made
}

const folder = mkdtempSync(join(tmpdir(), 'hearsay-audit-'))
const problemsOf = async (path) => {
  const store = await openStore(path)
  try {
    return (await store.verify()).problems
  } finally {
    await store.close()
  }
}
try {
  const good = join(folder, 'good.sqlite')
  const store = await openStore(good)
  await putArticle(store, 1)
  for (let n = 0; n < ENTRIES; n++)
    await store.audit({
      who: `Ruta ${n % 3}`,
      action: 'merge',
      subject: `c${n}`,
      reason: `r${n}`,
      at: '2031-04-01T10:00:00Z',
    })
  await store.close()
  const missed = []
  if ((await problemsOf(good)).length > 0) missed.push('the log that nobody touched has problems')
  const found = {}
  const path = join(folder, 'forged.sqlite')
  for (let n = 0; n < forgeries; n++) {
    const names = Object.keys(WAYS)
    const way = names[n % names.length]
    const isCareful = Math.floor(n / names.length) % 2 === 1
    copyFileSync(good, path)
    const database = openDriver(path, { readonly: false })
    for (const { name } of database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).all())
      database.exec(`DROP TRIGGER ${name}`)
    const rows = database
      .prepare('SELECT * FROM audit ORDER BY sequence')
      .all()
      .map((row) => ({ ...row }))
    const [left, from] = WAYS[way](rows)
    const forged = isCareful
      ? fitted(left, from)
      : left.map((row, index) => ({ ...row, sequence: way === 'deleted' ? row.sequence : index + 1 }))
    database.exec('DELETE FROM audit')
    for (const row of forged) {
      const columns = Object.keys(row)
      database
        .prepare(`INSERT INTO audit (${columns.map((one) => `"${one}"`)}) VALUES (${columns.map((one) => `:${one}`)})`)
        .run(row)
    }
    database.close()
    const isFound = (await problemsOf(path)).some((problem) => /^audit|entry|log/i.test(problem))
    for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
    found[way] = (found[way] ?? 0) + (isFound ? 1 : 0)
    if (!isFound) missed.push(`${way}${isCareful ? ', carefully' : ''} (forgery ${n}, seed ${seed}) was not found`)
  }
  const sum = Object.values(found).reduce((a, b) => a + b, 0)
  console.log(
    `${sum} of ${forgeries} forgeries found: ${Object.entries(found)
      .map(([way, number]) => `${way} ${number}`)
      .join(', ')}; half of them with every hash made to fit`,
  )
  for (const one of missed.slice(0, 20)) console.log(one)
  process.exitCode = missed.length > 0 ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}
