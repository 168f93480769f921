import { trimLast } from '../content.js'
import type { CueRule } from '../cue-rule.js'
import type { Cue } from '../cues.js'
import { draftOf } from '../draft.js'
import { appositionAfter, nounPhraseFrom } from '../phrases.js'
import type { Scene } from '../scene.js'

/**
 * "This was stated by": the content is the sentence before.
 *
 *     The dam may fail by May. This was stated in parliament by the minister, Mara Velt.
 *     ^^^^^^^^^^^^^^^^^^^^^^^       ^^^^^^^^^^                  ^^^^^^^^^^^^^^^^^^^^^^^^
 *     content                      cue                         source
 */
export const wasStatedBy: CueRule = {
  name: 'was-stated-by',
  version: 1,
  read(scene, cue) {
    if (!cue.passive || !cue.verb.frames.has('t') || cue.verb.act === 'mental') return null
    const subject = scene.lower(cue.first - 1)
    if (subject !== 'this' && subject !== 'it' && subject !== 'that') return null
    const first = scene.sentenceFirst(cue.head)
    if (first === 0 || cue.first - 1 > first + 2 || scene.opensParagraph[first] === 1) return null
    const source = agentOf(scene, cue)
    if (source === null) return null
    const from = scene.sentenceFirst(first - 1)
    const last = trimLast(scene, from, first - 1)
    if (last <= from) return null
    return draftOf(scene, {
      source,
      cue: { first: cue.first, last: cue.last },
      content: [scene.span(from, last)],
      because: `"${subject} was ${scene.lower(cue.head)} by" after its content`,
      score: 0.95,
    })
  },
}

/** The noun phrase behind "by", with its apposition. */
function agentOf(scene: Scene, cue: Cue) {
  const end = scene.sentenceEnd(cue.head)
  for (let t = cue.last + 1; t + 1 < end; t++) {
    if (scene.lower(t) !== 'by') continue
    const run = nounPhraseFrom(scene, t + 1)
    return run === null ? null : appositionAfter(scene, run, end)
  }
  return null
}
