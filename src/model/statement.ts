import type { Derivation } from './derivation.js'
import type { Figure } from './figure.js'
import type { DocumentId, StatementId } from './ids.js'
import type { Mention } from './mention.js'
import type { Quoted, Span } from './span.js'
import type { TimeValue } from './time-value.js'

export const STANCES = [
  'assert',
  'confirm',
  'deny',
  'cannot-confirm',
  'no-comment',
  'predict',
  'commit',
  'demand',
  'opinion',
] as const
export type Stance = (typeof STANCES)[number]
export const CERTAINTIES = ['certain', 'probable', 'possible', 'unstated'] as const
/** The speaker's own certainty, as worded. Not a score of ours. */
export type Certainty = (typeof CERTAINTIES)[number]
export type Polarity = 'positive' | 'negative'
export type QuoteKind = 'direct' | 'indirect' | 'mixed'
export type SpeakerType = 'person' | 'organisation' | 'place' | 'document' | 'unnamed'

/** Who speaks, resolved to the fullest name on the page. An unnamed source stays unnamed: `name` keeps the page's words ("officials"), `type` says unnamed. */
export interface Speaker {
  readonly name: string
  readonly type: SpeakerType
  /** The role or title on the page, as worded: "head of the Defense Intelligence". */
  readonly role: string | null
  /** What the speaker speaks for, as far as the page says: "South Korea", "NATO". */
  readonly party: string | null
  /** The mention beside the cue; null when there is none (passives without an agent). */
  readonly mention: Span | null
  /** How the name was found: `named`, `short-name`, `pronoun`, `role`, `document-of`, `continued`, `unnamed`, `outlet`. */
  readonly basis: string
}

/** One step between the page and the speaker, only as the page states it. */
export interface Hop {
  readonly name: string
  readonly type: SpeakerType | 'outlet'
  /** Where the page says so; null where the credit lies in metadata. */
  readonly span: Span | null
  /** `sentence`, `paragraph` or `document`: what the credit governs. */
  readonly scope: 'sentence' | 'paragraph' | 'document'
}

/**
 * When something was said: the first and the last day on which that can have been, both included, and whether the page
 * states it or it was inferred from the page's date. (The interval of a {@link TimeValue} ends before its `to`.)
 */
export interface SaidAt {
  readonly from: string | null
  readonly to: string | null
  readonly stated: boolean
  readonly span: Span | null
}

/** One located act of saying. Spans are lists because they may be discontinuous; each list is in text order. */
export interface Attribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** What a maker hands over: spans and labels. The engine checks, interprets, assigns the id and attaches the derivation. */
export interface Draft extends Attribution {
  /** The maker's score, 0 to 1. */
  readonly score: number
  readonly because: readonly string[]
  /** True where the content carries on a voice that the sentence itself does not name. */
  readonly assumed?: boolean
  /** `speech` (said, wrote, confirmed) or `mental` (believes, fears, is betting); as the cue says. */
  readonly act?: 'speech' | 'mental'
  /** Whether the source is stated, or the voice is unnamed ("it was reported that"). */
  readonly unnamed?: boolean
  /** Where the page names the body whose own words these are, when that is not beside them: the masthead of a release. */
  readonly voice?: Span
}

/** The atom: an attribution's content with who says it, on whose word, how surely, when, and how many. */
export interface Statement extends Attribution {
  /** Hash of the document and the place and text of the spans; not of the method or the time. */
  readonly id: StatementId
  readonly document: DocumentId
  /** The content's words as printed, pieces joined by " … ". */
  readonly text: string
  /** The whole sentence or sentences that carry it. */
  readonly context: Span
  readonly evidence: readonly Quoted[]
  readonly quote: QuoteKind
  readonly act: 'speech' | 'mental'
  readonly speaker: Speaker
  /** Outermost hop first, between the page's outlet and the speaker. Empty: the outlet had it from the speaker, or does not say. */
  readonly chain: readonly Hop[]
  readonly stance: Stance
  readonly certainty: Certainty
  /** The hedge's words as printed ("most likely", "possibly"), in text order. */
  readonly hedges: readonly string[]
  readonly polarity: Polarity
  readonly saidAt: SaidAt | null
  /** Times inside the content: when what is said is to have held. */
  readonly times: readonly TimeValue[]
  readonly figures: readonly Figure[]
  /** Names inside the content: what the statement speaks about. */
  readonly mentions: readonly Mention[]
  /** The span that refers to another report or claim ("the information that …", "reports of …"), where the statement is about one. */
  readonly refersTo: Span | null
  /**
   * Acts of saying or thinking inside the content, which its speaker tells of: "she said that the mayor swore that …". They
   * are no statements of their own and no hops; each has a source within the content. Absent where there is none.
   */
  readonly inner?: readonly Attribution[]
  readonly assumed: boolean
  readonly derivations: readonly Derivation[]
}
