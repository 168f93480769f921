import { wholePeriod } from '../../../src/ask/whole-period.js'
import { count, nounOf } from '../../../src/text/count.js'

/** An origin count: "3", or "2–5". Never one number where a chain is unknown. */
export const originWords = ({ atLeast, atMost }: { readonly atLeast: number; readonly atMost: number }): string =>
  atLeast === atMost ? String(atLeast) : `${atLeast}–${atMost}`

/** An origin count read aloud. */
export const originSentence = ({ atLeast, atMost }: { readonly atLeast: number; readonly atMost: number }): string =>
  atLeast === atMost
    ? count(atLeast, 'independent origin')
    : `at least ${atLeast}, at most ${atMost} independent ${nounOf(atMost, 'origin')}`

/** Months as they are written in dates. */
export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']

/** With a capital at the beginning. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** A date as it is read: "5 Mar 2024"; a day without a year keeps its gap; anything else stays as it is. */
export function day(text: string | null | undefined): string {
  if (text === null || text === undefined || text === '') return 'undated'
  const found = /^(\d{4}|XXXX)-(\d{2})-(\d{2})/.exec(text)
  if (found === null) return text
  const [, year, month, date] = found
  const name = MONTHS[Number(month) - 1]
  if (name === undefined) return text
  return `${Number(date)} ${name}${year === 'XXXX' ? ' (year unknown)' : ` ${year}`}`
}

/**
 * The days of a saying, both ends included: one day; the month where the page says "in March", the year where it says "in
 * 2024"; an interval where it says "in early March".
 */
export function days(from: string | null | undefined, to: string | null | undefined): string {
  if (from === null || from === undefined || from === '') return 'undated'
  if (to === null || to === undefined) return `${day(from)} or later`
  const whole = wholePeriod(from, to)
  if (whole !== null) return whole.length === 4 ? whole : `${MONTHS[Number(whole.slice(5)) - 1]} ${whole.slice(0, 4)}`
  return to.slice(0, 10) <= from.slice(0, 10) ? day(from) : `${day(from)} to ${day(to)}`
}

/** An instant as it is read, in UTC, to the minute. */
export const instant = (text: string): string =>
  `${day(text)}${/T\d{2}:\d{2}/.test(text) ? `, ${text.slice(11, 16)}` : ''}`

/** The id of a document without the name it came under. */
export const shortDocument = (id: string): string => id.split(':')[0] ?? id

/** Invisible and direction-changing characters made visible, where text stands in an attribute or a drawing. */
export const visible = (text: string): string =>
  text.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    '\u{fffd}',
  )

/** The beginning of a long text. */
export const clip = (text: string, length: number): string => {
  const shown = visible(text)
  return shown.length <= length ? shown : `${shown.slice(0, length - 1).trimEnd()}…`
}

/** A stance in words; whoever says in denial that no gate opened does not deny that none did. */
export const stanceWords = (stance: string, polarity: string | null = null): string =>
  stance === 'deny' && polarity === 'negative' ? 'says in denial' : (STANCE_WORDS[stance] ?? stance)

/** Stances in words. */
export const STANCE_WORDS: Readonly<Record<string, string>> = {
  assert: 'asserts',
  confirm: 'confirms',
  deny: 'denies',
  'cannot-confirm': 'cannot confirm',
  'no-comment': 'no comment',
  predict: 'predicts',
  commit: 'commits to',
  demand: 'demands',
  opinion: 'opinion',
}

const LANGUAGES = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'code' })

/** "English" for "en", "unknown" where it is; what is no code of a language stays as it is. */
export function languageName(code: string): string {
  if (code === 'und') return 'unknown'
  try {
    return LANGUAGES.of(code) ?? code
  } catch {
    return code
  }
}
