import { withSpans } from '../../../attribute/act.js'
import type { Draft, Span } from '../../../model/index.js'
import { isOpenQuote, paragraphEnd } from './content.js'
import { tokenAt } from './reading/runs.js'
import type { Scene } from './scene.js'
import { firstFrom } from './speakers/mentions-in.js'

/**
 * Lengthens content that is a quotation over several paragraphs: each opens the marks and only the last closes them, or each
 * is a quotation of its own behind the one that names the speaker.
 *
 *     Sergeant Sole said: "We would like to speak to the driver.
 *
 *     "He may have seen the van."
 */
export function withCarriedQuotes(act: Draft, scene: Scene): Draft {
  const last = act.content[act.content.length - 1]
  if (last === undefined) return act
  const end = carriedEnd(last, scene)
  if (end > last.end) return withSpans(act, { content: [...act.content.slice(0, -1), { start: last.start, end }] })
  const more = nextParagraphs(act, scene)
  return more.length === 0 ? act : withSpans(act, { content: [...act.content, ...more] })
}

/** Paragraphs that a voice may hold at most. */
const MOST = 6

/**
 * The paragraphs behind a quotation and its speaker that are one quotation each and nothing else.
 *
 *     "The dam is safe," said the warden.
 *
 *     "We have checked every metre of it."
 */
function nextParagraphs(act: Draft, scene: Scene): readonly Span[] {
  const parts = [...act.source, ...act.cue, ...act.content]
  const [content] = act.content
  if (act.cue.length === 0 || act.source.length === 0 || act.content.length > 1) return []
  if (content.end > act.cue[0].start || !isQuote(scene, content)) return []
  const told = tokenAt(scene, Math.max(...parts.map(({ end }) => end)) - 1)
  let next = paragraphEnd(scene, told)
  if (scene.sentenceEnd(told) < next) return []
  const more: Span[] = []
  while (more.length < MOST && next < scene.tokens.count && isOpenQuote(scene, next)) {
    const close = scene.quoteLast[scene.quoteAt[next]]
    const end = paragraphEnd(scene, next)
    if (close + 1 !== end || close - next < 4 || !/^[.!?…]$/.test(scene.lower(close - 1))) break
    more.push(scene.span(next, close))
    next = end
  }
  return more
}

/** Whether a span is one quotation from mark to mark. */
function isQuote(scene: Scene, { start, end }: Span): boolean {
  const first = tokenAt(scene, start)
  return isOpenQuote(scene, first) && scene.quoteLast[scene.quoteAt[first]] === tokenAt(scene, end - 1)
}

/** Where the quotation that a span begins in ends, with the paragraphs that carry it on; -1 where it is closed. */
function carriedEnd(span: Span, scene: Scene): number {
  const { quotations } = scene.marked
  let at = firstFrom(quotations, span.start + 1) - 1
  const opening = quotations[at]
  if (opening === undefined || opening.closed || opening.end < span.start || span.start - opening.start > 2) return -1
  let end = -1
  while (at + 1 < quotations.length && quotations[at + 1].continued && !quotations[at].closed)
    end = quotations[++at].end
  return end
}
