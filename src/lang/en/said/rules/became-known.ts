import type { Draft } from '../../../../model/index.js'
import { skipAdverbials, trimLast } from '../content.js'
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
  version: 2,
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
      const that = skipAdverbials(scene, at + way.length)
      if (scene.lower(that) !== 'that') continue
      const last = trimLast(scene, that, scene.sentenceEnd(t) - 1)
      if (last <= that + 1) continue
      drafts.push(
        draftOf(scene, {
          source: null,
          cue: { first: t + 1, last: at + way.length - 1 },
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
    for (let t = 0; t + 4 < scene.tokens.count; t++) {
      if (scene.lower(t) !== 'there' || scene.quoteAt[t] >= 0) continue
      const noun = reportsAt(scene, t)
      if (noun < 0) continue
      const from = scene.lower(noun + 1) === 'that' ? noun + 1 : noun + 2
      const last = trimLast(scene, from, clauseLast(scene, from))
      if (last <= from) continue
      drafts.push(
        draftOf(scene, {
          source: null,
          cue: { first: t + 1, last: from - 1 },
          content: [scene.span(from, last)],
          because: `"there are ${scene.lower(noun)}"`,
          unnamed: true,
          score: 0.95,
        }),
      )
    }
    return drafts
  },
}

/** "There were unconfirmed reports of": the token of the noun, or -1. */
function reportsAt(scene: Scene, there: number): number {
  if (!/^(?:are|were|was|is|have|has)$/.test(scene.lower(there + 1))) return -1
  let t = there + 2
  while (
    t < there + 6 &&
    /^(?:been|also|some|several|many|conflicting|contradictory|unconfirmed|unverified|early|initial|local|first|no|further|numerous|multiple|persistent|now)$/.test(
      scene.lower(t),
    )
  ) {
    // "There are no reports of injuries": said of what is not reported.
    if (scene.lower(t) === 'no') return -1
    t++
  }
  return /^(?:reports|rumou?rs|claims|allegations)$/.test(scene.lower(t)) && /^(?:that|of)$/.test(scene.lower(t + 1))
    ? t
    : -1
}

/** The last token of a clause: of its sentence, or before what somebody adds behind a comma or "but". */
function clauseLast(scene: Scene, from: number): number {
  const end = scene.sentenceEnd(from)
  for (let t = from; t < end; t++) {
    if (/^(?:;|–|—|--)$/.test(scene.lower(t))) return t - 1
    if (scene.lower(t) === ',' && /^(?:but|and|though|although|which|while|with)$/.test(scene.lower(t + 1)))
      return t - 1
  }
  return end - 1
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
