/** Dates by their parts: "October 17", "17 October 2024", "Friday, Oct. 18", "2024-10-18", "May 2023". */
import { dateWith, type Fields, type Found, fieldsWith } from '../../../../mark/times/meaning.js'
import {
  COMMA,
  digitsAt,
  formAt,
  HYPHEN,
  isApostrophe,
  isDash,
  isJoined,
  isNumber,
  lengthAt,
  type Reader,
  SLASH,
  STOP,
  signAt,
  startsLine,
  wordAt,
} from '../reader.js'
import { afterStop, monthAt, monthDayAt, skipThe, yearAt, yearTail } from './parts.js'

const found = (
  from: number,
  to: number,
  fields: Fields,
  more: { yearShift?: number; toward?: -1 | 0 | 1 } = {},
): Found => ({
  from,
  to,
  meaning: { kind: 'calendar', fields, yearShift: more.yearShift, toward: more.toward },
})

/** True where a number after a month is a count or a clock time and no day: "May 10,000", "5 p.m.", "12 people" is left to the rest. */
function isFree(reader: Reader, to: number): boolean {
  const sign = signAt(reader, to)
  if (sign === 37) return false
  if (isJoined(reader, to) && (sign === 58 || sign === SLASH) && isJoined(reader, to + 1) && isNumber(reader, to + 1))
    return false
  const word = wordAt(reader, to)
  return word.scale === 0 && word.more.meridiem === undefined
}

/**
 * Month first.
 *
 *     The pact was signed on October 17, 2024 in Lorne.
 *                            ^^^^^^^^^^^^^^^^
 */
export function monthDate(reader: Reader, at: number, from = at): Found | null {
  const month = monthAt(reader, at)
  if (month === null) return null
  let k = month.to
  if (startsLine(reader, k)) return found(from, month.to, { month: month.value })
  const day = monthDayAt(reader, formAt(reader, k) === 'the' ? k + 1 : k)
  if (day !== null && isFree(reader, day.to) && !(yearAt(reader, k) !== null)) {
    k = day.to
    let fields: Fields = { month: month.value, day: day.value }
    // "October 27-28", "Oct. 30-Nov. 2"
    if (isDash(signAt(reader, k)) && isJoined(reader, k) && isJoined(reader, k + 1)) {
      const lastDay = monthDayAt(reader, k + 1)
      if (lastDay !== null && lastDay.value > day.value && isFree(reader, lastDay.to)) {
        fields = fieldsWith(fields, { toDay: lastDay.value })
        k = lastDay.to
      } else {
        const lastMonth = monthAt(reader, k + 1)
        const then = lastMonth === null ? null : monthDayAt(reader, lastMonth.to)
        if (lastMonth !== null && then !== null && isFree(reader, then.to)) {
          fields = fieldsWith(fields, { toMonth: lastMonth.value, toDay: then.value })
          k = then.to
        }
      }
    }
    const tail = yearTail(reader, k)
    if (tail !== null && (tail.year !== undefined ? reasonable(tail.year) : true)) {
      const dated = tail.year === undefined ? fields : fieldsWith(fields, { year: tail.year })
      // "October 18, 2024, Friday"
      const comma = signAt(reader, tail.to) === COMMA ? tail.to + 1 : tail.to
      const weekday = wordAt(reader, comma)
      const closes = tail.year !== undefined && weekday.weekday > 0 && !weekday.plural && !startsLine(reader, comma)
      return found(
        from,
        closes ? comma + 1 : tail.to,
        closes ? fieldsWith(dated, { weekday: weekday.weekday }) : dated,
        shiftOf(tail.shift),
      )
    }
    return found(from, k, fields)
  }
  const tail = yearTail(reader, k)
  if (tail !== null && (tail.year === undefined || reasonable(tail.year)))
    return found(
      from,
      tail.to,
      tail.year === undefined ? { month: month.value } : { month: month.value, year: tail.year },
      shiftOf(tail.shift),
    )
  return found(from, month.to, { month: month.value })
}

const shiftOf = (shift: number | undefined): { yearShift?: number } => (shift === undefined ? {} : { yearShift: shift })
const reasonable = (year: number): boolean => year >= 1000 && year < 2200

