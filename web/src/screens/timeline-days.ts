import { count } from '../../../src/text/count.js'
import type { Timeline } from '../api/types.js'
import { days, MONTHS } from '../parts/words.js'

type Entry = Timeline[number]

/** The entries of one day, or of one stretch of days within which they were said: it stands before its first day. */
export interface DayOfEntries {
  /** `2024-03-05`; of a stretch `2024`, `2024-03`, `2024-03-01..2024-03-10` or `2024-03-01..`; or `undated`. */
  readonly key: string
  readonly entries: Timeline
}

/** Whether an entry was said within a stretch of days, and not on a day that is known. */
export const isSpan = ({ at, to }: Pick<Entry, 'at' | 'to'>): boolean =>
  at !== null && at !== '' && (to === null || to.slice(0, 10) > at.slice(0, 10))

/** The key of the day, or of the stretch of days, at which an entry stands. */
export function dayKey(entry: Pick<Entry, 'at' | 'to'>): string {
  if (entry.at === null || entry.at === '') return 'undated'
  const from = entry.at.slice(0, 10)
  if (!isSpan(entry)) return from
  const to = (entry.to ?? '').slice(0, 10)
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4)
  return from.endsWith('-01') && to === lastOfMonth(from) ? from.slice(0, 7) : `${from}..${to}`
}

/** The last day of the month of a day: that before the first of the next one. */
const lastOfMonth = (day: string): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10)

/** The heading of the entries of one day or stretch: "5 March 2024", "in 2024", "in March 2024", "1 to 10 March 2024". */
export function dayWords([first]: Timeline): string {
  const key = first === undefined ? 'undated' : dayKey(first)
  if (/^\d{4}$/.test(key)) return `in ${key}`
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(key) ?? []
  if (month !== undefined) return `in ${MONTHS[Number(month) - 1]} ${year}`
  return days(first?.at, first !== undefined && isSpan(first) ? first.to : (first?.at ?? null))
}

/** Puts entries, which come in order of time, under their days; a stretch stands before the day on which it begins. */
export function daysOf(entries: Timeline): readonly DayOfEntries[] {
  const days = new Map<string, Entry[]>()
  for (const entry of entries) {
    const held = days.get(dayKey(entry))
    if (held === undefined) days.set(dayKey(entry), [entry])
    else held.push(entry)
  }
  return [...days].map(([key, list]) => ({ key, entries: list })).sort((a, b) => byText(startOf(a), startOf(b)))
}

/** Days in order; a stretch before the day on which it begins, the longest first; what has no date last. */
const startOf = ({ key, entries: [first] }: DayOfEntries): string => {
  if (first === undefined || key === 'undated') return '9999'
  const from = dayKey({ at: first.at, to: first.at })
  if (!isSpan(first)) return `${from} 1`
  const to = (first.to ?? '9999-12-31').slice(0, 10).replaceAll('-', '')
  return `${from} 0 ${String(99_999_999 - Number(to)).padStart(8, '0')}`
}
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Once so many entries stand open, the days after them are folded: the days themselves are what is looked at first. */
const OPEN = 6
/** Entries of which none is folded: to open one day after another would take longer than to read them. */
const ALL = 30

/**
 * The days that stand open: those that the address names, or all of them; where it names none the first, as many as fill a
 * screen, and all where the whole is short.
 */
export function openDays(days: readonly DayOfEntries[], named: string | null): ReadonlySet<string> {
  const keys = days.map(({ key }) => key)
  if (named === 'all') return new Set(keys)
  if (named !== null) return new Set(named.split(','))
  const total = days.reduce((sum, { entries }) => sum + entries.length, 0)
  if (total <= ALL) return new Set(keys)
  let before = 0
  return new Set(
    days.flatMap(({ key, entries }) => {
      const isOpen = before < OPEN
      before += entries.length
      return isOpen ? [key] : []
    }),
  )
}

/** What the address says after one day was opened or closed. */
export const withDay = (open: ReadonlySet<string>, key: string): string =>
  [...open]
    .filter((one) => one !== key)
    .concat(open.has(key) ? [] : key)
    .sort()
    .join(',') || 'none'

/** Parties that are named of a folded day. */
const NAMED = 3

/** What a day holds, for whoever has not opened it: how many entries, who speaks most, and who denies. */
export function daySummary(entries: Timeline): { readonly counts: string; readonly who: string } {
  const said = entries.filter(({ kind }) => kind === 'statement')
  const changes = entries.length - said.length
  // One that says two things stands under two claims: it is one statement.
  const counts = [
    ...(said.length === 0 ? [] : [count(new Set(said.map(({ statement }) => statement)).size, 'statement')]),
    ...(changes === 0 ? [] : [`${count(changes, 'change')} of status`]),
  ].join(', ')
  const statements = new Map(said.map((entry) => [entry.statement, entry]))
  const parties = new Map<string, number>()
  for (const { party, who } of statements.values()) {
    const name = party ?? who
    if (name !== '') parties.set(name, (parties.get(name) ?? 0) + 1)
  }
  const most = [...parties].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const names = most.slice(0, NAMED).map(([name, n]) => (n === 1 ? name : `${name} ${n.toLocaleString('en-GB')}`))
  const rest = most.length - names.length
  const denials = [...statements.values()].filter(
    ({ stance, polarity }) => stance === 'deny' && polarity !== 'negative',
  ).length
  return {
    counts,
    who: [
      names.join(', ') + (rest > 0 ? ` and ${rest.toLocaleString('en-GB')} more` : ''),
      ...(denials === 0 ? [] : [count(denials, 'denial')]),
    ]
      .filter((words) => words !== '')
      .join('; '),
  }
}
