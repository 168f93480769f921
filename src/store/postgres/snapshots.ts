import { type Snapshot, type SnapshotId, sha256 } from '../../model/index.js'
import { type Encoding, inflateSnapshot, packSnapshot } from '../snapshot-bytes.js'
import type { Connection } from './connection.js'

interface SnapshotRow {
  readonly seq: number
  readonly id: string
  readonly origin: string
  readonly url: string | null
  readonly media_type: string
  readonly size: number
  readonly captured_at: string | null
  readonly encoding: Encoding
  readonly bytes: Uint8Array
}

const COLUMNS = 'seq, id, origin, url, media_type, size, captured_at, encoding, bytes'

/** Adds bytes under their hash. The same bytes from a second place are the same snapshot and keep their first origin. */
export async function putSnapshot(c: Connection, snapshot: Snapshot, given: Uint8Array): Promise<'added' | 'known'> {
  const { encoding, bytes } = packSnapshot(snapshot, given)
  const added = await c.rows(
    `INSERT INTO snapshot (id, origin, url, media_type, size, captured_at, encoding, recorded, bytes)
     VALUES (:id, :origin, :url, :mediaType, :size, :capturedAt, :encoding, :recorded, :bytes)
     ON CONFLICT (id) DO NOTHING RETURNING seq`,
    { ...snapshot, encoding, recorded: c.now(), bytes },
  )
  return added.length > 0 ? 'added' : 'known'
}

export async function readSnapshot(
  c: Connection,
  id: SnapshotId,
): Promise<{ snapshot: Snapshot; bytes: Uint8Array } | null> {
  const [row] = await c.rows<SnapshotRow>(`SELECT ${COLUMNS} FROM snapshot WHERE id = :id`, { id })
  return row === undefined ? null : { snapshot: snapshotOf(row), bytes: inflateSnapshot(row) }
}

/** The row number of a snapshot, or null. */
export async function snapshotSeq(c: Connection, id: SnapshotId): Promise<number | null> {
  const [row] = await c.rows<{ seq: number }>('SELECT seq FROM snapshot WHERE id = :id', { id })
  return row?.seq ?? null
}

const snapshotOf = (row: SnapshotRow): Snapshot => ({
  id: row.id as SnapshotId,
  origin: row.origin,
  url: row.url,
  mediaType: row.media_type,
  size: row.size,
  capturedAt: row.captured_at,
})

/** Says which snapshots no longer are the bytes that their hash names. */
export async function* snapshotProblems(c: Connection, count: () => void): AsyncGenerator<string> {
  for (let after = 0; ; ) {
    const rows = await c.rows<SnapshotRow>(`SELECT ${COLUMNS} FROM snapshot WHERE seq > :after ORDER BY seq LIMIT 20`, {
      after,
    })
    if (rows.length === 0) return
    for (const row of rows) {
      after = row.seq
      count()
      try {
        if (sha256(inflateSnapshot(row)) !== row.id) yield `snapshot ${row.id}: its bytes do not match its hash`
      } catch (error) {
        yield `snapshot ${row.id}: its bytes cannot be read: ${(error as Error).message}`
      }
    }
  }
}
