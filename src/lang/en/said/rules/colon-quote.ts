import type { Draft } from '../../../../model/index.js'
import { roleWords } from '../../names/role-words.js'
import { isOpenQuote } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import { ADJ, ADP, ADV, AUX, DET, PUNCT, VERB } from '../parts.js'
import type { Run } from '../phrases.js'
import { appositionAfter, nounPhraseFrom } from '../phrases.js'
import type { Scene } from '../scene.js'
import { mentionsIn } from '../speakers/mentions-in.js'

/**
 * A quotation behind a colon whose sentence has no verb of saying.
 *
 *     Its president, Remi Pinar, was blunt: "They are killing us."      Rondal from the bench: "I have seen no slip."
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^      ^^^^^^               ^ ^^^^^^^^^^^^^^^^^^^^^^
 *     source                     cue        content                    source              cue
 */
export const colonQuote: SceneRule = {
  name: 'colon-quote',
  version: 2,
  find(scene) {
    const drafts: Draft[] = []
    for (let t = 1; t + 2 < scene.tokens.count; t++) {
      if (scene.lower(t) !== ':' || scene.quoteAt[t] >= 0 || !isOpenQuote(scene, t + 1)) continue
      const draft = readColon(scene, t)
      if (draft !== null) drafts.push(draft)
    }
    return drafts
  },
}

/** How many tokens may stand between the speaker and the colon. */
const FAR = 12

function readColon(scene: Scene, colon: number): Draft | null {
  const quote = scene.quoteAt[colon + 1]
  const last = scene.quoteLast[quote]
  if (last - colon < 5 || last + 2 < scene.sentenceEnd(last)) return null
  let first = scene.sentenceFirst(colon)
  while (first < colon && /^(?:\d{1,2}[:.]\d\d|[–—-]|and|but|then|so)$/.test(scene.lower(first))) first++
  const source = speakerFrom(scene, first, colon)
  if (source === null || colon - source.last > FAR) return null
  for (const cue of scene.cues) if (cue.head > source.last && cue.head < colon && cue.verb.frames.has('q')) return null
  const verb = verbBetween(scene, pastAside(scene, source.last + 1, colon), colon)
  if (verb === null && !namesWithRole(scene, source, colon)) return null
  return draftOf(scene, {
    source,
    cue: { first: verb === null || verb < 0 ? colon : verb, last: colon },
    content: [scene.span(colon + 1, last)],
    because: 'a quotation behind a colon',
    score: 0.6,
  })
}

/** "Rem Holt, a spokesman: …", "The union: …" right before the colon: a name with its function, or a body. */
function namesWithRole(scene: Scene, source: Run, colon: number): boolean {
  // "Rem Holt, ministry spokesman:" where taggers do not know the function for a noun.
  if (scene.lower(source.last + 1) === ',' && colon - source.last < 8 && roleWords().head.has(scene.lower(colon - 1))) {
    for (let t = source.last + 2; t < colon; t++) if (scene.pos(t) === VERB || scene.pos(t) === AUX) return false
    return true
  }
  if (source.last !== colon - 1) return false
  for (let t = source.first; t <= source.last; t++) if (scene.lower(t) === ',') return true
  return scene.pos(source.first) === DET && roleWords().body.has(scene.lower(source.last))
}

/** The noun phrase that opens the sentence, where it names somebody who can speak. */
function speakerFrom(scene: Scene, first: number, colon: number): Run | null {
  const near = nounPhraseFrom(scene, first, { links: false })
  if (near === null) return null
  const whole = appositionAfter(scene, near, colon)
  const run = scene.lower(whole.last) === ',' ? { first: whole.first, last: whole.last - 1 } : whole
  if (/^(?:he|she|they)$/.test(scene.lower(run.first))) return run
  const named = mentionsIn(scene.marked.mentions, scene.span(run.first, run.last))
  if (scene.pos(run.first) === DET && run.last === colon - 1 && roleWords().body.has(scene.lower(run.last))) return run
  return named.some(({ type }) => type === 'person' || type === 'role') ? run : null
}

/** "Holm, who runs the mill, | on our line:", "Holm, | in uniform this time:": behind what is told of the speaker between commas. */
function pastAside(scene: Scene, from: number, colon: number): number {
  if (scene.lower(from) !== ',') return from
  if (scene.lower(from + 1) !== 'who') return scene.pos(from + 1) === ADP ? from + 1 : from
  for (let t = from + 2; t < colon - 1; t++) if (scene.lower(t) === ',') return t + 1
  return from
}

/** Where the verb between speaker and colon begins; -1 where there is none but a place; null where it tells of something else. */
function verbBetween(scene: Scene, from: number, colon: number): number | null {
  let verb = -1
  for (let t = from; t < colon; t++) {
    const pos = scene.pos(t)
    if (scene.quoteAt[t] >= 0) return null
    if ((pos === VERB || pos === AUX) && verb < 0) verb = t
    else if (pos === VERB && verb >= 0) return null
  }
  if (verb < 0) return scene.pos(from) === ADP && from < colon ? -1 : null
  if (scene.pos(verb) === AUX) return isJudged(scene, verb + 1, colon) ? verb : null
  return colon - verb <= 5 ? verb : null
}

/** "was blunt", "is not so sure", "were less upbeat": an adjective and nothing more. */
const isJudged = (scene: Scene, from: number, colon: number): boolean => {
  for (let t = from; t < colon - 1; t++)
    if (
      scene.pos(t) !== ADV &&
      scene.pos(t) !== ADJ &&
      scene.pos(t) !== PUNCT &&
      !/^(?:not|so|more|less)$/.test(scene.lower(t))
    )
      return false
  return scene.pos(colon - 1) === ADJ
}
