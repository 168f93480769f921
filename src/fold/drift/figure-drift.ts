import type { Figure } from '../../model/index.js'
import type { Drifted } from './drifted.js'

/**
 * Compares the figures of two renderings of one utterance: a hedge that went or came, another number, another scope.
 *
 *     "at least 24 people were killed"   →   "24 people were killed"        the hedge is gone
 *     "14 people were wounded"           →   "14 people were killed"        the scope is another
 *
 * A figure rounded with a hedge ("11,247" → "more than 11,000") is true to what was said and is no drift. One number
 * stands for another only where each page has one figure of the kind.
 * @param isElsewhere whether another page gives the later figure as this voice's: then it was not altered on the way
 */
export function figureDrift(
  before: readonly Figure[],
  after: readonly Figure[],
  isElsewhere: (figure: Figure) => boolean,
): readonly Drifted[] {
  const from = before.filter(isCount)
  const to = after.filter(isCount)
  const out: Drifted[] = []
  for (const figure of to) {
    const alike = from.filter((one) => isAlike(one, figure))
    const twin = alike.find((one) => numberOf(one) !== null && numberOf(one) === numberOf(figure))
    if (twin !== undefined) {
      const drift = boundDrift(twin, figure)
      if (drift !== null) out.push(drift)
      continue
    }
    const only = alike.length === 1 && to.filter((one) => isAlike(alike[0], one)).length === 1 ? alike[0] : undefined
    if (only !== undefined) {
      const drift = numberDrift(only, figure)
      if (drift !== null && (drift.kind !== 'figure' || !isElsewhere(figure))) out.push(drift)
      continue
    }
    const moved = from.filter((one) => numberOf(one) === numberOf(figure) && isScopeMoved(one, figure))
    const source = moved[0]
    if (moved.length === 1 && source !== undefined && !to.some((one) => isAlike(source, one) && sameValue(source, one)))
      out.push({
        kind: 'scope',
        from: shown(source),
        to: shown(figure),
        words: `of ${source.surface}: ${source.scope} → ${figure.scope}`,
      })
  }
  return out
}

const isCount = (figure: Figure): boolean =>
  figure.countable && (figure.min !== null || figure.max !== null) && figure.surface !== ''
const numberOf = (one: Figure): number | null => one.value ?? (one.min === one.max ? one.min : null)
const sameValue = (a: Figure, b: Figure): boolean => numberOf(a) !== null && numberOf(a) === numberOf(b)
const headOf = (one: Figure): string => (one.counted.split(' ').at(-1) ?? '').toLowerCase().replace(/(?<=..)s$/u, '')
/** Words for people that tell nothing of whom is counted. */
const ANYBODY = new Set([
  'people',
  'person',
  'bodie',
  'body',
  'victim',
  'dead',
  'men',
  'women',
  'life',
  'live',
  'fatalitie',
  'death',
  'casualtie',
])

/** Figures of one thing: the scopes do not differ, nor do the units and what is counted. */
function isAlike(a: Figure, b: Figure): boolean {
  if (a.scope !== '' && b.scope !== '' && a.scope !== b.scope) return false
  if ((a.part === 'part') !== (b.part === 'part')) return false
  const [x, y] = [headOf(a), headOf(b)]
  if (x === y || x === '' || y === '') return a.unit === b.unit || a.unit === '' || b.unit === ''
  return a.scope !== '' && a.scope === b.scope && (ANYBODY.has(x) || ANYBODY.has(y))
}

const isScopeMoved = (a: Figure, b: Figure): boolean =>
  a.scope !== '' && b.scope !== '' && a.scope !== b.scope && numberOf(a) !== null && (numberOf(a) ?? 0) > 1

const shown = ({ surface, counted, scope }: Figure): string =>
  [surface, counted, scope].filter((word) => word !== '').join(' ')

const HEDGED: ReadonlySet<string> = new Set(['about', 'almost', 'at-least', 'at-most', 'more-than', 'less-than'])
const UPWARD: ReadonlySet<string> = new Set(['at-least', 'more-than'])
const DOWNWARD: ReadonlySet<string> = new Set(['at-most', 'less-than', 'almost'])

/** One number with another bound. */
function boundDrift(a: Figure, b: Figure): Drifted | null {
  const base = { from: a.surface, to: b.surface }
  if (HEDGED.has(a.bound) && b.bound === 'exact')
    return { ...base, kind: 'hedge-dropped', words: `“${a.surface}” became “${b.surface}”` }
  if (a.bound === 'exact' && HEDGED.has(b.bound))
    return { ...base, kind: 'hedge-added', words: `“${a.surface}” became “${b.surface}”` }
  const isTurned = (UPWARD.has(a.bound) && DOWNWARD.has(b.bound)) || (DOWNWARD.has(a.bound) && UPWARD.has(b.bound))
  return isTurned
    ? { ...base, kind: 'figure', words: `“${a.surface}” became “${b.surface}”: the bound is turned` }
    : null
}

/** Another number of the same thing. */
function numberDrift(a: Figure, b: Figure): Drifted | null {
  const base = { from: a.surface, to: b.surface }
  const low = a.min ?? Number.NEGATIVE_INFINITY
  const high = a.max ?? Number.POSITIVE_INFINITY
  const isWithin = (b.min ?? Number.NEGATIVE_INFINITY) >= low && (b.max ?? Number.POSITIVE_INFINITY) <= high
  if (b.bound === 'exact') {
    const isEnd = numberOf(b) === a.min || numberOf(b) === a.max
    if (a.bound === 'range' && isEnd)
      return { ...base, kind: 'hedge-dropped', words: `the range “${a.surface}” became “${b.surface}”` }
    return { ...base, kind: 'figure', words: `“${a.surface}” became “${b.surface}”` }
  }
  // A hedge around what was said, however wide, is true to it.
  const number = numberOf(a)
  const isCovered =
    isWithin ||
    (number !== null &&
      (b.min ?? Number.NEGATIVE_INFINITY) <= number &&
      (b.max ?? Number.POSITIVE_INFINITY) >= number) ||
    ((b.min ?? Number.NEGATIVE_INFINITY) <= low && (b.max ?? Number.POSITIVE_INFINITY) >= high)
  return isCovered ? null : { ...base, kind: 'figure', words: `“${a.surface}” became “${b.surface}”` }
}
