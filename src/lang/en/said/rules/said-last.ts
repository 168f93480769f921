import type { Draft, Span } from '../../../../model/index.js'
import { overlaps } from '../../../../model/index.js'
import { byPlace } from '../by-place.js'
import { canSpeak } from '../can-speak.js'
import { skipAdverbials, trimLast } from '../content.js'
import type { Cue } from '../cues.js'
import { draftOf } from '../draft.js'
import { wordCue } from '../each-word.js'
import { findVerb } from '../lexicon.js'
import { ADJ, ADP, ADV, AUX, CCONJ, DET, NOUN, NUM, PRON, PROPN, SCONJ, VERB } from '../parts.js'
import type { Run } from '../phrases.js'
import { isPossessivePronoun, nounPhraseFrom, REPORTING, subjectAfter } from '../phrases.js'
import type { Scene } from '../scene.js'
import { mentionsIn } from '../speakers/mentions-in.js'
import { isReportWithin } from './report-within.js'

/**
 * Speaker and verb close a sentence behind a comma, in either order; what stands before them is told. Verbs that report
 * only so ("she counts", "reckons the keeper") and fragments ("Nine dead, says the union") are read here, and whatever no
 * other rule has read.
 *
 *     Forty sheep are safe, the shepherd Jon Hale counts on the steps of the church.
 *     ^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^ ^^^^^^
 *     content               source                cue
 *
 *     Half of that in snow, reckons Ida Moor, who walked the pass for years.
 *     ^^^^^^^^^^^^^^^^^^^^  ^^^^^^^ ^^^^^^^^
 *     content               cue     source
 *
 * @param taken what the other rules have read
 */
export function saidLast(scene: Scene, taken: readonly Draft[]): readonly Draft[] {
  const cues = byPlace(
    taken.flatMap(({ cue }) => cue),
    (span) => span,
  )
  const isTaken = (span: Span): boolean => cues.near(span.start, span.end).some((one) => overlaps(one, span))
  const drafts: Draft[] = []
  const { sentenceStart } = scene.tokens
  for (let sentence = 0; sentence + 1 < sentenceStart.length; sentence++) {
    const draft = readSentence(scene, sentenceStart[sentence], sentenceStart[sentence + 1])
    if (draft !== null && !isTaken(draft.cue[0])) drafts.push(draft)
  }
  return drafts
}

/** Sentences of more tokens are left alone. */
const LONGEST = 90

function readSentence(scene: Scene, first: number, end: number): Draft | null {
  if (end - first < 5 || end - first > LONGEST) return null
  for (let t = first + 1; t + 2 < end; t++) {
    if (scene.lower(t) !== ',' || scene.quoteAt[t] >= 0 || scene.quoteAt[t - 1] >= 0) continue
    const tail = speakerFirst(scene, t + 1, end) ?? verbFirst(scene, t + 1, end)
    if (tail === null) continue
    const last = trimLast(scene, first, t - 1)
    if (!isTold(scene, first, last, tail)) return null
    return draftOf(scene, {
      source: tail.source,
      cue: tail.cue,
      content: [scene.span(first, last)],
      because: `"${scene.lower(tail.head)}" with its speaker closes the sentence`,
      act: tail.act,
      score: 0.95,
    })
  }
  return null
}

interface Tail {
  readonly source: Run
  readonly cue: Run
  readonly head: number
  readonly act: 'speech' | 'mental'
  readonly inverted: boolean
}

/** "…, the city's warden, Rem Holt, announced.", "…, he counts, by men with ropes." */
function speakerFirst(scene: Scene, from: number, end: number): Tail | null {
  if (!opensSpeaker(scene, from) && !isNounAfterAll(scene, from)) return null
  let comma = -1
  for (let t = from + 1; t < end && t - from < 18; t++) {
    if (scene.quoteAt[t] >= 0 || /^whom?$/.test(scene.lower(t))) return null
    const cue = reportAt(scene, t, end)
    if (cue !== null) return closed(scene, from, t, comma, cue, end)
    const pos = scene.pos(t)
    // "documents seen by the Post show"
    if (isNounAfterAll(scene, t) || (pos === VERB && scene.lower(t + 1) === 'by')) continue
    if (pos === VERB || pos === AUX || pos === SCONJ || pos === CCONJ) return null
    if (scene.lower(t) !== ',') continue
    // A second comma closes the name in apposition, right before the verb.
    if (comma >= 0 && reportAt(scene, t + 1, end) === null) return null
    if (comma < 0) comma = t
  }
  return null
}

