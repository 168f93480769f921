import type { Span } from '../../../model/index.js'
import type { Cue } from './cues.js'
import { ADJ, ADP, ADV, AUX, CCONJ, DET, NOUN, NUM, PART, PRON, PROPN, PUNCT, VERB, X } from './parts.js'
import type { Run } from './phrases.js'
import { isPossessivePronoun, nounPhraseFrom, subjectOf } from './phrases.js'
import type { Scene } from './scene.js'
import { isTimeWord } from './time-words.js'

const QUESTION = new Set(['how', 'why', 'whether', 'if', 'what', 'where', 'when', 'who', 'which'])
const CLOSERS = new Set(['.', '!', '?', '…', '...'])
const CREDIT_HEADS = new Set(['according', 'citing', 'reportedly'])

const isOpenQuote = (scene: Scene, t: number): boolean => {
  const q = t < scene.tokens.count ? scene.quoteAt[t] : -1
  return q >= 0 && scene.quoteFirst[q] === t
}

const paragraphEnds = new WeakMap<Scene, Int32Array>()

/** Where the paragraph or the text ends after a token: the first token that is no longer in it. */
export function paragraphEnd(scene: Scene, from: number): number {
  let ends = paragraphEnds.get(scene)
  if (ends === undefined) {
    const { count } = scene.tokens
    ends = new Int32Array(count)
    for (let t = count - 1; t >= 0; t--)
      ends[t] = t + 1 === count || scene.opensParagraph[t + 1] === 1 ? t + 1 : ends[t + 1]
    paragraphEnds.set(scene, ends)
  }
  return ends[from] ?? from + 1
}

/** The paragraphs of the text, each from its first token to its last. */
export function paragraphsOf(scene: Scene): readonly Run[] {
  const runs: Run[] = []
  for (let t = 0; t < scene.tokens.count; t++)
    if (scene.opensParagraph[t] === 1) runs.push({ first: t, last: paragraphEnd(scene, t) - 1 })
  return runs
}

/**
 * Finds where content that begins at a token ends: the end of the sentence, of a quotation that runs over it,
 * or the point where another voice is credited or the same voice goes on with another verb.
 * @returns the last token of the content; less than `from` where there is none.
 */
export function contentLast(scene: Scene, from: number, cue: Cue): number {
  let end = scene.sentenceEnd(from)
  let t = from
  for (; t < end; t++) {
    const q = scene.quoteAt[t]
    if (q >= 0 && scene.quoteAt[cue.head] !== q) {
      t = scene.quoteLast[q]
      if (scene.lower(t - 1) === ',' && t + 1 < scene.tokens.count && parenthetic(scene, t + 1)) {
        t++
        break
      }
      if (t + 1 >= end) {
        t++
        break
      }
      end = scene.sentenceEnd(t)
      continue
    }
    if (q < 0 && scene.quoteAt[cue.head] >= 0) break
    if (t > from && (stopsAt(scene, t, cue) || closesDash(scene, t, cue))) break
    if (t > from && scene.opensParagraph[t] === 1) break
  }
  return trimLast(scene, from, t - 1)
}

/** "— admitting its error —": words between dashes end with the second. */
const closesDash = (scene: Scene, t: number, cue: Cue): boolean =>
  cue.participle && /^(?:[–—]|--)$/.test(scene.lower(t)) && scene.lower(cue.first - 1).endsWith(scene.lower(t))

/** Steps back over closing punctuation that does not belong to the content. */
export function trimLast(scene: Scene, from: number, last: number): number {
  let t = last
  while (t >= from) {
    const word = scene.lower(t)
    const q = scene.quoteAt[t]
    if (q >= 0 && scene.quoteLast[q] === t) break
    if (
      word === '.' ||
      word === ',' ||
      word === ';' ||
      word === ':' ||
      word === '—' ||
      word === '–' ||
      word === '--' ||
      word === '…'
    )
      t--
    else if (scene.pos(t) === CCONJ) t--
    else break
  }
  return t
}

function stopsAt(scene: Scene, t: number, cue: Cue): boolean {
  const word = scene.lower(t)
  const next = scene.lower(t + 1)
  if (word === 'according' && next === 'to') return !isAside(scene, t)
  if (word === ',' || word === '–' || word === '—') {
    if (CREDIT_HEADS.has(next)) return !isAside(scene, t + 1)
    if (next === 'as' && isCreditAs(scene, t + 1)) return true
    if (next === 'with' && scene.lower(t + 2) === 'reference') return true
    if (word === ',' && (goesOnPast(scene, t + 1, cue) || endsOpening(scene, t + 1, cue))) return true
    if (word === ',' && answeredAside(scene, t + 1) !== null) return true
    if (leavesUnsaid(scene, t + 1) || (next === 'which' && viewsAs(scene, t + 1) !== null)) return true
    return (
      continuesAt(scene, t + 1, cue) ||
      otherSpeaks(scene, t + 1, cue) ||
      parenthetic(scene, t + 1) ||
      closesInverted(scene, t + 1)
    )
  }
  if (word === ';' && goesOnAlone(scene, t)) return true
  if (scene.pos(t) === CCONJ && leavesUnsaid(scene, t)) return true
  if (scene.pos(t) === CCONJ && t + 1 < scene.tokens.count) return continuesAt(scene, t + 1, cue)
  return false
}

