import type { Document, SaidAt } from '../model/index.js'
import { HearsayError } from '../problems.js'

const DAY = /^\d{4}-\d\d-\d\d/

/** The day of an as-of read. @throws HearsayError `usage` when the value does not begin with a day. */
export function asOfDay(asOf: string): string {
  if (!DAY.test(asOf)) {
    throw new HearsayError('usage', `Not a day: ${JSON.stringify(asOf.slice(0, 60))}.`, { hint: 'Write 2024-10-19.' })
  }
  return asOf.slice(0, 10)
}

const lastDayOfMonth = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/**
 * The last day on which a date as printed can lie: `2024-10` gives `2024-10-31`.
 * Null when the year is unknown, so that no as-of read shows something before it can have been there.
 */
export function latestDay(date: string | null | undefined): string | null {
  if (!date) return null
  if (DAY.test(date)) return date.slice(0, 10)
  const month = /^(\d{4})-(\d\d)$/.exec(date)
  if (month) return lastDayOfMonth(Number(month[1]), Number(month[2]))
  return /^\d{4}$/.test(date) ? `${date}-12-31` : null
}

/** The first day on which a date as printed can lie: `2024-10` gives `2024-10-01`. Null when the year is unknown. */
export function earliestDay(date: string | null | undefined): string | null {
  if (!date) return null
  if (DAY.test(date)) return date.slice(0, 10)
  if (/^\d{4}-\d\d$/.test(date)) return `${date}-01`
  return /^\d{4}$/.test(date) ? `${date}-01-01` : null
}

/** The day from which a document counts in as-of reads: that of its publication. Null: it counts in none. */
export const documentDay = (document: Document): string | null => latestDay(document.published?.value)

/**
 * The day from which a statement counts: that of its page. Only where the page gives none, the last day on which the
 * words can have been spoken, if the page states it. What a page brings cannot be known before the page.
 */
export function statementDay(documentDay: string | null, saidAt: SaidAt | null): string | null {
  if (documentDay !== null || saidAt === null || !saidAt.stated) return documentDay
  const { from, to } = saidAt
  if (to === null) return null
  // Both ends of a saying are included: what was said "in early March" was said by the 10th, and by no day before it.
  const end = latestDay(to)
  const start = latestDay(from)
  return end !== null && start !== null && end < start ? start : end
}
