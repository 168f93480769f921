import { indexKey } from '../index-key.js'
import type { Store, ViewRow } from '../store.js'
import type { Connection } from './connection.js'
import { conditions, limitParam } from './filter.js'
import type { Value } from './parameters.js'

interface Row {
  readonly kind: string
  readonly id: string
  readonly sort: string
  readonly keys: string
  readonly body: string
}

/** Adds rows or replaces those of the same kind and id. Bodies are plain JSON: a view may use objects as maps. */
export async function putViews(c: Connection, rows: readonly ViewRow[]): Promise<void> {
  const given = new Map<string, Row>()
  for (const { kind, id, sort, keys, body } of rows) {
    given.set(`${kind}\u0000${id}`, {
      kind,
      id,
      sort,
      keys: JSON.stringify(keys),
      body: JSON.stringify(body) ?? 'null',
    })
  }
  const next = [...given.values()]
  if (next.length === 0) return
  const old = new Map(
    (
      await c.rows<Row>(
        `SELECT view.kind, view.id, view.sort, view.keys, '' AS body FROM view
         JOIN unnest(:kinds::text[], :ids::text[]) AS given (kind, id) ON view.kind = given.kind AND view.id = given.id`,
        { kinds: next.map(({ kind }) => kind), ids: next.map(({ id }) => id) },
      )
    ).map((row) => [`${row.kind}\u0000${row.id}`, row]),
  )
  const moved = next.filter((row) => {
    const before = old.get(`${row.kind}\u0000${row.id}`)
    return before === undefined || before.sort !== row.sort || before.keys !== row.keys
  })
  await removeKeys(
    c,
    moved.flatMap(({ kind, id }) => old.get(`${kind}\u0000${id}`) ?? []),
  )
  await c.rows(
    `INSERT INTO view (kind, id, sort, keys, body)
     SELECT * FROM unnest(:kinds::text[], :ids::text[], :sorts::text[], :keys::text[], :bodies::text[])
     ON CONFLICT (kind, id) DO UPDATE SET sort = excluded.sort, keys = excluded.keys, body = excluded.body
     WHERE (view.sort, view.keys, view.body) IS DISTINCT FROM (excluded.sort, excluded.keys, excluded.body)`,
    {
      kinds: next.map(({ kind }) => kind),
      ids: next.map(({ id }) => id),
      sorts: next.map(({ sort }) => sort),
      keys: next.map(({ keys }) => keys),
      bodies: next.map(({ body }) => body),
    },
  )
  await putViewKeys(c, moved)
}

/** Adds the keys of rows by which they are found. */
export async function putViewKeys(c: Connection, rows: readonly Omit<Row, 'body'>[]): Promise<void> {
  const keys = keyColumns(rows)
  if (keys.keys.length === 0) return
  await c.rows(
    `INSERT INTO view_key (kind, key, sort, id)
     SELECT kind, key, left(sort, 200), id
     FROM unnest(:kinds::text[], :keys::text[], :sorts::text[], :ids::text[]) AS given (kind, key, sort, id)
     ON CONFLICT DO NOTHING`,
    keys,
  )
}

export async function removeViews(c: Connection, kind: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const gone = await c.rows<Row>(
    `DELETE FROM view WHERE kind = :kind AND id = ANY(:ids::text[]) RETURNING kind, id, sort, keys, '' AS body`,
    { kind, ids },
  )
  await removeKeys(c, gone)
}

async function removeKeys(c: Connection, rows: readonly Row[]): Promise<void> {
  const columns = keyColumns(rows)
  if (columns.keys.length === 0) return
  await c.rows(
    `DELETE FROM view_key USING unnest(:kinds::text[], :keys::text[], :sorts::text[], :ids::text[])
       AS gone (kind, key, sort, id)
     WHERE view_key.kind = gone.kind AND view_key.key = gone.key AND view_key.sort = left(gone.sort, 200)
       AND view_key.id = gone.id`,
    columns,
  )
}

