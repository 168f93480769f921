import type { Proposition } from '../../proposition.js'
import { countryOf } from '../names/countries.js'
import { conceptOf } from './concepts.js'
import { isOrdinary, isStopWord, rarityOf } from './rarity.js'
import { soundKey } from './sound-key.js'
import { stem } from './stem.js'

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'.]*/gu
const AHEAD = new Set(['may', 'might', 'could', 'will', 'would', "'ll", 'shall', 'expected', 'intends', 'plans', 'set', 'ready', 'soon'])
/** Bits of a thing class: as telling as an uncommon word. */
const THING_BITS = 5

interface Token {
  readonly form: string
  readonly lower: string
  readonly start: number
  readonly end: number
  readonly capital: boolean
}

function tokens(text: string): Token[] {
  const result: Token[] = []
  for (const match of text.matchAll(WORD)) {
    const form = match[0].replaceAll('’', "'").replace(/'s?$|\.$/u, '')
    if (form === '') continue
    const first = form[0]
    result.push({
      form,
      lower: form.toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
      capital: first !== first.toLowerCase(),
    })
  }
  return result
}

/** The longest run of up to four words from `at` on that names a country, as [key, words]. */
function countryAt(text: string, list: readonly Token[], at: number): readonly [string, number] | null {
  for (let length = Math.min(4, list.length - at); length >= 1; length--) {
    const last = list[at + length - 1]
    const phrase = text.slice(list[at].start, list[at].start + (last.start - list[at].start) + last.form.length)
    const country = countryOf(phrase)
    if (country !== undefined) return [`@${country.code}`, length]
  }
  return null
}

/**
 * Reads what a piece of English says. Speakers are not part of it: hand over the content only. Deterministic, linear in the text.
 *
 *     about 300 families were moved out of Lower Orlo
 *               ^^^^^^^^      ^^^^^        ^^^^^^^^^^
 *               thing         (rare words) names
 */
export function readProposition(text: string): Proposition {
  const list = tokens(text)
  const names: string[] = []
  const events: string[] = []
  const terms = new Map<string, number>()
  let subject: string | null = null
  let ahead = false
  const addName = (key: string): void => {
    if (key.length < 2) return
    if (!names.includes(key)) names.push(key)
    if (subject === null && events.length === 0) subject = key
  }
  for (let index = 0; index < list.length; index++) {
    const token = list[index]
    if (token.capital) {
      const country = countryAt(text, list, index)
      if (country !== null) {
        addName(country[0])
        index += country[1] - 1
        continue
      }
    }
    if (AHEAD.has(token.lower) && index < 10) ahead = true
    if (isStopWord(token.lower) || /^[\d.,]+$/u.test(token.form)) continue
    const stemmed = stem(token.lower)
    const concept = conceptOf(stemmed)
    if (concept?.kind === 'event') {
      if (!events.includes(concept.name)) events.push(concept.name)
    } else if (concept !== null) terms.set(`=${concept.name}`, THING_BITS)
    else if (token.capital && !isOrdinary(stemmed)) addName(soundKey(token.form))
    else terms.set(stemmed, rarityOf(stemmed))
  }
  return { names, subject, events, terms: [...terms], ahead }
}
