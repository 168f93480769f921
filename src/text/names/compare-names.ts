import { distance } from 'fastest-levenshtein'
import type { Reason } from '../../model/index.js'

/** Whether two names may name one party, how alike they are, and why. */
export interface NameComparison {
  readonly same: boolean
  readonly score: number
  readonly because: readonly Reason[]
}

/** Compares two names. */
export function compareNames(a: string, b: string, _type?: string): NameComparison {
  const left = a.toLowerCase()
  const right = b.toLowerCase()
  const score = 1 - distance(left, right) / Math.max(left.length, right.length, 1)
  return { same: score >= 0.8, score, because: [{ feature: 'spelling', weight: score, words: `${a} / ${b}` }] }
}
