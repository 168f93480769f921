import type { HeldState } from './held.js'

/** Claims that most pages carry first; ties by id. */
export const byPages = (a: HeldState, b: HeldState): number =>
  b.documents - a.documents || (a.claim.id < b.claim.id ? -1 : a.claim.id > b.claim.id ? 1 : 0)