function closed(scene: Scene, from: number, verb: number, comma: number, cue: Cue, end: number): Tail | null {
  const isApposed = comma >= 0
  if (isApposed && scene.lower(verb - 1) !== ',') return null
  const source = { first: from, last: verb - 1 }
  const head = { first: from, last: (isApposed ? comma : verb) - 1 }
  if (head.last < head.first) return null
  const isPronoun = head.first === head.last && scene.pos(from) === PRON
  if (isPronoun ? !SPEAKS.test(scene.lower(from)) : !canSpeak(scene, head)) return null
  if (!closes(scene, pastHearer(scene, cue), end)) return null
  return { source, cue: { first: cue.first, last: cue.last }, head: cue.head, act: cue.verb.act, inverted: false }
}

/** "…, reckons Ida Moor, who walked the pass.", "…, whispers a nurse." */
function verbFirst(scene: Scene, from: number, end: number): Tail | null {
  const cue = reportAt(scene, from, end)
  if (cue === null || cue.first !== cue.head || cue.last !== cue.head || !standsFirst(cue)) return null
  const source = subjectAfter(scene, cue)
  if (source === null || source.first !== cue.head + 1 || !canSpeak(scene, source)) return null
  if (source.first === source.last && scene.pos(source.first) === PRON && !SPEAKS.test(scene.lower(source.first)))
    return null
  const past = scene.lower(source.last) === ',' ? source.last : source.last + 1
  if (!closes(scene, past, end)) return null
  return {
    source,
    cue: { first: cue.first, last: cue.last },
    head: cue.head,
    act: cue.verb.act,
    inverted: true,
  }
}

/** "Called the silence shameless": verbs that judge, name or tell somebody have an object behind them, and no speaker. */
const standsFirst = ({ verb: { lemma, frames } }: Cue): boolean =>
  lemma === '' || REPORTING.has(lemma) || (frames.has('q') && !frames.has('n') && !frames.has('r'))

const SPEAKS = /^(?:he|she|they|we|i)$/

/** "…, local engineers warn.": several who speak, where taggers see two verbs. */
const isNounAfterAll = (scene: Scene, t: number): boolean =>
  scene.pos(t) === VERB &&
  /\p{L}{3}[^s]s$/u.test(scene.lower(t)) &&
  findVerb(scene.lower(t + 1))?.form === 'base' &&
  (/^[.,;]$/.test(scene.lower(t + 2)) || t + 2 >= scene.sentenceEnd(t))

const opensSpeaker = (scene: Scene, t: number): boolean => {
  const pos = scene.pos(t)
  return (
    pos === DET ||
    pos === NOUN ||
    pos === PROPN ||
    pos === ADJ ||
    pos === PRON ||
    pos === NUM ||
    isPossessivePronoun(scene.lower(t))
  )
}

/** Verbs that report behind a clause, though hardly a quotation. */
const FINDS = /^(?:find|establish|rule|learn|believe|expect|show)$/
/** Verbs that report behind a clause and hardly before one. */
const COUNTS = /^(?:counts?|counted|established|reckons|reckoned|calculates|calculated)$/

/** A finite verb of saying that begins at a token, with its auxiliaries. */
function reportAt(scene: Scene, from: number, end: number): Cue | null {
  const cue = scene.cues[scene.nextCue[from]]
  if (cue !== undefined && cue.first === from && cue.head < end) {
    const { frames } = cue.verb
    if (!cue.finite || cue.passive || cue.negated || cue.infinitive || cue.modal !== null) return null
    return frames.has('q') || FINDS.test(cue.verb.lemma) ? cue : null
  }
  let head = from
  while (head < from + 3 && (scene.pos(head) === AUX || scene.pos(head) === ADV)) head++
  if (head >= end) return null
  if (COUNTS.test(scene.lower(head)) && (head === from || !scene.lower(head).endsWith('s')))
    return { ...wordCue('speech', from, head, head), form: 'past', finite: true }
  return head === from ? nounLike(scene, from) : null
}

/** "…, the minister Ada Forte confirms.", "…, sighs Mara Tolk.", "…, the same three think.": forms that taggers take for nouns. */
function nounLike(scene: Scene, t: number): Cue | null {
  if (scene.pos(t) !== NOUN) return null
  const found = findVerb(scene.lower(t))
  if (found === undefined || !found.verb.frames.has('q')) return null
  const before = scene.pos(t - 1)
  const isBehindName = found.form === 's' && before === PROPN
  const isBeforeName =
    found.form === 's' && scene.lower(t - 1) === ',' && scene.pos(t + 1) !== ADP && namesSomebody(scene, t + 1)
  const isBehindSeveral =
    found.form === 'base' &&
    (before === NUM || ((before === NOUN || before === VERB) && /[^s]s$/.test(scene.lower(t - 1)))) &&
    /^[.,;]$/.test(scene.lower(t + 1))
  if (!isBehindName && !isBeforeName && !isBehindSeveral) return null
  const { verb } = found
  return { ...wordCue(verb.act, t, t, t), verb, form: found.form, finite: true }
}

