import type { Draft } from '../../../../model/index.js'
import { contentFrom, hasVerb, readAfter, skipAdverbials, trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import type { Cue } from '../cues.js'
import { draftOf } from '../draft.js'
import { ADP, ADV } from '../parts.js'
import type { Run } from '../phrases.js'
import { headToken, nounPhraseBefore, nounPhraseFrom } from '../phrases.js'
import type { Scene } from '../scene.js'

/**
 * What is said before a court or an inquiry, which hears it and does not say it.
 *
 *     A court heard that the driver had been drinking.      The inquiry was told by Petra Holm that the alarm was off.
 *     ^^^^^^^ ^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                 ^^^^^^^^    ^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^
 *     (unnamed, in court)                                             cue         source     content
 */
export const courtHeard: SceneRule = {
  name: 'court-heard',
  version: 2,
  find(scene) {
    const drafts: Draft[] = []
    for (let t = 1; t < scene.tokens.count; t++) {
      // Most tokens are longer or shorter, and need no look at their letters.
      const length = scene.tokens.end[t] - scene.tokens.start[t]
      if (length !== 4 && length !== 5) continue
      const word = scene.lower(t)
      if ((word !== 'heard' && word !== 'told' && word !== 'hears') || scene.quoteAt[t] >= 0) continue
      const draft = read(scene, t)
      if (draft !== null) drafts.push(draft)
    }
    return drafts
  },
}

function read(scene: Scene, head: number): Draft | null {
  const floor = scene.sentenceFirst(head)
  let first = head
  let passive = false
  while (first > floor) {
    const word = scene.lower(first - 1)
    if (/^(?:was|were|been|is|being)$/.test(word)) passive = true
    else if (!/^(?:has|have|had)$/.test(word) && scene.pos(first - 1) !== ADV) break
    first--
  }
  const isTold = scene.lower(head) === 'told'
  if (isTold !== passive) return null
  const subject = nounPhraseBefore(scene, first - 1) ?? openedSubject(scene, first)
  if (subject === null || !isHearing(scene, subject)) return null
  const end = scene.sentenceEnd(head)
  const cue = { first, last: head }
  const closing = contentBefore(scene, subject, head, end)
  if (closing !== null) return make(scene, isTold ? null : subject, cue, [closing], true)
  const link = scene.lower(head + 1)
  const by = link === (isTold ? 'by' : 'from') ? nounPhraseFrom(scene, head + 2) : null
  const from = by === null ? head : by.last
  const reading = readAfter(scene, verbAt(scene, first, head, from))
  if (reading === null || (reading.frame !== 'that' && reading.frame !== 'clause' && reading.frame !== 'question'))
    return null
  const content = contentFrom(scene, reading.first, verbAt(scene, first, head, from))
  if (content.length === 0) return null
  if (by !== null) return make(scene, by, cue, content, false)
  return make(scene, isTold ? null : subject, cue, content, true)
}

const make = (scene: Scene, source: Run | null, cue: Run, content: Draft['content'], unnamed: boolean): Draft =>
  draftOf(scene, { source, cue, content, because: 'what a court hears', unnamed, score: 0.96 })

/** "An inquest into his death opened on Friday and heard that": what opens the sentence, behind another verb of its own. */
function openedSubject(scene: Scene, first: number): Run | null {
  if (scene.lower(first - 1) !== 'and') return null
  const start = scene.sentenceFirst(first)
  for (let t = start; t < start + 4 && t < first - 2; t++) {
    if (HEARING.test(scene.lower(t))) return { first: start, last: t }
    if (scene.pos(t) === ADP) return null
  }
  return null
}

const HEARING =
  /^(?:court|courts|jury|jurors|inquiry|enquiry|inquest|tribunal|hearing|trial|magistrates|coroner|committee|commission|panel|court-martial|mps|judge|judges|lawmakers)$/

/** "An inquest into the death of Rafe Dunmore", "Ostry Crown Court": whose head noun is one that hears. */
function isHearing(scene: Scene, run: Run): boolean {
  return HEARING.test(scene.lower(headToken(scene, run)))
}

/** "The driver had been drinking, a court heard on Tuesday.": the content before a report that closes the sentence. */
function contentBefore(scene: Scene, subject: Run, head: number, end: number): Draft['content'][number] | null {
  if (scene.lower(subject.first - 1) !== ',') return null
  const after = skipAdverbials(scene, head + 1)
  if (after < end && !/^[.!?;,]$/.test(scene.lower(after))) return null
  const from = scene.sentenceFirst(subject.first)
  const last = trimLast(scene, from, subject.first - 1)
  if (last - from < 2 || !hasVerb(scene, from, last + 1) || scene.pos(from) === ADP) return null
  return scene.span(from, last)
}

/** The verb with its last token, for the readers of content: what is heard is a clause, and a case or evidence is none. */
const verbAt = (scene: Scene, first: number, head: number, last: number): Cue => ({
  first,
  place: scene.tokens.start[head],
  head: last,
  last,
  verb: {
    lemma: 'hear',
    stance: 'assert',
    act: 'speech',
    frames: FRAMES,
    particles: new Set(),
    needsParticle: false,
  },
  form: 'past',
  finite: true,
  passive: false,
  infinitive: false,
  participle: false,
  negated: false,
  modal: null,
})

const FRAMES: ReadonlySet<string> = new Set(['t', 'z', 'w'])
