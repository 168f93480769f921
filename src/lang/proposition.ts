/** What a stretch of text says, reduced to what two tellings of it share: names, happenings, content words. */
export interface Proposition {
  /** Keys of the names, in order of first use: `@KP` for a country by any of its words, else a sound key. */
  readonly names: readonly string[]
  /** The name that stands before the first happening, or null. */
  readonly subject: string | null
  /** Classes of the first happening: usually what is asserted. Several where its word is ambiguous. */
  readonly main: readonly string[]
  /** All event classes in order of first use. */
  readonly events: readonly string[]
  /** Stems and thing classes (`=troops`) with their rarity in bits, in order of first use. */
  readonly terms: readonly (readonly [string, number])[]
  /** Meanings of expressions of several words ("called off the strike"), in order of first use. */
  readonly expressions: readonly string[]
  /** Stems of the words that the sentence hangs on: its predicate, or the head of a bare noun phrase. */
  readonly heads: readonly string[]
  /** Stems and name keys of who does it and to what it is done. */
  readonly args: readonly string[]
  /** True where the words put the happening ahead: "may", "will", "is expected to". */
  readonly ahead: boolean
  /** True where the first clause is put in the negative: "no plan exists", "has not been lost". */
  readonly negated: boolean
  /** Stretches of the text that tell circumstances ("after a blast that killed nine"), in UTF-16 code units. */
  readonly asides: readonly (readonly [number, number])[]
}
