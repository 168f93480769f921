import type { Draft, Span, Stance } from '../../../../model/index.js'
import { AUX, VERB } from '../parts.js'
import type { Scene } from '../scene.js'
import { mainVerb } from './main-clause.js'
import { runOf } from './runs.js'

/** Stances by which a sentence does something of its own: it is more than one more thing told. */
const DOING = new Set<Stance>(['demand', 'deny', 'no-comment', 'cannot-confirm'])

/** A stretch of a quotation in which the speaker does one thing. */
export interface Stretch {
  readonly content: readonly Span[]
}

/**
 * Parts a quotation of several sentences where the speaker turns to another thing by them.
 *
 *     "The Union condemns the cut. It calls on Tolm to open its ports. It will answer," the council said.
 *      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ opinion    ^^^^^^^^^^^^^^^^^^^^^^^^^ demand  ^^^^^^^^^^^^^^ promise
 *
 * Sentences that assert, judge or forecast stay together: they go on with one account. What a person says stays together
 * unless a verb does it in so many words ("I urge", "we reject"); a body's statement is read sentence by sentence.
 *
 * @param isBody Whether a body speaks, or a document of one.
 *
 * @returns one stretch with all of the content where nothing turns.
 */
export function divide(
  scene: Scene,
  act: Draft,
  isBody: boolean,
  stanceOf: (content: readonly Span[]) => Stance,
): readonly Stretch[] {
  const whole = [{ content: act.content }]
  const pieces = act.content.flatMap((span) => sentencesOf(scene, span))
  if (pieces.length < 2 || pieces.length > 40) return whole
  const stretches: { content: Span[]; does: string }[] = []
  for (const piece of pieces) {
    const stance = isClause(scene, piece) ? stanceOf([piece]) : null
    const isDone = stance !== null && DOING.has(stance) && (isBody || performs(scene, piece))
    const last = stretches.at(-1)
    const does = stance === null ? (last?.does ?? 'tells') : isDone ? stance : 'tells'
    if (last !== undefined && (stance === null || last.does === does)) last.content.push(piece)
    else stretches.push({ content: [piece], does })
  }
  if (stretches.length < 2) return whole
  return stretches.map(({ content }) => ({ content: joined(scene, content, act.content) }))
}

/** The sentences of one piece of content, in text order. */
function sentencesOf(scene: Scene, span: Span): readonly Span[] {
  const run = runOf(scene, span)
  if (run === null || scene.quoteAt[run.first] < 0 || scene.quoteAt[run.last] !== scene.quoteAt[run.first])
    return [span]
  const { tokens } = scene
  const out: Span[] = []
  for (let t = run.first; t <= run.last; ) {
    let end = t + 1
    while (end <= run.last && tokens.sentence[end] === tokens.sentence[t]) end++
    // A closing mark that the tokeniser counts to the next sentence belongs to this one.
    if (end === run.last) end++
    out.push({
      start: t === run.first ? span.start : tokens.start[t],
      end: end > run.last ? span.end : tokens.end[end - 1],
    })
    t = end
  }
  return out
}

/** Whether a sentence is one that can do something: five words or more, a verb among them. */
function isClause(scene: Scene, span: Span): boolean {
  const run = runOf(scene, span)
  if (run === null || run.last - run.first < 5) return false
  for (let t = run.first; t <= run.last; t++) if (scene.pos(t) === VERB || scene.pos(t) === AUX) return true
  return false
}

const PERFORMING =
  /^(?:condemn|urge|demand|deny|reject|call|refute|dispute|promise|pledge|vow|insist|appeal|ask|request|order|warn|refuse)$/

/** "I urge the council to …": the main verb does what it says. */
function performs(scene: Scene, span: Span): boolean {
  const run = runOf(scene, span)
  const verb = run === null ? null : mainVerb(scene, run.first, run.last)
  return verb !== null && verb.modal === null && PERFORMING.test(scene.tokens.lemma(verb.head))
}

/** Neighbouring sentences of one piece of content as one span again. */
function joined(scene: Scene, content: readonly Span[], pieces: readonly Span[]): readonly Span[] {
  const out: Span[] = []
  for (const span of content) {
    const last = out.at(-1)
    const together =
      last !== undefined &&
      pieces.some((piece) => piece.start <= last.start && span.end <= piece.end) &&
      scene.text.slice(last.end, span.start).trim() === ''
    if (together && last !== undefined) out[out.length - 1] = { start: last.start, end: span.end }
    else out.push(span)
  }
  return out
}
