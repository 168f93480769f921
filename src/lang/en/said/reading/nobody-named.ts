import type { Draft, Span } from '../../../../model/index.js'
import type { Scene } from '../scene.js'

/** Nobody whom a page could name. */
const ANYBODY = /^(?:anyone|anybody|someone|somebody)$/i
const BEFORE_WHO = /\b(?:anyone|anybody|someone|somebody)\s$/i
/** How many know a thing: what a count tells of them, and no word of theirs. */
const SHARE =
  /^(?:(?:only|just|about|nearly|almost|more than) )?(?:half|most|many|few|(?:one|two|three)[- ](?:quarters?|thirds?|fifths?)|one in \p{Ll}{3,8}|\d{1,3}(?:\.\d)? ?(?:%|per ?cent)|a (?:majority|minority|third|quarter|fifth)) (?:of )?\p{L}/iu
const KNOWN = /\b(?:un)?aware(?: of)?$/i
/** What many think, and the poll that says so behind it: the poll's word, and none of theirs. */
const MANY =
  /^(?:(?:just|about|nearly|almost|some|more than|around|over|only) )?(?:half|most|many|few|\p{L}+(?:-\p{L}+)? per ?cent|(?:one|two|three)[- ](?:quarters?|thirds?|fifths?)|one in \p{Ll}{3,8}|\d{1,3}(?:\.\d)? ?(?:%|per ?cent)|a (?:majority|minority|third|quarter|fifth|plurality)) (?:of )?\p{L}/iu
const POLL =
  /,\s(?:according to|(?:an?|the|its|our|this)(?:\s[\p{L}’'-]{1,20}){0,3})\s(?:[\p{L}’'-]{1,20}\s){0,2}?(?:poll|survey)\b/iu

/** "Most voters oppose the sale, a poll suggests" */
function isOfPoll({ text }: Scene, source: Span, content: Span): boolean {
  if (content.start < source.end || !MANY.test(text.slice(source.start, source.end))) return false
  const rest = text.slice(source.end, source.end + 260)
  const end = rest.search(/[.!?](?:\s|$)/)
  return POLL.test(end < 0 ? rest : rest.slice(0, end))
}

/** What somebody calls outlets, in words that are his. */
const CALLED = /^(?:the )?(?:fake|lamestream) (?:news|media)\b/i
/** A storm says nothing, whatever colon stands behind it. */
const STORM =
  /^(?:the )?(?:(?:Super|Tropical) )?(?:Hurricane|Typhoon|Cyclone|Storm)s? \p{Lu}[\p{L}-]+(?: and \p{Lu}[\p{L}-]+)?$/u
/** "Deaths blamed on the flood": which deaths. */
const BLAMED_ON = /^(?:blamed|pinned) on /i

/**
 * Tells whether what looks like an act of saying is anybody's or nobody's: somebody who may do it, how many know of a thing,
 * outlets under the name that somebody calls them by, things that are blamed on another.
 *
 *     If anyone says that …       someone who fears that …       Half of the weavers are aware that …       deaths blamed on the flood
 *        ^^^^^^                   ^^^^^^^                        ^^^^^^^^^^^^^^^^^^^                        ^^^^^^
 */
export function isNobodyNamed(scene: Scene, act: Draft): boolean {
  const { text } = scene
  const [source] = act.source
  const [cue] = act.cue
  const [content] = act.content
  if (source === undefined || cue === undefined || content === undefined) return false
  const words = text.slice(source.start, source.end)
  const before = text.slice(Math.max(0, source.start - 14), source.start)
  if (CALLED.test(words) || STORM.test(words)) return true
  if (ANYBODY.test(words) && /\b(?:if|when|unless)\s$/i.test(before)) return true
  if (/^who$/i.test(words) && BEFORE_WHO.test(before)) return true
  const said = act.cue.map(({ start, end }) => text.slice(start, end)).join(' ')
  if (KNOWN.test(said) && SHARE.test(words)) return true
  if (isOfPoll(scene, source, content)) return true
  return source.end <= cue.start && BLAMED_ON.test(text.slice(cue.start, content.end))
}
