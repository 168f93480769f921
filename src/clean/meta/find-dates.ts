/**
 * Finds the dates that a page prints about itself. It reads calendar dates only: words such as "yesterday" or a bare
 * month are no page's date. It never fills in a year.
 */
import { readFileSync } from 'node:fs'
import type { Span } from '../../model/index.js'

export interface PageDate extends Span {
  /** `2024-10-18`, `2024-10-18T15:07`, or `XXXX-10-18` where no year is printed. */
  readonly value: string
  /** True for `05/06/2024`, where day and month cannot be told apart; read as the options say. */
  readonly isAmbiguous: boolean
}

let months: ReadonlyMap<string, number> | null = null
function monthNumbers(): ReadonlyMap<string, number> {
  if (months !== null) return months
  const read = new Map<string, number>()
  for (const line of readFileSync(new URL('./months.tsv', import.meta.url), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [number, ...names] = line.split('\t')
    for (const name of names) if (!read.has(name)) read.set(name, Number(number))
  }
  months = read
  return read
}

const ISO = /(?<![\d./-])((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d])/g
const COMPACT = /(?<![\d])((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/g
const NUMERIC = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\d])/g
const DAY_MONTH =
  /(?<![\d\p{L}])(\d{1,2})(?:st|nd|rd|th|\.|er|º)?[ \u00A0]{1,2}(?:of |de |d')?([\p{L}\p{M}]{2,15})\.?(?:[ \u00A0]{1,2}(?:de |del |\/ ?[\p{L}\p{M}]{2,15} )?|, ?|-)(\d{4})(?!\d)/gu
const DAY_DASH_MONTH = /(?<![\d\p{L}])(\d{1,2})[-/]([\p{L}\p{M}]{2,15})[-/](\d{4})(?!\d)/gu
const MONTH_DAY =
  /(?<![\p{L}\d])([\p{L}\p{M}]{2,15})\.?[ \u00A0]{1,2}(\d{1,2})(?:st|nd|rd|th)?(?:,[ \u00A0]{0,2}|[ \u00A0]{1,2})(\d{4})(?!\d)/gu
const CJK = /((?:19|20)\d\d)[年년] ?(\d{1,2})[月월] ?(\d{1,2})[日일]/g
const DAY_MONTH_ONLY = /(?<![\d\p{L}])(\d{1,2})(?:st|nd|rd|th|\.)?[ \u00A0](?:of )?(\p{L}{3,15})(?![\p{L}])/gu
const MONTH_DAY_ONLY = /(?<![\p{L}\d])(\p{L}{3,15})\.?[ \u00A0](\d{1,2})(?:st|nd|rd|th)?(?![\d\p{L}:.,]?\d)/gu
/** A clock time right after a date: ", 15:07", " at 3:07 pm", " // 15:07", "T15:07". */
const CLOCK =
  /^(?:,? ?\(?\p{L}{3,10}\)?\.?)?[ \u00A0]{0,2}(?:[,|•·–—-]|\/\/?|at|T|um|à|kl\.?|о|в)?[ \u00A0]{0,2}(\d{1,2})[:.h](\d\d)(?::\d\d)?(?:[ \u00A0]?([ap]\.?m\b\.?))?/iu

/** How to read `05/06/2024`: day or month first. */
export interface DateOptions {
  readonly monthFirst?: boolean
  /** Also find "October 24" and "24 October", with an unknown year. */
  readonly withoutYear?: boolean
}

/** Finds the calendar dates in a text, in text order, without overlaps. */
export function findDates(source: string, options: DateOptions = {}): PageDate[] {
  const text = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/.test(source) ? withPlainDigits(source) : source
  const found: PageDate[] = []
  const take = (at: number, length: number, year: number | null, month: number, day: number, isAmbiguous = false) => {
    if (!isDay(year, month, day)) return
    if (found.some((other) => other.start < at + length && at < other.end)) return
    const date = `${year ?? 'XXXX'}-${two(month)}-${two(day)}`
    const clock = clockAfter(text, at + length)
    found.push({
      start: at,
      end: at + length + (clock?.length ?? 0),
      value: clock === null ? date : `${date}T${clock.value}`,
      isAmbiguous,
    })
  }
  if (!/\d/.test(text)) return found
  for (const m of text.matchAll(ISO)) take(m.index, m[0].length, Number(m[1]), Number(m[3]), Number(m[4]))
  for (const m of text.matchAll(CJK)) take(m.index, m[0].length, Number(m[1]), Number(m[2]), Number(m[3]))
  for (const m of text.matchAll(NUMERIC)) {
    const first = Number(m[1])
    const second = Number(m[3])
    const year = m[4]!.length === 2 ? (Number(m[4]) < 70 ? 2000 : 1900) + Number(m[4]) : Number(m[4])
    if (m[4]!.length === 2 && m[2] === '-') continue
    const isAmbiguous = first <= 12 && second <= 12 && first !== second && m[2] !== '.'
    const monthFirst = second > 12 || (first <= 12 && m[2] === '/' && options.monthFirst === true)
    if (monthFirst) take(m.index, m[0].length, year, first, second, isAmbiguous)
    else take(m.index, m[0].length, year, second, first, isAmbiguous)
  }
  const names = monthNumbers()
  const month = (name: string): number => names.get(name.toLowerCase()) ?? 0
  for (const pattern of [DAY_MONTH, DAY_DASH_MONTH])
    for (const m of text.matchAll(pattern)) take(m.index, m[0].length, Number(m[3]), month(m[2]!), Number(m[1]))
  for (const m of text.matchAll(MONTH_DAY)) take(m.index, m[0].length, Number(m[3]), month(m[1]!), Number(m[2]))
  if (options.withoutYear) {
    for (const m of text.matchAll(DAY_MONTH_ONLY)) take(m.index, m[0].length, null, month(m[2]!), Number(m[1]))
    for (const m of text.matchAll(MONTH_DAY_ONLY)) take(m.index, m[0].length, null, month(m[1]!), Number(m[2]))
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Arabic, Persian, Hindi and Bengali digits as European ones; the length stays. */
const withPlainDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g, (digit) => {
    const code = digit.charCodeAt(0)
    return String(code - (code < 0x6f0 ? 0x660 : code < 0x966 ? 0x6f0 : code < 0x9e6 ? 0x966 : 0x9e6))
  })

/** Finds the date in an address: `/2024/10/18/`, `/2024-10-18-`, `/20241018`. */
export function dateOfUrl(url: string): string | null {
  const path = url.replace(/^[a-z]{1,10}:\/\/[^/]{0,300}/i, '').slice(0, 500)
  const spread = /(?:^|\D)((?:19|20)\d\d)[/_-](\d{1,2}|[a-z]{3})[/_-](\d{1,2})(?!\d)/i.exec(path)
  if (spread) {
    const month = /^\d/.test(spread[2]!) ? Number(spread[2]) : (monthNumbers().get(spread[2]!.toLowerCase()) ?? 0)
    return valid(Number(spread[1]), month, Number(spread[3]))
  }
  COMPACT.lastIndex = 0
  const compact = COMPACT.exec(path)
  return compact ? valid(Number(compact[1]), Number(compact[2]), Number(compact[3])) : null
}

function valid(year: number, month: number, day: number): string | null {
  return isDay(year, month, day) ? `${year}-${two(month)}-${two(day)}` : null
}

/** Tells a day of the calendar, in years in which pages were published, from figures that only look like one: 30 February. */
export function isDay(year: number | null, month: number, day: number): boolean {
  if (year !== null && (year < 1980 || year > 2100)) return false
  // Without a year it may be a leap year's.
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate()
}

function clockAfter(text: string, at: number): { value: string; length: number } | null {
  const m = CLOCK.exec(text.slice(at, at + 40))
  if (m === null) return null
  let hour = Number(m[1])
  if (m[3]) hour = (hour % 12) + (m[3].toLowerCase().startsWith('p') ? 12 : 0)
  return hour < 24 && Number(m[2]) < 60 ? { value: `${two(hour)}:${m[2]}`, length: m[0].length } : null
}

const two = (n: number): string => String(n).padStart(2, '0')
