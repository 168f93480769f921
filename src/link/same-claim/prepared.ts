import type { Notice } from '../../lang/en/propositions/notices.js'
import type { DocumentId, Stance, StatementId } from '../../model/index.js'

/** How a statement holds its proposition: as a fact, as something ahead, as a wish, as a judgement. */
export type Mode = 'fact' | 'ahead' | 'wish' | 'view'

/** A figure as same-claim reads it. */
export interface PreparedFigure {
  readonly min: number | null
  readonly max: number | null
  /** Stem or thing class of what is counted; '' when unknown. */
  readonly counted: string
  readonly scope: string
}

/**
 * A statement reduced to what the comparison of two statements needs. A static function of its document: it never
 * depends on what else is stored. Plain data, so that it can be kept as a row. Every list is sorted by code units.
 */
export interface Prepared {
  /** The statement's id, with `#1`, `#2` … for further things that the one statement says. Nodes are ordered by it. */
  readonly node: string
  readonly id: StatementId
  readonly document: DocumentId
  readonly names: readonly string[]
  readonly subject: string | null
  /** Classes of the first event, which is usually the one asserted. */
  readonly main: readonly string[]
  readonly events: readonly string[]
  /** Stems and thing classes, with their rarity in bits in the list beside. */
  readonly terms: readonly string[]
  readonly bits: readonly number[]
  /** Of each term, how much it tells within its own page: 1 for a word used once, less for the words of the story at large. */
  readonly shares: readonly number[]
  /** The same of each event. */
  readonly eventShares: readonly number[]
  readonly figures: readonly PreparedFigure[]
  /** Days since 1970 that the times inside the content cover, [from, to); empty when they say nothing. */
  readonly times: readonly (readonly [number, number])[]
  /** Content words inside quotation marks. */
  readonly quoted: readonly string[]
  readonly mode: Mode
  readonly stance: Stance
  readonly negative: boolean
  /** Hashes of three-word runs of the content, ascending, for reuse of wording. */
  readonly runs: readonly number[]
  /** The statement is about another report or claim. */
  readonly aboutReport: boolean
  /** Names that the page keeps coming back to, the most frequent first: where "the toll has risen" has its place. */
  readonly scene: readonly string[]
  /** Day of publication since 1970, or null. */
  readonly day: number | null
  /** What the speaker speaks for, where another statement of the page says so and this one does not. */
  readonly party: string | null
  /** The sentence takes back or mends a report. */
  readonly notice: Notice | null
}
