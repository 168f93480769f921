import type { Judgement, JudgementId, JudgementOn, Reason, Verdict } from '../../model/index.js'
import { checkJudgement } from '../check-judgement.js'
import { formatMicros, knownUntil, parseMoment } from '../knowledge-time.js'
import { pack, type Shapes, unpack } from '../pack.js'
import type { At, Store } from '../store.js'
import type { Connection } from './connection.js'
import { conditions } from './filter.js'

interface JudgementRow {
  readonly id: string
  readonly about: JudgementOn
  readonly a: string
  readonly b: string
  readonly verdict: Verdict
  readonly score: number
  readonly because: string
  readonly author: string
  readonly judged_at: string | null
  readonly recorded: number
  readonly withdrawn: boolean | null
}

/** A judgement's row number and the last that became of it. */
interface Standing {
  readonly seq: number
  readonly id: string
  readonly withdrawn: boolean | null
  readonly at: string | null
}

interface Event {
  readonly judgement: number
  readonly withdrawn: boolean
  readonly author: string
  readonly reason: string | null
  readonly at: string
}

/**
 * Adds judgements. A known one changes nothing, except that a person who judges again after the withdrawal brings it back;
 * a linker, whose judgements have no time, never does.
 */
export async function putJudgements(
  c: Connection,
  judgements: readonly Judgement[],
): Promise<{ added: number; known: number }> {
  for (const judgement of judgements) checkJudgement(judgement)
  const known = new Map((await standings(c, [...new Set(judgements.map(({ id }) => id))])).map((one) => [one.id, one]))
  const fresh = new Map<string, Judgement>()
  const back = new Map<string, Event>()
  for (const judgement of judgements) {
    const standing = known.get(judgement.id)
    if (standing === undefined) {
      if (!fresh.has(judgement.id)) fresh.set(judgement.id, judgement)
    } else if (!back.has(judgement.id) && comesAfter(judgement.judgedAt, standing)) {
      const { author, judgedAt } = judgement
      back.set(judgement.id, { judgement: standing.seq, withdrawn: false, author, reason: null, at: judgedAt! })
    }
  }
  await insertJudgements(c, [...fresh.values()])
  for (const event of back.values()) await insertEvent(c, event)
  const added = fresh.size + back.size
  return { added, known: judgements.length - added }
}

const comesAfter = (judgedAt: string | null, { withdrawn, at }: Standing): boolean =>
  judgedAt !== null && withdrawn === true && parseMoment(judgedAt).from >= parseMoment(at!).from

async function insertJudgements(c: Connection, judgements: readonly Judgement[]): Promise<void> {
  if (judgements.length === 0) return
  const all = <T>(of: (judgement: Judgement) => T): T[] => judgements.map(of)
  await c.rows(
    `INSERT INTO judgement (id, about, a, b, verdict, score, because, author, judged_at, recorded)
     SELECT id, about, a, b, verdict, score, because, author, judged_at, :recorded::bigint
     FROM unnest(:ids::text[], :abouts::text[], :as::text[], :bs::text[], :verdicts::text[],
       :scores::double precision[], :becauses::text[], :authors::text[], :times::text[]) WITH ORDINALITY
       AS given (id, about, a, b, verdict, score, because, author, judged_at, place) ORDER BY place`,
    {
      ids: all(({ id }) => id),
      abouts: all(({ on }) => on),
      as: all(({ a }) => a),
      bs: all(({ b }) => b),
      verdicts: all(({ verdict }) => verdict),
      scores: all(({ score }) => score),
      becauses: all(({ because }) => pack(because, c.shapes)),
      authors: all(({ author }) => author),
      times: all(({ judgedAt }) => judgedAt),
      recorded: c.now(),
    },
  )
}

/** Withdraws a judgement by a row of its own. False when it is unknown or withdrawn already. */
export async function withdraw(
  c: Connection,
  id: JudgementId,
  by: { readonly author: string; readonly reason: string | null; readonly at: string },
): Promise<boolean> {
  const [standing] = await standings(c, [id])
  if (standing === undefined || standing.withdrawn === true) return false
  parseMoment(by.at)
  await insertEvent(c, { judgement: standing.seq, withdrawn: true, author: by.author, reason: by.reason, at: by.at })
  return true
}

const standings = (c: Connection, ids: readonly string[]): Promise<Standing[]> =>
  c.rows<Standing>(
    `SELECT judgement.seq, judgement.id, last.withdrawn, last.at FROM judgement
     LEFT JOIN LATERAL (SELECT withdrawn, at FROM judgement_event WHERE judgement_event.judgement = judgement.seq
       ORDER BY judgement_event.seq DESC LIMIT 1) AS last ON true
     WHERE judgement.id = ANY(:ids::text[])`,
    { ids },
  )

const insertEvent = (c: Connection, event: Event): Promise<unknown[]> =>
  c.rows(
    `INSERT INTO judgement_event (judgement, withdrawn, author, reason, at, recorded)
     VALUES (:judgement, :withdrawn, :author, :reason, :at, :recorded)`,
    { ...event, recorded: c.now() },
  )

/** Judgements in the order of their ids, withdrawn ones too unless the filter says otherwise. */
export async function readJudgements(
  c: Connection,
  filter: Parameters<Store['judgements']>[0],
  at?: At,
): Promise<(Judgement & { withdrawn: boolean; knownAt: string })[]> {
  const { where, params } = conditions({
    on: ['about = :on', filter.on],
    touching: [
      `seq IN (SELECT seq FROM judgement WHERE a = ANY(:touching::text[])
               UNION SELECT seq FROM judgement WHERE b = ANY(:touching::text[]))`,
      filter.touching,
    ],
    verdict: ['verdict = :verdict', filter.verdict],
    author: ['author = :author', filter.author],
    recorded: ['recorded <= :recorded', knownUntil(at?.knownAt)],
    withdrawn: ['coalesce(last.withdrawn, false) = :withdrawn', filter.withdrawn],
  })
  const rows = await c.rows<JudgementRow>(
    `SELECT id, about, a, b, verdict, score, because, author, judged_at, recorded, last.withdrawn
     FROM judgement LEFT JOIN LATERAL (SELECT event.withdrawn FROM judgement_event AS event
       WHERE event.judgement = judgement.seq AND event.recorded <= :recorded
       ORDER BY event.seq DESC LIMIT 1) AS last ON true ${where} ORDER BY id`,
    params,
  )
  return c.decode(() => rows.map((row) => judgementOf(row, c.shapes)))
}

const judgementOf = (row: JudgementRow, shapes: Shapes) => ({
  id: row.id as JudgementId,
  on: row.about,
  a: row.a,
  b: row.b,
  verdict: row.verdict,
  score: row.score,
  because: unpack(row.because, shapes) as Reason[],
  author: row.author,
  judgedAt: row.judged_at,
  withdrawn: row.withdrawn === true,
  knownAt: formatMicros(row.recorded),
})
