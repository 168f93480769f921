import type { Draft } from '../../../model/index.js'
import type { Cue } from './cues.js'
import type { Scene } from './scene.js'

/** A construction around one reporting verb: reads its draft, or null where the words do not stand that way. */
export interface CueRule {
  readonly name: string
  readonly version: number
  read(scene: Scene, cue: Cue): Draft | null
}

/** A construction without a reporting verb, or with words of its own. */
export interface SceneRule {
  readonly name: string
  readonly version: number
  find(scene: Scene): readonly Draft[]
}
