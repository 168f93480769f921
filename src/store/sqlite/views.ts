import type { ViewRow } from '../store.js'
import type { Connection } from './connection.js'
import type { Value } from './driver.js'
import { conditions, limitParam, listParam } from './filter.js'

interface Row {
  readonly id: string
  readonly sort: string
  readonly keys: string
  readonly body: string
}

export interface ViewFilter {
  readonly ids?: readonly string[]
  readonly prefix?: string
  readonly keys?: readonly string[]
  readonly after?: { readonly sort: string; readonly id: string }
  readonly limit?: number
}

/** Adds rows or replaces those of the same kind and id. Bodies are plain JSON: a view may use objects as maps. */
export function putViews(c: Connection, rows: readonly ViewRow[]): void {
  const insert = c.sql('INSERT INTO view (kind, id, sort, keys, body) VALUES (:kind, :id, :sort, :keys, :body)')
  const insertKey = c.sql('INSERT OR IGNORE INTO view_key (kind, key, sort, id) VALUES (:kind, :key, :sort, :id)')
  for (const { kind, id, sort, keys, body } of rows) {
    const next = { kind, id, sort, keys: JSON.stringify(keys), body: JSON.stringify(body) ?? 'null' }
    const old = c.sql('SELECT id, sort, keys, body FROM view WHERE kind = :kind AND id = :id').get<Row>({ kind, id })
    if (old && old.sort === sort && old.keys === next.keys) {
      if (old.body !== next.body) {
        c.sql('UPDATE view SET body = :body WHERE kind = :kind AND id = :id').run({ kind, id, body: next.body })
      }
      continue
    }
    if (old) remove(c, kind, old)
    insert.run(next)
    for (const key of keys) insertKey.run({ kind, key, sort, id })
  }
}

export function removeViews(c: Connection, kind: string, ids: readonly string[]): void {
  for (const id of ids) {
    const old = c.sql('SELECT id, sort, keys, body FROM view WHERE kind = :kind AND id = :id').get<Row>({ kind, id })
    if (old) remove(c, kind, old)
  }
}

function remove(c: Connection, kind: string, { id, sort, keys }: Row): void {
  const removeKey = c.sql('DELETE FROM view_key WHERE kind = :kind AND key = :key AND sort = :sort AND id = :id')
  for (const key of JSON.parse(keys) as string[]) removeKey.run({ kind, key, sort, id })
  c.sql('DELETE FROM view WHERE kind = :kind AND id = :id').run({ kind, id })
}

/** Rows ordered by `sort`, then id. */
export function readViews(c: Connection, kind: string, filter: ViewFilter = {}): ViewRow[] {
  if (filter.prefix !== undefined) return readByPrefix(c, kind, filter.prefix, filter.limit)
  const keys = rarestFirst(c, kind, filter.keys ?? [])
  const more: Record<string, readonly [string, Value]> = {}
  for (const [index, key] of keys.entries()) {
    more[`key${index}`] =
      index === 0 && filter.ids === undefined
        ? ['view_key.kind = :kind AND view_key.key = :key0', key]
        : [
            `EXISTS (SELECT 1 FROM view_key AS other WHERE other.kind = :kind AND other.key = :key${index}
               AND other.sort = view.sort AND other.id = view.id)`,
            key,
          ]
  }
  // What drives the read: the ids, else the first key in its order, else the listing's order.
  const [from, lead] =
    filter.ids !== undefined
      ? ['json_each(:ids) AS wanted CROSS JOIN view ON view.id = wanted.value', 'view']
      : keys.length > 0
        ? ['view_key CROSS JOIN view ON view.kind = view_key.kind AND view.id = view_key.id', 'view_key']
        : ['view', 'view']
  const { where, params } = conditions({
    kind: ['view.kind = :kind', kind],
    ...more,
    sort: [`(${lead}.sort, ${lead}.id) > (:sort, :id)`, filter.after?.sort],
  })
  return c
    .sql(
      `SELECT view.id, view.sort, view.keys, view.body FROM ${from} ${where}
       ORDER BY ${lead}.sort, ${lead}.id LIMIT :limit`,
    )
    .all<Row>({
      ...params,
      ...(filter.ids ? { ids: listParam([...new Set(filter.ids)])! } : {}),
      ...(filter.after ? { id: filter.after.id } : {}),
      limit: limitParam(filter.limit),
    })
    .map((row) => toViewRow(kind, row))
}

const toViewRow = (kind: string, { id, sort, keys, body }: Row): ViewRow => ({
  kind,
  id,
  sort,
  keys: JSON.parse(keys) as string[],
  body: JSON.parse(body) as unknown,
})

/** A range of the primary key: GLOB and LIKE would read every row. */
function readByPrefix(c: Connection, kind: string, prefix: string, limit: number | undefined): ViewRow[] {
  return c
    .sql(
      `SELECT id, sort, keys, body FROM view
       WHERE kind = :kind AND id >= :prefix AND id < :end ORDER BY id LIMIT :limit`,
    )
    .all<Row>({ kind, prefix, end: `${prefix}\u{10ffff}`, limit: limitParam(limit) })
    .map((row) => toViewRow(kind, row))
}

/** Counted only this far: beyond it any key is common. */
const COMMON = 300

/** The key with the fewest rows leads, so that a rare one beside a common one costs what the rare one costs. */
function rarestFirst(c: Connection, kind: string, keys: readonly string[]): readonly string[] {
  if (keys.length < 2) return keys
  const count = c.sql(
    `SELECT count(*) AS count FROM (SELECT 1 FROM view_key WHERE kind = :kind AND key = :key LIMIT ${COMMON})`,
  )
  const counted = keys.map((key) => ({ key, count: count.get<{ count: number }>({ kind, key })!.count }))
  return counted.sort((a, b) => a.count - b.count).map(({ key }) => key)
}
