import type { Figure } from './figure.js'
import type { ActorId, ClaimId, DocumentId, StatementId } from './ids.js'
import type { Reason } from './judgement.js'

/** The views that `fold` makes from the log. Every list is in a stable order. */

export interface Spelling {
  readonly name: string
  readonly firstDocument: DocumentId
  readonly firstSeen: string | null
  /** Pages that have it: a name counts once on a page, however often it stands there. */
  readonly mentions: number
}

export interface Actor {
  readonly id: ActorId
  /** The fullest spelling by first use. */
  readonly name: string
  readonly type: 'person' | 'organisation' | 'place' | 'unnamed'
  readonly spellings: readonly Spelling[]
  readonly roles: readonly {
    readonly role: string
    readonly from: string | null
    readonly to: string | null
    readonly document: DocumentId
  }[]
  /** Pages that say "the president" and name nobody, where this is who held the office. */
  readonly called?: readonly {
    readonly words: string
    readonly document: DocumentId
    readonly day: string | null
  }[]
  readonly party: string | null
  readonly because: readonly {
    readonly a: string
    readonly b: string
    readonly reasons: readonly Reason[]
    readonly author: string
  }[]
}

/** Why pages, voices or parties were counted as one, or why the count is open. */
export interface OriginReason {
  readonly kind:
    | 'voice'
    | 'same-voice'
    | 'same-words'
    | 'one-sentence'
    | 'agency-copy'
    | 'reuse'
    | 'circle'
    | 'same-outlet'
    | 'same-party'
    | 'unknown-chain'
    | 'unnamed'
    | 'interested'
    | 'judges'
    | 'overruled'
  readonly words: string
  readonly statements: readonly StatementId[]
}

export interface Origin {
  readonly id: string
  /** The first voice or record that the chain reaches. */
  readonly name: string
  readonly party: string | null
  readonly statements: readonly StatementId[]
  readonly documents: readonly DocumentId[]
  /** False where the chain does not say who the first voice is. */
  readonly known: boolean
  /** Other names that count as one with it in this claim: its own, those of its party, the body of its office. Absent: none. */
  readonly together?: readonly string[]
}

/** An interval, because an unknown chain makes "at least 3", never 3. */
export interface OriginCount {
  readonly atLeast: number
  readonly atMost: number
  readonly because: readonly OriginReason[]
}

export const STATUSES = [
  'reported',
  'corroborated',
  'disputed',
  'denied',
  'confirmed',
  'corrected',
  'retracted',
  'superseded',
] as const
export type Status = (typeof STATUSES)[number]

export interface StatusChange {
  /** The day from which it counts. */
  readonly at: string | null
  /** The first of the days on which it can have been, where its pages give only a month, a year or a span. Absent: it is that day. */
  readonly from?: string
  readonly status: Status
  /** For `confirmed`: by whom. */
  readonly by: string | null
  readonly cause: string
  readonly statements: readonly StatementId[]
  /** True where no page states the day: its pages give none, or nothing that made the change is said to have been said on a day. */
  readonly assumed?: true
}

/** Who denies a claim, or did: also where its status has moved on since. */
export interface Denial {
  readonly by: string
  /** The last day on which it counts; null when unknown. */
  readonly at: string | null
  readonly statements: readonly StatementId[]
}

/** One figure that one speaker gave at one time. */
export interface FigurePoint {
  readonly statement: StatementId
  readonly figure: Figure
  readonly speaker: string
  readonly party: string | null
  /** The day from which it counts. */
  readonly at: string | null
  /** The day on which it was said, as far as is known; else that of the page. */
  readonly saidOn: string | null
  /** The last of the days on which it can have been said, where the page gives several ("in June"). Absent: it is that day. */
  readonly saidTo?: string
  /**
   * Whether the page states that day, it is assumed from the page, or it is the page's own; null where no day is known.
   * Only a stated day can show that a figure moved: two pages may print one saying.
   */
  readonly dated: 'stated' | 'assumed' | 'page' | null
  /**
   * Why it is not its speaker's own: named to be denied ("31 is not supported"), named to set another against it ("instead
   * of the official 64"), or corrected by the outlet since.
   */
  readonly disowned?: 'denied' | 'compared' | 'corrected'
}

export interface Claim {
  readonly id: ClaimId
  /** An affirmative headline in the words of its best statement. */
  readonly text: string
  readonly status: Status
  readonly statusBy: string | null
  readonly policy: string
  readonly history: readonly StatusChange[]
  /** In order of the first words of each. Absent: nobody who is named denies it. */
  readonly denials?: readonly Denial[]
  /** Independent origins: several voices of one party count once. */
  readonly origins: OriginCount
  /** The same count with each voice for itself. */
  readonly originsByVoice?: OriginCount
  readonly voices: readonly Origin[]
  readonly parties: readonly string[]
  readonly statements: readonly StatementId[]
  readonly documents: readonly DocumentId[]
  readonly figures: readonly FigurePoint[]
  /**
   * Pairs of figures, by their places in `figures`, that two named parties give of one thing and that cannot both hold; the
   * older first. Absent: there is none.
   */
  readonly apart?: readonly (readonly [older: number, newer: number])[]
  readonly firstSaid: string | null
  readonly lastSaid: string | null
  /** Where the page gives several days ("in June"): the last of those that begin with that day. Absent: it is that day. */
  readonly firstTo?: string
  readonly lastTo?: string
  /** Whether a page states that day; false where it is only taken from the day of a page. */
  readonly firstStated: boolean
  readonly lastStated: boolean
  /** What speakers speak for where their own page does not say it, by the roles that other pages give them. Absent: none. */
  readonly saidElsewhere?: readonly (readonly [statement: StatementId, party: string])[]
  /** Ids of the names of persons of whom the claim's own pages do not say what they speak for, ascending. Absent: none. */
  readonly unsaid?: readonly string[]
  readonly because: readonly {
    readonly a: StatementId
    readonly b: StatementId
    readonly reasons: readonly Reason[]
    readonly author: string
  }[]
}
