import type { Draft } from '../../../../model/index.js'
import { canSpeak } from '../can-speak.js'
import { trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import { eachWord, wordCue } from '../each-word.js'
import { NOUN, VERB } from '../parts.js'
import { nounPhraseFrom, subjectOf } from '../phrases.js'
import type { Scene } from '../scene.js'

/**
 * A check that gives its verdict on a claim.
 *
 *     The Plumbline rated the claim that the mayor had fled false.      Checkers found the story to be untrue.
 *     ^^^^^^^^^^^^^ ^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^      ^^^^^^^^ ^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^
 *     source        cue   content
 */
export const ratedClaim: SceneRule = {
  name: 'rated-claim',
  version: 2,
  find: (scene) => eachWord(scene, PLACES, (t) => readVerdict(scene, t)),
}

/** "We rate this claim": a verb that taggers take for a noun. */
const PLACES = new Set<number>([VERB, NOUN])
const RATES =
  /^(?:rate[sd]?|rule[sd]?|judge[sd]?|deem(?:s|ed)?|find|finds|found|label(?:s|led|ed)?|mark(?:s|ed)?|classif(?:y|ies|ied)|flag(?:s|ged)?)$/
const CLAIM =
  /^(?:claim|statement|story|post|video|picture|photo|image|report|rumou?r|allegation|assertion|quote|clip|meme|tweet|article)s?$/
const VERDICT =
  /^(?:(?:mostly|partly|largely|entirely|completely|totally|highly) )?(?:false|untrue|fake|wrong|incorrect|inaccurate|misleading|unproven|unfounded|baseless|unsubstantiated|unsupported|fabricated|doctored|manipulated|altered|satire|true|correct|accurate)$/

function readVerdict(scene: Scene, t: number): Draft | null {
  if (!RATES.test(scene.lower(t)) || scene.quoteAt[t] >= 0) return null
  const object = nounPhraseFrom(scene, t + 1, { links: false })
  if (object === null || object.first !== t + 1) return null
  const noun = nounIn(scene, object.first, object.last)
  if (noun < 0) return null
  const last = verdictLast(scene, noun)
  if (last < 0) return null
  let first = t
  while (/^(?:has|have|had|also|later|been|\p{L}+ly)$/u.test(scene.lower(first - 1))) first--
  const cue = { ...wordCue('speech', first, t, t), form: 'past' as const, finite: true }
  const source = subjectOf(scene, cue)
  if (source === null || source.how !== 'own' || !canSpeak(scene, source)) return null
  return draftOf(scene, {
    source,
    cue: { first, last: t },
    content: [scene.span(t + 1, last)],
    because: `"${scene.lower(t)}" with a claim and a verdict`,
    score: 0.95,
  })
}

/** The noun of what is checked among the words of a phrase: taggers take the verdict behind it for a part of it. */
function nounIn(scene: Scene, first: number, last: number): number {
  for (let t = first; t <= last; t++) if (CLAIM.test(scene.lower(t))) return t
  return -1
}

/** The last word of a verdict that closes its sentence or clause; -1 where there is none. */
function verdictLast(scene: Scene, noun: number): number {
  const end = trimLast(scene, noun, scene.sentenceEnd(noun) - 1) + 1
  if (scene.lower(noun + 1) === 'that') return VERDICT.test(wordAt(scene, end - 1)) && end - noun > 4 ? end - 1 : -1
  let t = noun + 1
  if (scene.lower(t) === 'as') t++
  else if (scene.lower(t) === 'to' && scene.lower(t + 1) === 'be') t += 2
  const isQuoted = scene.quoteAt[t] >= 0 && scene.quoteFirst[scene.quoteAt[t]] === t
  if (isQuoted) t++
  while (/^(?:mostly|partly|largely|entirely|completely|totally|highly)$/.test(scene.lower(t))) t++
  if (t >= end || !VERDICT.test(wordAt(scene, t))) return -1
  return isQuoted && scene.quoteLast[scene.quoteAt[t]] === t + 1 ? t + 1 : t
}

const wordAt = (scene: Scene, t: number): string => scene.lower(t).replace(/["“”]/g, '')
