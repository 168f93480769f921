import type { Draft, Span } from '../../../model/index.js'
import { dialogueStart, pastDateline } from './dateline.js'
import { VERB } from './parts.js'
import { pastTime } from './past-time.js'
import type { Run } from './phrases.js'
import { subjectOf } from './phrases.js'
import { runOf, tokenAt } from './reading/runs.js'
import type { Scene } from './scene.js'

/**
 * Cuts off spans what belongs to nobody's words: a dateline, the dash that opens speech, a time between subject and verb.
 *
 *     KELMAR, March 14 (MPA) - The harbour council on Thursday denied that …
 *                              ^^^^^^^^^^^^^^^^^^^ source
 */
export function tidySpans(act: Draft, scene: Scene): Draft {
  const { text } = scene
  const [first] = act.source
  const source = first === undefined ? act.source : [tidySource(act, first, scene), ...act.source.slice(1)]
  const spoken = act.content.length > 0 ? dialogueStart(text, act.content[0].start, isInverted(act)) : -1
  const content = act.content.map((span, at) => {
    const start = at === 0 && spoken >= 0 ? spoken : pastDateline(text, span.start)
    return start > span.start && start < span.end ? { start, end: span.end } : span
  })
  const same = source[0] === first && content.every((span, at) => span === act.content[at])
  return same ? act : { ...act, source, content }
}

/** `– We saw nothing, said Brenn`: the verb before its speaker. */
export const isInverted = (act: Draft): boolean =>
  act.cue.length > 0 &&
  act.source.length > 0 &&
  act.content.length > 0 &&
  act.content[0].end <= act.cue[0].start &&
  act.cue[0].start < act.source[0].start

function tidySource(act: Draft, span: Span, scene: Scene): Span {
  const { text, tokens } = scene
  let start = pastDateline(text, span.start)
  while (start < span.end && /[-–—\s]/.test(text[start])) start++
  if (start >= span.end) start = span.start
  const [cue] = act.cue
  let { end } = span
  if (cue !== undefined && end <= cue.start && cue.start - end <= 2) {
    const run = runOf(scene, { start, end })
    if (run !== null) {
      const last = holdsVerb(scene, run) ? run.last : pastTime(scene, run.last, run.first)
      if (last < run.first) return subjectInstead(cue, scene) ?? span
      if (last < run.last) end = tokens.end[last]
    }
  }
  return start === span.start && end === span.end ? span : { start, end }
}

/** "a survey released by the council last month": the time is part of what says which. */
function holdsVerb(scene: Scene, run: Run): boolean {
  for (let t = run.first; t <= run.last; t++) if (scene.pos(t) === VERB) return true
  return false
}

/** The subject of a cue whose source is a time and nothing else. */
function subjectInstead(place: Span, scene: Scene): Span | null {
  const cue = scene.cues[scene.nextCue[tokenAt(scene, place.start)]]
  if (cue === undefined || cue.place >= place.end) return null
  const subject = subjectOf(scene, cue)
  return subject === null ? null : scene.span(subject.first, subject.last)
}
