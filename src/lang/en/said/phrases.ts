import { roleWords } from '../names/role-words.js'
import { TAGS } from '../tagger/tags.js'
import { isNounBehind, isReaderOf, isStage } from './beside-participle.js'
import type { Cue } from './cues.js'
import { MODAL } from './modals.js'
import { parsedSubject } from './parsed-subject.js'
import { ADJ, ADP, ADV, AUX, CCONJ, DET, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X } from './parts.js'
import { pastTime } from './past-time.js'
import type { Scene } from './scene.js'
import { mentionsIn } from './speakers/mentions-in.js'
import { isTimeWord } from './time-words.js'

/** A run of tokens, both ends included. */
export interface Run {
  readonly first: number
  readonly last: number
}

/** A subject with how it was found. */
export interface Subject extends Run {
  /** `own` stands beside its verb, `relative` is who/which/that, `shared` belongs to an earlier verb of the sentence. */
  readonly how: 'own' | 'relative' | 'shared'
}

/** A run as a subject. Written out: V8 gives what each spread makes a shape of its own, and every later look at it starts anew. */
export const subjectFrom = ({ first, last }: Run, how: Subject['how']): Subject => ({ first, last, how })

const LINKS = new Set([
  'of',
  'in',
  'for',
  'at',
  'from',
  'with',
  'on',
  'to',
  'under',
  'against',
  'behind',
  'between',
  'among',
  'inside',
  'near',
  'who',
])
const APPROXIMATE = new Set(['about', 'around', 'nearly', 'almost', 'roughly', 'some', 'over', 'under'])
/** Adjectives that stand behind their noun: "a source familiar with the talks". */
const POSTNOMINAL = new Set([
  'familiar',
  'close',
  'involved',
  'briefed',
  'aware',
  'loyal',
  'critical',
  'responsible',
  'present',
  'aligned',
  'linked',
  'opposed',
])
const RELATIVE = new Set(['who', 'which', 'that'])
const POSSESSIVE = new Set(["'s", '’s', "'", '’'])
const SUBJECT_PRONOUNS = new Set([
  'i',
  'we',
  'you',
  'he',
  'she',
  'they',
  'it',
  'everyone',
  'everybody',
  'someone',
  'somebody',
  'nobody',
  'one',
  'others',
  'another',
  'some',
  'many',
  'most',
  'few',
  'none',
  'both',
  'this',
  'these',
  'those',
  'that',
  'what',
])

const isName = (scene: Scene, t: number): boolean => {
  const pos = scene.pos(t)
  return pos === PROPN || pos === NOUN || pos === NUM || pos === X
}

const isInner = (scene: Scene, t: number): boolean => {
  const pos = scene.pos(t)
  if (pos === PROPN || pos === NOUN || pos === NUM || pos === ADJ || pos === X || pos === SYM) return true
  const word = scene.lower(t)
  if (pos === VERB) {
    if (!/(?:ed|ing|[^ae]en|wn)$/.test(word) || !isName(scene, t + 1)) return false
    return (
      scene.pos(t - 1) === DET ||
      (word.endsWith('ing') && /^[A-Z]/.test(scene.tokens.form(t)) && /^[A-Z]/.test(scene.tokens.form(t + 1)))
    )
  }
  return (
    POSSESSIVE.has(word) || word === '-' || word === '–' || word === '/' || word === '&' || word === '%' || word === '$'
  )
}

const isSpeakerPronoun = (scene: Scene, t: number): boolean =>
  scene.pos(t) === PRON || SUBJECT_PRONOUNS.has(scene.lower(t))

/** "Trident could not verify": a word in capitals that opens a sentence right before its verb, which taggers take for an adjective. */
const isBareName = (scene: Scene, t: number): boolean =>
  scene.pos(t) === ADJ &&
  t === scene.sentenceFirst(t) &&
  /^\p{Lu}\p{Ll}{3,}$/u.test(scene.tokens.form(t)) &&
  (scene.pos(t + 1) === AUX || scene.pos(t + 1) === VERB)

/** "A Norvian sergeant told": a word for what somebody is, which taggers take for an adjective behind another. */
const isRole = (scene: Scene, t: number): boolean => scene.pos(t) === ADJ && roleWords().head.has(scene.lower(t))

/**
 * Reads the noun phrase that ends at a token, leftwards.
 * @returns null where the token ends none.
 */
