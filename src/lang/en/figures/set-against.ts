/** Finds figures that a sentence only sets its own against: another's number, or the one that held before. */
import {
  COMMA,
  formAt,
  isApostrophe,
  isDash,
  isNumber,
  isSameWord,
  isWord,
  type Reader,
  signAt,
  startsLine,
  textAt,
} from '../times/reader.js'
import { isChangeTold } from './change-of.js'

/** How far before a figure the words may stand that set another against it, in atoms. */
const REACH = 8

/** What opens the naming of another number, with the word that must stand before it. */
const OPENERS: readonly (readonly [before: string, opener: string])[] = [
  ['instead', 'of'],
  ['place', 'of'],
  ['compared', 'with'],
  ['compared', 'to'],
  ['comparison', 'with'],
  ['comparison', 'to'],
  ['contrast', 'to'],
  ['opposed', 'to'],
  ['as', 'against'],
  ['up', 'from'],
  ['down', 'from'],
]

/** Words of comparison that need the number to be called somebody's or an older one: "double the official count of 64". */
const MEASURES = new Set([
  'above',
  'below',
  'beyond',
  'exceeding',
  'exceeds',
  'exceeded',
  'double',
  'twice',
  'triple',
  'times',
])
const LABELS = new Set([
  'official',
  'previous',
  'earlier',
  'initial',
  'original',
  'prior',
  'former',
  'old',
  'preliminary',
])

/**
 * Whether the figure that begins at an atom is one that the sentence sets its own against, and not one that it gives.
 *
 *     The study put the toll at 412 instead of the official 64.
 *                                   ^^^^^^^^^^              ^^
 *     The governor raised the toll to 412 from 64.
 *                                  ^^     ^^^^ ^^
 *
 * @param previous where the figure before it begins and ends; null where there is none
 */
export function isSetAgainst(
  reader: Reader,
  from: number,
  previous: { readonly from: number; readonly to: number } | null,
): boolean {
  if (formAt(reader, from - 1) === 'from' && previous !== null && isFromAfterTo(reader, from, previous)) return true
  let isLabelled = false
  for (let k = from - 1; k >= Math.max(0, from - REACH); k--) {
    if (isNumber(reader, k)) return false
    if (!isWord(reader, k)) {
      const sign = signAt(reader, k)
      if (sign === COMMA || !(isApostrophe(sign) || isDash(sign))) return false
      continue
    }
    const word = textAt(reader, k).toLowerCase()
    if (LABELS.has(word)) isLabelled = true
    if (word === 'than' || word === 'unlike' || word === 'versus') return word !== 'than' || !isOther(reader, k)
    if (OPENERS.some(([before, opener]) => word === opener && isSameWord(reader, k - 1, before))) return true
    if (isLabelled && MEASURES.has(word)) return true
    if (startsLine(reader, k)) return false
  }
  return false
}

/** "Other than 64", "no later than 14 votes": no number is set against them. */
const isOther = (reader: Reader, than: number): boolean =>
  ['other', 'later', 'sooner', 'earlier', 'longer'].some((word) => isSameWord(reader, than - 1, word))

/** "To an estimated 412 from 64": what it was stands behind what it is. */
function isFromAfterTo(
  reader: Reader,
  from: number,
  previous: { readonly from: number; readonly to: number },
): boolean {
  if (from - 1 - previous.to > 3) return false
  for (let k = previous.to; k < from - 1; k++) if (!isWord(reader, k) || startsLine(reader, k)) return false
  const article = formAt(reader, previous.from - 1)
  const to = article === 'an' || article === 'a' ? previous.from - 2 : previous.from - 1
  return formAt(reader, to) === 'to' && (from - 1 === previous.to || isChangeTold(reader, to))
}
