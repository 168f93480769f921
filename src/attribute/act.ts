import type { Derivation, Draft } from '../model/index.js'

/** A checked draft with the makers that found it. */
export interface Act extends Draft {
  readonly derivations: readonly Derivation[]
}
