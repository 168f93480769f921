import { remember } from '../../../../text/remember.js'
import { countryOf } from '../../names/countries.js'
import { linesOf } from '../lexicon.js'

let bodies: ReadonlyMap<string, string> | undefined

function bodyTable(): ReadonlyMap<string, string> {
  if (bodies === undefined) {
    const made = new Map<string, string>()
    for (const line of linesOf('./speakers/parties.txt')) {
      const [party, names] = line.split('|').map((cell) => cell.trim())
      for (const name of names.split(';')) made.set(name.trim(), party)
    }
    bodies = made
  }
  return bodies
}

const WORD = /[\p{L}\p{N}'’.-]+/gu

/** Those who bear a country's name and do not speak for its state: its people, its parliament's members, its judges, its schools, associations and counties, who held office once. */
const FOR_THEMSELVES =
  /\b(?:university|college|foundation|charity|lawmakers?|legislators?|senat(?:e|ors?)|(?:minority|majority|opposition) (?:leader|whip)|caucus|congress(?:man|woman|men|members?)|reps?\.|MPs?|judges?|magistrates?|(?:house|senate|parliamentary|congressional) (?:[\p{L}-]{1,20} ){0,3}(?:sub)?committee|(?:islamic|muslim|jewish|christian|interfaith) (?:congress|council|committee|league)|opposition|citizens|voters|residents|people(?!['’])|fans|Americans|Europeans|Britons|former|formerly|ousted|deposed|late|then|ex|oxfam|amnesty|analysts?|experts?|professors?|historians?|economists?|researchers?|scientists?|journalists?|reporters?|artists?|actors?|actress|singers?|athletes?|nurses?|associations?|societ(?:y|ies)|critics?|opponents?|supporters?|protesters?|(?<!\bisle\sof\s)m[ae]n|wom[ae]n|boys?|girls?|patients?|victims?|tourists?|doctors|physicians?|neighbou?rs?|nationals|immigrants?|famil(?:y|ies)|county|(?:half|most|many|some|millions|thousands|majority) of)(?![\p{L}\d])/iu

/** Whether words name such a one: "a former Orlan minister", "Orlan lawmakers", "the University of Orla". */
export const isForItself = (words: string): boolean => FOR_THEMSELVES.test(words)

/**
 * Finds what a speaker speaks for, in the words of a title, role or name: the first country, demonym, capital or known body.
 *
 *     South Korean Defence Minister → South Korea      NATO Secretary General → NATO
 *
 * @returns null where the words name none.
 */
export const partyOf = remember((words): string | null => {
  if (isForItself(words)) return null
  const tokens = words.match(WORD) ?? []
  const clean = tokens.map((word) => word.replace(/['’]s$|[.,'’]+$/g, ''))
  const table = bodyTable()
  for (let from = 0; from < clean.length; from++)
    for (let size = Math.min(6, clean.length - from); size > 0; size--) {
      const phrase = clean.slice(from, from + size).join(' ')
      if (size === 1 && !/^\p{Lu}/u.test(phrase)) continue
      // "New Jersey", "New England": neither the island nor the country.
      if (size === 1 && clean[from - 1] === 'New') continue
      if (size === 1 && phrase === 'WHO') return 'World Health Organization'
      const body = table.get(phrase.toLowerCase())
      if (body !== undefined && (size > 1 || phrase !== 'Who')) return body
      const country = countryOf(phrase) ?? (size === 1 ? countryOf(tokens[from]) : undefined)
      // Peoples and creeds without a state of their own name no party.
      if (country !== undefined) return country.names[0] ?? null
    }
  return null
})

/** Tells whether words name a country or its capital, and not a seat of power such as a palace. */
export function isCountry(words: string): boolean {
  const country = countryOf(words)
  if (country === undefined || country.code === 'EU' || country.code === 'UN') return false
  return country.names.includes(words) || country.seats[0] === words
}
