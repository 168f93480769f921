import { type Snapshot, type SnapshotId, sha256 } from '../../model/index.js'
import { type Encoding, inflateSnapshot, packSnapshot } from '../snapshot-bytes.js'
import type { Connection } from './connection.js'

interface SnapshotRow {
  readonly id: string
  readonly origin: string
  readonly url: string | null
  readonly media_type: string
  readonly size: number
  readonly captured_at: string | null
  readonly encoding: Encoding
  readonly bytes: Uint8Array
}

/** Adds bytes under their hash. The same bytes from a second place are the same snapshot and keep their first origin. */
export function putSnapshot(c: Connection, snapshot: Snapshot, given: Uint8Array): 'added' | 'known' {
  const { encoding, bytes } = packSnapshot(snapshot, given)
  if (snapshotSeq(c, snapshot.id) !== null) return 'known'
  c.sql(
    `INSERT INTO snapshot (id, origin, url, media_type, size, captured_at, encoding, recorded, bytes)
     VALUES (:id, :origin, :url, :mediaType, :size, :capturedAt, :encoding, :recorded, :bytes)`,
  ).run({
    id: snapshot.id,
    origin: snapshot.origin,
    url: snapshot.url,
    mediaType: snapshot.mediaType,
    size: snapshot.size,
    capturedAt: snapshot.capturedAt,
    encoding,
    recorded: c.now(),
    bytes,
  })
  return 'added'
}

export function readSnapshot(c: Connection, id: SnapshotId): { snapshot: Snapshot; bytes: Uint8Array } | null {
  const row = c
    .sql(`SELECT id, origin, url, media_type, size, captured_at, encoding, bytes FROM snapshot WHERE id = :id`)
    .get<SnapshotRow>({ id })
  return row ? { snapshot: snapshotOf(row), bytes: inflateSnapshot(row) } : null
}

/** The row number of a snapshot, or null. */
export const snapshotSeq = (c: Connection, id: SnapshotId): number | null =>
  c.sql('SELECT seq FROM snapshot WHERE id = :id').get<{ seq: number }>({ id })?.seq ?? null

const snapshotOf = (row: SnapshotRow): Snapshot => ({
  id: row.id as SnapshotId,
  origin: row.origin,
  url: row.url,
  mediaType: row.media_type,
  size: row.size,
  capturedAt: row.captured_at,
})

/** Says which snapshots no longer are the bytes that their hash names. */
export function* snapshotProblems(c: Connection, count: () => void): Generator<string> {
  const next = c.sql(
    `SELECT seq, id, origin, url, media_type, size, captured_at, encoding, bytes FROM snapshot
     WHERE seq > :after ORDER BY seq LIMIT 1`,
  )
  for (let after = 0; ; ) {
    const row = next.get<SnapshotRow & { seq: number }>({ after })
    if (!row) return
    after = row.seq
    count()
    try {
      if (sha256(inflateSnapshot(row)) !== row.id) yield `snapshot ${row.id}: its bytes do not match its hash`
    } catch (error) {
      yield `snapshot ${row.id}: its bytes cannot be read: ${(error as Error).message}`
    }
  }
}
