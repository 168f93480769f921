import type { DocumentId, Statement } from '../../model/index.js'
import { HearsayError } from '../../problems.js'
import { wellFormed } from '../../text/well-formed.js'
import { statementDay } from '../as-of.js'
import { statementProblem } from '../check-spans.js'
import { foldedWords } from '../folded-words.js'
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
import { atConditions, conditions, limitParam } from './filter.js'

interface DocumentText {
  readonly seq: number
  readonly id: string
  readonly text: string
  readonly day: string | null
}

/** Adds statements; on known ones, the derivations that are new. All are checked against their texts before any is written. */
export async function putStatements(
  c: Connection,
  statements: readonly Statement[],
): Promise<{ added: number; known: number }> {
  const documents = await documentTexts(c, statements)
  for (const statement of statements) {
    const problem = statementProblem(statement, documents.get(statement.document)!.text)
    if (problem) {
      throw new HearsayError('validation', `Statement ${statement.id} of document ${statement.document}: ${problem}.`)
    }
  }
  // One that comes twice in a call is new the first time and known the second.
  const first = new Map<string, Statement>()
  for (const statement of statements) if (!first.has(statement.id)) first.set(statement.id, statement)
  const known = new Set((await rowsByIds(c, [...first.keys()])).map(({ id }) => id))
  const fresh = [...first.values()].filter(({ id }) => !known.has(id))
  await insertStatements(c, fresh, documents)
  const isFresh = new Set(fresh)
  await addDerivations(
    c,
    statements.filter((statement) => !isFresh.has(statement)),
  )
  return { added: fresh.length, known: statements.length - fresh.length }
}

async function documentTexts(
  c: Connection,
  statements: readonly Statement[],
): Promise<ReadonlyMap<DocumentId, DocumentText>> {
  const ids = [...new Set(statements.map(({ document }) => document))]
  if (ids.length === 0) return new Map()
  const rows = await c.rows<DocumentText>('SELECT seq, id, text, day FROM document WHERE id = ANY(:ids::text[])', {
    ids,
  })
  const found = new Map(rows.map((row) => [row.id as DocumentId, row]))
  const missing = ids.find((id) => !found.has(id))
  if (missing !== undefined) {
    throw new HearsayError('validation', `A statement names document ${missing}, which the store does not have.`, {
      hint: 'Put the document first.',
    })
  }
  return found
}

async function insertStatements(
  c: Connection,
  statements: readonly Statement[],
  documents: ReadonlyMap<DocumentId, DocumentText>,
): Promise<void> {
  if (statements.length === 0) return
  const document = (statement: Statement) => documents.get(statement.document)!
  await c.rows(
    `WITH given AS (
       SELECT * FROM unnest(:ids::text[], :documents::bigint[], :days::text[], :speakers::text[], :texts::text[],
         :bodies::text[], :leads::text[], :words::text[]) WITH ORDINALITY
         AS given (id, document, day, speaker, text, body, lead, words, place)),
     added AS (
       INSERT INTO statement (id, document, day, recorded, speaker, text, body)
       SELECT id, document, day, :recorded::bigint, speaker, text, body FROM given ORDER BY place RETURNING seq, id)
     INSERT INTO statement_words (seq, day, recorded, lead, words)
     SELECT seq, day, :recorded::bigint, lead, words FROM added JOIN given ON given.id = added.id`,
    {
      ids: statements.map(({ id }) => id),
      documents: statements.map((one) => document(one).seq),
      days: statements.map((one) => statementDay(document(one).day, one.saidAt)),
      speakers: statements.map(({ speaker }) => speaker.name),
      texts: statements.map(({ text }) => wellFormed(text)),
      bodies: statements.map((one) => packStatement(one, c.shapes)),
      leads: statements.map(({ speaker }) => foldedWords(speaker.name)),
      words: statements.map(({ text }) => foldedWords(text)),
      recorded: c.now(),
    },
  )
}