export function nounPhraseBefore(scene: Scene, last: number, depth = 0): Run | null {
  if (depth > 8) return null
  const floor = scene.sentenceFirst(last)
  let t = last
  if (t < floor) return null
  if (REFLEXIVE.test(scene.lower(t))) {
    // "Velt himself praised": the one who is meant stands before; "find myself wondering" names nobody.
    const person = t > floor && isHead(scene, t - 1) ? nounPhraseBefore(scene, t - 1, depth + 1) : null
    return person === null ? null : { first: person.first, last }
  }
  // "Rhea Orm (Vale) said": a bracket belongs to the name before it.
  if (scene.lower(t) === ')') {
    const open = bracketBefore(scene, t, floor)
    const outer = open > floor ? nounPhraseBefore(scene, open - 1, depth + 1) : null
    return outer === null ? null : { first: outer.first, last }
  }
  // "they both said"
  if (/^(?:both|all|each)$/.test(scene.lower(t)) && t > floor && /^(?:they|we|you)$/.test(scene.lower(t - 1)))
    return { first: t - 1, last }
  if (isSpeakerPronoun(scene, t) && !isPossessivePronoun(scene.lower(t))) {
    if (scene.lower(t - 1) === 'of' && t - 2 >= floor && isHead(scene, t - 2)) {
      const outer = nounPhraseBefore(scene, t - 2, depth + 1)
      if (outer !== null) return { first: outer.first, last }
    }
    return { first: t, last }
  }
  if (!isHead(scene, t) && !isBareName(scene, t) && !isRole(scene, t)) return null
  let first = t
  for (t = last - 1; t >= floor - 1; t--) {
    const word = t < floor ? '' : scene.lower(t)
    const pos = t < floor ? -1 : scene.pos(t)
    if (
      t >= floor &&
      isTimeWord(word) &&
      scene.pos(t + 1) !== PART &&
      !POSSESSIVE.has(scene.lower(t + 1)) &&
      isName(scene, t + 1)
    )
      break
    if (t >= floor && isInner(scene, t)) {
      first = t
      continue
    }
    if (t >= floor && pos === ADV && first === t + 1 && scene.pos(first) === ADJ) {
      first = t
      continue
    }
    if (t >= floor && (pos === DET || isPossessivePronoun(word) || word === 'no')) {
      first = t
      if (scene.pos(t - 1) === DET && t - 1 >= floor) first = --t
      t--
    }
    if (t < floor) break
    let link = scene.lower(t)
    if (t - 1 > floor && APPROXIMATE.has(link) && scene.pos(first) === NUM && scene.pos(t - 1) === ADP) {
      first = t
      link = scene.lower(--t)
    }
    if (t - 1 > floor && scene.pos(t) === ADP && POSTNOMINAL.has(scene.lower(t - 1)) && isHead(scene, t - 2)) {
      const outer = nounPhraseBefore(scene, t - 2, depth + 1)
      if (outer !== null) first = outer.first
      break
    }
    if (t > floor && scene.pos(t) === ADP && LINKS.has(link) && isHead(scene, t - 1)) {
      if (isTimeWord(scene.lower(t - 1)) || isTimeWord(scene.lower(first))) break
      const outer = nounPhraseBefore(scene, t - 1, depth + 1)
      if (outer !== null) {
        if (isPronounRun(scene, outer)) break
        first = outer.first
      }
      break
    }
    if (t > floor && (link === 'and' || link === '&' || link === 'or') && isHead(scene, t - 1)) {
      const outer = nounPhraseBefore(scene, t - 1, depth + 1)
      if (outer !== null && !startsClause(scene, outer)) first = outer.first
      break
    }
    break
  }
  // A dash that no name stands before leads to the phrase and is no part of it: "(NRA) - Officials said".
  while (first < last && /^[-–/&]$/.test(scene.lower(first))) first++
  return { first, last }
}

const REFLEXIVE = /^(?:myself|ourselves|yourself|himself|herself|itself|themselves)$/

/** The bracket that opens what a bracket closes; -1 where it is not near. */
function bracketBefore(scene: Scene, close: number, floor: number): number {
  for (let t = close - 1; t >= floor && close - t < 10; t--) if (scene.lower(t) === '(') return t
  return -1
}

const isPronounRun = (scene: Scene, run: Run): boolean => run.first === run.last && scene.pos(run.first) === PRON

