import {
  answeredAside,
  followingQuotes,
  hasVerb,
  isRelative,
  readBefore,
  skipAdverbials,
  trimLast,
} from '../content.js'
import type { CueRule } from '../cue-rule.js'
import type { Cue } from '../cues.js'
import { cueRun, draftOf } from '../draft.js'
import { ADP, ADV, AUX, NOUN, PRON, PROPN, PUNCT, SCONJ, VERB } from '../parts.js'
import type { Subject } from '../phrases.js'
import {
  appositionAfter,
  followsClause,
  nounPhraseBefore,
  nounPhraseFrom,
  REPORTING,
  subjectAfter,
  subjectFrom,
  subjectOf,
} from '../phrases.js'

/**
 * Content before the speaker and the verb, in either order.
 *
 *     "The bridge will open in May," Mara Velt said on Tuesday.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^ ^^^^
 *     content                       source    cue
 */
export const quoteSaid: CueRule = {
  name: 'quote-said',
  version: 4,
  read(scene, cue) {
    if (!cue.verb.frames.has('q') || !cue.finite || cue.passive) return null
    const end = scene.sentenceEnd(cue.head)
    // "The blast added to the unease": more of it, and nothing said.
    if (cue.verb.lemma === 'add' && scene.lower(cue.last + 1) === 'to') return null
    const near = subjectOf(scene, cue)
    // "…, a claim doctors deny": what they answer is the claim.
    if (near !== null && answersClaim(scene, near)) return null
    const straight = near === null ? null : wholeSubject(scene, near)
    // "…, a claim Norvia rejects": of what stands before, which is told by somebody else.
    if (straight !== null && scene.lower(straight.first - 1) === ',' && answeredAside(scene, straight.first) !== null)
      return null
    if (straight !== null && straight.how === 'own') {
      const ends = closes(scene, pastHearer(scene, cue))
      const before = readBefore(scene, straight.first, ends)
      if (before !== null && (before.quoted || ends)) {
        const source = straight
        const goesOn = before.quoted ? -1 : goesOnAt(scene, cue, end)
        const more =
          goesOn < 0 ? rest(scene, cue.last + 1, end) : [scene.span(goesOn, trimLast(scene, goesOn, end - 1))]
        return draftOf(scene, {
          source,
          cue: cueRun(scene, cue),
          content: [before.span, ...more],
          because: `"${scene.lower(cue.head)}" after its content`,
          act: cue.verb.act,
          score: before.quoted ? 0.9 : goesOn >= 0 ? 0.95 : 0.7,
        })
      }
    }
    const inverted = subjectAfter(scene, cue)
    const before = readBefore(scene, cue.first, inverted !== null && closesSentence(scene, inverted.last + 1))
    if (before === null || isStackedOn(scene, cue) || (!before.quoted && isVerbOfReported(scene, cue))) return null
    // "This was declared by the mayor, reports the Kurier": what "this" is, the mayor has said.
    if (
      followsClause(scene, cue) &&
      isReported(scene, cue, true) &&
      POINTS.test(scene.lower(scene.sentenceFirst(cue.head)))
    )
      return null
    if (
      inverted === null ||
      (scene.pos(inverted.first) === PRON &&
        inverted.last === inverted.first &&
        !/^(?:he|she|they|i|we|one)$/.test(scene.lower(inverted.first)))
    )
      return null
    if (!before.quoted && (!REPORTING.has(cue.verb.lemma) || !closes(scene, pastComma(scene, inverted.last))))
      return null
    const source = appositionAfter(scene, inverted, end)
    return draftOf(scene, {
      source,
      cue: cueRun(scene, cue),
      content: [before.span, ...rest(scene, source.last + 1, end)],
      because: `"${scene.lower(cue.head)}" with its speaker after its content`,
      act: cue.verb.act,
      score: before.quoted ? 0.9 : followsClause(scene, cue) && !isReported(scene, cue) ? 0.95 : 0.7,
    })
  },
}

/** "a claim doctors | deny": two nouns that are none of one phrase. */
const answersClaim = (scene: Scene, { first, last }: Subject): boolean =>
  last > first + 1 &&
  /^(?:an?|the)$/.test(scene.lower(first)) &&
  scene.lower(first - 1) === ',' &&
  answeredAside(scene, first) !== null

/** "Police said Carla Finch, 44, wrote checks to herself.": the verb of the clause that is reported, whose subject stands behind "said". */
function isVerbOfReported(scene: Scene, cue: Cue): boolean {
  const first = scene.sentenceFirst(cue.head)
  for (let at = scene.nextCue[first]; scene.cues[at].head < cue.head; at++) {
    const other = scene.cues[at]
    if (!other.finite || other.passive || !other.verb.frames.has('z') || !REPORTING.has(other.verb.lemma)) continue
    if (/^[,.;:]$/.test(scene.lower(other.last + 1)) || scene.quoteAt[other.head] >= 0) continue
    if (subjectOf(scene, other)?.first === first && !hasVerb(scene, other.last + 1, cue.first)) return true
  }
  return false
}

const POINTS = /^(?:this|that|it|about|these)$/

/**
 * Where the clause goes on behind speaker, verb, time and place; -1 where it does not.
 *
 *     Nine people are dead, the governor said this afternoon on the steps of the church, and two are missing.
 *     ^^^^^^^^^^^^^^^^^^^^                                                              ^^^^^^^^^^^^^^^^^^^
 */
