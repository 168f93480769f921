import { auditProblems } from '../audit-chain.js'
import { documentProblem } from '../check-spans.js'
import type { AuditEntry, Store } from '../store.js'
import { auditHead, readAudit } from './audit.js'
import type { Connection } from './connection.js'
import { documentOf, readMentions } from './documents.js'
import { snapshotProblems } from './snapshots.js'
import { evidenceProblems } from './statements.js'

/** A store that is wrong throughout need not say so a million times. */
const MOST_PROBLEMS = 1000

/** Checks references, the snapshots' hashes, every span against its text, the full-text tables and the audit chain. */
export async function verify(c: Connection): Promise<Awaited<ReturnType<Store['verify']>>> {
  const checked = { snapshots: 0, documents: 0, statements: 0, audit: 0 }
  const problems: string[] = []
  for await (const problem of allProblems(c, checked)) {
    problems.push(problem)
    if (problems.length >= MOST_PROBLEMS) break
  }
  return { checked, problems }
}

async function* allProblems(c: Connection, checked: Record<string, number>): AsyncGenerator<string> {
  yield* referenceProblems(c)
  yield* wordProblems(c)
  yield* snapshotProblems(c, () => checked.snapshots++)
  yield* documentProblems(c, checked)
  const entries = await allAudit(c)
  checked.audit = entries.length
  yield* auditProblems(entries, await auditHead(c))
}

/** The server keeps references by itself; whoever switched its triggers off may have broken them. */
async function* referenceProblems(c: Connection): AsyncGenerator<string> {
  const references = [
    ['document', 'snapshot'],
    ['mention_set', 'document'],
    ['statement', 'document'],
    ['late_derivation', 'statement'],
    ['judgement_event', 'judgement'],
  ] as const
  for (const [table, to] of references) {
    const rows = await c.rows<{ seq: number }>(
      `SELECT seq FROM ${table} WHERE NOT EXISTS (SELECT 1 FROM ${to} AS other WHERE other.seq = ${table}.${to}) LIMIT 20`,
    )
    for (const { seq } of rows) yield `row ${seq} of ${table} refers to a row that is not there`
  }
}

/** Each row must have its words. */
async function* wordProblems(c: Connection): AsyncGenerator<string> {
  for (const table of ['document', 'statement']) {
    const [row] = await c.rows<{ rows: number; indexed: number }>(
      `SELECT (SELECT count(*) FROM ${table}) AS rows, (SELECT count(*) FROM ${table}_words) AS indexed`,
    )
    if (row!.rows !== row!.indexed) yield `full-text index: ${row!.indexed} of ${row!.rows} ${table}s are in it`
  }
}

async function* documentProblems(c: Connection, checked: Record<string, number>): AsyncGenerator<string> {
  for (let after = 0; ; ) {
    const rows = await c.rows<{ seq: number; id: string; body: string; text: string }>(
      'SELECT seq, id, body, text FROM document WHERE seq > :after ORDER BY seq LIMIT 50',
      { after },
    )
    if (rows.length === 0) return
    for (const row of rows) {
      after = row.seq
      checked.documents++
      try {
        const document = await c.decode(() => documentOf(row, c.shapes))
        const [stored] = await readMentions(c, [document.id])
        const problem =
          document.id === row.id ? documentProblem(document, stored?.mentions ?? []) : 'its id was changed'
        if (problem) yield `document ${row.id}: ${problem}`
      } catch (error) {
        yield `document ${row.id}: it cannot be read: ${(error as Error).message}`
      }
      yield* evidenceProblems(c, row.seq, row.text, () => checked.statements++)
    }
  }
}

async function allAudit(c: Connection): Promise<AuditEntry[]> {
  const all: AuditEntry[] = []
  for (let after = -1; ; ) {
    const page = await readAudit(c, { after, limit: 1000 })
    if (page.length === 0) return all
    all.push(...page)
    after = page.at(-1)!.sequence
  }
}