/** Where a verb or a preposition stands before the first conjunct, "and" joins clauses or objects and not subjects. */
const startsClause = (scene: Scene, run: Run): boolean => {
  const before = run.first - 1
  if (before < scene.sentenceFirst(run.first)) return false
  const pos = scene.pos(before)
  return pos === VERB || pos === ADP || pos === AUX || pos === PART
}

export const isPossessivePronoun = (word: string): boolean => /^(?:his|her|its|their|our|my|your|whose)$/.test(word)

/** Tokens that may end a noun phrase. */
function isHead(scene: Scene, t: number): boolean {
  const pos = scene.pos(t)
  if (pos === NOUN || pos === PROPN || pos === NUM || pos === X) return true
  const word = scene.lower(t)
  if (pos === PRON) return !isPossessivePronoun(word)
  if (pos === ADJ) return scene.pos(t - 1) === DET || scene.pos(t - 1) === NUM
  return word === ')' || (POSSESSIVE.has(word) && scene.pos(t - 1) === NOUN)
}

/**
 * Reads the noun phrase that begins at a token, rightwards, with "of …" and other attached phrases.
 * @returns null where none begins there.
 */
export function nounPhraseFrom(
  scene: Scene,
  start: number,
  options: { readonly links?: boolean; readonly depth?: number } = {},
): Run | null {
  const end = scene.sentenceEnd(start)
  let t = start
  if (scene.pos(t) === PRON && !isPossessivePronoun(scene.lower(t)) && scene.lower(t) !== 'those')
    return { first: t, last: t }
  let head = -1
  for (; t < end; t++) {
    const pos = scene.pos(t)
    const word = scene.lower(t)
    if (head >= 0 && isTimeWord(word) && !endsName(scene, t)) break
    if (pos === NOUN || pos === PROPN || pos === NUM || pos === X || POSSESSIVE.has(word) || word === '%') {
      if (head < 0 && isTimeWord(word)) return null
      head = t
      continue
    }
    // "told the inquest the brakes": an article opens a phrase of its own, so the word before it was the noun.
    if (pos === DET && head < 0 && t - 1 > start && scene.pos(t - 1) === ADJ && scene.pos(t - 2) === DET) {
      head = t - 1
      break
    }
    if (pos === DET && (head < 0 || POSSESSIVE.has(scene.lower(t - 1)))) continue
    if (isPossessivePronoun(word) && head < 0) continue
    if (pos === ADJ || pos === SYM || word === '-' || word === '&' || word === '/') continue
    if (pos === ADV && head < 0 && t > start) continue
    if (pos === VERB && head < t - 1 && isInner(scene, t)) continue
    if (pos === PRON && word === 'those') {
      head = t
      continue
    }
    break
  }
  // "admitted the 24-year-old"
  if (head < 0 && t - 1 > start && /-year-olds?$/.test(scene.lower(t - 1))) head = t - 1
  if (head < 0) return null
  let last = head
  const depth = options.depth ?? 0
  if (options.links === false || depth > 6) return { first: start, last }
  t = last + 1
  if (t < end && scene.pos(t) === ADP && ATTACHED.has(scene.lower(t)) && t + 1 < end) {
    const next = nounPhraseFrom(scene, t + 1, { depth: depth + 1 })
    if (next !== null && !isTimeWord(scene.lower(next.first)) && !isDayOfMonth(scene, next)) last = next.last
  } else if (t + 1 < end && scene.lower(t) === 'and') {
    const next = nounPhraseFrom(scene, t + 1, { depth: depth + 1 })
    const after = next === null ? -1 : scene.pos(next.last + 1)
    if (next !== null && after !== VERB && after !== AUX) last = next.last
  }
  return { first: start, last }
}

/** "on the 18th": a day, and no part of the phrase before it. */
const isDayOfMonth = (scene: Scene, run: Run): boolean =>
  scene.lower(run.first) === 'the' && /^\d{1,2}(?:st|nd|rd|th)$/.test(scene.lower(run.first + 1))

/** "Strait Today": a time only if it were in lower case. */
const endsName = (scene: Scene, t: number): boolean =>
  scene.lower(t) === 'today' && /^T/.test(scene.tokens.form(t)) && scene.pos(t - 1) === PROPN

const ATTACHED = new Set(['of', 'for', 'from', 'at', 'in', 'with', 'to', 'on', 'under'])

