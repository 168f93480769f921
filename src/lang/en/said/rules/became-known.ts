import type { Draft } from '../../../../model/index.js'
import { trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import { ADV, NOUN, VERB } from '../parts.js'
import type { Scene } from '../scene.js'

const WAYS: readonly (readonly string[])[] = [
  ['became', 'known'],
  ['became', 'clear'],
  ['has', 'become', 'known'],
  ['becomes', 'known'],
  ['emerged'],
  ['has', 'emerged'],
  ['turned', 'out'],
  ['transpired'],
  ['is', 'known'],
  ['was', 'known'],
  ['is', 'understood'],
]

/**
 * Something "became known": a voice without a name.
 *
 *     It later became known that the ferry had left.
 *        ^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^
 *        cue                content
 */
export const becameKnown: SceneRule = {
  name: 'became-known',
  version: 1,
  find(scene) {
    const drafts: Draft[] = []
    for (let t = 0; t < scene.tokens.count; t++) {
      if (scene.tokens.end[t] - scene.tokens.start[t] !== 2 || scene.lower(t) !== 'it' || scene.quoteAt[t] >= 0)
        continue
      let at = t + 1
      while (
        (scene.pos(at) === ADV || /^(?:later|soon|then|also|now|only|recently)$/.test(scene.lower(at))) &&
        at - t < 4
      )
        at++
      const way = WAYS.find((words) => words.every((word, offset) => scene.lower(at + offset) === word))
      if (way === undefined) continue
      const that = at + way.length
      if (scene.lower(that) !== 'that') continue
      const last = trimLast(scene, that, scene.sentenceEnd(t) - 1)
      if (last <= that + 1) continue
      drafts.push(
        draftOf(scene, {
          source: null,
          cue: { first: t + 1, last: that - 1 },
          content: [scene.span(that, last)],
          because: `"it ${way.join(' ')} that"`,
          unnamed: true,
          score: 0.95,
        }),
      )
    }
    for (let t = 0; t < scene.tokens.count; t++) {
      if (scene.pos(t) !== NOUN || !CARRIED.has(scene.lower(t)) || scene.quoteAt[t] >= 0) continue
      const that = circulating(scene, t)
      if (that < 0) continue
      const last = trimLast(scene, that, scene.sentenceEnd(t) - 1)
      if (last <= that + 1) continue
      drafts.push(
        draftOf(scene, {
          source: null,
          cue: { first: t, last: that - 1 },
          content: [scene.span(that, last)],
          because: `"${scene.lower(t)}" that goes round`,
          unnamed: true,
          score: 0.95,
        }),
      )
    }
    return drafts
  },
}

const CARRIED = new Set([
  'information',
  'rumours',
  'rumors',
  'reports',
  'news',
  'speculation',
  'claims',
  'word',
  'talk',
])

/** "Rumours have been spreading online that …": the token of "that", or -1. */
function circulating(scene: Scene, noun: number): number {
  let verb = -1
  for (let t = noun + 1; t < Math.min(scene.sentenceEnd(noun), noun + 12); t++) {
    const word = scene.lower(t)
    if (word === 'that' && verb >= 0) return t
    if (/^(?:circulat|spread|emerg|surfac|appear)/.test(word)) verb = t
    else if (word === ',' || (verb < 0 && scene.pos(t) === VERB)) return -1
  }
  return -1
}
