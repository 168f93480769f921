import { foldedWords } from '../folded-words.js'
import { RAW_HEAD, RAW_TABLES, type RawPage, type RawType, type RawValue, rawKey, rawPageSql } from '../raw-tables.js'
import type { Connection } from './connection.js'
import type { Value } from './parameters.js'
import { putViewKeys } from './views.js'

const TYPES: Readonly<Record<RawType, string>> = {
  text: 'text',
  whole: 'bigint',
  real: 'double precision',
  bytes: 'bytea',
  flag: 'boolean',
}

/** Hands over one page after another of everything; see `Store.copyOut`. */
export async function takeRawPages(c: Connection, take: (page: RawPage) => Promise<void>): Promise<void> {
  for (const table of RAW_TABLES) {
    const names = Object.keys(table.columns)
    for (let last: readonly RawValue[] | undefined; ; ) {
      const found = await c.rows<Record<string, unknown>>(
        rawPageSql(table, last === undefined),
        last === undefined ? {} : rawKey(table, last),
      )
      if (found.length === 0) break
      const rows = found.map((row) => names.map((name) => rawOf(row[name])))
      await take({ table, rows })
      last = rows.at(-1)
    }
  }
  const [head] = await c.rows<{ moment: number; count: number; hash: string }>(
    'SELECT moment, audit_count AS count, audit_hash AS hash FROM head',
  )
  await take({ table: RAW_HEAD, rows: [[head!.moment, head!.count, head!.hash]] })
}

const rawOf = (value: unknown): RawValue =>
  typeof value === 'boolean' ? Number(value) : Buffer.isBuffer(value) ? new Uint8Array(value) : (value as RawValue)

/** Puts a page as it lies, with what is derived from it. */
export async function putRawPage(c: Connection, page: RawPage): Promise<void> {
  const { table, rows } = page
  if (table.name === 'head') {
    const [moment, count, hash] = rows[0] as [number, number, string]
    await c.rows('UPDATE head SET moment = :moment, audit_count = :count, audit_hash = :hash', { moment, count, hash })
    c.takeMoment(moment)
    return
  }
  const columns = Object.entries(table.columns)
  const names = columns.map(([name]) => name)
  await c.rows(
    `INSERT INTO ${table.name} (${names.join(', ')}) ${names.includes('seq') ? 'OVERRIDING SYSTEM VALUE' : ''}
     SELECT * FROM unnest(${columns.map(([name, type]) => `:${name}::${TYPES[type]}[]`).join(', ')})`,
    Object.fromEntries(columns.map(([name, type], index) => [name, columnOf(rows, index, type)])),
  )
  // Numbers go on after the last that was given.
  if (names.includes('seq')) {
    await c.rows(`SELECT setval(pg_get_serial_sequence('${table.name}', 'seq'), :last)`, {
      last: rows.at(-1)![names.indexOf('seq')] as number,
    })
  }
  await derive(c, page, (row, name) => row[names.indexOf(name)])
}

const columnOf = (rows: RawPage['rows'], index: number, type: RawType): Value =>
  rows.map((row) => (type === 'flag' ? row[index] === 1 : row[index])) as Value

async function derive(
  c: Connection,
  { table, rows }: RawPage,
  of: (row: readonly RawValue[], name: string) => RawValue | undefined,
): Promise<void> {
  const all = (name: string): string[] => rows.map((row) => of(row, name) as string)
  if (table.name === 'document' || table.name === 'statement') {
    await c.rows(
      `INSERT INTO ${table.name}_words (seq, day, recorded, lead, words)
       SELECT * FROM unnest(:seqs::bigint[], :days::text[], :recorded::bigint[], :leads::text[], :words::text[])`,
      {
        seqs: all('seq') as unknown as number[],
        days: all('day'),
        recorded: all('recorded') as unknown as number[],
        leads: all(table.name === 'document' ? 'title' : 'speaker').map(foldedWords),
        words: all('text').map(foldedWords),
      },
    )
  } else if (table.name === 'view') {
    const [kinds, ids, sorts, keys] = [all('kind'), all('id'), all('sort'), all('keys')]
    await putViewKeys(
      c,
      rows.map((_, n) => ({ kind: kinds[n]!, id: ids[n]!, sort: sorts[n]!, keys: keys[n]! })),
    )
  } else if (table.name === 'shape') {
    await c.takeShapes()
  }
}
