import type { Draft } from '../../../../model/index.js'
import { canSpeak } from '../can-speak.js'
import { contentLast, hasVerb, trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import { wordCue } from '../each-word.js'
import { ADV, NOUN } from '../parts.js'
import type { Run } from '../phrases.js'
import { isPossessivePronoun, nounPhraseBefore, nounPhraseFrom } from '../phrases.js'
import type { Scene } from '../scene.js'

/**
 * What somebody's line, answer or fear is; and what a report has it to be.
 *
 *     The ministry's line is that the talks will go on.      Word from the mill is that the wheel broke.
 *     ^^^^^^^^^^^^^^ ^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^      ^^^^ ^^^^ ^^^^^^^^ ^^ ^^^^^^^^^^^^^^^^^^^^
 *     source         cue     content                         cue       source   cue content
 */
export const itsLineIs: SceneRule = {
  name: 'its-line-is',
  version: 2,
  find(scene) {
    const drafts: Draft[] = []
    for (let t = 0; t + 3 < scene.tokens.count; t++) {
      if (scene.pos(t) !== NOUN || scene.quoteAt[t] >= 0 || !LINES.test(scene.lower(t))) continue
      const draft = readLine(scene, t)
      if (draft !== null) drafts.push(draft)
    }
    return drafts
  },
}

/** Nouns for what somebody says or thinks. */
const LINES =
  /^(?:line|position|version|view|message|answer|theory|explanation|conclusion|finding|verdict|advice|argument|fear|hope|assumption|suspicion|stance|account|word|estimate|guess|reply|response|point|diagnosis|reasoning|contention|understanding|impression|belief|story|case|defen[cs]e)$/
const IS = /^(?:is|was|remains|remained)$/

function readLine(scene: Scene, t: number): Draft | null {
  const own = ownerBefore(scene, t)
  const other = own === null ? giverBehind(scene, t) : null
  const source = own ?? other
  if (source === null) return null
  let is = (other === null ? t : other.last) + 1
  while (scene.pos(is) === ADV && is < t + 4) is++
  if (!IS.test(scene.lower(is))) return null
  let that = is + 1
  while (scene.pos(that) === ADV && that < is + 3) that++
  if (scene.lower(that) !== 'that') return null
  const last = trimLast(scene, that, contentLast(scene, that, wordCue('speech', t, t, is)))
  if (last - that < 3 || !hasVerb(scene, that, last + 1)) return null
  const draft = draftOf(scene, {
    source,
    cue: { first: t, last: is },
    content: [scene.span(that, last)],
    because: `"${scene.lower(t)} is that"`,
    act: MENTAL.test(scene.lower(t)) ? 'mental' : 'speech',
    score: 0.95,
  })
  return other === null ? draft : { ...draft, cue: [scene.span(t, other.first - 1), scene.span(is, is)] }
}

const MENTAL = /^(?:view|fear|hope|assumption|suspicion|understanding|impression|belief|guess)$/

/** "The ministry's line", "her answer". */
function ownerBefore(scene: Scene, t: number): Run | null {
  for (let at = t - 1; at > t - 4 && at > scene.sentenceFirst(t); at--) {
    if (!/^['’]s?$/.test(scene.lower(at))) continue
    const run = nounPhraseBefore(scene, at - 1)
    return run !== null && canSpeak(scene, run) ? { first: run.first, last: at } : null
  }
  const near = scene.lower(t - 2)
  const word = isPossessivePronoun(scene.lower(t - 1)) ? t - 1 : isPossessivePronoun(near) ? t - 2 : -1
  return word < 0 || /^(?:my|your|whose)$/.test(scene.lower(word)) ? null : { first: word, last: word }
}

/** "Word from the mill", "the view in the ministry", "the verdict of the jury". */
function giverBehind(scene: Scene, t: number): Run | null {
  if (!/^(?:from|of|in|at|among)$/.test(scene.lower(t + 1))) return null
  const run = nounPhraseFrom(scene, t + 2)
  return run !== null && run.first === t + 2 && run.last - run.first < 10 && canSpeak(scene, run) ? run : null
}
