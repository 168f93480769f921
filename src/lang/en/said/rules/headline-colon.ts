import type { Draft } from '../../../../model/index.js'
import { trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import { AUX, NOUN, PROPN, VERB } from '../parts.js'
import { nounPhraseFrom } from '../phrases.js'

/**
 * A headline that puts its speaker before a colon.
 *
 *     Harbour Minister: No Losses in Storm
 *     ^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^
 *     source, cue ":"   content
 */
export const headlineColon: SceneRule = {
  name: 'headline-colon',
  version: 1,
  find(scene) {
    const drafts: Draft[] = []
    const headlines = scene.marked.document.blocks.filter((block) => block.role === 'headline')
    for (let t = 0; t < scene.tokens.count; t++) {
      if (scene.opensParagraph[t] === 0) continue
      const start = scene.tokens.start[t]
      if (t > 0 && !headlines.some((block) => block.start <= start && start < block.end)) continue
      const run = nounPhraseFrom(scene, t)
      if (run === null || scene.lower(run.last + 1) !== ':' || run.last - run.first > 8) continue
      if (scene.pos(run.last) !== PROPN && scene.pos(run.last) !== NOUN) continue
      let end = run.last + 2
      while (end < scene.tokens.count && scene.opensParagraph[end] === 0) end++
      let verbs = 0
      for (let at = run.last + 2; at < end; at++) if (scene.pos(at) === VERB || scene.pos(at) === AUX) verbs++
      const last = trimLast(scene, run.last + 2, Math.min(end, scene.sentenceEnd(run.last + 2)) - 1)
      if (verbs === 0 || last - run.last < 4) continue
      const colon = run.last + 1
      drafts.push(
        draftOf(scene, {
          source: run,
          cue: { first: colon, last: colon },
          content: [scene.span(colon + 1, last)],
          because: 'a speaker before a colon in a headline',
          score: 0.6,
        }),
      )
    }
    return drafts
  },
}
