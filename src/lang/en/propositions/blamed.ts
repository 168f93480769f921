import { countryOf } from '../names/countries.js'
import { nameKey } from './name-key.js'
import { stem } from './stem.js'

/** A name or a bare word for somebody, before what is said of his hand in the matter. */
const WHO = String.raw`(?<own>(?:[Ii]ts|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir|[Mm]y) )?(?<who>\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30}){0,3}|\p{L}[\p{L}'’-]{1,30}|I)`
const WAS = '(?:was|were|is|are|(?:had|has|have)(?: not| never)? been|stood|stands|stand)'
const ADVERB = '(?:(?:not|never|directly|indirectly|solely|partly|in any way|not in any way) ){0,2}'
const HAND = 'part|role|hand'

/** "Tolmark had nothing to do with the blast", "was not behind it", "played no role in it". */
const HAS_A_HAND = new RegExp(
  String.raw`\b${WHO} (?:(?:had|has|have) (?:had )?(?:nothing|something|anything) (?:whatsoever )?to do with|(?:had|has|have|played|plays|play|took|take|takes) (?:no|any|a) (?:part|role|hand) in|${WAS} ${ADVERB}(?:behind|involved in|responsible for|to blame for|implicated in|complicit in))(?! (?:the |their |its )?(?:talks|negotiations|rescue|search|project|plan)\b)`,
  'u',
)
/** "Involvement of Tolmark in …", "Tolmark's involvement in …". */
const HAND_OF = new RegExp(String.raw`\b(?:involvement|responsibility|complicity) (?:of|by) (?:the )?${WHO}`, 'u')
const WHOSE_HAND = new RegExp(
  String.raw`\b${WHO}['’]s? (?:alleged |supposed )?(?:involvement|responsibility|complicity)\b`,
  'u',
)
/** "Any involvement in the explosion", "every connection with the accident", "having anything to do with it". */
const OWN_HAND = new RegExp(
  String.raw`^\W{0,3}(?:(?:that )?(?:claims|accusations|allegations|suspicions|reports|charges|suggestions) of )?(?:any |all |every |its |their |his |her |having (?:had )?)?(?:any |a |kind of |direct |own |alleged |supposed ){0,2}(?:(?:involvement|responsibility|complicity)\b|(?:${HAND}|connections?|links?|ties) (?:in|with|to)\b|(?:anything|something) to do with\b)`,
  'iu',
)
const HIMSELF = /^(?:it|he|she|they|we|i|its|their|his|her|our|my)$/iu
const NOBODY = /^(?:that|which|who|what|this|there|nobody|someone|somebody|everybody|everyone|anyone|one)$/iu

/**
 * Whose hand in the matter some words speak of, whether they say that he has one or that he has none.
 *
 *     Tolmark had nothing to do with the explosion        Tolmark
 *     any involvement in the explosion                    who says it, if he denies it or claims it
 *
 * @param own keys of the speaker and of what he speaks for
 * @param isOwn whether words that name nobody speak of his own hand: he denies it, or claims it
 * @returns keys of names and stems of plain words, ascending; empty where nobody's hand is spoken of
 */
export function blamedIn(words: string, own: readonly string[], isOwn: boolean): readonly string[] {
  const found = HAS_A_HAND.exec(words) ?? HAND_OF.exec(words) ?? WHOSE_HAND.exec(words)
  const { own: his, who } = found?.groups ?? {}
  if (who !== undefined && !NOBODY.test(who)) return his !== undefined || HIMSELF.test(who) ? own : [keyOf(who)]
  return isOwn && OWN_HAND.test(words) ? own : []
}

/** The key of a name, or the stem of a plain word. */
export function keyOf(name: string): string {
  const country = countryOf(name)
  if (country !== undefined) return `@${country.code}`
  const last = name.split(' ').at(-1) ?? name
  return /^\p{Lu}/u.test(last) ? nameKey(last) : stem(last.toLowerCase())
}
