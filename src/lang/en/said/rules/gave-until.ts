import type { Draft } from '../../../../model/index.js'
import type { SceneRule } from '../cue-rule.js'
import { eachWord, wordCue } from '../each-word.js'
import { VERB } from '../parts.js'
import { nounPhraseFrom, subjectOf } from '../phrases.js'
import type { Scene } from '../scene.js'
import { verbFirst } from '../verb-first.js'
import { draftBehind } from './draft-behind.js'

/**
 * Somebody sets a day by which others are to act.
 *
 *     The mayor gave the guild until Friday to leave.      The army set a deadline of Friday for the guild to leave.
 *     ^^^^^^^^^ ^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^      ^^^^^^^^ ^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     source    cue  content                               source   cue content
 */
export const gaveUntil: SceneRule = {
  name: 'gave-until',
  version: 1,
  find: (scene) => eachWord(scene, VERBS, (t) => read(scene, t)),
}

const VERBS = new Set<number>([VERB])

function read(scene: Scene, t: number): Draft | null {
  const gives = /^(?:gave|gives|given)$/.test(scene.lower(t))
  if (!gives && !/^(?:set|sets)$/.test(scene.lower(t))) return null
  if (gives ? !leadsToDay(scene, t + 1) : !leadsToDeadline(scene, t + 1)) return null
  const first = verbFirst(scene, t)
  const cue = { ...wordCue('speech', first, t, t), form: 'past' as const, finite: true }
  const source = subjectOf(scene, cue)
  if (source === null || source.how !== 'own') return null
  return draftBehind(scene, cue, { source, from: t + 1, because: 'a day by which others are to act', score: 0.95 })
}

/** "the guild until Friday to leave" */
function leadsToDay(scene: Scene, from: number): boolean {
  const others = nounPhraseFrom(scene, from, { links: false })
  if (others === null || others.first !== from || scene.lower(others.last + 1) !== 'until') return false
  for (let t = others.last + 2; t < Math.min(scene.sentenceEnd(from), others.last + 10); t++)
    if (scene.lower(t) === 'to' && scene.pos(t + 1) === VERB) return true
  return false
}

/** "a deadline of Friday for the guild to leave" */
function leadsToDeadline(scene: Scene, from: number): boolean {
  if (!/^(?:an?|the|its|his|her|their)$/.test(scene.lower(from))) return false
  const noun = scene.lower(from + 1) === 'deadline' ? from + 1 : from + 2
  if (!/^(?:deadline|ultimatum)$/.test(scene.lower(noun))) return false
  for (let t = noun + 1; t < Math.min(scene.sentenceEnd(from), noun + 14); t++)
    if (scene.lower(t) === 'to' && scene.pos(t + 1) === VERB) return true
  return false
}
