import { childIn, childrenOf, relationOf } from '../../parser/tree.js'
import type { Cue } from '../cues.js'
import { CCONJ } from '../parts.js'
import type { Run } from '../phrases.js'
import type { Scene } from '../scene.js'

const MAY = /^(?:can|ca|could|may|might|must|shall|should|would)$/
const WILL = /^(?:will|['’]ll)$/
/** "I would argue", "I can tell you": whoever speaks of himself so says it. */
const SELF = /^(?:i|we)$/
/** "Would welcome", "would like": a wish, politely put. */
const WISH = new Set([
  'like',
  'love',
  'prefer',
  'welcome',
  'support',
  'favor',
  'favour',
  'oppose',
  'hate',
  'want',
  'back',
])
/** "The Courier can reveal": who says that he can has done it. */
const REVEALS = /^(?:reveal|confirm|disclose|report|announce|say|tell)$/
/** Verbs before a bare infinitive: what they have somebody say is not told as said. */
const CAUSES = /^(?:let|lets|letting|make|makes|made|making|help|helps|helped|helping|have|has|had)$/

/**
 * Tells whether an act of saying is only supposed, foretold or made possible: nobody has said anything by it yet.
 *
 *     The judge will tell him of the charges.      If they deny it, the rolls are closed.      It helps people understand the past.
 *               ^^^^^^^^^                          ^^      ^^^^                                             ^^^^^^^^^^
 *
 * "Would not comment" and "I would say" are none; nor is "will sue", a promise.
 */
export function isSupposed(scene: Scene, cue: Cue, source: Run | null): boolean {
  const isSelf = source !== null && source.first === source.last && SELF.test(scene.lower(source.first))
  if (cue.modal !== null && !cue.negated && !isSelf && !onlySays(scene, cue)) {
    if (MAY.test(cue.modal) && !WISH.has(cue.verb.lemma) && !(cue.modal === 'can' && REVEALS.test(cue.verb.lemma)))
      return true
    if (WILL.test(cue.modal) && cue.verb.act === 'speech') return true
  }
  return isCondition(scene, cue) || isCaused(scene, cue) || isJoined(scene, cue)
}

/** "Would only say that it was under review", "could say only that": said, and no more than that. */
function onlySays(scene: Scene, cue: Cue): boolean {
  if (!/^(?:would|could)$/.test(cue.modal ?? '') || cue.verb.act !== 'speech') return false
  if (scene.lower(cue.head + 1) === 'only') return true
  for (let t = cue.first; t < cue.head; t++) if (scene.lower(t) === 'only') return true
  return false
}

/** A clause that "if" or "unless" opens. */
function isCondition(scene: Scene, cue: Cue): boolean {
  if (relationOf(scene.tokens, cue.head) !== 'advcl') return false
  return childrenOf(scene.tokens, cue.head).some(
    (child) => child < cue.first && /^(?:if|unless)$/.test(scene.lower(child)) && scene.lower(child - 1) !== 'as',
  )
}

/** "Went on to explain and accuse" */
const GOES_ON = /^(?:went|goes|continued|continues|began|proceeded|proceeds)$/

/** "People cannot meet or express their love": the modal, or the "to", of the verb that it is joined to holds for both. */
function isJoined(scene: Scene, cue: Cue): boolean {
  const { tokens } = scene
  if (cue.form !== 'base' || cue.infinitive || cue.modal !== null || relationOf(tokens, cue.head) !== 'conj')
    return false
  if (scene.pos(cue.first - 1) !== CCONJ) return false
  const first = tokens.head[cue.head]
  if (tokens.head[first] >= 0 && GOES_ON.test(scene.lower(tokens.head[first]))) return false
  return childrenOf(tokens, first).some(
    (child) => child < first && (MAY.test(scene.lower(child)) || (child === first - 1 && scene.lower(child) === 'to')),
  )
}

/** A bare infinitive behind "let", "make" or "help". */
function isCaused(scene: Scene, cue: Cue): boolean {
  const { tokens } = scene
  if (cue.form !== 'base' || cue.modal !== null || cue.infinitive) return false
  const relation = relationOf(tokens, cue.head)
  if (relation !== 'xcomp' && relation !== 'ccomp') return false
  return CAUSES.test(scene.lower(tokens.head[cue.head])) && childIn(tokens, cue.head, ['aux', 'mark']) < 0
}
