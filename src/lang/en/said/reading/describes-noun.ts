import type { Draft } from '../../../../model/index.js'

/** Participles that stand behind a noun as often as they are verbs of finding and saying. */
const PARTICIPLE = /^(?:found|known|asked|called|named|seen|heard|held|suspected|believed|reported|identified|said)$/iu
const FINITE =
  /^(?:(?:also|still|now) )?(?:is|are|was|were|has|have|had|includes?|included|will|would|could|can|may|might)\b/iu
const RELATIVE = /\b(?:who|whom|which|that|what)\b/iu
/** Pictures and papers that are given out: nothing is said by it yet. */
const GIVEN_OUT = /^(?:\p{L}+ ){0,2}(?:releas|publish|issu|post|circulat)(?:e|es|ed|ing)$/iu
const PICTURE =
  /^(?:(?:the|an?|its|new|more|two|three|several|some|these|those|wanted|surveillance|security|\p{L}+ed) ){0,4}(?:photos?|photographs?|videos?|images?|footage|pictures?|posters?|recordings?|tickets?)\b/iu
/** "A source briefed on the inquiry" says who speaks; "regarding the waste" of what. */
const BESIDE = /^(?:briefed on|regarding|concerning)$/iu
/** "He showed no symptoms": a person is no chart. */
const SHOWN = /^(?:(?:has|have|had|also|still) ){0,2}(?:shows?|showed|shown|showing)$/iu
const SOMEBODY =
  /^(?:he|she|they|who|we|i|you|(?:the )?(?:patient|man|woman|boy|girl|suspect|child|couple|crowd|team|players?|fans?))$/iu
const CLAUSE = /^["“]?(?:that|how|why|what|where|whether|when)\b/iu

/**
 * Tells a draft whose cue only describes a noun, or gives out a picture.
 *
 *     Parts found on the shore are being sent to the laboratory.
 *           ^^^^^              ^^^ the verb of the sentence
 */
export function describesNoun({ source, cue, content }: Draft, text: string): boolean {
  if (cue.length !== 1) return false
  const words = text.slice(cue[0].start, cue[0].end)
  if (BESIDE.test(words)) return true
  const [first] = content
  if (first === undefined || first.start < cue[0].end) return false
  if (GIVEN_OUT.test(words) && PICTURE.test(text.slice(first.start, first.end))) return true
  if (SHOWN.test(words) && source.length === 1 && SOMEBODY.test(text.slice(source[0].start, source[0].end)))
    return !CLAUSE.test(text.slice(first.start, first.end))
  if (!PARTICIPLE.test(words)) return false
  if (!FINITE.test(text.slice(first.start, first.end))) return false
  // "The man who police said was armed": the subject of what is said stands before.
  const from = Math.min(cue[0].start, ...source.map(({ start }) => start))
  return !RELATIVE.test(text.slice(Math.max(0, from - 60), from + 4))
}
