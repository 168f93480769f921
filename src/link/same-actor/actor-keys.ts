import { findOutlet } from '../../clean/outlets.js'
import { countryNamed } from '../../lang/en/names/countries.js'
import { nameKeys, soundKey } from '../../text/names/name-keys.js'
import { prepareName } from '../../text/names/prepare-name.js'
import { soundOf } from '../../text/names/sound-of.js'
import { type ActorType, normaliseName } from './actor-name.js'
import { roleBag } from './role-bag.js'

/** Words of bodies' names that are too common to meet under. */
const COMMON = new Set([
  'minister',
  'department',
  'agency',
  'office',
  'service',
  'committee',
  'council',
  'commission',
  'party',
  'university',
  'company',
  'group',
  'news',
  'national',
  'international',
  'united',
  'state',
  'bank',
  'court',
  'army',
  'house',
  'center',
  'institute',
  'association',
  'organization',
])

/**
 * The blocking keys of a name: two names are compared only if they share one.
 * @example actorKeys('Yurii Hrabovets', 'person').length // 3
 */
export function actorKeys(name: string, type: ActorType): readonly string[] {
  const word = oneWord(name)
  if (type === 'person')
    return [...nameKeys(prepareName(name, 'person')).map((key) => `p:${key}`), ...(word === null ? [] : [`w:${word}`])]
  const country = countryNamed(name.replace(/^[Tt]he /, ''))
  const keys = new Set<string>(word === null ? [] : [`w:${word}`])
  if (country !== undefined) keys.add(`c:${country.code}`)
  const outlet = findOutlet(name)
  if (outlet !== null) keys.add(`o:${outlet.name}`)
  const prepared = prepareName(name, type)
  const bag = roleBag(name)
  for (const word of bag) {
    const lower = word.toLowerCase()
    // A generic body is met under its words together: "minister+KP", never under "minister" alone.
    if (!COMMON.has(lower) && !/^[A-Z]{2,3}$/.test(word)) keys.add(`b:${soundKey(soundOf(lower))}`)
  }
  if (keys.size === (word === null ? 0 : 1)) keys.add(`b:${[...bag].sort().join('+')}`)
  const initials = prepared.words
    .filter(({ text }) => !['and', 'of', 'for', 'in', 'on', 'to'].includes(text))
    .map(({ text }) => text[0])
    .join('')
  if (prepared.words.length === 1) keys.add(`a:${prepared.words[0].text}`)
  else if (initials.length > 1) keys.add(`a:${initials}`)
  return [...keys].sort()
}

/** A name of one word, under which it meets itself read as something else on another page. */
function oneWord(name: string): string | null {
  const spelling = normaliseName(name)
  return spelling === '' || spelling.includes(' ') ? null : spelling
}
