/** Values that raters gave to one unit; a rater who said nothing is left out. */
export type Unit = readonly number[]

/**
 * Krippendorff's alpha: agreement beyond what chance would give, over any number of raters and with gaps.
 * 1 is full agreement, 0 what chance gives, below 0 worse. Null where there is nothing to disagree about: fewer than two
 * units with two values each, or one value throughout.
 * @param scale `nominal`: any two values differ alike; `ordinal`: the farther apart in rank, the more
 * @see Krippendorff, Computing Krippendorff's Alpha-Reliability (2011)
 */
export function krippendorff(units: readonly Unit[], scale: 'nominal' | 'ordinal'): number | null {
  const paired = units.filter((unit) => unit.length > 1)
  const values = [...new Set(paired.flat())].sort((a, b) => a - b)
  if (paired.length < 2 || values.length < 2) return null
  const at = new Map(values.map((value, index) => [value, index]))
  const pairs = values.map(() => values.map(() => 0))
  for (const unit of paired)
    for (const [i, x] of unit.entries())
      for (const [j, y] of unit.entries()) if (i !== j) pairs[at.get(x) ?? 0]![at.get(y) ?? 0]! += 1 / (unit.length - 1)
  const totals = pairs.map((row) => row.reduce((sum, n) => sum + n, 0))
  const all = totals.reduce((sum, n) => sum + n, 0)
  const distance = scale === 'nominal' ? (c: number, k: number) => (c === k ? 0 : 1) : ranks(totals)
  let observed = 0
  let expected = 0
  for (const [c, row] of pairs.entries())
    for (const [k, n] of row.entries()) {
      observed += n * distance(c, k)
      expected += (totals[c] ?? 0) * (totals[k] ?? 0) * distance(c, k)
    }
  return expected === 0 ? null : 1 - ((all - 1) * observed) / expected
}

/** Squared distance between ranks: the values between two, and half of each. */
function ranks(totals: readonly number[]): (c: number, k: number) => number {
  return (c, k) => {
    const [low, high] = c < k ? [c, k] : [k, c]
    const between = totals.slice(low, high + 1).reduce((sum, n) => sum + n, 0)
    return (between - ((totals[low] ?? 0) + (totals[high] ?? 0)) / 2) ** 2
  }
}
