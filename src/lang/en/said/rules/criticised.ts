import { canSpeak } from '../can-speak.js'
import type { Reading } from '../content.js'
import type { CueRule } from '../cue-rule.js'
import type { Cue } from '../cues.js'
import { ADJ, ADV, DET, NOUN, PRON, PROPN } from '../parts.js'
import { nounPhraseFrom } from '../phrases.js'
import type { Scene } from '../scene.js'
import { draftAfter } from './after-cue.js'

const FRAMES: ReadonlySet<Reading['frame']> = new Set(['noun'])

const WITHHELD = new Set([
  'disclose',
  'reveal',
  'divulge',
  'publish',
  'release',
  'specify',
  'identify',
  'name',
  'share',
  'outline',
  'detail',
])

/**
 * A verb of judging, announcing or denying whose object is the content.
 *
 *     Velt criticised the delay.
 *     ^^^^ ^^^^^^^^^^ ^^^^^^^^^
 *     source cue      content
 */
export const criticised: CueRule = {
  name: 'criticised',
  version: 3,
  read(scene, cue) {
    if (cue.verb.lemma === 'call' && !namesByCalling(scene, cue.last + 1)) return null
    // "Did not disclose any evidence" is told of somebody and not said by him.
    if (cue.negated && WITHHELD.has(cue.verb.lemma)) return null
    if (DONE.has(cue.verb.lemma) && !namesAs(scene, cue.verb.lemma, cue.last + 1)) return null
    // "Reported, citing two people, that": a step of the chain.
    if (isCredit(scene, cue)) return null
    if (cue.verb.lemma === 'order' && !ordersDeed(scene, cue.last + 1)) return null
    if (cue.verb.lemma === 'attack' && isPlace(scene, cue.last + 1)) return null
    return draftAfter(scene, cue, FRAMES, 'with an object', 0.5)
  },
}

/** "…, citing two people", "Quoting officials, the agency …": not "citing concerns". */
const isCredit = (scene: Scene, cue: Cue): boolean => {
  if (!/^(?:citing|quoting)$/.test(scene.lower(cue.head))) return false
  if (scene.lower(cue.first - 1) !== ',' && cue.first !== scene.sentenceFirst(cue.head)) return false
  const cited = nounPhraseFrom(scene, cue.last + 1)
  return cited !== null && canSpeak(scene, cited)
}

/** Verbs that with a plain object tell what was done: "sought shelter", "exposed the wall", "a man named Orm". */
const DONE = new Set(['seek', 'expose', 'observe', 'demonstrate', 'compare', 'identify', 'name', 'trust'])

/** "attacked a school in the valley": with stones, and not with words. */
function isPlace(scene: Scene, from: number): boolean {
  const object = nounPhraseFrom(scene, from, { links: false })
  return (
    object !== null &&
    /^(?:station|post|base|camp|school|hospital|clinic|mosque|church|market|convoy|bus|train|ship|boat|plane|embassy|consulate|building|house|home|village|town|city|checkpoint|barracks|plant|mill|bridge|airport|port|hotel|prison)s?$/.test(
      scene.lower(object.last),
    )
  )
}

/** "ordered an inquiry": an act that is to follow, and no meal. */
function ordersDeed(scene: Scene, from: number): boolean {
  const object = nounPhraseFrom(scene, from, { links: false })
  return object !== null && DEED.test(scene.lower(object.last))
}

const DEED =
  /^(?:inquir(?:y|ies)|enquir(?:y|ies)|investigations?|probes?|reviews?|audits?|evacuations?|recall|withdrawal|halt|end|closures?|shutdown|lockdown|curfew|ceasefire|truce|pause|suspension|retrial|trial|release|arrests?|search|inspections?|ban|boycott|airstrikes?|strikes?|mobili[sz]ation|deployment|extradition|deportations?|expulsion|seizure|freeze|repayment|autopsy|post-mortem|inquest|recount|elections?|demolition|mourning|crackdown|quarantine|blockade|pull-out|pullout)$/

/** "identified him as the owner", "compared the plan with a tale": then something is said of it. "Exposed them to the frost" tells what was done. */
function namesAs(scene: Scene, lemma: string, from: number): boolean {
  const object = nounPhraseFrom(scene, from, { links: false })
  return object !== null && (lemma === 'compare' ? /^(?:to|with)$/ : /^as$/).test(scene.lower(object.last + 1))
}

const UNTRUE = /^(?:groundless|baseless|fake|false|bogus|untrue|unfounded|nonsense|lies|rubbish)$/

/** "called the plan a mistake" names it something; "called a meeting" is an event. */
function namesByCalling(scene: Scene, from: number): boolean {
  for (let t = from; t < Math.min(from + 14, scene.sentenceEnd(from)); t++) if (scene.quoteAt[t] >= 0) return true
  const object = nounPhraseFrom(scene, from)
  if (object === null) return false
  // "called the rumours groundless": taken for one phrase.
  if (object.last > object.first + 1 && UNTRUE.test(scene.lower(object.last))) return true
  const next = object.last + 1
  if (next >= scene.sentenceEnd(from)) return false
  return (
    scene.quoteAt[next] >= 0 ||
    [ADJ, DET, NOUN, PROPN, PRON, ADV].includes(scene.pos(next)) ||
    scene.quoteAt[object.last] >= 0
  )
}
