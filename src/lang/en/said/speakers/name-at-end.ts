import { roleWords } from '../../names/role-words.js'
import { isPersonNoun } from './person-nouns.js'

/** Nouns for bodies that stand right before a name; those of people are the offices and trades of `roles.txt`. */
export const BODY_NOUN =
  /(?:^|[\p{L}-])(?:maker|builder|agency|newspaper|paper|magazine|channel|broadcaster|outlet|station|website|daily|weekly|company|group|party|firm|bank|ministry|organi[sz]ation|union|watchdog|network|operator|developer|supplier|contractor|producer|carrier|retailer|lender|insurer|airline|giant|utility|chain|charity|start-?up|platform|regulator|club|tabloid|portal|brokerage|brewery|bakery|distillery|publisher|foundation|association|institute|think tank|shipyard|grocer|miner|refiner|exporter|importer|manufacturer|cooperative|hotel|hospital|school|museum|team|side|blog|podcast|journal|gazette|monitor|label|studio|outfit|venture|bookmaker|auctioneer|auction house|pollster|consultancy|builder|dealer|wholesaler|shipper)$/iu
const END =
  /^((?:(?:the|an?|its|his|her|their|our|my)\s)?(?:[\p{L}’'-]{2,24}\s){0,4}?)([\p{L}-]{2,24})\s((?:\p{Lu}[\p{L}.’'&-]{0,30})(?:\s(?:\p{Lu}[\p{L}.’'-]{0,30}|&|of|and|de|von|van)){0,4})$/u

const FULL_NAME = /^\p{Lu}\p{Ll}+(?:-\p{L}+)? (?:\p{Lu}\. )?\p{Lu}[\p{L}’'-]+$/u

/** A name and what its noun says that it is. */
export interface NameAtEnd {
  readonly name: string
  readonly type: 'person' | 'organisation'
}

/**
 * The name behind the noun that says what it is, where the recogniser saw none.
 *
 *     The traditional brewery Huber & Kranz said …      Darts star Kenny Brophy said …
 *                     ^^^^^^^ ^^^^^^^^^^^^^                    ^^^^ ^^^^^^^^^^^^
 */
export function nameAtEnd(words: string): NameAtEnd | null {
  const found = END.exec(words)
  if (found === null) return null
  const [, lead, noun, name] = found
  // Words in capitals before the noun may be the name's own: "Marsh Road school Ada".
  if (/\s\p{Lu}/u.test(lead.trim()) || (lead !== '' && /^\p{Lu}/u.test(noun)) || /\s(?:of|and)$/.test(name)) return null
  // "A fighter close to Oleg Rubin": of whom or for whom somebody is.
  if (/^(?:to|of|for|with|from|by|in|at|on|under|and|near|behind)$/i.test(noun)) return null
  if (BODY_NOUN.test(noun)) return { name, type: 'organisation' }
  const isTrade = isPersonNoun(noun) || roleWords().head.has(noun.toLowerCase())
  // "harbour master Per Quist": common words without an article before a first and a last name are what somebody is.
  return isTrade || (/^\p{Ll}/u.test(words) && FULL_NAME.test(name)) ? { name, type: 'person' } : null
}
