import { withSpans } from '../../../attribute/act.js'
import type { Draft, Span } from '../../../model/index.js'

const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const BY = /^by\s+(?=\S)/i
const ON_WHOSE_WORD = /^according\s+to\s[^,]{2,80},\s+(?=\S)/i
const WHEN_THAT = new RegExp(
  `^(?:yesterday|today|earlier|(?:(?:on|last|late|early)\\s+){0,2}${DAY}(?:\\s+(?:morning|afternoon|evening|night))?),?\\s+(?=that\\b)`,
  'i',
)
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\\.?|feb\\.?|aug\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?)'
/** A date before "that": "on 3 May 2031 that", "in April that". */
const DATE_THAT = new RegExp(
  `^(?:(?:late|early|back) )?(?:on|in) (?:(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|${MONTH}(?: \\d{1,2}(?:st|nd|rd|th)?)?)(?:,? \\d{4})?,? (?=that )`,
  'i',
)
const LABEL = /^(?:BREAKING|UPDATED?|LIVE|WATCH|EXCLUSIVE|JUST IN|URGENT|NEW)\s?[:–-]\s+(?=\S)|^earlier,\s+(?=\S)/
/** The mark of a point in a list: it is no part of who speaks, nor of what is said. */
const BULLET = /^[•*·▪►‣–—-]\s{1,3}(?=[^\s])/u
const MARK_ALONE = /^[•*·▪►‣]$/u
const opensLine = ({ start }: Span, text: string): boolean => start === 0 || text[start - 1] === '\n'
/** "would say only that it was in hand" */
const ONLY_THAT = /^only\s(?=that\s)/
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
  const trimmed =
    besideCited(act, text) ??
    withoutCited(act, text) ??
    withoutPlatform(act, text) ??
    withoutHearer(act, text) ??
    ownVoice(act, text) ??
    shortPassive(act, text) ??
    shortStatement(act, text) ??
    briefedSource(act, text) ??
    reportsSource(act, text) ??
    shortCall(act, text) ??
    joinedQuote(act, text) ??
    withoutListener(act, text) ??
    withoutThis(act, text)
  if (trimmed !== null) return tidyEdges(trimmed, text)
  const pastMark = (span: Span): Span => (opensLine(span, text) ? behind(span, BULLET) : span)
  const source = act.source.map((whole, at) => {
    const span = upToClause(whole, text)
    return at === 0 ? behind(behind(pastMark(span), BY), ON_WHOSE_WORD) : span
  })
  const isOnlySaid = act.cue.length === 1 && /\b(?:would|could) say$/.test(words(act.cue[0]))
  const said =
    act.content.length > 1 && act.content.some((span) => MARK_ALONE.test(words(span)))
      ? act.content.filter((span) => !MARK_ALONE.test(words(span)))
      : act.content
  const content = said.map((span, at) =>
    at === 0 ? behind(behind(behind(pastMark(span), LABEL), WHEN_THAT), isOnlySaid ? ONLY_THAT : DATE_THAT) : span,
  )
  const cue = act.cue.map((span, at) => {
    const own = at === 0 ? withoutSource(span, source, text) : span
    const when = SAID_WHEN.exec(words(own))
    return when === null ? own : { start: own.start, end: own.start + when.index }
  })
  const isSame = (a: readonly Span[], b: readonly Span[]): boolean => a.every((span, at) => span === b[at])
  if (isSame(source, act.source) && said === act.content && isSame(content, act.content) && isSame(cue, act.cue))
    return act
  return withSpans(act, { source, cue, content })
}

/** "organisers; police put the figure at 5,000": a source ends before a clause of its own. */
function upToClause(span: Span, text: string): Span {
  const at = text.slice(span.start, span.end).indexOf('; ')
  return at > 2 ? { start: span.start, end: span.start + at } : span
}

const CITED =
  /(?:\s{1,3}(?:on|late|early)\s{1,3}[^,]{3,20})?,\s{1,3}(?:citing|quoting|referring to|with reference to|attributing)$/i

