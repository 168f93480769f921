import type { Draft } from '../../../../model/index.js'
import { canSpeak } from '../can-speak.js'
import type { SceneRule } from '../cue-rule.js'
import { eachWord, wordCue } from '../each-word.js'
import { VERB } from '../parts.js'
import { subjectOf } from '../phrases.js'
import type { Scene } from '../scene.js'
import { verbFirst } from '../verb-first.js'
import { draftBehind } from './draft-behind.js'

/**
 * The cause, the name or the day that somebody gives as such.
 *
 *     The clinic gave the cause of death as drowning.
 *     ^^^^^^^^^^ ^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     source     cue  content
 *
 * "Gave the key as a present" hands a thing over.
 */
export const gaveCause: SceneRule = {
  name: 'gave-cause',
  version: 1,
  find: (scene) => eachWord(scene, VERBS, (t) => read(scene, t)),
}

const VERBS = new Set<number>([VERB])
const GIVES = /^(?:gave|gives|given|list(?:s|ed)|record(?:s|ed)|cite[sd]|name[sd])$/

function read(scene: Scene, t: number): Draft | null {
  if (!isCause(scene, t)) return null
  const first = verbFirst(scene, t)
  if (/^(?:is|are|was|were|been|be)$/.test(scene.lower(t - 1)) || scene.lower(first - 1) === 'to') return null
  const cue = { ...wordCue('speech', first, t, t), form: 'past' as const, finite: true }
  const source = subjectOf(scene, cue)
  if (source === null || source.how === 'relative' || !canSpeak(scene, source)) return null
  return draftBehind(scene, cue, { source, from: t + 1, because: 'names a cause', score: 0.9, least: 3 })
}

/** "the cause of death as drowning", "its reason as a lack of staff" */
function isCause(scene: Scene, t: number): boolean {
  if (!GIVES.test(scene.lower(t)) || !/^(?:the|his|her|its|their)$/.test(scene.lower(t + 1))) return false
  if (!/^(?:cause|reason|motive|official|probable|likely)$/.test(scene.lower(t + 2))) return false
  for (let at = t + 3; at < t + 8; at++) {
    if (scene.lower(at) === 'as') return at + 1 < scene.sentenceEnd(t)
    if (scene.pos(at) === VERB) return false
  }
  return false
}
