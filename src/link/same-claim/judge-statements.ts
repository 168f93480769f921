import type { Reason, Verdict } from '../../model/index.js'
import { eventAgreement, FEATURES } from './features.js'
import type { Prepared } from './prepared.js'

/** The linker's opinion of two statements. */
export interface ClaimVerdict {
  readonly verdict: Verdict
  /** 0 to 1. Ours, not a likelihood to be shown as one. */
  readonly score: number
  /** Strongest first. Empty where only the score was asked for. */
  readonly because: readonly Reason[]
}

/** Author of rule judgements; the number goes up when weights or features change. */
export const SAME_CLAIM = 'rule:same-claim@2'

/** Where the score's logit starts: two statements that share nothing. */
const BASE = -1.8
/** At or above: the same. Between the two: unsure, never merged. */
export const SAME = 0.5
const DIFFERENT = 0.3
/** At or above: a strong link, which joins without further conditions. */
export const STRONG = 0.8

/** The score alone, for hot loops. Symmetric: `scoreStatements(a, b) === scoreStatements(b, a)`. */
export function scoreStatements(a: Prepared, b: Prepared): number {
  let logit = BASE
  for (const feature of FEATURES) logit += feature.weight * feature.measure(a, b)
  return 1 / (1 + Math.exp(-logit))
}

/**
 * Judges whether two statements speak to one proposition, whoever says it and whether it is affirmed or denied.
 * A static function of the two, so arrival order never matters.
 */
export function judgeStatements(a: Prepared, b: Prepared): ClaimVerdict {
  const [first, second] = a.node < b.node ? [a, b] : [b, a]
  const because: Reason[] = []
  for (const feature of FEATURES) {
    const measure = feature.measure(first, second)
    const weight = feature.weight * measure
    if (Math.abs(weight) < 0.05) continue
    because.push({
      feature: feature.name,
      weight: Math.round(weight * 100) / 100,
      words: feature.words(first, second, measure),
    })
  }
  because.sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight))
  const score = Math.round(scoreStatements(first, second) * 1000) / 1000
  return { verdict: score >= SAME ? 'same' : score < DIFFERENT ? 'different' : 'unsure', score, because }
}

/** What a weak link needs besides its score: the same subject, or an event that agrees. */
export const agrees = (a: Prepared, b: Prepared): boolean =>
  eventAgreement(a, b) >= 0 &&
  a.mode === b.mode &&
  (a.names.length === 0 || b.names.length === 0 || a.names.some((name) => b.names.includes(name)))