function goesOnAt(scene: Scene, cue: Cue, end: number): number {
  if (!REPORTING.has(cue.verb.lemma) || isReported(scene, cue)) return -1
  const next = skipAdverbials(scene, cue.last + 1)
  if (scene.lower(next) !== ',' || !/^(?:and|but|because|since|although|though|unless)$/.test(scene.lower(next + 1)))
    return -1
  // "…, and left the room": what he did, and no clause of its own.
  if (scene.pos(next + 2) === VERB || scene.pos(next + 2) === AUX || scene.pos(next + 2) === ADV) return -1
  for (const other of scene.cues) if (other.head > next && other.head < end) return -1
  for (let t = next; t < end; t++) if (scene.quoteAt[t] >= 0) return -1
  return hasVerb(scene, next + 1, end) ? next + 1 : -1
}

/** Whether a verb of saying stands in the clause before: "This was declared by the mayor, reports the Kurier"; passive ones where they are asked for. */
function isReported(scene: Scene, cue: Cue, passives = false): boolean {
  for (let at = scene.nextCue[scene.sentenceFirst(cue.head)]; scene.cues[at].head < cue.head; at++)
    if (scene.cues[at].finite && (passives || !scene.cues[at].passive) && scene.cues[at].verb.act === 'speech')
      return true
  return false
}

/** `…, reports the Kurier, transmits the agency`: the second only passes on what the first reports. */
function isStackedOn(scene: Scene, cue: Cue): boolean {
  if (!followsClause(scene, cue)) return false
  for (let at = scene.nextCue[scene.sentenceFirst(cue.head)]; scene.cues[at].head < cue.head; at++) {
    const other = scene.cues[at]
    if (followsClause(scene, other) && subjectAfter(scene, other)?.last === cue.first - 2) return true
  }
  return false
}

type Scene = Parameters<CueRule['read']>[0]

const HONOUR = /^(?:h\.e\.|h\.r\.h\.|sir|dame)$/

/** "…, H.E. the harbour minister said", "…, the captain who led the crew ashore told the Post": the subject back to its comma. */
function wholeSubject(scene: Scene, near: Subject): Subject {
  const before = near.first - 1
  if (HONOUR.test(scene.lower(before))) return { first: before, last: near.last, how: near.how }
  if (near.how !== 'own' || /^[,–—]$/.test(scene.lower(before))) return near
  const floor = scene.sentenceFirst(near.first)
  for (let t = before; t > floor && before - t < 12; t--) {
    const word = scene.lower(t)
    if (word === ',' || scene.quoteAt[t] >= 0) return near
    if (word !== 'who') continue
    const cue = scene.cues[scene.nextCue[t]]
    if (cue !== undefined && cue.head < near.first && cue.verb.frames.has('z')) return near
    const whole = nounPhraseBefore(scene, t - 1)
    const opens = whole !== null && (scene.lower(whole.first - 1) === ',' || scene.quoteAt[whole.first - 1] >= 0)
    return opens ? subjectFrom(whole, 'own') : near
  }
  return near
}

/** The token behind a speaker, or the comma that closes him. */
const pastComma = (scene: Scene, last: number): number => (scene.lower(last) === ',' ? last : last + 1)

/** After a comma and a clause, the verb must end the sentence or be followed by where and when only. */
function closes(scene: Scene, from: number): boolean {
  const end = scene.sentenceEnd(from - 1)
  const near = skipAdverbials(scene, from)
  // "said in a report circulated on Thursday": which report it was.
  const after =
    near > from &&
    near < end &&
    scene.pos(near) === VERB &&
    scene.lower(near).endsWith('ed') &&
    scene.pos(near - 1) === NOUN
      ? skipAdverbials(scene, near + 1)
      : near
  return (
    after >= end ||
    /^who(?:se)?$/.test(scene.lower(from)) ||
    /^[.,;!?–—-]$/.test(scene.lower(after)) ||
    (after > from && isRelative(scene, after)) ||
    isLastPhrase(scene, from, end)
  )
}

/** "…, the shepherds told us through a relative abroad.": one short phrase without a verb ends the sentence. */
function isLastPhrase(scene: Scene, from: number, end: number): boolean {
  if (scene.pos(from) !== ADP || scene.lower(from) === 'of' || end - from > 8) return false
  for (let t = from; t < end - 1; t++) {
    const pos = scene.pos(t)
    if (pos === VERB || pos === AUX || pos === PUNCT || pos === SCONJ || scene.quoteAt[t] >= 0) return false
  }
  return /^[.!?]$/.test(scene.lower(end - 1))
}

/** Nothing but the sentence's end follows: a name behind the function counts as part of it. */
function closesSentence(scene: Scene, from: number): boolean {
  const end = scene.sentenceEnd(from - 1)
  let t = from
  while (t < end && scene.pos(t) === PROPN) t++
  return t >= end || /^[.!?]$/.test(scene.lower(t))
}

/** "…, the mayor told the Yalder Post.", "…, the guard assures us.": the one who hears it stands behind the verb. */
function pastHearer(scene: Scene, cue: Cue): number {
  const from = cue.last + 1
  if (!HEARD.has(cue.verb.lemma) || from >= scene.sentenceEnd(cue.head)) return from
  const hearer = nounPhraseFrom(scene, from)
  return hearer === null ? from : hearer.last + 1
}

const HEARD = new Set(['tell', 'assure', 'inform', 'warn', 'promise'])

/** Quotations after the verb: in the same sentence behind a comma, or in the next ones. */
function rest(scene: Scene, from: number, end: number) {
  for (let t = from; t < end; t++) {
    const q = scene.quoteAt[t]
    if (q < 0) continue
    if (scene.quoteFirst[q] !== t) return []
    const before = scene.lower(t - 1)
    return before === ',' || before === ':' || before === '.' || before === '—' || before === ';'
      ? followingQuotes(scene, t)
      : []
  }
  return followingQuotes(scene, end)
}
