import { isOldReport } from '../lang/en/propositions/notices.js'
import type { Figure, FigurePoint } from '../model/index.js'
import { calledIn } from './called.js'
import type { Entry } from './entry.js'
import { figureDay } from './figure-day.js'
import { isMended } from './is-mended.js'

/** The counts and measures that the statements of a claim give, in the order of their days: a series, never an average. */
export function figurePoints(entries: readonly Entry[]): readonly FigurePoint[] {
  const points: FigurePoint[] = []
  const called = calledIn(entries.map(({ voice }) => voice))
  const parties = new Map<string, string>()
  for (const { voice } of entries)
    if (voice.partyIsSaid && voice.partyName !== null && voice.kind === 'named') {
      const name = called.get(voice.name) ?? voice.name
      if (!parties.has(name)) parties.set(name, voice.partyName)
    }
  // A person who stands for himself has one name, in whatever spelling a page gives it.
  const partyCalled = (name: string | null): string | null => (name === null ? null : (called.get(name) ?? name))
  for (const entry of entries) {
    const speaker = called.get(entry.voice.name) ?? entry.voice.name
    for (const figure of entry.figures) {
      const disowned = disownedBy(figure, entry, entries)
      points.push({
        statement: entry.statement.id,
        figure,
        speaker,
        party: partyCalled((entry.voice.kind === 'named' ? parties.get(speaker) : undefined) ?? entry.voice.partyName),
        at: entry.day,
        ...figureDay(entry.statement, entry.day),
        ...(disowned === null ? {} : { disowned }),
      })
    }
  }
  return points
}

/**
 * Why a figure is not its speaker's: it is named to be denied, or to set another against it, or the outlet that printed it
 * has corrected it since.
 */
function disownedBy(figure: Figure, entry: Entry, entries: readonly Entry[]): FigurePoint['disowned'] | null {
  if (entry.side === 'against') return 'denied'
  if (figure.compared === true) return 'compared'
  return isOldReport(entry.statement.speaker.name, entry.notice) || isMended(entry, entries) ? 'corrected' : null
}

/** Figures of one thing in one scope, total and part kept apart. */
export interface FigureSeries {
  /** Head of what is counted, in lower case; '' when the texts do not say. */
  readonly counted: string
  readonly scope: string
  readonly unit: string
  readonly part: Figure['part']
  readonly points: readonly FigurePoint[]
  /** Pairs of the latest figures of two speakers that cannot both hold. What one speaker revised: see `figure-moves.ts`. */
  readonly disagreements: readonly { readonly from: FigurePoint; readonly to: FigurePoint }[]
}

/** The head of what is counted, in lower case and without the ending of the plural. */
export const headOf = (counted: string): string =>
  (counted.split(' ').at(-1) ?? '').toLowerCase().replace(/(?<=..)s$/u, '')

/** Splits the figures of a claim into series and finds where speakers disagree, each by the latest figure. */
export function seriesOf(points: readonly FigurePoint[]): readonly FigureSeries[] {
  const groups = new Map<string, FigurePoint[]>()
  for (const point of points) {
    const { counted, scope, unit, part } = point.figure
    const key = JSON.stringify([headOf(counted), scope, unit, part === 'part' ? 'part' : 'total'])
    const list = groups.get(key)
    if (list === undefined) groups.set(key, [point])
    else list.push(point)
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, list]): FigureSeries => {
      const [counted, scope, unit, part] = JSON.parse(key) as [string, string, string, 'part' | 'total']
      const bySpeaker = new Map<string, FigurePoint[]>()
      for (const point of list.filter(({ disowned }) => disowned === undefined)) {
        const own = bySpeaker.get(point.speaker)
        if (own === undefined) bySpeaker.set(point.speaker, [point])
        else own.push(point)
      }
      const latest = [...bySpeaker.values()].map((own) => own[own.length - 1])
      const disagreements = latest.flatMap((one, index) =>
        latest
          .slice(index + 1)
          .flatMap((other) => (areApart(one.figure, other.figure) ? [{ from: one, to: other }] : [])),
      )
      return { counted, scope, unit, part, points: list, disagreements }
    })
}

/** True where no number satisfies both figures. "Almost 11,000" and "about 11,000" are not apart; 24 and 31 are. */
export function areApart(a: Figure, b: Figure): boolean {
  const slack = (one: Figure): number =>
    one.bound === 'about' || one.bound === 'almost' || one.bound === 'vague' ? 0.1 : 0
  const low = (one: Figure): number => (one.min === null ? Number.NEGATIVE_INFINITY : one.min * (1 - slack(one)))
  const high = (one: Figure): number => (one.max === null ? Number.POSITIVE_INFINITY : one.max * (1 + slack(one)))
  return low(a) > high(b) || low(b) > high(a)
}

/** How far apart two figures may be that bear each other out, as a share of the greater one. */
const NEAR = 0.2

/** Whether two figures may be one number told twice: no number is outside both, and what is not bounded is close. */
export function areNear(a: Figure, b: Figure): boolean {
  if (areApart(a, b)) return false
  const [low, high] = [a, b].map(({ value, min, max }) => value ?? min ?? max ?? 0).sort((x, y) => x - y)
  return high - low <= high * NEAR
}
