import type { Document } from '../../model/index.js'
import { type Instant, instantsOf, NEWEST, type SecondRow } from '../instants.js'
import { unpack } from '../pack.js'
import type { At, PageCounts, PageFilter, PageRow } from '../store.js'
import type { Connection } from './connection.js'
import { atConditions, conditions, limitParam } from './filter.js'

/** Pages without their texts, the newest first, those without a day last; each with the number of its statements. */
export async function readPages(c: Connection, filter: PageFilter, at?: At): Promise<PageRow[]> {
  const { where, params } = conditions({
    outlets: ['document.outlet = ANY(:outlets::text[])', filter.outlets],
    // Two conditions, so that the first is a range of the index.
    day: [`coalesce(document.day, '') <= :day`, filter.after?.day],
    id: [`NOT (coalesce(document.day, '') = :day AND document.id <= :id)`, filter.after?.id],
    ...atConditions('document', at),
  })
  const late = conditions(atConditions('statement', at))
  const rows = await c.rows<{ day: string; body: string; statements: number }>(
    `SELECT coalesce(document.day, '') AS day, document.body,
       (SELECT count(*) FROM statement WHERE statement.document = document.seq ${late.where.replace('WHERE', 'AND')}) AS statements
     FROM document ${where} ORDER BY coalesce(document.day, '') DESC, document.id LIMIT :limit`,
    { ...params, ...late.params, limit: limitParam(filter.limit) },
  )
  return c.decode(() =>
    rows.map(({ day, body, statements }) => ({ day, page: unpack(body, c.shapes) as Document, statements })),
  )
}

/** How many pages there are, of how many outlets, and how many of them give no date. */
export async function readPageCounts(c: Connection, at?: At): Promise<PageCounts> {
  const { where, params } = conditions(atConditions('document', at))
  const [row] = await c.rows<PageCounts>(
    `SELECT count(*) AS documents, count(DISTINCT outlet) AS outlets, count(*) - count(day) AS undated
     FROM document ${where}`,
    params,
  )
  return row!
}

/** Names of the outlets of pages, in order. */
export async function readOutlets(c: Connection, at?: At): Promise<string[]> {
  const { where, params } = conditions(atConditions('document', at))
  const rows = await c.rows<{ outlet: string }>(
    `SELECT DISTINCT outlet FROM document ${where} ${where === '' ? 'WHERE' : 'AND'} outlet IS NOT NULL ORDER BY outlet`,
    params,
  )
  return rows.map(({ outlet }) => outlet)
}

const TABLES = [
  ['documents', 'document'],
  ['statements', 'statement'],
  ['statements', 'late_derivation'],
  ['judgements', 'judgement'],
  ['judgements', 'judgement_event'],
] as const

/** The newest seconds in which the store learnt something. */
export async function readInstants(c: Connection, limit: number): Promise<readonly Instant[]> {
  const tables = []
  for (const [kind, table] of TABLES)
    tables.push({
      kind,
      seconds: await c.rows<SecondRow>(
        `SELECT recorded / 1000000 AS second, count(*) AS rows FROM
           (SELECT recorded FROM ${table} ORDER BY recorded DESC LIMIT ${NEWEST}) AS newest GROUP BY 1`,
      ),
    })
  return instantsOf(tables, limit)
}