/**
 * Finds who speaks a reporting verb: the noun phrase before it, past appositions and relative clauses,
 * the relative pronoun, or the subject of an earlier verb that it is joined to.
 */
export function subjectOf(scene: Scene, cue: Cue): Subject | null {
  const known = scene.subjects.get(cue)
  if (known !== undefined) return known
  // Verbs joined in a ring must not ask each other for ever.
  scene.subjects.set(cue, null)
  const subject = readSubject(scene, cue)
  scene.subjects.set(cue, subject)
  return subject
}

function readSubject(scene: Scene, cue: Cue): Subject | null {
  const floor = scene.sentenceFirst(cue.head)
  const before = pastTime(scene, cue.first - 1, floor)
  if (before < floor) return cue.participle ? subjectAfterComma(scene, cue) : null
  const word = scene.lower(before)
  if (cue.participle && isNounBehind(scene, cue, before)) return null
  if (cue.participle || cue.infinitive) {
    if (cue.participle && !scene.lower(before).match(/^[,;—–]$/) && scene.pos(before) !== CCONJ) {
      const near = nounPhraseBefore(scene, before)
      // "sent a letter to the council requesting that": whoever sent it asks.
      const isReader = near !== null && (isReaderOf(scene, near, floor) || isStage(scene, near))
      if (near !== null && scene.pos(before) !== ADP && !(isReader && firstSubject(scene, floor, near.first) !== null))
        return subjectFrom(near, 'own')
    }
    return besideDash(scene, cue, before) ?? sharedSubject(scene, cue)
  }
  if (RELATIVE.has(word) && (scene.pos(before) === PRON || word === 'who' || word === 'which')) {
    return { first: before, last: before, how: 'relative' }
  }
  if (scene.pos(before) === CCONJ || word === 'then') return sharedSubject(scene, cue)
  if (word === ',' || word === '–' || word === '—' || word === '-' || word === '--')
    return subjectPastComma(scene, cue, before)
  // "It made me think", "Mayor May Not Run": an object is no subject, and a modal in a title is none either.
  if (/^(?:me|him|us|them|whom)$/.test(word) || (cue.form === 'base' && MODAL.has(word))) return null
  const near = nounPhraseBefore(scene, before)
  if (near === null) {
    if (word === ')') return subjectPastComma(scene, cue, before)
    return cue.finite ? subjectPastClause(scene, before, floor) : null
  }
  // "A person familiar with it said": what somebody is familiar with says nothing.
  if (near.first === near.last && scene.pos(near.first) === PRON && scene.lower(near.first - 1) === 'with') {
    const adjective = near.first - 2
    const person = scene.pos(adjective) === ADJ ? nounPhraseBefore(scene, adjective - 1) : null
    if (person !== null) return { first: person.first, last: near.last, how: 'own' }
  }
  // "Guards who were sent home in 2025 have told us": a year ends the clause and speaks to nobody.
  if (near.first === near.last && /^(?:19|20)\d\d$/.test(word) && scene.pos(near.first - 1) === ADP)
    return subjectPastClause(scene, near.first - 1, floor) ?? subjectFrom(near, 'own')
  // "Commented on local media reports that …": the media report, and not who comments.
  if (cue.form === 's' && PRESS.test(scene.lower(near.last)) && scene.pos(near.first - 1) === ADP)
    return subjectFrom(near, 'own')
  const whole = cue.finite ? (pastObject(scene, near, floor) ?? pastEnd(scene, cue, near)) : null
  return subjectFrom(whole ?? near, 'own')
}

/**
 * The phrase that opens a sentence, where what stands right before the verb is only the object of a preposition in it.
 *
 *     A pensioner fined for parking on her own drive has branded …
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^
 */
function pastObject(scene: Scene, near: Run, floor: number): Run | null {
  const before = near.first - 1
  if (before <= floor || scene.pos(before) !== ADP || !OBJECT_OF.test(scene.lower(before))) return null
  const pos = scene.pos(floor)
  if (pos !== DET && pos !== NOUN && pos !== PROPN && pos !== ADJ && pos !== NUM) return null
  const run = nounPhraseFrom(scene, floor)
  if (run === null || run.last >= before) return null
  let described = false
  for (let t = run.last + 1; t < near.first; t++) {
    const part = scene.pos(t)
    if (part === AUX || scene.lower(t) === ',' || scene.quoteAt[t] >= 0) return null
    if (part !== VERB) continue
    if (!/(?:ed|ing|en)$/.test(scene.lower(t)) && !described) return null
    described = true
  }
  // "A complaint outlining charges against Ada Velt": who is named in it does not speak.
  const rest = scene.span(run.last + 1, near.last)
  const names = mentionsIn(scene.marked.mentions, rest).some(({ type }) => type === 'person')
  return described && !names ? { first: floor, last: near.last } : run
}

