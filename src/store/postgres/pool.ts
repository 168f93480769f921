import pg from 'pg'
import { keptText } from './keep-text.js'
import type { Location } from './location.js'

export interface PoolOptions {
  readonly readonly: boolean
  readonly connections: number
}

/** A writer waits this long for the one before it: many times a large transaction. */
const LOCK_TIMEOUT = '180s'
/** A process that hangs inside a transaction, or whose network is cut, holds the others up no longer than this. */
const IDLE_TIMEOUT = '300s'

/** Numbers are whole and below 2^53: sequence numbers, counts and microseconds. */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.INT8]: Number,
  [pg.types.builtins.TEXT]: keptText,
}

/** Opens a pool whose connections are set as the store needs them, whatever the database's own settings are. */
export function openPool(location: Location, options: PoolOptions): pg.Pool {
  const settings: Record<string, string> = {
    search_path: location.schema,
    timezone: 'UTC',
    // A commit is acknowledged when it is on the disk.
    synchronous_commit: 'on',
    lock_timeout: LOCK_TIMEOUT,
    idle_in_transaction_session_timeout: IDLE_TIMEOUT,
    tcp_keepalives_idle: '30',
    tcp_keepalives_interval: '10',
    tcp_keepalives_count: '3',
    // Compiling a plan takes longer than these queries do.
    jit: 'off',
    ...(options.readonly ? { default_transaction_read_only: 'on' } : {}),
  }
  const pool = new pg.Pool({
    connectionString: location.connection,
    application_name: 'hearsay',
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    max: options.connections,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // A server that went away without a word is noticed half a minute later, and not by the system's own two hours.
    keepAliveInitialDelayMillis: 30_000,
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        PARSERS[oid] ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  })
  // A connection that breaks is replaced by the next call; without a listener it would end the process. One that breaks in
  // use fails the call it was used for, too.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
