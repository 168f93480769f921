import { countryNamed, countryOf } from '../../lang/en/names/countries.js'
import { JOINING_WORDS } from '../../lang/en/said/speakers/source-words.js'
import { bareTable } from '../../text/bare-table.js'

const SMALL = new Set([...JOINING_WORDS, 'ex'])

const SAME_WORD: Readonly<Record<string, string>> = bareTable({
  defence: 'defense',
  minister: 'minister',
  ministry: 'minister',
  chief: 'head',
  boss: 'head',
  director: 'head',
  spokeswoman: 'spokesman',
  spokesperson: 'spokesman',
  secretary: 'secretary',
  'secretary-general': 'secretary general',
  chairwoman: 'chairman',
  chairperson: 'chairman',
  chair: 'chairman',
  organisation: 'organization',
  centre: 'center',
  intelligence: 'intelligence',
  pm: 'prime minister',
  ceo: 'chief executive',
  // words that end as an adjective of a place does, and are none
  ...Object.fromEntries(
    'defense prime justice finance commerce agriculture science culture police service office committee executive vice private house state home acting late'
      .split(' ')
      .map((word) => [word, word]),
  ),
})

/**
 * The words of a role or of a body's name as a set, with countries, demonyms and capitals as codes: "Arvenian Ministry of
 * Defence" and "the Defense Ministry of Arvenia" give the same set where Arvenia is a country of the table.
 */
export function roleBag(words: string, find: typeof countryOf = countryNamed): ReadonlySet<string> {
  const tokens = words
    .replace(/\bUnited Nations\b|\bU\.N\./g, 'UN')
    .replace(/\bEuropean Union\b|\bE\.U\./g, 'EU')
    .replace(/\b(?:the )?Republic of (?=[A-Z])/g, '')
    .replace(/[’']s\b/g, '')
    .replace(/[(),"“”]/g, ' ')
    .split(/\s+/)
    .filter((token) => token !== '')
  const bag = new Set<string>()
  for (let at = 0; at < tokens.length; at++) {
    let taken = 0
    for (let size = 4; size > 0 && taken === 0; size--) {
      if (at + size > tokens.length) continue
      const country = find(tokens.slice(at, at + size).join(' '))
      if (country === undefined) continue
      bag.add(country.code)
      taken = size
    }
    if (taken > 0) {
      at += taken - 1
      continue
    }
    const lower = tokens[at].toLowerCase().replace(/\.$/, '')
    if (SMALL.has(lower)) continue
    const own = SAME_WORD[lower]
    if (own === undefined && isName(tokens[at])) bag.add(withoutAdjective(lower))
    else for (const word of (own ?? lower).split(/[ -]/)) bag.add(word)
  }
  return bag
}

const isName = (token: string): boolean => /^\p{Lu}\p{Ll}{4,}$/u.test(token) && !token.endsWith('s')

/** "Orvenian" and "Orvenia", "Velden" and "Veldenish": an unlisted place and the adjective made of it come out the same. */
const withoutAdjective = (word: string): string => {
  const stem = word.replace(/(?:ian|ish|ese|ia|an|i|a|e)$/, '')
  return stem.length >= 4 ? stem : word
}

/** The code of the country that a role or a body's name mentions first, or undefined. */
export function partyOfRole(words: string): string | undefined {
  for (const word of roleBag(words, countryOf))
    if (/^[A-Z]{2}(?:-[A-Z]{3})?$/.test(word) || /^[A-Z]{3}$/.test(word)) return word
  return undefined
}

/** Tells whether one set holds all of the other, both of two words or more. */
export function bagsAgree(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size < 2) return false
  for (const word of small) if (!large.has(word)) return false
  return true
}
