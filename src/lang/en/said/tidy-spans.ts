import { withSpans } from '../../../attribute/act.js'
import type { Draft, Span } from '../../../model/index.js'
import { contentLast, hasVerb, leavesUnsaid, viewsAs } from './content.js'
import { dialogueStart, pastClock, pastDateline } from './dateline.js'
import { ADJ, AUX, DET, NOUN, NUM, PRON, PROPN, PUNCT, VERB } from './parts.js'
import { pastTime } from './past-time.js'
import type { Run } from './phrases.js'
import { appositionAfter, nounPhraseFrom, subjectOf } from './phrases.js'
import { namesBody } from './reading/credits.js'
import { runOf, tokenAt } from './reading/runs.js'
import type { Scene } from './scene.js'
import { mentionsIn } from './speakers/mentions-in.js'

/**
 * Cuts off spans what belongs to nobody's words: a dateline, the dash that opens speech, a time between subject and verb.
 *
 *     KELMAR, March 14 (MPA) - The harbour council on Thursday denied that …
 *                              ^^^^^^^^^^^^^^^^^^^ source
 */
export function tidySpans(act: Draft, scene: Scene): Draft {
  const { text } = scene
  const owned = wholeOwner(act, scene)
  if (owned !== null) return tidySpans(withSpans(act, owned), scene)
  const named = namedReport(act, text)
  if (named !== null) return tidySpans(withSpans(act, named), scene)
  const carrier = carrierAlone(act, scene)
  if (carrier !== null) return tidySpans(withSpans(act, carrier), scene)
  const pieces = joined(text, act.source)
  if (pieces !== null) return tidySpans(withSpans(act, { source: pieces }), scene)
  const [first] = act.source
  const source = first === undefined ? act.source : [tidySource(act, first, scene), ...act.source.slice(1)]
  const apposed = source.length === 1 && act.content.length > 0 ? appositionInContent(act, scene) : null
  if (apposed !== null) return tidySpans(withSpans(act, apposed), scene)
  const spoken = act.content.length > 0 ? dialogueStart(text, act.content[0].start, isInverted(act)) : -1
  const content = act.content.map((whole, at) => {
    const span = hedged(withoutQuoting(insteadOfMain(act, whole, scene), text), text)
    const start =
      at === 0 && spoken >= 0
        ? spoken
        : pastClock(text, pastDateline(text, at === 0 ? pastHearer(act, span, scene) : span.start))
    const end = at === act.content.length - 1 ? (untold(act, span, scene) ?? pastOpening(act, span, scene)) : span.end
    if (end < span.end && end > start) return { start: Math.max(start, span.start), end }
    if (end > span.end) return { start: Math.max(start, span.start), end }
    return start > span.start && start < span.end
      ? { start, end: span.end }
      : span.start === whole.start && span.end === whole.end
        ? whole
        : span
  })
  const same = source[0] === first && content.every((span, at) => span === act.content[at])
  return same ? act : withSpans(act, { source, content })
}

const BEFORE_NUMBER =
  /\b(?:at (?:least|most)|more than|(?:no )?(?:fewer|less) than|no more than|up to|as (?:many|few|much) as|close to|nearly|almost|about|around|some|over|roughly|approximately|an estimated)\s$/i

/** "At | least 40 people are said to have died", "more than | 40": a hedge belongs to its number. */
function hedged(span: Span, text: string): Span {
  const begins = text.slice(span.start, span.start + 12)
  const from = /^(?:least|most|than|many|few|much|estimated)\s/i.exec(begins)
  const at = from === null ? span.start : span.start + from[0].length
  if (
    !/^(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}{3,5}(?:teen|ty)|a (?:hundred|thousand|dozen)|dozens|hundreds|thousands)\b)/iu.test(
      text.slice(at, at + 14),
    )
  )
    return span
  const hedge = BEFORE_NUMBER.exec(text.slice(Math.max(0, at - 16), at))
  return hedge === null ? span : { start: Math.min(span.start, at - hedge[0].length), end: span.end }
}

