import type { Draft } from '../../../../model/index.js'
import type { SceneRule } from '../cue-rule.js'
import { wordCue } from '../each-word.js'
import { AUX, VERB } from '../parts.js'
import type { Scene } from '../scene.js'
import { draftBehind } from './draft-behind.js'

const SPEAKING = /^(?:say|discuss|answer|disclose|reveal|specify|explain|address|name|confirm)$/
const SPEAKING_OF = /^(?:comment|speak|talk|elaborate|reply|respond)$/

/**
 * Two who keep silent together, about something.
 *
 *     Neither the mill nor its owner would discuss the sale.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^ ^^^^^^^^
 *     source                         cue           content
 */
export const neitherWould: SceneRule = {
  name: 'neither-would',
  version: 1,
  find(scene) {
    const drafts: Draft[] = []
    for (let t = 0; t + 5 < scene.tokens.count; t++) {
      if (scene.lower(t) !== 'neither' || scene.quoteAt[t] >= 0) continue
      const draft = readSilence(scene, t)
      if (draft !== null) drafts.push(draft)
    }
    return drafts
  },
}

function readSilence(scene: Scene, first: number): Draft | null {
  const end = Math.min(scene.sentenceEnd(first), first + 24)
  let nor = -1
  let t = first + 1
  for (; t < end; t++) {
    if (scene.lower(t) === 'nor') nor = t
    else if (nor > 0 && /^(?:would|will|could|did)$/.test(scene.lower(t))) break
    else if (scene.pos(t) === AUX || (scene.pos(t) === VERB && nor < 0)) return null
  }
  if (nor < 0 || t >= end) return null
  const says = SPEAKING.test(scene.lower(t + 1))
  const speaksOf = SPEAKING_OF.test(scene.lower(t + 1)) && /^(?:on|about|to)$/.test(scene.lower(t + 2))
  if (!says && !speaksOf) return null
  const last = says ? t + 1 : t + 2
  return draftBehind(scene, wordCue('speech', t, t + 1, last), {
    source: { first, last: t - 1 },
    from: last + 1,
    because: '"neither … nor" keep silent',
    score: 0.95,
  })
}
