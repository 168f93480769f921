import { sha256 } from '../../model/index.js'

/** A named step from one version of the store to the next. Once released it is never edited: its hash is recorded in every store. */
export interface Migration {
  /** Number and words: `0001-ledger`. The number is its place in the list. */
  readonly name: string
  readonly sqlite: readonly string[]
  /** The same for PostgreSQL; the store's schema is the one that names are looked up in. */
  readonly postgres: readonly string[]
}

/** The hash that a store records with each applied step. */
export const migrationHash = (step: Migration, backend: 'sqlite' | 'postgres'): string =>
  sha256([step.name, ...step[backend]].join('\u0000'))
