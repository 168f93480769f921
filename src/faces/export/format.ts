import type { Scope } from '../../ask/scope.js'

/** One way of writing a scope down: what `--as` and the route name, and how it is written. */
export interface Format {
  /** The word after `--as`. */
  readonly name: string
  /** The name of the file, also the last part of its route. */
  readonly file: string
  /** What a person chooses. */
  readonly title: string
  /** One sentence: what it holds and for whom. */
  readonly summary: string
  readonly mediaType: string
  /** Writes the scope piece by piece. The same ledger, filters and times give the same bytes. */
  write(scope: Scope, options: WriteOptions): AsyncIterable<string>
}

export interface WriteOptions {
  /** The heading of a briefing; null: none was given. */
  readonly title: string | null
}
