import { count, nounOf } from '../../text/count.js'
import { originWords } from '../words.js'
import type { ClaimState } from './claim-state.js'
import { figureMoves } from './figure-moves.js'

export const MOVES = ['status', 'figure', 'origins', 'new', 'split', 'merged', 'gone', 'evidence'] as const
export type MoveKind = (typeof MOVES)[number]

/** One thing that moved about one claim, with its cause and the statements behind it. */
export interface Move {
  readonly claim: string
  readonly text: string
  readonly kind: MoveKind
  /** What moved, in one line. */
  readonly words: string
  readonly from: string | null
  readonly to: string | null
  /** The day to which it belongs, or the last on which it can have been; null when unknown. */
  readonly at: string | null
  /** The first day on which it can have been. */
  readonly atFrom: string | null
  /** Whether no page states that day. */
  readonly assumed: boolean
  readonly cause: string
  readonly statements: readonly string[]
  /** For `split`, `merged` and `gone`: the other claims. */
  readonly others: readonly string[]
}

/** Says what moved between two states of one claim; of a claim that was not there, that it is new. */
export function compareClaim(was: ClaimState | null, is: ClaimState): readonly Move[] {
  const base = {
    claim: is.id,
    text: is.text,
    from: null,
    to: null,
    at: is.at,
    atFrom: is.from ?? is.at,
    assumed: is.assumed ?? false,
    cause: '',
    others: [],
  }
  const status = statusOf(is)
  if (was === null)
    return [{ ...base, kind: 'new', words: `new, ${status}`, to: status, cause: is.cause, statements: is.statements }]
  const moves: Move[] = []
  const fresh = is.statements.filter((id) => !was.statements.includes(id))
  const lost = was.statements.filter((id) => !is.statements.includes(id))
  if (statusOf(was) !== status)
    moves.push({
      ...base,
      kind: 'status',
      words: `${statusOf(was)} → ${status}`,
      from: statusOf(was),
      to: status,
      cause: is.cause,
      statements: is.causeStatements,
    })
  for (const { from, to, words } of figureMoves(was, is))
    moves.push({
      ...base,
      kind: 'figure',
      words,
      from: from?.surface ?? null,
      to: to.surface,
      at: to.to ?? to.at,
      atFrom: to.at,
      assumed: to.at !== null && !to.stated,
      statements: [to.statement],
    })
  const [before, after] = [originWords(was.origins), originWords(is.origins)]
  if (before !== after)
    moves.push({
      ...base,
      kind: 'origins',
      words: `${before} → ${after} independent ${nounOf(is.origins.atMost, 'origin')}`,
      from: before,
      to: after,
      at: null,
      atFrom: null,
      assumed: false,
      cause: whyCounted(was, is),
      statements: fresh,
    })
  if (moves.length === 0 && (fresh.length > 0 || lost.length > 0))
    moves.push({
      ...base,
      kind: 'evidence',
      words: [
        ...(fresh.length > 0 ? [`${count(fresh.length, 'statement')} more`] : []),
        ...(lost.length > 0 ? [`${count(lost.length, 'statement')} fewer`] : []),
      ].join(', '),
      at: null,
      atFrom: null,
      assumed: false,
      statements: fresh,
    })
  return moves
}

/** The status with who confirmed or denied it. */
const statusOf = ({ status, statusBy }: ClaimState): string => (statusBy === null ? status : `${status} by ${statusBy}`)

/** New voices, and new reasons for taking statements together. */
function whyCounted(was: ClaimState, is: ClaimState): string {
  const voices = is.voices.filter((name) => !was.voices.includes(name)).slice(0, 3)
  const gone = was.voices.filter((name) => !is.voices.includes(name)).slice(0, 3)
  const reasons = is.origins.because.filter((words) => !was.origins.because.includes(words)).slice(0, 3)
  return [
    ...(voices.length > 0 ? [`now also ${voices.join(', ')}`] : []),
    ...(gone.length > 0 ? [`no longer ${gone.join(', ')}`] : []),
    ...reasons,
  ].join('; ')
}
