import type { Draft } from '../../../../model/index.js'
import { isPaper } from '../can-speak.js'
import type { SceneRule } from '../cue-rule.js'
import { wordCue } from '../each-word.js'
import { subjectOf } from '../phrases.js'
import type { Scene } from '../scene.js'
import { verbFirst } from '../verb-first.js'
import { draftBehind } from './draft-behind.js'

/**
 * A study or an inspection that finds a thing lacking: what it tells has no verb.
 *
 *     The new study found no link to mills.      A search of the mill has turned up nothing unusual.
 *     ^^^^^^^^^^^^^ ^^^^^ ^^^^^^^^^^^^^^^^       ^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^
 */
export const foundNothing: SceneRule = {
  name: 'found-nothing',
  version: 1,
  find(scene) {
    const drafts: Draft[] = []
    for (let t = 1; t + 2 < scene.tokens.count; t++) {
      if (!FINDS.test(scene.lower(t)) || scene.quoteAt[t] >= 0) continue
      const last = scene.lower(t) === 'turned' ? t + 1 : t
      if (last > t && scene.lower(last) !== 'up') continue
      if (!/^(?:no|nothing|none|little)$/.test(scene.lower(last + 1))) continue
      const draft = read(scene, t, last)
      if (draft !== null) drafts.push(draft)
    }
    return drafts
  },
}

const FINDS = /^(?:found|finds|find|showed|shows|detected|revealed|uncovered|turned)$/
export const INQUIRY =
  /^(?:stud(?:y|ies)|examinations?|inspections?|search(?:es)?|tests?|checks?|probes?|audits?|autops(?:y|ies)|post-mortems?|reviews?|inquir(?:y|ies)|enquir(?:y|ies)|investigations?|analys[ie]s|surveys?|trials?|scans?|samples?|assessments?)$/

function read(scene: Scene, head: number, last: number): Draft | null {
  const first = verbFirst(scene, head)
  const cue = { ...wordCue('speech', first, head, last), form: 'past' as const, finite: true }
  const source = subjectOf(scene, cue)
  if (source === null || source.how !== 'own') return null
  let isInquiry = false
  for (let t = source.first; t <= source.last; t++) if (INQUIRY.test(scene.lower(t))) isInquiry = true
  if (!isInquiry && !isPaper(scene, source)) return null
  return draftBehind(scene, cue, { source, from: last + 1, because: 'an inquiry that finds none', score: 0.95 })
}
