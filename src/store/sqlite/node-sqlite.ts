import type { Driver, Params, Prepared } from './driver.js'

/** The part of `node:sqlite` in use, declared here because the oldest supported Node's types lack it. */
interface NodeStatement {
  run(params: Params): { changes: number | bigint }
  get(params: Params): unknown
  all(params: Params): unknown[]
  iterate(params: Params): IterableIterator<unknown>
}
interface NodeDatabase {
  exec(sql: string): void
  prepare(sql: string): NodeStatement
  close(): void
}
interface NodeSqlite {
  DatabaseSync: new (path: string, options: { readOnly: boolean; timeout: number }) => NodeDatabase
}

const EMPTY: Params = {}

/** Opens a file through Node's own SQLite; null where this Node has none, or one without full text. */
export function openNodeSqlite(path: string, options: { readonly readonly: boolean }): Driver | null {
  const sqlite = load()
  if (!sqlite || !hasFullText(sqlite)) return null
  const database = new sqlite.DatabaseSync(path, { readOnly: options.readonly, timeout: 5000 })
  database.exec('PRAGMA busy_timeout = 5000')
  return {
    name: 'node:sqlite',
    exec: (sql) => database.exec(sql),
    prepare: (sql) => prepared(database.prepare(sql)),
    close: () => database.close(),
  }
}

function prepared(statement: NodeStatement): Prepared {
  return {
    run: (params = EMPTY) => ({ changes: Number(statement.run(params).changes) }),
    get: <Row>(params = EMPTY) => statement.get(params) as Row | undefined,
    all: <Row>(params = EMPTY) => statement.all(params) as Row[],
    iterate: <Row>(params = EMPTY) => statement.iterate(params) as IterableIterator<Row>,
  }
}

let loaded: NodeSqlite | null | undefined
let fullText: boolean | undefined

/** Loads the built-in without its warning that it is experimental: the contract test runs over it, and users cannot act on it. */
function load(): NodeSqlite | null {
  if (loaded !== undefined) return loaded
  const { emitWarning } = process
  process.emitWarning = () => {}
  try {
    loaded = (process.getBuiltinModule?.('node:sqlite') as NodeSqlite | undefined) ?? null
  } catch {
    loaded = null
  } finally {
    process.emitWarning = emitWarning
  }
  return loaded
}

function hasFullText(sqlite: NodeSqlite): boolean {
  if (fullText === undefined) {
    const probe = new sqlite.DatabaseSync(':memory:', { readOnly: false, timeout: 0 })
    const row = probe.prepare(`SELECT sqlite_compileoption_used('ENABLE_FTS5') AS used`).get(EMPTY) as { used: number }
    probe.close()
    fullText = row.used === 1
  }
  return fullText
}
