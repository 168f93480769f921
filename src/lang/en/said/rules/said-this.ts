import { canSpeak } from '../can-speak.js'
import { trimLast } from '../content.js'
import type { CueRule } from '../cue-rule.js'
import type { Cue } from '../cues.js'
import { draftOf } from '../draft.js'
import type { Run } from '../phrases.js'
import { appositionAfter, nounPhraseFrom, subjectOf } from '../phrases.js'
import { namesBody } from '../reading/credits.js'
import type { Scene } from '../scene.js'

const SAYS = /^(?:say|announce|report|state|confirm|write|post|declare|tell|inform)$/
/** Who passes the word of another on is a step of the chain, and is read there. */
const PASSES_ON = /^(?:citing|quoting|referring|reference|refers|referred)$/

/**
 * Who said the sentence before, which "this" points at: in the same paragraph, or alone in the one before.
 *
 *     Four people were hurt in the blast. The head of the district, Oleg Tarn, announced this on Telegram.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^
 *     content                             source                              cue
 *
 *     Four people were hurt in the blast.
 *
 *     This was reported by the head of the district, Oleg Tarn.
 */
export const saidThis: CueRule = {
  name: 'said-this',
  version: 1,
  read(scene, cue) {
    if (!SAYS.test(cue.verb.lemma) || !cue.finite || cue.negated || cue.modal !== null) return null
    const first = scene.sentenceFirst(cue.head)
    const end = scene.sentenceEnd(cue.head)
    for (let t = first; t < end; t++)
      if (scene.quoteAt[t] >= 0 || scene.lower(t) === ':' || PASSES_ON.test(scene.lower(t))) return null
    const source = cue.passive ? agentOf(scene, cue, first, end) : speakerOf(scene, cue, first, end)
    if (source === null) return null
    const content = sentenceBefore(scene, first)
    if (content === null) return null
    return draftOf(scene, {
      source,
      cue: { first: cue.first, last: cue.last },
      content: [scene.span(content.first, content.last)],
      because: `"${scene.lower(cue.head)}" with "this" behind its content`,
      score: 0.95,
    })
  },
}

/** "The head of the district announced this on Telegram": "this" right behind the verb, and no clause behind it. */
function speakerOf(scene: Scene, cue: Cue, first: number, end: number): Run | null {
  const at = scene.lower(cue.last + 1) === 'about' ? cue.last + 2 : cue.last + 1
  if (scene.lower(at) !== 'this') return null
  if (at + 1 < end - 1 && !/^(?:on|in|during|at|to|via|through|after|while|[.,])$/.test(scene.lower(at + 1)))
    return null
  const source = subjectOf(scene, cue)
  if (source === null || source.how !== 'own' || source.first !== first || !canSpeak(scene, source)) return null
  const whole = appositionAfter(scene, source, cue.first)
  const last = scene.lower(whole.last) === ',' ? whole.last - 1 : whole.last
  const { start, end: stop } = scene.span(source.first, last)
  return namesBody(scene.marked, { start, end: stop }) ? null : { first: source.first, last }
}

/** "This was reported by the head of the district" at the start of its paragraph; elsewhere `was-stated-by` reads it. */
function agentOf(scene: Scene, cue: Cue, first: number, end: number): Run | null {
  if (scene.opensParagraph[first] === 0 || scene.lower(first) !== 'this' || cue.first !== first + 1) return null
  for (let t = cue.last + 1; t + 1 < end && t - cue.last < 10; t++) {
    if (scene.lower(t) !== 'by') continue
    const run = nounPhraseFrom(scene, t + 1)
    if (run === null || !canSpeak(scene, run)) return null
    const whole = appositionAfter(scene, run, end)
    return { first: whole.first, last: scene.lower(whole.last) === ',' ? whole.last - 1 : whole.last }
  }
  return null
}

/** The sentence before a token; at the start of a paragraph the only sentence of the one before. */
function sentenceBefore(scene: Scene, first: number): Run | null {
  if (first === 0) return null
  const from = scene.sentenceFirst(first - 1)
  if (!/^[.!]$/.test(scene.lower(first - 1)) && scene.quoteAt[first - 1] < 0) return null
  if (scene.opensParagraph[first] === 1 && scene.opensParagraph[from] === 0) return null
  const last = trimLast(scene, from, first - 1)
  return last - from < 3 ? null : { first: from, last }
}
