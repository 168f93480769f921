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
  /** True where the words put the happening ahead: "may", "will", "is expected to". */
  readonly ahead: boolean
}
