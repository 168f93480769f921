import type { Reading } from '../content.js'
import type { CueRule } from '../cue-rule.js'
import { draftAfter } from './after-cue.js'

const FRAMES: ReadonlySet<Reading['frame']> = new Set(['to', 'ing'])

/**
 * A verb of promising, wanting or asking before "to" and a verb.
 *
 *     The council promised to repair the dam.
 *     ^^^^^^^^^^^ ^^^^^^^^ ^^^^^^^^^^^^^^^^^
 *     source      cue      content
 */
export const promisedTo: CueRule = {
  name: 'promised-to',
  version: 1,
  read: (scene, cue) => draftAfter(scene, cue, FRAMES, 'before what is to be done', 0.6),
}