/** "reported on Monday, citing | two people": whoever is cited is a step of the chain and no second piece of what is reported. */
function withoutCited(act: Draft, text: string): Draft | null {
  const [cue, ...more] = act.cue
  if (cue === undefined) return null
  const cited = CITED.exec(text.slice(cue.start, cue.end))
  if (cited === null || cited.index === 0) return null
  const before = act.content.filter(({ start }) => start < cue.end)
  // "reported on Monday, citing two people, | that the line is for sale"
  const that = act.content.filter(({ start, end }) => start >= cue.end && /^that\s/i.test(text.slice(start, end)))
  const content = before.length > 0 ? before : that
  if (content.length === 0) return null
  return withSpans(act, { cue: [{ start: cue.start, end: cue.start + cited.index }, ...more], content })
}

/** "The Post | reported on Monday, | citing | two people, that …": what reports stands before. */
function besideCited(act: Draft, text: string): Draft | null {
  const [source] = act.source
  const [cue] = act.cue
  if (source === undefined || cue === undefined || !/^(?:citing|quoting)$/i.test(text.slice(cue.start, cue.end)))
    return null
  if (source.end >= cue.start || cue.start - source.end > 80) return null
  const verb = /^\s(\p{L}{3,20})(?=\s|,)[^.;:]{0,60},\s$/u.exec(text.slice(source.end, cue.start))?.[1]
  const last = act.content.at(-1)
  if (verb === undefined || last === undefined) return null
  const that = /(?:^|,\s)(?=that\s)/i.exec(text.slice(last.start, last.end))
  if (that === null) return null
  const start = source.end + 1
  return withSpans(act, {
    cue: [{ start, end: start + verb.length }],
    content: [{ start: last.start + that.index + that[0].length, end: last.end }],
  })
}

/** "said in a message on | Telegram": where something was posted is no second piece of what was posted. */
function withoutPlatform(act: Draft, text: string): Draft | null {
  const [cue, ...more] = act.cue
  if (cue === undefined || act.content.length < 2) return null
  const on = /\s(?:on|in|via|to)$/.exec(text.slice(cue.start, cue.end))
  const at = act.content.findIndex(({ start }) => start >= cue.end && start - cue.end <= 1)
  if (on === null || on.index === 0 || at < 0) return null
  const { start, end } = act.content[at]
  if (!/^\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}[.,]?$/u.test(text.slice(start, end))) return null
  return withSpans(act, {
    cue: [{ start: cue.start, end: cue.start + on.index }, ...more],
    content: act.content.filter((_, index) => index !== at),
  })
}

/** "an aide | texted | the Herald": who reads it is no second piece of who wrote it. */
function withoutHearer(act: Draft, text: string): Draft | null {
  const [first, second, ...more] = act.source
  const [cue] = act.cue
  if (second === undefined || cue === undefined || more.length > 0) return null
  if (first.end > cue.start || second.start < cue.end || second.start - cue.end > 1) return null
  return /^(?:\p{L}+\s)?(?:told|tells|texted|emailed|messaged|informed|assured|wrote)$/u.test(
    text.slice(cue.start, cue.end),
  )
    ? withSpans(act, { source: [first] })
    : null
}

/** "The council has turned them down, with | health officials | saying": who speaks stands behind "with". */
function ownVoice(act: Draft, text: string): Draft | null {
  const [first, second, ...more] = act.source
  const [cue] = act.cue
  if (second === undefined || cue === undefined || more.length > 0 || first.end > second.start) return null
  if (second.end > cue.start || cue.start - second.end > 1) return null
  return /,\swith\s(?:the\s)?$/.test(text.slice(first.end, second.start)) ? withSpans(act, { source: [second] }) : null
}

const PASSIVE = /^(?:is|are|was|were)\s(?:understood|said|believed|thought|reported|known|alleged|rumou?red)(?=\sto\s)/

