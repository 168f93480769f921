import type { Draft, Marked, SaidAt, Span, TimeValue } from '../../../../model/index.js'
import { contains, overlaps } from '../../../../model/index.js'
import { firstFrom } from '../speakers/mentions-in.js'

const DAY = /^\d{4}-\d{2}-\d{2}/

/** An ISO date some days on. Intervals of time values end before their `to`, so its last day is one back. */
function shift(date: string, days: number): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** "Last Sunday" is no other. */
const LAST = /\b(?:last|past|previous)\b/iu

/**
 * How many days to go from a day of the week as it was read to that of the saying: "said on Sunday" in a page of Wednesday is
 * the Sunday before, as nobody has said what is still to be said. But "said on Sunday" in a page of Saturday is the day after:
 * such a page was brought up to date, or its day is that of another time zone. (Of six such sayings on 194 real pages all six
 * were of the day after, and none of the week before.)
 */
function daysOff({ type, stated, surface, from }: TimeValue, published: string | null): number {
  // "At 6 p.m." is of the day of the week that was named before.
  if (published === null || stated.includes('day') || !(stated.includes('weekday') || type === 'TIME')) return 0
  const day = from?.slice(0, 10) ?? published
  if (day > shift(published, 1)) return -7
  return day === shift(published, -6) && !LAST.test(surface) ? 7 : 0
}

/** Words that open what was said before the day of the page. */
const BEFORE =
  /^(?:as\s+(?:(?:was|has been)\s+)?(?:(?:previously|earlier|already)\s+)?reported(?:\s+(?:earlier|before|previously))?|earlier|previously|prior\s+to\s+(?:this|that)|before\s+(?:this|that)|recall\s+that|we\s+(?:will\s+)?remind|it\s+was\s+(?:previously|earlier)\s+reported)\b(?!\s+(?:today|on|this|in the day))/i

/** Words beside a cue by which it tells of a day before that of the page. */
const BEFORE_CUE = /\b(?:earlier|previously|formerly)\s*$/i
const IN_CUE = /\b(?:earlier|previously|formerly)\b/i
const AFTER_CUE = /^\s*(?:earlier|previously)\b(?!\s+(?:today|on|this|in\b))/i

/**
 * Whether the act is told as one of an earlier day, without saying which.
 *
 *     The mayor has earlier told that nine boats sank.
 *                   ^^^^^^^
 */
function isEarlier({ cue: [cue] }: Draft, { document: { text } }: Marked): boolean {
  if (cue === undefined) return false
  return (
    BEFORE_CUE.test(text.slice(Math.max(0, cue.start - 16), cue.start)) ||
    IN_CUE.test(text.slice(cue.start, cue.end)) ||
    AFTER_CUE.test(text.slice(cue.end, cue.end + 32))
  )
}

/** The formula with which agencies open the background behind a story. */
const BACKGROUND =
  /^(?:as\s+(?:(?:was|has been)\s+)?(?:(?:previously|earlier|already)\s+)?reported\s*(?:earlier|before|previously)?\s*(?:,|by\b)|recall\s+that|we\s+(?:will\s+)?remind|let\s+us\s+recall|it\s+was\s+(?:previously|earlier)\s+reported)/i

const tails = new WeakMap<Marked, number>()

/** Where the background at the end of a page begins: its first paragraph that opens with "As reported earlier" or the like, behind the story. */
function tailOf(marked: Marked): number {
  const known = tails.get(marked)
  if (known !== undefined) return known
  const { text, blocks } = marked.document
  const main = blocks.filter((block) => block.kind === 'main')
  const from = main[0]?.start ?? 0
  const to = main.at(-1)?.end ?? text.length
  let tail = Infinity
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
    if (at - from < (to - from) * 0.25) continue
    let start = at + 1
    while (start < to && /\s/.test(text[start])) start++
    if (!BACKGROUND.test(text.slice(start, start + 60))) continue
    tail = start
    break
  }
  tails.set(marked, tail)
  return tail
}

