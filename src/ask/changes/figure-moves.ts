import { daysWords } from '../words.js'
import type { ClaimState, FigureState } from './claim-state.js'

/** A figure that is new, beside what it is new against. */
export interface FigureMove {
  /** The same speaker's figure before; null where this speaker gave none of the kind. */
  readonly from: FigureState | null
  readonly to: FigureState
  readonly words: string
}

/**
 * Finds the figures that moved between two states of one claim: a speaker who gave another figure than before, and a
 * speaker who gives a first one that nobody gave before. A figure that is only said again is none. One of which no page
 * states the day revises nothing, as it may be another page's words for the same saying: it is told beside the others.
 *
 *     before: the ministry, at least 14 killed       after: the ministry, 17 killed
 *     The ministry: at least 14 → 17 killed
 */
export function figureMoves(was: ClaimState, is: ClaimState): readonly FigureMove[] {
  const held = new Set(was.figures.map(placeOf))
  const moves: FigureMove[] = []
  const seen = new Set<string>()
  for (const to of inOrder(is.figures)) {
    if (held.has(placeOf(to))) continue
    const series = was.figures.filter((one) => seriesOf(one) === seriesOf(to))
    const own = inOrder(series.filter((one) => one.speaker.toLowerCase() === to.speaker.toLowerCase()))
    const mark = JSON.stringify([to.speaker.toLowerCase(), seriesOf(to), to.min, to.max])
    if (seen.has(mark)) continue
    seen.add(mark)
    if (own.some((one) => isSameRange(one, to))) continue
    const last = to.stated ? own.filter(({ stated }) => stated).at(-1) : undefined
    const what = to.scope === '' ? to.counted : to.scope
    const tail = what === '' ? '' : ` ${what}`
    if (last !== undefined) {
      const isOlder = last.at !== null && to.at !== null && to.at < last.at
      moves.push(
        isOlder
          ? {
              from: null,
              to,
              words: `${to.speaker} had said ${to.surface}${tail} before (${daysWords(to.at ?? '', to.to ?? to.at)})`,
            }
          : { from: last, to, words: `${to.speaker}: ${last.surface} → ${to.surface}${tail}` },
      )
    } else if (!series.some((one) => isSameRange(one, to))) {
      const before = [...new Set(series.map(({ surface }) => surface))].slice(-3)
      moves.push({
        from: null,
        to,
        words: `${to.speaker} says ${to.surface}${tail}${own.length > 0 && !to.stated ? ' on a day that is not stated' : ''}${before.length === 0 ? ', the first such figure' : `; so far: ${before.join(', ')}`}`,
      })
    }
  }
  return moves
}

const placeOf = ({ statement, surface, min, max }: FigureState): string =>
  JSON.stringify([statement, surface, min, max])

/** What makes figures comparable: head of what is counted, scope, unit, whole or part. */
const seriesOf = ({ counted, scope, unit, part }: FigureState): string =>
  JSON.stringify([
    scope !== '' ? '' : (counted.split(' ').at(-1) ?? '').toLowerCase().replace(/(?<=..)s$/u, ''),
    scope,
    scope !== '' ? '' : unit,
    part === 'part',
  ])

const isSameRange = (a: FigureState, b: FigureState): boolean => a.min === b.min && a.max === b.max

/** In order of their days, unknown first: what has no day cannot be the latest. */
const inOrder = (figures: readonly FigureState[]): readonly FigureState[] =>
  [...figures].sort((a, b) => {
    const [x, y] = [a.at ?? '', b.at ?? '']
    return x < y ? -1 : x > y ? 1 : a.statement < b.statement ? -1 : a.statement > b.statement ? 1 : 0
  })
