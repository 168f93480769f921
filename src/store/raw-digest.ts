import { createHash } from 'node:crypto'
import type { RawPage, RawValue } from './raw-tables.js'

/** A digest over all that a store holds. Two stores with the same digest hold the same, row by row. */
export interface RawDigest {
  add(page: RawPage): void
  /** Rows by table, and the digest as hex. */
  end(): { readonly rows: Readonly<Record<string, number>>; readonly sha256: string }
}

/** Begins a digest. Pages may be cut anywhere: only the rows and their order count. */
export function rawDigest(): RawDigest {
  const hash = createHash('sha256')
  const rows: Record<string, number> = {}
  return {
    add(page) {
      rows[page.table.name] = (rows[page.table.name] ?? 0) + page.rows.length
      for (const row of page.rows) hash.update(`${JSON.stringify([page.table.name, ...row.map(written)])}\n`)
    },
    end: () => ({ rows, sha256: hash.digest('hex') }),
  }
}

const written = (value: RawValue): string | number | null =>
  value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value
