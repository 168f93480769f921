/** What a mark covers of the height of a plot. */
export interface Tall {
  readonly top: number
  readonly bottom: number
}

/** Pixels between the middles of two marks that stand side by side, and those that a mark itself takes. */
const APART = 14
const WIDE = 14
/** Pixels between two marks that stand one above the other. */
const CLEAR = 2

/**
 * Where each mark of one day stands, in pixels beside the day's middle: over each other where their heights allow, else
 * side by side, closer where the day is narrow, and never past the day's own edges.
 */
export function withinDay(marks: readonly Tall[], width: number): readonly number[] {
  const columns: Tall[][] = []
  const places = marks.map((mark) => {
    const free = columns.findIndex((column) =>
      column.every(({ top, bottom }) => mark.bottom + CLEAR < top || mark.top - CLEAR > bottom),
    )
    const place = free === -1 ? columns.push([]) - 1 : free
    columns[place]?.push(mark)
    return place
  })
  const step = columns.length < 2 ? 0 : Math.max(0, Math.min(APART, (width - WIDE) / (columns.length - 1)))
  return places.map((place) => (place - (columns.length - 1) / 2) * step)
}
