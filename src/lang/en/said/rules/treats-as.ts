import type { Draft } from '../../../../model/index.js'
import { canSpeak } from '../can-speak.js'
import { trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import { eachWord, wordCue } from '../each-word.js'
import { AUX, VERB } from '../parts.js'
import { nounPhraseBefore, nounPhraseFrom, subjectOf } from '../phrases.js'
import type { Scene } from '../scene.js'
import { verbFirst } from '../verb-first.js'
import { draftBehind } from './draft-behind.js'

/**
 * What those who look into a thing take it for.
 *
 *     Police are treating the fire as suspicious.      The fire is being treated as arson by police.
 *     ^^^^^^ ^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^       ^^^^^^^^ ^^^^^^^^^^^^^^^^ ^^^^^^^^    ^^^^^^
 *     source cue          content                      content  cue              content     source
 *
 * How somebody treats his guests is a deed: what stands behind "as" must be a word for what may have happened.
 */
export const treatsAs: SceneRule = {
  name: 'treats-as',
  version: 1,
  find: (scene) => eachWord(scene, VERBS, (t) => read(scene, t)),
}

const VERBS = new Set<number>([VERB])
const TREATS = /^(?:treat|treats|treated|treating)$/
const TAKEN_FOR =
  /^(?:suspicious|unexplained|unsuspicious|non-suspicious|accidental|deliberate|intentional|criminal|arson|murder|murders|homicide|homicides|manslaughter|suicide|kidnapping|abduction|sabotage|terrorism|terrorist|terror|hate|racist|hostile|credible|genuine|hoax|isolated|targeted|attempted|femicide|fraud|racially)$/

function read(scene: Scene, t: number): Draft | null {
  if (!TREATS.test(scene.lower(t))) return null
  const end = scene.sentenceEnd(t)
  const first = verbFirst(scene, t)
  const cue = { ...wordCue('speech', first, t, t), form: 'past' as const, finite: true }
  if (/^(?:be|been|being|is|are|was|were)$/.test(scene.lower(t - 1)) && scene.lower(t) === 'treated')
    return passive(scene, first, t, end)
  if (scene.lower(first - 1) === 'to') return null
  const as = asAfter(scene, t, end)
  if (as < 0) return null
  const source = subjectOf(scene, cue)
  if (source === null || source.how !== 'own' || !canSpeak(scene, source)) return null
  return draftBehind(scene, cue, { source, from: t + 1, because: 'what it is taken for', score: 0.95, least: 3 })
}

/** The "as" behind the object, before a word for what may have happened; -1 where none stands there. */
function asAfter(scene: Scene, t: number, end: number): number {
  for (let at = t + 2; at < Math.min(end - 1, t + 14); at++) {
    if (scene.lower(at) === 'as') return takes(scene, at + 1, end) ? at : -1
    if (scene.pos(at) === VERB || scene.pos(at) === AUX || scene.lower(at) === ',') return -1
  }
  return -1
}

function takes(scene: Scene, from: number, end: number): boolean {
  // "as suspicious clouds gathered": a clause of its own.
  for (let t = from; t < end && scene.lower(t) !== 'by' && scene.lower(t) !== ','; t++)
    if (scene.pos(t) === AUX || (scene.pos(t) === VERB && !TAKEN_FOR.test(scene.lower(t)))) return false
  for (let t = from; t < Math.min(end, from + 4); t++) if (TAKEN_FOR.test(scene.lower(t))) return true
  return false
}

function passive(scene: Scene, first: number, t: number, end: number): Draft | null {
  if (scene.lower(t + 1) !== 'as' || !takes(scene, t + 2, end)) return null
  const subject = nounPhraseBefore(scene, first - 1)
  if (subject === null) return null
  for (let by = t + 3; by < Math.min(end - 1, t + 10); by++) {
    if (scene.lower(by) !== 'by') continue
    const source = nounPhraseFrom(scene, by + 1)
    if (source === null || !canSpeak(scene, source)) return null
    return draftOf(scene, {
      source,
      cue: { first, last: t },
      content: [scene.span(subject.first, subject.last), scene.span(t + 1, trimLast(scene, t + 1, by - 1))],
      because: 'what it is taken for',
      score: 0.95,
    })
  }
  return null
}
