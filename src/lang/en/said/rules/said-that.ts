import type { Reading } from '../content.js'
import type { CueRule } from '../cue-rule.js'
import { draftAfter } from './after-cue.js'

const FRAMES: ReadonlySet<Reading['frame']> = new Set(['that', 'clause', 'question'])

/**
 * A speaker, a verb of saying and a clause, with or without "that".
 *
 *     The harbour office said on Monday that three people were hurt.
 *     ^^^^^^^^^^^^^^^^^^ ^^^^           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     source             cue            content
 */
export const saidThat: CueRule = {
  name: 'said-that',
  version: 3,
  read: (scene, cue) => draftAfter(scene, cue, FRAMES, 'before a clause', 0.8),
}
