import type { Judgement, JudgementId, JudgementOn, Reason, Verdict } from '../../model/index.js'
import { checkJudgement } from '../check-judgement.js'
import { formatMicros, knownUntil, parseMoment } from '../knowledge-time.js'
import { pack, unpack } from '../pack.js'
import type { At } from '../store.js'
import type { Connection } from './connection.js'
import { conditions, listParam } from './filter.js'

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
  readonly withdrawn: number | null
}
interface LastEvent {
  readonly withdrawn: number
  readonly at: string
}

export interface JudgementFilter {
  readonly on?: JudgementOn
  readonly touching?: readonly string[]
  readonly verdict?: Verdict
  readonly author?: string
  readonly withdrawn?: boolean
}

/**
 * Adds judgements. A known one changes nothing, except that a person who judges again after the withdrawal brings it back;
 * a linker, whose judgements have no time, never does.
 */
export function putJudgements(c: Connection, judgements: readonly Judgement[]): { added: number; known: number } {
  for (const judgement of judgements) checkJudgement(judgement)
  let added = 0
  for (const judgement of judgements) {
    const seq = judgementSeq(c, judgement.id)
    if (seq === null) insertJudgement(c, judgement)
    else if (comesAfter(judgement.judgedAt, lastEvent(c, seq))) {
      insertEvent(c, seq, { withdrawn: 0, author: judgement.author, reason: null, at: judgement.judgedAt! })
    } else continue
    added++
  }
  return { added, known: judgements.length - added }
}

const comesAfter = (judgedAt: string | null, event: LastEvent | undefined): boolean =>
  judgedAt !== null && event?.withdrawn === 1 && parseMoment(judgedAt).from >= parseMoment(event.at).from

function insertJudgement(c: Connection, judgement: Judgement): void {
  c.sql(
    `INSERT INTO judgement (id, about, a, b, verdict, score, because, author, judged_at, recorded)
     VALUES (:id, :about, :a, :b, :verdict, :score, :because, :author, :judgedAt, :recorded)`,
  ).run({
    id: judgement.id,
    about: judgement.on,
    a: judgement.a,
    b: judgement.b,
    verdict: judgement.verdict,
    score: judgement.score,
    because: pack(judgement.because, c.shapes),
    author: judgement.author,
    judgedAt: judgement.judgedAt,
    recorded: c.now(),
  })
}

/** Withdraws a judgement by a row of its own. False when it is unknown or withdrawn already. */
export function withdraw(
  c: Connection,
  id: JudgementId,
  by: { readonly author: string; readonly reason: string | null; readonly at: string },
): boolean {
  const seq = judgementSeq(c, id)
  if (seq === null || lastEvent(c, seq)?.withdrawn === 1) return false
  parseMoment(by.at)
  insertEvent(c, seq, { withdrawn: 1, ...by })
  return true
}

const judgementSeq = (c: Connection, id: JudgementId): number | null =>
  c.sql('SELECT seq FROM judgement WHERE id = :id').get<{ seq: number }>({ id })?.seq ?? null

const lastEvent = (c: Connection, seq: number): LastEvent | undefined =>
  c
    .sql('SELECT withdrawn, at FROM judgement_event WHERE judgement = :seq ORDER BY judgement_event.seq DESC LIMIT 1')
    .get<LastEvent>({ seq })

function insertEvent(
  c: Connection,
  seq: number,
  event: { withdrawn: 0 | 1; author: string; reason: string | null; at: string },
): void {
  c.sql(
    `INSERT INTO judgement_event (judgement, withdrawn, author, reason, at, recorded)
     VALUES (:seq, :withdrawn, :author, :reason, :at, :recorded)`,
  ).run({
    seq,
    withdrawn: event.withdrawn,
    author: event.author,
    reason: event.reason,
    at: event.at,
    recorded: c.now(),
  })
}

/** Judgements in the order of their ids, withdrawn ones too unless the filter says otherwise. */
export function readJudgements(
  c: Connection,
  filter: JudgementFilter,
  at?: At,
): (Judgement & { withdrawn: boolean; knownAt: string })[] {
  const touching = filter.touching
  const { where, params } = conditions({
    on: ['about = :on', filter.on],
    touching: [
      `seq IN (SELECT seq FROM judgement WHERE a IN (SELECT value FROM json_each(:touching))
               UNION SELECT seq FROM judgement WHERE b IN (SELECT value FROM json_each(:touching)))`,
      listParam(touching),
    ],
    verdict: ['verdict = :verdict', filter.verdict],
    author: ['author = :author', filter.author],
    recorded: ['recorded <= :recorded', knownUntil(at?.knownAt)],
  })
  const rows = c
    .sql(
      `SELECT id, about, a, b, verdict, score, because, author, judged_at, recorded,
         (SELECT withdrawn FROM judgement_event AS event
          WHERE event.judgement = judgement.seq AND event.recorded <= :recorded
          ORDER BY event.seq DESC LIMIT 1) AS withdrawn
       FROM judgement ${where} ORDER BY id`,
    )
    .all<JudgementRow>(params)
    .map((row) => judgementOf(c, row))
  return filter.withdrawn === undefined ? rows : rows.filter((row) => row.withdrawn === filter.withdrawn)
}

const judgementOf = (c: Connection, row: JudgementRow) => ({
  id: row.id as JudgementId,
  on: row.about,
  a: row.a,
  b: row.b,
  verdict: row.verdict,
  score: row.score,
  because: unpack(row.because, c.shapes) as Reason[],
  author: row.author,
  judgedAt: row.judged_at,
  withdrawn: row.withdrawn === 1,
  knownAt: formatMicros(row.recorded),
})
