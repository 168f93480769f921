// Measures of agreement between two labellings of the same things.

const share = (part, whole) => (whole === 0 ? 1 : part / whole)

/** F1 of two sets that share `both`: it does not matter whose set is called the first. */
export const f1 = (both, first, second) => share(2 * both, first + second)

/**
 * Cohen's kappa of two labels for each thing: how far agreement goes beyond what two people who each keep to their own
 * mix of labels would reach by chance. Null where nothing is left to agree on beyond chance: both use one label
 * throughout, or there is nothing to label.
 * @param {(readonly [string, string])[]} pairs
 */
export function kappa(pairs) {
  const counts = new Map()
  for (const labels of pairs)
    labels.forEach((label, side) => {
      const of = counts.get(label) ?? [0, 0]
      of[side] += 1
      counts.set(label, of)
    })
  const n = pairs.length
  const seen = pairs.filter(([a, b]) => a === b).length
  const chance = [...counts.values()].reduce((sum, [a, b]) => sum + a * b, 0)
  if (n * n === chance) return null
  return (n * seen - chance) / (n * n - chance)
}

/** The share of pairs whose two labels are one; null where there are none. */
export const alike = (pairs) => (pairs.length === 0 ? null : pairs.filter(([a, b]) => a === b).length / pairs.length)

const meet = (a, b) => [...a].some((one) => b.has(one))

/**
 * Agreement on which things belong together, over all pairs of things. Each thing has the set of its groups by either
 * labeller. The kappa of the pairs is the adjusted Rand index where no thing is in more than one group.
 * @param {{ first: ReadonlySet<string>, second: ReadonlySet<string> }[]} things
 */
export function grouping(things) {
  const pairs = things.flatMap((one, i) =>
    things
      .slice(i + 1)
      .map((other) => [meet(one.first, other.first) ? 'one' : 'two', meet(one.second, other.second) ? 'one' : 'two']),
  )
  const together = (side) => pairs.filter((pair) => pair[side] === 'one').length
  const both = pairs.filter(([a, b]) => a === 'one' && b === 'one').length
  return { f1: f1(both, together(0), together(1)), kappa: kappa(pairs), pairs }
}
