import { withSpans } from '../../../attribute/act.js'
import type { Draft, Span } from '../../../model/index.js'
import { hasVerb, isOpenQuote } from './content.js'
import { AUX, DET, NOUN, NUM, PRON, PROPN, VERB } from './parts.js'
import type { Run } from './phrases.js'
import { nounPhraseFrom } from './phrases.js'
import { runOf, tokenAt } from './reading/runs.js'
import type { Scene } from './scene.js'

/**
 * Takes out of the content what the page tells of the saying itself: when it was said, to whom, about what, and what the
 * sentence goes on with behind a clause of its own. Content keeps at least a word.
 *
 *     An official said Sunday the gate was shut.      Ms. Orm, who has said the gate was "stuck," is to visit Ostry.
 *                      ^^^^^^ when                                                              ^^^^^^^^^^^^^^^^^^ of her
 */
export function ownContent(act: Draft, scene: Scene): Draft {
  const [first, ...more] = act.content
  const [cue] = act.cue
  if (first === undefined || cue === undefined) return act
  const opened =
    first.start >= cue.end
      ? pastTopic(act, pastProgramme(pastMedia(pastDay(first, act, scene), act, scene), scene), scene)
      : first
  const closed = beforeMain(opened, act, scene)
  const rest = isWholeQuote(first, cue, scene) ? more.flatMap((span) => quotedAgain(span, act, scene)) : more
  if (closed === first && rest.length === more.length && rest.every((span, at) => span === more[at])) return act
  return withSpans(act, { content: [closed, ...rest] })
}

const DAY =
  /^(?:late |early )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))? (?=\S)/iu

/**
 * "said | Sunday the gate was shut", "told reporters | Friday night we were late": a day before a subject of its own.
 * "Friday prayers" and "Sunday is a holiday" are what is told.
 */
function pastDay(span: Span, act: Draft, scene: Scene): Span {
  const [cue] = act.cue
  if (span.start - cue.end > 1) return span
  const day = DAY.exec(scene.text.slice(span.start, Math.min(span.end, span.start + 40)))
  if (day === null) return span
  const start = span.start + day[0].length
  return opensClause(tokenAt(scene, start), span, scene) ? { start, end: span.end } : span
}

/** Plural nouns of people and bodies: no kind of day is named by them. */
const PEOPLE =
  /^(?:agents|authorities|officials|officers|police|investigators|doctors|experts|soldiers|troops|crews|rescuers|residents|workers|people|lawyers|prosecutors|lawmakers|ministers|leaders|teams|firefighters|engineers|inspectors|families|students|voters|patients|forces|militants|rebels|negotiators|talks|relatives)$/

/** Whether a clause with a subject of its own begins at a token. */
function opensClause(t: number, span: Span, scene: Scene): boolean {
  const run = runOf(scene, span)
  if (run === null || t >= run.last) return false
  const pos = scene.pos(t)
  const opens =
    pos === DET ||
    pos === PRON ||
    pos === NUM ||
    (pos === PROPN && /^\p{Lu}/u.test(scene.tokens.form(t))) ||
    PEOPLE.test(scene.lower(t)) ||
    (pos === NOUN && PEOPLE.test(scene.lower(t + 1)))
  return opens && hasVerb(scene, t + 1, run.last + 1)
}

/** Who is told a thing that is then printed. */
const MEDIA =
  /^(?:the|a|this|that) (?:(?:\p{Ll}{2,14}) )?(?:paper|newspaper|network|agency|station|channel|magazine|website|broadcaster|outlet|daily|programme|program|show|inquiry|court|committee|hearing|panel|parliament|council) (?=\S)/iu

/** "told | the paper all of them are safe": who hears it is no part of it. */
function pastMedia(span: Span, act: Draft, scene: Scene): Span {
  const [cue] = act.cue
  const heard = /\b(?:told|tells|tell|telling|informed|assured)$/i.test(scene.text.slice(cue.start, cue.end))
  if (!heard || span.start - cue.end > 1) return span
  const words = MEDIA.exec(scene.text.slice(span.start, Math.min(span.end, span.start + 50)))
  if (words === null) return span
  const start = span.start + words[0].length
  return opensClause(tokenAt(scene, start), span, scene) ? { start, end: span.end } : span
}

