import { sha256 } from '../model/index.js'
import { HearsayError } from '../problems.js'
import { count, nounOf } from '../text/count.js'
import { wellFormed } from '../text/well-formed.js'
import type { AuditEntry } from './store.js'

/** The hash of an entry: over everything in it, its number and the hash before it. */
export const auditHash = (entry: Omit<AuditEntry, 'hash'>): string =>
  sha256(
    JSON.stringify([
      entry.sequence,
      entry.at,
      entry.who,
      entry.action,
      entry.subject,
      entry.before,
      entry.after,
      entry.reason,
      entry.recordedAt,
      entry.previous,
    ]),
  )

/** What the store keeps beside the log, so that a cut tail shows. */
export interface AuditHead {
  readonly count: number
  /** The last entry's hash; '' for an empty log. */
  readonly hash: string
}

/** What a caller says of an entry; the rest is the store's. */
export interface AuditInput {
  readonly who: string
  readonly action: string
  readonly subject: string
  readonly before?: string
  readonly after?: string
  readonly reason?: string
  readonly at: string
}

/** The entry that follows a head. @throws HearsayError `validation` where a word could not be read back as it was hashed. */
export function auditEntry(input: AuditInput, head: AuditHead, recordedAt: string): AuditEntry {
  const words = [input.at, input.who, input.action, input.subject, input.before, input.after, input.reason]
  if (words.some((word) => word !== undefined && wellFormed(word) !== word)) {
    throw new HearsayError('validation', 'An audit entry has half a surrogate pair, which no database keeps.')
  }
  const unhashed = {
    sequence: head.count + 1,
    at: input.at,
    who: input.who,
    action: input.action,
    subject: input.subject,
    before: input.before ?? null,
    after: input.after ?? null,
    reason: input.reason ?? null,
    recordedAt,
    previous: head.hash,
  }
  return { ...unhashed, hash: auditHash(unhashed) }
}

/**
 * Finds every place where the audit log is not what was written: edited, deleted, inserted, reordered, cut or backdated.
 * Whoever can rewrite all entries and the head can forge a log; only a copy of the head kept elsewhere shows that.
 * @param entries in the order in which they lie.
 * @returns one line a problem; empty when the chain holds.
 */
export function auditProblems(entries: Iterable<AuditEntry>, head: AuditHead): string[] {
  const problems: string[] = []
  let previous = ''
  let recordedAt = ''
  let expected = 1
  for (const entry of entries) {
    const name = `audit entry ${entry.sequence}`
    if (entry.sequence !== expected) problems.push(`${name}: number ${expected} was expected here`)
    if (entry.hash !== auditHash(entry)) problems.push(`${name}: its words do not match its hash; it was edited`)
    if (entry.previous !== previous) problems.push(`${name}: does not follow the entry before it`)
    if (entry.recordedAt < recordedAt) problems.push(`${name}: recorded before the entry before it; it was backdated`)
    expected = entry.sequence + 1
    previous = entry.hash
    recordedAt = entry.recordedAt
  }
  if (expected - 1 !== head.count)
    problems.push(
      `audit log: ${count(head.count, 'entry was written', 'entries were written')}, ${expected - 1} ${nounOf(expected - 1, 'is', 'are')} there`,
    )
  if (previous !== head.hash) problems.push('audit log: its end is not the end that was written')
  return problems
}
