/** Dates by their parts, with the missing year, week or day filled in from the reference or the text. */
import {
  dayNumber,
  dayOf,
  daysInMonth,
  dayText,
  monthText,
  twoDigits,
  weekdayOf,
  weekText,
  yearText,
} from './calendar.js'
import type { Context, Draft, Tense } from './context.js'
import type { Fields, Meaning } from './meaning.js'
import { seasonText } from './units.js'

function statedParts(fields: Fields): string[] {
  const parts: string[] = []
  for (const key of [
    'year',
    'month',
    'day',
    'weekday',
    'quarter',
    'half',
    'season',
    'part',
    'hour',
    'minute',
    'second',
    'zone',
    'decade',
    'century',
    'holiday',
    'weekend',
  ] as const)
    if (fields[key] !== undefined) parts.push(key)
  return parts
}

function clockText(fields: Fields): string {
  if (fields.part) return `T${fields.part}`
  if (fields.hour === undefined) return ''
  let text = `T${twoDigits(fields.hour)}`
  if (fields.minute !== undefined) text += `:${twoDigits(fields.minute)}`
  if (fields.second !== undefined) text += `:${twoDigits(fields.second)}`
  return text
}

/** Resolves a date; what was filled in is said in `assumed`. */
export function resolveCalendar(meaning: Extract<Meaning, { kind: 'calendar' }>, context: Context): Draft {
  const { fields } = meaning
  const { reference, memory } = context
  const stated = statedParts(fields)
  const tail = clockText(fields)
  const draft = (value: string, assumed: readonly string[] = [], usesReference = assumed.length > 0): Draft => ({
    value,
    stated,
    assumed,
    usesReference,
  })
  if (fields.century !== undefined) return draft(twoDigits(fields.century))
  if (fields.decade !== undefined) return draft(String(fields.decade))

  const referenceYear = reference.day === null ? null : dayOf(reference.day).year
  let year = fields.year ?? null
  if (year !== null) memory.year = memory.year === null || memory.year === year ? year : 'several'
  let assumed: string[] = []
  if (year === null && meaning.yearShift !== undefined) {
    if (referenceYear !== null) {
      year = referenceYear + meaning.yearShift
      assumed = ['year from reference']
    } else if (fields.month !== undefined || fields.quarter !== undefined) assumed = []
  }

  if (fields.holiday !== undefined) {
    if (year === null && reference.day !== null) {
      const r = reference.day
      year = nearestYear((y) => context.holidayOf(fields.holiday!, y), r, context.tense, meaning.toward)
      assumed = ['year from reference']
    }
    const day = year === null ? null : context.holidayOf(fields.holiday, year)
    return draft(day === null ? `XXXX-XX-XX${tail}` : dayText(day) + tail, assumed)
  }

  if (fields.quarter !== undefined || fields.half !== undefined) {
    const letter = fields.quarter !== undefined ? 'Q' : 'H'
    const index = (fields.quarter ?? fields.half)!
    const months = letter === 'Q' ? 3 : 6
    if (year === null && reference.day !== null) {
      // reports speak of the quarter that has ended even where they look ahead
      const start = (y: number): number => dayNumber(y, (index - 1) * months + 1, 1)
      const now = dayOf(reference.day).year
      year =
        start(now) > reference.day + 45 && context.tense !== 'future'
          ? now - 1
          : context.tense === 'future' && start(now) < reference.day - 200
            ? now + 1
            : now
      assumed = ['year from reference']
    }
    return draft(`${year === null ? 'XXXX' : yearText(year)}-${letter}${index}`, assumed)
  }

  if (fields.season !== undefined) {
    if (year === null && reference.day !== null) {
      const text = meaning.toward
        ? seasonText(reference.day, fields.season, meaning.toward)
        : seasonText(reference.day, fields.season, 0)
      return draft(text, ['year from reference'])
    }
    return draft(`${year === null ? 'XXXX' : yearText(year)}-${fields.season}`, assumed)
  }

  if (fields.month !== undefined) {
    const month = fields.month
    const day = fields.day
    if (year === null && reference.day !== null) {
      year = nearestYear(
        (y) => dayNumber(y, month, day ?? 1),
        reference.day,
        context.tense,
        meaning.toward,
        day === undefined,
      )
      assumed = ['year from reference']
    } else if (year === null && reference.monthDay === null && typeof memory.year === 'number') {
      year = memory.year
      assumed = ['year from the one year mentioned before']
    }
    const head = `${year === null ? 'XXXX' : yearText(year)}-${twoDigits(month)}`
    if (day === undefined) {
      const value =
        fields.toMonth !== undefined
          ? `${head}/${year === null ? 'XXXX' : yearText(fields.toMonth < month ? year + 1 : year)}-${twoDigits(fields.toMonth)}`
          : head
      return draft(value, assumed)
    }
    const checked = Math.min(day, year === null ? 31 : daysInMonth(year, month))
    const value = `${head}-${twoDigits(checked)}${tail}`
    if (fields.toDay === undefined) return draft(value, assumed)
    const toMonth = fields.toMonth ?? month
    const toYear = fields.toYear ?? (year === null ? null : toMonth < month ? year + 1 : year)
    return draft(
      `${value}/${toYear === null ? 'XXXX' : yearText(toYear)}-${twoDigits(toMonth)}-${twoDigits(fields.toDay)}`,
      assumed,
    )
  }

  if (fields.weekday !== undefined) {
    if (reference.day === null) return draft(`XXXX-WXX-${fields.weekday}${tail}`, [], true)
    const day = weekdayNear(reference.day, fields.weekday, context.tense, meaning.toward)
    return draft(dayText(day) + tail, ['week from reference'])
  }

  if (fields.weekend) {
    if (reference.day === null) return draft('XXXX-WXX-WE', [], true)
    const monday = reference.day - weekdayOf(reference.day) + 1
    const by = meaning.toward ?? (context.tense === 'future' || weekdayOf(reference.day) >= 6 ? 0 : -1)
    return draft(`${weekText(monday + 7 * by)}-WE`, ['week from reference'])
  }

  if (fields.day !== undefined) {
    // "the 15th": in the month of the last date mentioned, else of the reference
    const base = memory.day ?? reference.day
    if (base === null) return draft(`XXXX-XX-${twoDigits(fields.day)}${tail}`, [], true)
    const { year: y, month: m } = dayOf(base)
    return draft(`${monthText(y, m)}-${twoDigits(Math.min(fields.day, daysInMonth(y, m)))}${tail}`, [
      memory.day === null ? 'month from reference' : 'month from last date mentioned',
    ])
  }

  if (year !== null) {
    if (fields.toYear !== undefined) return draft(`${yearText(year)}/${yearText(fields.toYear)}`, assumed)
    return draft(yearText(year) + (fields.hour !== undefined || fields.part ? '' : tail), assumed)
  }

  // only a clock time or part of the day: on the last day mentioned, else on the reference's
  const base =
    memory.day !== null &&
    (memory.grain === 'day' || memory.grain === 'part-of-day' || memory.grain === 'minute' || memory.grain === 'hour')
      ? memory.day
      : reference.day
  if (base !== null)
    return draft(dayText(base) + tail, [base === reference.day ? 'day from reference' : 'day from last date mentioned'])
  if (reference.monthDay)
    return draft(`XXXX-${twoDigits(reference.monthDay.month)}-${twoDigits(reference.monthDay.day)}${tail}`, [
      'day from reference without a year',
    ])
  return draft(`XXXX-XX-XX${tail}`, [], true)
}

