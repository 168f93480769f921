import { auditProblems } from '../audit-chain.js'
import { documentProblem } from '../check-spans.js'
import { allAudit, auditHead } from './audit.js'
import type { Connection } from './connection.js'
import { documentOf, readMentions } from './documents.js'
import { snapshotProblems } from './snapshots.js'
import { evidenceProblems } from './statements.js'

export interface Verified {
  readonly checked: Record<string, number>
  readonly problems: readonly string[]
}

/** A store that is wrong throughout need not say so a million times. */
const MOST_PROBLEMS = 1000

/** Checks the file, the snapshots' hashes, every span against its text, the full-text indexes and the audit chain. */
export function verify(c: Connection): Verified {
  const checked = { pages: 0, snapshots: 0, documents: 0, statements: 0, audit: 0 }
  const problems: string[] = []
  for (const problem of allProblems(c, checked)) {
    problems.push(problem)
    if (problems.length >= MOST_PROBLEMS) break
  }
  return { checked, problems }
}

function* allProblems(c: Connection, checked: Record<string, number>): Generator<string> {
  checked.pages = c.sql('PRAGMA page_count').get<{ page_count: number }>()?.page_count ?? 0
  for (const row of c.sql('PRAGMA integrity_check(20)').all<{ integrity_check: string }>()) {
    if (row.integrity_check !== 'ok') yield `file: ${row.integrity_check}`
  }
  for (const row of c.sql('PRAGMA foreign_key_check').all<{ table: string; rowid: number }>()) {
    yield `file: row ${row.rowid} of ${row.table} refers to a row that is not there`
  }
  yield* wordProblems(c)
  yield* snapshotProblems(c, () => checked.snapshots++)
  yield* documentProblems(c, checked)
  yield* auditProblems(
    (function* () {
      for (const entry of allAudit(c)) {
        checked.audit++
        yield entry
      }
    })(),
    auditHead(c),
  )
}

/** Each indexed row must have its words; FTS5 keeps a size for every row that it was given. */
function* wordProblems(c: Connection): Generator<string> {
  for (const table of ['document', 'statement']) {
    const { rows, indexed } = c
      .sql(`SELECT (SELECT count(*) FROM ${table}) AS rows, (SELECT count(*) FROM ${table}_words_docsize) AS indexed`)
      .get<{ rows: number; indexed: number }>()!
    if (rows !== indexed) yield `full-text index: ${indexed} of ${rows} ${table}s are in it`
  }
}

function* documentProblems(c: Connection, checked: Record<string, number>): Generator<string> {
  const next = c.sql('SELECT seq, id, body, text FROM document WHERE seq > :after ORDER BY seq LIMIT 1')
  for (let after = 0; ; ) {
    const row = next.get<{ seq: number; id: string; body: string; text: string }>({ after })
    if (!row) return
    after = row.seq
    checked.documents++
    try {
      const document = documentOf(c, row)
      const [stored] = readMentions(c, [document.id])
      const problem = document.id === row.id ? documentProblem(document, stored?.mentions ?? []) : 'its id was changed'
      if (problem) yield `document ${row.id}: ${problem}`
    } catch (error) {
      yield `document ${row.id}: it cannot be read: ${(error as Error).message}`
    }
    yield* evidenceProblems(c, row.seq, row.text, () => checked.statements++)
  }
}
