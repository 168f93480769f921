/** Says which of two pages that share their words likely had them first, by credit and by time, each with its reason. */
import { sameName } from '../shared-origin/voice.js'

/** What a page says of where it stands: what direction is read from. */
export interface Standing {
  readonly outlet: string | null
  /** As the page gives it: `2031-03-04` or `2031-03-04T15:07`; null when unknown. */
  readonly published: string | null
  /** Agencies and outlets credited for the whole page. */
  readonly credits: readonly string[]
}

export interface Direction {
  /** Who had the words first; `elsewhere`: both credit a third. Null where nothing says. */
  readonly first: 'a' | 'b' | 'elsewhere' | null
  readonly basis: 'credit' | 'time' | null
  /** In words, for a person. */
  readonly because: string
}

/**
 * Reads the likely direction of reuse. A credit beats a date: agencies are reprinted by pages that date themselves earlier.
 * Instants of two outlets are compared only across days, since pages seldom say in which zone their clock runs.
 *
 *     a: "Corva News" 2031-03-04, credits Meridian Press     b: "Meridian Press" 2031-03-04     → b, by credit
 *
 * @example directionOf({ outlet: 'Corva News', published: '2031-03-05', credits: [] }, { outlet: 'Novinar', published: '2031-03-04', credits: [] }).first // 'b'
 */
export function directionOf(a: Standing, b: Standing): Direction {
  const aCredits = b.outlet !== null && a.credits.some((one) => sameName(one, b.outlet))
  const bCredits = a.outlet !== null && b.credits.some((one) => sameName(one, a.outlet))
  if (aCredits && !bCredits) return { first: 'b', basis: 'credit', because: `a credits ${b.outlet}` }
  if (bCredits && !aCredits) return { first: 'a', basis: 'credit', because: `b credits ${a.outlet}` }
  const shared = a.credits.find((one) => b.credits.some((other) => sameName(one, other)))
  if (shared !== undefined) return { first: 'elsewhere', basis: 'credit', because: `both credit ${shared}` }
  return byTime(a, b)
}

function byTime(a: Standing, b: Standing): Direction {
  const unknown = (because: string): Direction => ({ first: null, basis: null, because })
  if (!isDated(a.published) || !isDated(b.published)) return unknown('no credit, and not both pages are dated')
  const isOneClock = a.outlet !== null && sameName(a.outlet, b.outlet)
  const length = isOneClock && a.published.length === b.published.length ? undefined : 10
  const [x, y] = [a.published.slice(0, length), b.published.slice(0, length)]
  if (x === y) return unknown(`no credit, and both are of ${x}`)
  const [first, earlier, later] = x < y ? (['a', x, y] as const) : (['b', y, x] as const)
  return { first, basis: 'time', because: `${first} is of ${earlier}, the other of ${later}` }
}

/** A day without a year orders nothing. */
const isDated = (published: string | null): published is string =>
  published !== null && /^\d{4}-\d\d-\d\d/.test(published)
