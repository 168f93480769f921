import { withSpans } from '../../../attribute/act.js'
import type { Draft, Span } from '../../../model/index.js'
import { contentLast, isOpenQuote } from './content.js'
import type { Cue } from './cues.js'
import { ADV, AUX, CCONJ, PART, VERB } from './parts.js'
import type { Run } from './phrases.js'
import { nounPhraseFrom } from './phrases.js'
import { runOf } from './reading/runs.js'
import type { Scene } from './scene.js'
import { isTimeWord } from './time-words.js'

/** Tokens that may stand between the two commas. */
const LONGEST = 25

/**
 * Gives a clause its subject or its verb back, where a maker took only what stands before or behind the aside between them.
 *
 *     The mayor said the bridge, which was built in 1911, was safe.
 *                    ^^^^^^^^^^ taken for all              ^^^^^^^^ its verb
 */
export function wholeClause(act: Draft, scene: Scene): Draft {
  const [place] = act.cue
  const [content] = act.content
  if (place === undefined || act.content.length !== 1 || content.start < place.end) return act
  const cue = scene.cues.find(({ place: at }) => at >= place.start && at < place.end)
  if (cue === undefined || cue.verb.act === 'mental' || !(cue.verb.frames.has('z') || cue.verb.frames.has('t')))
    return act
  const run = runOf(scene, content)
  if (run === null || isOpenQuote(scene, run.first)) return act
  const whole = withVerb(scene, run, cue) ?? withSubject(scene, run, cue, content)
  return whole === null ? act : withSpans(act, { content: [whole] })
}

/** "the bridge |, which was built in 1911, was safe" */
function withVerb(scene: Scene, run: Run, cue: Cue): Span | null {
  const from = scene.lower(run.first) === 'that' ? run.first + 1 : run.first
  if (scene.lower(run.last + 1) !== ',' || holdsVerb(scene, run.first, run.last)) return null
  const subject = nounPhraseFrom(scene, from)
  if (subject === null || subject.first !== from || isTimeWord(scene.lower(from))) return null
  const verb = pastAside(scene, run.last + 1)
  if (verb < 0) return null
  const last = contentLast(scene, verb, cue)
  return last < verb ? null : scene.span(run.first, last)
}

/** "| Finch, a nurse, | had been drinking" */
function withSubject(scene: Scene, run: Run, cue: Cue, content: Span): Span | null {
  if (!opensFinite(scene, run.first) || scene.lower(run.first - 1) !== ',') return null
  for (let t = cue.last + 1; t < run.first - 2 && t - cue.last < 6; t++) {
    if (cue.verb.frames.has('r') && HEARERS.test(scene.lower(t))) continue
    const subject = nounPhraseFrom(scene, t)
    if (subject === null || subject.first !== t) return null
    if (scene.lower(subject.last + 1) === ',')
      return pastAside(scene, subject.last + 1) === run.first
        ? { start: scene.tokens.start[t], end: content.end }
        : null
    // "told reporters Finch, a nurse, had": the hearer stands before.
    if (!cue.verb.frames.has('r')) return null
    t = subject.last
  }
  return null
}

const HEARERS =
  /^(?:reporters|journalists|police|deputies|investigators|detectives|officers|lawmakers|mps|parents|residents|staff|supporters|voters|us)$/

/** The verb behind the second of two commas; -1 where none stands there. */
function pastAside(scene: Scene, comma: number): number {
  const end = Math.min(scene.sentenceEnd(comma), comma + LONGEST)
  for (let t = comma + 1; t < end - 1; t++) {
    if (scene.quoteAt[t] >= 0 || scene.lower(t) === ';' || scene.lower(t) === ':') return -1
    if (scene.lower(t) !== ',' || t === comma + 1) continue
    let verb = t + 1
    while (verb < end && scene.pos(verb) === ADV) verb++
    if (opensFinite(scene, verb)) return t + 1
    if (scene.pos(t + 1) === CCONJ) return -1
  }
  return -1
}

const opensFinite = (scene: Scene, t: number): boolean =>
  (scene.pos(t) === AUX || scene.pos(t) === VERB) && scene.pos(t - 1) !== PART && !scene.lower(t).endsWith('ing')

const holdsVerb = (scene: Scene, first: number, last: number): boolean => {
  for (let t = first; t <= last; t++) if (scene.pos(t) === VERB || scene.pos(t) === AUX) return true
  return false
}
