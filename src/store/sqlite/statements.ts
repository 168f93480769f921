import type { DocumentId, Statement, StatementId } from '../../model/index.js'
import { HearsayError } from '../../problems.js'
import { wellFormed } from '../../text/well-formed.js'
import { statementDay } from '../as-of.js'
import { statementProblem } from '../check-spans.js'
import { knownUntil } from '../knowledge-time.js'
import {
  byStatement,
  type LateRow,
  lateReading,
  packStatement,
  readStatement,
  type StatementRow,
} from '../statement-body.js'
import type { At, StatementFilter } from '../store.js'
import type { Connection } from './connection.js'
import { atConditions, conditions, limitParam, listParam } from './filter.js'

interface DocumentText {
  readonly seq: number
  readonly text: string
  readonly day: string | null
}

/** Adds statements; on known ones, the derivations that are new. All are checked against their texts before any is written. */
export function putStatements(c: Connection, statements: readonly Statement[]): { added: number; known: number } {
  const documents = new Map<DocumentId, DocumentText>()
  for (const statement of statements) {
    const problem = statementProblem(statement, documentText(c, statement.document, documents).text)
    if (problem) {
      throw new HearsayError('validation', `Statement ${statement.id} of document ${statement.document}: ${problem}.`)
    }
  }
  let added = 0
  for (const statement of statements) {
    const known = readRow(c, statement.id)
    if (known) addDerivations(c, statement, known)
    else {
      insertStatement(c, statement, documents.get(statement.document)!)
      added++
    }
  }
  return { added, known: statements.length - added }
}

function documentText(c: Connection, id: DocumentId, cache: Map<DocumentId, DocumentText>): DocumentText {
  let found = cache.get(id)
  if (!found) {
    found = c.sql('SELECT seq, text, day FROM document WHERE id = :id').get<DocumentText>({ id })
    if (!found) {
      throw new HearsayError('validation', `A statement names document ${id}, which the store does not have.`, {
        hint: 'Put the document first.',
      })
    }
    cache.set(id, found)
  }
  return found
}

function insertStatement(c: Connection, statement: Statement, document: DocumentText): void {
  const speaker = statement.speaker.name
  const { text } = statement
  const { seq } = c
    .sql(
      `INSERT INTO statement (id, document, day, recorded, speaker, text, body)
       VALUES (:id, :document, :day, :recorded, :speaker, :text, :body) RETURNING seq`,
    )
    .get<{ seq: number }>({
      id: statement.id,
      document: document.seq,
      day: statementDay(document.day, statement.saidAt),
      recorded: c.now(),
      speaker,
      text: wellFormed(text),
      body: packStatement(statement, c.shapes),
    })!
  c.sql('INSERT INTO statement_words (rowid, text, speaker) VALUES (:seq, :text, :speaker)').run({ seq, text, speaker })
}

function addDerivations(c: Connection, statement: Statement, row: StatementRow): void {
  const late = lateReading(statement, row, lateRows(c, [row.seq], undefined), c.shapes)
  if (late === null) return
  c.sql(
    `INSERT INTO late_derivation (statement, recorded, body, revised) VALUES (:seq, :recorded, :body, :revised)`,
  ).run({ seq: row.seq, recorded: c.now(), ...late })
}

/** Statements in the order of their ids. */
export function readStatements(c: Connection, filter: StatementFilter, at?: At): Statement[] {
  const rows = readRows(c, filter, at)
  const seqs = rows.map(({ seq }) => seq)
  const late = byStatement(lateRows(c, seqs, at?.knownAt))
  return rows.map((row) => readStatement(row, late.get(row.seq) ?? [], c.shapes))
}

/** Whether any statement has late derivations is asked first: most stores and most reads have none. */
function lateRows(c: Connection, seqs: readonly number[], knownAt: string | undefined): LateRow[] {
  if (seqs.length === 0 || !c.sql('SELECT 1 AS one FROM late_derivation LIMIT 1').get()) return []
  return c
    .sql(
      `SELECT statement, body, revised FROM late_derivation
       WHERE statement IN (SELECT value FROM json_each(:seqs)) AND recorded <= :known ORDER BY seq`,
    )
    .all<LateRow>({ seqs: JSON.stringify(seqs), known: knownUntil(knownAt) })
}

const ROW = `SELECT statement.seq, statement.id, document.id AS document, statement.text, statement.body
  FROM statement JOIN document ON document.seq = statement.document`
const ROW_BY_ID = `${ROW} WHERE statement.id = :id`

const readRow = (c: Connection, id: StatementId): StatementRow | undefined => c.sql(ROW_BY_ID).get<StatementRow>({ id })

function readRows(c: Connection, filter: StatementFilter, at?: At): StatementRow[] {
  const { ids, documents, after, limit } = filter
  if (ids?.length === 1 && !documents && after === undefined && limit === undefined && !at) {
    const row = readRow(c, ids[0])
    return row ? [row] : []
  }
  const { where, params } = conditions({
    ids: ['statement.id IN (SELECT value FROM json_each(:ids))', listParam(ids)],
    documents: [
      'statement.document IN (SELECT seq FROM document WHERE id IN (SELECT value FROM json_each(:documents)))',
      listParam(documents),
    ],
    after: ['statement.id > :after', after],
    ...atConditions('statement', at),
  })
  return c
    .sql(`${ROW} ${where} ORDER BY statement.id LIMIT :limit`)
    .all<StatementRow>({ ...params, limit: limitParam(limit) })
}

/** Says which statements' evidence no longer reads as quoted. */
export function* evidenceProblems(
  c: Connection,
  documentSeq: number,
  text: string,
  count: () => void,
): Generator<string> {
  const rows = c.sql(`${ROW} WHERE statement.document = :documentSeq`).all<StatementRow>({ documentSeq })
  const seqs = rows.map(({ seq }) => seq)
  const late = byStatement(lateRows(c, seqs, undefined))
  for (const row of rows) {
    count()
    try {
      const problem = statementProblem(readStatement(row, late.get(row.seq) ?? [], c.shapes), text)
      if (problem) yield `statement ${row.id as StatementId}: ${problem}`
    } catch (error) {
      yield `statement ${row.id}: it cannot be read: ${(error as Error).message}`
    }
  }
}
