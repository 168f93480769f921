import { cursorOf, readSeen, readWatches, type Seen, type Watch } from '../../fold/watch.js'
import { type Claim, idOf } from '../../model/index.js'
import type { At, Store } from '../../store/store.js'
import type { Move } from '../changes/compare-claim.js'
import { compareLedgers } from '../changes/compare-ledgers.js'
import { judgedSince, withJudgement } from '../changes/judged-since.js'
import { ledgerAt } from '../ledger.js'
import type { Evidence } from '../view.js'
import { evidenceOfMoves, watchedMoves } from './watched-moves.js'

/** One move as whoever watches is told of it. */
export interface WatchEvent extends Move {
  /** A hash of what moved: the same move has the same id, whoever asks and however often. */
  readonly id: string
  /** The watches that it concerns. */
  readonly watches: readonly string[]
}

/** What a person watches at a knowledge time, each with its cursor. */
export interface Standing {
  readonly watch: Watch
  readonly cursor: string
}

/** Reads the watches of a person that stand, and up to when each has been looked at. */
export async function standingWatches(store: Store, who: string, at: Pick<At, 'knownAt'> = {}): Promise<Standing[]> {
  const of = (on: 'watch' | 'seen') => store.judgements({ on, author: who, withdrawn: false }, at)
  const [watches, seen]: [readonly Watch[], readonly Seen[]] = [
    readWatches(await of('watch')),
    readSeen(await of('seen')),
  ]
  return watches.map((watch) => ({ watch, cursor: cursorOf(watch, seen) }))
}

/** What was told, and whether the store had learnt anything at all that could have moved something. */
export interface ToldMoves {
  readonly events: readonly WatchEvent[]
  readonly learnt: boolean
  /** The claims as they are now; null where nothing was learnt and they were not read. */
  readonly claims: readonly Claim[] | null
}

/** The claims as they were read at an instant: whoever looks again and again need not have them folded anew. */
export interface HeldClaims {
  readonly until: string
  readonly claims: readonly Claim[]
}

/**
 * Tells what moved for some watches since the cursor of each, and no move twice. Follows from the log alone: the same
 * store at the same knowledge time gives the same events in the same order.
 */
export async function tellMoves(
  store: Store,
  standing: readonly Standing[],
  at: At,
  held: HeldClaims | null = null,
): Promise<ToldMoves> {
  let claims: readonly Claim[] | null = null
  const events = new Map<string, WatchEvent>()
  for (const cursor of [...new Set(standing.map((one) => one.cursor))].sort()) {
    const between = await betweenLedgers(store, cursor, at, held)
    if (between === null) continue
    claims = between.after
    for (const { watch } of standing.filter((one) => one.cursor === cursor))
      for (const move of watchedMoves(watch, between)) {
        const event = told(move, between.evidence)
        const known = events.get(event.id)
        events.set(event.id, { ...(known ?? event), watches: [...(known?.watches ?? []), watch.id].sort() })
      }
  }
  return { events: [...events.values()], learnt: claims !== null, claims }
}

/** The ledger at a cursor, the ledger at the time of the read, and what moved; null where the store has learnt nothing. */
async function betweenLedgers(store: Store, cursor: string, at: At, held: HeldClaims | null) {
  const then = { asOf: at.asOf, knownAt: cursor }
  const [was, is] = [await store.counts(then), await store.counts(at)]
  const judged = await judgedSince(store, cursor, at.knownAt)
  if (was.documents === is.documents && was.statements === is.statements && judged.length === 0) return null
  const before = held?.until === cursor ? held.claims : (await ledgerAt(store, then)).claims
  const { claims: after, actors } = await ledgerAt(store, at)
  const moves = compareLedgers(before, after).map((move) => withJudgement(move, judged))
  const ledgers = { before, after, actors, moves }
  return { ...ledgers, evidence: await evidenceOfMoves(store, ledgers) }
}

/** Gives a move its id and, where nothing else caused it, the pages that brought it. */
function told(move: Move, evidence: Evidence): Omit<WatchEvent, 'watches'> {
  const { claim, kind, words, from, to, at, statements, others } = move
  const id = idOf('e', [claim, kind, words, from ?? '', to ?? '', at ?? '', ...statements, '|', ...others])
  return { ...move, id, cause: move.cause === '' ? broughtBy(move, evidence) : move.cause }
}

function broughtBy({ statements }: Move, evidence: Evidence): string {
  const pages = statements.flatMap((id) => {
    const statement = evidence.statements.get(id)
    const page = statement === undefined ? undefined : evidence.documents.get(statement.document)
    if (statement === undefined || page === undefined) return []
    const day = page.published?.value.slice(0, 10) ?? 'undated'
    return [`${statement.speaker.name} in ${page.outlet?.value ?? page.name} (${day})`]
  })
  return [...new Set(pages)].slice(0, 3).join('; ')
}