/** "is understood to have overruled | to open": what is understood begins behind the participle. */
function shortPassive(act: Draft, text: string): Draft | null {
  const [cue, ...more] = act.cue
  if (cue === undefined || act.source.length > 0) return null
  const words = text.slice(cue.start, cue.end)
  const short = PASSIVE.exec(words)
  const at = act.content.findIndex(({ start }) => start >= cue.end && start - cue.end <= 1)
  if (short === null || at < 0) return null
  const end = cue.start + short[0].length
  return withSpans(act, {
    cue: [{ start: cue.start, end }, ...more],
    content: act.content.map((span, index) => (index === at ? { start: end + 1, end: span.end } : span)),
  })
}

const IN_A_STATEMENT =
  /^(?:(?:has|have|had|also|later)\s){0,2}(?:said|says|wrote|writes|announced|added)\s(?:on\s\p{Lu}\p{Ll}+day\s)?in\san?\s(?:\p{Ll}+\s)?(?:statement|email|tweet|letter|memo|message|release|post|filing|note|notice)(?=\s(?:it|he|she|they|we|there|the|its|his|her|their|all|no)\s)/u

/** "said in a statement | it would help with the inquiry": the clause behind the paper is what is said. */
function shortStatement(act: Draft, text: string): Draft | null {
  const [cue, ...more] = act.cue
  const [content, ...others] = act.content
  if (cue === undefined || content === undefined || content.start < cue.end || content.start - cue.end > 1) return null
  const short = IN_A_STATEMENT.exec(text.slice(cue.start, cue.end))
  if (short === null) return null
  const end = cue.start + short[0].length
  return withSpans(act, {
    cue: [{ start: cue.start, end }, ...more],
    content: [{ start: end + 1, end: content.end }, ...others],
  })
}

const LISTENER =
  /\sto\s(?:(?:the |this |our |a )?(?:local |state |news )?(?:reporters?|journalists?|newspaper|agency|correspondents?|press|media)|(?:the )?(?:\p{Lu}[\p{L}.]{1,20} ){0,3}(?:News|Post|Times|Courier|Herald|Gazette|Journal|Tribune|Telegraph|Mail|Mirror|Standard|Observer|Wire|Radio|Television))$/u
const TELLS_TO = /(?:^|\s)(?:confirm|den|admit|acknowledg|announc|reveal|disclos|describ|explain)\p{Ll}{1,4}$/u

/** "confirmed | the theft to the Courier": who hears it is no part of it. */
function withoutListener(act: Draft, text: string): Draft | null {
  const last = act.content.at(-1)
  const [cue] = act.cue
  if (last === undefined || cue === undefined || last.start < cue.end) return null
  if (!TELLS_TO.test(text.slice(cue.start, cue.end))) return null
  const hearer = LISTENER.exec(text.slice(Math.max(last.start, last.end - 90), last.end))
  if (hearer === null) return null
  const end = last.end - hearer[0].length
  return end <= last.start + 2
    ? null
    : withSpans(act, { content: [...act.content.slice(0, -1), { start: last.start, end }] })
}

