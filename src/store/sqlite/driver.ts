import type { ProblemCode } from '../../problems.js'

/** What SQLite takes and gives. */
export type Value = string | number | null | Uint8Array
/** Parameters by name: `:id` in the text, `id` here. */
export type Params = Readonly<Record<string, Value>>

/** A prepared statement. `Row` is what the caller knows of the columns. */
export interface Prepared {
  run(params?: Params): { readonly changes: number }
  get<Row>(params?: Params): Row | undefined
  all<Row>(params?: Params): Row[]
  iterate<Row>(params?: Params): IterableIterator<Row>
}

/** An open SQLite file: all that the store needs of a binding. */
export interface Driver {
  readonly name: 'node:sqlite' | 'better-sqlite3'
  exec(sql: string): void
  prepare(sql: string): Prepared
  close(): void
}

/** SQLite's primary result codes that a caller can do something about. */
const CODES: Readonly<Record<number, ProblemCode>> = {
  3: 'not-allowed',
  5: 'store/locked',
  6: 'store/locked',
  8: 'not-allowed',
  10: 'environment',
  11: 'store/integrity',
  13: 'environment',
  14: 'environment',
  26: 'store/not-a-store',
}
const NAMES: Readonly<Record<string, number>> = {
  PERM: 3,
  BUSY: 5,
  LOCKED: 6,
  READONLY: 8,
  IOERR: 10,
  CORRUPT: 11,
  FULL: 13,
  CANTOPEN: 14,
  NOTADB: 26,
}

/** What SQLite says where the description of a table or index was hit: a general error, as for a mistake in a query. */
const DAMAGED_SCHEMA =
  /^(?:no such (?:column|table)|invalid fts5 file format|parse error in |unrecognized column option)/

/** The problem that a binding's error stands for; null for a bug in our own SQL. */
export function driverProblem(error: unknown): ProblemCode | null {
  if (typeof error !== 'object' || error === null) return null
  const { code, errcode, message } = error as { code?: unknown; errcode?: unknown; message?: unknown }
  if ((errcode === 1 || code === 'SQLITE_ERROR') && DAMAGED_SCHEMA.test(String(message))) return 'store/integrity'
  if (typeof errcode === 'number') return CODES[errcode & 0xff] ?? null
  if (typeof code !== 'string' || !code.startsWith('SQLITE_')) return null
  return CODES[NAMES[code.split('_')[1]]] ?? null
}
