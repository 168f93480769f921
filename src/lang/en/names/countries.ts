import { dataLines, listOf, readData } from './read-data.js'

/** A country, territory, people or part of the world, with the words that news uses for it. */
export interface Country {
  /** ISO 3166-1 code, or a made-up code of ours for what has none. */
  readonly code: string
  /** The name to show first, then its aliases. */
  readonly names: readonly string[]
  /** Adjective first, then the nouns for its people. */
  readonly demonyms: readonly string[]
  /** The capital first, then seats that stand for its government. */
  readonly seats: readonly string[]
}

let table: readonly Country[] | undefined

/** The table of countries, read once from `data/countries.txt`. */
export function countries(): readonly Country[] {
  table ??= dataLines(readData('countries.txt')).map((line) => {
    const [code, names, demonyms, seats] = line.split('|').map((cell) => cell.trim())
    return { code, names: listOf(names), demonyms: listOf(demonyms ?? ''), seats: listOf(seats ?? '') }
  })
  return table
}

let byWord: ReadonlyMap<string, Country> | undefined

/**
 * Finds the country that a name, alias, demonym, capital or seat of government stands for: "North Korean", "Pyongyang" and "DPRK" are one.
 * @param word As written; letter case counts, since "us" is no country.
 */
export function countryOf(word: string): Country | undefined {
  if (byWord === undefined) {
    const index = new Map<string, Country>()
    // Names win over demonyms, demonyms over capitals: "Dominican" is first of the Republic listed first.
    for (const pick of ['names', 'demonyms', 'seats'] as const)
      for (const country of countries())
        for (const entry of country[pick]) if (!index.has(entry)) index.set(entry, country)
    byWord = index
  }
  return byWord.get(word)
}

let openers: ReadonlySet<string> | undefined

/** Finds the country that two words together stand for: "South", "Korean". Asked of every word, so it first looks whether any name begins like this. */
export function countryOfPair(first: string, second: string): Country | undefined {
  if (openers === undefined) {
    countryOf(first)
    const found = new Set<string>()
    for (const word of byWord!.keys())
      for (let at = word.indexOf(' '); at >= 0; at = word.indexOf(' ', at + 1)) found.add(word.slice(0, at))
    openers = found
  }
  return openers.has(first) ? countryOf(`${first} ${second}`) : undefined
}

let bySelf: ReadonlyMap<string, Country> | undefined

/** Finds the country that a name, alias or demonym stands for, but no capital or seat: those are parties, not names of it. */
export function countryNamed(word: string): Country | undefined {
  if (bySelf === undefined) {
    const index = new Map<string, Country>()
    for (const pick of ['names', 'demonyms'] as const)
      for (const country of countries())
        for (const entry of country[pick]) if (!index.has(entry)) index.set(entry, country)
    bySelf = index
  }
  return bySelf.get(word)
}
