/** How data projects turn vague number words into numbers. The words stay beside the number; a profile only says what they are coded as. */

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
