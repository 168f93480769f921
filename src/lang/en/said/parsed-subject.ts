import { childIn, isUnder, subtreeOf } from '../parser/tree.js'
import type { Cue } from './cues.js'
import { AUX, VERB } from './parts.js'
import type { Run } from './phrases.js'
import type { Scene } from './scene.js'

/** What opens another clause or part of a sentence. */
const OPENS = /^(?:,|after|before|since|until|when|while|as|because|that|which|who)$/
/** Words that a subject may have at most: longer ones hold clauses, which the parser hangs wrongly more often. */
const LONGEST = 16

/**
 * The whole subject of a verb, where what stands right before the verb is only the end of it in the parse.
 *
 *     Their rivals in the valley and in this town balk at the fare.
 *                                       ^^^^^^^^^ near
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ whole
 *
 * @returns null where the parser has the near phrase for the subject, or another one altogether
 */
export function parsedSubject(scene: Scene, cue: Cue, near: Run): Run | null {
  const { tokens } = scene
  const own = childIn(tokens, cue.head, ['nsubj', 'nsubj:pass'])
  if (own < 0 || own >= near.first || !isUnder(tokens, near.last, own)) return null
  const parts = subtreeOf(tokens, own)
  const first = parts[0]
  if (near.last - first > LONGEST || parts.length !== parts[parts.length - 1] - first + 1) return null
  for (let t = first; t <= near.last; t++)
    if (scene.pos(t) === VERB || scene.pos(t) === AUX || scene.quoteAt[t] >= 0 || OPENS.test(scene.lower(t)))
      return null
  return { first, last: near.last }
}
