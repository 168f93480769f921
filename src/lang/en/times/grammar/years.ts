/** Years, fiscal years, centuries and seasons: "1998", "fiscal 1989", "the year 2000", "the 20th century", "summer 2023". */
import type { Found } from '../../../../mark/times/meaning.js'
import {
  afterPossessive,
  COMMA,
  digitsAt,
  formAt,
  isApostrophe,
  isCapital,
  isDash,
  isJoined,
  isNumber,
  isWord,
  lengthAt,
  type Reader,
  STOP,
  signAt,
  startsLine,
  wordAt,
} from '../reader.js'
import { ordinalAt, skipThe, thousandYear, yearAt, yearTail } from './parts.js'

const ASKS_YEAR = new Set([
  'in',
  'since',
  'until',
  'till',
  'by',
  'from',
  'during',
  'before',
  'after',
  'of',
  'for',
  'through',
  'early',
  'late',
  'mid',
  'fiscal',
  'year',
  'between',
  'and',
  'to',
  'around',
  'circa',
  'as',
  'than',
  'on',
  'over',
  'the',
  'or',
  'versus',
  'vs',
  'with',
  'at',
  'beyond',
  'calendar',
  'post',
  'pre',
  'into',
  'throughout',
])
/** After these a year stands even before a plural: "in 1998 sales rose". */
const SURE = new Set([
  'in',
  'since',
  'during',
  'until',
  'by',
  'before',
  'after',
  'early',
  'late',
  'mid',
  'fiscal',
  'the',
])
const MONEY = new Set([0x24, 0xa3, 0x20ac, 0xa5, 0x23])

/**
 * A bare year. It needs four digits from 1500 to 2099, no unit behind it and no sign of money before it; outside the last
 * hundred years it also needs a preposition.
 *
 *     The mill closed in 1998. / It employed 1998 people.
 *                        ^^^^
 */
export function bareYear(reader: Reader, at: number): Found | null {
  const year = yearAt(reader, at)
  if (year === null || isApostrophe(signAt(reader, at)))
    return year === null ? null : shortYear(reader, at, year.to, year.value)
  const value = year.value
  if (MONEY.has(signAt(reader, at - 1))) return null
  const asked =
    ASKS_YEAR.has(formAt(reader, at - 1)) || (isDash(signAt(reader, at - 1)) && ASKS_YEAR.has(formAt(reader, at - 2)))
  const spelled = !isNumber(reader, at)
  if (!spelled) {
    // "90210-1998", "T-1998", "3.1998", "10:1998"
    if (
      isJoined(reader, at) &&
      !asked &&
      signAt(reader, at - 1) !== 40 &&
      signAt(reader, at - 1) !== 91 &&
      !isRange(reader, at)
    )
      return null
    const next = year.to
    if (isJoined(reader, next)) {
      const sign = signAt(reader, next)
      if (isWord(reader, next)) return null
      if (isDash(sign) && isWord(reader, next + 1) && isJoined(reader, next + 1)) return null
      if ((sign === 58 || sign === 47) && isNumber(reader, next + 1)) return null
    }
    if (value < 1500 || value > 2150) return null
    if (!startsLine(reader, next) && (isCounted(reader, next) || isStreet(reader, next))) return null
    // "Room 2020", "Model 1998"
    const label = wordAt(reader, at - 1).more
    if (label.label !== undefined && label.yearly === undefined && label.link === undefined) return null
    if ((value < 1900 || value > 2035) && !asked) return null
    if (!asked && !isYearPlace(reader, at, next)) return null
  } else if (value < 1500 || value > 2150) return null
  // "1998-99", "2014–2016"
  const range =
    isDash(signAt(reader, year.to)) && isJoined(reader, year.to) && isJoined(reader, year.to + 1)
      ? digitsAt(reader, year.to + 1)
      : -1
  if (range >= 0) {
    const length = lengthAt(reader, year.to + 1)
    const last = length === 4 ? range : length === 2 ? Math.floor(value / 100) * 100 + range : -1
    if (last > value && last < value + 100 && length === 2)
      return { from: at, to: year.to + 2, meaning: { kind: 'calendar', fields: { year: value, toYear: last } } }
  }
  return { from: at, to: year.to, meaning: { kind: 'calendar', fields: { year: value } } }
}

const isRange = (reader: Reader, at: number): boolean =>
  isDash(signAt(reader, at - 1)) && isNumber(reader, at - 2) && lengthAt(reader, at - 2) === 4

function shortYear(reader: Reader, at: number, to: number, value: number): Found | null {
  if (
    !ASKS_YEAR.has(formAt(reader, at - 1)) &&
    wordAt(reader, at - 1).season === '' &&
    wordAt(reader, at - 1).month === 0
  )
    return null
  return { from: at, to, meaning: { kind: 'calendar', fields: { year: value } } }
}

