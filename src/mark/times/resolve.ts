/**
 * Gives each meaning its value and interval, in text order, against the page's date and the dates mentioned before.
 * It must never fill in a year, month or day without saying in `assumed` what from.
 */
import type { Grain, TimeValue } from '../../model/time-value.js'
import { addMonths, dayNumber, dayOf, dayText, daysInMonth, monthText, twoDigits, weekdayOf, weekText, yearText } from './calendar.js'
import { cutByMod, intervalOf } from './interval.js'
import type { Fields, Meaning, Season, Unit } from './meaning.js'
import type { Reference } from './reference.js'

/** Which way an expression without a year or week points: as the verb says. */
export type Tense = 'past' | 'future' | 'unknown'

/** Day number of a holiday of a year; null when the table has no such holiday. */
export type HolidayOf = (key: string, year: number) => number | null

/** What the resolver remembers between the expressions of one text. */
export interface Memory {
  /** Value of the last date mentioned, and the day number it begins at. */
  value: string | null
  day: number | null
  grain: Grain
  /** The last quarter mentioned, as a count of quarters since year 0. */
  quarter: number | null
}

export const freshMemory = (): Memory => ({ value: null, day: null, grain: 'vague', quarter: null })

export interface Context {
  readonly reference: Reference
  readonly memory: Memory
  readonly tense: Tense
  readonly holidayOf: HolidayOf
}

type Body = Pick<TimeValue, 'type' | 'value' | 'from' | 'to' | 'grain' | 'stated' | 'assumed' | 'reference'>

const LETTER: Readonly<Record<Unit, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  weekend: 'W',
  week: 'W',
  month: 'M',
  season: 'M',
  quarter: 'Q',
  'half-year': 'M',
  year: 'Y',
  decade: 'E',
  century: 'C',
  millennium: 'L',
}

const UNIT_GRAIN: Readonly<Record<Unit, Grain>> = {
  second: 'second',
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  weekend: 'weekend',
  week: 'week',
  month: 'month',
  season: 'season',
  quarter: 'quarter',
  'half-year': 'half-year',
  year: 'year',
  decade: 'decade',
  century: 'century',
  millennium: 'century',
}

const SEASONS: readonly Season[] = ['WI', 'SP', 'SU', 'FA']

/**
 * Resolves one meaning.
 * @returns the parts of a TimeValue other than its place; the memory is updated for dates.
 */
export function resolve(meaning: Meaning, mod: string | undefined, context: Context): Body {
  switch (meaning.kind) {
    case 'vague':
      return vague(meaning.value, context)
    case 'value':
      return { type: meaning.type, value: meaning.value, ...intervalOf(meaning.value), stated: [], assumed: [], reference: null }
    case 'set':
      return { type: 'SET', value: meaning.value, from: null, to: null, grain: 'vague', stated: ['set'], assumed: [], reference: null }
    case 'duration':
      return duration(meaning, context)
    case 'shift':
      return finish(shift(meaning, context), mod, context)
    case 'calendar':
      return finish(calendar(meaning, context), mod, context)
  }
}

interface Draft {
  readonly value: string
  readonly stated: readonly string[]
  readonly assumed: readonly string[]
  readonly usesReference: boolean
  /** True for a comparison ("a year earlier"): the text goes on from the quarter it compares with. */
  readonly compares?: boolean
}

function finish(draft: Draft, mod: string | undefined, context: Context): Body {
  const interval = cutByMod(intervalOf(draft.value), mod)
  const memory = context.memory
  memory.value = draft.value
  memory.grain = interval.grain
  memory.day = interval.from === null ? null : dayNumber(Number(interval.from.slice(0, 4)), Number(interval.from.slice(5, 7)), Number(interval.from.slice(8, 10)))
  const quarter = interval.grain === 'quarter' ? /^(\d{4})-Q(\d)$/.exec(draft.value) : null
  if (quarter && !draft.compares) memory.quarter = Number(quarter[1]) * 4 + Number(quarter[2]) - 1
  return {
    type: draft.value.includes('T') ? 'TIME' : 'DATE',
    value: draft.value,
    ...interval,
    stated: draft.stated,
    assumed: draft.assumed,
    reference: draft.usesReference ? context.reference.text : null,
  }
}

