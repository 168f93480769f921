import { contentFrom, readAfter } from '../content.js'
import type { CueRule } from '../cue-rule.js'
import { cueRun, draftOf } from '../draft.js'
import type { Run } from '../phrases.js'
import { nounPhraseFrom } from '../phrases.js'
import type { Scene } from '../scene.js'

/**
 * A passive or empty subject: something is said and nobody is named.
 *
 *     It was reported that the ferry had left.
 *        ^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^
 *        cue          content (unnamed voice)
 */
export const itWasReported: CueRule = {
  name: 'it-was-reported',
  version: 2,
  read(scene, cue) {
    if (!cue.passive || scene.quoteAt[cue.head] >= 0) return null
    let before = cue.first - 1
    if (scene.lower(before) !== 'it') return null
    before = cue.first
    const reading = readAfter(scene, cue)
    if (reading === null || (reading.frame !== 'that' && reading.frame !== 'clause')) return null
    const content = contentFrom(scene, reading.first, cue)
    if (content.length === 0) return null
    const issuer = issuerBefore(scene, cue.first - 1)
    return draftOf(scene, {
      source: issuer,
      cue: cueRun(scene, cue),
      content,
      because: `"it ${scene.lower(before)} ${scene.lower(cue.head)} that"`,
      act: cue.verb.act,
      unnamed: issuer === null,
      score: 0.95,
    })
  },
}

const PAPER = /^(?:statement|report|release|message|announcement|note|letter|notice|post|bulletin|publication)$/

/** "In the statement made by the council, it was noted that": whose paper it is; null where nobody's. */
function issuerBefore(scene: Scene, it: number): Run | null {
  const first = scene.sentenceFirst(it)
  if (scene.lower(first) !== 'in' || scene.lower(it - 1) !== ',') return null
  let noun = first + 1
  while (noun < first + 5 && !PAPER.test(scene.lower(noun))) noun++
  if (!PAPER.test(scene.lower(noun))) return null
  const made = /^(?:made|issued|released|published|prepared|sent|shared)$/.test(scene.lower(noun + 1))
    ? noun + 2
    : noun + 1
  if (!/^(?:by|of|from)$/.test(scene.lower(made))) return null
  const run = nounPhraseFrom(scene, made + 1)
  return run !== null && run.first === made + 1 && run.last < it
    ? { first: run.first, last: Math.min(run.last, it - 2) }
    : null
}
