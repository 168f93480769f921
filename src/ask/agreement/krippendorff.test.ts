import { describe, expect, it } from 'vitest'
import { krippendorff } from './krippendorff.js'

/** Four raters, twelve units, gaps as 0: the worked example of Krippendorff (2011). */
const RATERS = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
  [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
]
const UNITS = RATERS[0]!.map((_, unit) => RATERS.map((rater) => rater[unit] ?? 0).filter((value) => value > 0))

describe('Krippendorff’s alpha', () => {
  it('is that of the worked example', () => {
    expect(krippendorff(UNITS, 'nominal')).toBeCloseTo(0.743, 3)
    expect(krippendorff(UNITS, 'ordinal')).toBeCloseTo(0.815, 3)
  })

  it('is one where all agree, below nought where they swap', () => {
    const same = [
      [1, 1],
      [2, 2],
      [1, 1],
    ]
    const swapped = [
      [1, 2],
      [2, 1],
      [1, 2],
    ]
    expect(krippendorff(same, 'nominal')).toBe(1)
    expect(krippendorff(swapped, 'nominal')).toBeLessThan(0)
  })

  it('says nothing where there is nothing to disagree about', () => {
    expect(krippendorff([], 'nominal')).toBeNull()
    expect(krippendorff([[1], [2]], 'nominal')).toBeNull()
    expect(
      krippendorff(
        [
          [1, 1],
          [1, 1],
        ],
        'ordinal',
      ),
    ).toBeNull()
  })
})
