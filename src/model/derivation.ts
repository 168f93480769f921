/** Who made a fact. Many per fact: agreement of two makers shows as two derivations on one statement. */
export interface Derivation {
  /** The maker's name, such as `en/said-that`. */
  readonly maker: string
  readonly version: number
  readonly kind: 'rule' | 'model' | 'llm' | 'human'
  /** The maker's own score between 0 and 1. It is ours, not the speaker's certainty, and never multiplied with another. */
  readonly score?: number
  /** Which rule fired, on which words, or which features weighed most; what `hearsay trace` prints. */
  readonly because?: readonly string[]
}
