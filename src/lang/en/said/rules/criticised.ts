import type { CueRule } from '../cue-rule.js'
import type { Reading } from '../content.js'
import { draftAfter } from './after-cue.js'

const FRAMES: ReadonlySet<Reading['frame']> = new Set(['noun'])

/**
 * A verb of judging, announcing or denying whose object is the content.
 *
 *     Velt criticised the delay.
 *     ^^^^ ^^^^^^^^^^ ^^^^^^^^^
 *     source cue      content
 */
export const criticised: CueRule = {
  name: 'criticised',
  version: 1,
  read: (scene, cue) => draftAfter(scene, cue, FRAMES, 'with an object', 0.5),
}
