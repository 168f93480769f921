import type { Draft } from '../../../../model/index.js'
import type { SceneRule } from '../cue-rule.js'
import { eachWord, wordCue } from '../each-word.js'
import { VERB } from '../parts.js'
import { nounPhraseBefore } from '../phrases.js'
import type { Scene } from '../scene.js'
import { verbFirst } from '../verb-first.js'
import { draftBehind } from './draft-behind.js'

/**
 * An earlier report is changed, and what it says now is said.
 *
 *     The agency amended its earlier statement to say that the jet had landed.
 *     ^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^
 *     source     cue                              content
 *
 *     This story has been corrected to show that 14 people were hurt.
 *     ^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const correctedToSay: SceneRule = {
  name: 'corrected-to-say',
  version: 1,
  find: (scene) => eachWord(scene, VERBS, (t) => read(scene, t)),
}

const VERBS = new Set<number>([VERB])
const CHANGES = /^(?:corrected|amended|updated|changed|edited|revised|altered|clarified)$/
const SAYS = /^(?:say|show|state|reflect|read|clarify|note|indicate)$/
const SAID = /^(?:statement|report|article|story|post|account|figures?|release|headline|page|toll|version)$/

function read(scene: Scene, t: number): Draft | null {
  if (!CHANGES.test(scene.lower(t))) return null
  const end = Math.min(scene.sentenceEnd(t), t + 10)
  let to = t + 1
  let names = false
  while (to < end && !(scene.lower(to) === 'to' && SAYS.test(scene.lower(to + 1)))) {
    if (scene.lower(to) === ',' || scene.pos(to) === VERB) return null
    if (SAID.test(scene.lower(to))) names = true
    to++
  }
  const from = to + 2
  if (from >= end || scene.lower(from) !== 'that') return null
  const first = verbFirst(scene, t)
  const source = nounPhraseBefore(scene, first - 1)
  if (source === null) return null
  const isPassive = first < t && /^(?:was|been|is|were)$/.test(scene.lower(t - 1))
  if (isPassive ? !SAID.test(scene.lower(source.last)) : !names) return null
  const cue = { ...wordCue('speech', first, t, to + 1), form: 'past' as const, finite: true }
  return draftBehind(scene, cue, { source, from, because: `"${scene.lower(t)} … to say"`, score: 0.95, least: 3 })
}
