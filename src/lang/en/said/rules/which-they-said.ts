import type { Draft } from '../../../../model/index.js'
import { answeredAside, trimLast, viewsAs } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import { AUX, PRON, VERB } from '../parts.js'
import type { Run } from '../phrases.js'
import { nounPhraseFrom } from '../phrases.js'
import type { Scene } from '../scene.js'

/**
 * A relative clause with its own speaker: what stands before it is judged or told.
 *
 *     The dam, which engineers say could give way, …        … a new wall, which they see as a threat
 *              ^^^^^ ^^^^^^^^^ ^^^ ^^^^^^^^^^^^^^                         ^^^^^ ^^^^ ^^^^^^ ^^^^^^^^
 *              content source cue  content                               content source cue content
 *
 *     Orm said the dam was safe, a claim the ministry denied.
 *                                ^^^^^^^ ^^^^^^^^^^^^ ^^^^^^
 *                                content source       cue
 */
export const whichTheySaid: SceneRule = {
  name: 'which-they-said',
  version: 2,
  find(scene) {
    const drafts: Draft[] = []
    for (let t = 1; t + 3 < scene.tokens.count; t++) {
      if (scene.quoteAt[t] >= 0) continue
      if (scene.lower(t - 1) === ',') {
        const answer = readAnswer(scene, t)
        if (answer !== null) drafts.push(answer)
      }
      if (scene.lower(t) !== 'which') continue
      if (!/^[,–—(]$/.test(scene.lower(t - 1)) && scene.quoteAt[t - 1] < 0) continue
      const draft = readView(scene, t) ?? readSaid(scene, t)
      if (draft !== null) drafts.push(draft)
    }
    return drafts
  },
}

function readAnswer(scene: Scene, t: number): Draft | null {
  const aside = answeredAside(scene, t)
  // "A charge she denies": whoever she is, most likely not who spoke before.
  if (aside === null || scene.pos(aside.source.first) === PRON) return null
  const { pointer, source, cue } = aside
  return draftOf(scene, {
    source,
    cue: { first: cue.first, last: cue.last },
    content: [scene.span(pointer.first, pointer.last)],
    because: `another's answer, "${scene.lower(cue.head)}"`,
    score: 0.8,
  })
}

function readView(scene: Scene, t: number): Draft | null {
  const view = viewsAs(scene, t)
  const source = nounPhraseFrom(scene, t + 1)
  if (view === null || source === null) return null
  const last = clauseLast(scene, view.after)
  if (last < view.after) return null
  return draftOf(scene, {
    source,
    cue: { first: view.cue.first, last: view.after - 1 },
    content: [scene.span(t, t), scene.span(view.after, last)],
    because: `a judgement in a relative clause, "${scene.lower(view.cue.head)}"`,
    act: 'speech',
    score: 0.6,
  })
}

function readSaid(scene: Scene, t: number): Draft | null {
  const source = speakerAt(scene, t + 1)
  if (source === null || source.last - t > 8) return null
  const cue = scene.cues[scene.nextCue[source.last + 1]]
  if (cue === undefined || cue.first !== source.last + 1 || !cue.finite || cue.passive) return null
  if (!cue.verb.frames.has('z') && !cue.verb.frames.has('t')) return null
  const next = cue.last + 1
  const pos = scene.pos(next)
  if (next >= scene.sentenceEnd(t) || (pos !== VERB && pos !== AUX) || /(?:ing)$/.test(scene.lower(next))) return null
  const last = clauseLast(scene, next)
  if (last <= next) return null
  return draftOf(scene, {
    source,
    cue: { first: cue.first, last: cue.last },
    content: [scene.span(t, t), scene.span(next, last)],
    because: `a relative clause with a speaker, "${scene.lower(cue.head)}"`,
    act: cue.verb.act,
    score: 0.7,
  })
}

/** The noun phrase behind "which"; a single noun in the plural may have been taken for a verb: "which engineers say". */
function speakerAt(scene: Scene, first: number): Run | null {
  const run = nounPhraseFrom(scene, first)
  if (run !== null) return run
  const isPlural = scene.pos(first) === VERB && /\p{L}{3}s$/u.test(scene.lower(first))
  return isPlural && scene.pos(first + 1) === VERB ? { first, last: first } : null
}

/** The last token of the relative clause: before the comma at which the sentence goes on, else its end. */
function clauseLast(scene: Scene, from: number): number {
  const end = scene.sentenceEnd(from)
  let t = from
  for (; t < end; t++) {
    if (scene.quoteAt[t] >= 0) continue
    const word = scene.lower(t)
    if (word === ')' || word === '–' || word === '—' || word === ';') break
    if (word === ',' && t > from + 1 && (scene.pos(t + 1) === VERB || scene.pos(t + 1) === AUX)) break
  }
  return trimLast(scene, from, t - 1)
}
