import type { HeldState } from './held.js'

/** What comes first in a list of claims. */
export const ORDERS = ['disputed', 'first', 'last', 'origins', 'documents', 'statements'] as const
export type ClaimOrder = (typeof ORDERS)[number]

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byId = (a: HeldState, b: HeldState) => byText(a.claim.id, b.claim.id)

/** Compares two claims in an order. Ties are broken by id: no two claims share a place. */
export const CLAIM_ORDER: Readonly<Record<ClaimOrder, (a: HeldState, b: HeldState) => number>> = {
  disputed: (a, b) => b.heat - a.heat || b.statements - a.statements || byId(a, b),
  first: (a, b) => byText(a.firstSaid ?? '9999', b.firstSaid ?? '9999') || byId(a, b),
  last: (a, b) => byText(b.lastSaid ?? '', a.lastSaid ?? '') || byId(a, b),
  origins: (a, b) => b.atLeast - a.atLeast || b.atMost - a.atMost || byId(a, b),
  documents: (a, b) => b.documents - a.documents || byId(a, b),
  statements: (a, b) => b.statements - a.statements || byId(a, b),
}
