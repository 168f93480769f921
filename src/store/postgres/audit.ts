import { type AuditHead, type AuditInput, auditEntry } from '../audit-chain.js'
import { formatMicros } from '../knowledge-time.js'
import type { AuditEntry } from '../store.js'
import type { Connection } from './connection.js'
import { limitParam } from './filter.js'

interface AuditRow extends Omit<AuditEntry, 'recordedAt'> {
  readonly recorded: number
}

/** Adds an entry whose hash covers the one before it, and moves the head that shows a cut tail. The head's row is locked. */
export async function appendAudit(c: Connection, input: AuditInput): Promise<AuditEntry> {
  const recorded = c.now()
  const entry = auditEntry(input, await auditHead(c), formatMicros(recorded))
  const { recordedAt: _, ...row } = entry
  await c.rows(
    `WITH moved AS (UPDATE head SET audit_count = :sequence, audit_hash = :hash)
     INSERT INTO audit (sequence, at, who, action, subject, before, after, reason, recorded, previous, hash)
     VALUES (:sequence, :at, :who, :action, :subject, :before, :after, :reason, :recorded, :previous, :hash)`,
    { ...row, recorded },
  )
  return entry
}

export async function auditHead(c: Connection): Promise<AuditHead> {
  const [head] = await c.rows<AuditHead>('SELECT audit_count AS count, audit_hash AS hash FROM head')
  return head ?? { count: -1, hash: 'missing' }
}

export async function readAudit(
  c: Connection,
  options: { readonly after?: number; readonly limit?: number } = {},
): Promise<AuditEntry[]> {
  const rows = await c.rows<AuditRow>(
    `SELECT sequence, at, who, action, subject, before, after, reason, recorded, previous, hash FROM audit
     WHERE sequence > :after ORDER BY sequence LIMIT :limit`,
    { after: options.after ?? 0, limit: limitParam(options.limit) },
  )
  return rows.map(({ recorded, previous, hash, ...row }) => ({
    ...row,
    recordedAt: formatMicros(recorded),
    previous,
    hash,
  }))
}
