import { withoutSource } from '../../../attribute/act.js'
import type { Draft } from '../../../model/index.js'
import { contains } from '../../../model/index.js'

const BE = "(?:is|are|was|were|be|been|being|am|’s|'s|’re|'re)"
const BESIDE = '(?: (?:also|now|still|widely|long|often|since|being|been|\\p{L}{3,14}ly)){0,2}'
const TOLD_OF =
  'accused|suspected|charged|convicted|blamed|criticised|criticized|said|thought|believed|reported|alleged|expected|supposed|understood|rumoured|rumored|presumed|feared|considered|known|credited|wanted'
/** A passive that tells what others hold of its subject. */
const PASSIVE = new RegExp(`(?:^| )${BE}${BESIDE} (?:${TOLD_OF})(?: (?:of|with|for|in|to|as))?$`, 'iu')
/** The page's own impression of its subject. */
const IMPRESSION = /(?:^| )(?:appears?|appeared|seems?|seemed)(?: (?:likely|set|to|to be|to have|to have been))?$/iu
/** Verbs of one who speaks or thinks himself: "appeared to suggest that" is his. */
const OWN =
  /^(?:to )?(?:suggest|imply|confirm|acknowledge|admit|indicate|hint|say|deny|think|believe|hope|want|agree|concede)\b/iu

/** When, and not who: "we begin the week wondering". */
const TIME =
  /^(?:(?:the|this|that|last|next|early|late|by|on) ){0,3}(?:week|month|year|day|night|morning|afternoon|evening|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?)$/iu

/**
 * Takes the subject of a passive, or of "appears", out of the source: it is who is spoken of and not who speaks, and the
 * page does not say who does. A time is no source either.
 *
 *     Two brothers are suspected of setting the fire.
 *     ^^^^^^^^^^^^               ^^^^^^^^^^^^^^^^ content; no source
 */
export function withoutDoer(act: Draft, text: string): Draft {
  const [source, ...more] = act.source
  const cue = act.cue.at(-1)
  if (source === undefined || more.length > 0 || cue === undefined || act.content.length === 0) return act
  if (TIME.test(text.slice(source.start, source.end))) return withoutSource(act, act.content)
  if (source.end > cue.start) return act
  const words = text.slice(act.cue[0].start, cue.end)
  const isPassive = PASSIVE.test(words)
  if (!isPassive && (!IMPRESSION.test(words) || OWN.test(text.slice(act.content[0].start, act.content[0].end))))
    return act
  // A maker may have put the subject into the content already.
  const isHeld = act.content.some((span) => contains(span, source))
  return withoutSource(act, isHeld ? act.content : [source, ...act.content])
}
