import type { Draft } from '../../../../model/index.js'
import { speaksBesideWith } from '../beside-participle.js'
import { canSpeak } from '../can-speak.js'
import type { Reading } from '../content.js'
import { contentFrom, readAfter } from '../content.js'
import type { Cue } from '../cues.js'
import { cueRun, draftOf } from '../draft.js'
import { ADJ, ADP, ADV, NOUN, VERB } from '../parts.js'
import type { Subject } from '../phrases.js'
import { subjectOf } from '../phrases.js'
import type { Scene } from '../scene.js'
import { mentionsIn } from '../speakers/mentions-in.js'
import { DOCUMENT } from '../speakers/source-words.js'

/** Reads a draft whose content follows its verb, where the content stands in one of the given constructions. */
export function draftAfter(
  scene: Scene,
  cue: Cue,
  frames: ReadonlySet<Reading['frame']>,
  because: string,
  score: number,
): Draft | null {
  if (cue.passive || cue.infinitive) return null
  const reading = readAfter(scene, cue)
  if (reading === null || !frames.has(reading.frame)) return null
  const source = subjectOf(scene, cue)
  if (source === null) return null
  if (source.how === 'relative' && isRestrictive(scene, cue, source.first)) return null
  if (isNobody(scene, source.first)) return null
  // "It seems that": the page's own guess.
  if (SEEMS.has(cue.verb.lemma) && scene.lower(source.first) === 'it') return null
  if (LOOSE.has(reading.frame) && !isVoice(scene, cue, source)) return null
  const content = contentFrom(scene, reading.first, cue)
  if (content.length === 0) return null
  const words = scene.text.slice(scene.tokens.start[cue.first], scene.tokens.end[cue.last])
  return draftOf(scene, {
    source,
    cue: cueRun(scene, cue),
    content,
    because: `"${words}" ${because}`,
    act: cue.verb.act,
    score,
  })
}

const SEEMS = new Set(['seem', 'appear'])

/** Constructions that events have as often as words: "sought a way", "exposed the gate", "chose to leave". */
const LOOSE: ReadonlySet<Reading['frame']> = new Set(['noun', 'to', 'ing', 'particle'])

/**
 * Whether a subject beside its verb is one, and a voice: not the object of a preposition ("a firm with workers named …"),
 * nor a noun that a participle describes ("signs expressing love").
 */
function isVoice(scene: Scene, cue: Cue, source: Subject): boolean {
  if (source.how !== 'own') return source.how === 'relative' || canSpeak(scene, source)
  // "…, with analysts at Corby blaming weak demand"
  if (cue.participle) return isNamed(scene, source) || speaksBesideWith(scene, cue, source)
  const isBare = cue.first === cue.head && (cue.form === 'past' || cue.form === 'participle')
  if (isBare && scene.pos(source.first - 1) === ADP && NO_CLAUSE.test(scene.lower(source.first - 1))) return false
  return canSpeak(scene, source)
}

/** "the mayor of Ostry lambasting him": somebody with a name or an office, and no sign or traveller that a participle describes. */
function isNamed(scene: Scene, source: Subject): boolean {
  const span = scene.span(source.first, source.last)
  if (DOCUMENT.test(scene.text.slice(span.start, span.end))) return true
  return mentionsIn(scene.marked.mentions, span).some(
    ({ type }) => type === 'person' || type === 'organisation' || type === 'role',
  )
}

/** Prepositions that open no clause, unlike "after" and "as". */
const NO_CLAUSE = /^(?:with|of|by|from|in|at|on|to|for|into|against|among|near|through|under|over|about|between)$/

/** "Nobody in the council has told us who pays": told of those who keep silent. */
const isNobody = (scene: Scene, first: number): boolean =>
  /^(?:nobody|none|nothing)$/.test(scene.lower(first)) ||
  (scene.lower(first) === 'no' && scene.lower(first + 1) === 'one') ||
  (scene.pos(first - 1) === ADP && /^(?:nobody|none)$/.test(scene.lower(first - 2)))

/** "officials who asked not to be named said": a clause that only says which, with the main verb still to come. */
function isRestrictive(scene: Scene, cue: Cue, pronoun: number): boolean {
  if (scene.lower(pronoun - 1) === ',') return false
  const end = scene.sentenceEnd(cue.head)
  for (let at = scene.nextCue[cue.head] + 1; at < scene.cues.length; at++) {
    const other = scene.cues[at]
    if (other.head >= end) return false
    const before = scene.pos(other.first - 1)
    if (other.finite && (before === VERB || before === ADV || before === ADJ || before === NOUN))
      return subjectOf(scene, other)?.last === pronoun - 1
  }
  return false
}
