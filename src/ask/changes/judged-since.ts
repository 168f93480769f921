import { isWatching } from '../../fold/watch.js'
import type { Store } from '../../store/store.js'
import type { Move } from './compare-claim.js'

/** What a person judged or withdrew, in words. */
export interface Judged {
  readonly a: string
  readonly b: string
  readonly words: string
}

/** What people judged, or withdrew, after an instant. That somebody watches, or has looked, is no judgement. */
export async function judgedSince(store: Store, since: string, until: string | undefined): Promise<readonly Judged[]> {
  const arrived = (await store.changesSince(since)).filter((one) => one.kind === 'judgement')
  if (arrived.length === 0) return []
  const ids = new Set(arrived.map(({ id }) => id))
  return (await store.judgements({}, { knownAt: until }))
    .filter((one) => ids.has(one.id) && one.judgedAt !== null && !isWatching(one))
    .map(({ a, b, author, verdict, withdrawn, because }) => ({
      a,
      b,
      words: `${author} ${withdrawn ? 'withdrew the judgement' : 'judged'} “${verdict}”${because[0] === undefined ? '' : `: ${because[0].words}`}`,
    }))
}

/** Names the judgement behind a move that a person's word alone can have made. */
export function withJudgement(move: Move, judged: readonly Judged[]): Move {
  if (move.kind === 'new' || move.kind === 'figure') return move
  const ids = new Set(move.statements)
  const behind = judged.find(({ a, b }) => ids.has(a) || ids.has(b))
  if (behind === undefined) return move
  return { ...move, cause: move.cause === '' ? behind.words : `${move.cause}; ${behind.words}` }
}
