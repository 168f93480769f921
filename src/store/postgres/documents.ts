import type { Document, DocumentId, Mention } from '../../model/index.js'
import { HearsayError } from '../../problems.js'
import { wellFormed } from '../../text/well-formed.js'
import { documentDay } from '../as-of.js'
import { documentProblem } from '../check-spans.js'
import { foldedWords } from '../folded-words.js'
import { pack, type Shapes, unpack } from '../pack.js'
import type { At, DocumentFilter, StoredMentions } from '../store.js'
import type { Connection } from './connection.js'
import { atConditions, conditions, limitParam } from './filter.js'
import { snapshotSeq } from './snapshots.js'

interface DocumentRow {
  readonly body: string
  readonly text: string
}

/** Adds a document with its mentions. New mentions of a known document are added beside the old ones, and are then the ones read. */
export async function putDocument(
  c: Connection,
  document: Document,
  mentions: readonly Mention[],
): Promise<'added' | 'known'> {
  const problem = documentProblem(document, mentions)
  if (problem) throw new HearsayError('validation', `Document ${document.id} (${document.name}): ${problem}.`)
  const [known] = await c.rows<{ seq: number; text: string; mentions: string | null }>(
    `SELECT seq, text,
       (SELECT body FROM mention_set WHERE mention_set.document = document.seq ORDER BY mention_set.seq DESC LIMIT 1) AS mentions
     FROM document WHERE id = :id`,
    { id: document.id },
  )
  if (known && known.text !== wellFormed(document.text)) {
    throw new HearsayError(
      'validation',
      `Document ${document.id} (${document.name}) is known with another text. A document never changes; a new text needs a new id.`,
    )
  }
  const seq = known?.seq ?? (await insertDocument(c, document))
  const body = pack(mentions, c.shapes)
  if (known?.mentions !== body) {
    await c.rows('INSERT INTO mention_set (document, recorded, body) VALUES (:seq, :recorded, :body)', {
      seq,
      recorded: c.now(),
      body,
    })
  }
  return known ? 'known' : 'added'
}

async function insertDocument(c: Connection, document: Document): Promise<number> {
  const snapshot = await snapshotSeq(c, document.snapshot)
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
  const [{ seq }] = await c.rows<{ seq: number }>(
    `WITH added AS (
       INSERT INTO document (id, snapshot, url, outlet, day, recorded, title, body, text)
       VALUES (:id, :snapshot, :url, :outlet, :day, :recorded, :title, :body, :text) RETURNING seq, day, recorded)
     INSERT INTO document_words (seq, day, recorded, lead, words) SELECT seq, day, recorded, :lead, :words FROM added
     RETURNING seq`,
    {
      id: document.id,
      snapshot,
      url: document.url,
      outlet: document.outlet?.value ?? null,
      day: documentDay(document),
      recorded: c.now(),
      title,
      body: pack({ ...document, text: '' }, c.shapes),
      text: document.text,
      lead: foldedWords(title),
      words: foldedWords(document.text),
    },
  )
  return seq
}

export async function readDocument(c: Connection, id: DocumentId, at?: At): Promise<Document | null> {
  const { where, params } = conditions({ id: ['document.id = :id', id], ...atConditions('document', at) })
  const [row] = await c.rows<DocumentRow>(`SELECT body, text FROM document ${where}`, params)
  return row ? c.decode(() => documentOf(row, c.shapes)) : null
}

/** Documents in the order of their ids. */
export async function readDocuments(c: Connection, filter: DocumentFilter, at?: At): Promise<Document[]> {
  const { where, params } = conditions({
    ids: ['document.id = ANY(:ids::text[])', filter.ids],
    snapshot: ['document.snapshot = (SELECT seq FROM snapshot WHERE id = :snapshot)', filter.snapshot],
    url: ['md5(document.url) = md5(:url::text) AND document.url = :url', filter.url],
    outlet: ['md5(document.outlet) = md5(:outlet::text) AND document.outlet = :outlet', filter.outlet],
    after: ['document.id > :after', filter.after],
    ...atConditions('document', at),
  })
  const rows = await c.rows<DocumentRow>(`SELECT body, text FROM document ${where} ORDER BY document.id LIMIT :limit`, {
    ...params,
    limit: limitParam(filter.limit),
  })
  return c.decode(() => rows.map((row) => documentOf(row, c.shapes)))
}

export function documentOf(row: DocumentRow, shapes: Shapes): Document {
  const document = unpack(row.body, shapes) as { text: string }
  document.text = row.text
  return document as Document
}

/** The latest mentions of each document that the store has, in the order asked. */
export async function readMentions(c: Connection, documents: readonly DocumentId[]): Promise<StoredMentions[]> {
  const rows = await c.rows<{ id: string; body: string }>(
    `SELECT document.id, latest.body FROM document
     CROSS JOIN LATERAL (SELECT body FROM mention_set WHERE mention_set.document = document.seq
       ORDER BY mention_set.seq DESC LIMIT 1) AS latest
     WHERE document.id = ANY(:ids::text[])`,
    { ids: [...new Set(documents)] },
  )
  const bodies = new Map(rows.map(({ id, body }) => [id, body]))
  return c.decode(() =>
    documents.flatMap((document) => {
      const body = bodies.get(document)
      return body === undefined ? [] : [{ document, mentions: unpack(body, c.shapes) as Mention[] }]
    }),
  )
}