/** Adds what known statements' makers say anew, one after the other: each may be said before by the one before it. */
async function addDerivations(c: Connection, statements: readonly Statement[]): Promise<void> {
  if (statements.length === 0) return
  const rows = new Map((await rowsByIds(c, [...new Set(statements.map(({ id }) => id))])).map((row) => [row.id, row]))
  const seqs = [...rows.values()].map(({ seq }) => seq)
  const late = new Map([...byStatement(await lateRows(c, seqs, undefined))].map(([seq, list]) => [seq, [...list]]))
  const added: LateRow[] = []
  for (const statement of statements) {
    const row = rows.get(statement.id)!
    const before = late.get(row.seq) ?? []
    const reading = await c.decode(() => lateReading(statement, row, before, c.shapes))
    if (reading === null) continue
    const one = { statement: row.seq, ...reading }
    added.push(one)
    late.set(row.seq, [...before, one])
  }
  if (added.length === 0) return
  await c.rows(
    `INSERT INTO late_derivation (statement, recorded, body, revised)
     SELECT statement, :recorded::bigint, body, revised
     FROM unnest(:statements::bigint[], :bodies::text[], :revised::text[]) WITH ORDINALITY
       AS given (statement, body, revised, place) ORDER BY place`,
    {
      statements: added.map(({ statement }) => statement),
      bodies: added.map(({ body }) => body),
      revised: added.map(({ revised }) => revised),
      recorded: c.now(),
    },
  )
}

/** Statements in the order of their ids. */
export async function readStatements(c: Connection, filter: StatementFilter, at?: At): Promise<Statement[]> {
  const { where, params } = conditions({
    ids: ['statement.id = ANY(:ids::text[])', filter.ids],
    documents: [
      'statement.document = ANY(ARRAY(SELECT seq FROM document WHERE id = ANY(:documents::text[])))',
      filter.documents,
    ],
    after: ['statement.id > :after', filter.after],
    ...atConditions('statement', at),
  })
  const rows = await c.rows<StatementRow>(`${ROW} ${where} ORDER BY statement.id LIMIT :limit`, {
    ...params,
    limit: limitParam(filter.limit),
  })
  const seqs = rows.map(({ seq }) => seq)
  const late = byStatement(await lateRows(c, seqs, at?.knownAt))
  return c.decode(() => rows.map((row) => readStatement(row, late.get(row.seq) ?? [], c.shapes)))
}

const ROW = `SELECT statement.seq, statement.id, document.id AS document, statement.text, statement.body
  FROM statement JOIN document ON document.seq = statement.document`

const rowsByIds = (c: Connection, ids: readonly string[]): Promise<StatementRow[]> =>
  c.rows<StatementRow>(`${ROW} WHERE statement.id = ANY(:ids::text[])`, { ids })

async function lateRows(c: Connection, seqs: readonly number[], knownAt: string | undefined): Promise<LateRow[]> {
  if (seqs.length === 0) return []
  return c.rows<LateRow>(
    `SELECT statement, body, revised FROM late_derivation
     WHERE statement = ANY(:seqs::bigint[]) AND recorded <= :known ORDER BY seq`,
    { seqs, known: knownUntil(knownAt) },
  )
}

/** Says which statements' evidence no longer reads as quoted. */
export async function* evidenceProblems(
  c: Connection,
  documentSeq: number,
  text: string,
  count: () => void,
): AsyncGenerator<string> {
  const rows = await c.rows<StatementRow>(`${ROW} WHERE statement.document = :documentSeq ORDER BY statement.seq`, {
    documentSeq,
  })
  const seqs = rows.map(({ seq }) => seq)
  const late = byStatement(await lateRows(c, seqs, undefined))
  for (const row of rows) {
    count()
    try {
      const read = await c.decode(() => readStatement(row, late.get(row.seq) ?? [], c.shapes))
      const problem = statementProblem(read, text)
      if (problem) yield `statement ${row.id}: ${problem}`
    } catch (error) {
      yield `statement ${row.id}: it cannot be read: ${(error as Error).message}`
    }
  }
}
