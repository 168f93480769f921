import type { JudgementId } from './ids.js'

export type Verdict = 'same' | 'different' | 'unsure'
/**
 * What is judged: two names (normalised, with type), two statements, or whether two statements share an origin. Ratings and
 * notes pair what they are about with a grade (`grade:B`) or with the note's hash (`note:…`, its words in `because`).
 * `watch` and `seen` judge nothing: they keep what a person watches, and up to when they have looked.
 */
export type JudgementOn = 'actor' | 'claim' | 'origin' | 'reliability' | 'credibility' | 'note' | 'watch' | 'seen'

/** A reason with its weight, so that every link explains itself. */
export interface Reason {
  readonly feature: string
  readonly weight: number
  readonly words: string
}

/** Same, different or unsure between two things. Never deleted, only withdrawn; `different` always blocks a merge and is never suggested again. */
export interface Judgement {
  /** Hash of what is judged, the pair in order, the verdict and the author: the same judgement twice is one row. */
  readonly id: JudgementId
  readonly on: JudgementOn
  /** The lesser id of the pair. */
  readonly a: string
  /** The greater id of the pair. */
  readonly b: string
  readonly verdict: Verdict
  /** The linker's score, 0 to 1; 1 for a person's. */
  readonly score: number
  readonly because: readonly Reason[]
  /** `rule:same-claim@1`, or a person's name. */
  readonly author: string
  /** Null for the linker (whose judgements follow from the log), an ISO instant for a person's. */
  readonly judgedAt: string | null
}
