import { skipAdverbials, trimLast } from '../content.js'
import type { CueRule } from '../cue-rule.js'
import type { Cue } from '../cues.js'
import { draftOf } from '../draft.js'
import { nounPhraseBefore } from '../phrases.js'
import type { Scene } from '../scene.js'

/** What somebody or something is reported to be. */
const BEFALLEN =
  /^(?:dead|killed|missing|injured|wounded|hurt|stolen|damaged|destroyed|safe|stranded|trapped|displaced|detained|arrested|infected|drowned|burnt|burned)$/

/**
 * Things that are reported by nobody who is named.
 *
 *     Three men were reported killed in the cave-in.      No injuries were reported.
 *     ^^^^^^^^^ ^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^       ^^^^^^^^^^^ ^^^^^^^^^^^^^
 *     content   cue                                       content     cue
 *
 * A thing that is reported to the police is an event.
 */
export const wasReported: CueRule = {
  name: 'was-reported',
  version: 1,
  read(scene, cue) {
    if (cue.verb.lemma !== 'report' || !cue.passive || !cue.finite || cue.negated || cue.modal !== null) return null
    const subject = nounPhraseBefore(scene, cue.first - 1)
    if (subject === null || subject.first !== scene.sentenceFirst(cue.head)) return null
    if (/^(?:it|this|that|these|those|i|we|you|there|what|which)$/.test(scene.lower(subject.first))) return null
    const last = tailOf(scene, cue, isSeveral(scene, subject.first, subject.last))
    if (last < cue.last) return null
    const content = [scene.span(subject.first, subject.last)]
    if (last > cue.last) content.push(scene.span(cue.last + 1, last))
    return draftOf(scene, {
      source: null,
      cue: { first: cue.first, last: cue.last },
      content,
      because: `"${scene.lower(cue.head)}" by nobody who is named`,
      unnamed: true,
      score: 0.95,
    })
  },
}

/** "No injuries", "three men", "explosions"; a single thing is reported to somebody. */
const isSeveral = (scene: Scene, first: number, last: number): boolean =>
  scene.lower(first) === 'no' || /[^s]s$|^(?:people|men|women|children|damage)$/.test(scene.lower(last))

/** The last token of what belongs to the content behind the verb; -1 where somebody hears or tells it. */
function tailOf(scene: Scene, cue: Cue, several: boolean): number {
  const end = scene.sentenceEnd(cue.head)
  const next = scene.lower(cue.last + 1)
  const last = trimLast(scene, cue.last + 1, end - 1)
  for (let t = cue.last + 1; t <= last; t++)
    if (scene.quoteAt[t] >= 0 || /^(?:,|;|:|by|to|that|as|according)$/.test(scene.lower(t))) return -1
  if (BEFALLEN.test(next)) return last
  if (!several) return -1
  return last <= cue.last || skipAdverbials(scene, cue.last + 1) > last ? Math.max(last, cue.last) : -1
}
