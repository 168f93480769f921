/** The calendar units that hold a day, and steps between them. */
import { addMonths, dayOf, dayText, monthText, weekText, yearText } from './calendar.js'
import type { Season, Unit } from './meaning.js'

const SEASONS: readonly Season[] = ['WI', 'SP', 'SU', 'FA']

/** Moves a day by a number of units; null for units below the day. */
export function step(day: number, unit: Unit, by: number): number | null {
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
export function unitText(day: number, unit: Unit): string {
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

/** Values of units of which nothing is known. */
export const UNKNOWN_TEXT: Readonly<Record<Unit, string>> = {
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

/** Quarters since year 0 of the quarter that holds a day. */
export function quarterIndex(day: number): number {
  const { year, month } = dayOf(day)
  return year * 4 + Math.floor((month - 1) / 3)
}

/** The season of a name that is meant from a day: this, the last or the next one. */
export function seasonText(base: number, season: Season, by: number): string {
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
