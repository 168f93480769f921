/** How many rows of the log came in one second. */
export interface SecondRow {
  readonly second: number
  readonly rows: number
}

/** An instant at which the store had learnt something: the second after, so that it holds all that came in it. */
export interface Instant {
  readonly at: string
  readonly documents: number
  readonly statements: number
  readonly judgements: number
}

/** Newest rows of each table that are looked at. */
export const NEWEST = 20_000

/** Puts together the newest seconds of several tables, the newest first. A second that was cut off is left out. */
export function instantsOf(
  tables: readonly {
    readonly kind: 'documents' | 'statements' | 'judgements'
    readonly seconds: readonly SecondRow[]
  }[],
  limit: number,
): readonly Instant[] {
  const found = new Map<number, { documents: number; statements: number; judgements: number }>()
  let from = 0
  let newest = 0
  for (const { kind, seconds } of tables) {
    let rows = 0
    let oldest = Number.POSITIVE_INFINITY
    for (const one of seconds) {
      const held = found.get(one.second) ?? { documents: 0, statements: 0, judgements: 0 }
      held[kind] += one.rows
      found.set(one.second, held)
      rows += one.rows
      oldest = Math.min(oldest, one.second)
      newest = Math.max(newest, one.second)
    }
    if (rows >= NEWEST) from = Math.max(from, oldest + 1)
  }
  return [...found]
    .filter(([second]) => second >= from || second === newest)
    .sort(([a], [b]) => b - a)
    .slice(0, limit)
    .map(([second, counts]) => ({
      at: new Date((second + 1) * 1000).toISOString().replace('.000Z', 'Z'),
      ...counts,
    }))
}
