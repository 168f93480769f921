import { withSpans } from '../../../attribute/act.js'
import type { Draft, Span } from '../../../model/index.js'
import { leavesUnsaid } from './content.js'
import { ADJ, ADV, AUX, DET, NOUN, NUM, PRON, PROPN, PUNCT, VERB } from './parts.js'
import type { Run } from './phrases.js'
import { nounPhraseFrom } from './phrases.js'
import { runOf } from './reading/runs.js'
import type { Scene } from './scene.js'
import { isTimeWord } from './time-words.js'

/**
 * Gives content the words that a maker cut off inside a date or behind an aside, and takes off those that are told of the
 * speaker.
 *
 *     He came on 11 September 2012, she said, hit by the news.      The wall -- Orm said it was old -- will be sold.
 *                                             ^^^^^^^^^^^^^^^ none of it                            ^^ ends here
 */
export function wholeContent(act: Draft, scene: Scene): Draft {
  const [cue] = act.cue
  if (cue === undefined || act.content.length === 0) return act
  const content = act.content
    .filter((span, at) => act.content.length === 1 || at === 0 || !isToldOf(span, act, scene))
    .map((span) => beforeDash(withYear(span, scene.text), act, scene))
  const first = withDoer(behindComma(behindAside(content[0], cue, scene), cue, scene), cue, scene)
  const same =
    first === content[0] &&
    content.length === act.content.length &&
    content.every((span, at) => span === act.content[at])
  return same ? act : withSpans(act, { content: [first, ...content.slice(1)] })
}

const CUT_DATE =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?) \d{1,2}$/
const YEAR = /^, (?:19|20)\d\d(?=[,.;:\s]|$)/

const CLOCK = /^ ?[ap]\.m\.(?!\p{L})/iu

/** "on September 11 | , 2012, an official said": the year belongs to the date, "a.m." to the hour. */
function withYear(span: Span, text: string): Span {
  if (!/\d/.test(text[span.end - 1])) return span
  const clock = CLOCK.exec(text.slice(span.end, span.end + 6))
  if (clock !== null) return { start: span.start, end: span.end + clock[0].length }
  const year = YEAR.exec(text.slice(span.end, span.end + 8))
  if (year === null || !CUT_DATE.test(text.slice(Math.max(span.start, span.end - 20), span.end))) return span
  return { start: span.start, end: span.end + year[0].length }
}

/** Whether a piece behind its verb says when it was said, or what has befallen the speaker: ", hit by rising costs", "back then". */
function isToldOf(span: Span, act: Draft, scene: Scene): boolean {
  const [cue] = act.cue
  if (act.content[0].end > cue.start || span.start < cue.end) return false
  const run = runOf(scene, span)
  if (run === null || scene.quoteAt[run.first] >= 0) return false
  // "…, the office said, | but did not give details"
  if (leavesUnsaid(scene, run.first)) return true
  const between = scene.text.slice(Math.max(cue.end, ...act.source.map(({ end }) => end)), span.start)
  if (/^,\s$/.test(between)) return isBefallen(scene, run)
  // "said in a text message | sent to reporters": which message.
  if (/^\s$/.test(between) && SENT.test(scene.lower(run.first)) && IN_PAPER.test(scene.text.slice(cue.start, cue.end)))
    return true
  return /^\s$/.test(between) && run.last - run.first < 3 && isTime(scene, run)
}

const SENT = /^(?:sent|issued|released|posted|published|addressed|shared|circulated|obtained|distributed)$/
const IN_PAPER = /\b(?:statement|message|letter|e-?mail|memo|note|post|release|notice|tweet)$/i

/** A participle with "by" right behind it. */
const isBefallen = (scene: Scene, { first, last }: Run): boolean =>
  scene.pos(first) === VERB &&
  !/ing$/.test(scene.lower(first)) &&
  [1, 2].some((step) => first + step < last && scene.lower(first + step) === 'by')

