import type { Bound } from '../../model/figure.js'

/** The least and greatest value that a number with its hedge allows. */
export interface Limits {
  readonly min: number | null
  readonly max: number | null
}

/** The greatest number with one significant digit below a value: 11,000 → 10,000; 100 → 90; 57 → 50. */
export function roundStepBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-12)
  const step = Math.floor(value / power) * power
  if (step < value) return step
  return step > power ? step - power : value - power / 10
}

/** Half the place of the last digit that is not zero: 11,000 → 500; 2,600 → 50; 7 → 0.5. */
export function halfLastPlace(value: number): number {
  let place = 1
  if (Number.isInteger(value)) {
    while (value !== 0 && value % (place * 10) === 0) place *= 10
    return place / 2
  }
  while (Math.abs(value * place - Math.round(value * place)) > 1e-9 && place < 1e6) place *= 10
  return 0.5 / place
}

/**
 * Holds the hedge as an interval.
 *
 * - exact: the number itself;
 * - about: half the place of its last digit to both sides ("about 11,000": 10,500 to 11,500);
 * - almost: below it and not below the next round step ("almost 11,000": 10,000 to 10,999);
 * - at-least, more-than: from it; at-most, less-than: up to it, open below.
 *
 * @example limitsOf(11000, 'almost') // { min: 10000, max: 10999 }
 */
export function limitsOf(value: number, bound: Bound): Limits {
  switch (bound) {
    case 'about': {
      const half = halfLastPlace(value)
      return { min: value - half, max: value + half }
    }
    case 'almost':
      if (value <= 0) return { min: null, max: value }
      return { min: roundStepBelow(value), max: Number.isInteger(value) && value >= 10 ? value - 1 : value }
    case 'at-least':
    case 'more-than':
      return { min: value, max: null }
    case 'at-most':
    case 'less-than':
      return { min: null, max: value }
    default:
      return { min: value, max: value }
  }
}
