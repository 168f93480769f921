import { orAssumed } from '../../ask/assumed.js'
import type { ClaimView } from '../../ask/shapes.js'
import { statusWords } from '../../ask/words.js'
import type { Figure } from '../../model/index.js'
import { readable } from './text.js'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A date as a reader says it: "6 March 2024", "6 March 2024, 18:05", "25 October (year unknown)". */
export function dateWords(date: string | null | undefined): string {
  if (date === null || date === undefined || date === '') return 'unknown'
  const found = /^(\d{4}|XXXX)-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?/.exec(date)
  const month = MONTHS[Number(found?.[2]) - 1]
  if (found === null || month === undefined) return readable(date)
  const [, year, , day, time] = found
  const words = day === undefined ? month : `${Number(day)} ${month}`
  return `${words}${year === 'XXXX' ? ' (year unknown)' : ` ${year}`}${time === undefined ? '' : `, ${time}`}`
}

/** Two days as a reader says them: "5–8 March 2024", "5 March to 2 April 2024". */
export function spanWords(from: string | null, to: string | null): string {
  if (from === null || to === null || from.slice(0, 10) === to.slice(0, 10))
    return dateWords((from ?? to)?.slice(0, 10) ?? null)
  const [start, end] = [dateWords(from.slice(0, 10)), dateWords(to.slice(0, 10))]
  if (from.slice(0, 7) === to.slice(0, 7)) return `${start.split(' ')[0]}–${end}`
  if (from.slice(0, 4) === to.slice(0, 4)) return `${start.split(' ').slice(0, 2).join(' ')} to ${end}`
  return `${start} to ${end}`
}

/** A number with its thousands apart: 11,000. */
export function numberWords(value: number): string {
  const [whole, part] = String(Math.abs(value)).split('.')
  if (whole.includes('e')) return String(value)
  const groups: string[] = []
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end))
  return `${value < 0 ? '−' : ''}${groups.join(',')}${part === undefined ? '' : `.${part}`}`
}

/** The limits that the words of a figure set. */
export function boundsWords({
  min,
  max,
  value,
  bound,
  was = null,
}: Pick<Figure, 'min' | 'max'> & Partial<Pick<Figure, 'value' | 'bound'>> & { readonly was?: number | null }): string {
  // What "about 2,975" reaches over is ours and not the speaker's.
  if (bound === 'about' && typeof value === 'number') return `about ${numberWords(value)}`
  if (min === null && max === null) return 'none'
  if (min === null) return `${numberWords(max ?? 0)} at most`
  if (max === null) return `${numberWords(min)} at least`
  if (min !== max) return `${numberWords(min)} to ${numberWords(max)}`
  return was === null ? numberWords(min) : `${numberWords(min)}, ${numberWords(was)} before`
}

/** What a speaker does, as a verb. */
const STANCE_VERBS: Readonly<Record<string, string>> = {
  assert: 'says',
  confirm: 'confirms',
  deny: 'denies',
  'cannot-confirm': 'cannot confirm',
  'no-comment': 'does not comment',
  predict: 'expects',
  commit: 'promises',
  demand: 'demands',
  opinion: 'judges',
}

/** What a speaker does, as a verb; whoever says in denial that no gate opened does not deny that none did. */
export const verbOf = (one: {
  readonly stance: string
  readonly polarity: string
  readonly isMended?: boolean
}): string => {
  const { stance, polarity, isMended = false } = one
  if (isMended) return 'had said, as its correction or retraction repeats'
  return stance === 'deny' && polarity === 'negative' ? 'says in denial' : (STANCE_VERBS[stance] ?? stance)
}

/** A status with who brought it about: "confirmed by the prosecutor"; with the origins, also whether nobody else says it. */
export const statusLine = (
  claim: Pick<ClaimView, 'status' | 'statusBy'> & { readonly origins?: { readonly atMost: number } },
): string => statusWords({ ...claim, statusBy: claim.statusBy === null ? null : readable(claim.statusBy) })

