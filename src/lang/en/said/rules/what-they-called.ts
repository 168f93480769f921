import type { Draft } from '../../../../model/index.js'
import { contentLast, isOpenQuote } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import { wordCue } from '../each-word.js'
import { ADJ, ADV, AUX, DET, NOUN, PROPN } from '../parts.js'
import { isPossessivePronoun, nounPhraseFrom } from '../phrases.js'
import type { Scene } from '../scene.js'

/**
 * A name that somebody gives to what is told of.
 *
 *     The union wants him out over what it terms a "lost decade".      … after what the mayor described as "a bad year"
 *                                       ^^ ^^^^^ ^^^^^^^^^^^^^^^                        ^^^^^^^^^ ^^^^^^^^^^^^ ^^^^^^^^^^^^
 */
export const whatTheyCalled: SceneRule = {
  name: 'what-they-called',
  version: 1,
  find(scene) {
    const drafts: Draft[] = []
    for (let t = 0; t + 3 < scene.tokens.count; t++) {
      if (scene.lower(t) !== 'what' || scene.quoteAt[t] >= 0) continue
      const draft = read(scene, t)
      if (draft !== null) drafts.push(draft)
    }
    return drafts
  },
}

const NAMES =
  /^(?:calls?|called|terms|termed|dubs|dubbed|labels|labell?ed|brands|branded|considers?|considered|deems|deemed)$/
const NAMES_AS =
  /^(?:describes?|described|sees|see|saw|regards?|regarded|views|viewed|denounced?|denounces|portrays?|portrayed)$/

function read(scene: Scene, what: number): Draft | null {
  const source = nounPhraseFrom(scene, what + 1)
  if (source === null || source.last - what > 9) return null
  const first = source.last + 1
  let head = first
  while (
    head < first + 3 &&
    (scene.pos(head) === ADV || scene.pos(head) === AUX || /^(?:has|have|had)$/.test(scene.lower(head)))
  )
    head++
  const isNamed = NAMES.test(scene.lower(head))
  if (!isNamed && !(NAMES_AS.test(scene.lower(head)) && scene.lower(head + 1) === 'as')) return null
  const last = isNamed ? head : head + 1
  const from = last + 1
  if (from >= scene.sentenceEnd(what) || !opensName(scene, from)) return null
  const end = contentLast(scene, from, wordCue('speech', first, head, last))
  if (end < from) return null
  return draftOf(scene, {
    source,
    cue: { first, last },
    content: [scene.span(from, end)],
    because: `"what … ${scene.lower(head)}": somebody's name for a thing`,
    score: 0.95,
  })
}

const opensName = (scene: Scene, t: number): boolean => {
  const pos = scene.pos(t)
  return (
    isOpenQuote(scene, t) ||
    pos === DET ||
    pos === ADJ ||
    pos === NOUN ||
    pos === PROPN ||
    isPossessivePronoun(scene.lower(t))
  )
}
