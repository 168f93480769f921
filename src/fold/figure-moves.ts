import type { Claim, FigurePoint } from '../model/index.js'
import { compareDays } from './entry.js'

/** One end of a move: the figure as printed, its day and its statement. */
export interface MoveEnd {
  readonly surface: string
  readonly at: string | null
  /** The last of the days on which it can have been said; that day where it is one. */
  readonly to: string | null
  readonly statement: string
}

/** Where one speaker gave two different figures of one scope within a claim. */
export interface FigureMove {
  readonly speaker: string
  readonly scope: string
  readonly from: MoveEnd
  readonly to: MoveEnd
}

/**
 * The first and the last figure of each speaker who gave two different ones of one scope within a claim. Only figures
 * of which the pages state the day count: else two outlets' words for one saying would look like a change.
 *
 *     "At least 14 were killed", the ministry said on Monday; "19 were killed", it said on Tuesday.     14 → 19
 */
export function figureMoves(claim: Claim): readonly FigureMove[] {
  return movesAmong(claim.figures.filter(({ dated }) => dated === 'stated'))
}

/**
 * How many more speakers gave two different figures of one scope if days that no page states are taken as they are assumed:
 * what `figureMoves` leaves out, counted so that a nought can say what it leaves out.
 */
export const movesOnAssumedDays = (claim: Claim): number => {
  const whole = movesAmong(claim.figures).length
  return whole === 0 ? 0 : Math.max(0, whole - figureMoves(claim).length)
}

function movesAmong(figures: readonly FigurePoint[]): readonly FigureMove[] {
  const series = new Map<string, FigurePoint[]>()
  for (const point of figures) {
    if (point.disowned !== undefined) continue
    const key = `${point.speaker.toLowerCase()}|${point.figure.scope}|${point.figure.unit}|${point.figure.part}`
    const held = series.get(key)
    if (held === undefined) series.set(key, [point])
    else held.push(point)
  }
  return [...series.values()].flatMap((points) => {
    const dated = [...points].sort((a, b) => compareDays(a.saidOn, b.saidOn))
    const first = dated[0]
    const last = dated.at(-1)
    if (first === undefined || last === undefined || first.saidOn === last.saidOn) return []
    if (first.saidOn === null || last.saidOn === null) return []
    if (first.figure.min === last.figure.min && first.figure.max === last.figure.max) return []
    return [{ speaker: first.speaker, scope: first.figure.scope, from: endOf(first), to: endOf(last) }]
  })
}

const endOf = ({ figure, saidOn, saidTo, statement }: FigurePoint): MoveEnd => ({
  surface: figure.surface,
  at: saidOn,
  to: saidTo ?? saidOn,
  statement,
})
