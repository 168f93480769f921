import { type AuditHead, type AuditInput, auditEntry } from '../audit-chain.js'
import { formatMicros } from '../knowledge-time.js'
import type { AuditEntry } from '../store.js'
import type { Connection } from './connection.js'
import { limitParam } from './filter.js'

interface AuditRow extends Omit<AuditEntry, 'recordedAt'> {
  readonly recorded: number
}

/** Adds an entry whose hash covers the one before it, and moves the head that shows a cut tail. */
export function appendAudit(c: Connection, input: AuditInput): AuditEntry {
  const recorded = c.now()
  const entry = auditEntry(input, auditHead(c), formatMicros(recorded))
  const { recordedAt: _, ...row } = entry
  c.sql(
    `INSERT INTO audit (sequence, at, who, action, subject, before, after, reason, recorded, previous, hash)
     VALUES (:sequence, :at, :who, :action, :subject, :before, :after, :reason, :recorded, :previous, :hash)`,
  ).run({ ...row, recorded })
  const set = c.sql('UPDATE meta SET value = :value WHERE key = :key')
  set.run({ key: 'audit-count', value: entry.sequence })
  set.run({ key: 'audit-head', value: entry.hash })
  return entry
}

export function auditHead(c: Connection): AuditHead {
  const value = c.sql('SELECT value FROM meta WHERE key = :key')
  return {
    count: value.get<{ value: number }>({ key: 'audit-count' })?.value ?? -1,
    hash: value.get<{ value: string }>({ key: 'audit-head' })?.value ?? 'missing',
  }
}

export function readAudit(
  c: Connection,
  options: { readonly after?: number; readonly limit?: number } = {},
): AuditEntry[] {
  return c
    .sql(
      `SELECT sequence, at, who, action, subject, before, after, reason, recorded, previous, hash FROM audit
       WHERE sequence > :after ORDER BY sequence LIMIT :limit`,
    )
    .all<AuditRow>({ after: options.after ?? 0, limit: limitParam(options.limit) })
    .map(({ recorded, previous, hash, ...row }) => ({ ...row, recordedAt: formatMicros(recorded), previous, hash }))
}

/** The whole log in pages, so that a long one need not fit in memory. */
export function* allAudit(c: Connection): Generator<AuditEntry> {
  for (let after = -1; ; ) {
    const page = readAudit(c, { after, limit: 1000 })
    if (page.length === 0) return
    yield* page
    after = page[page.length - 1].sequence
  }
}
