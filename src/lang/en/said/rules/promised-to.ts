import type { Reading } from '../content.js'
import type { CueRule } from '../cue-rule.js'
import { findVerb } from '../lexicon.js'
import type { Scene } from '../scene.js'
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
  version: 2,
  read(scene, cue) {
    if (DONE.has(cue.verb.lemma) && !saysAfter(scene, cue.last + 2)) return null
    return draftAfter(scene, cue, FRAMES, 'before what is to be done', 0.6)
  },
}

/** Who seems to do something is described, and who chose to do it has done it: nobody's words. */
const DONE = new Set(['seem', 'appear', 'choose', 'volunteer'])

/** "appeared to suggest", "chose to deny": the act is one of saying after all. */
const saysAfter = (scene: Scene, t: number): boolean => findVerb(scene.lower(t))?.verb.act === 'speech'
