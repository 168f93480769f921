import type { Grain } from '../../model/time-value.js'
import { addMonths, dayNumber, dayText, mondayOf, twoDigits } from './calendar.js'

/** An interval `[from, to)` with its grain. */
export interface Interval {
  readonly from: string | null
  readonly to: string | null
  readonly grain: Grain
}

const SEASON_MONTH: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }
const PART_HOURS: Readonly<Record<string, readonly [number, number]>> = {
  MO: [6, 12],
  MI: [11, 13],
  AF: [12, 18],
  EV: [18, 24],
  NI: [18, 30],
  DT: [6, 18],
}

const days = (from: number, to: number, grain: Grain): Interval => ({ from: dayText(from), to: dayText(to), grain })
const open = (grain: Grain): Interval => ({ from: null, to: null, grain })
const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:T(.*))?$/

function instant(day: number, minutes: number): string {
  const shift = Math.floor(minutes / 1440)
  const rest = minutes - shift * 1440
  return `${dayText(day + shift)}T${twoDigits(Math.floor(rest / 60))}:${twoDigits(rest % 60)}`
}

function timeOfDay(day: number, rest: string): Interval {
  const part = PART_HOURS[rest.slice(0, 2)]
  if (part) return { from: instant(day, part[0] * 60), to: instant(day, part[1] * 60), grain: 'part-of-day' }
  const clock = /^(\d{2})(?::(\d{2}))?(?::(\d{2}))?/.exec(rest)
  if (clock === null) return open('hour')
  const at = Number(clock[1]) * 60 + Number(clock[2] ?? 0)
  if (clock[3] !== undefined) {
    const from = `${instant(day, at)}:${clock[3]}`
    return { from, to: from, grain: 'second' }
  }
  if (clock[2] === undefined) return { from: instant(day, at), to: instant(day, at + 60), grain: 'hour' }
  return { from: instant(day, at), to: instant(day, at + 1), grain: 'minute' }
}

/**
 * Reads the interval that a TIMEX3 date or time value stands for, in local time where it has a clock time.
 * @returns nulls where the value leaves a part open (`XXXX-10-17`); seasons are those of the north, by whole months.
 */
export function intervalOf(value: string): Interval {
  const known = seen.get(value)
  if (known !== undefined) return known
  // values repeat within and across texts; the memory is dropped when it grows
  if (seen.size > 4096) seen.clear()
  const interval = readInterval(value)
  seen.set(value, interval)
  return interval
}
const seen = new Map<string, Interval>()

function readInterval(value: string): Interval {
  const slash = value.indexOf('/')
  if (slash > 0) {
    const first = intervalOf(value.slice(0, slash))
    return { from: first.from, to: intervalOf(value.slice(slash + 1)).to, grain: first.grain }
  }
  const day = DAY.exec(value)
  if (day) {
    const number = dayNumber(Number(day[1]), Number(day[2]), Number(day[3]))
    return day[4] === undefined ? days(number, number + 1, 'day') : timeOfDay(number, day[4])
  }
  let match = /^(\d{4})$/.exec(value)
  if (match) return days(dayNumber(Number(value), 1, 1), dayNumber(Number(value) + 1, 1, 1), 'year')
  match = /^(\d{4})-(\d{2})$/.exec(value)
  if (match) {
    const from = dayNumber(Number(match[1]), Number(match[2]), 1)
    return days(from, addMonths(from, 1), 'month')
  }
  match = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value)
  if (match) {
    const monday = mondayOf(Number(match[1]), Number(match[2]))
    return match[3] ? days(monday + 5, monday + 7, 'weekend') : days(monday, monday + 7, 'week')
  }
  match = /^(\d{4})-([QH])(\d)$/.exec(value)
  if (match) {
    const length = match[2] === 'Q' ? 3 : 6
    const from = dayNumber(Number(match[1]), (Number(match[3]) - 1) * length + 1, 1)
    return days(from, addMonths(from, length), match[2] === 'Q' ? 'quarter' : 'half-year')
  }
  match = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value)
  if (match) {
    const from = dayNumber(Number(match[1]), SEASON_MONTH[match[2]!]!, 1)
    return days(from, addMonths(from, 3), 'season')
  }
  if (/^\d{3}$/.test(value)) {
    const year = Number(value) * 10
    return days(dayNumber(year, 1, 1), dayNumber(year + 10, 1, 1), 'decade')
  }
  if (/^\d{2}$/.test(value)) {
    const year = Number(value) * 100
    return days(dayNumber(year, 1, 1), dayNumber(year + 100, 1, 1), 'century')
  }
  return open(grainOf(value))
}

/** The grain of a value whose interval is open. */
function grainOf(value: string): Grain {
  if (/T\d{2}:/.test(value)) return 'minute'
  if (/T\d{2}$/.test(value)) return 'hour'
  if (/T(MO|MI|AF|EV|NI|DT)$/.test(value)) return 'part-of-day'
  if (/-WE$/.test(value)) return 'weekend'
  if (/-W(XX|\d\d)-\d$/.test(value) || /^[\dX]{4}-[\dX]{2}-[\dX]{2}$/.test(value)) return 'day'
  if (/-W/.test(value)) return 'week'
  if (/-Q/.test(value)) return 'quarter'
  if (/-H/.test(value)) return 'half-year'
  if (/-(SP|SU|FA|WI)$/.test(value)) return 'season'
  if (/^[\dX]{4}-[\dX]{2}$/.test(value)) return 'month'
  if (/^[\dX]{4}$/.test(value)) return 'year'
  return 'vague'
}

/** Cuts an interval by a modifier: the first, middle or last third of a month, season or year ("early October"). */
export function cutByMod(interval: Interval, mod: string | undefined): Interval {
  if (mod !== 'START' && mod !== 'MID' && mod !== 'END') return interval
  const from = interval.from === null ? null : DAY.exec(interval.from)
  const to = interval.to === null ? null : DAY.exec(interval.to)
  if (!from || !to || from[4] !== undefined || to[4] !== undefined) return interval
  const first = dayNumber(Number(from[1]), Number(from[2]), Number(from[3]))
  const last = dayNumber(Number(to[1]), Number(to[2]), Number(to[3]))
  if (last - first < 3) return interval
  // a month is cut at its 10th and 20th day; longer and shorter spans in thirds
  const third = last - first <= 31 && last - first >= 28 ? 10 : Math.round((last - first) / 3)
  if (mod === 'START') return days(first, first + third, interval.grain)
  if (mod === 'MID') return days(first + third, first + 2 * third, interval.grain)
  return days(first + 2 * third, last, interval.grain)
}
