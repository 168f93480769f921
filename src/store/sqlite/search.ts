import type { DocumentId } from '../../model/index.js'
import { searchTerms, type Term } from '../search-words.js'
import { snippetOf } from '../snippet.js'
import type { At, Hit } from '../store.js'
import type { Connection } from './connection.js'
import { atConditions, conditions, limitParam } from './filter.js'

/** Ordering looks at the newest matches only, so that a common word costs no more than a rare one. */
const RANKED = 1000

type Kind = 'document' | 'statement'
interface Found {
  readonly kind: Kind
  readonly seq: number
}

/**
 * Documents and statements that hold all of the words: those with the words in the title, then the newest first; where
 * both kinds are asked they take turns. No relevance score: FTS5's needs every posting of every word, which grows with the
 * store, and a reader of news asks for the latest.
 */
export function search(
  c: Connection,
  words: string,
  options: At & { readonly limit?: number; readonly kind?: Kind } = {},
): Hit[] {
  const terms = searchTerms(words)
  const limit = limitParam(options.limit ?? 20)
  if (terms.length === 0 || limit === 0) return []
  const kinds: readonly Kind[] = options.kind ? [options.kind] : ['document', 'statement']
  const lists = kinds.map((kind) => inOrder(c, kind, terms, options))
  const inTurn: Found[] = []
  for (let i = 0; lists.some((list) => i < list.length); i++) {
    for (const list of lists) if (i < list.length) inTurn.push(list[i])
  }
  return inTurn.slice(0, limit === -1 ? undefined : limit).map((found) => hitOf(c, found, terms))
}

function inOrder(c: Connection, kind: Kind, terms: readonly Term[], at: At): Found[] {
  const query = ftsQuery(terms)
  const { where, params } = conditions({ query: [`${kind}_words MATCH :query`, query], ...atConditions(kind, at) })
  const join = at.asOf || at.knownAt ? `JOIN ${kind} ON ${kind}.seq = ${kind}_words.rowid` : ''
  const inTitle =
    kind === 'document'
      ? `seq IN (SELECT rowid FROM document_words WHERE document_words MATCH :inTitle ORDER BY rowid DESC LIMIT ${RANKED}) DESC,`
      : ''
  return c
    .sql(
      `SELECT seq FROM ${kind} WHERE seq IN (
         SELECT ${kind}_words.rowid FROM ${kind}_words ${join} ${where} ORDER BY ${kind}_words.rowid DESC LIMIT ${RANKED})
       ORDER BY ${inTitle} day DESC, id`,
    )
    .all<{ seq: number }>({ ...params, ...(inTitle ? { inTitle: `title : (${query})` } : {}) })
    .map(({ seq }) => ({ kind, seq }))
}

function hitOf(c: Connection, { kind, seq }: Found, terms: readonly Term[]): Hit {
  const row = c
    .sql(
      kind === 'document'
        ? 'SELECT id, id AS document, title, text FROM document WHERE seq = :seq'
        : `SELECT statement.id, document.id AS document, '' AS title, statement.text FROM statement
           JOIN document ON document.seq = statement.document WHERE statement.seq = :seq`,
    )
    .get<{ id: string; document: string; title: string; text: string }>({ seq })!
  const inText = snippetOf(row.text, terms)
  const inTitle = inText.marks.length === 0 && row.title !== '' ? snippetOf(row.title, terms) : inText
  return {
    kind,
    id: row.id,
    document: row.document as DocumentId,
    ...(inTitle.marks.length > 0 ? inTitle : inText),
  }
}

/** Each term as an FTS5 string, in which nothing is an operator. */
export const ftsQuery = (terms: readonly Term[]): string =>
  terms.map(({ words, prefix }) => `"${words.replaceAll('"', '""')}"${prefix ? '*' : ''}`).join(' ')
