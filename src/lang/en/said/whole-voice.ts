import { withSpans } from '../../../attribute/act.js'
import type { Draft, Mention, Span } from '../../../model/index.js'
import { roleWords } from '../names/role-words.js'
import type { Scene } from './scene.js'
import { firstFrom, mentionsIn } from './speakers/mentions-in.js'

/**
 * Gives a source the words that name its speaker, and takes off those that say where, when or of what he speaks.
 *
 *     Outside court, her lawyer said …      said crane driver Odile Marsh of the new contract
 *                    ^^^^^^^^^^ source            ^^^^^^^^^^^^^^^^^^^^^^^^ source
 *
 *     Gordon Peel, 51, from Stokeby, told …
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ source, of which a maker took "51"
 */
export function wholeVoice(act: Draft, scene: Scene): Draft {
  const [first, ...more] = act.source
  if (first === undefined) return voiceInContent(act, scene) ?? act
  if (first.end <= first.start) return act
  const office = officeInContent(first, act, scene.text)
  if (office !== null) return wholeVoice(office, scene)
  const called = calledInCue(first, act, scene.text)
  if (called !== null) return withSpans(act, { source: [called.source, ...more], cue: [called.cue] })
  const longer = withoutLead(lengthened(besideVerb(first, act, scene.text), act, scene), scene)
  const named = holderBehind(longer, act, scene)
  if (named !== null)
    return withSpans(act, { source: [named, ...more], content: behind(act.content, named.end, scene.text) })
  const source = withoutTail(longer, act, scene)
  return source.start === first.start && source.end === first.end
    ? act
    : withSpans(act, { source: [source, ...more.filter(({ start }) => start >= source.end)] })
}

/** ", rescue chief Tomas Vey | said": who closes the content of nobody, behind its last comma, speaks. */
function voiceInContent(act: Draft, { text, marked }: Scene): Draft | null {
  const [cue] = act.cue
  const last = act.content.at(-1)
  if (cue === undefined || last === undefined || act.content.length !== 1 || cue.start !== last.end + 1) return null
  const comma = text.lastIndexOf(', ', last.end)
  const start = comma + 2
  if (comma <= last.start + 10 || last.end - start > 60) return null
  const { mentions } = marked
  const person = mentions[firstFrom(mentions, last.end) - 1]
  if (person?.type !== 'person' || person.end !== last.end || person.start < start) return null
  if (!OFFICE_LEAD.test(text.slice(start, person.start)) || BEFALLS.test(text.slice(cue.start, cue.end))) return null
  return withSpans(act, { source: [{ start, end: last.end }], content: [{ start: last.start, end: comma }] })
}

const OFFICE_LEAD =
  /^(?:the\s)?(?:(?!(?:when|where|while|as|and|but|because|if|since|until|that|which|who|after|before|with|for|by|to)\s)\p{Ll}[\p{L}-]*\s){0,4}$/u
const BEFALLS = /^(?:was|were|is|are|been|be|has been|have been|had been)\b/

