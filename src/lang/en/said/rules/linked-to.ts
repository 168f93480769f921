import type { Draft } from '../../../../model/index.js'
import { canSpeak } from '../can-speak.js'
import type { SceneRule } from '../cue-rule.js'
import { eachWord, wordCue } from '../each-word.js'
import { AUX, DET, NOUN, NUM, PROPN, VERB } from '../parts.js'
import { isPossessivePronoun, nounPhraseFrom, subjectOf } from '../phrases.js'
import type { Scene } from '../scene.js'
import { verbFirst } from '../verb-first.js'
import { draftBehind } from './draft-behind.js'

/**
 * Somebody ties one thing to another.
 *
 *     The ministry has linked the outbreak to a well in Ostry.      Doctors traced the fever to the well.
 *     ^^^^^^^^^^^^ ^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^      ^^^^^^^ ^^^^^^ ^^^^^^^^^^^^^^^^^^^^^
 *     source       cue        content
 */
export const linkedTo: SceneRule = {
  name: 'linked-to',
  version: 1,
  find: (scene) => eachWord(scene, VERBS, (t) => read(scene, t)),
}

/** "Study links fever to pipes": a verb that taggers take for a noun in a headline. */
const VERBS = new Set<number>([VERB, NOUN])
const LINKS = /^(?:linked|links|tied|traced|traces)$/
/** Bodies and people who find such things out; a road links, too. */
const FINDERS =
  /\b(?:ministry|department|police|officials?|authorit(?:y|ies)|doctors?|scientists?|researchers?|stud(?:y|ies)|report|experts?|investigators?|prosecutors?|inquiry|inspectors?|agency|centre|center|government|union|intelligence|analysts?|detectives|office|institute|service|regulators?|court|he|she|they)$/i

function read(scene: Scene, t: number): Draft | null {
  if (!LINKS.test(scene.lower(t)) || !leadsTo(scene, t + 1)) return null
  const first = verbFirst(scene, t)
  // "Was linked to": by nobody who is told.
  if (/^(?:is|are|was|were|been|be)$/.test(scene.lower(t - 1))) return null
  const cue = { ...wordCue('speech', first, t, t), form: 'past' as const, finite: true }
  const source = subjectOf(scene, cue)
  if (source === null || source.how !== 'own' || !canSpeak(scene, source)) return null
  const span = scene.span(source.first, source.last)
  const words = scene.text.slice(span.start, span.end).replace(/\s(?:at|of|in|from|for)\s.*$/s, '')
  if (!FINDERS.test(words)) return null
  return draftBehind(scene, cue, { source, from: t + 1, because: 'ties one thing to another', score: 0.9, least: 4 })
}

/** "the outbreak to a well": an object of a few words, and "to" with a thing. */
function leadsTo(scene: Scene, from: number): boolean {
  const end = scene.sentenceEnd(from - 1)
  if (from >= end) return false
  const object = nounPhraseFrom(scene, from, { links: false })
  if (object === null || object.first !== from) return false
  for (let t = object.last + 1; t < Math.min(end - 1, object.last + 6); t++) {
    if (scene.lower(t) === 'to') {
      const pos = scene.pos(t + 1)
      return pos !== VERB && (pos === DET || pos === NOUN || pos === PROPN || pos === NUM || opensThing(scene, t + 1))
    }
    if (scene.pos(t) === VERB || scene.pos(t) === AUX || scene.lower(t) === ',') return false
  }
  return false
}

const opensThing = (scene: Scene, t: number): boolean =>
  isPossessivePronoun(scene.lower(t)) || nounPhraseFrom(scene, t, { links: false }) !== null
