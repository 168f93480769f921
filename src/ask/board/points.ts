import type { BoardAt } from './board-at.js'
import { firstOf } from './first-of.js'

type Listened = Pick<BoardAt, 'board' | 'day' | 'said'>

/** One figure as it is held. */
export interface HeldPoint {
  readonly claim: string
  /** Its place among the claim's figures. */
  readonly index: number
  readonly statement: string
  readonly at: string | null
  /** The last of the days on which it can have been said. */
  readonly last: string | null
  readonly min: number | null
  readonly max: number | null
  readonly speaker: string
}

/** Figures of one thing, summed up. */
export interface FigureSeries {
  readonly key: string
  readonly figures: number
  /** Those of which no day is known: no plot can place them. */
  readonly undated: number
  readonly speakers: number
  readonly from: string | null
  readonly to: string | null
  readonly min: number | null
  readonly max: number | null
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** In the order of days, those without one last. */
export const byDay = (a: HeldPoint, b: HeldPoint): number =>
  byText(a.at ?? '9999', b.at ?? '9999') ||
  byText(a.statement, b.statement) ||
  byText(a.claim, b.claim) ||
  a.index - b.index

/** The name of a figure as a place in a list. */
export const keyOf = ({ statement, claim, index }: HeldPoint): string => `${statement}.${claim}.${index}`

/** The figures of each group, as of the day. */
async function groupsOf({ board, day, said }: Listened): Promise<ReadonlyMap<string, readonly HeldPoint[]>> {
  const all = await said()
  return board.remember(JSON.stringify(['points', day ?? null]), () => {
    const groups = new Map<string, HeldPoint[]>()
    for (const [id, { points }] of all) {
      // As of a day a claim has the figures of that day and before, in the same order: their places are counted among those.
      let index = 0
      for (const [group, at, statement, min, max, speaker, counts, last] of points) {
        if (day !== undefined && (counts === null || counts > day)) continue
        const held = groups.get(group)
        const point = { claim: id, index: index++, statement, at, last, min, max, speaker }
        if (held === undefined) groups.set(group, [point])
        else held.push(point)
      }
    }
    return groups
  })
}

/** The figures of one group, or all. */
export async function pointsOf(at: Listened, group: string | undefined): Promise<readonly HeldPoint[]> {
  const groups = await groupsOf(at)
  if (group !== undefined) return groups.get(group) ?? []
  return at.board.remember(JSON.stringify(['all points', at.day ?? null]), () => [...groups.values()].flat())
}

/** What figures are given of, most given first. */
export async function seriesOf(
  at: Listened,
  part: { readonly size: number; readonly after: string | null },
): Promise<{ readonly page: readonly FigureSeries[]; readonly left: number; readonly total: number }> {
  const groups = await groupsOf(at)
  const all = at.board.remember(JSON.stringify(['series', at.day ?? null]), () =>
    [...groups].map(([key, points]) => summed(key, points)),
  )
  const after = part.after === null ? undefined : all.find(({ key }) => key === part.after)
  return {
    ...firstOf(all, (a, b) => b.figures - a.figures || byText(a.key, b.key), { size: part.size, after }),
    total: all.length,
  }
}

function summed(key: string, points: readonly HeldPoint[]): FigureSeries {
  const speakers = new Set<string>()
  let [from, to]: (string | null)[] = [null, null]
  let [min, max]: (number | null)[] = [null, null]
  for (const point of points) {
    speakers.add(point.speaker)
    const low = point.min ?? point.max
    const high = point.max ?? point.min
    if (low !== null && (min === null || low < min)) min = low
    if (high !== null && (max === null || high > max)) max = high
    if (point.at !== null && (from === null || point.at < from)) from = point.at
    const last = point.last ?? point.at
    if (last !== null && (to === null || last > to)) to = last
  }
  const undated = points.filter(({ at }) => at === null).length
  return { key, figures: points.length, undated, speakers: speakers.size, from, to, min, max }
}
