import type { Draft } from '../../../../model/index.js'
import { contentLast, trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import { eachWord, wordCue } from '../each-word.js'
import { reportingNoun } from '../nouns.js'
import { ADJ, ADV, NOUN } from '../parts.js'
import type { Run } from '../phrases.js'
import { isPossessivePronoun, nounPhraseBefore, nounPhraseFrom, subjectOf } from '../phrases.js'
import type { Scene } from '../scene.js'

/**
 * A noun that reports, with its speaker as owner or modifier.
 *
 *     the ministry's claim that the dam held          Norvian media reports that six were hurt
 *     ^^^^^^^^^^^^^^ ^^^^^ ^^^^^^^^^^^^^^^^^^         ^^^^^^^^^^^^^ ^^^^^^^ ^^^^^^^^^^^^^^^^^^^
 *     source         cue   content                    source        cue     content
 */
export const itsClaim: SceneRule = {
  name: 'its-claim',
  version: 1,
  find: (scene) => eachWord(scene, NOUNS, (t) => readClaim(scene, t)),
}

const NOUNS = new Set<number>([NOUN])

function readClaim(scene: Scene, t: number): Draft | null {
  const noun = reportingNoun(scene.lower(t))
  if (noun === undefined) return null
  const link = scene.lower(t + 1)
  if (!noun.links.has(link)) return null
  const source = ownerBefore(scene, t)
  if (source === null) return null
  const inside = link === 'that' || link === 'to'
  const first = inside ? t + 1 : t + 2
  const last = contentEnd(scene, t, first, inside)
  if (last <= first - (inside ? 0 : 1)) return null
  return draftOf(scene, {
    source,
    cue: { first: source.last + 1, last: inside ? t : t + 1 },
    content: [scene.span(first, last)],
    because: `the noun "${scene.lower(t)}" with its owner`,
    score: 0.4,
  })
}

/** "the ministry's", "his", or a noun that is a voice itself before "reports". */
function ownerBefore(scene: Scene, noun: number): Run | null {
  let t = noun - 1
  while (
    t > 0 &&
    noun - t < 4 &&
    (scene.pos(t) === ADJ ||
      scene.pos(t) === ADV ||
      (scene.pos(t) === NOUN && /^(?:policy|campaign|recent)$/.test(scene.lower(t))))
  )
    t--
  const word = scene.lower(t)
  if (isPossessivePronoun(word) && word !== 'whose') return { first: t, last: t }
  if (/^['’]s?$/.test(word)) {
    const run = nounPhraseBefore(scene, t - 1)
    return run === null ? null : { first: run.first, last: t }
  }
  if (
    t === noun - 1 &&
    /^(?:media|press|news|intelligence|police|newspaper|agency)$/.test(word) &&
    /^reports?$/.test(scene.lower(noun))
  ) {
    const run = nounPhraseBefore(scene, t)
    return run
  }
  return null
}

const LEADS_IN = /^(?:asked|questioned|commenting|responding|reacting|replying|referring|speaking|pressed)$/

/** "Asked about the guild's claim that the hay had burnt, the warden said …": the claim ends before the main clause. */
function beforeMain(scene: Scene, noun: number, first: number, stop: number): number {
  for (let at = scene.nextCue[noun]; at < scene.cues.length && scene.cues[at].head <= stop; at++) {
    const cue = scene.cues[at]
    if (!cue.finite || cue.head <= first) continue
    const subject = subjectOf(scene, cue)
    if (subject !== null && subject.how === 'own' && scene.lower(subject.first - 1) === ',')
      return trimLast(scene, first, subject.first - 1)
  }
  return stop
}

function contentEnd(scene: Scene, noun: number, first: number, clause: boolean): number {
  const cue = scene.cues[scene.nextCue[noun]]
  if (clause) {
    const stop = contentLast(scene, first, cue ?? wordCue('speech', 0, 0, 0))
    return LEADS_IN.test(scene.lower(scene.sentenceFirst(noun))) ? beforeMain(scene, noun, first, stop) : stop
  }
  const run = nounPhraseFrom(scene, first)
  return run === null ? first - 1 : trimLast(scene, first, run.last)
}
