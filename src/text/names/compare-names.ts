import type { Reason } from '../../model/index.js'
import { compareBodies } from './compare-bodies.js'
import { comparePersons, type Verdict } from './compare-persons.js'
import { type PreparedName, prepareName } from './prepare-name.js'

/** Whether two names may name one party, how alike they are, and why. */
export interface NameComparison {
  readonly same: boolean
  /** 0 to 1: how alike the names are as names. Ours, not a probability. */
  readonly score: number
  readonly because: readonly Reason[]
}

/** From this score on two names are read as one. Set on the development half of the public name pairs. */
export const SAME_FROM = 0.78

/**
 * Compares two names: spellings by romanisation, order, initials, short forms, titles, legal forms, slips of the pen.
 * Symmetric. It compares names, not parties: two people may share one, so linking asks for more than this.
 * @param type `person`, `organisation`, `outlet`, `place`, or a type of FollowTheMoney; a person by default.
 * @example compareNames('Yurii Hrabovets', 'Yuriy Grabovets').same // true
 * @example compareNames('Han Seo-yeon', 'Han Ji-yeon').same // false
 */
export function compareNames(a: string, b: string, type?: string): NameComparison {
  return comparePrepared(prepareName(a, type), prepareName(b, type))
}

/** Compares two prepared names of one type. */
export function comparePrepared(a: PreparedName, b: PreparedName): NameComparison {
  const { score, because } = verdictOn(a, b)
  return { same: score >= SAME_FROM, score: Math.round(score * 1e4) / 1e4, because }
}

function verdictOn(a: PreparedName, b: PreparedName): Verdict {
  // One order for both ways round, so that no tie can tell them apart.
  const [first, second] = a.raw <= b.raw ? [a, b] : [b, a]
  return first.type === 'person' ? comparePersons(first, second) : compareBodies(first, second)
}