const OFFICE_BEHIND_QUOTE = /^(["“][^"“”]{3,}[,.!?…]["”])\s((?:\p{Ll}[\p{L}-]{2,20}\s?){1,3})$/u

/** `"We buried 31 names," chaplain | Theo Marn said`: what somebody is, which a maker took for the end of his words. */
function officeInContent(source: Span, act: Draft, text: string): Draft | null {
  const last = act.content[act.content.length - 1]
  if (last === undefined || last.end !== source.start - 1) return null
  const found = OFFICE_BEHIND_QUOTE.exec(text.slice(last.start, last.end))
  if (found === null) return null
  const end = last.start + found[1].length
  return withSpans(act, {
    source: [{ start: end + 1, end: source.end }, ...act.source.slice(1)],
    content: [...act.content.slice(0, -1), { start: last.start, end }],
  })
}

/** "On 9 May we reported": "we" of "May", which a maker took. */
function besideVerb(span: Span, act: Draft, text: string): Span {
  const [cue] = act.cue
  if (cue === undefined || cue.start <= span.end || cue.start - span.end > 8) return span
  const between = /^\s(?:we|I)\s$/.exec(text.slice(span.end, cue.start))
  return between === null ? span : { start: span.end + 1, end: cue.start - 1 }
}

/** "A consumer | surnamed Ouyang complained | that …": the name is the source's, the verb alone the cue. */
function calledInCue(
  source: Span,
  { cue: [cue, ...more] }: Draft,
  text: string,
): { readonly source: Span; readonly cue: Span } | null {
  if (cue === undefined || more.length > 0 || cue.start !== source.end + 1) return null
  const name = /^(?:sur|nick)?named\s\p{Lu}[\p{L}’'-]{1,30}(?:\s\p{Lu}[\p{L}’'-]{1,30}){0,2}\s(?=\p{Ll})/u.exec(
    text.slice(cue.start, cue.end),
  )
  if (name === null) return null
  const end = cue.start + name[0].length
  return { source: { start: source.start, end: end - 1 }, cue: { start: end, end: cue.end } }
}

/** "According to | the head of the Zorya community | Halyna Petriv, the school …": the holder's name behind an office. */
function holderBehind({ start, end }: Span, act: Draft, { text, marked }: Scene): Span | null {
  const [cue] = act.cue
  const [content] = act.content
  if (cue === undefined || content === undefined || cue.end > start || content.start !== end + 1) return null
  const { mentions } = marked
  const person = mentions[firstFrom(mentions, content.start)]
  if (
    person?.type !== 'person' ||
    person.start !== content.start ||
    !/^,\s/.test(text.slice(person.end, person.end + 2))
  )
    return null
  const office = text
    .slice(start, end)
    .replace(/^the /i, '')
    .split(/\s(?:of|for|in|at)\s/)[0]
  return roleWords().head.has(office.toLowerCase().split(' ').pop() ?? '') ? { start, end: person.end } : null
}

/** Content from behind a name and its comma. */
const behind = ([first, ...more]: readonly Span[], end: number, text: string): readonly Span[] => {
  const start = end + (/^,?\s*/.exec(text.slice(end, end + 3))?.[0].length ?? 0)
  return start < first.end ? [{ start, end: first.end }, ...more] : [first, ...more]
}

/** "5" of "Geolocated footage published on June 5": a date that ends its phrase. */
const DATED =
  /(?:^|[.!?]\s|\n)(\p{Lu}[^.!?,;:"“”\n]{3,80}\s(?:published|released|issued|taken|filmed|dated|posted|recorded|collected|obtained)\s(?:on|in|from)?\s?(?:\p{Lu}\p{Ll}{2,9}\s)?)$/u
const NUMBER = /^(?:\p{Lu}\p{Ll}{2,9}\s)?\d{1,4}$/u
/** "A consumer surnamed | Ouyang". */
const NAMED_LEAD =
  /(?:^|[.!?]\s|\n|,\s)((?:An?|The|One|an?|the)\s(?:[\p{Ll}-]{2,20}\s){1,3}(?:surnamed|named|called|identified as|known as)\s)$/u

/** Where the phrase begins of which a source is only the date or the name. */
function phraseStart({ start, end }: Span, text: string): number {
  const lead = text.slice(Math.max(0, start - 120), start)
  const found = NUMBER.test(text.slice(start, end)) ? DATED.exec(lead) : NAMED_LEAD.exec(lead)
  return found === null ? start : start - found[1].length
}

const AGED = /^(?:\d{1,3}|(?:of|from)\s.{1,50}),?$/
const FROM_PLACE = /,\s(?:\d{1,3},\s)?(?:of|from)\s$/
const APPOSED = /^,\s[^,.!?"“”]{3,90},?\s$/

/** "51" of "Gordon Peel, 51, from Stokeby, told"; "Her barrister" of "Her barrister, Olive Brant, said". */
function lengthened(span: Span, act: Draft, scene: Scene): Span {
  const { text } = scene
  let { start, end } = span
  const holder = holderBefore(span, scene)
  if (holder >= 0) return { start: holder, end: span.start + clauseStart(text.slice(span.start, span.end)) }
  const phrase = phraseStart(span, text)
  if (phrase < start) return { start: phrase, end }
  const [cue] = act.cue
  const lead = text.slice(Math.max(0, start - 24), start)
  const isAge = AGED.test(text.slice(start, end)) && /,\s$/.test(lead)
  if (isAge || FROM_PLACE.test(lead)) {
    const person = personBefore(scene, start)?.start ?? nameBefore(text, start)
    if (person >= 0) start = person
  }
  if (cue !== undefined && cue.start >= end) {
    const between = text.slice(end, cue.start)
    const closes = start < span.start ? /^[\p{L}\d ,'’-]{0,60}$/u.test(between) : apposes(between, end, scene)
    if (closes) end += between.trimEnd().length
  }
  return { start, end }
}

/** An office that leads from a person's name to the body it is held in: ", chief officer of the ". */
const OFFICE_OF = /^, (?:an? |the )?(?:[\p{L}-]{2,20} ){0,4}([\p{L}-]{3,20}) (?:of|at|for|from|with|in) (?:the )?$/u
/** "…, where Fell was treated,": what is told of a body in passing. */
const IN_PASSING = /,\s(?:where|which|whose|who)\s/

const clauseStart = (words: string): number => {
  const at = words.search(IN_PASSING)
  return at < 0 ? words.length : at
}

/** Where the person stands whose body alone was taken for a source: "Olav Rime, chief of | the Orlo Clinic, where Fell lay,". */
function holderBefore({ start, end }: Span, { text, marked }: Scene): number {
  if (!IN_PASSING.test(text.slice(start, end))) return -1
  const { mentions } = marked
  for (let index = firstFrom(mentions, start) - 1; index >= 0 && start - mentions[index].end < 90; index--) {
    const { type, end: close, start: open } = mentions[index]
    if (type !== 'person' || close >= start) continue
    const office = OFFICE_OF.exec(text.slice(close, start))?.[1]
    return office !== undefined && roleWords().head.has(office.toLowerCase()) ? open : -1
  }
  return -1
}

/** ", who cut short a visit, " between a source and its verb. */
const TOLD_OF =
  /^,\s(?:who|which|whose)\s(?!(?:asked|requested|spoke|declined|wished|preferred|insisted|wanted|refused|did not|was not|is not|were not)\b)[^.!?"“”;:()]{3,120},\s$/

/** " briefed on its thinking " between a source and its verb. */
const WHICH_ONES =
  /^\s(?:briefed on|familiar with|close to|aware of|privy to|involved in|present at|with (?:direct |first-hand |intimate )?knowledge of)\s[^.!?"“”,;:()]{2,60}\s$/

/** ", Olive Brant, " between a source and its verb: a person named behind a function, or a clause that tells of him. */
const apposes = (between: string, from: number, scene: Scene): boolean =>
  TOLD_OF.test(between) ||
  WHICH_ONES.test(between) ||
  (APPOSED.test(between) &&
    mentionsIn(scene.marked.mentions, { start: from, end: from + between.length }).some(
      ({ type, start }) => type === 'person' && start === from + 2,
    ))

/** The person named right before a comma; null where somebody or something else stands there. */
function personBefore(scene: Scene, start: number): Mention | null {
  const { mentions } = scene.marked
  for (let index = firstFrom(mentions, start) - 1; index >= 0 && start - mentions[index].start < 60; index--) {
    const mention = mentions[index]
    if (mention.type !== 'person' || mention.end > start) continue
    return /^,\s(?:\d{1,3},\s)?(?:(?:of|from)\s)?$/.test(scene.text.slice(mention.end, start)) ? mention : null
  }
  return null
}

/** Where a single name opens a line or sentence right before ", of …": "Mint, of Fern Close, denies"; -1 where none does. */
function nameBefore(text: string, start: number): number {
  const lead = text.slice(Math.max(0, start - 60), start)
  const name = /(?:^|[.!?]\s|\n)(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2}),\s(?:\d{1,3},\s)?(?:of|from)\s$/u.exec(
    lead,
  )
  return name === null ? -1 : start - lead.length + name.index + name[0].indexOf(name[1])
}

/** Adverbs and phrases of place and time that open a sentence before its speaker. */
const LEAD =
  /^(?:(?:earlier|later|meanwhile|previously|separately|afterwards?|today|yesterday|then|now|also|subsequently)\s*,?\s+|(?:outside|inside|before|after|during|in|at|on|for|since|amid|despite|with|following|ahead of)\s(?:[^,"“”]{2,60}),\s+)(?=\S)/i

function withoutLead(span: Span, scene: Scene): Span {
  const words = scene.text.slice(span.start, span.end)
  const cut = LEAD.exec(words)?.[0].length ?? 0
  if (cut === 0 || cut >= words.length) return span
  return /^(?:who|which|,)/.test(words.slice(cut)) ? span : { start: span.start + cut, end: span.end }
}

const TAIL =
  /(?:,\s(?:he|she|it|they),?|,\swhose|,\s(?:who|which)\s(?:asked|requested|spoke|declined|wished|insisted|did not|was not|were not)\b[^."“”]{0,140}|\s(?:now|also|then|later|too|however)|,?\s{1,3}on\s{1,3}the\s{1,3}\d{1,2}(?:st|nd|rd|th)|,?\s{1,3}on\s{1,3}(?:his|her|their|its)\s{1,3}(?:podcast|show|blog|channel|page|website|account|programme|program|feed))$/i
const BEHIND_NAME =
  /^,?\s(?:to|during|after|before|about|on|via|over|following|amid|through|in\s(?:a|an|his|her|its|their|reply|response))\s/i
const TOPIC = /^\sof\s(?:(?:the|this|that|these|those|his|her|its|their)\s)?(?:\p{Ll}[\p{Ll}'’-]*\s?){1,5}$/u

function withoutTail(span: Span, act: Draft, scene: Scene): Span {
  const { text } = scene
  const words = text.slice(span.start, span.end)
  const tail = TAIL.exec(words)
  if (tail !== null && tail.index > 2) return { start: span.start, end: span.start + tail.index }
  const inverted = act.cue.length > 0 && act.cue[0].end <= span.start
  for (const mention of mentionsIn(scene.marked.mentions, span)) {
    if (mention.type !== 'person' || mention.end >= span.end) continue
    const rest = text.slice(mention.end, span.end)
    if (BEHIND_NAME.test(rest) || (inverted && TOPIC.test(rest) && !isBody(rest)))
      return { start: span.start, end: mention.end }
  }
  return span
}

/** "of the fire watch": a body to which somebody belongs, and not what he speaks of. */
function isBody(words: string): boolean {
  const last = words.trim().split(/\s+/).pop()!.toLowerCase()
  return (
    roleWords().body.has(last) ||
    /^(?:watch|team|school|club|crew|band|firm|shop|farm|family|village|town|opposition)$/.test(last)
  )
}
