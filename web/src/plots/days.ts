import { count } from '../../../src/text/count.js'
import { day } from '../parts/words.js'

const DAY = 86_400_000
/** How many times its shortest a scale may be, before stretches without an entry are cut. */
const ROOM = 2.5
/** Pixels between two dates of the axis. */
const APART = 90

/** The instant at the middle of a day, for drawing; null where the text is no full date. */
export function noon(text: string | null): number | null {
  const found = text === null ? null : /^\d{4}-\d{2}-\d{2}/.exec(text)
  if (found === null) return null
  const at = Date.parse(`${found[0]}T12:00:00Z`)
  return Number.isNaN(at) ? null : at
}

export interface Tick {
  readonly x: number
  readonly words: string
  readonly day: string
}

/** A stretch on which nothing happened, drawn shorter than it was. */
export interface Break {
  readonly x: number
  readonly words: string
}

/**
 * A scale over the days of some dates, from half a day before the first to half a day after the last. A stretch without
 * any date that would press the others together is drawn short, and said to be: one date of the year before does not
 * cost the week of the story its room.
 */
export function dayScale(dates: readonly (string | null)[], from: number, to: number) {
  const times = [...new Set(dates.map(noon).filter((at) => at !== null))].sort((a, b) => a - b)
  const first = times[0] ?? 0
  const last = times.at(-1) ?? first
  // Longest stretch that is drawn in full: a quarter of the days that hold something, at least four.
  const longest = Math.max(4, Math.ceil(times.length / 4))
  const gaps = times.slice(1).map((at, i) => ({ from: times[i] ?? at, to: at, days: (at - (times[i] ?? at)) / DAY }))
  const full = gaps.reduce((sum, { days }) => sum + days, 1)
  const short = gaps.reduce((sum, { days }) => sum + Math.min(days, longest), 1)
  // Only where the story itself gains: a scale that is true throughout is worth some room.
  const isBroken = full > ROOM * short
  // Only those stretches are cut that cost the story its room: the shorter ones stay true as long as there is room for them.
  let truest = longest
  let length = short
  for (const days of gaps.map((gap) => gap.days).sort((a, b) => a - b)) {
    length += Math.max(0, days - longest)
    if (length > ROOM * short) break
    truest = Math.max(truest, days)
  }
  const cut = (days: number) => (days <= truest ? days : longest)
  const kept = (days: number) => (isBroken ? cut(days) : days)
  const unit = (to - from) / gaps.reduce((sum, { days }) => sum + kept(days), 1)
  const place = (at: number): number => {
    if (at <= first) return from + unit * (0.5 + (at - first) / DAY)
    let x = from + unit / 2
    for (const gap of gaps) {
      const width = kept(gap.days) * unit
      if (at <= gap.to) return x + (width * (at - gap.from)) / (gap.to - gap.from)
      x += width
    }
    return x + (unit * (at - last)) / DAY
  }
  const clipped = (at: number) => Math.max(from - 6, Math.min(to + 6, place(at)))
  const breaks: readonly Break[] = isBroken
    ? gaps
        .filter(({ days }) => days > truest)
        .map((gap) => ({
          x: (place(gap.from) + place(gap.to)) / 2,
          words: `${count(Math.round(gap.days) - 1, 'day')} without an entry, drawn short`,
        }))
    : []
  return {
    /** The place of a day's middle. */
    x: (text: string | null) => {
      const at = noon(text)
      return at === null ? null : clipped(at)
    },
    /** Where a day begins and ends; null where the text is no day. */
    edges: (text: string | null): readonly [start: number, end: number] | null => {
      const at = noon(text)
      return at === null ? null : [clipped(at - DAY / 2), clipped(at + DAY / 2)]
    },
    /** Pixels of a day. */
    width: unit,
    ticks: isBroken ? ticksAt(times, place) : evenTicks(first, last, to - from, place),
    breaks,
  }
}

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** Every so many days, so that the dates stand clear of each other. */
function evenTicks(first: number, last: number, width: number, place: (at: number) => number): readonly Tick[] {
  const days = Math.round((last - first) / DAY) + 1
  const step = Math.max(1, Math.ceil(days / Math.max(2, Math.floor(width / APART))))
  const ticks: Tick[] = []
  for (let at = first; at <= last; at += step * DAY)
    ticks.push({ x: place(at), words: day(isoDay(at)).replace(/ \d{4}$/, days > 300 ? '$&' : ''), day: isoDay(at) })
  return ticks
}

/** Days that hold something, as many as stand clear of each other; the first of each year carries it. */
function ticksAt(times: readonly number[], place: (at: number) => number): readonly Tick[] {
  const ticks: Tick[] = []
  let year = ''
  for (const at of times) {
    const x = place(at)
    if (ticks.length > 0 && x - (ticks.at(-1)?.x ?? 0) < APART) continue
    const iso = isoDay(at)
    const words = day(iso)
    ticks.push({ x, words: iso.slice(0, 4) === year ? words.replace(/ \d{4}$/, '') : words, day: iso })
    year = iso.slice(0, 4)
  }
  return ticks
}

/** The days of a plot with where each begins and ends. */
export const edgesOf = (
  days: Iterable<string>,
  edges: (day: string) => readonly [start: number, end: number] | null,
): readonly { readonly day: string; readonly start: number; readonly end: number }[] =>
  [...days].flatMap((one) => {
    const found = edges(one)
    return found === null ? [] : [{ day: one, start: found[0], end: found[1] }]
  })