/** The parser's subject, where a preposition or "and" stands before what is near the verb. */
function pastEnd(scene: Scene, cue: Cue, near: Run): Run | null {
  const pos = scene.pos(near.first - 1)
  return pos === ADP || pos === CCONJ || pos === X ? parsedSubject(scene, cue, near) : null
}

/** "the agency — admitting its error — said": whoever stands before a dash that is closed again. */
function besideDash(scene: Scene, cue: Cue, before: number): Subject | null {
  const mark = scene.lower(before)
  if (!cue.participle || !/^(?:[–—]|--)$/.test(mark)) return null
  const end = Math.min(scene.sentenceEnd(cue.head), cue.last + 30)
  for (let t = cue.last + 1; t < end - 1; t++)
    if (scene.lower(t) === mark) {
      const run = nounPhraseBefore(scene, before - 1)
      return run === null ? null : subjectFrom(run, 'own')
    }
  return null
}

const PRESS = /^(?:media|press|newspapers?|television|radio|news)$/

/** Prepositions whose object is no subject, unlike "after" and "as", which open clauses. */
const OBJECT_OF = /^(?:with|of|by|from|in|at|on|for|into|against|among|near|through|under|over|about|between)$/

/** "Mara Velt, mayor of Ostry, said": the comma before the verb closes an apposition or a clause. */
function subjectPastComma(scene: Scene, cue: Cue, comma: number): Subject | null {
  if (followsClause(scene, cue)) return null
  const floor = scene.sentenceFirst(cue.head)
  let t = comma - 1
  let open = -1
  const mark = scene.lower(comma)
  for (; t > floor && comma - t < 45; t--) {
    const word = scene.lower(t)
    if (word === mark || (mark === ',' && word === ',') || (mark === ')' && word === '(')) {
      open = t
      const segment = t + 1
      const kind = segmentKind(scene, segment, comma)
      if (kind === 'list') continue
      const subject = nounPhraseBefore(scene, t - 1)
      if (subject === null) {
        if (kind === 'noun') continue
        return sharedSubject(scene, cue)
      }
      // "Velt, the Post said, has asked": the Post is thrown in, and Velt asks. "Ostry, he said, has shown": all of it is his.
      const thrown = kind === 'noun' ? thrownIn(scene, segment, comma) : null
      if (thrown !== null) return scene.pos(thrown.first) === PRON ? null : subjectFrom(subject, 'own')
      if (kind === 'noun') return { first: subject.first, last: comma, how: 'own' }
      return subjectFrom(besideName(scene, subject, floor), 'own')
    }
  }
  if (open < 0) {
    const whole = nounPhraseBefore(scene, comma - 1)
    if (whole !== null && whole.first === floor && cue.finite) return null
  }
  return sharedSubject(scene, cue)
}

/** "Olav Rime, chief of the Orlo Clinic, where Fell lay, said": an office right behind a person's name belongs to the person. */
function besideName(scene: Scene, run: Run, floor: number): Run {
  if (run.first - 2 < floor || scene.lower(run.first - 1) !== ',') return run
  const person = nounPhraseBefore(scene, run.first - 2)
  if (person === null) return run
  const named = mentionsIn(scene.marked.mentions, scene.span(person.first, person.last))
  const isNamed = named.some(({ type, end }) => type === 'person' && end === scene.tokens.end[person.last])
  return isNamed && !isName(scene, run.first - 1) && scene.pos(run.first) !== PROPN
    ? { first: person.first, last: run.last }
    : run
}

/** The subject of a verb of saying that closes a segment between two commas: ", the Post said,". */
function thrownIn(scene: Scene, from: number, comma: number): Run | null {
  const cue = scene.cues[scene.nextCue[from]]
  if (cue === undefined || !cue.finite || cue.last !== comma - 1 || !cue.verb.frames.has('q')) return null
  const subject = nounPhraseBefore(scene, cue.first - 1)
  return subject?.first === from ? subject : null
}

