import { dayNumber, daysInMonth } from './calendar.js'

/** The page's date as far as it is known: a day, a month and day without a year, or nothing. */
export interface Reference {
  /** As given. */
  readonly text: string | null
  /** Day number; null when the year is unknown. */
  readonly day: number | null
  /** Month and day where only they are known. */
  readonly monthDay: { readonly month: number; readonly day: number } | null
}

const UNKNOWN: Reference = { text: null, day: null, monthDay: null }

/**
 * Reads a reference: `2024-10-18`, `2024-10-18T15:07`, `XXXX-10-25`, or null.
 * Anything else counts as unknown; nothing is filled in.
 */
export function readReference(text: string | null): Reference {
  const match = text === null ? null : /^(\d{4}|XXXX)-(\d{2})-(\d{2})(?:$|[T ])/.exec(text)
  if (match === null) return UNKNOWN
  const month = Number(match[2])
  const day = Number(match[3])
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(2000, month)) return UNKNOWN
  if (match[1] === 'XXXX') return { text, day: null, monthDay: { month, day } }
  return { text, day: dayNumber(Number(match[1]), month, day), monthDay: null }
}
