import { contentFrom, readAfter } from '../content.js'
import type { CueRule } from '../cue-rule.js'
import { cueRun, draftOf } from '../draft.js'

/**
 * A passive or empty subject: something is said and nobody is named.
 *
 *     It was reported that the ferry had left.
 *        ^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^
 *        cue          content (unnamed voice)
 */
export const itWasReported: CueRule = {
  name: 'it-was-reported',
  version: 1,
  read(scene, cue) {
    if (!cue.passive || scene.quoteAt[cue.head] >= 0) return null
    let before = cue.first - 1
    if (scene.lower(before) !== 'it') return null
    before = cue.first
    const reading = readAfter(scene, cue)
    if (reading === null || (reading.frame !== 'that' && reading.frame !== 'clause')) return null
    const content = contentFrom(scene, reading.first, cue)
    if (content.length === 0) return null
    return draftOf(scene, {
      source: null,
      cue: cueRun(scene, cue),
      content,
      because: `"it ${scene.lower(before)} ${scene.lower(cue.head)} that"`,
      act: cue.verb.act,
      unnamed: true,
      score: 0.95,
    })
  },
}
