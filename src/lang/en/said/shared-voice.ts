import { withSource } from '../../../attribute/act.js'
import type { Draft, Span } from '../../../model/index.js'
import { contains } from '../../../model/index.js'
import type { ByPlace } from './by-place.js'
import type { Cue } from './cues.js'
import { subjectOf } from './phrases.js'
import { tokenAt } from './reading/runs.js'
import type { Scene } from './scene.js'

/** Participles by which a voice goes on: ", adding:", ", noting that". */
const GOES_ON =
  /^(?:also )?(?:adding|saying|noting|stressing|warning|arguing|insisting|claiming|explaining|pointing out)\b/i

/**
 * Gives an act without a source the voice that its sentence names for it: the subject of its verb, or whoever a participle
 * goes on for.
 * @param acts the acts of the page by their cues, and its contents by their places
 *
 *     Ada Lund, the first to leave, said that it was cold, adding: "We will not go back."
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                           ^^^^^^^ without a source of its own
 */
export function sharedVoice(act: Draft, acts: ByPlace<Draft>, contents: ByPlace<Span>, scene: Scene): Draft {
  const [place] = act.cue
  const [content] = act.content
  if (act.source.length > 0 || place === undefined || content === undefined || content.start < place.end) return act
  const first = tokenAt(scene, place.start)
  if (GOES_ON.test(scene.text.slice(place.start, place.end))) {
    const before = speaksBefore(place.start, first, acts, scene)
    return before === null ? act : withSource(act, before.source)
  }
  const cue = cueIn(scene, first, place.end)
  if (cue === null || !cue.finite || cue.passive || cue.verb.act === 'mental' || scene.quoteAt[cue.head] >= 0)
    return act
  const subject = subjectOf(scene, cue)
  if (
    subject === null ||
    subject.how !== 'own' ||
    /^(?:it|there|this|that|which|what)$/.test(scene.lower(subject.first))
  )
    return act
  const last = scene.lower(subject.last) === ',' ? subject.last - 1 : subject.last
  const source = scene.span(subject.first, last)
  return contents.near(source.start, source.end).some((span) => contains(span, source))
    ? act
    : withSource(act, [source])
}

/** The last act with a voice whose verb stands before a place in its sentence. */
function speaksBefore(place: number, token: number, acts: ByPlace<Draft>, scene: Scene): Draft | null {
  const start = scene.tokens.start[scene.sentenceFirst(token)]
  let best: Draft | null = null
  for (const other of acts.near(start, place)) {
    const [cue] = other.cue
    if (cue === undefined || other.source.length === 0 || cue.start >= place || cue.start < start) continue
    if (best === null || cue.start > best.cue[0].start) best = other
  }
  return best
}

function cueIn(scene: Scene, first: number, end: number): Cue | null {
  const cue = scene.cues[scene.nextCue[first]]
  return cue === undefined || cue.place >= end ? null : cue
}
