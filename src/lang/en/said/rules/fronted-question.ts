import type { Draft } from '../../../../model/index.js'
import { trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import { AUX, PRON, VERB } from '../parts.js'
import { nounPhraseBefore } from '../phrases.js'
import type { Scene } from '../scene.js'

/**
 * A question that stands before the one who leaves it open.
 *
 *     Why it burnt, the miller would not say.      Which day it would be, he did not specify.
 *     ^^^^^^^^^^^^  ^^^^^^^^^^ ^^^^^^^^^^^^^
 *     content      source     cue
 */
export const frontedQuestion: SceneRule = {
  name: 'fronted-question',
  version: 1,
  find(scene) {
    const drafts: Draft[] = []
    const { sentenceStart } = scene.tokens
    for (let s = 0; s + 1 < sentenceStart.length; s++) {
      const first = sentenceStart[s]
      if (!QUESTION.test(scene.lower(first)) || scene.quoteAt[first] >= 0) continue
      const draft = readOpen(scene, first, sentenceStart[s + 1])
      if (draft !== null) drafts.push(draft)
    }
    return drafts
  },
}

const QUESTION = /^(?:what|why|how|who|where|when|which|whose|whether)$/
const SPEAKING = /^(?:say|specify|explain|disclose|reveal|elaborate|tell|know)$/

function readOpen(scene: Scene, first: number, end: number): Draft | null {
  let head = end - 1
  while (head > first && !SPEAKING.test(scene.lower(head))) {
    if (head < end - 3) return null
    head--
  }
  let cueFirst = head
  while (cueFirst > first && isOfGroup(scene, cueFirst - 1)) cueFirst--
  const group = scene.text.slice(scene.tokens.start[cueFirst], scene.tokens.end[head])
  if (!/\b(?:not|n['’]t)\b|\b(?:declin|refus)e[sd] to\b/i.test(group)) return null
  const source = nounPhraseBefore(scene, cueFirst - 1)
  if (source === null || scene.lower(source.first - 1) !== ',') return null
  const last = trimLast(scene, first, source.first - 1)
  if (last <= first) return null
  return draftOf(scene, {
    source,
    cue: { first: cueFirst, last: head },
    content: [scene.span(first, last)],
    because: `a question before "${group}"`,
    score: 0.96,
  })
}

const isOfGroup = (scene: Scene, t: number): boolean =>
  scene.pos(t) === AUX ||
  (scene.pos(t) === VERB && /^(?:declin|refus)e[sd]$/.test(scene.lower(t))) ||
  (scene.pos(t) !== PRON && /^(?:not|n['’]t|to|would|could|did|does|do|will|can|yet|also|still)$/.test(scene.lower(t)))
