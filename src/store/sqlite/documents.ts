import type { Document, DocumentId, Mention } from '../../model/index.js'
import { HearsayError } from '../../problems.js'
import { wellFormed } from '../../text/well-formed.js'
import { documentDay } from '../as-of.js'
import { documentProblem } from '../check-spans.js'
import { pack, unpack } from '../pack.js'
import type { At, DocumentFilter, StoredMentions } from '../store.js'
import type { Connection } from './connection.js'
import { atConditions, conditions, limitParam, listParam } from './filter.js'
import { snapshotSeq } from './snapshots.js'

interface DocumentRow {
  readonly body: string
  readonly text: string
}

/** Adds a document with its mentions. New mentions of a known document are added beside the old ones, and are then the ones read. */
export function putDocument(c: Connection, document: Document, mentions: readonly Mention[]): 'added' | 'known' {
  const problem = documentProblem(document, mentions)
  if (problem) throw new HearsayError('validation', `Document ${document.id} (${document.name}): ${problem}.`)
  const known = c
    .sql('SELECT seq, text FROM document WHERE id = :id')
    .get<{ seq: number; text: string }>({ id: document.id })
  if (known && known.text !== wellFormed(document.text)) {
    throw new HearsayError(
      'validation',
      `Document ${document.id} (${document.name}) is known with another text. A document never changes; a new text needs a new id.`,
    )
  }
  const seq = known?.seq ?? insertDocument(c, document)
  const body = pack(mentions, c.shapes)
  const latest = known
    ? c
        .sql('SELECT body FROM mention_set WHERE document = :seq ORDER BY mention_set.seq DESC LIMIT 1')
        .get<{ body: string }>({ seq })
    : undefined
  if (latest?.body !== body) {
    c.sql('INSERT INTO mention_set (document, recorded, body) VALUES (:seq, :recorded, :body)').run({
      seq,
      recorded: c.now(),
      body,
    })
  }
  return known ? 'known' : 'added'
}

function insertDocument(c: Connection, document: Document): number {
  const snapshot = snapshotSeq(c, document.snapshot)
  if (snapshot === null) {
    throw new HearsayError(
      'validation',
      `Document ${document.id} (${document.name}) names snapshot ${document.snapshot}, which the store does not have.`,
      { hint: 'Put the snapshot first.' },
    )
  }
  if (wellFormed(document.text) !== document.text) {
    throw new HearsayError(
      'validation',
      `The text of document ${document.id} (${document.name}) has half a surrogate pair, which no database keeps.`,
      { hint: 'Replace it with U+FFFD when the text is decoded.' },
    )
  }
  const title = document.title?.value ?? ''
  const { seq } = c
    .sql(
      `INSERT INTO document (id, snapshot, url, outlet, day, recorded, title, body, text)
       VALUES (:id, :snapshot, :url, :outlet, :day, :recorded, :title, :body, :text) RETURNING seq`,
    )
    .get<{ seq: number }>({
      id: document.id,
      snapshot,
      url: document.url,
      outlet: document.outlet?.value ?? null,
      day: documentDay(document),
      recorded: c.now(),
      title,
      body: pack({ ...document, text: '' }, c.shapes),
      text: document.text,
    })!
  c.sql('INSERT INTO document_words (rowid, title, text) VALUES (:seq, :title, :text)').run({
    seq,
    title,
    text: document.text,
  })
  return seq
}

export function readDocument(c: Connection, id: DocumentId, at?: At): Document | null {
  const { where, params } = conditions({ id: ['document.id = :id', id], ...atConditions('document', at) })
  const row = c.sql(`SELECT body, text FROM document ${where}`).get<DocumentRow>(params)
  return row ? documentOf(c, row) : null
}

/** Documents in the order of their ids. */
export function readDocuments(c: Connection, filter: DocumentFilter, at?: At): Document[] {
  const { where, params } = conditions({
    ids: ['document.id IN (SELECT value FROM json_each(:ids))', listParam(filter.ids)],
    snapshot: ['document.snapshot = (SELECT seq FROM snapshot WHERE id = :snapshot)', filter.snapshot],
    url: ['document.url = :url', filter.url],
    outlet: ['document.outlet = :outlet', filter.outlet],
    after: ['document.id > :after', filter.after],
    ...atConditions('document', at),
  })
  return c
    .sql(`SELECT body, text FROM document ${where} ORDER BY document.id LIMIT :limit`)
    .all<DocumentRow>({ ...params, limit: limitParam(filter.limit) })
    .map((row) => documentOf(c, row))
}

export function documentOf(c: Connection, row: DocumentRow): Document {
  const document = unpack(row.body, c.shapes) as { text: string }
  document.text = row.text
  return document as Document
}

/** The latest mentions of each document that the store has, in the order asked. */
export function readMentions(c: Connection, documents: readonly DocumentId[]): StoredMentions[] {
  const latest = c.sql(
    `SELECT body FROM mention_set WHERE document = (SELECT seq FROM document WHERE id = :id)
     ORDER BY mention_set.seq DESC LIMIT 1`,
  )
  const found: StoredMentions[] = []
  for (const id of documents) {
    const row = latest.get<{ body: string }>({ id })
    if (row) found.push({ document: id, mentions: unpack(row.body, c.shapes) as Mention[] })
  }
  return found
}