function namesSomebody(scene: Scene, from: number): boolean {
  const run = nounPhraseFrom(scene, from, { links: false })
  if (run === null || run.first !== from) return false
  return mentionsIn(scene.marked.mentions, scene.span(run.first, run.last)).some(({ type }) => type === 'person')
}

const HEARD = /^(?:tell|assure|inform|warn|promise|remind)$/

/** "…, two workers tell the Post." */
function pastHearer(scene: Scene, cue: Cue): number {
  const from = cue.last + 1
  if (!HEARD.test(cue.verb.lemma) || from >= scene.sentenceEnd(cue.head)) return from
  const hearer = nounPhraseFrom(scene, from)
  if (hearer !== null) return hearer.last + 1
  // "told the Whistle": a paper's name that taggers take for something else.
  return scene.lower(from) === 'the' && /^\p{Lu}/u.test(scene.tokens.form(from + 1)) ? from + 2 : from
}

/** What may follow behind a second comma: when, where, how, on whose word or who he is; nothing that goes on with a verb of his. */
const AND_THEN =
  /^(?:who|whose|which|citing|quoting|adding|after|before|when|while|hours|days|weeks|months|minutes|as|in|on|at|by|with|during|speaking|standing|sitting)$/

/** Whether only where, when and to whom follow. */
function closes(scene: Scene, from: number, end: number): boolean {
  if (/^who(?:se)?$/.test(scene.lower(from))) return true
  const after = from < end ? skipAdverbials(scene, from) : from
  if (after >= end || /^[.!?;]$/.test(scene.lower(after))) return true
  if (scene.lower(after) !== ',') return false
  return after + 1 >= end || AND_THEN.test(scene.lower(after + 1)) || scene.pos(after + 1) === NUM
}

/** A clause that depends on another, an opening phrase, or one that joins what was said before. */
const DEPENDS =
  /^(?:when|while|if|as|after|before|although|though|because|since|whereas|once|until|unless|asked|pressed|speaking|according|like|unlike|despite|besides)$/

const POINTS = /^(?:this|that|it|about|these|so)$/

/** Whether what stands before is told: a clause of its own, or, before the verb, a fragment that names something. */
function isTold(scene: Scene, first: number, last: number, { inverted }: Tail): boolean {
  if (last - first < 1 || scene.quoteAt[first] >= 0) return false
  const isMeasure = scene.lower(first) === 'as' && /^(?:many|much|few|little)$/.test(scene.lower(first + 1))
  if (DEPENDS.test(scene.lower(first)) && !isMeasure) return false
  const opens = scene.pos(first)
  const isPhrase = opens === ADP && !/^(?:least|most)$/.test(scene.lower(first + 1))
  // "This was declared by the mayor, reports the Kurier": what "this" is, the mayor has said.
  if (POINTS.test(scene.lower(first)) && isReportWithin(scene, first, last, true)) return false
  const from = isPhrase ? commaWithin(scene, first, last) + 1 : first
  if (isPhrase && from === 0) return holdsClause(scene, first, last) && scene.pos(first + 1) !== PROPN
  if (holdsClause(scene, from, last)) return !isReportWithin(scene, from, last)
  if (opens === ADP || opens === ADV || opens === VERB) return false
  if (!inverted && !isFragment(scene, first, last)) return false
  const isLine = isFragment(scene, first, last)
  for (let t = first; t <= last; t++)
    if (scene.pos(t) === NOUN || scene.pos(t) === NUM || (isLine && scene.pos(t) === PROPN)) return last - first < 14
  return false
}

/** "No sign of frost, the keeper says.", "Death toll at 14, officials say": a headline without a verb, or words that count. */
function isFragment(scene: Scene, first: number, last: number): boolean {
  if (last - first < 2) return false
  if (scene.lower(first) === 'no' || scene.pos(first) === NUM) return true
  return !/^[.!?…]$/.test(scene.lower(scene.sentenceEnd(first) - 1)) && last - first > 1
}

function commaWithin(scene: Scene, first: number, last: number): number {
  for (let t = first + 1; t < last && t - first < 12; t++) if (scene.lower(t) === ',') return t
  return -1
}

/** A finite verb with something before it. */
function holdsClause(scene: Scene, first: number, last: number): boolean {
  for (let t = first + 1; t <= last; t++) {
    const pos = scene.pos(t)
    if (pos === AUX) return true
    if (pos === VERB && !scene.lower(t).endsWith('ing') && scene.lower(t - 1) !== 'to') return true
  }
  return false
}
