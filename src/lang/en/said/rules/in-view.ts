import type { Draft } from '../../../../model/index.js'
import { canSpeak } from '../can-speak.js'
import { contentLast, hasVerb, isAside, isOpenQuote, trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import { wordCue } from '../each-word.js'
import { ADJ, DET, PRON } from '../parts.js'
import type { Run } from '../phrases.js'
import { appositionAfter, isPossessivePronoun, nounPhraseFrom } from '../phrases.js'
import { isOutlet } from '../reading/credits.js'
import type { Scene } from '../scene.js'
import { mentionsIn } from '../speakers/mentions-in.js'
import { UNNAMED } from '../speakers/source-words.js'

/**
 * Whose view a clause is, told without a verb.
 *
 *     In her view, the wheel is too small.      In the words of a carter, the road was "a sieve".
 *     ^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^       ^^^^^^^^^^^^^^^ ^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^
 *
 *     For the Yalder Post, the plan is "a gift to the millers".
 *     ^^^ ^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Behind "for" stands a voice only where the clause quotes it, or where it is one of those who judge: "for the opposition".
 */
export const inView: SceneRule = {
  name: 'in-view',
  version: 2,
  find(scene) {
    const drafts: Draft[] = []
    for (let t = 0; t + 4 < scene.tokens.count; t++) {
      if (scene.quoteAt[t] >= 0) continue
      const word = scene.lower(t)
      const draft =
        word === 'in' || word === 'to'
          ? (ofVoice(scene, t) ?? ownView(scene, t))
          : word === 'for'
            ? forVoice(scene, t)
            : null
      if (draft !== null) drafts.push(draft)
    }
    return drafts
  },
}

const VIEW = /^(?:view|views|opinion|eyes|mind|words|telling|reading|estimation|judge?ment|assessment|phrase)$/

/** "In the words of a carter", "in the view of many": the voice behind its view. */
function ofVoice(scene: Scene, t: number): Draft | null {
  if (scene.lower(t) !== 'in' || scene.lower(t + 1) !== 'the') return null
  if (!VIEW.test(scene.lower(t + 2)) || scene.lower(t + 3) !== 'of') return null
  const voice = nounPhraseFrom(scene, t + 4) ?? oneMore(scene, t + 4)
  if (voice === null || !isSomebody(scene, voice) || !canSpeak(scene, voice)) return null
  return draftAround(scene, t, voice, t + 3, appositionAfter(scene, voice, scene.sentenceEnd(t)).last)
}

/** "a third", "the other": one of several who were named before. */
const oneMore = (scene: Scene, t: number): Run | null =>
  scene.pos(t) === DET && scene.pos(t + 1) === ADJ && scene.lower(t + 2) === ',' ? { first: t, last: t + 1 } : null

/** "In her view", "in the warden's opinion", "to his mind". */
function ownView(scene: Scene, t: number): Draft | null {
  const from = t + 1
  let view = from + 1
  while (view < from + 8 && !VIEW.test(scene.lower(view))) view++
  if (!VIEW.test(scene.lower(view)) || (scene.lower(t) === 'to') !== (scene.lower(view) === 'mind')) return null
  const isPronoun = /^(?:his|her|their|its|my|our)$/.test(scene.lower(from))
  // "In her words" stands in another rule.
  if (isPronoun ? view > from + 2 || scene.lower(view) === 'words' : !/^['’]s?$/.test(scene.lower(view - 1)))
    return null
  const voice = isPronoun ? { first: from, last: from } : { first: from, last: view - 2 }
  if (!isPronoun && (isPossessivePronoun(scene.lower(from)) || nounPhraseFrom(scene, from) === null)) return null
  return draftAround(scene, t, voice, view, view)
}

/** A voice that is named, and no time or thing. */
const isSomebody = (scene: Scene, run: Run): boolean => {
  const span = scene.span(run.first, run.last)
  const words = scene.text.slice(span.start, span.end)
  return (
    UNNAMED.test(words) ||
    /^(?:one|another|an?|the)\b/i.test(words) ||
    mentionsIn(scene.marked.mentions, span).some(({ type }) => type !== 'place' && type !== 'pronoun')
  )
}

/** The clause behind the comma, or the one before it where the view closes the sentence. */
function draftAround(scene: Scene, t: number, source: Run, cueLast: number, last: number): Draft | null {
  const end = scene.sentenceEnd(t)
  const first = scene.sentenceFirst(t)
  const behind =
    scene.lower(last) === ','
      ? last + 1
      : scene.lower(last + 1) === ',' || (scene.lower(last + 1) === ':' && isOpenQuote(scene, last + 2))
        ? last + 2
        : opensClause(scene, last + 1)
          ? last + 1
          : -1
  const opens = t === first || (t <= first + 2 && scene.lower(t - 1) === ',')
  let content = null
  if (
    opens &&
    behind > 0 &&
    (behind < end || isOpenQuote(scene, behind)) &&
    hasVerb(scene, behind, scene.sentenceEnd(behind))
  ) {
    const stop = contentLast(scene, behind, wordCue('speech', t, t, last))
    if (stop > behind + 1) content = scene.span(behind, stop)
  } else if (
    !opens &&
    scene.lower(t - 1) === ',' &&
    (last + 1 >= end || scene.lower(last + 1) === '.') &&
    !isAside(scene, t)
  ) {
    const stop = trimLast(scene, first, t - 1)
    if (stop > first + 1 && hasVerb(scene, first, stop + 1)) content = scene.span(first, stop)
  }
  if (content === null) return null
  return draftOf(scene, {
    source,
    cue: { first: t, last: cueLast },
    content: [content],
    because: `"${scene.lower(t)} … ${scene.lower(cueLast)}" names whose view it is`,
    score: 0.9,
  })
}

/** "In his opinion she had slipped": a clause without a comma opens with its subject. */
const opensClause = (scene: Scene, t: number): boolean =>
  (scene.pos(t) === PRON && /^(?:he|she|it|they|there|we|this|that)$/.test(scene.lower(t))) || scene.pos(t) === DET

const JUDGES =
  /\b(?:critics|opposition|opponents|supporters|analysts|experts|observers|commentators?|campaigners|unions?|newspaper|paper|daily|weekly)\b/i

/** "For the Yalder Post, the plan is …": its verb is "be" and of the present, for what was so for somebody is told of him. */
function forVoice(scene: Scene, t: number): Draft | null {
  if (t !== scene.sentenceFirst(t)) return null
  const end = scene.sentenceEnd(t)
  const voice = nounPhraseFrom(scene, t + 1)
  if (voice === null || !isSomebody(scene, voice)) return null
  const whole = appositionAfter(scene, voice, end)
  const comma = pastAside(scene, scene.lower(whole.last) === ',' ? whole.last : whole.last + 1, end)
  if (scene.lower(comma) !== ',' || comma + 2 >= end) return null
  const subject = nounPhraseFrom(scene, comma + 1)
  const verb = subject === null ? comma + 2 : subject.last + 1
  if (!/^(?:is|are|remains?|amounts?|means?|looks?)$/.test(scene.lower(verb))) return null
  const span = scene.span(voice.first, voice.last)
  const words = scene.text.slice(span.start, span.end)
  const isJudge = (JUDGES.test(words) || isOutlet(scene.marked, span)) && !/^(?:it|there)$/.test(scene.lower(comma + 1))
  const stop = contentLast(scene, comma + 1, wordCue('speech', t, t, comma))
  if (!isJudge && !isQuoted(scene, verb, stop)) return null
  return draftOf(scene, {
    source: { first: whole.first, last: comma - 1 },
    cue: { first: t, last: t },
    content: [scene.span(comma + 1, stop)],
    because: '"for" names whose judgement it is',
    act: 'mental',
    score: 0.85,
  })
}

/** ", now a baker,": the comma behind what somebody is or was. */
function pastAside(scene: Scene, comma: number, end: number): number {
  if (!/^(?:now|then|once|formerly|currently|today|himself|herself|itself)$/.test(scene.lower(comma + 1))) return comma
  for (let t = comma + 2; t < Math.min(end, comma + 12); t++) if (scene.lower(t) === ',') return t
  return comma
}

const isQuoted = (scene: Scene, from: number, to: number): boolean => {
  for (let t = from; t <= to; t++) if (isOpenQuote(scene, t)) return true
  return false
}