/** The first letter as a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Text no longer than `most`, cut at a blank, with an ellipsis where something was cut. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  const blank = cut.lastIndexOf(' ')
  return `${(blank > most / 2 ? cut.slice(0, blank) : cut).replace(/\p{Surrogate}/gu, '\ufffd').replace(/[\s,;:–—-]+$/, '')} …`
}

/** "a, b and 3 more". */
export function listWords(items: readonly string[], most: number): string {
  if (items.length <= most)
    return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
  return `${items.slice(0, most).join(', ')} and ${items.length - most} more`
}

/**
 * Words of a page as they stand between our quotation marks: marks that hold the whole of them go, marks inside become
 * single ones. The note has the sentence as printed.
 */
export function quoted(text: string): string {
  const whole = /^(?:"([^"“”]*)"|“([^"“”]*)”)$/u.exec(text)
  if (whole !== null) return whole[1] ?? whole[2] ?? ''
  let isOpen = false
  return text.replace(/["“”]/g, (mark) => {
    isOpen = mark === '"' ? !isOpen : mark === '“'
    return isOpen ? '‘' : '’'
  })
}

interface SaidDays {
  readonly from: string | null
  readonly to: string | null
  readonly stated: boolean
}

/**
 * Days on which something was said, from intervals of days: "September 2023", "5–8 March 2024". Marked where no page states
 * the first of them, or the last.
 */
export function saidDays(said: readonly SaidDays[]): string | null {
  const dated = said.filter(({ from }) => from !== null)
  const days = daysOf(dated)
  if (days === null) return null
  const starts = dated.map(({ from }) => from?.slice(0, 10) ?? '')
  const ends = dated.map(({ from, to }) => lastDay(from ?? '', to))
  const isStated = (all: readonly string[], day: string): boolean =>
    dated.some(({ stated }, i) => stated && all[i] === day)
  const [first, last] = [[...starts].sort()[0] ?? '', [...ends].sort().at(-1) ?? '']
  return orAssumed(days, !isStated(starts, first) || !isStated(ends, last))
}

/** The days of one saying: "1 June 2018"; "June 2018" where the page says "in June"; "5–8 March 2024". */
export const daysWords = (from: string, to: string | null): string => daysOf([{ from, to }]) ?? 'undated'

function daysOf(said: readonly Omit<SaidDays, 'stated'>[]): string | null {
  const starts = said.flatMap(({ from }) => (from === null ? [] : [from.slice(0, 10)])).sort()
  const first = starts[0]
  if (first === undefined) return null
  const last = said
    .flatMap(({ from, to }) => (from === null ? [] : [lastDay(from, to)]))
    .sort()
    .at(-1)
  const until = last ?? first
  const [year, month] = first.split('-')
  if (first === `${year}-01-01` && until === `${year}-12-31`) return year
  if (first === `${year}-${month}-01` && until === monthEnd(Number(year), Number(month)))
    return dateWords(`${year}-${month}`)
  return spanWords(first, until)
}

/** The last day of an interval; a single day begins and ends on itself. */
function lastDay(from: string, to: string | null): string {
  const start = from.slice(0, 10)
  const end = to?.slice(0, 10) ?? start
  return end.length < 10 || end < start ? start : end
}

const monthEnd = (year: number, month: number): string | null =>
  month >= 1 && month <= 12 && year > 0 ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : null

/** The first few of a list, with how many more there are: "a; b; 3 more". */
export const firstOf = (items: readonly string[], most: number): string =>
  `${items.slice(0, most).join('; ')}${items.length > most ? `; ${items.length - most} more` : ''}`

/** A voice as a reader meets it; the ledger calls one that the page does not even describe "unnamed". */
export const voiceWords = (name: string): string => (name === 'unnamed' ? 'a voice not named' : readable(name))