const PROGRAMME = /^["“]\p{Lu}[^"”.!?]{2,40}["”] (?=that\s)/u

/** `added on | "Lakeland Today" that …`: the programme is where it was said. */
function pastProgramme(span: Span, scene: Scene): Span {
  const length = PROGRAMME.exec(scene.text.slice(span.start, Math.min(span.end, span.start + 60)))?.[0].length ?? 0
  return length === 0 ? span : { start: span.start + length, end: span.end }
}

const BY_SAYING =
  /^(?:[^\s,.;"“”]{1,20} ){1,5}by (?:claiming|saying|suggesting|alleging|asserting|insisting|arguing|announcing) (?:that )?(?=\S)/u

const ON_TOPIC = /\b(?:commented|comments|commenting|remarked|spoke|reacted|responded|joked)\s(?:on|of|about|to)$/i
const BEFORE_QUOTE = /^[^"“”:]{3,140}:\s(?=["“])/u

/** `commented on | the fire: "It is out."`: the topic is no part of it. "enraged | the Greens by claiming the toll was false": whom it enraged is not what was claimed. */
function pastTopic(act: Draft, span: Span, scene: Scene): Span {
  if (span.start - act.cue[0].end > 1) return span
  const topic = ON_TOPIC.test(scene.text.slice(act.cue[0].start, act.cue[0].end))
    ? (BEFORE_QUOTE.exec(scene.text.slice(span.start, Math.min(span.end, span.start + 160)))?.[0].length ?? 0)
    : 0
  if (topic > 0) return { start: span.start + topic, end: span.end }
  const length = BY_SAYING.exec(scene.text.slice(span.start, Math.min(span.end, span.start + 120)))?.[0].length ?? 0
  return length === 0 ? span : { start: span.start + length, end: span.end }
}

/**
 * "who has said the gate was stuck, | is to visit Ostry": a clause that only says who ends at the comma behind which the
 * sentence goes on with its own verb. A comma of the content stands before it: nothing is cut then.
 */
function beforeMain(span: Span, act: Draft, scene: Scene): Span {
  const [source] = act.source
  if (source === undefined || !/^(?:who|which)$/i.test(scene.text.slice(source.start, source.end))) return span
  const run = runOf(scene, span)
  if (run === null || span.start < act.cue[0].end) return span
  const at = firstComma(run, scene)
  if (at < 0 || at + 1 >= run.last || !hasVerb(scene, run.first, at)) return span
  const next = at + (scene.lower(at) === ',' && isCloseQuote(scene, at + 1) ? 2 : 1)
  const pos = scene.pos(next)
  if ((pos !== AUX && pos !== VERB) || /(?:ing|ed)$/.test(scene.lower(next)) || scene.lower(next) === 'to') return span
  return { start: span.start, end: scene.tokens.end[next === at + 2 ? at + 1 : at - 1] }
}

const isCloseQuote = (scene: Scene, t: number): boolean => {
  const q = scene.quoteAt[t]
  return q >= 0 && scene.quoteLast[q] === t
}

/** The first comma outside quotations, or the last of one; -1 where none stands there. */
function firstComma({ first, last }: Run, scene: Scene): number {
  for (let t = first; t <= last; t++) {
    if (scene.lower(t) !== ',') continue
    if (scene.quoteAt[t] < 0 || isCloseQuote(scene, t + 1)) return t
  }
  return -1
}

/** Whether content before its verb is all a quotation. */
function isWholeQuote(span: Span, cue: Span, scene: Scene): boolean {
  if (span.end > cue.start) return false
  const run = runOf(scene, span)
  return run !== null && isOpenQuote(scene, run.first) && isCloseQuote(scene, run.last)
}

/**
 * What a quotation goes on with behind its verb: of `said of the island after the storm. "It is gone."` the second
 * quotation, and nothing of `slammed the council`.
 */
function quotedAgain(span: Span, act: Draft, scene: Scene): readonly Span[] {
  const told = Math.max(act.cue[0].end, ...act.source.map(({ end }) => end))
  const run = runOf(scene, span)
  if (run === null || span.start < told || span.start - told > 1 || scene.quoteAt[run.first] >= 0) return [span]
  // "and will not go": a clause of the sentence's own is left to others.
  const thing = nounPhraseFrom(scene, run.first)
  if (thing === null || thing.first !== run.first) return [span]
  for (let t = run.first; t <= run.last; t++)
    if (isOpenQuote(scene, t)) {
      const isNext = t === scene.sentenceFirst(t) || /^[.!?]$/.test(scene.lower(t - 1))
      return isNext ? [{ start: scene.tokens.start[t], end: span.end }] : [span]
    }
  return scene.text.slice(told, span.start).trim() === '' ? [] : [span]
}