/**
 * The year in which a date without one lies.
 * "last"/"next" and the verb's tense decide; without either the nearer one, the past counting as nearer up to eight months.
 */
function nearestYear(
  dayIn: (year: number) => number | null,
  reference: number,
  tense: Tense,
  toward: -1 | 0 | 1 | undefined,
  wholeMonth = false,
): number {
  const year = dayOf(reference).year
  const here = dayIn(year)
  if (here === null || toward === 0) return year
  const slack = wholeMonth ? 27 : 0
  // "last February", said in March, is the one before
  const clear = wholeMonth ? 40 : 0
  if (toward === -1) return here < reference - clear ? year : year - 1
  if (toward === 1) return here > reference ? year : year + 1
  const distance = here - reference
  if (tense === 'future') return distance + slack >= 0 ? year : distance > -60 ? year : year + 1
  if (tense === 'past') return distance <= 60 ? year : year - 1
  if (distance < -245) return year + 1
  if (distance > 150) return year - 1
  return year
}

/** The day of a weekday: most recent (the reference's own day counts) unless the words or the tense say otherwise. */
function weekdayNear(reference: number, weekday: number, tense: Tense, toward: -1 | 0 | 1 | undefined): number {
  const back = (weekdayOf(reference) - weekday + 7) % 7
  const ahead = (weekday - weekdayOf(reference) + 7) % 7
  if (toward === -1) return reference - (back === 0 ? 7 : back)
  if (toward === 1) return reference + (ahead === 0 ? 7 : ahead)
  if (toward === 0) return tense === 'past' ? reference - back : reference + ahead
  return tense === 'future' ? reference + ahead : reference - back
}
