import { surfacesOf } from '../../lang/en/propositions/surfaces-of.js'
import type { Reason, Verdict } from '../../model/index.js'
import { eventAgreement, headAgreement, isLotAlone } from './alike/events.js'
import { scopeAgreement } from './alike/figures.js'
import { behind } from './alike/page.js'
import { shared } from './alike/shared.js'
import { FEATURES } from './features.js'
import { areNeighbours, ON_PAGE_FEATURES } from './on-page.js'
import { onPageWeights, pairWeights } from './pair-weights.js'
import type { Prepared } from './prepared.js'

/** The linker's opinion of two statements. */
export interface ClaimVerdict {
  readonly verdict: Verdict
  /** 0 to 1. Ours, not a likelihood to be shown as one. */
  readonly score: number
  /** Strongest first. Empty where only the score was asked for. */
  readonly because: readonly Reason[]
}

/** Author of the linker's judgements; the number goes up when weights or features change. */
export const SAME_CLAIM = 'rule:same-claim@13'

/** At or above: taken for one claim by themselves. Groups join only where their members agree as a whole. */
const SAME = 0.3
const DIFFERENT = 0.15
/** At or above: a strong link, which joins without an event, a name or a party to it in common. */
export const STRONG = 0.8

/** The score alone, for hot loops. Symmetric: `scoreStatements(a, b) === scoreStatements(b, a)`. */
export function scoreStatements(a: Prepared, b: Prepared): number {
  // The parts of one statement were cut apart because they say different things.
  if (a.id === b.id) return 0
  const logit = pairLogit(a, b)
  return 1 / (1 + Math.exp(-(areNeighbours(a, b) ? onPageLogit(a, b, logit) : logit)))
}

/** What two statements say, wherever they stand. */
export function pairLogit(a: Prepared, b: Prepared): number {
  const weights = pairWeights()
  // Where two statements stand that share nothing.
  let logit = weights.get('base') ?? 0
  for (const feature of FEATURES) {
    const weight = weights.get(feature.name) ?? 0
    if (weight !== 0) logit += weight * feature.measure(a, b)
  }
  return logit
}

/** How far what two neighbours on a page say by themselves can speak against them. */
const LEAST = -4

/** What a unit of {@link pairLogit} counts on one page. */
export const BY_ITSELF = 'said by itself'

/** The measure of {@link pairLogit} in the weights of one page. */
export const byItself = (logit: number): number => Math.max(LEAST, logit)

function onPageLogit(a: Prepared, b: Prepared, own: number): number {
  const weights = onPageWeights()
  const [earlier, later] = a.onPage.order < b.onPage.order ? [a, b] : [b, a]
  let logit = (weights.get('base') ?? 0) + (weights.get(BY_ITSELF) ?? 0) * byItself(own)
  for (const feature of ON_PAGE_FEATURES) {
    const weight = weights.get(feature.name) ?? 0
    if (weight !== 0) logit += weight * feature.measure(earlier, later)
  }
  return logit
}

/**
 * Judges whether two statements speak to one proposition, whoever says it and whether it is affirmed or denied.
 * A static function of the two, so arrival order never matters.
 *
 * @param texts the words of both, so that reasons show them; without, reasons show the keys that were compared
 */
export function judgeStatements(a: Prepared, b: Prepared, texts: readonly string[] = []): ClaimVerdict {
  const [first, second] = a.node < b.node ? [a, b] : [b, a]
  const surfaces = texts.map(surfacesOf)
  const called = new Set([a, b].flatMap(({ names, args, blamed }) => [...names, ...args, ...blamed]))
  const shown = (key: string): string => {
    for (const words of surfaces) {
      const found = words.get(key)
      if (found !== undefined) return found
    }
    // The key of a name that stands in none of the words tells a reader nothing.
    return texts.length > 0 && called.has(key) ? '' : key.replace(/^[=@!]/, '')
  }
  const show = (keys: readonly string[]): string =>
    [...new Set(keys.map(shown))]
      .filter((words) => words !== '')
      .slice(0, 6)
      .join(', ')
  const because: Reason[] = []
  const add = (feature: string, weight: number, words: () => string): void => {
    if (Math.abs(weight) >= 0.1) because.push({ feature, weight: Math.round(weight * 100) / 100, words: words() })
  }
  const isOnPage = areNeighbours(a, b)
  const counts = isOnPage ? (onPageWeights().get(BY_ITSELF) ?? 0) : 1
  for (const feature of FEATURES) {
    const measure = feature.measure(first, second)
    add(feature.name, counts * (pairWeights().get(feature.name) ?? 0) * measure, () =>
      feature.words(first, second, { measure, show }),
    )
  }
  if (isOnPage) {
    const [earlier, later] = a.onPage.order < b.onPage.order ? [a, b] : [b, a]
    for (const feature of ON_PAGE_FEATURES) {
      const measure = feature.measure(earlier, later)
      add(feature.name, (onPageWeights().get(feature.name) ?? 0) * measure, () => feature.words(measure))
    }
  }
  because.sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight))
  const score = Math.round(scoreStatements(first, second) * 1000) / 1000
  return { verdict: score >= SAME ? 'same' : score < DIFFERENT ? 'different' : 'unsure', score, because }
}

/** What a link that is not strong needs besides its score: no other scope, and an event, a name or a party to it in common. */
export const agrees = (a: Prepared, b: Prepared): boolean =>
  scopeAgreement(a, b) >= 0 &&
  !isLotAlone(a, b) &&
  (eventAgreement(a, b) > 0 ||
    headAgreement(a, b) > 0 ||
    shared(a.names, b.names).length > 0 ||
    shared(a.args, b.args).length > 0 ||
    behind(a, b) !== null)