/** What stands between two commas: an apposition (noun), a clause, or a part of a list or place name. */
function segmentKind(scene: Scene, from: number, to: number): 'noun' | 'clause' | 'list' {
  const word = scene.lower(from)
  if (
    word === 'who' ||
    word === 'which' ||
    word === 'where' ||
    word === 'whose' ||
    word === 'when' ||
    (word === 'and' && false)
  )
    return 'clause'
  const pos = scene.pos(from)
  if (pos === VERB || pos === SCONJ || pos === ADV || pos === AUX) return 'clause'
  if (pos === ADP) return word === 'of' ? 'noun' : 'clause'
  for (let t = from; t < to; t++) if (scene.pos(t) === AUX) return 'clause'
  return 'noun'
}

/** "Three officials who asked not to be named said": the noun phrase before a clause that says which. */
function subjectPastClause(scene: Scene, before: number, floor: number): Subject | null {
  for (let t = before; t > floor && before - t < 18; t--) {
    const word = scene.lower(t)
    if (word === ',') return null
    if (word !== 'who' && word !== 'that' && word !== 'which') continue
    const run = nounPhraseBefore(scene, t - 1)
    return run === null ? null : subjectFrom(run, 'own')
  }
  return null
}

/** "Having said so, Velt left": a participle before its subject. */
function subjectAfterComma(scene: Scene, cue: Cue): Subject | null {
  const end = scene.sentenceEnd(cue.head)
  for (let t = cue.last + 1; t < end; t++)
    if (scene.lower(t) === ',') {
      const run = nounPhraseFrom(scene, t + 1)
      return run === null ? null : subjectFrom(run, 'shared')
    }
  return null
}

/** The subject of the nearest earlier reporting verb of the sentence that has its own, else the sentence's first noun phrase. */
function sharedSubject(scene: Scene, cue: Cue): Subject | null {
  const floor = scene.sentenceFirst(cue.head)
  const at = scene.nextCue[cue.head]
  for (let i = at - 1; i >= 0 && at - i <= 8 && scene.cues[i].head >= floor; i--) {
    const other = scene.cues[i]
    if (!other.finite || scene.quoteAt[other.head] !== scene.quoteAt[cue.head]) continue
    // "said they should be regarded as heroes and likened them": whoever is regarded does not liken.
    if (other.passive && cue.finite && !cue.passive) continue
    const subject = subjectOf(scene, other)
    // "dropped that claim, saying": no voice.
    if (subject !== null && cue.participle && /^(?:that|this)$/.test(scene.lower(subject.first))) continue
    if (subject !== null) return subjectFrom(subject, 'shared')
    const inverted = subjectAfter(scene, other)
    if (inverted !== null) return subjectFrom(inverted, 'shared')
  }
  return firstSubject(scene, floor, cue.first)
}

/** The noun phrase before the first finite verb of a sentence. */
export function firstSubject(scene: Scene, from: number, to: number): Subject | null {
  for (let t = from; t < to; t++) {
    const pos = scene.pos(t)
    if (pos === AUX || pos === VERB) {
      if (scene.pos(t - 1) === PART || (pos === VERB && scene.lower(t).endsWith('ing'))) continue
      const before = t - 1
      if (before < from) continue
      let last = before
      while (last > from && scene.pos(last) === ADV) last--
      if (scene.lower(last) === ',') continue
      const run = nounPhraseBefore(scene, last)
      if (run !== null && scene.pos(run.first - 1) !== ADP) return subjectFrom(run, 'shared')
    }
  }
  return null
}

/**
 * Reads the speaker after an inverted verb: "…," said Mara Velt, mayor of Ostry.
 * A closing apposition belongs to it; a relative clause does not.
 */
export function subjectAfter(scene: Scene, cue: Cue): Run | null {
  const end = scene.sentenceEnd(cue.head)
  const from = cue.head + 1
  if (from >= end) return null
  const pos = scene.pos(from)
  if (
    pos !== DET &&
    pos !== PROPN &&
    pos !== NOUN &&
    pos !== ADJ &&
    pos !== NUM &&
    pos !== X &&
    pos !== PRON &&
    !isPossessivePronoun(scene.lower(from))
  )
    return null
  const run = nounPhraseFrom(scene, from)
  if (run === null) return null
  return appositionAfter(scene, withQuotedName(scene, run), end)
}