function vague(value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF', { reference }: Context): Body {
  const at = reference.day === null ? null : dayText(reference.day)
  const next = reference.day === null ? null : dayText(reference.day + 1)
  return {
    type: 'DATE',
    value,
    from: value === 'PAST_REF' ? null : at,
    to: value === 'FUTURE_REF' ? null : next,
    grain: 'vague',
    stated: [],
    assumed: [],
    reference: reference.text,
  }
}

/** TIMEX3 text of a length: `P2Y`, `PT1H30M`, `PXD`. */
export function durationText(lengths: readonly { readonly unit: Unit; readonly amount: number | null }[]): string {
  let text = 'P'
  let clock = false
  for (const { unit, amount } of lengths) {
    let letter = LETTER[unit]
    let n = amount
    if (unit === 'decade') {
      n = amount === null ? null : amount * 10
      letter = amount === null ? 'E' : 'Y'
    } else if (unit === 'century') {
      n = amount === null ? null : amount * 100
      letter = amount === null ? 'C' : 'Y'
    } else if (unit === 'half-year' && amount !== null) n = amount * 6
    else if (unit === 'season' && amount !== null) n = amount * 3
    if (letter.length === 2) {
      if (!clock) text += 'T'
      clock = true
      letter = letter.slice(1)
    }
    text += `${n === null ? 'X' : fractional(n, letter, clock)}${n !== null && !Number.isInteger(n) && (HALVES[letter] || (letter === 'M' && clock)) ? '' : letter}`
  }
  return text
}

/** Halves go to the next smaller unit: 2.5 years is `2Y6M`, 1.5 hours `1H30M`. */
const HALVES: Readonly<Record<string, readonly [string, number]>> = { Y: ['M', 12], H: ['M', 60] }
function fractional(n: number, letter: string, clock: boolean): string {
  if (Number.isInteger(n)) return String(n)
  const smaller = letter === 'M' && clock ? (['S', 60] as const) : HALVES[letter]
  if (!smaller) return String(n)
  const whole = Math.floor(n)
  return `${whole > 0 ? whole + letter : ''}${Math.round((n - whole) * smaller[1])}${smaller[0]}`
}

function duration(meaning: Extract<Meaning, { kind: 'duration' }>, { reference }: Context): Body {
  const value = durationText(meaning.lengths)
  const first = meaning.lengths[0]!
  let from: string | null = null
  let to: string | null = null
  let used: string | null = null
  if (meaning.anchor !== 'none') {
    used = reference.text
    if (reference.day !== null && first.amount !== null && Number.isInteger(first.amount)) {
      const other = step(reference.day, first.unit, meaning.anchor === 'before' ? -first.amount : first.amount)
      if (other !== null) {
        from = dayText(meaning.anchor === 'before' ? other : reference.day)
        to = dayText(meaning.anchor === 'before' ? reference.day : other)
      }
    }
  }
  return { type: 'DURATION', value, from, to, grain: UNIT_GRAIN[first.unit], stated: ['length'], assumed: [], reference: used }
}

/** Moves a day by a number of units; null for units below the day. */
function step(day: number, unit: Unit, by: number): number | null {
  switch (unit) {
    case 'day':
      return day + by
    case 'week':
    case 'weekend':
      return day + 7 * by
    case 'month':
      return addMonths(day, by)
    case 'season':
    case 'quarter':
      return addMonths(day, 3 * by)
    case 'half-year':
      return addMonths(day, 6 * by)
    case 'year':
      return addMonths(day, 12 * by)
    case 'decade':
      return addMonths(day, 120 * by)
    case 'century':
      return addMonths(day, 1200 * by)
    case 'millennium':
      return addMonths(day, 12000 * by)
    default:
      return null
  }
}

const seasonIndex = (month: number): number => Math.floor((month % 12) / 3)

