const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const DAY_MS = 86_400_000

/** Fields that take a day, and may be told one in words at the command line. */
export const SPOKEN: ReadonlySet<string> = new Set(['since', 'asOf', 'from'])

/**
 * A day in words as a date: "today", "yesterday", "3 days ago", "2 weeks ago", "friday" (the last one before today).
 * `now` is the instant of the call; days are those of UTC. Anything else comes back as it is.
 */
export function spokenDay(text: string, now: string): string {
  const today = Date.parse(`${now.slice(0, 10)}T00:00:00Z`)
  const words = text.trim().toLowerCase()
  const back = (days: number) => new Date(today - days * DAY_MS).toISOString().slice(0, 10)
  if (words === 'today') return back(0)
  if (words === 'yesterday') return back(1)
  const ago = /^(\d{1,4}) (day|week)s? ago$/.exec(words)
  if (ago !== null) return back(Number(ago[1]) * (ago[2] === 'week' ? 7 : 1))
  const weekday = WEEKDAYS.indexOf(words.replace(/^last /, ''))
  if (weekday === -1) return text
  return back((new Date(today).getUTCDay() - weekday + 7) % 7 || 7)
}
