import type { Draft } from '../../../../model/index.js'
import { contentLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import type { Cue } from '../cues.js'
import { cueRun, draftOf } from '../draft.js'
import { ADV, AUX, PRON, VERB } from '../parts.js'
import { nounPhraseFrom, subjectOf } from '../phrases.js'
import type { Scene } from '../scene.js'

/**
 * A clause that its speaker and verb part, behind its subject or behind its auxiliary.
 *
 *     Details, the warden hinted, would follow in May.      It was, she insisted, a gift.
 *     ^^^^^^^  ^^^^^^^^^^ ^^^^^^  ^^^^^^^^^^^^^^^^^^^      ^^^^^^  ^^^ ^^^^^^^^  ^^^^^^
 *     content  source    cue     content
 */
export const partedClause: SceneRule = {
  name: 'parted-clause',
  version: 1,
  find: (scene) => scene.cues.flatMap((cue) => read(scene, cue) ?? []),
}

function read(scene: Scene, cue: Cue): Draft | null {
  if (!cue.finite || cue.passive || cue.verb.act !== 'speech' || !cue.verb.frames.has('q')) return null
  if (scene.quoteAt[cue.head] >= 0 || scene.lower(cue.last + 1) !== ',') return null
  const first = scene.sentenceFirst(cue.head)
  const end = scene.sentenceEnd(cue.head)
  const subject = subjectOf(scene, cue)
  if (subject === null || subject.how !== 'own' || scene.lower(subject.first - 1) !== ',') return null
  const comma = subject.first - 1
  const from = cue.last + 2
  if (from + 1 >= end || !isParted(scene, first, comma, from)) return null
  for (let t = first; t < end; t++) if (scene.quoteAt[t] >= 0) return null
  const last = contentLast(scene, from, cue)
  if (last < from) return null
  return draftOf(scene, {
    source: subject,
    cue: cueRun(scene, cue),
    content: [scene.span(first, comma - 1), scene.span(from, last)],
    because: `"${scene.lower(cue.head)}" inside its content`,
    score: 0.96,
  })
}

/** Whether the words before the first comma are a subject, with or without its auxiliary, and those behind the second go on with it. */
function isParted(scene: Scene, first: number, comma: number, from: number): boolean {
  const subject = scene.pos(first) === PRON ? { first, last: first } : nounPhraseFrom(scene, first)
  if (subject === null || subject.last >= comma) return false
  if (subject.last === comma - 1) return scene.pos(from) === AUX || isFiniteVerb(scene, from)
  let t = subject.last + 1
  while (t < comma && (scene.pos(t) === AUX || scene.pos(t) === ADV)) t++
  return t === comma && scene.pos(comma - 1) === AUX && !isFiniteVerb(scene, from) && scene.pos(from) !== AUX
}

/** "Do not require it": a verb with nothing before it that would make it a participle. */
const isFiniteVerb = (scene: Scene, t: number): boolean =>
  scene.pos(t) === VERB && !/(?:ing|ed|en)$/.test(scene.lower(t))