function isTime(scene: Scene, { first, last }: Run): boolean {
  for (let t = first; t <= last; t++)
    if (scene.pos(t) !== ADV && scene.pos(t) !== PUNCT && !isTimeWord(scene.lower(t))) return false
  return true
}

/** "-- Orm said it was old -- will be sold": an aside between two dashes ends at the second. */
function beforeDash(span: Span, act: Draft, scene: Scene): Span {
  const [source] = act.source
  const [cue] = act.cue
  if (source === undefined || source.end > cue.start || span.start < cue.end) return span
  const run = runOf(scene, span)
  const from = runOf(scene, source)
  if (run === null || from === null || from.first === 0) return span
  // Who speaks off the cuff breaks off with dashes: "-- I think it is -- like, late".
  if (/^(?:i|we|you)$/.test(scene.lower(from.first))) return span
  const mark = scene.lower(from.first - 1)
  if (!/^(?:--|–|—)$/.test(mark) || scene.tokens.sentence[from.first - 1] !== scene.tokens.sentence[run.first])
    return span
  for (let t = run.first + 2; t < run.last; t++) {
    if (scene.quoteAt[t] >= 0) continue
    if (scene.lower(t) === mark) return { start: span.start, end: scene.tokens.end[t - 1] }
  }
  return span
}

const ASIDE = /,\s(?:however|meanwhile|though|too|in turn|in fact|of course|for example|for instance),\s$/i

/** "The search, however, | showed that …, Orm said": what stands before the aside is part of the content too. */
function behindAside(span: Span, cue: Span, scene: Scene): Span {
  if (span.end > cue.start || !ASIDE.test(scene.text.slice(Math.max(0, span.start - 16), span.start))) return span
  const run = runOf(scene, span)
  if (run === null || scene.quoteAt[run.first] >= 0) return span
  const first = scene.sentenceFirst(run.first)
  for (let t = first; t < run.first; t++)
    if (scene.pos(t) === VERB || scene.pos(t) === AUX || scene.quoteAt[t] >= 0) return span
  return { start: scene.tokens.start[first], end: span.end }
}

/** "There were 24 drones, and | not 26, it said": a content that a maker began behind a comma of its own sentence begins with it. */
function behindComma(span: Span, cue: Span, scene: Scene): Span {
  if (
    span.end > cue.start ||
    !/,\s(?:(?:and|but|or)\s)?$/.test(scene.text.slice(Math.max(0, span.start - 7), span.start))
  )
    return span
  const run = runOf(scene, span)
  if (run === null || scene.quoteAt[run.first] >= 0 || /^(?:which|who|whose|that|where)$/.test(scene.lower(run.first)))
    return span
  const first = scene.sentenceFirst(run.first)
  const pos = scene.pos(first)
  if (pos !== DET && pos !== NOUN && pos !== PROPN && pos !== NUM && pos !== ADJ && pos !== PRON) return span
  for (let t = first; t < run.first; t++)
    if (scene.quoteAt[t] >= 0 || scene.cues[scene.nextCue[t]]?.head === t || /^[:;]$/.test(scene.lower(t))) return span
  return { start: scene.tokens.start[first], end: span.end }
}

const ORDERS =
  /^(?:advise|ask|tell|order|instruct|urge|warn|remind|beg|implore|invite|encourage|command|direct|request|counsel|caution)$/

/** "advised | customers | to stop": who is to do it belongs to what is asked. */
function withDoer(span: Span, cue: Span, scene: Scene): Span {
  const run = runOf(scene, span)
  if (run === null || span.start <= cue.end || !/^(?:not )?to /.test(scene.text.slice(span.start, span.start + 8)))
    return span
  const verb = scene.cues.find(({ place }) => place >= cue.start && place < cue.end)
  if (verb === undefined || verb.passive || !ORDERS.test(verb.verb.lemma)) return span
  const doer = nounPhraseFrom(scene, verb.last + 1)
  if (doer === null || doer.last !== run.first - 1 || /^(?:reporters|journalists)$/.test(scene.lower(doer.last)))
    return span
  return { start: scene.tokens.start[doer.first], end: span.end }
}
