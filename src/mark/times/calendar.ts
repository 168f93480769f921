/**
 * Calendar arithmetic on the proleptic Gregorian calendar, in day numbers (0 = 1970-01-01).
 * It never asks a clock or a time zone.
 */

/** A day of the calendar: month 1 to 12, day 1 to 31. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Day number of a date; months beyond 1 to 12 carry over into years. */
export function dayNumber(year: number, month: number, day: number): number {
  const carry = Math.floor((month - 1) / 12)
  const y0 = year + carry
  const m = month - carry * 12
  const y = m <= 2 ? y0 - 1 : y0
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The date of a day number. */
export function dayOf(number: number): Day {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const doe = z - era * 146097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 }
}

/** Weekday of a day number: 1 = Monday … 7 = Sunday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

/** Days in a month of a year. */
export const daysInMonth = (year: number, month: number): number =>
  dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)

/** ISO week and its year for a day number. */
export function weekOf(number: number): { readonly year: number; readonly week: number } {
  const thursday = number - weekdayOf(number) + 4
  const year = dayOf(thursday).year
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 }
}

/** Day number of the Monday of an ISO week. */
export function mondayOf(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4)
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7
}

/** Western Easter Sunday of a year, as a day number (Gauss, in Butcher's form). */
export function easterOf(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return dayNumber(year, month, ((h + l - 7 * m + 114) % 31) + 1)
}

/** Adds months to a day and keeps within the month: 31 January plus one month is the last of February. */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = dayOf(number)
  const index = year * 12 + month - 1 + months
  const toYear = Math.floor(index / 12)
  const toMonth = index - toYear * 12 + 1
  return dayNumber(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n))
const four = (n: number): string => String(n).padStart(4, '0')

/** `1998`. */
export const yearText = (year: number): string => four(year)
/** `1998-10`. */
export const monthText = (year: number, month: number): string => `${four(year)}-${two(month)}`
/** `1998-10-17` from a day number. */
export function dayText(number: number): string {
  const { year, month, day } = dayOf(number)
  return `${four(year)}-${two(month)}-${two(day)}`
}
/** `1998-W08` from any day number in the week. */
export function weekText(number: number): string {
  const { year, week } = weekOf(number)
  return `${four(year)}-W${two(week)}`
}
/** Two digits with a leading zero. */
export const twoDigits = two