const JOINED =
  /^\s(?:and|but)\s(?:(?:that|it|he|she|they|was|were|is|are|had|has|have|would|will|also|not|been|be)\s){1,4}["“][^"“”\n]{1,200}["”]/u

/** `it was "aware of it" and was "helping"`: the second half of what is said behind the first one's quotation. */
function joinedQuote(act: Draft, text: string): Draft | null {
  const last = act.content.at(-1)
  const [cue] = act.cue
  if (last === undefined || cue === undefined || last.start < cue.end || !/["”]/.test(text[last.end - 1])) return null
  const rest = JOINED.exec(text.slice(last.end, last.end + 260))
  if (rest === null) return null
  return withSpans(act, {
    content: [...act.content.slice(0, -1), { start: last.start, end: last.end + rest[0].length }],
  })
}

const CALLED_ON = /^(?:(?:has|have|had|also|again|later)\s){0,3}(?:calls?|called|calling|appealed)\s(?:on|upon)(?=\s)/

/** "called on | the faithful to pray for | the victims": whoever is called on opens what is asked. */
function shortCall(act: Draft, text: string): Draft | null {
  const [cue, ...more] = act.cue
  const [content, ...others] = act.content
  if (cue === undefined || content === undefined || content.start < cue.end || content.start - cue.end > 1) return null
  const short = CALLED_ON.exec(text.slice(cue.start, cue.end))
  if (short === null || !/\sto\s/.test(text.slice(cue.start, cue.end))) return null
  const end = cue.start + short[0].length
  return withSpans(act, {
    cue: [{ start: cue.start, end }, ...more],
    content: [{ start: end + 1, end: content.end }, ...others],
  })
}

const NOUN_FIRST = /^(?:reports|claims|estimates|polls|forecasts)(?=\s(?:said|say|suggest(?:ed)?|indicated?|put)$)/

/** "Unconfirmed | reports said | that": the noun belongs to who speaks. */
function reportsSource(act: Draft, text: string): Draft | null {
  const [cue, ...more] = act.cue
  const [source, ...others] = act.source
  if (cue === undefined || source === undefined || cue.start !== source.end + 1) return null
  const noun = NOUN_FIRST.exec(text.slice(cue.start, cue.end))
  if (noun === null) return null
  const end = cue.start + noun[0].length
  return withSpans(act, {
    source: [{ start: source.start, end }, ...others],
    cue: [{ start: end + 1, end: cue.end }, ...more],
  })
}

const BRIEFED =
  /^((?:briefed|familiar|close|involved|present|based|travelling|traveling|working|serving|living|speaking)\s[^,;:"“”]{3,80}?)\s((?:has\s|have\s|had\s|also\s){0,2}(?:said|says|say|told|tells|added|confirmed|warned|claimed))$/u

/** "An official | briefed on the talks said | that": what tells of the speaker belongs to him. */
function briefedSource(act: Draft, text: string): Draft | null {
  const [cue, ...more] = act.cue
  const [source, ...others] = act.source
  if (cue === undefined || source === undefined || cue.start !== source.end + 1) return null
  const parts = BRIEFED.exec(text.slice(cue.start, cue.end))
  if (parts === null) return null
  return withSpans(act, {
    source: [{ start: source.start, end: cue.start + parts[1].length }, ...others],
    cue: [{ start: cue.end - parts[2].length, end: cue.end }, ...more],
  })
}

/** "The road is shut, | this | was reported by the ministry": the word that points back is no part of it. */
function withoutThis(act: Draft, text: string): Draft | null {
  const [cue] = act.cue
  const [first] = act.content
  if (cue === undefined || first === undefined || first.end > cue.start) return null
  const content = act.content
    .filter(({ start, end }, at) => at === 0 || end > cue.start || !/^this$/i.test(text.slice(start, end)))
    .map((span) => {
      const this_ = span.end <= cue.start ? /,\s(?:about\s)?this$/.exec(text.slice(span.start, span.end)) : null
      return this_ === null || this_.index === 0 ? span : { start: span.start, end: span.start + this_.index }
    })
  const isSame = content.length === act.content.length && content.every((span, at) => span === act.content[at])
  return isSame ? null : withSpans(act, { content })
}

/** A cue that begins with the whole of its source begins behind it, and one that holds it ends before it. */
function withoutSource(cue: Span, [source]: readonly Span[], text: string): Span {
  // "wrote analyst Pia Venn in a note": up to the source inside it.
  if (source !== undefined && source.start > cue.start && source.end <= cue.end) {
    const before = text.slice(cue.start, source.start).trimEnd()
    return !/^\p{Ll}+(?:ed|es|[^s]s|wrote|said|told)$|^(?:wrote|said|told|says)$/u.test(before)
      ? cue
      : { start: cue.start, end: cue.start + before.length }
  }
  if (source?.start !== cue.start || source.end >= cue.end) return cue
  let { end: start } = source
  while (start < cue.end && /\s/.test(text[start])) start++
  return start < cue.end ? { start, end: cue.end } : cue
}