/** Text of the unit that holds a day: its week, month, quarter … */
function unitText(day: number, unit: Unit): string {
  const { year, month } = dayOf(day)
  switch (unit) {
    case 'week':
      return weekText(day)
    case 'weekend':
      return `${weekText(day)}-WE`
    case 'month':
      return monthText(year, month)
    case 'quarter':
      return `${yearText(year)}-Q${Math.floor((month - 1) / 3) + 1}`
    case 'half-year':
      return `${yearText(year)}-H${month <= 6 ? 1 : 2}`
    case 'season':
      // January and February belong to the winter that began in December before
      return `${yearText(month <= 2 ? year - 1 : year)}-${SEASONS[seasonIndex(month)]}`
    case 'year':
      return yearText(year)
    case 'decade':
      return yearText(year).slice(0, 3)
    case 'century':
      return yearText(year).slice(0, 2)
    case 'millennium':
      return yearText(year).slice(0, 1)
    default:
      return dayText(day)
  }
}

const UNKNOWN_TEXT: Readonly<Record<Unit, string>> = {
  second: 'XXXX-XX-XXTXX:XX:XX',
  minute: 'XXXX-XX-XXTXX:XX',
  hour: 'XXXX-XX-XXTXX',
  day: 'XXXX-XX-XX',
  weekend: 'XXXX-WXX-WE',
  week: 'XXXX-WXX',
  month: 'XXXX-XX',
  season: 'XXXX-XX',
  quarter: 'XXXX-QX',
  'half-year': 'XXXX-HX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
  millennium: 'X',
}

function shift(meaning: Extract<Meaning, { kind: 'shift' }>, context: Context): Draft {
  const { reference, memory } = context
  const fromPrevious = meaning.from === 'previous' && memory.value !== null
  const tail = meaning.part ? `T${meaning.part}` : ''
  const basis = fromPrevious ? 'last date mentioned' : 'reference'
  const stated = meaning.part ? ['shift', 'part-of-day'] : ['shift']
  // "a year earlier" than a quarter is a quarter; so is "a year ago" in a text that speaks of quarters
  const ofYear = meaning.unit === 'year' && meaning.by === -1 && memory.quarter !== null && meaning.shape === 'ago'
  const ofQuarter = meaning.unit === 'quarter' && meaning.from === 'previous'
  const known = memory.quarter ?? (reference.day === null ? null : quarterIndex(reference.day) - 1)
  if ((ofYear || ofQuarter) && known !== null) {
    const index = known + meaning.by * (meaning.unit === 'year' ? 4 : 1)
    return {
      value: `${yearText(Math.floor(index / 4))}-Q${(index % 4) + 1}`,
      stated,
      assumed: [memory.quarter === null ? 'quarter from reference' : 'quarter from last date mentioned'],
      usesReference: memory.quarter === null,
      compares: meaning.shape === 'ago',
    }
  }
  const base = fromPrevious ? memory.day : reference.day
  if (base === null) return withoutDay(meaning, context, tail, fromPrevious)
  const unit = meaning.unit
  if (unit === 'season' && meaning.season) {
    return { value: seasonText(base, meaning.season, meaning.by), stated, assumed: [`year from ${basis}`], usesReference: !fromPrevious }
  }
  const moved = step(base, unit, meaning.by)
  if (moved === null) return { value: `${dayText(base)}${tail}`, stated, assumed: [`day from ${basis}`], usesReference: !fromPrevious }
  return { value: unitText(moved, unit) + tail, stated, assumed: [`date from ${basis}`], usesReference: !fromPrevious }
}

function quarterIndex(day: number): number {
  const { year, month } = dayOf(day)
  return year * 4 + Math.floor((month - 1) / 3)
}

/** With only a month and day known, days still move; all else stays open. */
function withoutDay(
  meaning: Extract<Meaning, { kind: 'shift' }>,
  { reference }: Context,
  tail: string,
  fromPrevious: boolean,
): Draft {
  const known = fromPrevious ? null : reference.monthDay
  const stated = ['shift']
  if (known && (meaning.unit === 'day' || (meaning.unit === 'month' && meaning.by >= -11 && meaning.by <= 11))) {
    // 2001 stands in for the unknown year and is taken out again
    const moved = step(dayNumber(2001, known.month, known.day), meaning.unit, meaning.by)!
    const text = meaning.unit === 'day' ? dayText(moved) : unitText(moved, 'month')
    return { value: `XXXX${text.slice(4)}${tail}`, stated, assumed: ['date from reference without a year'], usesReference: true }
  }
  if (meaning.unit === 'season' && meaning.season) return { value: `XXXX-${meaning.season}`, stated, assumed: [], usesReference: true }
  return { value: UNKNOWN_TEXT[meaning.unit] + tail, stated, assumed: ['nothing: no reference'], usesReference: !fromPrevious }
}

