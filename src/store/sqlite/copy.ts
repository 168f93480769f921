import { RAW_HEAD, RAW_TABLES, type RawPage, type RawValue, rawKey, rawPageSql } from '../raw-tables.js'
import { auditHead } from './audit.js'
import type { Connection } from './connection.js'
import type { Value } from './driver.js'

/** Hands over one page after another of everything; see `Store.copyOut`. */
export async function takeRawPages(c: Connection, take: (page: RawPage) => Promise<void>): Promise<void> {
  for (const page of rawPages(c)) await take(page)
}

function* rawPages(c: Connection): Generator<RawPage> {
  for (const table of RAW_TABLES) {
    const names = Object.keys(table.columns)
    for (let last: readonly RawValue[] | undefined; ; ) {
      const found = c
        .sql(rawPageSql(table, last === undefined))
        .all<Record<string, RawValue>>(last === undefined ? {} : rawKey(table, last))
      if (found.length === 0) break
      const rows = found.map((row) => names.map((name) => row[name]!))
      yield { table, rows }
      last = rows.at(-1)
    }
  }
  const { count, hash } = auditHead(c)
  const moment = c.sql(`SELECT value FROM meta WHERE key = 'moment'`).get<{ value: number }>()?.value ?? 0
  yield { table: RAW_HEAD, rows: [[moment, count, hash]] }
}

/** Puts a page as it lies, with what is derived from it. */
export function putRawPage(c: Connection, { table, rows }: RawPage): void {
  if (table.name === 'head') {
    const set = c.sql('UPDATE meta SET value = :value WHERE key = :key')
    const [moment, count, hash] = rows[0] as [number, number, string]
    for (const [key, value] of Object.entries({ moment, 'audit-count': count, 'audit-head': hash }))
      set.run({ key, value })
    c.takeMoment(moment)
    return
  }
  const names = Object.keys(table.columns)
  const insert = c.sql(
    `INSERT INTO ${table.name} (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`,
  )
  for (const row of rows) {
    const values = Object.fromEntries(names.map((name, index) => [name, row[index] as Value]))
    insert.run(values)
    derive(c, table.name, values)
  }
}

function derive(c: Connection, table: string, row: Readonly<Record<string, Value>>): void {
  const { seq } = row
  if (table === 'document') {
    const { title, text } = row
    c.sql('INSERT INTO document_words (rowid, title, text) VALUES (:seq, :title, :text)').run({ seq, title, text })
  } else if (table === 'statement') {
    const { text, speaker } = row
    c.sql('INSERT INTO statement_words (rowid, text, speaker) VALUES (:seq, :text, :speaker)').run({
      seq,
      text,
      speaker,
    })
  } else if (table === 'view') {
    const { kind, id, sort, keys } = row
    const insert = c.sql('INSERT OR IGNORE INTO view_key (kind, key, sort, id) VALUES (:kind, :key, :sort, :id)')
    for (const key of JSON.parse(keys as string) as string[]) insert.run({ kind, key, sort, id })
  }
}
