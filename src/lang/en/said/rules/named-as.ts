import type { Draft } from '../../../../model/index.js'
import { canSpeak } from '../can-speak.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import { eachWord } from '../each-word.js'
import { AUX, PROPN, VERB } from '../parts.js'
import type { Run } from '../phrases.js'
import { nounPhraseBefore, nounPhraseFrom } from '../phrases.js'
import type { Scene } from '../scene.js'
import { verbFirst } from '../verb-first.js'

/**
 * Who gives the name of somebody, in the passive or in a participle.
 *
 *     The driver, named by police as Piet Voorn, died at once.      The dead man has been named locally as Aiden Coyle.
 *     ^^^^^^^^^^  ^^^^^    ^^^^^^ ^^^^^^^^^^^^^                     ^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^
 *     content     cue      source content                           content      cue                    content
 */
export const namedAs: SceneRule = {
  name: 'named-as',
  version: 1,
  find: (scene) => eachWord(scene, VERBS, (t) => read(scene, t)),
}

const VERBS = new Set<number>([VERB])

function read(scene: Scene, t: number): Draft | null {
  if (!/^(?:named|identified)$/.test(scene.lower(t))) return null
  const isBy = scene.lower(t + 1) === 'by'
  const agent = isBy ? nounPhraseFrom(scene, t + 2) : null
  if (isBy ? agent === null || !canSpeak(scene, agent) : scene.lower(t + 1) !== 'locally') return null
  const as = (agent?.last ?? t + 1) + 1
  const name = scene.lower(as) === 'as' ? nameFrom(scene, as + 1) : null
  if (name === null) return null
  const first = verbFirst(scene, t)
  const isAside = scene.lower(first - 1) === ','
  const subject = nounPhraseBefore(scene, isAside ? first - 2 : first - 1)
  // "Was not named by police as …": verbFirst stops at "not", and nothing stands before it that could be named.
  if (subject === null || scene.lower(first - 1) === 'not') return null
  return draftOf(scene, {
    source: agent,
    cue: { first, last: isBy ? t : t + 1 },
    content: [scene.span(subject.first, subject.last), scene.span(as, name.last)],
    because: `"${scene.lower(t)} … as" before a name`,
    unnamed: agent === null,
    score: 0.95,
  })
}

/** A name with an age or an apposition that ends the sentence; "named by fans as the best" names nobody. */
function nameFrom(scene: Scene, from: number): Run | null {
  const run = nounPhraseFrom(scene, from, { links: false })
  if (run === null) return null
  let named = false
  for (let t = run.first; t <= run.last; t++) if (scene.pos(t) === PROPN) named = true
  if (!named) return null
  const end = scene.sentenceEnd(from)
  for (let t = run.last + 1; t < end; t++) if (scene.pos(t) === VERB || scene.pos(t) === AUX) return run
  const last = /^[.!?]$/.test(scene.lower(end - 1)) ? end - 2 : end - 1
  return last - run.last < 12 ? { first: run.first, last: Math.max(run.last, last) } : run
}
