import type { Draft } from '../../../../model/index.js'
import { canSpeak } from '../can-speak.js'
import { hasVerb, trimLast } from '../content.js'
import type { CueRule } from '../cue-rule.js'
import type { Cue } from '../cues.js'
import { cueRun, draftOf } from '../draft.js'
import type { Subject } from '../phrases.js'
import { nounPhraseFrom, REPORTING, subjectOf } from '../phrases.js'
import type { Scene } from '../scene.js'

/**
 * "As", a speaker and a verb of saying, before or behind the content.
 *
 *     The gate was shut in May, as its keeper, Mats Orm, confirmed to the Post.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^
 *     content                     source                cue
 *
 *     As the keeper told the Post on Monday, the gate is shut.
 *        ^^^^^^^^^^ ^^^^                     ^^^^^^^^^^^^^^^^
 *
 *     The gate was shut in May, as reported by the Post.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^ ^^^^^^^^
 */
export const asSaid: CueRule = {
  name: 'as-said',
  version: 2,
  read(scene, cue) {
    if (REPORTED_BY.has(cue.verb.lemma) && cue.first === cue.head && cue.form !== 'ing') {
      const read = reportedBy(scene, cue)
      if (read !== null) return read
    }
    if (!cue.finite || cue.passive || cue.negated || !(REPORTING.has(cue.verb.lemma) || TOLD.has(cue.verb.lemma)))
      return null
    const source = subjectOf(scene, cue)
    if (source === null || source.how !== 'own') return null
    const as = source.first - 1
    if (scene.lower(as) !== 'as' || scene.quoteAt[as] >= 0) return null
    const first = scene.sentenceFirst(as)
    const end = scene.sentenceEnd(cue.head)
    return as === first ? before(scene, cue, source, end) : behind(scene, cue, source, first, end)
  },
}

const TOLD = new Set([
  'tell',
  'confirm',
  'point',
  'observe',
  'remark',
  'show',
  'clarify',
  'explain',
  'specify',
  'communicate',
  'put',
])

const REPORTED_BY = new Set(['report', 'state', 'confirm', 'announce', 'write', 'tell', 'note', 'claim'])

/** "As reported by the Post, the gate is shut", "the gate is shut, as confirmed by its keeper". */
function reportedBy(scene: Scene, cue: Cue): Draft | null {
  const as = cue.head - 1
  const by = cue.head + 1
  if (scene.lower(as) !== 'as' || scene.lower(by) !== 'by' || scene.quoteAt[as] >= 0) return null
  const near = nounPhraseFrom(scene, by + 1)
  if (near === null || !canSpeak(scene, near)) return null
  const source: Subject = { ...near, how: 'own' }
  const only: Cue = { ...cue, last: by }
  const first = scene.sentenceFirst(as)
  const end = scene.sentenceEnd(cue.head)
  if (as === first)
    return scene.lower(near.last + 1) === ','
      ? draft(scene, only, source, near.last + 2, trimLast(scene, near.last + 2, end - 1))
      : null
  return scene.lower(as - 1) === ',' && trimLast(scene, as, end - 1) === near.last
    ? draft(scene, only, source, first, as - 2)
    : null
}

/** "As the keeper told the Post on Monday, the gate is shut." */
function before(scene: Scene, cue: Cue, source: Subject, end: number): Draft | null {
  let comma = cue.last + 1
  while (comma < end && scene.lower(comma) !== ',') comma++
  if (comma - cue.last > 12 || hasVerb(scene, cue.last + 1, comma)) return null
  return draft(scene, cue, source, comma + 1, trimLast(scene, comma + 1, end - 1))
}

/** "The gate was shut in May, as the keeper confirmed to the Post." */
function behind(scene: Scene, cue: Cue, source: Subject, first: number, end: number): Draft | null {
  const comma = source.first - 2
  if (scene.lower(comma) !== ',' || end - cue.last > 14) return null
  for (let t = cue.last + 1; t < end; t++) if (scene.quoteAt[t] >= 0 || scene.lower(t) === 'that') return null
  if (hasVerb(scene, cue.last + 1, end)) return null
  const next = scene.lower(cue.last + 1)
  if (
    cue.last + 1 < end - 1 &&
    !/^(?:to|on|in|at|by|late|earlier|yesterday|today|\p{L}+day|,|it|before|last|this)$/u.test(next)
  )
    return null
  return draft(scene, cue, source, first, comma - 1)
}

function draft(scene: Scene, cue: Cue, source: Subject, first: number, last: number): Draft | null {
  if (last - first < 2 || !hasVerb(scene, first, last + 1)) return null
  return draftOf(scene, {
    source,
    cue: cueRun(scene, cue),
    content: [scene.span(first, last)],
    because: `"as" before "${scene.lower(cue.head)}"`,
    act: cue.verb.act,
    score: 0.95,
  })
}
