import { HearsayError } from '../../problems.js'
import { formatMicros } from '../knowledge-time.js'
import { migrationHash } from '../migrations/migration.js'
import { MIGRATIONS } from '../migrations/migrations.js'
import type { Driver } from './driver.js'

/** Marks the file as a Hearsay store ("HRSY" in ASCII). */
const APPLICATION = 0x48525359

export interface Migrated {
  readonly from: number
  readonly to: number
  readonly applied: readonly string[]
}

/**
 * Brings a store to this version, or refuses it: a newer one, one changed by other hands, a file of another program.
 * All missing steps run in one transaction, so a crash leaves the store as it was.
 */
export function migrate(
  driver: Driver,
  path: string,
  options: { readonly readonly: boolean; readonly now: number },
): Migrated {
  const to = MIGRATIONS.length
  // Settled without a lock in the common case; looked at again under the lock before anything is written.
  let from = checkVersion(driver, path)
  if (from === to) return { from, to, applied: [] }
  if (options.readonly) {
    throw new HearsayError('store/integrity', `The store ${path} has version ${from}; this Hearsay needs ${to}.`, {
      hint: 'Open it once for writing, for example with hearsay doctor, to bring it up to date.',
    })
  }
  driver.exec('BEGIN IMMEDIATE')
  try {
    from = checkVersion(driver, path)
    const applied = MIGRATIONS.slice(from)
    driver.exec(`CREATE TABLE IF NOT EXISTS migration (
      step INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT`)
    for (const [index, step] of applied.entries()) {
      for (const sql of step.sqlite) driver.exec(sql)
      driver.prepare('INSERT INTO migration (step, name, hash, applied_at) VALUES (:step, :name, :hash, :at)').run({
        step: from + index + 1,
        name: step.name,
        hash: migrationHash(step, 'sqlite'),
        at: formatMicros(options.now),
      })
    }
    driver.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${to}`)
    driver.exec('COMMIT')
    return { from, to, applied: applied.map((step) => step.name) }
  } catch (error) {
    driver.exec('ROLLBACK')
    throw error
  }
}

/** The number of steps a store has taken; 0 for an empty file. @throws HearsayError when it is none, or newer. */
export function checkVersion(driver: Driver, path: string): number {
  const application = pragma(driver, 'application_id')
  const version = pragma(driver, 'user_version')
  if (application !== APPLICATION) {
    const { count } = driver.prepare('SELECT count(*) AS count FROM sqlite_schema').get<{ count: number }>()!
    if (application === 0 && version === 0 && count === 0) return 0
    throw new HearsayError('store/not-a-store', `${path} is a SQLite file of another program, not a Hearsay store.`, {
      hint: 'Name another file; a store is made when the file does not exist.',
    })
  }
  if (version > MIGRATIONS.length) {
    throw new HearsayError(
      'store/newer-version',
      `The store ${path} has version ${version}; this Hearsay knows versions up to ${MIGRATIONS.length}.`,
      { hint: 'Install the newest Hearsay, or name another store. Nothing was changed.' },
    )
  }
  const rows = driver
    .prepare('SELECT step, name, hash FROM migration ORDER BY step')
    .all<{ step: number; name: string; hash: string }>()
  for (let i = 0; i < version; i++) {
    const step = MIGRATIONS[i]
    const row = rows[i]
    if (row?.step !== i + 1 || row.name !== step.name || row.hash !== migrationHash(step, 'sqlite')) {
      throw new HearsayError(
        'store/integrity',
        `The store ${path} says that it took step ${row?.name ?? i + 1}, but not as this Hearsay has it.`,
        { hint: 'It was made by a changed or unreleased build. Use that build, or import again into a new store.' },
      )
    }
  }
  return version
}

const pragma = (driver: Driver, name: string): number =>
  Object.values(driver.prepare(`PRAGMA ${name}`).get<Record<string, number>>() ?? {})[0] ?? 0
