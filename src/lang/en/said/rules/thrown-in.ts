import type { Draft } from '../../../../model/index.js'
import { canSpeak } from '../can-speak.js'
import { hasVerb, trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import type { Cue } from '../cues.js'
import { draftOf } from '../draft.js'
import { AUX, PRON, VERB } from '../parts.js'
import type { Run } from '../phrases.js'
import { nounPhraseFrom, REPORTING, subjectAfter } from '../phrases.js'
import type { Scene } from '../scene.js'

/**
 * Speaker and verb thrown into the middle of what is told, between two commas.
 *
 *     The bridge, the mayor told the Post, was never closed.      The bridge, claims the mayor, was never closed.
 *     ^^^^^^^^^^  ^^^^^^^^^ ^^^^           ^^^^^^^^^^^^^^^^       ^^^^^^^^^^  ^^^^^^ ^^^^^^^^^  ^^^^^^^^^^^^^^^^
 *     content     source    cue            content                content     cue    source     content
 */
export const thrownIn: SceneRule = {
  name: 'thrown-in',
  version: 1,
  find: (scene) => scene.cues.flatMap((cue) => read(scene, cue) ?? []),
}

/** Tokens between the commas at most. */
const LONGEST = 14

function read(scene: Scene, cue: Cue): Draft | null {
  if (!cue.finite || cue.passive || cue.negated || cue.modal !== null || scene.quoteAt[cue.head] >= 0) return null
  if (cue.verb.lemma !== 'tell' && !REPORTING.has(cue.verb.lemma)) return null
  const first = scene.sentenceFirst(cue.head)
  const end = scene.sentenceEnd(cue.head)
  const opening = commaBefore(scene, cue.first, first)
  if (opening <= first) return null
  const aside = verbFirst(scene, cue, opening) ?? speakerFirst(scene, cue, opening)
  if (aside === null || scene.lower(aside.close) !== ',' || aside.close + 2 >= end) return null
  const told = { first, last: trimLast(scene, first, opening - 1) }
  const rest = { first: aside.close + 1, last: trimLast(scene, aside.close + 1, end - 1) }
  if (!isSubject(scene, told) || !goesOn(scene, rest)) return null
  return draftOf(scene, {
    source: aside.source,
    cue: { first: cue.first, last: cue.last },
    content: [scene.span(told.first, told.last), scene.span(rest.first, rest.last)],
    because: `"${scene.lower(cue.head)}" with its speaker between commas`,
    act: cue.verb.act,
    score: 0.95,
  })
}

interface Aside {
  readonly source: Run
  /** The comma behind it. */
  readonly close: number
}

/** "…, claims the mayor, …" */
function verbFirst(scene: Scene, cue: Cue, opening: number): Aside | null {
  if (cue.first !== opening + 1 || cue.first !== cue.head) return null
  const near = nounPhraseFrom(scene, cue.head + 1)
  const source = scene.lower((near?.last ?? 0) + 1) === ',' ? near : subjectAfter(scene, cue)
  if (source === null || !canSpeak(scene, source)) return null
  return { source, close: scene.lower(source.last) === ',' ? source.last : source.last + 1 }
}

/** "…, the mayor told the Post, …": with its hearer. Without one other rules and the model read it. */
function speakerFirst(scene: Scene, cue: Cue, opening: number): Aside | null {
  if (cue.verb.lemma !== 'tell') return null
  const source = nounPhraseFrom(scene, opening + 1)
  if (source === null || source.last !== cue.first - 1) return null
  const isPronoun = source.first === source.last && scene.pos(source.first) === PRON
  if (isPronoun ? !/^(?:he|she|they|i|we)$/.test(scene.lower(source.first)) : !canSpeak(scene, source)) return null
  for (let t = cue.last + 1; t < cue.last + LONGEST && t < scene.sentenceEnd(cue.head); t++) {
    if (scene.lower(t) === ',') return t > cue.last + 1 ? { source, close: t } : null
    if (scene.pos(t) === VERB || scene.pos(t) === AUX || scene.lower(t) === 'that' || scene.quoteAt[t] >= 0) return null
  }
  return null
}

function commaBefore(scene: Scene, from: number, first: number): number {
  for (let t = from - 1; t > first && from - t < LONGEST; t--) if (scene.lower(t) === ',') return t
  return -1
}

/** A few words without a verb, which the rest goes on with: its subject, or when and where. */
function isSubject(scene: Scene, { first, last }: Run): boolean {
  if (last < first || last - first > 12) return false
  for (let t = first; t <= last; t++) {
    const pos = scene.pos(t)
    if (pos === VERB || pos === AUX || scene.quoteAt[t] >= 0 || scene.lower(t) === ',') return false
  }
  const run = nounPhraseFrom(scene, first)
  return run !== null && run.first === first && run.last === last
}

/** Begins with the verb of the subject that stands before the aside. */
function goesOn(scene: Scene, { first, last }: Run): boolean {
  for (let t = first; t <= last; t++) if (scene.quoteAt[t] >= 0) return false
  const isVerb = scene.pos(first) === AUX || (scene.pos(first) === VERB && !scene.lower(first).endsWith('ing'))
  return last > first && isVerb && hasVerb(scene, first, last + 1)
}
