/** How data projects turn vague number words into numbers. The words stay beside the number; a profile only says what they are coded as. */

import type { Bound } from '../../model/figure.js'

/** A named way of coding vague numbers. */
export interface VagueProfile {
  readonly name: string
  /** Where the rules are published. */
  readonly source: string
  /** Number that stands for "tens", "dozens", "hundreds" … keyed by the size of one of them. */
  readonly codes: Readonly<Record<number, number>>
  /** Lowest, likeliest and highest value for a word of this size. */
  readonly range: (size: number) => { readonly low: number; readonly best: number; readonly high: number | null }
}

const SIZES = {
  10: 10,
  12: 12,
  20: 20,
  100: 100,
  1000: 1000,
  1000000: 1000000,
  1000000000: 1000000000,
  1000000000000: 1000000000000,
} as const

/** ACLED: one number per report, the least the word allows: tens 10, dozens 12, hundreds 100. Source: ACLED codebook, fatalities. */
export const ACLED: VagueProfile = {
  name: 'acled',
  source: 'ACLED codebook, section on fatalities',
  codes: SIZES,
  range: (size) => ({ low: size, best: size, high: null }),
}

/** UCDP: low, best and high estimates; the word's least stands as low and best, the next greater word's least bounds high. Source: UCDP GED codebook. */
export const UCDP: VagueProfile = {
  name: 'ucdp',
  source: 'UCDP GED codebook, section on estimates',
  codes: SIZES,
  range: (size) => ({ low: size, best: size, high: size === 12 ? 99 : size * 10 - 1 }),
}

/** What a vague figure is coded as by the named profiles; the words of the page stay beside it. */
export interface VagueCodes {
  readonly acled: number
  readonly ucdp: { readonly low: number; readonly best: number; readonly high: number | null }
}

const SIZES_DOWN = Object.values(SIZES).sort((a, b) => b - a)

/**
 * Codes a vague figure by the greatest size that its least value reaches; null for figures that are not vague.
 * @example codesOf({ bound: 'vague', min: 12 }) // { acled: 12, ucdp: { low: 12, best: 12, high: 99 } }
 */
export function codesOf({ bound, min }: { readonly bound: Bound; readonly min: number | null }): VagueCodes | null {
  const size = bound === 'vague' && min !== null ? SIZES_DOWN.find((one) => one <= min) : undefined
  return size === undefined ? null : { acled: ACLED.range(size).best, ucdp: UCDP.range(size) }
}
