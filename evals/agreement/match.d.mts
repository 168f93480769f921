import type { GoldClaim } from '../ledger/read-gold.mjs'

export interface LocatedStatement {
  readonly page: string
  readonly speaker: string
  readonly words: string
  readonly chain: readonly string[]
  readonly keys: ReadonlySet<string>
  readonly stances: ReadonlySet<string>
}
export interface Matching<T> {
  readonly pairs: readonly { readonly first: T; readonly second: T }[]
  readonly onlyFirst: readonly T[]
  readonly onlySecond: readonly T[]
}
export function statementsOf(claims: readonly GoldClaim[]): LocatedStatement[]
export function sameName(a: string, b: string): boolean
export function sameChain(a: readonly string[], b: readonly string[]): boolean
export function matchStatements(
  first: readonly LocatedStatement[],
  second: readonly LocatedStatement[],
): Matching<LocatedStatement>
export function matchClaims(
  first: readonly GoldClaim[],
  second: readonly GoldClaim[],
  statementPairs: Matching<LocatedStatement>['pairs'],
): Matching<GoldClaim>
