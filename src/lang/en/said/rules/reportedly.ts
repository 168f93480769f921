import type { Draft } from '../../../../model/index.js'
import { trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import { PUNCT } from '../parts.js'

/**
 * "Reportedly": a voice without a name; the rest of the clause is the content.
 *
 *     The ferry reportedly left at noon.
 *     ^^^^^^^^^ ^^^^^^^^^^ ^^^^^^^^^^^^
 *     content   cue        content
 */
export const reportedly: SceneRule = {
  name: 'reportedly',
  version: 1,
  find(scene) {
    const drafts: Draft[] = []
    for (let t = 0; t < scene.tokens.count; t++) {
      if (
        scene.tokens.end[t] - scene.tokens.start[t] !== 10 ||
        scene.lower(t) !== 'reportedly' ||
        scene.quoteAt[t] >= 0
      )
        continue
      const end = scene.sentenceEnd(t)
      let first = t
      while (first > scene.sentenceFirst(t) && scene.pos(first - 1) !== PUNCT) first--
      let stop = t + 1
      while (stop < end && !/^[,;]$/.test(scene.lower(stop))) stop++
      const last = trimLast(scene, t + 1, stop - 1)
      const content = []
      if (first < t) content.push(scene.span(first, t - 1))
      if (last > t) content.push(scene.span(t + 1, last))
      if (content.length > 0)
        drafts.push(
          draftOf(scene, {
            source: null,
            cue: { first: t, last: t },
            content,
            because: '"reportedly"',
            unnamed: true,
            score: 0.95,
          }),
        )
    }
    return drafts
  },
}
