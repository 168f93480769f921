import type { Attribution, Draft, Span } from '../../../../model/index.js'
import { contains, overlaps } from '../../../../model/index.js'
import type { Cue } from '../cues.js'
import { ADP, AUX, PUNCT, VERB } from '../parts.js'
import { subjectOf } from '../phrases.js'
import { saidThat } from '../rules/said-that.js'
import type { Scene } from '../scene.js'
import { tokenAt } from './runs.js'

/**
 * Finds who is said to say or think something inside the words of an act: it is the act's speaker who says so, and the
 * page does not.
 *
 *     Orla Venn wrote: "The mayor swore that the bridge was sound."
 *                       ^^^^^^^^^ ^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^
 *                       source    cue   content
 *
 * @returns the inner acts in text order, each with a source that is named inside the words; never one of a negation.
 */
export function findInnerActs(scene: Scene, act: Draft): readonly Attribution[] {
  const found: Attribution[] = []
  for (const span of act.content) {
    const first = tokenAt(scene, span.start)
    for (let at = scene.nextCue[first] ?? scene.cues.length; at < scene.cues.length; at++) {
      const cue = scene.cues[at]
      if (cue.place >= span.end) break
      const place = scene.span(cue.first, cue.last)
      if (!contains(span, place) || act.cue.some((own) => overlaps(own, place))) continue
      const inner = innerAct(scene, cue, span)
      if (inner !== null && !found.some((known) => known.cue[0].start === inner.cue[0].start)) found.push(inner)
    }
  }
  return found
}

/** Nobody in particular: "you know that", "everybody knows that". */
const GENERAL = /^(?:you|one|everybody|everyone|anybody|anyone|nobody|people)$/i

function innerAct(scene: Scene, cue: Cue, span: Span): Attribution | null {
  if (cue.negated || !cue.finite || cue.modal !== null) return null
  const draft = saidThat.read(scene, cue)
  if (draft === null) return aside(scene, cue, span)
  const [source] = draft.source
  if (source === undefined || !contains(span, source) || GENERAL.test(scene.text.slice(source.start, source.end)))
    return null
  if (lacksSubject(scene, draft.content[0].start)) return null
  const content = draft.content.flatMap(({ start, end }) =>
    start < span.end ? [{ start, end: withoutMark(scene, start, Math.min(end, span.end)) }] : [],
  )
  return { source: [source], cue: draft.cue, content }
}

/** The end of inner words before the mark that closes the outer ones, where it opened before them. */
function withoutMark(scene: Scene, start: number, end: number): number {
  const last = tokenAt(scene, end - 1)
  const quote = scene.quoteAt[last]
  if (quote < 0 || scene.quoteLast[quote] !== last || scene.tokens.start[scene.quoteFirst[quote]] >= start) return end
  const inner = scene.lower(last - 1) === ',' ? last - 2 : last - 1
  return Math.max(start + 1, scene.tokens.end[inner])
}

/** "which people thought was lost": the subject of the clause stands before the verb of thinking. */
function lacksSubject(scene: Scene, start: number): boolean {
  const first = tokenAt(scene, start)
  return scene.pos(first) === AUX || (scene.pos(first) === VERB && !scene.lower(first).endsWith('ing'))
}

/**
 * A judgement thrown in: what it judges are the words around it.
 *
 *     "It was, I think, the wind."     "Moved I believe by the song, they danced."
 *             ^ ^^^^^                         ^ ^^^^^^^
 */
function aside(scene: Scene, cue: Cue, span: Span): Attribution | null {
  if (cue.verb.act !== 'mental' || cue.first !== cue.last) return null
  const subject = subjectOf(scene, cue)
  if (subject === null || subject.last !== cue.head - 1 || !/^(?:i|we)$/.test(scene.lower(subject.first))) return null
  const next = scene.pos(cue.last + 1)
  if (next !== PUNCT && next !== ADP) return null
  const from = scene.sentenceFirst(cue.head)
  if (from === subject.first) return null
  const start = Math.max(span.start, scene.tokens.start[from])
  const before = { start, end: scene.tokens.end[subject.first - 1] }
  return before.end <= before.start
    ? null
    : { source: [scene.span(subject.first, subject.last)], cue: [scene.span(cue.first, cue.last)], content: [before] }
}
