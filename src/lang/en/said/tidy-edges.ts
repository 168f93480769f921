import { withSpans } from '../../../attribute/act.js'
import type { Draft, Span } from '../../../model/index.js'

const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const BY = /^by\s+(?=\S)/i
const ON_WHOSE_WORD = /^according\s+to\s[^,]{2,80},\s+(?=\S)/i
const WHEN_THAT = new RegExp(
  `^(?:yesterday|today|earlier|(?:(?:on|last|late|early)\\s+){0,2}${DAY}),?\\s+(?=that\\b)`,
  'i',
)
const SAID_WHEN = new RegExp(
  `(?<=\\p{L}ed|\\bsaid|\\bwrote|\\btold|\\bsays)\\s+(?:on\\s+${DAY}|${DAY}|yesterday|today)$`,
  'iu',
)

/**
 * Cuts off the edges of spans the words that belong to another of them, or to none.
 *
 *     The roof was shut, as was reported by the Yalder Post.     Ada Lund said on Monday that the roof was shut.
 *                                        ^^ no source             cue      ^^^^^^^^^^ no cue
 *
 *     According to the Yalder Post, Ada Lund said that the roof was shut.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no source: a step before it
 */
export function tidyEdges(act: Draft, text: string): Draft {
  const words = ({ start, end }: Span): string => text.slice(start, end)
  const behind = (span: Span, cut: RegExp): Span => {
    const length = cut.exec(words(span))?.[0].length ?? 0
    return length === 0 ? span : { start: span.start + length, end: span.end }
  }
  const credited = withoutCited(act, text)
  if (credited !== null) return tidyEdges(credited, text)
  const source = act.source.map((span, at) => (at === 0 ? behind(behind(span, BY), ON_WHOSE_WORD) : span))
  const content = act.content.map((span, at) => (at === 0 ? behind(span, WHEN_THAT) : span))
  const cue = act.cue.map((span, at) => {
    const own = at === 0 ? withoutSource(span, source, text) : span
    const when = SAID_WHEN.exec(words(own))
    return when === null ? own : { start: own.start, end: own.start + when.index }
  })
  const isSame = (a: readonly Span[], b: readonly Span[]): boolean => a.every((span, at) => span === b[at])
  if (isSame(source, act.source) && isSame(content, act.content) && isSame(cue, act.cue)) return act
  return withSpans(act, { source, cue, content })
}

const CITED =
  /(?:\s+(?:on|late|early)\s+[^,]{3,20})?,\s+(?:citing|quoting|referring to|with reference to|attributing)$/i

/** "reported on Monday, citing | two people": whoever is cited is a step of the chain and no second piece of what is reported. */
function withoutCited(act: Draft, text: string): Draft | null {
  const [cue, ...more] = act.cue
  if (cue === undefined) return null
  const cited = CITED.exec(text.slice(cue.start, cue.end))
  if (cited === null || cited.index === 0) return null
  const content = act.content.filter(({ start }) => start < cue.end)
  if (content.length === 0) return null
  return withSpans(act, { cue: [{ start: cue.start, end: cue.start + cited.index }, ...more], content })
}

/** A cue that begins with the whole of its source begins behind it. */
function withoutSource(cue: Span, [source]: readonly Span[], text: string): Span {
  if (source?.start !== cue.start || source.end >= cue.end) return cue
  let { end: start } = source
  while (start < cue.end && /\s/.test(text[start])) start++
  return start < cue.end ? { start, end: cue.end } : cue
}
