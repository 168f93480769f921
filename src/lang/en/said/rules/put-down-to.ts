import type { Draft } from '../../../../model/index.js'
import type { SceneRule } from '../cue-rule.js'
import { wordCue } from '../each-word.js'
import { ADJ, ADP, AUX, DET, NOUN, NUM, VERB } from '../parts.js'
import { isPossessivePronoun, subjectOf } from '../phrases.js'
import type { Scene } from '../scene.js'
import { verbFirst } from '../verb-first.js'
import { draftBehind } from './draft-behind.js'

/**
 * Somebody names the cause of a thing.
 *
 *     The mill put the leak down to a broken pipe.      The board chalked the delay up to the frost.
 *     ^^^^^^^^ ^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     source   cue content
 */
export const putDownTo: SceneRule = {
  name: 'put-down-to',
  version: 1,
  find(scene) {
    const drafts: Draft[] = []
    for (let t = 1; t + 4 < scene.tokens.count; t++) {
      if (scene.quoteAt[t] >= 0) continue
      const particle = PARTICLE.get(scene.lower(t))
      if (particle === undefined || !leadsTo(scene, t + 1, particle)) continue
      const draft = draftFrom(scene, t)
      if (draft !== null) drafts.push(draft)
    }
    return drafts
  },
}

const PARTICLE: ReadonlyMap<string, string> = new Map([
  ['put', 'down'],
  ['puts', 'down'],
  ['putting', 'down'],
  ['chalk', 'up'],
  ['chalks', 'up'],
  ['chalked', 'up'],
])

/** "the leak down to": an object of a few words, and the particle with "to". */
function leadsTo(scene: Scene, from: number, particle: string): boolean {
  for (let t = from; t < from + 9 && t + 2 < scene.sentenceEnd(from - 1); t++) {
    if (scene.lower(t) === particle) return scene.lower(t + 1) === 'to' && opensCause(scene, t + 2)
    if (scene.pos(t) === VERB || scene.pos(t) === AUX || scene.lower(t) === ',') return false
  }
  return false
}

/** "To a broken pipe", "to leaks"; "to rest" is where a thing lies. */
const opensCause = (scene: Scene, t: number): boolean => {
  const pos = scene.pos(t)
  return (
    pos === DET ||
    pos === ADJ ||
    pos === NUM ||
    isPossessivePronoun(scene.lower(t)) ||
    (pos === NOUN && scene.lower(t).endsWith('s'))
  )
}

function draftFrom(scene: Scene, head: number): Draft | null {
  const first = verbFirst(scene, head)
  if (scene.pos(first - 1) === ADP || scene.lower(first - 1) === 'to') return null
  const cue = { ...wordCue('speech', first, head, head), form: 'past' as const, finite: true }
  const source = subjectOf(scene, cue)
  if (source === null || source.how === 'relative') return null
  return draftBehind(scene, cue, {
    source,
    from: head + 1,
    because: 'names the cause of a thing',
    score: 0.9,
    least: 4,
  })
}
