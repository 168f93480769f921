import { sha256 } from '../../model/index.js'

/** A named step from one version of the store to the next. Once released it is never edited: its hash is recorded in every store. */
export interface Migration {
  /** Number and words: `0001-ledger`. The number is its place in the list. */
  readonly name: string
  readonly sqlite: readonly string[]
}

/** The hash that a store records with each applied step. */
export const migrationHash = (step: Migration): string => sha256([step.name, ...step.sqlite].join('\u0000'))
