import type { Store } from '../store/store.js'
import { count, nounOf } from '../text/count.js'
import type { Board } from './board/board.js'
import { boardAt } from './board/board-at.js'

/** Questions over all claims, which say of a day in the past what else had been said by it. */
const OVER_CLAIMS: ReadonlySet<string> = new Set(['story', 'claims', 'ledger', 'timeline'])

/** How many statements had been said by a day and stand on later pages only, from this day on until the next that is listed. */
export interface LaterFrom {
  readonly day: string
  readonly statements: number
}

/**
 * What a read as of each day leaves out though it had been said by then: it stands on pages that came later, and what a page
 * brings cannot be known before the page. A statement that says several things is one. Days in order; worked out once for
 * each version of the claims.
 */
export const laterDays = (board: Board): readonly LaterFrom[] =>
  board.remember('told later', () => {
    const byStatement = new Map<string, readonly [said: string, counts: string]>()
    for (const { later } of board.claims)
      for (const [statement, said, counts] of later) byStatement.set(statement, [said, counts])
    const changes = new Map<string, number>()
    for (const [said, counts] of byStatement.values()) {
      changes.set(said, (changes.get(said) ?? 0) + 1)
      changes.set(counts, (changes.get(counts) ?? 0) - 1)
    }
    let statements = 0
    return [...changes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, by]) => {
        statements += by
        return { day, statements }
      })
  })

/** How many of them there are at the end of a day. */
export function laterAt(board: Board, asOf: string): number {
  let found = 0
  for (const { day, statements } of laterDays(board)) {
    if (day > asOf) break
    found = statements
  }
  return found
}

/**
 * The same for an answer; null where the question is not over all claims, or not of a day in the past of what is held now.
 */
export async function leftForLater(
  store: Store,
  query: string,
  { asOf, knownAt }: { readonly asOf?: string; readonly knownAt?: string },
): Promise<number | null> {
  if (asOf === undefined || knownAt !== undefined || !OVER_CLAIMS.has(query)) return null
  return laterAt((await boardAt(store, {})).board, asOf)
}

/**
 * The same in words; null where there is nothing of the kind.
 *
 * @example "2 statements said by then stand on later pages only and are left out: hearsay timeline shows them on their days."
 */
export const toldLater = (later: number): string | null =>
  later === 0
    ? null
    : `${laterWords(later)}, since nobody could read ${nounOf(later, 'it', 'them')} yet: hearsay timeline shows ${nounOf(later, 'it on its day', 'them on their days')}.`

/** "2 statements said by then stand on later pages only and are left out" */
export const laterWords = (later: number): string =>
  `${count(later, 'statement')} said by then ${nounOf(later, 'stands', 'stand')} on later pages only and ${nounOf(later, 'is', 'are')} left out`
