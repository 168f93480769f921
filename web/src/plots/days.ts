import { scaleTime } from 'd3-scale'
import { day } from '../parts/words.js'

const DAY = 86_400_000

/** The instant at the middle of a day, for drawing; null where the text is no full date. */
export function noon(text: string | null): number | null {
  const found = text === null ? null : /^\d{4}-\d{2}-\d{2}/.exec(text)
  if (found === null) return null
  const at = Date.parse(`${found[0]}T12:00:00Z`)
  return Number.isNaN(at) ? null : at
}

/** A scale over the days of some dates, from a day before the first to a day after the last, with whole days as ticks. */
export function dayScale(dates: readonly (string | null)[], from: number, to: number) {
  const times = dates.map(noon).filter((at) => at !== null)
  const first = Math.min(...times) - DAY / 2
  const last = Math.max(...times) + DAY / 2
  const scale = scaleTime().domain([first, last]).range([from, to])
  const width = ((to - from) * DAY) / (last - first)
  const days = Math.round((last - first) / DAY)
  const step = Math.max(1, Math.ceil(days / Math.max(2, Math.floor((to - from) / 90))))
  const ticks: { readonly x: number; readonly words: string; readonly day: string }[] = []
  for (let at = first + DAY / 2; at <= last; at += step * DAY) {
    const iso = new Date(at).toISOString().slice(0, 10)
    ticks.push({ x: scale(at), words: day(iso).replace(/ \d{4}$/, days > 300 ? '$&' : ''), day: iso })
  }
  return {
    /** The place of a day's middle. */
    x: (text: string | null) => {
      const at = noon(text)
      return at === null ? null : scale(at)
    },
    /** Pixels of a day. */
    width,
    ticks,
  }
}
