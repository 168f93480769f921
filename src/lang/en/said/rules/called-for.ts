import type { Reading } from '../content.js'
import type { CueRule } from '../cue-rule.js'
import { draftAfter } from './after-cue.js'

const FRAMES: ReadonlySet<Reading['frame']> = new Set(['particle'])

/**
 * A verb with a word that leads to its content: "called for", "spoke of", "pointed to".
 *
 *     The union called for an inquiry.
 *     ^^^^^^^^^ ^^^^^^^^^^ ^^^^^^^^^^
 *     source    cue        content
 */
export const calledFor: CueRule = {
  name: 'called-for',
  version: 2,
  read(scene, cue) {
    // "He commented on reports" says that he spoke, not what; "did not comment on" is a refusal.
    if (cue.verb.lemma === 'comment' && !cue.negated) return null
    // "Reported on the vote", "focused on the search", "knew about the leak" and "responding to calls" tell what somebody did.
    if (!cue.negated && DONE.has(cue.verb.lemma)) return null
    // "A nurse fell ill, raising concerns about the ward": the event raises them.
    if (cue.participle && cue.verb.lemma === 'raise') return null
    return draftAfter(scene, cue, FRAMES, 'leading to its object', 0.6)
  },
}

const DONE = new Set(['focus', 'know', 'respond', 'report'])
