/** The kinds of name that the recognisers tell apart; `other` is a name of something else (a treaty, a ship, a people). */
export type NameKind = 'person' | 'organisation' | 'place' | 'outlet' | 'other'

/** A name as a half-open run of tokens. */
export interface NameSpan {
  readonly from: number
  readonly to: number
  readonly kind: NameKind
}
