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

export interface Piece {
  readonly to: number
  readonly value: number
}

/** After "the", or the same place. */
export const skipThe = (reader: Reader, at: number): number => (formAt(reader, at) === 'the' ? at + 1 : at)

/** After the full stop of an abbreviation ("Oct."), or the same place. */
export function afterStop(reader: Reader, at: number): number {
  const stop = signAt(reader, at) === STOP && isJoined(reader, at)
  // a stop that also ends the sentence stays outside
  return stop && wordAt(reader, at - 1).more.abbr !== undefined ? at + 1 : at
}

/** "1998", "nineteen ninety-eight", "two thousand and five", "'98" where `short` allows it. */
export function yearAt(reader: Reader, at: number): Piece | null {
  const digits = digitsAt(reader, at)
  if (digits >= 1000 && digits < 2200 && lengthAt(reader, at) === 4) {
    const next = signAt(reader, at + 1)
    // "1998.5", "1,998" are one atom already; "2000%" and "2000m" are not years
    if (next === 37 || (isJoined(reader, at + 1) && wordAt(reader, at + 1).form !== '' && !isDash(next) && next === 0))
      return null
    return { to: at + 1, value: digits }
  }
  if (isApostrophe(signAt(reader, at)) && isJoined(reader, at + 1)) {
    const two = digitsAt(reader, at + 1, 2)
    if (two >= 0 && lengthAt(reader, at + 1) === 2 && !isJoined(reader, at + 2))
      return { to: at + 2, value: two < 40 ? 2000 + two : 1900 + two }
  }
  return spelledYear(reader, at)
}

function spelledYear(reader: Reader, at: number): Piece | null {
  const first = wordAt(reader, at).cardinal
  if (first >= 13 && first <= 20) {
    const tens = wordAt(reader, at + 1).cardinal
    if (tens >= 10 && tens < 100) {
      if (tens >= 20 && tens % 10 === 0) {
        const dashed = isDash(signAt(reader, at + 2)) ? at + 3 : at + 2
        const ones = wordAt(reader, dashed).cardinal
        if (ones > 0 && ones < 10) return { to: dashed + 1, value: first * 100 + tens + ones }
      }
      return { to: at + 2, value: first * 100 + tens }
    }
    if (wordAt(reader, at + 1).scale === 100 && first < 20) return null
  }
  return null
}

/** "the year 2000", "two thousand" after a word that asks for a year. */
export function thousandYear(reader: Reader, at: number): Piece | null {
  if (wordAt(reader, at).cardinal !== 2 || wordAt(reader, at + 1).scale !== 1000) return null
  let k = at + 2
  if (formAt(reader, k) === 'and') k++
  const ones = wordAt(reader, k).cardinal
  if (ones > 0 && ones < 100) return { to: k + 1, value: 2000 + ones }
  return { to: at + 2, value: 2000 }
}

/** Day of the month: "5", "5th", "fifth", "twenty-first". `ordinal` tells which. */
export function monthDayAt(reader: Reader, at: number): (Piece & { readonly ordinal: boolean }) | null {
  const digits = digitsAt(reader, at, 2)
  if (digits >= 1 && digits <= 31) {
    if (isJoined(reader, at + 1)) {
      if (wordAt(reader, at + 1).more.suffix !== undefined) return { to: at + 2, value: digits, ordinal: true }
      if (wordAt(reader, at + 1).form !== '' && signAt(reader, at + 1) === 0) return null
    }
    return { to: at + 1, value: digits, ordinal: false }
  }
  const word = wordAt(reader, at)
  if (word.ordinal >= 1 && word.ordinal <= 31) return { to: at + 1, value: word.ordinal, ordinal: true }
  if ((word.cardinal === 20 || word.cardinal === 30) && isDash(signAt(reader, at + 1))) {
    const ones = wordAt(reader, at + 2).ordinal
    if (ones >= 1 && ones <= 9) return { to: at + 3, value: word.cardinal + ones, ordinal: true }
  }
  return null
}

const PREPOSITIONS = new Set([
  'in',
  'of',
  'since',
  'until',
  'till',
  'by',
  'from',
  'during',
  'through',
  'for',
  'to',
  'last',
  'next',
  'this',
  'early',
  'late',
  'mid',
  'before',
  'after',
  'on',
  'every',
  'each',
  'coming',
  'past',
  'and',
  'between',
  'around',
  'about',
])

/**
 * A month's name. Words that are also others ("May", "March", "Mar") count only with a capital, and alone only after a word that asks for a time.
 *
 *     The bridge reopened in March. / They may march.
 *                            ^^^^^
 */
export function monthAt(reader: Reader, at: number): Piece | null {
  const word = wordAt(reader, at)
  if (word.month === 0 || !isCapital(reader, at)) return null
  const to = afterStop(reader, at + 1)
  // "April Stone": a first name
  if (
    word.more.name !== undefined &&
    isWord(reader, to) &&
    isCapital(reader, to) &&
    !startsLine(reader, to) &&
    wordAt(reader, to).form === '' &&
    (formAt(reader, at - 1) === 'and' || !PREPOSITIONS.has(formAt(reader, at - 1))) &&
    monthDayAt(reader, at - 1) === null
  )
    return null
  if (word.more.risky !== undefined) {
    const next = isNumber(reader, to) || (signAt(reader, to) === COMMA && isNumber(reader, to + 1))
    const before = PREPOSITIONS.has(formAt(reader, at - 1)) || (isDash(signAt(reader, at - 1)) && isJoined(reader, at))
    const dayBefore = monthDayAt(reader, at - 1) !== null && !isCapital(reader, at + 1)
    if (!next && !before && !dayBefore) return null
    if ((word.form === 'mar' || word.form === 'jan' || word.form === 'jun') && !next && to === at + 1) return null
  }
  return { to, value: word.month }
}

/** What ties a month or quarter to a year in words: "1998", ", 1998", "of 1998", "last year", "of this year". */
export function yearTail(
  reader: Reader,
  at: number,
): { readonly to: number; readonly year?: number; readonly shift?: number } | null {
  let k = at
  if (signAt(reader, k) === COMMA && isNumber(reader, k + 1) && !startsLine(reader, k + 1)) k++
  else if (formAt(reader, k) === 'of') k++
  if (formAt(reader, k) === 'fiscal') k++
  else if (formAt(reader, k) === 'the' && formAt(reader, k + 1) === 'year') k += 2
  if (startsLine(reader, k)) return null
  const year = yearAt(reader, k)
  if (year !== null) return { to: year.to, year: year.value }
  const deixis = wordAt(reader, k).more
  if (
    deixis.deixis !== undefined &&
    deixis.anaphoric === undefined &&
    formAt(reader, k + 1) === 'year' &&
    afterPossessive(reader, k + 2) === k + 2
  )
    return { to: k + 2, shift: Number(deixis.deixis) }
  return null
}

/** "third", "3rd", as 1 to `most`. */
export function ordinalAt(reader: Reader, at: number, most: number): Piece | null {
  const word = wordAt(reader, at)
  if (word.ordinal >= 1 && word.ordinal <= most) return { to: at + 1, value: word.ordinal }
  const digits = digitsAt(reader, at, 2)
  if (digits >= 1 && digits <= most && isJoined(reader, at + 1) && wordAt(reader, at + 1).more.suffix !== undefined)
    return { to: at + 2, value: digits }
  return null
}
