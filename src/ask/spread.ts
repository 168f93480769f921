/** Pairs that are looked through for one that follows another without repeating its sides. */
const AHEAD = 50

/**
 * Puts pairs into an order in which a person meets each side once before any comes again, and none twice in a row while
 * others wait. Among pairs whose sides came equally often, the order stays as it was.
 */
export function spread<P extends { readonly a: string; readonly b: string }>(pairs: readonly P[]): readonly P[] {
  const met = new Map<string, number>()
  const rounds = pairs.map((pair, place) => {
    const round = Math.max(met.get(pair.a) ?? 0, met.get(pair.b) ?? 0)
    for (const side of [pair.a, pair.b]) met.set(side, round + 1)
    return { pair, place, round }
  })
  const waiting = rounds.sort((x, y) => x.round - y.round || x.place - y.place).map(({ pair }) => pair)
  const found: P[] = []
  let last: P | null = null
  while (waiting.length > 0) {
    const before: P | null = last
    const other = waiting
      .slice(0, AHEAD)
      .findIndex((pair) => before === null || ![pair.a, pair.b].some((side) => side === before.a || side === before.b))
    const [next] = waiting.splice(Math.max(0, other), 1)
    if (next === undefined) break
    found.push(next)
    last = next
  }
  return found
}