function keyColumns(rows: readonly Omit<Row, 'body'>[]) {
  const all = rows.flatMap(({ kind, id, sort, keys }) =>
    (JSON.parse(keys) as string[]).map((key) => ({ kind, key: indexKey(key), sort, id })),
  )
  return {
    kinds: all.map(({ kind }) => kind),
    keys: all.map(({ key }) => key),
    sorts: all.map(({ sort }) => sort),
    ids: all.map(({ id }) => id),
  }
}

/** Rows ordered by `sort`, then id. Those whose `sort` agrees in its first 200 characters are ordered by id alone. */
export async function readViews(
  c: Connection,
  kind: string,
  filter: NonNullable<Parameters<Store['views']>[1]> = {},
): Promise<ViewRow[]> {
  if (filter.prefix !== undefined) return readByPrefix(c, kind, filter.prefix, filter.limit)
  const keys = await rarestFirst(c, kind, (filter.keys ?? []).map(indexKey))
  const driven = filter.ids === undefined && keys.length > 0
  const more: Record<string, readonly [string, Value]> = {}
  for (const [index, key] of keys.entries()) {
    more[`key${index}`] = [
      driven && index === 0
        ? 'view_key.kind = :kind AND view_key.key = :key0'
        : `EXISTS (SELECT 1 FROM view_key AS other WHERE other.kind = :kind AND other.key = :key${index}
             AND other.sort = left(view.sort, 200) AND other.id = view.id)`,
      key,
    ]
  }
  // What leads the read: the first key in its order, else the ids or the listing's order.
  const table = driven ? 'view_key' : 'view'
  const lead = driven ? 'view_key.sort' : 'left(view.sort, 200)'
  const from = driven ? 'view_key JOIN view ON view.kind = view_key.kind AND view.id = view_key.id' : 'view'
  const { where, params } = conditions({
    kind: ['view.kind = :kind', kind],
    ids: ['view.id = ANY(:ids::text[])', filter.ids],
    ...more,
    sort: [`(${lead}, ${table}.id) > (left(:sort::text, 200), :id)`, filter.after?.sort],
  })
  const rows = await c.rows<Row>(
    `SELECT view.kind, view.id, view.sort, view.keys, view.body FROM ${from} ${where}
     ORDER BY ${lead}, ${table}.id LIMIT :limit`,
    { ...params, ...(filter.after ? { id: filter.after.id } : {}), limit: limitParam(filter.limit) },
    'fresh',
  )
  return rows.map((row) => toViewRow(kind, row))
}

const toViewRow = (kind: string, { id, sort, keys, body }: Row): ViewRow => ({
  kind,
  id,
  sort,
  keys: JSON.parse(keys) as string[],
  body: JSON.parse(body) as unknown,
})

/** A range of the primary key: LIKE would take signs of its own. */
async function readByPrefix(
  c: Connection,
  kind: string,
  prefix: string,
  limit: number | undefined,
): Promise<ViewRow[]> {
  const rows = await c.rows<Row>(
    `SELECT kind, id, sort, keys, body FROM view
     WHERE kind = :kind AND id >= :prefix AND id < :end ORDER BY id LIMIT :limit`,
    { kind, prefix, end: `${prefix}\u{10ffff}`, limit: limitParam(limit) },
  )
  return rows.map((row) => toViewRow(kind, row))
}

/** Counted only this far: beyond it any key is common. */
const COMMON = 300

/** The key with the fewest rows leads, so that a rare one beside a common one costs what the rare one costs. */
async function rarestFirst(c: Connection, kind: string, keys: readonly string[]): Promise<readonly string[]> {
  if (keys.length < 2) return keys
  const counted = await c.rows<{ place: number; count: number }>(
    `SELECT asked.place::integer AS place, counted.count
     FROM unnest(:keys::text[]) WITH ORDINALITY AS asked (key, place)
     CROSS JOIN LATERAL (SELECT count(*) AS count FROM (
       SELECT 1 FROM view_key WHERE view_key.kind = :kind AND view_key.key = asked.key LIMIT ${COMMON}) AS few) AS counted
     ORDER BY counted.count, asked.place`,
    { kind, keys },
  )
  return counted.map(({ place }) => keys[place - 1]!)
}