/** "1987 Mill Road". */
function isStreet(reader: Reader, at: number): boolean {
  for (let k = at; k < at + 3; k++) {
    if (!isWord(reader, k) || !isCapital(reader, k)) return false
    if (k > at && wordAt(reader, k).more.street !== undefined) return true
  }
  return false
}

/** A lower-case plural word or a unit right behind makes a number a count: "1998 people", "2000 metres". */
function isCounted(reader: Reader, at: number): boolean {
  const word = wordAt(reader, at)
  if (word.unit !== '' && word.plural) return true
  if (word.scale > 0 || word.more.measure !== undefined) return true
  if (!isWord(reader, at) || isCapital(reader, at)) return false
  const { text, start, end } = reader.atoms
  const size = end[at]! - start[at]!
  const lastCode = text.charCodeAt(end[at]! - 1)
  if (word.form === 'people' || word.form === 'troops') return true
  if (SURE.has(formAt(reader, at - 2))) return false
  return size > 3 && lastCode === 115 && text.charCodeAt(end[at]! - 2) !== 115 && word.form !== 'was'
}

/** A year may stand bare after a name or at the start of a clause: "Super Cup 2019", "(1998)", "2019 saw". */
function isYearPlace(reader: Reader, at: number, next: number): boolean {
  const before = signAt(reader, at - 1)
  if (before === 40 || before === COMMA || before === STOP) return true
  if (startsLine(reader, at)) return true
  if (isCapital(reader, at - 1)) return true
  const word = wordAt(reader, at - 1)
  if (word.unit !== '' || word.season !== '' || word.more.deixis !== undefined) return true
  return afterPossessive(reader, next) !== next || isWord(reader, at - 1)
}

/** "fiscal 1989", "fiscal year 2019", "the year 2000", "the fiscal year", "calendar 1990". */
export function namedYear(reader: Reader, at: number): Found | null {
  let k = skipThe(reader, at)
  const first = wordAt(reader, k)
  if (first.more.fiscal !== undefined) {
    k++
    if (formAt(reader, k) === 'year') k++
  } else if (first.form === 'year') k++
  else return null
  if (formAt(reader, k) === 'of' && yearAt(reader, k + 1) !== null) k++
  const year = yearAt(reader, k) ?? thousandYear(reader, k)
  if (year === null) return null
  return { from: at, to: year.to, meaning: { kind: 'calendar', fields: { year: year.value } } }
}

/** "the 20th century", "the nineteenth century". */
export function namedCentury(reader: Reader, at: number): Found | null {
  const k = skipThe(reader, at)
  let ordinal = ordinalAt(reader, k, 30)
  if (ordinal === null) {
    const tens = wordAt(reader, k).cardinal
    if (tens === 20 && isDash(signAt(reader, k + 1)) && wordAt(reader, k + 2).ordinal === 1)
      ordinal = { to: k + 3, value: 21 }
  }
  if (ordinal === null) return null
  const m = isDash(signAt(reader, ordinal.to)) ? ordinal.to + 1 : ordinal.to
  if (formAt(reader, m) !== 'century') return null
  return { from: at, to: m + 1, meaning: { kind: 'calendar', fields: { century: ordinal.value - 1 } } }
}

/** "summer 2023", "the winter of 1994", "the fall of last year", "the summer"; "fall" alone only after "the", "this", "in". */
export function namedSeason(reader: Reader, at: number): Found | null {
  const k = skipThe(reader, at)
  const word = wordAt(reader, k)
  if (word.season === '' || word.plural) return null
  const tail = yearTail(reader, k + 1) ?? spelledTail(reader, k + 1)
  if (tail !== null)
    return {
      from: at,
      to: tail.to,
      meaning: {
        kind: 'calendar',
        fields: tail.year === undefined ? { season: word.season } : { season: word.season, year: tail.year },
        yearShift: tail.shift,
      },
    }
  if (formAt(reader, k + 1) === 'of' && word.more.risky !== undefined) return null
  if (word.more.risky !== undefined && !(k !== at && formAt(reader, at - 1) === 'in')) return null
  if (
    word.form === 'spring' &&
    k === at &&
    !['in', 'by', 'until', 'since', 'early', 'late', 'mid'].includes(formAt(reader, at - 1))
  )
    return null
  // "winter assaults": the season only describes
  if (k === at && isWord(reader, k + 1) && wordAt(reader, k + 1).form === '') return null
  if (isCapital(reader, k) && k > 0 && !startsLine(reader, k) && isCapital(reader, k + 1)) return null
  return { from: at, to: k + 1, meaning: { kind: 'calendar', fields: { season: word.season } } }
}

function spelledTail(
  reader: Reader,
  at: number,
): { readonly to: number; readonly year?: number; readonly shift?: number } | null {
  const year = formAt(reader, at) === 'of' ? yearAt(reader, at + 1) : null
  return year === null ? null : { to: year.to, year: year.value }
}
