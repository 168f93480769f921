import type { Draft } from '../../../../model/index.js'
import { canSpeak } from '../can-speak.js'
import { hasVerb, paragraphsOf, trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import type { Run } from '../phrases.js'
import { nounPhraseFrom, subjectOf } from '../phrases.js'
import type { Scene } from '../scene.js'

/**
 * What somebody said, point by point in a list under a line that ends with a colon.
 *
 *     The ministry said:           According to the ministry:
 *     ^^^^^^^^^^^^ ^^^^            ^^^^^^^^^^^^ ^^^^^^^^^^^^
 *     – The bridge is safe.        – Nobody was hurt.
 *       ^^^^^^^^^^^^^^^^^^           ^^^^^^^^^^^^^^^
 */
export const listedPoints: SceneRule = {
  name: 'listed-points',
  version: 1,
  find(scene) {
    const drafts: Draft[] = []
    let opener: Opener | null = null
    let isFirst = true
    for (const { first: t, last: stop } of paragraphsOf(scene)) {
      const end = stop + 1
      const first = opener === null ? -1 : pointFrom(scene, t, end)
      if (opener === null || first < 0) {
        opener = openerOf(scene, t, end)
        isFirst = true
        continue
      }
      const last = trimLast(scene, first, end - 1)
      if (last - first < 2 || !hasVerb(scene, first, last + 1)) continue
      const draft = draftOf(scene, {
        source: opener.source,
        cue: opener.cue,
        content: [scene.span(first, last)],
        because: 'a point of a list under its speaker',
        score: 0.95,
      })
      // The verb is the first point's: two acts with one cue would count as one.
      drafts.push(isFirst ? draft : { ...draft, cue: [], assumed: true })
      isFirst = false
    }
    return drafts
  },
}

interface Opener {
  readonly source: Run
  readonly cue: Run
}

const BULLET = /^(?:[-–—•*·]|\d{1,2})$/

/** The first token of a point behind its mark; -1 where no mark stands. */
function pointFrom(scene: Scene, t: number, end: number): number {
  if (!BULLET.test(scene.lower(t))) return -1
  const isNumber = /^\d/.test(scene.lower(t))
  if (isNumber && !/^[.)]$/.test(scene.lower(t + 1))) return -1
  const first = isNumber ? t + 2 : t + 1
  return first < end ? first : -1
}

/** The line above a list: "The ministry said:", "What the police say:", "According to the ministry:". */
function openerOf(scene: Scene, t: number, end: number): Opener | null {
  const colon = end - 1
  if (scene.lower(colon) !== ':' || colon - t > 24) return null
  if (scene.lower(t) === 'according' && scene.lower(t + 1) === 'to') {
    const source = nounPhraseFrom(scene, t + 2)
    if (source === null || source.last !== colon - 1 || !canSpeak(scene, source)) return null
    return { source, cue: { first: t, last: t + 1 } }
  }
  for (let at = scene.nextCue[t]; at < scene.cues.length && scene.cues[at].head < colon; at++) {
    const cue = scene.cues[at]
    if (cue.last !== colon - 1 || !cue.finite || cue.passive || cue.negated) continue
    if (cue.verb.act !== 'speech' || !cue.verb.frames.has('q')) continue
    const source = subjectOf(scene, cue)
    return source?.how === 'own' ? { source, cue: { first: cue.first, last: cue.last } } : null
  }
  return null
}
