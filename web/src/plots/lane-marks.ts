import type { Timeline } from '../api/types.js'
import { CLEAR } from './lane-places.js'

type Entry = Timeline[number]

/** Entries that stand in one place of a lane. */
export interface LaneCell {
  readonly entries: readonly Entry[]
  readonly middle: number
  /** Where the days of entries begin and end that were said on no one day; null where they stand on days. */
  readonly span: readonly [from: number, to: number] | null
}

/** What is drawn in one place of a lane: an entry by itself, or several of one stance. */
export interface LaneMark {
  /** One, or all that a mark with a count stands for. */
  readonly entries: readonly [Entry, ...Entry[]]
}

/** Rows of marks up to which each entry has its own: of more nobody counts the marks, and the lanes leave the screen. */
const ROWS = 3

/**
 * The places of a lane: one for each day and for each interval. Days that stand closer than their marks have room for share
 * a place, in their middle, where together they are crowded.
 *
 * @param ends where the days of an entry begin and end, in pixels
 * @param across marks of one day that have room side by side
 */
export function laneCells(
  entries: readonly Entry[],
  ends: (entry: Entry) => readonly [from: number, to: number],
  across: number,
): readonly LaneCell[] {
  const places = new Map<string, LaneCell & { readonly entries: Entry[] }>()
  for (const entry of entries) {
    const [from, to] = ends(entry)
    const held = places.get(`${from} ${to}`)
    if (held !== undefined) held.entries.push(entry)
    else
      places.set(`${from} ${to}`, { entries: [entry], middle: (from + to) / 2, span: from === to ? null : [from, to] })
  }
  const joined: LaneCell[] = []
  const ofDays = [...places.values()].filter(({ span }) => span === null).sort((a, b) => a.middle - b.middle)
  for (const cell of ofDays) {
    let last: LaneCell = cell
    for (let before = joined.at(-1); before !== undefined; before = joined.at(-1)) {
      const all = [...before.entries, ...last.entries]
      if (last.middle - before.middle >= CLEAR || all.length <= ROWS * across) break
      joined.pop()
      const middle = (before.middle * before.entries.length + last.middle * last.entries.length) / all.length
      last = { entries: all, middle, span: null }
    }
    joined.push(last)
  }
  return [...joined, ...[...places.values()].filter(({ span }) => span !== null)]
}

/** The word that a mark is drawn by: who brought a change of status about is not part of it. */
const kindOf = ({ stance }: Entry): string => stance.split(' by ')[0] ?? stance

/**
 * The marks of the entries of one place, `across` to a row: each its own, or, where these would be more than three rows, one
 * for each stance with its count, the commonest first.
 */
export function laneMarks(entries: readonly Entry[], across: number): readonly LaneMark[] {
  if (entries.length <= ROWS * across) return entries.map((entry) => ({ entries: [entry] }))
  const kinds = new Map<string, [Entry, ...Entry[]]>()
  for (const entry of entries) {
    const held = kinds.get(kindOf(entry))
    if (held === undefined) kinds.set(kindOf(entry), [entry])
    else held.push(entry)
  }
  return [...kinds]
    .sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
    .map(([, list]) => ({ entries: list }))
}
