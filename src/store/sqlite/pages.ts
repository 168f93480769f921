import type { Document } from '../../model/index.js'
import { type Instant, instantsOf, NEWEST, type SecondRow } from '../instants.js'
import { unpack } from '../pack.js'
import type { At, PageCounts, PageFilter, PageRow } from '../store.js'
import type { Connection } from './connection.js'
import { atConditions, conditions, limitParam, listParam } from './filter.js'

/** Pages without their texts, the newest first, those without a day last; each with the number of its statements. */
export function readPages(c: Connection, filter: PageFilter, at?: At): PageRow[] {
  const { where, params } = conditions({
    outlets: ['document.outlet IN (SELECT value FROM json_each(:outlets))', listParam(filter.outlets)],
    // Two conditions, so that the first is a range of the index.
    day: [`coalesce(document.day, '') <= :day`, filter.after?.day],
    id: [`NOT (coalesce(document.day, '') = :day AND document.id <= :id)`, filter.after?.id],
    ...atConditions('document', at),
  })
  const late = conditions(atConditions('statement', at))
  const rows = c
    .sql(
      `SELECT coalesce(document.day, '') AS day, document.body,
         (SELECT count(*) FROM statement WHERE statement.document = document.seq ${late.where.replace('WHERE', 'AND')}) AS statements
       FROM document ${where} ORDER BY coalesce(document.day, '') DESC, document.id LIMIT :limit`,
    )
    .all<{ day: string; body: string; statements: number }>({
      ...params,
      ...late.params,
      limit: limitParam(filter.limit),
    })
  return rows.map(({ day, body, statements }) => ({ day, page: unpack(body, c.shapes) as Document, statements }))
}

/** How many pages there are, of how many outlets, and how many of them give no date. */
export function readPageCounts(c: Connection, at?: At): PageCounts {
  const { where, params } = conditions(atConditions('document', at))
  return c
    .sql(
      `SELECT count(*) AS documents, count(DISTINCT outlet) AS outlets, count(*) - count(published) AS undated
       FROM (SELECT outlet, day AS published FROM document ${where})`,
    )
    .get<PageCounts>(params)!
}

/** Names of the outlets of pages, in order. */
export function readOutlets(c: Connection, at?: At): string[] {
  const { where, params } = conditions(atConditions('document', at))
  return c
    .sql(
      `SELECT DISTINCT outlet FROM document ${where} ${where === '' ? 'WHERE' : 'AND'} outlet IS NOT NULL ORDER BY outlet`,
    )
    .all<{ outlet: string }>(params)
    .map(({ outlet }) => outlet)
}

const TABLES = [
  ['documents', 'document'],
  ['statements', 'statement'],
  ['statements', 'late_derivation'],
  ['judgements', 'judgement'],
  ['judgements', 'judgement_event'],
] as const

/** The newest seconds in which the store learnt something. */
export const readInstants = (c: Connection, limit: number): readonly Instant[] =>
  instantsOf(
    TABLES.map(([kind, table]) => ({
      kind,
      seconds: c
        .sql(
          `SELECT recorded / 1000000 AS second, count(*) AS rows FROM
             (SELECT recorded FROM ${table} ORDER BY recorded DESC LIMIT ${NEWEST}) GROUP BY 1`,
        )
        .all<SecondRow>({}),
    })),
    limit,
  )
