import type { Draft } from '../../../../model/index.js'
import { canSpeak } from '../can-speak.js'
import type { SceneRule } from '../cue-rule.js'
import { eachWord, wordCue } from '../each-word.js'
import { AUX, VERB } from '../parts.js'
import { nounPhraseFrom, subjectOf } from '../phrases.js'
import type { Scene } from '../scene.js'
import { verbFirst } from '../verb-first.js'
import { draftBehind } from './draft-behind.js'

/**
 * Whom somebody makes answer for a thing.
 *
 *     The movement held the army fully responsible for the raid.      She holds the board accountable for the loss.
 *     ^^^^^^^^^^^^ ^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     source       cue  content
 *
 * "Was held responsible" is said by nobody who is named.
 */
export const holdsResponsible: SceneRule = {
  name: 'holds-responsible',
  version: 1,
  find: (scene) => eachWord(scene, VERBS, (t) => read(scene, t)),
}

const VERBS = new Set<number>([VERB])

function read(scene: Scene, t: number): Draft | null {
  if (!/^(?:holds?|held|holding)$/.test(scene.lower(t)) || !leadsToFor(scene, t + 1)) return null
  const first = verbFirst(scene, t)
  if (/^(?:is|are|was|were|been|be)$/.test(scene.lower(t - 1)) || scene.lower(first - 1) === 'to') return null
  if (scene.lower(t) === 'hold' && /^(?:will|would|must|should|can|could)$/.test(scene.lower(first))) return null
  const cue = { ...wordCue('speech', first, t, t), form: 'past' as const, finite: true }
  const source = subjectOf(scene, cue)
  if (source === null || source.how === 'relative' || !canSpeak(scene, source)) return null
  return draftBehind(scene, cue, { source, from: t + 1, because: 'whom somebody makes answer', score: 0.9, least: 3 })
}

/** "the army fully responsible for": an object of a few words, then the judgement with its "for". */
function leadsToFor(scene: Scene, from: number): boolean {
  if (nounPhraseFrom(scene, from, { links: false })?.first !== from) return false
  for (let t = from + 1; t < Math.min(scene.sentenceEnd(from) - 1, from + 12); t++) {
    if (/^(?:responsible|accountable|liable|answerable)$/.test(scene.lower(t))) return scene.lower(t + 1) === 'for'
    // "held the door for the women responsible": somebody else is responsible.
    if (scene.pos(t) === VERB || scene.pos(t) === AUX || /^(?:,|for|to|with|from)$/.test(scene.lower(t))) return false
  }
  return false
}
