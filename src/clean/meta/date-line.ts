/**
 * Tells whether a short line does nothing but date the page: a date with a place, a kind of paper or a counter beside it.
 * It never takes a sentence for such a line, nor a date that is not the page's own (a deadline, a copyright, an event).
 */
import { findDates, type PageDate } from './find-dates.js'

/** What may stand before the date: the kind of paper, for whom it is, and the place. */
const PAPER =
  /^(?:(?:news|press|media) (?:release|statement|notice)|for immediate release|statement|communiqu[eé]|bulletin|circular|announcement|(?:public )?notice|order|report)\b(?: (?:no\.? ?)?\d{1,5}(?:[/-]\d{1,4})?)?/iu
const READERS = /^to (?:all|our) (?:\p{L}{2,20}[ ,]{0,2}){1,3}/iu
const PLACE = /^(?:\p{Lu}[\p{L}'’.-]{1,20} ?){1,3},/u
const STAMP = /^(?:published|posted|issued|dated?|released?)(?: on| at)?\b:?/iu
const WEEKDAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\b\.?)/iu

const COUNTED =
  '(?:views?|comments?|reads?|readers|shares?|likes?|reactions?|forwarded|forwards|reposts?|replies|subscribers)'
const NUMBER = '\\d[\\d.,]{0,9}(?: \\d{3}){0,3}(?: ?[KM])?\\b'
const COUNTER = new RegExp(`^(?:${COUNTED}\\s{0,3}:?\\s{0,3}${NUMBER}(?: times)?|${NUMBER}\\s{0,3}${COUNTED})`, 'iu')
const BY =
  /^(?:(?:author|text|source|editor|written by|by)\s{0,2}:|by\b)\s{0,3}[\p{L}][\p{L} .'’-]{1,40}(?:, [\p{L}][\p{L} .'’-]{1,30})?/iu
/** Where on its site the page stands: "Section: Policy", "Home > Politics >", and what readers may do with it. */
const SHELF =
  /^(?:section|rubric|heading|category|topic)\s{0,2}:\s{0,3}\p{L}[\p{L}-]{1,20}(?: \p{L}[\p{L}-]{1,20}){0,2}/iu
const TRAIL = /^(?:home|main)(?: ?[>»›] ?\p{Lu}[\p{L} -]{1,30}){1,4}[>»›]/iu
const TOOLS = /^(?:print(?: version)?\b|font(?= [+-])|A\+ ?A-|\+|closed\)|\p{L}{2,3}\))/iu
const SEPARATORS = /^[\s.,;:|/•·()[\]–—-]+/u

/** The date of a line that only dates its page; null for any other line. */
export function dateOfLine(words: string): PageDate | null {
  const line = words.trim()
  if (line.length < 8 || line.length > 200) return null
  const dates = findDates(words)
  const date = dates[0]
  if (date === undefined || dates.length > 1) return null
  const before = without(words.slice(0, date.start), [PAPER, READERS, STAMP, TRAIL, PLACE, WEEKDAY])
  if (before !== '') return null
  return without(words.slice(date.end), [COUNTER, WEEKDAY, SHELF, TOOLS, BY]) === '' ? date : null
}

/** The date of a line below a post: it stands beside a counter, which no deadline does. */
export function dateOfPostLine(words: string): PageDate | null {
  const date = dateOfLine(words)
  if (date === null) return null
  const rest = words.slice(date.end).replace(SEPARATORS, '')
  return COUNTER.test(rest) ? date : null
}

/** What is left of a piece of line once all that may stand there is taken off; each form at most three times. */
function without(piece: string, forms: readonly RegExp[]): string {
  let rest = piece.replace(SEPARATORS, '')
  for (let round = 0; round < 3 * forms.length && rest !== ''; round++) {
    const form = forms.find((one) => one.test(rest))
    if (form === undefined) return rest
    rest = rest.replace(form, '').replace(SEPARATORS, '')
  }
  return rest
}
