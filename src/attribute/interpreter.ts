import type {
  Attribution,
  Certainty,
  Draft,
  Hop,
  Marked,
  Polarity,
  QuoteKind,
  SaidAt,
  Span,
  Speaker,
  Stance,
} from '../model/index.js'
import type { Act } from './act.js'

/** What a language's interpreter reads off one act of saying, beyond its spans. */
export interface Interpretation {
  /** Index of the act in the list that was handed in. An act left out is no statement of its own, such as an outer voice that became a hop. */
  readonly act: number
  /** The words of this reading, where an act makes more than one statement: sentences of one quotation that do different things. */
  readonly content?: readonly Span[]
  /** The words of this reading's own speaker, where two speak together and this is the second: "Velt and Harbour Minister Orm said". */
  readonly second?: Span
  readonly quote: QuoteKind
  readonly kind: 'speech' | 'mental'
  readonly speaker: Speaker
  readonly chain: readonly Hop[]
  readonly stance: Stance
  readonly certainty: Certainty
  /** Places of the hedge's words, in text order. */
  readonly hedges: readonly Span[]
  readonly polarity: Polarity
  readonly saidAt: SaidAt | null
  readonly refersTo: Span | null
  /** Acts of saying or thinking inside the content. */
  readonly inner: readonly Attribution[]
}

/** Reads labels off located acts of one document. It sees all acts at once, because speakers carry over and acts nest. */
export interface Interpreter {
  readonly lang: string
  /** Mends the spans of merged acts, such as a credit that a maker took for content. Acts keep their number and order. */
  refine?(acts: readonly Draft[], marked: Marked): readonly Draft[]
  interpret(acts: readonly Act[], marked: Marked): readonly Interpretation[]
}
