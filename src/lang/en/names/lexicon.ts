import { countries } from './countries.js'
import { dataLines, listOf, readData } from './read-data.js'

/** What a listed phrase may be; a phrase can be several things, so these are bits. */
export const PLACE = 1
export const ORGANISATION = 2
export const OUTLET = 4
export const DEMONYM = 8
export const COUNTRY = 16
/** A seat of government: a place by its words, a party by its use ("the Kremlin said"). */
export const SEAT = 32

/** Listed names, for look-ups along a text. */
export interface Lexicon {
  /** Phrase as written → its kinds. */
  readonly phrases: ReadonlyMap<string, number>
  /** First word of the phrases → the most characters a phrase that begins with it has. */
  readonly longest: ReadonlyMap<string, number>
  readonly givenNames: ReadonlySet<string>
}

let cached: Lexicon | undefined

/** The first stretch of a phrase up to a space, hyphen, apostrophe or full stop: what a tokeniser surely keeps in one token. */
export function firstWord(phrase: string): string {
  let end = 0
  while (end < phrase.length && !" -.'’/,".includes(phrase[end])) end++
  return end === 0 ? phrase : phrase.slice(0, end)
}

/** The lexicon, read once from the files in `data/`. */
export function lexicon(): Lexicon {
  if (cached !== undefined) return cached
  const phrases = new Map<string, number>()
  const longest = new Map<string, number>()
  const add = (phrase: string, kind: number): void => {
    phrases.set(phrase, (phrases.get(phrase) ?? 0) | kind)
    const first = firstWord(phrase)
    if ((longest.get(first) ?? 0) < phrase.length) longest.set(first, phrase.length)
  }
  for (const country of countries()) {
    for (const name of country.names) add(name, COUNTRY | PLACE)
    for (const name of country.demonyms) add(name, DEMONYM)
    for (const name of country.seats) add(name, SEAT | PLACE)
  }
  const files = { 'places.txt': PLACE, 'organisations.txt': ORGANISATION, 'outlets.txt': OUTLET } as const
  for (const [file, kind] of Object.entries(files))
    for (const line of dataLines(readData(file))) for (const entry of listOf(line)) add(entry, kind)
  const givenNames = new Set<string>()
  for (const line of dataLines(readData('given-names.txt'))) for (const name of line.split(' ')) givenNames.add(name)
  cached = { phrases, longest, givenNames }
  return cached
}
