import type { DocumentId } from '../../model/index.js'
import { foldedWords } from '../folded-words.js'
import { searchTerms, type Term } from '../search-words.js'
import { snippetOf } from '../snippet.js'
import type { At, Hit } from '../store.js'
import type { Connection } from './connection.js'
import { atConditions, conditions, limitParam } from './filter.js'

/** Ordering looks at the newest matches only, so that a common word costs no more than a rare one. */
const RANKED = 1000

type Kind = 'document' | 'statement'
interface Row {
  readonly id: string
  readonly document: string
  readonly title: string
  readonly text: string
}

/**
 * Documents and statements that hold all of the words: those with the words in the title, then the newest first; where
 * both kinds are asked they take turns. No relevance score: it needs every match, which grows with the store, and a reader
 * of news asks for the latest.
 */
export async function search(
  c: Connection,
  words: string,
  options: At & { readonly limit?: number; readonly kind?: Kind } = {},
): Promise<Hit[]> {
  const terms = searchTerms(words)
  const limit = limitParam(options.limit ?? 20)
  if (terms.length === 0 || limit === 0) return []
  const kinds: readonly Kind[] = options.kind ? [options.kind] : ['document', 'statement']
  const lists: Hit[][] = []
  for (const kind of kinds) lists.push(await hits(c, kind, terms, { ...options, most: limit }))
  const inTurn: Hit[] = []
  for (let i = 0; lists.some((list) => i < list.length); i++) {
    for (const list of lists) if (i < list.length) inTurn.push(list[i]!)
  }
  return inTurn.slice(0, limit ?? undefined)
}

async function hits(
  c: Connection,
  kind: Kind,
  terms: readonly Term[],
  { most, ...at }: At & { readonly most: number | null },
): Promise<Hit[]> {
  const wanted = terms.map(({ words, prefix }) => ({ words: foldedWords(words), prefix })).filter(({ words }) => words)
  if (wanted.length === 0) return []
  const table = `${kind}_words`
  const rows = wanted.filter(({ words }) => words.includes(' '))
  // Each list of words in a row is looked for in the words themselves: the index knows no order.
  const inRow = rows.map(
    (_, n) =>
      [
        `row${n}`,
        [`(' ' || ${table}.lead || ' \n ' || ${table}.words || ' ') LIKE :row${n}`, likeOf(rows[n]!)],
      ] as const,
  )
  const { where, params } = conditions({
    query: [
      `array_to_tsvector(string_to_array(btrim(${table}.lead || ' ' || ${table}.words), ' ')) @@ :query::tsquery`,
      tsQuery(wanted),
    ],
    ...Object.fromEntries(inRow),
    ...atConditions(table, at),
  })
  const title = wanted.map((_, n) => `(' ' || found.lead || ' ') LIKE :title${n}`).join(' AND ')
  const titles = Object.fromEntries(wanted.map((term, n) => [`title${n}`, likeOf(term)]))
  const isDocument = kind === 'document'
  const found = await c.rows<Row>(
    `WITH found AS MATERIALIZED (
       SELECT ${table}.seq, ${table}.day, ${table}.lead FROM ${table} ${where} ORDER BY ${table}.seq DESC LIMIT ${RANKED})
     ${
       isDocument
         ? `SELECT document.id, document.id AS document, document.title, document.text
            FROM found JOIN document ON document.seq = found.seq
            ORDER BY (${title}) DESC, found.day DESC NULLS LAST, document.id LIMIT :most`
         : `SELECT statement.id, document.id AS document, '' AS title, statement.text
            FROM found JOIN statement ON statement.seq = found.seq JOIN document ON document.seq = statement.document
            ORDER BY found.day DESC NULLS LAST, statement.id LIMIT :most`
     }`,
    { ...params, ...(isDocument ? titles : {}), most },
    'fresh',
  )
  return found.map((row) => hitOf(kind, row, terms))
}

function hitOf(kind: Kind, row: Row, terms: readonly Term[]): Hit {
  const inText = snippetOf(row.text, terms)
  const inTitle = inText.marks.length === 0 && row.title !== '' ? snippetOf(row.title, terms) : inText
  return {
    kind,
    id: row.id,
    document: row.document as DocumentId,
    ...(inTitle.marks.length > 0 ? inTitle : inText),
  }
}

/** Folded words hold nothing but letters and figures: no operator, and no sign of LIKE. */
const likeOf = ({ words, prefix }: Term): string => `% ${words}${prefix ? '' : ' '}%`

/** All of the words, whatever their order; the last of a term may go on. */
const tsQuery = (terms: readonly Term[]): string =>
  terms
    .flatMap(({ words, prefix }) => {
      const each = words.split(' ').map((word) => `'${word}'`)
      if (prefix) each.push(`${each.pop()}:*`)
      return each
    })
    .join(' & ')
