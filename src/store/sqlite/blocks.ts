import { indexKey } from '../index-key.js'
import type { Connection } from './connection.js'
import { limitParam } from './filter.js'

export interface BlockEntry {
  readonly key: string
  readonly id: string
}

export function putBlocks(c: Connection, kind: string, entries: readonly BlockEntry[]): void {
  const insert = c.sql('INSERT OR IGNORE INTO block (kind, key, id) VALUES (:kind, :key, :id)')
  for (const { key, id } of entries) insert.run({ kind, key: indexKey(key), id })
}

export function removeBlocks(c: Connection, kind: string, entries: readonly BlockEntry[]): void {
  const remove = c.sql('DELETE FROM block WHERE kind = :kind AND key = :key AND id = :id')
  for (const { key, id } of entries) remove.run({ kind, key: indexKey(key), id })
}

/** A list for every key that was asked, in the order asked; empty where there is nothing under it. */
export function readBlocks(
  c: Connection,
  kind: string,
  keys: readonly string[],
  limitPerKey: number,
): Map<string, readonly string[]> {
  const under = c.sql('SELECT id FROM block WHERE kind = :kind AND key = :key ORDER BY id LIMIT :limit')
  const limit = limitParam(limitPerKey)
  const found = new Map<string, readonly string[]>()
  for (const key of keys) {
    if (!found.has(key))
      found.set(
        key,
        under.all<{ id: string }>({ kind, key: indexKey(key), limit }).map(({ id }) => id),
      )
  }
  return found
}
