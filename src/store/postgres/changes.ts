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

/** What was recorded within a stretch of knowledge time, out of each table by its index. */
const RECORDED = `
  SELECT 'document' COLLATE "C" AS kind, id, recorded FROM document WHERE recorded > :since AND recorded <= :until
  UNION ALL SELECT 'statement', id, recorded FROM statement WHERE recorded > :since AND recorded <= :until
  UNION ALL SELECT DISTINCT 'statement', statement.id, late.recorded FROM late_derivation AS late
    JOIN statement ON statement.seq = late.statement WHERE late.recorded > :since AND late.recorded <= :until
  UNION ALL SELECT 'judgement', id, recorded FROM judgement WHERE recorded > :since AND recorded <= :until
  UNION ALL SELECT DISTINCT 'judgement', judgement.id, event.recorded FROM judgement_event AS event
    JOIN judgement ON judgement.seq = event.judgement WHERE event.recorded > :since AND event.recorded <= :until`

/**
 * What was recorded after an instant, oldest first: new documents, statements and judgements, new derivations on
 * statements, judgements withdrawn or brought back. A transaction's rows come together: `limit` is passed where it would
 * cut one, so that the last row's `knownAt` is always where to go on.
 */
export async function readChanges(c: Connection, knownAt: string, limit?: number): Promise<Change[]> {
  const since = parseMoment(knownAt).to - 1
  let until = Number.MAX_SAFE_INTEGER
  if (limit !== undefined) {
    const [last] = await c.rows<{ recorded: number }>(
      `SELECT recorded FROM (${RECORDED}) AS changes ORDER BY recorded LIMIT 1 OFFSET :offset`,
      { since, until, offset: Math.max(0, Math.floor(limit) - 1) },
      'fresh',
    )
    if (last) until = last.recorded
  }
  const rows = await c.rows<ChangeRow>(
    `SELECT kind, id, recorded FROM (${RECORDED}) AS changes ORDER BY recorded, kind, id`,
    { since, until },
    'fresh',
  )
  return rows.map(({ kind, id, recorded }) => ({ kind, id, knownAt: formatMicros(recorded) }))
}

/** The knowledge time given last. */
export async function readLastRecorded(c: Connection): Promise<string> {
  const [head] = await c.rows<{ moment: number }>('SELECT moment FROM head')
  return formatMicros(head?.moment ?? 0)
}

/** How many rows there are. Snapshots and judgements have no day: an as-of count has all of them. */
export async function readCounts(
  c: Connection,
  at?: At,
): Promise<{ snapshots: number; documents: number; statements: number; judgements: number }> {
  const count = async (table: string, days: boolean): Promise<number> => {
    const { asOf, known } = atConditions(table, at)
    const { where, params } = conditions(days ? { asOf, known } : { known })
    const [row] = await c.rows<{ count: number }>(`SELECT count(*) AS count FROM ${table} ${where}`, params)
    return row!.count
  }
  return {
    snapshots: await count('snapshot', false),
    documents: await count('document', true),
    statements: await count('statement', true),
    judgements: await count('judgement', false),
  }
}