/** "…, quoting the minister": on whose word, behind what is said. */
function withoutQuoting(span: Span, text: string): Span {
  const behind = /,\s(?:citing|quoting)\s(?:[\p{L}\d’'-]{1,30}\s?){1,8}$/u.exec(
    text.slice(Math.max(span.start, span.end - 120), span.end),
  )
  return behind === null || span.end - behind[0].length - span.start < 10
    ? span
    : { start: span.start, end: span.end - behind[0].length }
}

const SIDE_BY_SIDE = /^(?:while|although|though|whereas|unlike|despite|contrary)$/

/** "While the minister says it will, the opposition doubts it": a clause that stands beside the main one ends before it. */
function insteadOfMain(act: Draft, span: Span, scene: Scene): Span {
  const [place] = act.cue
  if (place === undefined || span.start < place.end) return span
  const first = scene.sentenceFirst(tokenAt(scene, place.start))
  if (!SIDE_BY_SIDE.test(scene.lower(first))) return span
  const run = runOf(scene, span)
  if (run === null) return span
  for (let t = run.first + 2; t + 2 <= run.last; t++) {
    if (scene.quoteAt[t] >= 0) return span
    if (scene.lower(t) !== ',') continue
    const subject = nounPhraseFrom(scene, t + 1)
    if (subject !== null && subject.first === t + 1) return { start: span.start, end: scene.tokens.end[t - 1] }
  }
  return span
}

/** A function and its name that a maker cut at their comma are one source; null where nothing is to be joined. */
function joined(text: string, source: readonly Span[]): readonly Span[] | null {
  if (source.length !== 2 || !/^,\s{0,2}$/.test(text.slice(source[0].end, source[1].start))) return null
  // "One MP | who asked not to be named"
  if (/^(?:who|which)$/i.test(text.slice(source[1].start, source[1].end))) return null
  return [{ start: source[0].start, end: source[1].end }]
}

/** "Tolm's | foreign ministry denied": the body that a maker cut off behind its owner belongs to the source. */
function wholeOwner(act: Draft, scene: Scene): Pick<Draft, 'source' | 'cue'> | null {
  const [source, ...more] = act.source
  const [place, ...rest] = act.cue
  if (source === undefined || place === undefined || place.start < source.end || place.start - source.end > 1)
    return null
  if (!/['’]s?$/.test(scene.text.slice(source.start, source.end))) return null
  const cue = scene.cues[scene.nextCue[tokenAt(scene, place.start)]]
  if (cue === undefined || cue.place >= place.end) return null
  const start = scene.tokens.start[cue.first]
  if (start <= place.start) return null
  return {
    source: [{ start: source.start, end: scene.tokens.end[cue.first - 1] }, ...more],
    cue: [{ start, end: place.end }, ...rest],
  }
}

const NAMED_REPORT =
  /^((?:(?:has|have|had)\s+)?(?:later\s+|again\s+)?(?:call(?:s|ed)|label(?:s|led)|brand(?:s|ed)))\s+(?:the|all|any|this|such)\s+(?:talk|reports?|claims?|rumou?rs?|allegations?|accusations?|news|stories|story|information|message)\s+(?:about|of|on|over)$/i

/** What is denied or turned down stands behind the verb, and not in it. */
const DENIED_IN_CUE =
  /^((?:(?:has|have|had|also|again|\p{L}{3,14}ly)\s){0,3}(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|disput(?:e|es|ed|ing)))\s(?:(?:any|the|all|such|his|her|its|their)\s)?(?:criticisms?|claims?|reports?|allegations?|accusations?|charges|suggestions?|fault|blame|guilt|responsibility|wrongdoing|involvement|role|part|knowledge|links?|ties)\s(?:of|for|in|about|with|to|that|over)$/iu

/** "Velt | called the talk about | theft a lie", "Velt | denied any part in | the theft": that is part of what is said. */
function namedReport(act: Draft, text: string): Pick<Draft, 'cue' | 'content'> | null {
  const [place, ...rest] = act.cue
  const [content, ...more] = act.content
  if (place === undefined || content === undefined || rest.length > 0 || content.start < place.end) return null
  const words = text.slice(place.start, place.end)
  const verb = (NAMED_REPORT.exec(words) ?? DENIED_IN_CUE.exec(words))?.[1]
  if (verb === undefined) return null
  const end = place.start + verb.length
  const start = end + (/^\s*/.exec(text.slice(end, end + 4))?.[0].length ?? 0)
  return { cue: [{ start: place.start, end }], content: [{ start, end: content.end }, ...more] }
}

/** `– We saw nothing, said Brenn`: the verb before its speaker. */
export const isInverted = (act: Draft): boolean =>
  act.cue.length > 0 &&
  act.source.length > 0 &&
  act.content.length > 0 &&
  act.content[0].end <= act.cue[0].start &&
  act.cue[0].start < act.source[0].start

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December),?\s(?=\S)/u

function tidySource(act: Draft, span: Span, scene: Scene): Span {
  const { text, tokens } = scene
  let start = pastClock(text, pastDateline(text, span.start))
  while (start < span.end && /[-–—\s]/.test(text[start])) start++
  start = pastWhen(pastDash(start, span, scene), span, text)
  // "On 12 May the mayor said": nobody is called May.
  const month = /\d(?:st|nd|rd|th)?\s$/.test(text.slice(Math.max(0, start - 5), start))
    ? MONTH.exec(text.slice(start, Math.min(span.end, start + 12)))
    : null
  if (month !== null) start += month[0].length
  if (start >= span.end) start = span.start
  const [cue] = act.cue
  let { end } = span
  if (cue !== undefined && end <= cue.start && cue.start - end <= 2) {
    const run = runOf(scene, { start, end })
    const speaking = run === null ? null : ownSubject(scene, run)
    if (speaking !== null) return speaking
    if (run !== null) {
      const last = holdsVerb(scene, run) ? run.last : pastTime(scene, run.last, run.first)
      if (last < run.first) return subjectInstead(cue, scene) ?? span
      if (last < run.last) end = tokens.end[last]
    }
  }
  return start === span.start && end === span.end ? span : { start, end }
}

/** When, before who speaks: "two days earlier | the keeper", "the same day | harbour sources". */
const WHEN =
  /^(?:(?:(?:an?|one|two|three|four|five|six|ten|several|some|\d{1,2})\s(?:few\s)?(?:minutes?|hours?|days?|weeks?|months?|years?)\s(?:earlier|later|before|after|ago)|the\s(?:same|next|following|previous)\s(?:day|morning|afternoon|evening|night|week|month|year)|(?:earlier|later)\s(?:that|the same|in the)\s(?:day|week|month|year)|(?:last|this|next)\s(?:week|weekend|month|year)|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s(?:morning|afternoon|evening|night))?),?\s)(?=\S)/iu

function pastWhen(start: number, span: Span, text: string): number {
  return start + (WHEN.exec(text.slice(start, Math.min(span.end, start + 60)))?.[0].length ?? 0)
}

/** "The wall -- Ada Lund said it was old -- is sold": who speaks in an aside begins behind its dash. */
function pastDash(start: number, span: Span, scene: Scene): number {
  const words = scene.text.slice(start, span.end)
  const dash = /\s(?:--|–|—)\s(?=\S)/.exec(words)
  if (dash === null || /\s(?:--|–|—)(?:\s|$)/.test(words.slice(dash.index + dash[0].length))) return start
  const from = start + dash.index + dash[0].length
  const named = mentionsIn(scene.marked.mentions, { start: from, end: span.end }).some(
    (mention) => mention.start === from && mention.type === 'person',
  )
  return named ? from : start
}

/** "The ministers welcomed the progress, | expressed regret over": a source that ran over an earlier verb of its speaker ends before it. */
function ownSubject(scene: Scene, run: Run): Span | null {
  for (let at = scene.nextCue[run.first]; at < scene.cues.length && scene.cues[at].head <= run.last; at++) {
    const cue = scene.cues[at]
    if (!cue.finite || cue.head === run.first || scene.quoteAt[cue.head] >= 0) continue
    const subject = subjectOf(scene, cue)
    if (
      subject !== null &&
      subject.how === 'own' &&
      subject.first === run.first &&
      subject.last < cue.first &&
      cue.form !== 'participle' &&
      // "An article published by the Post on 9 March said": which article.
      scene.lower(cue.last + 1) !== 'by'
    )
      return scene.lower(cue.first - 1) === 'who' ? null : scene.span(subject.first, subject.last)
  }
  return null
}

const holdsFinite = (scene: Scene, run: Run): boolean => {
  for (let t = run.first; t <= run.last; t++)
    if (scene.pos(t) === AUX || (scene.pos(t) === VERB && !scene.lower(t).endsWith('ing'))) return true
  return false
}

/** "a survey released by the council last month": the time is part of what says which. */
function holdsVerb(scene: Scene, run: Run): boolean {
  for (let t = run.first; t <= run.last; t++) if (scene.pos(t) === VERB) return true
  return false
}

/** The subject of a cue whose source is a time and nothing else. */
function subjectInstead(place: Span, scene: Scene): Span | null {
  const cue = scene.cues[scene.nextCue[tokenAt(scene, place.start)]]
  if (cue === undefined || cue.place >= place.end) return null
  const subject = subjectOf(scene, cue)
  return subject === null ? null : scene.span(subject.first, subject.last)
}

const HEARD = /^(?:inform|notify|tell|assure|remind|warn|advise)$/

/**
 * Where the words begin behind the one who hears them.
 *
 *     The captain informed the Lakeland Post that the ferry had sunk.
 *                          ^^^^^^^^^^^^^^^^^ hears it
 */
function pastHearer(act: Draft, span: Span, scene: Scene): number {
  const [place] = act.cue
  if (place === undefined || span.start < place.end || span.start - place.end > 2) return span.start
  const run = runOf(scene, span)
  const cue = scene.cues[scene.nextCue[tokenAt(scene, place.start)]]
  if (run === null || cue === undefined || cue.place >= place.end || !HEARD.test(cue.verb.lemma)) return span.start
  for (let t = run.first; t < run.last && t - run.first < 10; t++) {
    const word = scene.lower(t)
    if (word === 'that') return t > run.first ? scene.tokens.start[t] : span.start
    if (scene.quoteAt[t] >= 0 || scene.pos(t) === VERB || scene.pos(t) === AUX || scene.pos(t) === PUNCT) break
  }
  const clause = besideClause(run, scene)
  if (clause >= 0) return scene.tokens.start[clause]
  return cue.verb.lemma === 'tell' ? pastOutlet(span, run, scene) : span.start
}

/** "Told a press conference the bridge was safe": behind those who hear it, a clause opens with an article or a pronoun; -1 where none does. */
function besideClause(run: Run, scene: Scene): number {
  const heard = nounPhraseFrom(scene, run.first, { links: false })
  if (heard === null || heard.first !== run.first || heard.last >= run.last) return -1
  const next = heard.last + 1
  const opens = scene.pos(next) === DET || /^(?:he|she|it|they|we|i|there)$/.test(scene.lower(next))
  return opens && hasVerb(scene, next, run.last + 1) ? next : -1
}

/** "Officials tell Harbour News every claim will be heard": without "that", the words begin behind an outlet's or a body's name. */
function pastOutlet(span: Span, run: Run, scene: Scene): number {
  const heard = mentionsIn(scene.marked.mentions, span).find(
    ({ start, type }) => start === span.start && (type === 'outlet' || type === 'organisation'),
  )
  if (heard === undefined || heard.end >= span.end) return span.start
  const next = tokenAt(scene, heard.end)
  const pos = scene.pos(next)
  const opens = pos === DET || pos === PRON || pos === NOUN || pos === PROPN || pos === ADJ || pos === NUM
  return opens && next <= run.last && holdsVerb(scene, { first: next, last: run.last })
    ? scene.tokens.start[next]
    : span.start
}

/**
 * "According to the head of the mill, Ada Quell, the wheel broke.": a name behind a function that was taken for the
 * start of the content belongs to the source.
 */
function appositionInContent(act: Draft, scene: Scene): Pick<Draft, 'source' | 'content'> | null {
  const [source] = act.source
  const [content, ...more] = act.content
  if (content.start < source.end || content.start - source.end > 3) return null
  if (!isAccording(act, scene)) return null
  const run = runOf(scene, source)
  const body = runOf(scene, content)
  if (run === null || body === null || scene.lower(run.last + 1) !== ',') return null
  const end = scene.sentenceEnd(run.first)
  const whole = appositionAfter(scene, run, end)
  const next = whole.last + (scene.lower(whole.last) === ',' ? 1 : 2)
  if (whole.last <= body.first || next >= body.last || scene.lower(next - 1) !== ',') return null
  const last = scene.lower(whole.last) === ',' ? whole.last - 1 : whole.last
  const name = scene.span(run.last + 2, last)
  const isPerson = mentionsIn(scene.marked.mentions, name).some(
    (mention) => mention.type === 'person' && mention.end === name.end,
  )
  if (!isPerson || namesBody(scene.marked, source)) return null
  return {
    source: [scene.span(run.first, last)],
    content: [{ start: scene.tokens.start[next], end: content.end }, ...more],
  }
}

/**
 * "According to the Yalder Post, Ada Lund said that the roof was shut.": a person whom a maker took for the outlet told
 * again belongs to what the outlet says.
 */
function carrierAlone(act: Draft, scene: Scene): Pick<Draft, 'source' | 'content'> | null {
  const [source, ...others] = act.source
  const [content, ...more] = act.content
  if (source === undefined || content === undefined || others.length > 0) return null
  // The content may have been cut off behind an apposition: ", the keeper of the mill, said …".
  if (content.start < source.end || !/^[,\s]?(?:[^,.]{0,100},)?\s?$/.test(scene.text.slice(source.end, content.start)))
    return null
  if (!isAccording(act, scene)) return null
  const comma = scene.text.indexOf(', ', source.start)
  if (comma < 0 || comma + 2 >= source.end) return null
  const outlet = { start: source.start, end: comma }
  const rest = { start: comma + 2, end: source.end }
  if (!namesBody(scene.marked, outlet)) return null
  if (!mentionsIn(scene.marked.mentions, rest).some(({ type }) => type === 'person')) return null
  return { source: [outlet], content: [{ start: rest.start, end: content.end }, ...more] }
}

const isAccording = (act: Draft, scene: Scene): boolean =>
  /^according to$/i.test(act.cue.map((span) => scene.text.slice(span.start, span.end)).join(' '))

/**
 * Where content ends before what is told of the speaker again, or judged by another; null where nothing of it follows.
 *
 *     The office said that it watched the port but did not give any dates.
 *                     ^^^^^^^^^^^^^^^^^^^^^^^^
 */
function untold(act: Draft, span: Span, scene: Scene): number | null {
  const run = runOf(scene, span)
  if (run === null || act.cue.length === 0 || span.start < act.cue[0].end) return null
  const own = besideThing(act, run, scene)
  if (own >= 0) return scene.tokens.end[own]
  for (let t = run.first + 2; t < run.last; t++) {
    if (scene.quoteAt[t] >= 0) continue
    if (scene.lower(t) === 'which' ? viewsAs(scene, t) === null || scene.lower(t - 1) !== ',' : !leavesUnsaid(scene, t))
      continue
    let last = t - 1
    if (scene.lower(last) === ',') last--
    return scene.tokens.end[last]
  }
  return null
}

const OF_A_THING =
  /^(?:admit|deny|confess|reject|confirm|condemn|criticise|criticize|denounce|praise|welcome|announce|plead)$/

/** "admitted theft | and was jailed": the last token of a thing behind which the sentence goes on with what befell who spoke; -1 where it does not. */
function besideThing(act: Draft, run: Run, scene: Scene): number {
  const [place] = act.cue
  const cue = scene.cues[scene.nextCue[tokenAt(scene, place.start)]]
  if (cue === undefined || cue.place >= place.end || !cue.finite || !OF_A_THING.test(cue.verb.lemma)) return -1
  for (let t = run.first; t < run.last; t++) {
    if (scene.quoteAt[t] >= 0) return -1
    if (t > run.first && /^(?:and|but)$/.test(scene.lower(t)) && scene.pos(t + 1) === AUX)
      return /^(?:was|were|has|had|will|is|are)$/.test(scene.lower(t + 1))
        ? scene.lower(t - 1) === ','
          ? t - 2
          : t - 1
        : -1
    if (scene.pos(t) === VERB || scene.pos(t) === AUX || scene.lower(t) === 'that') return -1
  }
  return -1
}

/** "that within an hour of the alarm | , the gate was shut" */
const OPENS_PHRASE =
  /^that\s(?:within|during|after|before|in|on|at|by|following|under|from|upon|until|amid|with|without|despite|since)\s[^,]{3,120}$/i
const BREAKS_OFF = /\bthat\s+(?:while|although|though|if|unless|since|because|despite|whereas)\s[^,]*$/i
const OPENS_CLAUSE =
  /^(?:that,?\s+)?(?:while|although|though|if|unless|since|because|despite|whereas|according\s+to)\s/i

/**
 * Where content ends that broke off before its own clause: behind "while …," or before a second "that".
 *
 *     He said that while the mill was old, the wheel would turn.
 *             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ broken off; the rest is found
 */
function pastOpening(act: Draft, span: Span, scene: Scene): number {
  const [place] = act.cue
  const run = runOf(scene, span)
  if (place === undefined || place.end > span.start || run === null || scene.quoteAt[run.last] >= 0) return span.end
  const words = scene.text.slice(span.start, span.end)
  const next = scene.lower(run.last + 1)
  const isOpening =
    next === ',' &&
    ((OPENS_CLAUSE.test(words) && !words.includes(',')) ||
      BREAKS_OFF.test(words) ||
      (OPENS_PHRASE.test(words) && !holdsFinite(scene, run)))
  if (!isOpening && !(next === 'that' && scene.lower(run.first) === 'that')) return span.end
  const cue = scene.cues[scene.nextCue[tokenAt(scene, place.start)]]
  if (cue === undefined || cue.place >= place.end) return span.end
  const last = contentLast(scene, run.last + 2, cue)
  return last > run.last + 1 ? Math.max(span.end, scene.tokens.end[last]) : span.end
}