/**
 * The sentence's own verb behind a relative clause, or the second act of one voice: "the army, which had denied the strike,
 * confirmed it", "first denied the strike, then confirmed it".
 */
function goesOnPast(scene: Scene, t: number, cue: Cue): boolean {
  const from = scene.lower(t) === 'then' ? t + 1 : t
  const other = scene.cues[scene.nextCue[t]]
  if (other === undefined || (other.first !== from && other.first !== t) || other.head - from > 4) return false
  if (!other.finite || other.passive || other.verb.act === 'mental') return false
  return from > t ? tense(other) === tense(cue) : subjectOf(scene, cue)?.how === 'relative'
}

/** "…; it later put the number at 14": a clause of its own, with its own verb of saying. */
function goesOnAlone(scene: Scene, semicolon: number): boolean {
  const cue = scene.cues[scene.nextCue[semicolon]]
  if (cue === undefined || cue.first - semicolon > 8 || cue.head >= scene.sentenceEnd(semicolon)) return false
  if (!cue.finite || cue.passive || cue.verb.act === 'mental') return false
  const subject = subjectOf(scene, cue)
  return subject !== null && subject.how === 'own' && subject.first === semicolon + 1
}

/** "Having denied it for weeks, the mill admitted that …": the participle's own words end where its subject begins. */
const endsOpening = (scene: Scene, t: number, cue: Cue): boolean =>
  cue.participle && cue.first === scene.sentenceFirst(cue.head) && subjectOf(scene, cue)?.first === t

