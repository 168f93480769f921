import type { Reading } from '../content.js'
import type { CueRule } from '../cue-rule.js'
import { draftAfter } from './after-cue.js'

const FRAMES: ReadonlySet<Reading['frame']> = new Set(['quote'])

/**
 * A speaker and a verb before a quotation.
 *
 *     Mara Velt said: "The bridge will open in May."
 *     ^^^^^^^^^ ^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     source    cue   content
 */
export const saidQuote: CueRule = {
  name: 'said-quote',
  version: 2,
  read: (scene, cue) => draftAfter(scene, cue, FRAMES, 'before a quotation', 0.85),
}
