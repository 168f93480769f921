import { distance } from 'fastest-levenshtein'
import { isShortForOutlet } from '../../lang/en/propositions/outlet-words.js'
import { soundKey } from '../../lang/en/propositions/sound-key.js'
import { sameName } from './voice.js'

/** What agencies add to their names and others leave out. */
const ADDED: ReadonlySet<string> = new Set(['news', 'agency', 'wire', 'press'].map(soundKey))
/** Letters from which on one letter does not make another name. */
const LONG = 6

/**
 * Tells whether two names are one outlet's: in full or short, by its letters, or in the spelling of another language. For
 * credits and citations, where both are known to be outlets.
 *
 *     Pallas News Agency … Palas      Globe Dispatch Agency … GDA      The Brennick Ledger … Brennik Ledger
 */
export function isOneOutlet(a: string, b: string | null): boolean {
  if (b === null || a === '') return false
  if (sameName(a, b) || isShortForOutlet(a, b, false) || isShortForOutlet(b, a, false)) return true
  const [x, y] = [wordsOf(a), wordsOf(b)]
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  const own = long.length === short.length ? long : short.some(isAdded) ? long : long.filter((word) => !isAdded(word))
  if (short.length === 0 || short.length !== own.length) return false
  return short.every((word) => own.some((other) => word === other || isRespelled(word, other)))
}

const wordsOf = (name: string): readonly string[] => [
  ...new Set(
    name
      .replace(/^the /iu, '')
      .split(/[\s\-.,’'"]+/u)
      .filter((word) => word.length > 1)
      .map(soundKey),
  ),
]

const isAdded = (word: string): boolean => ADDED.has(word)

const isRespelled = (a: string, b: string): boolean => a.length >= LONG && b.length >= LONG && distance(a, b) <= 1
