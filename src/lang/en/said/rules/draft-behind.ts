import type { Draft } from '../../../../model/index.js'
import { contentLast, trimLast } from '../content.js'
import type { Cue } from '../cues.js'
import { draftOf } from '../draft.js'
import type { Run } from '../phrases.js'
import type { Scene } from '../scene.js'

/** The draft whose content stands behind its cue, from a token on to where it ends; null where that is too short to say anything. */
export function draftBehind(
  scene: Scene,
  cue: Cue,
  parts: {
    readonly source: Run | null
    readonly from: number
    readonly because: string
    readonly score: number
    readonly unnamed?: boolean
    /** So many tokens at least; one where it is left out. */
    readonly least?: number
  },
): Draft | null {
  const { source, from, because, score, unnamed, least = 1 } = parts
  const last = trimLast(scene, from, contentLast(scene, from, cue))
  if (last - from + 1 < least) return null
  return draftOf(scene, { source, cue, content: [scene.span(from, last)], because, unnamed, score })
}
