/** Numbers that count nothing: dates, clock times, names of models, units and roads, list numbers, phone numbers, scores. */
import {
  COLON,
  digitsAt,
  formAt,
  HYPHEN,
  isApostrophe,
  isCapital,
  isDash,
  isJoined,
  isNumber,
  isSameWord,
  isWord,
  lengthAt,
  type Reader,
  SLASH,
  STOP,
  signAt,
  startsLine,
  textAt,
  wordAt,
} from '../times/reader.js'
import type { Amount } from './amounts.js'
import { isPlural } from './counted.js'
import { isEmergencyNumber } from './emergency-number.js'

/**
 * True where a number is part of a name, a place in a list, a telephone number, a score or a version.
 *
 *     The T-72 crossed Route 9 at Mill Road 14.
 *           ^^               ^              ^^
 */
export function isNoQuantity(reader: Reader, amount: Amount): boolean {
  const { from, to, numberTo } = amount
  const before = signAt(reader, from - 1)
  const plain = amount.unit === '' && amount.scale === 1
  if (gluedToName(reader, from)) return true
  if (before === 0x23) return true
  if (isApostrophe(before) && isJoined(reader, from)) return true
  // "7-Eleven": a shop
  if (!amount.digits && isDash(before) && isJoined(reader, from) && isNumber(reader, from - 2)) return true
  if (!amount.digits)
    return ordinalTail(reader, numberTo) || isMonthName(reader, numberTo) || isSpeltNumber(reader, from, to)
  if (ordinalTail(reader, numberTo)) return true
  const next = signAt(reader, numberTo)
  const joined = isJoined(reader, numberTo)
  // letters joined to digits that are no unit: "5G", "787B", "1980s"
  if (amount.unit === '' && amount.scale === 1 && joined && isWord(reader, numberTo)) return true
  // "7-Eleven"
  if (plain && joined && isDash(next) && isWord(reader, numberTo + 1) && isCapital(reader, numberTo + 1)) return true
  // "24/7", "9/11", "2-0", "10:35", "4:39"
  if (joined && (next === SLASH || next === COLON) && isNumber(reader, numberTo + 1) && isJoined(reader, numberTo + 1))
    return true
  if (isJoined(reader, from) && (before === SLASH || before === COLON) && isNumber(reader, from - 2)) return true
  if (
    plain &&
    isDash(next) &&
    joined &&
    isNumber(reader, numberTo + 1) &&
    isJoined(reader, numberTo + 1) &&
    isDash(signAt(reader, numberTo + 2)) &&
    isNumber(reader, numberTo + 3)
  )
    return true
  if (
    plain &&
    isDash(before) &&
    isJoined(reader, from) &&
    isNumber(reader, from - 2) &&
    isDash(signAt(reader, from - 3)) &&
    isJoined(reader, from - 1)
  )
    return true
  if (isPhone(reader, from)) return true
  // "555 0142": no count begins with a nought
  if (lengthAt(reader, from) > 1 && textAt(reader, from)[0] === '0' && !textAt(reader, from).includes('.')) return true
  // "at the age of 19"
  if (formAt(reader, from - 1) === 'of' && isSameWord(reader, from - 2, 'age')) return true
  if (!plain) return false
  if (isEmergencyNumber(reader, from, numberTo)) return true
  if (isLastDay(reader, from)) return true
  if (isScore(reader, from, numberTo)) return true
  if (startsList(reader, from, numberTo)) return true
  if (isAddress(reader, from, numberTo)) return true
  if (isBareYear(reader, from, numberTo)) return true
  if (wordAt(reader, numberTo).form === 'zip') return true
  return isNamedNumber(reader, from, to)
}

/** Lower-case words that a hyphen may tie to a number without making it a name: "sub-7", "minus-40", "now-18". */
const BEFORE_HYPHEN = new Set(['sub', 'minus', 'now', 'to', 'and', 'or', 'nearly', 'almost', 'over', 'under'])

/** "T-72", "Su-35", "M21", "VK40", "Q-Lux3": letters with a capital right before the digits. */
function gluedToName(reader: Reader, from: number): boolean {
  if (!isJoined(reader, from)) return false
  if (isWord(reader, from - 1)) return wordAt(reader, from - 1).more.code === undefined
  if (isDash(signAt(reader, from - 1)) && isWord(reader, from - 2) && isJoined(reader, from - 1)) {
    const text = textAt(reader, from - 2)
    return text !== text.toLowerCase() || !BEFORE_HYPHEN.has(text)
  }
  if (signAt(reader, from - 1) === STOP && isWord(reader, from - 2) && isJoined(reader, from - 1)) return true
  return signAt(reader, from - 1) === 95 || signAt(reader, from - 1) === 64
}

const ordinalTail = (reader: Reader, to: number): boolean =>
  isJoined(reader, to) && wordAt(reader, to).more.suffix !== undefined

const isMonthName = (reader: Reader, to: number): boolean => wordAt(reader, to).month > 0 && isCapital(reader, to)

/** "between October 8 and 13", "from May 3 to 9": the last day of a stretch whose month stands before its first. */
function isLastDay(reader: Reader, from: number): boolean {
  const day = digitsAt(reader, from, 2)
  if (day < 1 || day > 31 || !isNumber(reader, from - 2) || digitsAt(reader, from - 2, 2) < 1) return false
  if (!isMonthName(reader, from - 3)) return false
  const opens = formAt(reader, from - 4)
  const link = formAt(reader, from - 1)
  return (link === 'and' && opens === 'between') || (link === 'to' && opens === 'from')
}

