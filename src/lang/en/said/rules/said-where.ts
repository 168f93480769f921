import { findOutlet } from '../../../../clean/outlets.js'
import type { Draft } from '../../../../model/index.js'
import { roleWords } from '../../names/role-words.js'
import { canSpeak } from '../can-speak.js'
import { contentFrom, hasVerb, readAfter, readBefore, skipAdverbials, trimLast } from '../content.js'
import { draftOf } from '../draft.js'
import { ADP, AUX, DET, NOUN, PROPN, PUNCT, VERB } from '../parts.js'
import type { Run } from '../phrases.js'
import { nounPhraseFrom, withQuotedName } from '../phrases.js'
import type { Scene } from '../scene.js'
import { mentionsIn } from '../speakers/mentions-in.js'
import { isTimeWord } from '../time-words.js'

/**
 * The verb, then where it was said, then who said it.
 *
 *     "The bridge is safe," explained in an interview with the station the deputy mayor Olga Trent.
 *     ^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function saidWhere(scene: Scene, first: number, end: number): Draft | null {
  for (let at = scene.nextCue[first]; at < scene.cues.length && scene.cues[at].head < end; at++) {
    const cue = scene.cues[at]
    if (!cue.finite || cue.passive || cue.participle || !cue.verb.frames.has('q') || scene.quoteAt[cue.head] >= 0)
      continue
    // "noted on his page": the particle begins the place.
    const from = cue.head + 1
    if (scene.pos(from) !== ADP || scene.lower(from) === 'of') continue
    const before = readBefore(scene, cue.first, true)
    if (before === null) continue
    const t = skipAdverbials(scene, from)
    const last = trimLast(scene, t, end - 1)
    if (t === from || last <= t || !isSpeaker(scene, { first: t, last })) continue
    return draftOf(scene, {
      source: { first: t, last },
      cue: { first: cue.first, last: cue.head },
      content: [before.span],
      because: `"${scene.lower(cue.head)}" with its speaker behind the place`,
      score: 0.95,
    })
  }
  return null
}

/** "the deputy mayor Olga Trent", "the head of the port, Oren Balt": words without a verb that name who can speak. */
function isSpeaker(scene: Scene, run: Run): boolean {
  const pos = scene.pos(run.first)
  if ((pos !== DET && pos !== PROPN && pos !== NOUN) || isTimeWord(scene.lower(run.first)) || run.last - run.first > 16)
    return false
  for (let t = run.first; t <= run.last; t++) {
    if (scene.pos(t) === VERB || scene.pos(t) === AUX || scene.quoteAt[t] >= 0) return false
    if (scene.pos(t) === PUNCT && !/^[,.’'-]$/.test(scene.lower(t))) return false
  }
  const span = scene.span(run.first, run.last)
  return mentionsIn(scene.marked.mentions, span).some(
    ({ type, end }) => (type === 'person' || type === 'organisation') && end === span.end,
  )
}

const SAID =
  /^(?:said|stated|stressed|emphasi[sz]ed|noted|informed|reported|told|announced|explained|assured|added|warned|confirmed)$/

/** "As informed the press service of the Mill Office, two boats were lost.": the verb before its speaker. */
export function asInformed(scene: Scene, first: number, end: number): Draft | null {
  if (scene.lower(first) !== 'as' || !SAID.test(scene.lower(first + 1))) return null
  // "As noted in the press service of the governor, …"
  const from = /^(?:in|at|by|from)$/.test(scene.lower(first + 2)) ? first + 3 : first + 2
  const pos = scene.pos(from)
  if ((pos !== DET && pos !== PROPN && pos !== NOUN) || isTimeWord(scene.lower(from))) return null
  const run = nounPhraseFrom(scene, from)
  if (run === null || (from > first + 2 && !canSpeak(scene, run))) return null
  let { last } = run
  while (last + 1 < end && scene.pos(last + 1) === PROPN) last++
  if (scene.lower(last + 1) !== ',') return null
  const opens = last + 2
  const stop = trimLast(scene, opens, end - 1)
  if (stop - opens < 2 || !hasVerb(scene, opens, stop + 1)) return null
  return draftOf(scene, {
    source: { first: run.first, last },
    cue: { first: first + 1, last: first + 1 },
    content: [scene.span(opens, stop)],
    because: `"as ${scene.lower(first + 1)}" before its speaker`,
    score: 0.95,
  })
}

/** "In the Mill Office they assured that the dam would hold.": they are those of the body. */
export function theyIn(scene: Scene, first: number, isNamed: (scene: Scene, run: Run) => boolean): Draft | null {
  if (!/^(?:in|at|from)$/.test(scene.lower(first))) return null
  const near = nounPhraseFrom(scene, first + 1)
  const run = near === null ? null : withQuotedName(scene, near)
  if (run === null || !isNamed(scene, run)) return null
  const they = run.last + (scene.lower(run.last + 1) === ',' ? 2 : 1)
  if (scene.lower(they) !== 'they') return null
  const cue = scene.cues[scene.nextCue[they]]
  if (cue === undefined || cue.first !== they + 1 || !cue.finite || cue.passive || cue.verb.act === 'mental')
    return null
  const reading = readAfter(scene, cue)
  if (reading === null || (reading.frame === 'noun' && cue.verb.stance !== 'demand')) return null
  const content = contentFrom(scene, reading.first, cue)
  if (content.length === 0) return null
  return draftOf(scene, {
    source: run,
    cue: { first: cue.first, last: cue.last },
    content,
    because: `"they" of a body`,
    score: 0.95,
  })
}

/**
 * "Informs about this the Strait Wire with reference to the Mill Office.": an outlet that passes the story on, in the order
 * of another language. It is a credit of the page; what it says is "this".
 */
export function informsThis(scene: Scene, first: number, end: number): Draft | null {
  if (!/^(?:informs?|informed|reports?|reported|writes?|wrote)$/.test(scene.lower(first))) return null
  const about = scene.lower(first + 1) === 'about' ? first + 1 : first
  if (!/^(?:this|it)$/.test(scene.lower(about + 1))) return null
  const run = nounPhraseFrom(scene, about + 2, { links: false })
  if (run === null || run.last >= end || /^(?:he|she|they|it)$/.test(scene.lower(run.first))) return null
  const { start, end: stop } = scene.span(run.first, run.last)
  const name = scene.text.slice(start, stop)
  if (!/\p{Lu}/u.test(name) && findOutlet(name) === null && !roleWords().body.has(scene.lower(run.last))) return null
  return draftOf(scene, {
    source: run,
    cue: { first, last: first },
    content: [scene.span(first + 1, about + 1)],
    because: 'who passes the story on',
    score: 0.95,
  })
}