/** "…, but did not give any figures": what a speaker leaves unsaid is told of him. */
export function leavesUnsaid(scene: Scene, t: number): boolean {
  const word = scene.lower(t)
  if (word !== 'but' && word !== 'and' && word !== 'without') return false
  let at = t + 1
  if (word !== 'without') {
    if (!/^(?:did|has|had|have|does|do)$/.test(scene.lower(at))) return false
    if (!/^(?:not|n't|n’t)$/.test(scene.lower(at + 1))) return false
    at += 2
  }
  while (/^(?:yet|immediately|however|otherwise)$/.test(scene.lower(at))) at++
  return UNSAID.test(scene.lower(at))
}

const UNSAID =
  /^(?:disclos(?:e|ed|ing)|elaborat(?:e|ed|ing)|specif(?:y|ied|ying)|giv(?:e|en|ing)|provid(?:e|ed|ing)|offer(?:ed|ing)?|present(?:ed|ing)?|say(?:ing)?|said|nam(?:e|ed|ing)|explain(?:ed|ing)?|reveal(?:ed|ing)?|identif(?:y|ied|ying)|comment(?:ed|ing)?|cit(?:e|ed|ing))$/

/**
 * "which they see as a threat": a judgement of its own behind other words.
 * @returns the verb, and the first token behind its "as"; null where none stands there.
 */
export function viewsAs(scene: Scene, which: number): { readonly cue: Cue; readonly after: number } | null {
  const subject = nounPhraseFrom(scene, which + 1)
  if (subject === null || subject.last - which > 8) return null
  const cue = scene.cues[scene.nextCue[subject.last + 1]]
  if (cue === undefined || cue.first !== subject.last + 1 || cue.passive || !cue.finite) return null
  if (!/^(?:see|view|regard|describe|characterize|condemn|perceive|denounce|call|consider)$/.test(cue.verb.lemma))
    return null
  const next = cue.head + 1
  if (scene.lower(next) === 'as') return { cue, after: next + 1 }
  if (!/^(?:call|consider)$/.test(cue.verb.lemma) || next >= scene.sentenceEnd(which)) return null
  const pos = scene.pos(next)
  return pos === DET || pos === ADJ || isOpenQuote(scene, next) ? { cue, after: next } : null
}

const ANSWERED =
  /^(?:claim|charge|allegation|accusation|assertion|report|suggestion|statement|account|rumou?r|figure|version)s?$/
const ANSWERS = /^(?:deny|reject|dispute|dismiss|refute|confirm|contest)$/

/**
 * "…, a claim the ministry denied", "…, something she has always denied": how another answers to what stands before.
 * @returns the words that point at it, who answers and the verb; null where none stand there.
 */
export function answeredAside(
  scene: Scene,
  t: number,
): { readonly pointer: Run; readonly source: Run; readonly cue: Cue } | null {
  const isSomething = scene.lower(t) === 'something'
  if (!isSomething && !(scene.pos(t) === DET && ANSWERED.test(scene.lower(t + 1)))) return null
  const pointer = { first: t, last: isSomething ? t : t + 1 }
  let from = pointer.last + 1
  if (/^(?:that|which)$/.test(scene.lower(from))) from++
  const source = nounPhraseFrom(scene, from)
  if (source === null || source.first !== from) return null
  const cue = scene.cues[scene.nextCue[source.last + 1]]
  if (cue === undefined || cue.first !== source.last + 1 || !cue.finite || cue.passive) return null
  return ANSWERS.test(cue.verb.lemma) ? { pointer, source, cue } : null
}

/** "said that, according to the survey, prices rose": a credit right behind "that" interrupts the content and does not end it. */
export const isAside = (scene: Scene, t: number): boolean =>
  scene.lower(t - 1) === 'that' || (scene.lower(t - 1) === ',' && scene.lower(t - 2) === 'that')

/** ", as reported by the agency", ", as quoted by", ", as the agency wrote". */
function isCreditAs(scene: Scene, t: number): boolean {
  return /^(?:reported|quoted|cited|noted|relayed)$/.test(scene.lower(t + 1)) && scene.lower(t + 2) === 'by'
}

/** ", adding that", "and said that", "but insisted": the same voice goes on with another verb. */
function continuesAt(scene: Scene, t: number, cue: Cue): boolean {
  let from = t
  if (scene.pos(from) === CCONJ) from++
  for (let at = scene.nextCue[from]; at < scene.cues.length; at++) {
    const other = scene.cues[at]
    if (other.first < from) continue
    if (other.first > from) return false
    if (other.verb.act === 'mental') return false
    if (other.participle) return scene.lower(t - 1) === ',' || scene.pos(t - 1) === CCONJ || from > t
    if (!other.finite || other.passive) return false
    // "said he had been ill and had asked for leave": told in what is said, a tense further back.
    if (
      scene.lower(other.first) === 'had' &&
      scene.lower(cue.first) !== 'had' &&
      !EARLIER.test(scene.lower(other.first + 1))
    )
      return false
    return scene.pos(from - 1) === CCONJ && tense(other) === tense(cue)
  }
  return false
}

const EARLIER = /^(?:earlier|previously|already|also|since)$/

/**
 * ", and the warden admitted that he had lost the key": somebody else with a verb of saying and a "that" of his own, where
 * what came before was said in the past, too.
 */
function otherSpeaks(scene: Scene, t: number, cue: Cue): boolean {
  if (!/^(?:and|but|while)$/.test(scene.lower(t)) || tense(cue) !== 'past') return false
  const other = scene.cues[scene.nextCue[t]]
  if (other === undefined || other.first - t > 12 || other.head >= scene.sentenceEnd(t)) return false
  if (!other.finite || other.passive || other.verb.act !== 'speech' || other.form !== 'past') return false
  if (other.first !== other.head || scene.lower(other.last + 1) !== 'that' || scene.pos(t + 1) === PRON) return false
  const subject = subjectOf(scene, other)
  return subject !== null && subject.how === 'own' && subject.first === t + 1
}

const tense = (cue: Cue): string => (cue.form === 'past' || cue.form === 'participle' ? 'past' : 'now')

/** ", the agency reports." at the end of a sentence. */
function parenthetic(scene: Scene, t: number): boolean {
  for (let at = scene.nextCue[t]; at < scene.cues.length; at++) {
    const other = scene.cues[at]
    if (other.first <= t) continue
    if (other.first - t > 12 || other.head >= scene.sentenceEnd(t)) return false
    if (!other.finite || !(other.verb.frames.has('q') || other.verb.lemma === 'find')) return false
    const subject = subjectOf(scene, other)
    if (subject === null || subject.first !== t || subject.how !== 'own') return false
    const after = skipAdverbials(scene, other.last + 1)
    return after >= scene.sentenceEnd(t) || CLOSERS.has(scene.lower(after)) || scene.lower(after) === ','
  }
  return false
}

/** ", writes the Yalder Post." at the end of a sentence. */
function closesInverted(scene: Scene, t: number): boolean {
  const at = scene.nextCue[t]
  if (at >= scene.cues.length) return false
  const cue = scene.cues[at]
  if (cue.first !== t || !cue.finite || cue.passive || !/^(?:report|write|say)$/.test(cue.verb.lemma)) return false
  const end = scene.sentenceEnd(t)
  const subject = nounPhraseFrom(scene, cue.last + 1)
  if (subject === null || subject.first !== cue.last + 1) return false
  const after = skipAdverbials(scene, subject.last + 1)
  return after >= end || CLOSERS.has(scene.lower(after))
}

/** Steps over "on Monday", "in a statement", "during a phone call with …", "Tuesday" after a verb of saying. */
export function skipAdverbials(scene: Scene, from: number): number {
  const end = from < scene.tokens.count ? scene.sentenceEnd(from) : from
  let t = from
  for (let guard = 0; guard < 6 && t < end; guard++) {
    const word = scene.lower(t)
    if (
      isTimeWord(word) ||
      (/^(?:last|earlier|later|here|again|this)$/.test(word) &&
        (word !== 'this' || /^(?:week|month|year|morning|evening|afternoon)$/.test(scene.lower(t + 1))))
    ) {
      t++
      while (
        t < end &&
        (/^(?:week|month|year|morning|evening|afternoon|night|day|ago)$/.test(scene.lower(t)) ||
          isTimeWord(scene.lower(t)) ||
          scene.pos(t) === NUM)
      )
        t++
      continue
    }
    if (scene.pos(t) === ADP && word !== 'that' && word !== 'like') {
      if (isTimeWord(scene.lower(t + 1))) {
        t++
        continue
      }
      const run = t + 1 < end ? nounPhraseFrom(scene, t + 1) : null
      if (run === null) break
      t = run.last + 1
      continue
    }
    if (word === 'there' && (QUESTION.has(scene.lower(t + 1)) || scene.lower(t + 1) === 'that')) {
      t++
      continue
    }
    if (
      scene.pos(t) === ADV &&
      scene.pos(t + 1) !== ADJ &&
      scene.pos(t + 1) !== ADV &&
      !/^(?:there|not|only|even|no|never|so|about|almost|nearly|more|less)$/.test(word)
    ) {
      t++
      continue
    }
    break
  }
  return t
}

/** The "that" behind the comma that closes a relative clause; -1 where none stands near. */
function thatPastAside(scene: Scene, from: number, end: number): number {
  for (let t = from; t < Math.min(end, from + 20); t++)
    if (scene.lower(t) === ',' && scene.lower(t + 1) === 'that') return t + 1
  return -1
}

/** How content was read: which construction, and its first token. */
export interface Reading {
  readonly frame: 'that' | 'clause' | 'to' | 'noun' | 'question' | 'ing' | 'particle' | 'quote'
  readonly first: number
  /** The hearer, for "told the crowd that". */
  readonly hearer: { readonly first: number; readonly last: number } | null
}

/** A reading with another hearer; written out, as a spread would give each a shape of its own. */
const readingWith = ({ frame, first }: Omit<Reading, 'hearer'>, hearer: Reading['hearer']): Reading => ({
  frame,
  first,
  hearer,
})

/** Whether a verb stands among the tokens from `from` up to, not at, `to`. */
export const hasVerb = (scene: Scene, from: number, to: number): boolean => {
  for (let t = from; t < to; t++) {
    const pos = scene.pos(t)
    if (pos === AUX || (pos === VERB && !(scene.lower(t) === 'according' && scene.lower(t + 1) === 'to'))) return true
  }
  return false
}

/** Reads what follows a reporting verb; null where nothing that it may report follows. */
export function readAfter(scene: Scene, cue: Cue): Reading | null {
  const end = scene.sentenceEnd(cue.head)
  const { frames } = cue.verb
  let t = cue.last + 1
  if (t >= end) return null
  // "introduced that song": only a clause is said.
  if (cue.verb.lemma === 'introduce' && !hasVerb(scene, t, end)) return null
  if (cue.last > cue.head) {
    const colon = topicColon(scene, cue, end)
    if (colon > 0) return { frame: 'clause', first: colon + 1, hearer: null }
    if (scene.pos(t) === PUNCT && !isOpenQuote(scene, t)) return null
    return { frame: 'particle', first: t, hearer: null }
  }
  const direct = readAt(scene, cue, t, end)
  if (
    direct !== null &&
    (!frames.has('r') || direct.frame === 'that' || direct.frame === 'quote' || direct.frame === 'to')
  )
    return readingWith(direct, null)
  // "apologised to passengers for the delays"
  if (TO_SOMEBODY.has(cue.verb.lemma) && scene.lower(t) === 'to') {
    const run = nounPhraseFrom(scene, t + 1, { links: false })
    if (run !== null && cue.verb.particles.has(scene.lower(run.last + 1)))
      return { frame: 'particle', first: run.last + 2, hearer: run }
  }
  let hearer: Reading['hearer'] = null
  if (frames.has('r')) {
    // `told "Lake News Sunday" that`: the programme hears it.
    const run =
      isOpenQuote(scene, t) && isTitle(scene, t)
        ? { first: t, last: scene.quoteLast[scene.quoteAt[t]] }
        : nounPhraseFrom(scene, t)
    if (run !== null && (scene.pos(t) !== PRON || !/^(?:he|she|they|it|i|we)$/.test(scene.lower(t)))) {
      hearer = run
      t = run.last + 1
      if (
        scene.lower(t) === ',' &&
        (scene.pos(t + 1) === AUX || scene.pos(t + 1) === VERB) &&
        direct?.frame === 'clause'
      )
        return null
      // "told the agency Telsa, which is old, that he ran home": what is told of the hearer.
      if (scene.lower(t) === ',' && /^(?:who|which|whose|where)$/.test(scene.lower(t + 1))) {
        const that = thatPastAside(scene, t + 2, end)
        return that < 0 ? null : { frame: 'that', first: that, hearer }
      }
      // "tells Lake Radio, he ran home": a comma behind the hearer.
      if (
        scene.lower(t) === ',' &&
        direct?.frame === 'clause' &&
        scene.pos(t + 1) !== ADV &&
        beginsClause(scene, t + 1, end)
      )
        return { frame: 'clause', first: t + 1, hearer }
      const after = readAt(scene, cue, t, end)
      if (after !== null && after.frame !== 'noun') return readingWith(after, hearer)
      if (scene.lower(t) === 'to' && (scene.pos(t + 1) === VERB || scene.pos(t + 1) === AUX))
        return { frame: 'to', first: t, hearer }
      if (scene.lower(t) === 'not' && scene.lower(t + 1) === 'to') return { frame: 'to', first: t, hearer }
      if (cue.verb.particles.has(scene.lower(t))) return { frame: 'particle', first: t + 1, hearer }
    } else if (direct !== null) return readingWith(direct, null)
  }
  const skipped = skipAdverbials(scene, t)
  if ((skipped > t || hearer !== null) && !(skipped > t && isRelative(scene, skipped))) {
    const after = readAt(scene, cue, skipped, end)
    if (after !== null && after.frame !== 'noun') return readingWith(after, hearer)
  }
  const that = findThat(scene, t, end)
  if (that >= 0 && frames.has('t')) return { frame: 'that', first: that, hearer }
  return direct === null ? null : readingWith(direct, null)
}

/** "reported on the raid: three houses were hit": what is said about the topic stands behind the colon; -1 where none does. */
function topicColon(scene: Scene, cue: Cue, end: number): number {
  if (!/^(?:report|inform|tell|write|speak)$/.test(cue.verb.lemma) || !/^(?:on|about|of)$/.test(scene.lower(cue.last)))
    return -1
  for (let t = cue.last + 1; t < Math.min(end - 3, cue.last + 14); t++) {
    if (scene.lower(t) === ':') return hasVerb(scene, t + 1, end) ? t : -1
    if (scene.pos(t) === VERB || scene.pos(t) === AUX || scene.lower(t) === ',') return -1
  }
  return -1
}

/** Verbs whose hearer stands behind "to" and before the word that leads to the content. */
const TO_SOMEBODY: ReadonlySet<string> = new Set(['apologise', 'apologize', 'appeal', 'complain', 'boast', 'brag'])

/** "announced after a meeting that ran all night": a clause that only says which, right behind the noun of an adverbial. */
export function isRelative(scene: Scene, t: number): boolean {
  if (!/^(?:that|which|who)$/.test(scene.lower(t)) || scene.pos(t - 1) !== NOUN) return false
  const next = scene.pos(t + 1)
  return t + 1 < scene.tokens.count && (next === VERB || next === AUX)
}

/** "Ostry that has no clear aims": a clause behind a name. "Sharing that with others": a thing. */
const saysWhich = (scene: Scene, t: number, end: number): boolean =>
  (scene.pos(t - 1) === PROPN && (scene.pos(t + 1) === VERB || scene.pos(t + 1) === AUX)) ||
  (scene.pos(t + 1) === ADP && !hasVerb(scene, t + 1, end))

/** "that" after an interruption: "said on Monday, in an unusual note to staff, that". */
function findThat(scene: Scene, from: number, end: number): number {
  for (let t = pastCredit(scene, from, end); t < end && t - from < 30; t++) {
    // "urging only that", behind another verb, is what the other says; "a war that has no end" says which war.
    if (t > from && scene.pos(t - 1) !== ADP && scene.cues[scene.nextCue[t]]?.head === t) return -1
    if (scene.lower(t) === 'that' && scene.pos(t) !== DET && scene.pos(t - 1) !== NOUN && !saysWhich(scene, t, end))
      return t
    if (scene.lower(t) === 'that' && scene.lower(t - 1) === ',') return t
    const pos = scene.pos(t)
    // `revealed to "Harbour News" that`: the name of a paper in its marks.
    if (isOpenQuote(scene, t) && isTitle(scene, t) && scene.lower(scene.quoteLast[scene.quoteAt[t]] + 1) === 'that')
      return scene.quoteLast[scene.quoteAt[t]] + 1
    if (pos === AUX || (pos === VERB && !scene.lower(t).endsWith('ing')) || isOpenQuote(scene, t)) return -1
  }
  return -1
}

/** ", citing a person who has seen it, that": whom one cites stands between commas. */
function pastCredit(scene: Scene, from: number, end: number): number {
  let comma = from
  while (comma < Math.min(end, from + 5) && scene.lower(comma) !== ',') comma++
  const isCarried = scene.lower(comma + 1) === 'as' && /^(?:quoted|cited|reported)$/.test(scene.lower(comma + 2))
  if (scene.lower(comma) !== ',' || (!isCarried && !/^(?:citing|quoting|referring)$/.test(scene.lower(comma + 1))))
    return from
  for (let t = comma + 2; t < Math.min(end, comma + 18); t++)
    if (scene.lower(t) === ',') return scene.lower(t + 1) === 'that' ? t + 1 : from
  return from
}

function readAt(
  scene: Scene,
  cue: Cue,
  t: number,
  end: number,
): { readonly frame: Reading['frame']; readonly first: number } | null {
  if (t >= end && !isOpenQuote(scene, t)) return null
  const { frames } = cue.verb
  const word = scene.lower(t)
  const pos = scene.pos(t)
  if (isOpenQuote(scene, t))
    return frames.has('q') || frames.has('n') ? (isTitle(scene, t) ? null : { frame: 'quote', first: t }) : null
  if ((word === ':' || word === ',') && isOpenQuote(scene, t + 1) && frames.has('q'))
    return { frame: 'quote', first: t + 1 }
  if (word === ':' && frames.has('q') && t + 1 < scene.tokens.count) return { frame: 'clause', first: t + 1 }
  if (word === 'that' && frames.has('t') && ((pos !== DET && scene.pos(t + 1) !== ADP) || hasVerb(scene, t + 1, end)))
    return { frame: 'that', first: t }
  if (
    frames.has('i') &&
    (word === 'to' || (word === 'not' && scene.lower(t + 1) === 'to')) &&
    (scene.pos(t + 1) === VERB || scene.pos(t + 1) === AUX || scene.pos(t + 1) === ADV || scene.pos(t + 1) === PART)
  )
    return { frame: 'to', first: t }
  // "sees inflation easing to 3 per cent"
  if (cue.verb.lemma === 'see' && cue.form === 's' && isForeseen(scene, t, end)) return { frame: 'clause', first: t }
  if (frames.has('w') && QUESTION.has(word)) return { frame: 'question', first: t }
  if (frames.has('g') && pos === VERB && word.endsWith('ing')) return { frame: 'ing', first: t }
  // "denied ever having met her"
  if (
    frames.has('g') &&
    /^(?:ever|even|also|knowingly|deliberately|intentionally)$/.test(word) &&
    /ing$/.test(scene.lower(t + 1))
  )
    return { frame: 'ing', first: t }
  if (pos === PUNCT || pos === CCONJ) return null
  if (
    frames.has('z') &&
    hasVerb(scene, t, end) &&
    pos !== ADP &&
    !(pos === ADV && isTimeWord(word)) &&
    !isTimeWord(word) &&
    (PERCEIVED.has(cue.verb.lemma)
      ? standsClause(scene, t, end, cue.verb.lemma === 'show')
      : beginsClause(scene, t, end))
  )
    return { frame: 'clause', first: t }
  if (frames.has('n') && beginsNoun(scene, t)) return { frame: 'noun', first: t }
  return null
}

/** A quotation that is a name: "The Long Winter", ABC's "This Week." Short, every longer word with a capital, no mark at its end. */
function isTitle(scene: Scene, open: number): boolean {
  const last = scene.quoteLast[scene.quoteAt[open]]
  if (last - open > 9 || last - open < 3) return false
  if (scene.pos(last - 1) === PUNCT && !/^['’]s$/.test(scene.lower(open - 1))) return false
  for (let t = open + 1; t < last; t++) {
    const form = scene.tokens.form(t)
    if (form.length > 3 && /^\p{Ll}/u.test(form)) return false
  }
  return true
}

/** "up to 40cm of snow", "at least nine", "more than 200": a measure opens what is said. */
const opensMeasure = (scene: Scene, t: number): boolean => {
  const two = `${scene.lower(t)} ${scene.lower(t + 1)}`
  const figure = /^(?:up to|at least|at most|more than|less than|fewer than|close to|as many|as much)$/.test(two)
    ? t + 2
    : /^(?:around|about|between|nearly|almost|over|some|roughly|under)$/.test(scene.lower(t))
      ? t + 1
      : -1
  return figure > 0 && (scene.pos(figure) === NUM || /^[$€£]?\d/.test(scene.lower(figure)))
}

const beginsNoun = (scene: Scene, t: number): boolean => {
  const pos = scene.pos(t)
  if (opensMeasure(scene, t)) return true
  if (pos === VERB && /^(?:talk|claims|reports|rumours)$/.test(scene.lower(t))) return true
  return (
    (pos === DET ||
      pos === NOUN ||
      pos === PROPN ||
      pos === ADJ ||
      pos === NUM ||
      pos === PRON ||
      pos === X ||
      isPossessivePronoun(scene.lower(t))) &&
    !isTimeWord(scene.lower(t))
  )
}

/** A clause without "that" begins with its subject and goes on with a finite verb. */
function beginsClause(scene: Scene, t: number, end: number): boolean {
  const word = scene.lower(t)
  if (word === 'there') return scene.pos(t + 1) !== PRON && !QUESTION.has(scene.lower(t + 1))
  if (word === 'if' || word === 'when' || word === 'while' || word === 'no') return true
  if (beginsNoun(scene, t)) {
    if (scene.pos(t) === PRON) return scene.pos(t + 1) !== PUNCT || hasVerb(scene, t + 1, end)
    const run = nounPhraseFrom(scene, t)
    if (run === null) return scene.pos(t) === DET
    let after = run.last + 1
    while (after < end && scene.pos(after) === ADV) after++
    const pos = scene.pos(after)
    return (
      after < end &&
      (pos === VERB ||
        pos === AUX ||
        pos === PART ||
        scene.lower(after) === ',' ||
        (scene.pos(after) === CCONJ && !goesOnWithVerb(scene, after + 1)) ||
        pos === ADP ||
        pos === PRON ||
        scene.lower(after) === '(')
    )
  }
  return scene.pos(t) === ADV || scene.pos(t) === VERB || scene.pos(t) === AUX
}

/** Quantities whose course somebody sees ahead, with a verb in -ing right behind. */
function isForeseen(scene: Scene, t: number, end: number): boolean {
  const run = nounPhraseFrom(scene, t, { links: false })
  if (run === null || run.first !== t || run.last + 1 >= end) return false
  return (
    /^(?:inflation|growth|prices?|rates?|sales|profits?|output|demand|unemployment|revenues?|costs?|exports|imports|gdp|economy|deficit|debt|earnings|margins?|production|consumption)$/.test(
      scene.lower(run.last),
    ) && /ing$/.test(scene.lower(run.last + 1))
  )
}

/** "alleges fraud and has demanded a recount": the verb of the one who speaks, and no second subject. */
const goesOnWithVerb = (scene: Scene, t: number): boolean =>
  scene.pos(t) === AUX || (scene.cues[scene.nextCue[t]]?.first === t && scene.cues[scene.nextCue[t]].finite)

/** Verbs whose object is a thing as often as a clause: "found a boat", "knew the children", "added a picture". */
const PERCEIVED = new Set([
  'find',
  'know',
  'show',
  'maintain',
  'see',
  'understand',
  'feel',
  'suspect',
  'discover',
  'learn',
  'prove',
  'add',
  'write',
  'argue',
  'decide',
  'assume',
  'rule',
])

/**
 * The same, where the subject must have its finite verb right behind it, or behind an aside that opens with a name; a
 * participle counts where `doing` is set: "a memo shows officials weighing the case".
 */
function standsClause(scene: Scene, t: number, end: number, doing: boolean): boolean {
  const word = scene.lower(t)
  if (word === 'there' || word === 'if' || word === 'when' || word === 'while') return true
  if (/^(?:him|her|them|me|us|himself|herself|itself|themselves)$/.test(word) && scene.pos(t) === PRON) return false
  const run = nounPhraseFrom(scene, t)
  if (run === null) return false
  let after = run.last + 1
  while (after < end && scene.pos(after) === ADV) after++
  const pos = scene.pos(after)
  if (after >= end) return false
  if (scene.lower(after) === ',') return scene.pos(after + 1) === PROPN || scene.pos(after + 1) === DET
  // "added one of the pictures taken by Orm": which pictures.
  if (pos === VERB && scene.lower(after).endsWith('ed') && scene.lower(after + 1) === 'by') return false
  return pos === AUX || (pos === VERB && (doing || !scene.lower(after).endsWith('ing')))
}

/** The spans of content that begins at a token, with quotations that carry it on. */
export function contentFrom(scene: Scene, first: number, cue: Cue): readonly Span[] {
  const last = contentLast(scene, first, cue)
  if (last < first) return []
  return [scene.span(first, last), ...followingQuotes(scene, last + 1)]
}

/** Quotations that carry on a voice: `"…," said Velt. "…"` They end where another verb of saying takes over. */
export function followingQuotes(scene: Scene, after: number): readonly Span[] {
  const out: Span[] = []
  let t = after
  const { tokens } = scene
  while (t < tokens.count && CLOSERS.has(scene.lower(t)) && scene.opensParagraph[t] === 0) t++
  while (t < tokens.count && isOpenQuote(scene, t)) {
    const last = scene.quoteLast[scene.quoteAt[t]]
    if (scene.lower(last - 1) === ',' || isFollowedByCue(scene, last + 1) || isAdded(scene, t)) break
    let stop = last + 1
    const rest = paragraphEnd(scene, last)
    if (scene.opensParagraph[t] === 1 && rest > last + 2) break
    if (
      stop < tokens.count &&
      tokens.sentence[stop] === tokens.sentence[last] &&
      !CLOSERS.has(scene.lower(stop)) &&
      scene.opensParagraph[stop] === 0
    ) {
      const end = scene.sentenceEnd(stop)
      if (hasVerb(scene, t, last)) {
        out.push(scene.span(t, trimLast(scene, t, end - 1)))
        stop = end
      }
      break
    }
    out.push(scene.span(t, last))
    t = stop
    while (t < tokens.count && CLOSERS.has(scene.lower(t)) && scene.opensParagraph[t] === 0) t++
  }
  return out
}

/** `…," adding, "…"`: a verb of its own leads to it. */
const isAdded = (scene: Scene, open: number): boolean => {
  const before = /^[,:]$/.test(scene.lower(open - 1)) ? open - 2 : open - 1
  const cue = scene.cues[scene.nextCue[before]]
  return cue !== undefined && cue.head === before && cue.participle
}

/** `…" he asked`, `…" said the mayor`. */
function isFollowedByCue(scene: Scene, from: number): boolean {
  if (from >= scene.tokens.count || scene.opensParagraph[from] === 1) return false
  const end = Math.min(scene.sentenceEnd(from), from + 14)
  if (
    scene.tokens.sentence[from] !== scene.tokens.sentence[from - 1] &&
    /^[A-Z“"]/.test(scene.tokens.form(from)) &&
    scene.pos(from) !== PRON &&
    !isCueSoon(scene, from, from + 4)
  )
    return false
  return isCueSoon(scene, from, end)
}

const isCueSoon = (scene: Scene, from: number, to: number): boolean => {
  for (let at = scene.nextCue[from]; at < scene.cues.length; at++) {
    const cue = scene.cues[at]
    if (cue.head >= to) return false
    if (cue.verb.frames.has('q') && scene.quoteAt[cue.head] < 0) {
      const after = scene.lower(cue.last + 1)
      return (
        after === '.' ||
        after === ',' ||
        scene.pos(cue.last + 1) === ADP ||
        scene.pos(cue.last + 1) === PROPN ||
        scene.pos(cue.last + 1) === DET ||
        scene.pos(cue.last + 1) === NOUN ||
        scene.pos(cue.last + 1) === ADV
      )
    }
  }
  return false
}

/** "Between 40 and 50 miners are missing": a hedge in the form of a preposition opens the clause itself. */
const isFigureAhead = (scene: Scene, first: number): boolean =>
  scene.pos(first + 1) === NUM &&
  /^(?:between|from|over|under|around|about|above|below|up|within)$/.test(scene.lower(first))

/**
 * Reads content that stands before a speaker and verb: a quotation, or a clause closed by a comma.
 * `next` is the first token of the speaker or verb;
 * `ends` tells that speaker and verb close the sentence, so that a clause that opens with "In fact" is content too.
 */
export function readBefore(
  scene: Scene,
  next: number,
  ends = false,
): { readonly span: Span; readonly quoted: boolean } | null {
  let last = next - 1
  if (last < 0 || scene.opensParagraph[next] === 1) return null
  // "— The inquiry continues": a dash that opens a paragraph parts it from the one before.
  if (scene.opensParagraph[last] === 1 && /^(?:[-–—]|--)$/.test(scene.lower(last))) return null
  const closing = last
  if (scene.lower(last) === ',' || scene.lower(last) === '—' || scene.lower(last) === '–') last--
  if (last < 0) return null
  const q = scene.quoteAt[last]
  // `…, reports the newspaper "Vessa Kurier", transmits the agency`: a name, and not what somebody says.
  const isName = q >= 0 && scene.pos(scene.quoteFirst[q] - 1) === NOUN && isTitle(scene, scene.quoteFirst[q])
  if (q >= 0 && !isName && scene.quoteLast[q] === last && scene.quoteAt[next] !== q) {
    const opening = scene.quoteFirst[q]
    if (closing === last && isQuotedName(scene, opening, last)) return null
    const first = scene.sentenceFirst(opening)
    if (first < opening && scene.opensParagraph[opening] === 0 && isPlainLead(scene, first, opening))
      return { span: scene.span(first, last), quoted: true }
    return { span: scene.span(opening, last), quoted: true }
  }
  if (closing === last) return null
  const first = scene.sentenceFirst(next)
  if (
    scene.quoteAt[first] >= 0 &&
    scene.quoteFirst[scene.quoteAt[first]] !== first &&
    scene.quoteAt[first] === scene.quoteAt[next]
  )
    return null
  if (last - first < 2 || !hasVerb(scene, first, last + 1)) return null
  if (
    !ends &&
    scene.pos(first) === ADP &&
    !/^(?:least|most)$/.test(scene.lower(first + 1)) &&
    !isFigureAhead(scene, first) &&
    !clauseAfterComma(scene, first, last)
  )
    return null
  if (scene.lower(first) === 'as' && /^(?:many|much|few|little)$/.test(scene.lower(first + 1))) {
    // "As many as forty huts have burnt, …": a measure opens the clause itself.
  } else if (
    /^(?:as|when|while|after|before|if|although|though|because|since|asked|speaking)$/.test(scene.lower(first))
  )
    return null
  if (scene.lower(first) === 'according' && !clauseAfterComma(scene, first, last)) return null
  if (onlyRelative(scene, first, last)) return null
  return { span: scene.span(first, last), quoted: false }
}

/** `The "Night Owl" programme says that …`: a name in quotation marks between its article and its noun. */
const isQuotedName = (scene: Scene, opening: number, last: number): boolean =>
  scene.pos(opening - 1) === DET && last - opening < 8 && !/^[,.!?…]$/.test(scene.lower(last - 1))

/** "On Monday, two ships sank": a clause behind an opening phrase. */
function clauseAfterComma(scene: Scene, first: number, last: number): boolean {
  for (let t = first + 1; t < last && t - first < 12; t++)
    if (scene.lower(t) === ',') return hasVerb(scene, t + 1, last + 1)
  return false
}

/** "Nils Orm, who waited nine hours": a speaker with a clause of his own, and no clause beside it. */
function onlyRelative(scene: Scene, first: number, last: number): boolean {
  for (let t = first; t < last; t++) {
    const pos = scene.pos(t)
    if (pos === VERB || pos === AUX) return false
    if (scene.lower(t) !== ',') continue
    const next = scene.lower(t + 1)
    if (next !== 'who' && next !== 'which' && next !== 'whose') return false
    for (let at = t + 2; at <= last; at++) if (scene.lower(at) === ',') return false
    return true
  }
  return false
}

/** Words before a quotation that belong to the same content: no verb of saying among them and no other quotation. */
function isPlainLead(scene: Scene, first: number, opening: number): boolean {
  if (opening - first > 40) return false
  for (const cue of scene.cues) if (cue.head >= first && cue.head < opening && cue.last >= opening - 3) return false
  const word = scene.lower(opening - 1)
  return !/[:,.!?]$/.test(word)
}

export { isOpenQuote }