/** "2-0", "89-89" between sides: two small numbers with a hyphen and no unit or plural noun behind them. */
function isScore(reader: Reader, from: number, to: number): boolean {
  const dashAfter =
    signAt(reader, to) === HYPHEN && isJoined(reader, to) && isNumber(reader, to + 1) && isJoined(reader, to + 1)
  const dashBefore = signAt(reader, from - 1) === HYPHEN && isJoined(reader, from) && isNumber(reader, from - 2)
  if (!dashAfter && !dashBefore) return false
  const first = digitsAt(reader, dashAfter ? from : from - 2, 3)
  const second = digitsAt(reader, dashAfter ? to + 1 : from, 3)
  if (first < 0 || second < 0) return false
  return first >= second
}

/** "1." or "2)" at the start of a line. */
function startsList(reader: Reader, from: number, to: number): boolean {
  const first = startsLine(reader, from) || signAt(reader, from - 1) === 40
  const sign = signAt(reader, to)
  return (
    first &&
    isJoined(reader, to) &&
    (sign === STOP || sign === 41) &&
    lengthAt(reader, from) <= 2 &&
    (sign === 41 || isWord(reader, to + 1))
  )
}

/** "the 2019 review": four digits of a likely year that no plural noun and no hedge makes a count. */
function isBareYear(reader: Reader, from: number, to: number): boolean {
  const year = digitsAt(reader, from, 4)
  if (year < 1900 || year > 2059 || lengthAt(reader, from) !== 4) return false
  if (wordAt(reader, from - 1).more.hedge !== undefined || formAt(reader, from - 1) === 'than') return false
  if (!isWord(reader, to) || isCapital(reader, to)) return true
  const last = textAt(reader, to)
  const person = wordAt(reader, to).more.person !== undefined
  return !(person || (last.length > 3 && last.endsWith('s')))
}

/** "14 Mill Road", "31 Harbour Street", "22 Ave Orbel". */
function isAddress(reader: Reader, from: number, to: number): boolean {
  if (lengthAt(reader, from) > 5) return false
  const first = isDash(signAt(reader, to)) && isNumber(reader, to + 1) ? to + 2 : to
  for (let k = first; k < first + 4; k++) {
    if (!isWord(reader, k) || !isCapital(reader, k)) return false
    if (wordAt(reader, k).more.street !== undefined && (k > first || formAt(reader, k) !== 'st')) return true
  }
  return false
}

/** "+82 2 555 0199", "555-0199": runs of digits with blanks or hyphens. */
function isPhone(reader: Reader, from: number): boolean {
  let first = from
  while (first > from - 12 && digitRun(reader, first - 1)) first--
  let groups = 0
  let digits = 0
  let k = first
  for (; k < first + 12; k++) {
    if (isNumber(reader, k)) {
      if (groups > 0 && !joinsDigits(reader, k)) break
      groups++
      digits += lengthAt(reader, k)
    } else if (!digitRun(reader, k)) break
  }
  // "1-800-TIP-LINE"
  const isSpelt =
    groups >= 2 && digits >= 4 && isDash(signAt(reader, k - 1)) && isCapital(reader, k) && isJoined(reader, k)
  return (isSpelt || (groups >= 3 && digits >= 8)) && k > from
}
const digitRun = (reader: Reader, at: number): boolean =>
  at >= 0 &&
  (isNumber(reader, at) ||
    (isDash(signAt(reader, at)) && isJoined(reader, at + 1)) ||
    (signAt(reader, at) === 43 && isNumber(reader, at + 1)))
const joinsDigits = (reader: Reader, at: number): boolean => isNumber(reader, at - 1) || isDash(signAt(reader, at - 1))

/** "Channel 5", "Resolution 2254", "Lumen 11", "No. 7": a bare number that its word names. */
function isNamedNumber(reader: Reader, from: number, to: number): boolean {
  const before = wordAt(reader, from - 1)
  if (signAt(reader, from - 1) === STOP && ['no', 'nos', 'vol'].includes(formAt(reader, from - 2))) return true
  if (before.more.label !== undefined && before.form !== 'no' && !startsLine(reader, from)) return true
  const text = textAt(reader, from)
  if (text.includes(',') || text.includes('.')) return false
  if (!isWord(reader, from - 1) || startsLine(reader, from)) return false
  const name = textAt(reader, from - 1)
  const mixed = name !== name.toLowerCase()
  if (!mixed) return false
  // a capital only because it opens the sentence; "S&P 500" and "Max 9" are names
  if (before.form !== '' && before.month === 0 && before.weekday === 0 && name.length > 1) return false
  // "In Lorne 45 people": a lower-case word that could be counted follows
  return !(isWord(reader, to) && !isCapital(reader, to) && wordAt(reader, to).form === '' && opensClause(reader, from))
}

/** "tank number seven", "Platform two": a label before a number in words. "On each page two ships" goes on with what is counted. */
function isSpeltNumber(reader: Reader, from: number, to: number): boolean {
  const label = formAt(reader, from - 1)
  if (wordAt(reader, from - 1).more.label === undefined || label === 'no' || startsLine(reader, from)) return false
  return label === 'number' || !isWord(reader, to) || startsLine(reader, to) || !isPlural(reader, to)
}

/** The name before the number stands behind a preposition or opens the sentence. */
const opensClause = (reader: Reader, from: number): boolean =>
  ['in', 'at', 'near', 'on', 'of', 'from'].includes(formAt(reader, from - 2)) ||
  signAt(reader, from - 2) === STOP ||
  startsLine(reader, from - 1)
