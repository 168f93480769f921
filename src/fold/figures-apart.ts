/**
 * Finds figures of two parties that cannot both hold. It must never set against each other what is told of other things,
 * of other places, of a plan and of what is done, or of two days between which a number may have changed.
 */

import { sameVoice } from '../link/shared-origin/same-voice.js'
import type { Figure, FigurePoint } from '../model/index.js'
import type { Entry } from './entry.js'
import { areApart, figurePoints, headOf } from './figures.js'
import { isMended } from './is-mended.js'

/** A point with the entry it comes from. */
interface Given {
  readonly point: FigurePoint
  readonly entry: Entry
  /** Its place among the figures of the claim. */
  readonly index: number
}

/** Numbers of those who come and go: of two days, the later may be the lower one too. */
const COMING_AND_GOING: ReadonlySet<string> = new Set(['hospital', 'remaining', 'quarantined', 'monitored', 'contact'])

/**
 * Pairs of figures that two named parties give of one thing and that no number satisfies, each by the figures of its last
 * day, as places in the claim's list of figures; the older first.
 *
 *     "At least 31 were killed", the union said; "14 were killed", the ministry said later.          31 and 14
 *     "At least 14 were killed", the ministry said; "31 were killed", the union said later.          none: it has grown
 *     "14 were killed in Vesk", the ministry said; "31 were killed in Tarn", the union said.         none: two places
 *
 * @param entries all of a claim, in the order of their days
 */
export function figuresApart(entries: readonly Entry[]): readonly (readonly [older: number, newer: number])[] {
  const given = entries.flatMap((entry) => entry.figures.map(() => entry))
  const points = figurePoints(entries)
  const held = points.flatMap((point, index): Given[] => {
    const entry = given[index]
    return isAnswerable(point, entry, entries) ? [{ point, entry, index }] : []
  })
  const pairs: (readonly [number, number])[] = []
  const newest = newestOf(held)
  for (const [at, own] of newest.entries())
    for (const other of newest.slice(at + 1)) {
      const pair = apartBetween(own, other)
      if (pair !== null) pairs.push(pair)
    }
  return pairs
}

/** Whether a named voice stands by a figure of something that its words name, on a day that is known. */
const isAnswerable = ({ disowned, at, figure }: FigurePoint, entry: Entry, entries: readonly Entry[]): boolean =>
  entry.side === 'for' &&
  entry.notice === null &&
  entry.voice.kind === 'named' &&
  disowned === undefined &&
  at !== null &&
  (!isBare(figure) || entry.figures.length === 1) &&
  !isMended(entry, entries)

/** A number of which its words do not say what it counts: "the union put it at 31". */
const isBare = ({ scope, counted, unit }: Figure): boolean => scope === '' && counted === '' && unit === ''

/** The figures that each speaker gives of each thing on the last day on which it gives one. */
function newestOf(held: readonly Given[]): readonly (readonly Given[])[] {
  const newest = new Map<string, Given[]>()
  for (const one of held) {
    const { speaker, figure, at } = one.point
    const key = JSON.stringify([speaker, headOf(figure.counted), figure.scope, figure.unit, figure.part === 'part'])
    const own = newest.get(key)
    if (own === undefined || own[0].point.at !== at) newest.set(key, [one])
    else own.push(one)
  }
  return [...newest.values()]
}

/** The last figures of two speakers where each of the one is apart from each of the other. */
function apartBetween(own: readonly Given[], other: readonly Given[]): readonly [number, number] | null {
  const [a, b] = [own.at(-1), other.at(-1)]
  if (a === undefined || b === undefined || isOneParty(a, b)) return null
  if (!own.every((x) => other.every((y) => isOneThing(x, y) && areApart(x.point.figure, y.point.figure)))) return null
  const [older, newer] = (a.point.at ?? '') <= (b.point.at ?? '') ? [a, b] : [b, a]
  return mayHaveChanged(older, newer) ? null : [older.index, newer.index]
}

const isOneParty = (a: Given, b: Given): boolean =>
  a.point.speaker === b.point.speaker ||
  sameVoice(a.entry.voice, b.entry.voice) !== null ||
  (a.entry.voice.party !== null && a.entry.voice.party === b.entry.voice.party)

function isOneThing(a: Given, b: Given): boolean {
  const [x, y] = [a.point.figure, b.point.figure]
  // What a bare number counts is told by the other, where a page sets the one beside the other.
  if (isBare(x) || isBare(y))
    return areSideBySide(a.entry, b.entry) && x.part !== 'part' && y.part !== 'part' && isAhead(a) === isAhead(b)
  return (
    headOf(x.counted) === headOf(y.counted) &&
    x.scope === y.scope &&
    x.unit === y.unit &&
    (x.part === 'part') === (y.part === 'part') &&
    (x.count === 'new') === (y.count === 'new') &&
    isAhead(a) === isAhead(b) &&
    !areOtherPlaces(a.entry, b.entry)
  )
}

/** How far apart on a page, in code units, two may stand who give the numbers of one thing. */
const BESIDE = 400

/** Two who each give one number, one behind the other on one page. */
const areSideBySide = (a: Entry, b: Entry): boolean => {
  const [x, y] = [a.statement.content[0]?.start ?? 0, b.statement.content[0]?.start ?? 0]
  return (
    a.document.id === b.document.id && a.figures.length === 1 && b.figures.length === 1 && Math.abs(x - y) <= BESIDE
  )
}

const isAhead = ({ entry }: Given): boolean =>
  entry.statement.stance === 'predict' || entry.statement.stance === 'commit'

/** Whether both name places, or both name bodies at which it is so, and none of them is the same. */
export const areOtherPlaces = (a: Entry, b: Entry): boolean =>
  areDisjoint(placesIn(a), placesIn(b)) || areDisjoint(venuesIn(a), venuesIn(b))

const areDisjoint = (x: readonly string[], y: readonly string[]): boolean =>
  x.length > 0 && y.length > 0 && !x.some((name) => y.includes(name))

const placesIn = ({ statement }: Entry): readonly string[] =>
  statement.mentions.filter(({ type }) => type === 'place').map(({ name }) => name.toLowerCase())

/** "Eleven remain at Merrin Hospital": the bodies at which what a statement tells takes place. */
const venuesIn = ({ statement: { mentions, content, text } }: Entry): readonly string[] =>
  content.length !== 1
    ? []
    : mentions
        .filter(
          ({ type, start }) => type === 'organisation' && AT.test(text.slice(0, Math.max(0, start - content[0].start))),
        )
        .map(({ name }) => name.toLowerCase())

/** What stands right before a venue; "Vesk's" and "Abel and" of a longer name may stand between. */
const AT = /\b(?:at|from|in) (?:the )?(?:\p{L}{1,30}['’]s )?(?:\p{L}{1,30} and )?$/u

/** Whether the number may have changed between two days: what is lower has grown, and who comes and goes may have gone. */
function mayHaveChanged({ point: older }: Given, { point: newer }: Given): boolean {
  if (older.at === newer.at) return false
  if (COMING_AND_GOING.has(older.figure.scope)) return true
  return (older.figure.max ?? older.figure.min ?? 0) < (newer.figure.min ?? newer.figure.max ?? 0)
}
