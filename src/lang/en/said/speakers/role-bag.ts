import { bareTable } from '../../../../text/bare-table.js'
import { remember } from '../../../../text/remember.js'
import { countryOf, countryOfPair } from '../../names/countries.js'
import { EMPTY_ROLE } from './source-words.js'

const HEAD_CLASS: Readonly<Record<string, string>> = bareTable({
  minister: 'head+ministr',
  secretary: 'secretary',
  chief: 'head',
  head: 'head',
  leader: 'leader',
  boss: 'head',
  director: 'head',
  ministry: 'ministr',
  defence: 'defense',
  defense: 'defense',
  spokesman: 'spokes',
  spokeswoman: 'spokes',
  spokesperson: 'spokes',
  press: 'press',
  premier: 'prime head+ministr',
  chairwoman: 'chair',
  chairman: 'chair',
  chairperson: 'chair',
  presidential: 'president',
  mayoress: 'mayor',
})

/**
 * Boils a role down to what two wordings of it share: "the head of the Norvian Ministry of Defence" and
 * "Norvian Defense Minister" give the same bag.
 */
export const roleBag = remember((words): ReadonlySet<string> => {
  const bag = new Set<string>()
  const tokens = words.match(/[\p{L}\p{N}'’-]+/gu) ?? []
  for (let at = 0; at < tokens.length; at++) {
    const pair = at + 1 < tokens.length ? countryOfPair(tokens[at], tokens[at + 1]) : undefined
    if (pair !== undefined) {
      bag.add(`@${pair.code}`)
      at++
      continue
    }
    const word = tokens[at].replace(/['’]s?$/, '')
    const country = countryOf(word)
    if (country !== undefined) {
      bag.add(`@${country.code}`)
      continue
    }
    const lower = word.toLowerCase()
    if (EMPTY_ROLE.has(lower)) continue
    const known = HEAD_CLASS[lower]
    if (known !== undefined) for (const part of known.split(/[ +]/)) bag.add(part)
    else bag.add(lower.length > 4 ? lower.replace(/(?:s|ies)$/, '') : lower)
  }
  return bag
})

/**
 * Tells how well a short role fits a fuller one: the share of the short one's words that the other has, 0 where they clash.
 * A country in one and another in the other clash; a country in one alone does not.
 */
export function roleFit(short: ReadonlySet<string>, full: ReadonlySet<string>): number {
  if (short.size === 0 || full.size === 0 || isOtherOffice(short, full)) return 0
  let hit = 0
  let words = 0
  let shortCountry = ''
  let fullCountry = ''
  for (const word of full) if (word.startsWith('@')) fullCountry = word
  for (const word of short) {
    if (word.startsWith('@')) {
      shortCountry = word
      if (full.has(word)) hit += 0.5
      continue
    }
    words++
    if (full.has(word)) hit++
  }
  if (shortCountry !== '' && fullCountry !== '' && !full.has(shortCountry)) return 0
  return words === 0 ? 0 : hit / words
}

const ATTORNEY = roleBag('attorney')

/** "The president" is not the vice president, nor "her attorney" the attorney general. */
function isOtherOffice(short: ReadonlySet<string>, full: ReadonlySet<string>): boolean {
  if (full.has('vice') && !short.has('vice')) return true
  return full.has('general') && !short.has('general') && [...ATTORNEY].some((word) => short.has(word))
}
