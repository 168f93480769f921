import { withSpans } from '../../../../attribute/act.js'
import type { Draft, Span } from '../../../../model/index.js'
import { contentFrom, contentLast, isOpenQuote, readBefore } from '../content.js'
import type { CueRule } from '../cue-rule.js'
import type { Cue } from '../cues.js'
import { draftOf } from '../draft.js'
import { pastTime } from '../past-time.js'
import { appositionAfter, nounPhraseBefore, nounPhraseFrom, subjectOf } from '../phrases.js'
import type { Scene } from '../scene.js'
import { mentionsIn } from '../speakers/mentions-in.js'

/**
 * Somebody quoted "as saying", in the passive or as an outlet's object.
 *
 *     "We will rebuild," Velt was quoted as saying.      The Yalder Post quotes two aides as saying that she left.
 *     ^^^^^^^^^^^^^^^^^^ ^^^^ ^^^^^^^^^^^^^^^^^^^^                               ^^^^^^^^         ^^^^^^^^^^^^^
 *     content            source  cue                                             source          content
 */
export const wasQuoted: CueRule = {
  name: 'was-quoted',
  version: 2,
  read(scene, cue) {
    const { lemma } = cue.verb
    if (lemma !== 'quote' && lemma !== 'cite' && lemma !== 'report') return null
    const as = asSaying(scene, cue)
    if (as < 0) return quotesWhom(scene, cue)
    const source = cue.passive
      ? nounPhraseBefore(scene, pastTime(scene, cue.first - 1, scene.sentenceFirst(cue.head)))
      : nounPhraseFrom(scene, cue.last + 1)
    if (source === null) return null
    const carrier = cue.passive ? null : subjectOf(scene, cue)
    const content = contentOf(scene, cue, cue.passive ? source.first : (carrier?.first ?? -1), as + 2)
    if (content === null) return null
    const because = `"${scene.lower(cue.head)} as saying"`
    const draft = draftOf(scene, {
      source,
      cue: { first: cue.first, last: as + 1 },
      content: [content],
      because,
      score: 0.95,
    })
    if (cue.passive) return draft
    return withSpans(draft, { cue: [scene.span(cue.first, cue.last), scene.span(as, as + 1)] })
  },
}

/** `"The gate is shut," the agency quotes the warden.`: behind a quotation, whom an outlet quotes is who speaks; so is he before a colon. */
function quotesWhom(scene: Scene, cue: Cue): Draft | null {
  if (cue.verb.lemma !== 'quote' || cue.passive || !cue.finite) return null
  const carrier = subjectOf(scene, cue)
  const source = nounPhraseFrom(scene, cue.last + 1)
  if (carrier === null || source === null) return null
  const end = scene.sentenceEnd(cue.head)
  const whole = appositionAfter(scene, source, end)
  const colon = scene.lower(whole.last + 1) === ':' && isOpenQuote(scene, whole.last + 2) ? whole.last + 1 : -1
  const before = colon < 0 ? readBefore(scene, carrier.first) : null
  if (colon < 0 && (before === null || !before.quoted || whole.last + 1 < end - 1)) return null
  const isVoice = mentionsIn(scene.marked.mentions, scene.span(source.first, source.last)).some(
    ({ type }) => type === 'person' || type === 'role' || type === 'organisation',
  )
  if (!isVoice) return null
  return draftOf(scene, {
    source: whole,
    cue: { first: cue.first, last: cue.last },
    content: before === null ? contentFrom(scene, colon + 1, cue) : [before.span],
    because: '"quotes" with a quotation',
    score: 0.95,
  })
}

const asSaying = (scene: Scene, cue: Cue): number => {
  const end = Math.min(scene.sentenceEnd(cue.head), cue.head + 14)
  for (let t = cue.last + 1; t + 1 < end; t++)
    if (scene.lower(t) === 'as' && /^(?:saying|telling|stating|confirming|writing|warning)$/.test(scene.lower(t + 1)))
      return t
  return -1
}

function contentOf(scene: Scene, cue: Cue, before: number, after: number): Span | null {
  if (before >= 0) {
    const reading = readBefore(scene, before)
    if (reading !== null) return reading.span
  }
  let first = after
  if (scene.lower(first) === ':' || scene.lower(first) === ',') first++
  if (first >= scene.sentenceEnd(cue.head) && !isOpenQuote(scene, first)) return null
  const last = contentLast(scene, first, cue)
  return last > first ? scene.span(first, last) : null
}
