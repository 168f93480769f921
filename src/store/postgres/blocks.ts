import { indexKey } from '../index-key.js'
import type { Connection } from './connection.js'
import { limitParam } from './filter.js'

export interface BlockEntry {
  readonly key: string
  readonly id: string
}

const columns = (entries: readonly BlockEntry[]) => ({
  keys: entries.map(({ key }) => indexKey(key)),
  ids: entries.map(({ id }) => id),
})

export async function putBlocks(c: Connection, kind: string, entries: readonly BlockEntry[]): Promise<void> {
  if (entries.length === 0) return
  await c.rows(
    `INSERT INTO block (kind, key, id) SELECT :kind, key, id FROM unnest(:keys::text[], :ids::text[]) AS given (key, id)
     ON CONFLICT DO NOTHING`,
    { kind, ...columns(entries) },
  )
}

export async function removeBlocks(c: Connection, kind: string, entries: readonly BlockEntry[]): Promise<void> {
  if (entries.length === 0) return
  await c.rows(
    `DELETE FROM block USING unnest(:keys::text[], :ids::text[]) AS given (key, id)
     WHERE block.kind = :kind AND block.key = given.key AND block.id = given.id`,
    { kind, ...columns(entries) },
  )
}

/** A list for every key that was asked, in the order asked; empty where there is nothing under it. */
export async function readBlocks(
  c: Connection,
  kind: string,
  keys: readonly string[],
  limitPerKey: number,
): Promise<Map<string, readonly string[]>> {
  const found = new Map<string, string[]>(keys.map((key) => [key, []]))
  if (found.size === 0) return found
  const rows = await c.rows<{ place: number; id: string }>(
    `SELECT asked.place::integer AS place, under.id
     FROM unnest(:keys::text[]) WITH ORDINALITY AS asked (key, place)
     CROSS JOIN LATERAL (SELECT id FROM block WHERE block.kind = :kind AND block.key = asked.key
       ORDER BY block.id LIMIT :limit) AS under ORDER BY asked.place, under.id`,
    { kind, keys: [...found.keys()].map(indexKey), limit: limitParam(limitPerKey) },
  )
  const lists = [...found.values()]
  for (const { place, id } of rows) lists[place - 1]!.push(id)
  return found
}
