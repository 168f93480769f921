import { countries } from './countries.js'
import { lexicon } from './lexicon.js'
import { dataLines, readData } from './read-data.js'
import { type RoleSection, roleWords } from './role-words.js'

/** What single words are, as bits, so that one look-up tells all: the name model's lexical features. */
export const GIVEN = 1
export const TITLE = 2
export const ROLE = 4
export const GROUP = 8
export const BEFORE = 16
export const BODY_WORD = 32
export const PLACE_WORD = 64
export const PARTICLE = 128
export const INSIDE = 256
export const DEMONYM_WORD = 512
export const NOT_NAME = 1024
export const SUFFIX = 2048
export const BODY_NOUN = 4096
export const SURNAME = 8192
export const TEAM_NAME = 16384
export const OTHER_HEAD = 32768

const SECTION_BITS: readonly (readonly [RoleSection, number])[] = [
  ['title', TITLE],
  ['head', ROLE],
  ['group', GROUP],
  ['before', BEFORE],
  ['bodyname', BODY_WORD],
  ['placename', PLACE_WORD],
  ['particle', PARTICLE],
  ['inside', INSIDE],
  ['suffix', SUFFIX],
  ['body', BODY_NOUN],
  ['teamname', TEAM_NAME],
  ['otherhead', OTHER_HEAD],
]

let cached: ReadonlyMap<string, number> | undefined

/** The classes of every listed word, case-sensitive; role words are also listed with a capital. */
export function wordClasses(): ReadonlyMap<string, number> {
  if (cached !== undefined) return cached
  const classes = new Map<string, number>()
  const add = (word: string, bit: number): void => {
    classes.set(word, (classes.get(word) ?? 0) | bit)
  }
  for (const name of lexicon().givenNames) add(name, GIVEN)
  for (const line of dataLines(readData('surnames.txt'))) for (const name of line.split(' ')) add(name, SURNAME)
  const words = roleWords()
  for (const [section, bit] of SECTION_BITS)
    for (const entry of words[section]) {
      if (entry.includes(' ')) continue
      add(entry, bit)
      const capital = entry[0].toUpperCase() + entry.slice(1)
      if (capital !== entry && (bit & (ROLE | GROUP | BEFORE | BODY_NOUN)) !== 0) add(capital, bit)
    }
  for (const country of countries())
    for (const demonym of country.demonyms) add(demonym.slice(demonym.lastIndexOf(' ') + 1), DEMONYM_WORD)
  for (const line of dataLines(readData('not-names.txt'))) for (const word of line.split(' ')) add(word, NOT_NAME)
  cached = classes
  return cached
}