function seasonText(base: number, season: Season, by: number): string {
  const { year, month } = dayOf(base)
  const start = (SEASON_START[season] + 11) % 12
  const now = month - 1
  if (by === 0) return `${yearText(season === 'WI' && month <= 2 ? year - 1 : year)}-${season}`
  if (by < 0) {
    // the last one that has ended, or begun long enough ago
    const last = now >= start + 3 ? year : year - 1
    return `${yearText(last)}-${season}`
  }
  return `${yearText(now < start ? year : year + 1)}-${season}`
}
const SEASON_START: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

function statedParts(fields: Fields): string[] {
  const parts: string[] = []
  for (const key of ['year', 'month', 'day', 'weekday', 'quarter', 'half', 'season', 'part', 'hour', 'minute', 'second', 'zone', 'decade', 'century', 'holiday', 'weekend'] as const)
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

function calendar(meaning: Extract<Meaning, { kind: 'calendar' }>, context: Context): Draft {
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
      year = start(now) > reference.day + 45 && context.tense !== 'future' ? now - 1 : context.tense === 'future' && start(now) < reference.day - 200 ? now + 1 : now
      assumed = ['year from reference']
    }
    return draft(`${year === null ? 'XXXX' : yearText(year)}-${letter}${index}`, assumed)
  }

  if (fields.season !== undefined) {
    if (year === null && reference.day !== null) {
      const text = meaning.toward ? seasonText(reference.day, fields.season, meaning.toward) : seasonText(reference.day, fields.season, 0)
      return draft(text, ['year from reference'])
    }
    return draft(`${year === null ? 'XXXX' : yearText(year)}-${fields.season}`, assumed)
  }

  if (fields.month !== undefined) {
    const month = fields.month
    const day = fields.day
    if (year === null && reference.day !== null) {
      year = nearestYear((y) => dayNumber(y, month, day ?? 1), reference.day, context.tense, meaning.toward, day === undefined)
      assumed = ['year from reference']
    } else if (year === null && reference.monthDay === null && memory.day !== null) {
      year = dayOf(memory.day).year
      assumed = ['year from last date mentioned']
    }
    const head = `${year === null ? 'XXXX' : yearText(year)}-${twoDigits(month)}`
    if (day === undefined) {
      const value = fields.toMonth !== undefined ? `${head}/${year === null ? 'XXXX' : yearText(fields.toMonth < month ? year + 1 : year)}-${twoDigits(fields.toMonth)}` : head
      return draft(value, assumed)
    }
    const checked = Math.min(day, year === null ? 31 : daysInMonth(year, month))
    const value = `${head}-${twoDigits(checked)}${tail}`
    if (fields.toDay === undefined) return draft(value, assumed)
    const toMonth = fields.toMonth ?? month
    const toYear = fields.toYear ?? (year === null ? null : toMonth < month ? year + 1 : year)
    return draft(`${value}/${toYear === null ? 'XXXX' : yearText(toYear)}-${twoDigits(toMonth)}-${twoDigits(fields.toDay)}`, assumed)
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
  const base = memory.day !== null && (memory.grain === 'day' || memory.grain === 'part-of-day' || memory.grain === 'minute' || memory.grain === 'hour') ? memory.day : reference.day
  if (base !== null)
    return draft(dayText(base) + tail, [base === reference.day ? 'day from reference' : 'day from last date mentioned'])
  if (reference.monthDay) return draft(`XXXX-${twoDigits(reference.monthDay.month)}-${twoDigits(reference.monthDay.day)}${tail}`, ['day from reference without a year'])
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
