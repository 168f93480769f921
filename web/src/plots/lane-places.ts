/** What stands in one place of a lane: so many marks around a middle. */
export interface Cell {
  readonly key: string
  readonly count: number
  readonly middle: number
  /** Pixels across of its widest mark, where that is more than a shape: a count below it may be. */
  readonly wide?: number
  /** Whether it is days and not one day: what stands between days gives way to what stands on one. */
  readonly isSpan: boolean
}

/** Where a mark stands: pixels across, rows down. */
export interface Place {
  readonly x: number
  readonly row: number
}

/** Pixels across of a mark, below which marks of two cells would touch, and those between two marks of one cell. */
export const CLEAR = 14
const GAP = 1

/**
 * Places the marks of a lane in rows of at most `across` to a cell. A cell whose marks would lie over another's stands as
 * many rows lower as keep them apart; one that would reach beyond the plot stands within it.
 *
 * @param within where the plot begins and ends, in pixels
 */
export function lanePlaces(
  cells: readonly Cell[],
  across: number,
  within: readonly [from: number, to: number] = [-Infinity, Infinity],
) {
  const taken: (Place & { readonly wide: number })[] = []
  const places = new Map<string, readonly Place[]>()
  const inTurn = [...cells].sort((a, b) => Number(a.isSpan) - Number(b.isSpan))
  for (const { key, count, middle, wide = CLEAR } of inTurn) {
    const step = wide + GAP
    const half = ((Math.min(across, count) - 1) * step + wide) / 2
    const centre = Math.max(within[0] + half, Math.min(within[1] - half, middle))
    const at = (base: number): typeof taken =>
      Array.from({ length: count }, (_, i) => ({
        x: centre + ((i % across) - (Math.min(across, count) - 1) / 2) * step,
        row: base + Math.floor(i / across),
        wide,
      }))
    let base = 0
    while (
      at(base).some((one) =>
        taken.some((other) => other.row === one.row && Math.abs(other.x - one.x) < (other.wide + one.wide) / 2),
      )
    )
      base++
    const found = at(base)
    taken.push(...found)
    places.set(
      key,
      found.map(({ x, row }) => ({ x, row })),
    )
  }
  return { places, rows: Math.max(1, ...taken.map(({ row }) => row + 1)) }
}
