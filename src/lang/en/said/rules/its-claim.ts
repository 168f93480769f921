import type { Draft } from '../../../../model/index.js'
import { contentLast, trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import { eachWord, wordCue } from '../each-word.js'
import { reportingNoun } from '../nouns.js'
import { ADJ, ADV, AUX, CCONJ, NOUN, SCONJ, VERB } from '../parts.js'
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
  version: 2,
  find: (scene) => eachWord(scene, NOUNS, (t) => readClaim(scene, t)),
}

const NOUNS = new Set<number>([NOUN])

function readClaim(scene: Scene, t: number): Draft | null {
  const noun = reportingNoun(scene.lower(t))
  if (noun === undefined) return null
  const made = madeBy(scene, t)
  if (made !== null) return made
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

/** "the claim, made by the judge Ada Riemer on the radio, that verdicts were bought, has caused outrage" */
function madeBy(scene: Scene, t: number): Draft | null {
  const at = scene.lower(t + 1) === ',' ? t + 2 : t + 1
  if (
    !/^(?:made|voiced|raised|repeated|advanced)$/.test(scene.lower(at)) &&
    !(scene.lower(at) === 'put' && scene.lower(at + 1) === 'forward')
  )
    return null
  const by = scene.lower(at) === 'put' ? at + 2 : at + 1
  if (scene.lower(by) !== 'by') return null
  const near = nounPhraseFrom(scene, by + 1, { links: false })
  if (near === null) return null
  const end = scene.sentenceEnd(t)
  let that = near.last + 1
  while (that < end && scene.lower(that) !== 'that' && scene.pos(that) !== VERB && scene.pos(that) !== AUX) that++
  if (that >= end || scene.lower(that) !== 'that') return null
  let stop = that + 1
  while (stop < end && scene.lower(stop) !== ',') stop++
  const last =
    stop < end ? trimLast(scene, that, stop - 1) : beforeSecondVerb(scene, that, trimLast(scene, that, end - 1))
  if (last - that < 2) return null
  return draftOf(scene, {
    source: near,
    cue: { first: t, last: by - 1 },
    content: [scene.span(that, last)],
    because: `the noun "${scene.lower(t)}" made by somebody`,
    score: 0.95,
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

/** "The judge's assertion that there is no smoke has convinced few": the clause ends before the verb of the sentence itself. */
function beforeSecondVerb(scene: Scene, first: number, stop: number): number {
  let verb = -1
  for (let t = first + 1; t <= stop; t++) {
    const word = scene.lower(t)
    const pos = scene.pos(t)
    if (pos === CCONJ || pos === SCONJ || /^(?:who|which|that|if|when|while|because|to|;)$/.test(word)) return stop
    if (pos === AUX && verb >= 0 && t - verb > 1 && !isAuxGroup(scene, verb, t)) return trimLast(scene, first, t - 1)
    // "that the mayor fled | is not supported"; "that the men killed were miners" goes on.
    if (pos === AUX && verb === t - 1 && scene.pos(verb) === VERB)
      if (!/e[dn]$/.test(scene.lower(verb)) || AGAINST.test(scene.lower(t + 1))) return trimLast(scene, first, t - 1)
    if (pos === AUX || (pos === VERB && verb < 0)) verb = t
    if (pos === VERB) {
      if (scene.cues[scene.nextCue[t]]?.head === t && scene.cues[scene.nextCue[t]].verb.frames.has('z')) return stop
      verb = t
    }
  }
  return stop
}

const AGAINST =
  /^(?:not|false|untrue|wrong|baseless|unfounded|nonsense|contradicted|supported|disputed|denied|rejected|refuted|backed|borne)$/

/** Whether only adverbs stand between two parts of one verb group. */
const isAuxGroup = (scene: Scene, from: number, to: number): boolean => {
  for (let t = from + 1; t < to; t++) if (scene.pos(t) !== ADV && scene.pos(t) !== AUX) return false
  return true
}

function contentEnd(scene: Scene, noun: number, first: number, clause: boolean): number {
  const cue = scene.cues[scene.nextCue[noun]]
  if (clause) {
    const stop = contentLast(scene, first, cue ?? wordCue('speech', 0, 0, 0))
    const end = beforeSecondVerb(scene, first, stop)
    return LEADS_IN.test(scene.lower(scene.sentenceFirst(noun))) ? beforeMain(scene, noun, first, end) : end
  }
  const run = nounPhraseFrom(scene, first)
  return run === null ? first - 1 : trimLast(scene, first, run.last)
}
