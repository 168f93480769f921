import type { GoldClaim } from '../ledger/read-gold.mjs'

/** Opaque: what one or several stories count, to be turned into figures. */
export interface Tally {
  readonly statements: { readonly both: number; readonly first: number; readonly second: number }
}
export function tally(first: readonly GoldClaim[], second: readonly GoldClaim[]): Tally
export function together(tallies: readonly Tally[]): Tally
export function figuresFrom(one: Tally): Readonly<Record<string, readonly [value: number | null, restsOn: number]>>
