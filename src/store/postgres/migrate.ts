import type { PoolClient } from 'pg'
import { HearsayError } from '../../problems.js'
import { formatMicros } from '../knowledge-time.js'
import { migrationHash } from '../migrations/migration.js'
import { MIGRATIONS } from '../migrations/migrations.js'

export interface Migrated {
  readonly from: number
  readonly to: number
  readonly applied: readonly string[]
}

export interface MigrateOptions {
  readonly schema: string
  readonly shown: string
  readonly readonly: boolean
  readonly create: boolean
  /** The present in microseconds since 1970, for the record of the steps. */
  readonly now: number
}

/** The oldest server that is tried: older ones are no longer kept. */
const OLDEST = 130000

/**
 * Brings a store to this version, or refuses it: a newer one, one changed by other hands, a schema of another program.
 * All missing steps run in one transaction, one process at a time, so a crash leaves the store as it was.
 */
export async function migrate(client: PoolClient, options: MigrateOptions): Promise<Migrated> {
  await checkServer(client, options)
  const to = MIGRATIONS.length
  // Settled without a lock in the common case; looked at again under the lock before anything is written.
  const before = await versionOf(client, options)
  if (before === to) return { from: to, to, applied: [] }
  if (before === 0 && (options.readonly || !options.create)) {
    throw new HearsayError('not-found', `There is no store at ${options.shown}.`, {
      hint: 'Add pages first: hearsay add FILE…, or name a store with --store.',
    })
  }
  if (options.readonly) {
    throw new HearsayError(
      'store/integrity',
      `The store ${options.shown} has version ${before}; this Hearsay needs ${to}.`,
      {
        hint: 'Open it once for writing, for example with hearsay doctor, to bring it up to date.',
      },
    )
  }
  await client.query('BEGIN')
  try {
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('hearsay migrate ' || $1, 0))`, [options.schema])
    const from = await versionOf(client, options)
    const applied = await takeSteps(client, options, from)
    await client.query('COMMIT')
    return { from, to, applied }
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}

async function takeSteps(client: PoolClient, options: MigrateOptions, from: number): Promise<string[]> {
  if (from === 0) {
    // Asked first: to make a schema "if there is none" needs the right to make one even where there is one.
    const { rowCount } = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [options.schema])
    if (rowCount === 0) await client.query(`CREATE SCHEMA "${options.schema}"`)
    await client.query(`CREATE TABLE migration (
      step integer PRIMARY KEY, name text NOT NULL, hash text NOT NULL, applied_at text NOT NULL)`)
  }
  const applied = MIGRATIONS.slice(from)
  for (const [index, step] of applied.entries()) {
    for (const sql of step.postgres) await client.query(sql)
    await client.query('INSERT INTO migration (step, name, hash, applied_at) VALUES ($1, $2, $3, $4)', [
      from + index + 1,
      step.name,
      migrationHash(step, 'postgres'),
      formatMicros(options.now),
    ])
  }
  return applied.map((step) => step.name)
}

async function checkServer(client: PoolClient, { shown }: MigrateOptions): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string; name: string }>(
    `SELECT current_setting('server_version_num')::integer AS version, current_setting('server_encoding') AS encoding,
       current_setting('server_version') AS name`,
  )
  const [{ version, encoding, name }] = rows
  if (version < OLDEST) {
    throw new HearsayError(
      'environment',
      `The server of ${shown} is PostgreSQL ${name}; 13 is the oldest that is tried.`,
      {
        hint: 'Use a newer server.',
      },
    )
  }
  if (encoding !== 'UTF8') {
    throw new HearsayError('environment', `The database of ${shown} has the encoding ${encoding}, not UTF8.`, {
      hint: 'Make a database with ENCODING UTF8 TEMPLATE template0.',
    })
  }
}

/** The number of steps a store has taken; 0 where there is none. @throws HearsayError when it is another program's, or newer. */
async function versionOf(client: PoolClient, { schema, shown }: MigrateOptions): Promise<number> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT relname::text AS name FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
     WHERE nspname = $1 AND relkind IN ('r', 'p', 'v') ORDER BY relname`,
    [schema],
  )
  if (tables.length === 0) return 0
  const steps = tables.some(({ name }) => name === 'migration')
    ? (
        await client.query<{ step: number; name: string; hash: string }>(
          'SELECT step, name, hash FROM migration ORDER BY step',
        )
      ).rows
    : []
  if (steps.length === 0) {
    throw new HearsayError('store/not-a-store', `The schema ${schema} of ${shown} holds tables of another program.`, {
      hint: 'Name another schema: postgres://…/database?schema=NAME.',
    })
  }
  if (steps.length > MIGRATIONS.length) {
    throw new HearsayError(
      'store/newer-version',
      `The store ${shown} has version ${steps.length}; this Hearsay knows versions up to ${MIGRATIONS.length}.`,
      { hint: 'Install the newest Hearsay, or name another store. Nothing was changed.' },
    )
  }
  for (const [index, row] of steps.entries()) {
    const step = MIGRATIONS[index]
    if (row.step !== index + 1 || row.name !== step.name || row.hash !== migrationHash(step, 'postgres')) {
      throw new HearsayError(
        'store/integrity',
        `The store ${shown} says that it took step ${row.name}, but not as this Hearsay has it.`,
        { hint: 'It was made by a changed or unreleased build. Use that build, or import again into a new store.' },
      )
    }
  }
  return steps.length
}