/** Whether a character is one of `.!?` or a line's end. */
const endsSentence = (code: number): boolean => code === 0x2e || code === 0x21 || code === 0x3f || code === 10

/** Whether a place lies in a sentence that tells of an earlier day, or in the background at the end of the page. */
function isBackground(offset: number, marked: Marked): boolean {
  if (offset >= tailOf(marked)) return true
  const { text } = marked.document
  let start = offset
  while (start > 0 && offset - start < 160 && !endsSentence(text.charCodeAt(start - 1))) start--
  return BEFORE.test(text.slice(start, start + 80).trimStart())
}

/** "on the Lake Channel's This Week": a programme's name, in capitals inside a sentence. */
const isTitle = (time: Span, context: Span, { document: { text } }: Marked): boolean =>
  time.start > context.start &&
  /^\p{Lu}\p{Ll}+ (?:Week|Morning|Evening|Night|Weekend)$/u.test(text.slice(time.start, time.end))

/** `told "Lake News Sunday" that`: a time in marks that are no part of what is said. */
function isQuoted(time: Span, { quotations }: Marked): boolean {
  const quote = quotations[firstFrom(quotations, time.start + 1) - 1]
  return quote !== undefined && time.end <= quote.end
}

/** "On the evening of 24 October" ends with that day. */
const MIDNIGHT = /T00:00(?::00)?$/

/** Days from which on a time is no day, week or month, and how near the words of saying, in code units, one must stand. */
const LONG_DAYS = 45
const NEAR_CUE = 16
/** How near, in code units, a day of the week must stand to be the day after the page. */
const BESIDE = 30
/** "He recalled the flood of 2005 and urged": the year is of what stands before the "and". */
const ANOTHER_ACT = /^[\s,]{0,3}(?:and|but)\b/u

/**
 * Reads when something was said: a time beside the cue, outside the content; else the page's date, as inferred; else null.
 * Both ends are days and both are included.
 */
export function readSaidAt(act: Draft, context: Span, marked: Marked): SaidAt | null {
  const anchor = act.cue[0] ?? act.source[0] ?? act.content[0]
  let best: SaidAt | null = null
  let distance = Infinity
  const published = marked.document.published?.value
  const day = published !== undefined && DAY.test(published) ? published.slice(0, 10) : null
  // A day more, since a page's day may be that of another time zone.
  const last = day === null ? null : shift(day, 1)
  for (let at = firstFrom(marked.times, context.start); at < marked.times.length; at++) {
    const time = marked.times[at]
    if (time.start >= context.end) break
    if (time.type === 'DURATION' || time.type === 'SET' || !contains(context, time)) continue
    if (act.content.some((span) => overlaps(span, time)) || act.source.some((span) => overlaps(span, time))) continue
    if (time.from === null || !DAY.test(time.from)) continue
    if (isTitle(time, context, marked) || isQuoted(time, marked)) continue
    const far = Math.abs(time.start - anchor.start)
    if (far >= distance) continue
    const off = daysOff(time, day)
    // Further off it dates what is told: "shot late on Sunday, he is remembered".
    if (off > 0 && far > BESIDE) continue
    const from = shift(time.from, off)
    const to = time.to === null ? null : shift(time.to, off - (time.to.length > 10 && !MIDNIGHT.test(time.to) ? 0 : 1))
    // Nothing was said after its page appeared, and "the storm of 2005" dates the storm.
    if (last !== null && from > last) continue
    const isLong = to !== null && to > shift(from, LONG_DAYS)
    if (isLong && far > NEAR_CUE && time.start > context.start + NEAR_CUE) continue
    if (isLong && ANOTHER_ACT.test(marked.document.text.slice(time.end, Math.max(time.end, anchor.start)))) continue
    best = { from, to: to !== null && to < from ? from : to, stated: true, span: { start: time.start, end: time.end } }
    distance = far
  }
  if (best !== null) return best
  if (isEarlier(act, marked) || isBackground(anchor.start, marked)) return null
  return day === null ? null : { from: day, to: day, stated: false, span: null }
}