/**
 * Day first.
 *
 *     The pact was signed on the 17th of October 2024.
 *                            ^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function dayMonthDate(reader: Reader, at: number, from = at): Found | null {
  const first = skipThe(reader, at)
  const day = monthDayAt(reader, first)
  if (day === null) return null
  let k = day.to
  let fields: Fields = { day: day.value }
  const dashed = isDash(signAt(reader, k)) && isJoined(reader, k)
  if (dashed || formAt(reader, k) === 'to') {
    const last = monthDayAt(reader, k + 1)
    if (last !== null && last.value > day.value) {
      fields = fieldsWith(fields, { toDay: last.value })
      k = last.to
    }
  }
  if (formAt(reader, k) === 'of') k++
  else if (day.ordinal && first !== at && wordAt(reader, k).month === 0) return null
  if (isDash(signAt(reader, k)) && isJoined(reader, k)) k++
  const month = monthAt(reader, k)
  if (month === null || startsLine(reader, k)) return null
  // "March 12 April 3": the number belongs to the month before it
  if (wordAt(reader, at - 1).month > 0 || (signAt(reader, at - 1) === STOP && wordAt(reader, at - 2).month > 0))
    return null
  fields = fieldsWith(fields, { month: month.value })
  const after = isDash(signAt(reader, month.to)) && isJoined(reader, month.to) ? month.to + 1 : month.to
  const tail = yearTail(reader, after)
  if (tail !== null && (tail.year === undefined || reasonable(tail.year)))
    return found(
      from,
      tail.to,
      tail.year === undefined ? fields : fieldsWith(fields, { year: tail.year }),
      shiftOf(tail.shift),
    )
  return found(from, month.to, fields)
}

/**
 * All in digits: "2024-10-18", "18/10/2024", "10/18/2024", "18.10.2024".
 * Where both readings are possible the day comes first with stops, the month first with slashes.
 */
export function digitDate(reader: Reader, at: number): Found | null {
  if (!isNumber(reader, at)) return null
  const sign = signAt(reader, at + 1)
  if (!isJoined(reader, at + 1) || !isJoined(reader, at + 2)) return null
  if (sign === HYPHEN && lengthAt(reader, at) === 4) {
    const year = digitsAt(reader, at)
    const month = digitsAt(reader, at + 2, 2)
    if (year < 1000 || month < 1 || month > 12 || lengthAt(reader, at + 2) !== 2) return null
    if (signAt(reader, at + 3) === HYPHEN && isJoined(reader, at + 3) && isJoined(reader, at + 4)) {
      const day = digitsAt(reader, at + 4, 2)
      if (day >= 1 && day <= 31) return found(at, at + 5, { year, month, day })
    }
    return null
  }
  if (sign !== SLASH && sign !== STOP && sign !== HYPHEN) return null
  if (signAt(reader, at + 3) !== sign || !isJoined(reader, at + 3) || !isJoined(reader, at + 4)) return null
  const first = digitsAt(reader, at, 2)
  const second = digitsAt(reader, at + 2, 2)
  const last = digitsAt(reader, at + 4)
  const lastLength = lengthAt(reader, Math.min(at + 4, reader.atoms.count - 1))
  if (first < 1 || second < 1 || last < 0 || (lastLength !== 4 && !(lastLength === 2 && sign === SLASH))) return null
  const year = lastLength === 4 ? last : last < 40 ? 2000 + last : 1900 + last
  if (!reasonable(year)) return null
  const monthFirst = sign === SLASH ? first <= 12 : first <= 12 && second > 12
  const month = monthFirst ? first : second
  const day = monthFirst ? second : first
  if (month > 12 || day > 31) return null
  return found(at, at + 5, { year, month, day })
}

/**
 * A weekday with a date: the date decides, the weekday is part of the surface.
 *
 *     Talks resume on Friday, Oct. 18.
 *                     ^^^^^^^^^^^^^^^
 */
export function weekdayDate(reader: Reader, at: number): Found | null {
  const word = wordAt(reader, at)
  if (word.weekday === 0 || word.plural) return null
  let k = afterStop(reader, at + 1)
  if (signAt(reader, k) === COMMA) k++
  if (startsLine(reader, k)) return null
  const date = monthDate(reader, k, at) ?? dayMonthDate(reader, k, at) ?? digitDate(reader, k)
  if (date === null || date.meaning.kind !== 'calendar' || date.meaning.fields.day === undefined) return null
  return { from: at, to: date.to, meaning: dateWith(date.meaning, { weekday: word.weekday }) }
}

/** A decade: "the 1980s", "the '80s", "the nineties", "mid-1990s" with its modifier elsewhere. */
export function decade(reader: Reader, at: number): Found | null {
  const k = skipThe(reader, at)
  const word = wordAt(reader, k)
  if (word.more.decade !== undefined && k !== at) return found(at, k + 1, { decade: Number(word.more.decade) })
  const short = isApostrophe(signAt(reader, k)) && isJoined(reader, k + 1)
  const digitsFrom = short ? k + 1 : k
  const digits = digitsAt(reader, digitsFrom)
  if (digits < 0 || digits % 10 !== 0) return null
  const length = lengthAt(reader, digitsFrom)
  let tail = digitsFrom + 1
  if (isApostrophe(signAt(reader, tail)) && isJoined(reader, tail)) tail++
  if (!isJoined(reader, tail) || !isWordS(reader, tail)) return null
  if (length === 4 && digits >= 1000 && digits < 2100) return found(at, tail + 1, { decade: digits / 10 })
  if (length === 2 && (short || k !== at) && digits >= 10) return found(at, tail + 1, { decade: 190 + digits / 10 })
  return null
}

function isWordS({ atoms }: Reader, at: number): boolean {
  return at < atoms.count && atoms.end[at]! - atoms.start[at]! === 1 && atoms.text[atoms.start[at]!] === 's'
}
