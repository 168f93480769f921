import type { Timeline } from '../api/types.js'
import { count } from '../parts/words.js'

type Entry = Timeline[number]

/** The entries of one day: those over several days stand at their first, those of no day at the end. */
export interface DayOfEntries {
  /** `2024-03-05`, or `undated`. */
  readonly key: string
  readonly entries: Timeline
}

/** The key of the day at which an entry stands. */
export const dayKey = ({ at }: Pick<Entry, 'at'>): string => (at === null || at === '' ? 'undated' : at.slice(0, 10))

/** Puts entries, which come in order of time, under their days. */
export function daysOf(entries: Timeline): readonly DayOfEntries[] {
  const days = new Map<string, Entry[]>()
  for (const entry of entries) {
    const held = days.get(dayKey(entry))
    if (held === undefined) days.set(dayKey(entry), [entry])
    else held.push(entry)
  }
  return [...days].map(([key, list]) => ({ key, entries: list }))
}

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
