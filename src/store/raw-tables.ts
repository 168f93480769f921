/** What a column holds; `flag` is 0 or 1 in a raw row, whatever the backend has. */
export type RawType = 'text' | 'whole' | 'real' | 'bytes' | 'flag'

/** A value as it lies in a table. */
export type RawValue = string | number | null | Uint8Array

/** A table that both backends have with the same columns. */
export interface RawTable {
  readonly name: string
  /** What its rows are ordered by. */
  readonly key: readonly string[]
  readonly columns: Readonly<Record<string, RawType>>
  /** Rows that are carried at once: few where rows are large. */
  readonly page: number
}

/** Some rows of a table, in the order of its key; each in the order of its columns. */
export interface RawPage {
  readonly table: RawTable
  readonly rows: readonly (readonly RawValue[])[]
}

const seq = { seq: 'whole' } as const
const recorded = { recorded: 'whole' } as const

/** Everything that a store holds, in an order in which it can be put: a row's references come before it. */
export const RAW_TABLES: readonly RawTable[] = [
  { name: 'shape', key: ['id'], columns: { id: 'whole', keys: 'text' }, page: 500 },
  {
    name: 'snapshot',
    key: ['seq'],
    columns: {
      ...seq,
      ...{ id: 'text', origin: 'text', url: 'text', media_type: 'text', size: 'whole', captured_at: 'text' },
      ...{ encoding: 'text', ...recorded, bytes: 'bytes' },
    },
    page: 8,
  },
  {
    name: 'document',
    key: ['seq'],
    columns: {
      ...seq,
      ...{ id: 'text', snapshot: 'whole', url: 'text', outlet: 'text', day: 'text', ...recorded },
      ...{ title: 'text', body: 'text', text: 'text' },
    },
    page: 50,
  },
  { name: 'mention_set', key: ['seq'], columns: { ...seq, document: 'whole', ...recorded, body: 'text' }, page: 200 },
  {
    name: 'statement',
    key: ['seq'],
    columns: {
      ...seq,
      ...{ id: 'text', document: 'whole', day: 'text', ...recorded, speaker: 'text', text: 'text', body: 'text' },
    },
    page: 500,
  },
  {
    name: 'late_derivation',
    key: ['seq'],
    columns: { ...seq, statement: 'whole', ...recorded, body: 'text', revised: 'text' },
    page: 500,
  },
  {
    name: 'judgement',
    key: ['seq'],
    columns: {
      ...seq,
      ...{ id: 'text', about: 'text', a: 'text', b: 'text', verdict: 'text', score: 'real', because: 'text' },
      ...{ author: 'text', judged_at: 'text', ...recorded },
    },
    page: 1000,
  },
  {
    name: 'judgement_event',
    key: ['seq'],
    columns: {
      ...seq,
      ...{ judgement: 'whole', withdrawn: 'flag', author: 'text', reason: 'text', at: 'text', ...recorded },
    },
    page: 1000,
  },
  {
    name: 'import_row',
    key: ['seq'],
    columns: {
      ...seq,
      ...{ run: 'text', item: 'text', stage: 'text', outcome: 'text', code: 'text', message: 'text' },
      ...{ document: 'text', ...recorded },
    },
    page: 1000,
  },
  {
    name: 'audit',
    key: ['sequence'],
    columns: {
      ...{ sequence: 'whole', at: 'text', who: 'text', action: 'text', subject: 'text', before: 'text', after: 'text' },
      ...{ reason: 'text', ...recorded, previous: 'text', hash: 'text' },
    },
    page: 1000,
  },
  { name: 'block', key: ['kind', 'key', 'id'], columns: { kind: 'text', key: 'text', id: 'text' }, page: 2000 },
  {
    name: 'view',
    key: ['kind', 'id'],
    columns: { kind: 'text', id: 'text', sort: 'text', keys: 'text', body: 'text' },
    page: 500,
  },
]

/** The last page of all: the last knowledge time, and the audit log's end. */
export const RAW_HEAD: RawTable = {
  name: 'head',
  key: [],
  columns: { moment: 'whole', audit_count: 'whole', audit_hash: 'text' },
  page: 1,
}

/** The condition and order of a page of a table, after a row. The same text in both backends; `:k0`, `:k1`… are the row's key. */
export function rawPageSql(table: RawTable, isFirst: boolean): string {
  const key = table.key.map((name) => name).join(', ')
  const after = isFirst ? '' : `WHERE (${key}) > (${table.key.map((_, index) => `:k${index}`).join(', ')})`
  return `SELECT ${Object.keys(table.columns).join(', ')} FROM ${table.name} ${after} ORDER BY ${key} LIMIT ${table.page}`
}

/** The key of a row, as the parameters of {@link rawPageSql}. */
export function rawKey(table: RawTable, row: readonly RawValue[]): Readonly<Record<string, string | number>> {
  const names = Object.keys(table.columns)
  return Object.fromEntries(table.key.map((name, index) => [`k${index}`, row[names.indexOf(name)] as string | number]))
}
