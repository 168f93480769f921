import type { Draft } from '../../../../model/index.js'
import { hasVerb, skipAdverbials, trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import type { Cue } from '../cues.js'
import { cueRun, draftOf } from '../draft.js'
import { appositionAfter, nounPhraseFrom, subjectOf } from '../phrases.js'
import { isOutlet } from '../reading/credits.js'
import type { Scene } from '../scene.js'

/**
 * What one says by another's account, with both in one sentence: the account is a step of the chain.
 *
 *     According to the Lakeland Bureau, the mine is flooded, engineer Otto Brenn said.
 *                  ^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^ ^^^^
 *                  step                content              source              cue
 *
 * Where an outlet closes the sentence, it carries the words of the first: "According to Ada Lund, two boats sank, the Post said."
 */
export const accountOf: SceneRule = {
  name: 'account-of',
  version: 1,
  find: (scene) => scene.cues.flatMap((cue) => read(scene, cue) ?? []),
}

function read(scene: Scene, cue: Cue): Draft | null {
  if (!cue.finite || cue.passive || scene.quoteAt[cue.head] >= 0 || !cue.verb.frames.has('q')) return null
  const first = scene.sentenceFirst(cue.head)
  if (scene.lower(first) !== 'according' || scene.lower(first + 1) !== 'to') return null
  const end = scene.sentenceEnd(cue.head)
  const after = skipAdverbials(scene, cue.last + 1)
  if (after < end && !/^[.!?;]$/.test(scene.lower(after))) return null
  const near = nounPhraseFrom(scene, first + 2)
  const subject = subjectOf(scene, cue)
  if (near === null || subject === null || subject.how !== 'own' || scene.lower(subject.first - 1) !== ',') return null
  const whole = appositionAfter(scene, near, end)
  const giver = whole.last < subject.first - 3 ? whole : near
  const from = giver.last + (scene.lower(giver.last) === ',' ? 1 : 2)
  if (scene.lower(from - 1) !== ',') return null
  const last = trimLast(scene, from, subject.first - 1)
  if (last - from < 2 || !hasVerb(scene, from, last + 1)) return null
  const content = [scene.span(from, last)]
  const carries = isOutlet(scene.marked, scene.span(subject.first, subject.last))
  const isCarried = carries && !isOutlet(scene.marked, scene.span(near.first, near.last))
  return draftOf(scene, {
    source: isCarried ? giver : subject,
    cue: isCarried ? { first, last: first + 1 } : cueRun(scene, cue),
    content,
    because: 'what one says by another’s account',
    act: cue.verb.act,
    score: 0.96,
  })
}
