import type { Draft, Marked, SaidAt, Span, TimeValue } from '../../../../model/index.js'
import { contains, overlaps } from '../../../../model/index.js'

const DAY = /^\d{4}-\d{2}-\d{2}/

/** An ISO date some days on. Intervals of time values end before their `to`, so its last day is one back. */
function shift(date: string, days: number): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** "said on Sunday" in a page of Wednesday is the Sunday before: nobody has said what is still to be said. */
function isAhead(time: TimeValue, marked: Marked): boolean {
  const published = marked.document.published?.value
  return (
    published !== undefined &&
    DAY.test(published) &&
    time.stated.includes('weekday') &&
    !time.stated.includes('day') &&
    time.from!.slice(0, 10) > published.slice(0, 10)
  )
}

/**
 * Reads when something was said: a time beside the cue, outside the content; else the page's date, as inferred; else null.
 * Both ends are days and both are included.
 */
export function readSaidAt(act: Draft, context: Span, marked: Marked): SaidAt | null {
  const anchor = act.cue[0] ?? act.source[0] ?? act.content[0]
  let best: SaidAt | null = null
  let distance = Infinity
  for (const time of marked.times) {
    if (time.end <= context.start) continue
    if (time.start >= context.end) break
    if (time.type === 'DURATION' || time.type === 'SET' || !contains(context, time)) continue
    if (act.content.some((span) => overlaps(span, time)) || act.source.some((span) => overlaps(span, time))) continue
    if (time.from === null || !DAY.test(time.from)) continue
    const far = Math.abs(time.start - anchor.start)
    if (far >= distance) continue
    const back = isAhead(time, marked) ? -7 : 0
    const from = shift(time.from, back)
    const to = time.to === null ? null : shift(time.to, back - (time.to.length > 10 ? 0 : 1))
    best = { from, to: to !== null && to < from ? from : to, stated: true, span: { start: time.start, end: time.end } }
    distance = far
  }
  if (best !== null) return best
  const published = marked.document.published?.value
  if (published === undefined || !DAY.test(published)) return null
  const day = published.slice(0, 10)
  return { from: day, to: day, stated: false, span: null }
}