/** `reports the newspaper "Vessa Kurier"`: a body's name in quotation marks behind its noun. */
export function withQuotedName(scene: Scene, run: Run): Run {
  const open = run.last + 1
  const quote = scene.quoteAt[open]
  if (quote === undefined || quote < 0 || scene.quoteFirst[quote] !== open || scene.pos(run.last) !== NOUN) return run
  const last = scene.quoteLast[quote]
  if (last - open > 7 || scene.pos(last - 1) === PUNCT) return run
  return /^\p{Lu}/u.test(scene.tokens.form(open + 1)) ? { first: run.first, last } : run
}

/** Verbs that stand before their speaker behind a plain clause: "…, reports the Yalder Post". */
export const REPORTING = new Set(
  `say report write add note state announce claim warn argue explain insist reckon believe think fear admit concede confirm
  promise suggest predict caution complain moan boast joke recall stress emphasise emphasize acknowledge maintain contend
  allege reveal disclose declare recount assure inform transmit learn vow pledge`.split(/\s+/),
)

/**
 * Whether a verb behind a comma follows a whole clause and its speaker ends the sentence: then the clause's subject is not its own.
 *
 *     Holm owns a house in Orlo, reports the newspaper "Vessa Kurier".
 *                                ^^^^^^^ not Holm's
 */
export function followsClause(scene: Scene, cue: Cue): boolean {
  const comma = cue.first - 1
  if (!cue.finite || cue.first !== cue.head || cue.passive || !REPORTING.has(cue.verb.lemma)) return false
  if (scene.lower(comma) !== ',') return false
  const after = subjectAfter(scene, cue)
  if (after === null || (after.first === after.last && scene.pos(after.first) === PRON)) return false
  const next = scene.lower(after.last) === ',' ? after.last : after.last + 1
  if (
    next < scene.sentenceEnd(cue.head) &&
    !/^[,.;!?]$/.test(scene.lower(next)) &&
    !/^(?:who|with|from|at|in|on)$/.test(scene.lower(next))
  )
    return false
  return mainVerbIn(scene, scene.sentenceFirst(cue.head), comma)
}

const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD'])

/** Whether a finite verb stands among tokens, outside clauses with "who" and the like. */
function mainVerbIn(scene: Scene, from: number, to: number): boolean {
  let relative = false
  for (let t = from; t < to; t++) {
    if (RELATIVE.has(scene.lower(t)) || /^(?:whose|where|when|if|as|while)$/.test(scene.lower(t))) relative = true
    if (!FINITE.has(TAGS[scene.tokens.tag[t]])) continue
    if (!relative) return true
    relative = false
    while (t + 1 < to && (scene.pos(t + 1) === VERB || scene.pos(t + 1) === AUX || scene.pos(t + 1) === ADV)) t++
  }
  return false
}

/** Lengthens a noun phrase by the apposition behind a comma: ", mayor of Ostry", ", 45". */
export function appositionAfter(scene: Scene, run: Run, end: number): Run {
  let last = run.last
  if (scene.lower(last + 1) !== ',' || last + 2 >= end) return run
  const from = last + 2
  const pos = scene.pos(from)
  if (scene.quoteAt[from] !== scene.quoteAt[run.last]) return run
  if (
    pos === DET ||
    pos === NOUN ||
    pos === ADJ ||
    pos === NUM ||
    pos === PROPN ||
    isPossessivePronoun(scene.lower(from))
  ) {
    const next = nounPhraseFrom(scene, from)
    if (
      next === null ||
      (next.last + 1 < end &&
        ((scene.pos(next.last + 1) === VERB && !/(?:ed|ing)$/.test(scene.lower(next.last + 1))) ||
          scene.pos(next.last + 1) === AUX))
    )
      return run
    last = next.last
    if (scene.lower(last + 1) === ',' && last + 2 < end && scene.opensParagraph[last + 2] === 0) {
      const after = scene.pos(last + 2)
      if (after !== NOUN && after !== DET && after !== PROPN) last++
    }
    return { first: run.first, last }
  }
  return run
}

/** The token of a phrase's head noun: the last before its first preposition, else its last. */
export function headToken(scene: Scene, { first, last }: Run): number {
  for (let t = first + 1; t <= last; t++) if (scene.pos(t) === ADP) return t - 1
  return last
}
