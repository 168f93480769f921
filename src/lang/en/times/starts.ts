/** Tells cheaply where a time expression can start, so that the grammars run only there. */
import type { Atoms } from '../../../mark/times/atoms.js'
import { COLON, isApostrophe, isDash, type Reader, SLASH, STOP } from './reader.js'

/** Most atoms start nothing: words without an entry, words that only link, articles before a word that has nothing to do with time. */
export function canStart(atoms: Atoms, roles: Uint8Array, at: number): boolean {
  const kind = atoms.kind[at]
  const next = at + 1
  if (kind === 1) {
    const role = roles[atoms.word[at]!]!
    if (role !== OPENS) return role !== 0
    return next < atoms.count && (atoms.kind[next] !== 1 || roles[atoms.word[next]!] !== 0)
  }
  if (kind === 2) return canNumberStart(atoms, at)
  return isApostrophe(atoms.text.charCodeAt(atoms.start[at]!))
}

/** A number starts a time where it may be a year, or where a known word, a dash, a colon or another number follows. */
function canNumberStart({ text, count, start, end, kind, word, gap }: Atoms, at: number): boolean {
  if (end[at]! - start[at]! === 4) return true
  const next = at + 1
  if (next >= count) return false
  if (kind[next] === 1) return word[next] !== 0 || end[next]! - start[next]! === 1
  if (kind[next] === 2) return true
  const sign = text.charCodeAt(start[next]!)
  if (sign === STOP) return next + 1 < count && kind[next + 1] === 2 && gap[next + 1] === 0
  return isDash(sign) || sign === COLON || sign === SLASH || isApostrophe(sign) || sign >= 0xbc
}

/** A word of this role starts an expression by itself. */
const STARTS = 1
/** A word of this role starts one only before a number or a word with a role. */
const OPENS = 2
const OPENERS = new Set([
  'the',
  'a',
  'an',
  'its',
  'their',
  'his',
  'her',
  'our',
  'my',
  'about',
  'around',
  'approximately',
  'roughly',
  'circa',
  'some',
  'nearly',
  'almost',
  'over',
  'under',
  'more',
  'less',
  'fewer',
  'least',
  'most',
  'than',
  'at',
  'up',
  'no',
  'half',
  'full',
  'whole',
  'entire',
  'near',
  'foreseeable',
  'distant',
  'to',
  'one',
  'that',
  'end',
  'start',
  'close',
  'middle',
  'beginning',
  'outset',
])
const KEYS = [
  'deixis',
  'vague',
  'adjective',
  'set',
  'every',
  'phase',
  'comparative',
  'clock',
  'decade',
  'holiday',
  'fiscal',
  'few',
  'pair',
  'ago',
] as const
const OTHERS = new Set([
  'q',
  'once',
  'twice',
  'sometime',
  'first',
  'final',
  'initial',
  'these',
  'those',
  'future',
  'past',
  'of',
  'dozen',
])

let roles: Uint8Array | null = null

/** The role of every word of the lexicon, by its index. */
export function rolesOf({ words }: Reader): Uint8Array {
  roles ??= Uint8Array.from(words, (word) => {
    if (word.form === '') return 0
    if (OPENERS.has(word.form)) return OPENS
    if (OTHERS.has(word.form)) return word.form === 'of' ? OPENS : STARTS
    if (
      word.month > 0 ||
      word.weekday > 0 ||
      word.unit !== '' ||
      word.season !== '' ||
      word.part !== '' ||
      word.cardinal >= 0 ||
      word.ordinal > 0 ||
      word.day !== null
    )
      return STARTS
    if (word.scale > 0 && word.more.glued === undefined) return STARTS
    return KEYS.some((key) => word.more[key] !== undefined) ? STARTS : 0
  })
  return roles
}
