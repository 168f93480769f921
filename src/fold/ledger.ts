import type { Actor, Claim, Document, Judgement, Mention, Statement } from '../model/index.js'

/** The log that a ledger is folded from. Order plays no part. */
export interface Log {
  readonly documents: readonly Document[]
  readonly mentions: readonly { readonly document: string; readonly mentions: readonly Mention[] }[]
  readonly statements: readonly Statement[]
  /** Judgements that stand, people's and, if stored, the linker's. Withdrawn ones left out. */
  readonly judgements: readonly Judgement[]
}

/** Everything that follows from a log. Every list is in a stable order. */
export interface Ledger {
  readonly claims: readonly Claim[]
  readonly actors: readonly Actor[]
  /** Documents and statements that an as-of read leaves out because their day is not known. */
  readonly undated: number
}
