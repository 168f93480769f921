/** What stands in one place of a lane: so many marks around a middle. */
export interface Cell {
  readonly key: string
  readonly count: number
  readonly middle: number
  /** Whether it is days and not one day: what stands between days gives way to what stands on one. */
  readonly isSpan: boolean
}

/** Where a mark stands: pixels across, rows down. */
export interface Place {
  readonly x: number
  readonly row: number
}

/** Pixels between the middles of two marks of one cell, and those below which marks of two cells would touch. */
const STEP = 15
export const CLEAR = 14

/**
 * Places the marks of a lane in rows of at most `across` to a cell. A cell whose marks would lie over another's stands as
 * many rows lower as keep them apart.
 */
export function lanePlaces(cells: readonly Cell[], across: number) {
  const taken: Place[] = []
  const places = new Map<string, readonly Place[]>()
  const inTurn = [...cells].sort((a, b) => Number(a.isSpan) - Number(b.isSpan))
  for (const { key, count, middle } of inTurn) {
    const at = (base: number): readonly Place[] =>
      Array.from({ length: count }, (_, i) => ({
        x: middle + ((i % across) - (Math.min(across, count) - 1) / 2) * STEP,
        row: base + Math.floor(i / across),
      }))
    let base = 0
    while (at(base).some((one) => taken.some(({ x, row }) => row === one.row && Math.abs(x - one.x) < CLEAR))) base++
    const found = at(base)
    taken.push(...found)
    places.set(key, found)
  }
  return { places, rows: Math.max(1, ...taken.map(({ row }) => row + 1)) }
}
