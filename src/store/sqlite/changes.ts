import { formatMicros, parseMoment } from '../knowledge-time.js'
import type { At } from '../store.js'
import type { Connection } from './connection.js'
import { atConditions, conditions } from './filter.js'

export interface Change {
  readonly kind: 'document' | 'statement' | 'judgement'
  readonly id: string
  readonly knownAt: string
}

interface ChangeRow {
  readonly kind: Change['kind']
  readonly id: string
  readonly recorded: number
}

const RECORDED = `
  SELECT 'document' AS kind, id, recorded FROM document WHERE recorded > :since
  UNION ALL SELECT 'statement', id, recorded FROM statement WHERE recorded > :since
  UNION ALL SELECT DISTINCT 'statement', statement.id, late.recorded
    FROM late_derivation AS late JOIN statement ON statement.seq = late.statement WHERE late.recorded > :since
  UNION ALL SELECT 'judgement', id, recorded FROM judgement WHERE recorded > :since
  UNION ALL SELECT DISTINCT 'judgement', judgement.id, event.recorded
    FROM judgement_event AS event JOIN judgement ON judgement.seq = event.judgement WHERE event.recorded > :since`

/**
 * What was recorded after an instant, oldest first: new documents, statements and judgements, new derivations on
 * statements, judgements withdrawn or brought back. A transaction's rows come together: `limit` is passed where it would
 * cut one, so that the last row's `knownAt` is always where to go on.
 */
export function readChanges(c: Connection, knownAt: string, limit?: number): Change[] {
  const since = parseMoment(knownAt).to - 1
  let until = Number.MAX_SAFE_INTEGER
  if (limit !== undefined) {
    const last = c
      .sql(`SELECT recorded FROM (${RECORDED}) ORDER BY recorded LIMIT 1 OFFSET :offset`)
      .get<{ recorded: number }>({ since, offset: Math.max(0, Math.floor(limit) - 1) })
    if (last) until = last.recorded
  }
  return c
    .sql(`SELECT kind, id, recorded FROM (${RECORDED}) WHERE recorded <= :until ORDER BY recorded, kind, id`)
    .all<ChangeRow>({ since, until })
    .map(({ kind, id, recorded }) => ({ kind, id, knownAt: formatMicros(recorded) }))
}

/** The knowledge time given last. */
export const readLastRecorded = (c: Connection): string =>
  formatMicros(c.sql(`SELECT value FROM meta WHERE key = 'moment'`).get<{ value: number }>()?.value ?? 0)

/** How many rows there are. Snapshots and judgements have no day: an as-of count has all of them. */
export function readCounts(
  c: Connection,
  at?: At,
): { snapshots: number; documents: number; statements: number; judgements: number } {
  const count = (table: string, days: boolean) => {
    const { asOf, known } = atConditions(table, at)
    const { where, params } = conditions(days ? { asOf, known } : { known })
    return c.sql(`SELECT count(*) AS count FROM ${table} ${where}`).get<{ count: number }>(params)!.count
  }
  return {
    snapshots: count('snapshot', false),
    documents: count('document', true),
    statements: count('statement', true),
    judgements: count('judgement', false),
  }
}
