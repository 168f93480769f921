import type { Draft } from '../../../../model/index.js'
import { mainVerb } from '../reading/main-clause.js'
import { tokenAt } from '../reading/runs.js'
import type { Scene } from '../scene.js'

/** Words that open a sentence of what somebody tells; a time or a name opens one of the page's own. */
const OPENS = /^(?:he|she|it|they|there|this|these|those|the|his|her|their|its|but|nobody|no|all|if)$/

/**
 * Tells whether a sentence goes on with what was told before it in a past tense, by its own: what would be, or what had
 * been where that had been, too.
 *
 *     The warden said the herring had gone. There had been 40,000 tonnes of it. Nobody would bring it back.
 *                     ^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function isToldOn(scene: Scene, draft: Draft, first: number, stop: number): boolean {
  if (!OPENS.test(scene.lower(first)) || stop - first > 45) return false
  const [cue] = draft.cue
  const [said] = draft.content
  if (cue === undefined || said === undefined || draft.unnamed === true) return false
  const group = scene.text.slice(cue.start, cue.end)
  if (!/(?:ed|said|told|wrote)\b/.test(group) || /\b(?:has|have|had|is|are)\b/.test(group)) return false
  if (/["“”]/.test(scene.text.slice(said.start, said.end))) return false
  for (let t = first; t < stop; t++)
    if (scene.quoteAt[t] >= 0 || /^(?:according|reportedly|yesterday|today|earlier|previously)$/.test(scene.lower(t)))
      return false
  const before = tenseOf(scene, tokenAt(scene, said.start), tokenAt(scene, said.end - 1))
  const now = tenseOf(scene, first, stop - 1)
  return before !== null && (now === 'would' || (now === 'had' && before === 'had'))
}

/** "had", "would" or "was": the tense of what is told; null for any other. */
function tenseOf(scene: Scene, first: number, last: number): string | null {
  const verb = mainVerb(scene, first, last)
  if (verb === null) return null
  const word = scene.lower(verb.first)
  if (word === 'had') return verb.head > verb.first ? 'had' : null
  if (word === 'would') return 'would'
  return /^(?:was|were)$/.test(word) ? 'was' : null
}
