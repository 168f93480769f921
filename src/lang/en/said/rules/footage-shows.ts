import type { Draft } from '../../../../model/index.js'
import type { SceneRule } from '../cue-rule.js'
import { eachWord, wordCue } from '../each-word.js'
import { ADJ, ADP, ADV, DET, NOUN, NUM, PROPN, VERB } from '../parts.js'
import type { Run } from '../phrases.js'
import type { Scene } from '../scene.js'
import { draftBehind } from './draft-behind.js'

/**
 * What pictures and counts show, without a clause: past whoever made them or looked at them.
 *
 *     Footage broadcast by state television showed water in the streets.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^ ^^^^^^^^^^^^^^^^^^^^
 *     source                                cue    content
 *
 *     Videos shared online appear to show soldiers leaving the town.
 *     ^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const footageShows: SceneRule = {
  name: 'footage-shows',
  version: 1,
  find: (scene) => eachWord(scene, VERBS, (t) => read(scene, t)),
}

const VERBS = new Set<number>([VERB])
const SHOWS = /^(?:show|shows|showed|shown)$/
const PICTURES =
  /^(?:footage|videos?|images?|imagery|photos?|photographs?|pictures?|clips?|recordings?|figures|data|records|radar|statistics|documents|screenshots?)$/

function read(scene: Scene, t: number): Draft | null {
  if (!SHOWS.test(scene.lower(t)) || scene.lower(t + 1) === 'that') return null
  let first = t
  if (scene.lower(t - 1) === 'to' && /^(?:appear|appears|appeared|seem|seems|seemed)$/.test(scene.lower(t - 2)))
    first = t - 2
  else if (scene.lower(t - 1) === 'to') return null
  while (/^(?:has|have|had|also|later|clearly)$/.test(scene.lower(first - 1))) first--
  const source = picturesBefore(scene, first)
  if (source === null || !opensThing(scene, t + 1)) return null
  const cue = { ...wordCue('speech', first, t, t), form: 'past' as const, finite: true }
  return draftBehind(scene, cue, {
    source,
    from: t + 1,
    because: 'what pictures or counts show',
    score: first < t - 1 ? 0.95 : 0.7,
    least: 2,
  })
}

/** The words from the start of the sentence to a verb, where they are pictures and what is told of them. */
function picturesBefore(scene: Scene, before: number): Run | null {
  const first = scene.sentenceFirst(before)
  if (before - first > 14 || before <= first) return null
  let noun = -1
  for (let t = first; t < before; t++) {
    if (scene.quoteAt[t] >= 0 || /^(?:,|;|:|that|which|who|and)$/.test(scene.lower(t))) return null
    if (noun < 0 && PICTURES.test(scene.lower(t))) noun = t
    if (noun < 0 && scene.pos(t) === ADP) return null
    // "Footage broadcast by the channel": only participles may stand behind the noun.
    if (noun >= 0 && scene.pos(t) === VERB && !PARTICIPLE.test(scene.lower(t))) return null
    if (noun < 0 && t - first > 5) return null
  }
  return noun < 0 ? null : { first, last: before - 1 }
}

const PARTICIPLE = /(?:ed|en|wn)$|^(?:broadcast|shot|cut|put|seen|sent|held|made)$/

const opensThing = (scene: Scene, t: number): boolean => {
  const pos = scene.pos(t)
  return pos === DET || pos === NOUN || pos === ADJ || pos === NUM || pos === PROPN || pos === ADV || pos === VERB
}
