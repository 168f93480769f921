import type { Draft, Span } from '../../../../model/index.js'
import type { SceneRule } from '../cue-rule.js'
import { wordCue } from '../each-word.js'
import { ADV, AUX, PRON } from '../parts.js'
import { nounPhraseBefore, subjectOf } from '../phrases.js'
import type { Scene } from '../scene.js'
import { mentionsIn } from '../speakers/mentions-in.js'
import { closingReport } from './closing-report.js'
import { draftBehind } from './draft-behind.js'

/**
 * Phrases that take a stand without a verb of saying.
 *
 *     The minister has full confidence in the mediator.      The embassy reserves the right to go to court.
 *     ^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^       ^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^
 *     source       cue                    content            source      cue                content
 *
 * "Word is that the shop will close" has no speaker. What each phrase does stands in `reading/stance.ts`.
 */
export const setPhrase: SceneRule = {
  name: 'set-phrase',
  version: 4,
  find(scene) {
    const drafts: Draft[] = []
    let reported: readonly Span[] | null = null
    for (let t = 0; t + 3 < scene.tokens.count; t++) {
      if (scene.quoteAt[t] >= 0 || !OPENING.test(scene.lower(t))) continue
      const rumour = rumourEnd(scene, t)
      const next = rumour > 0 ? rumour : cueEnd(scene, t)
      if (next < 0 || (next >= scene.sentenceEnd(t) && (scene.quoteAt[next] ?? -1) < 0)) continue
      const at = scene.tokens.start[t]
      reported ??= closingReport.find(scene).flatMap(({ content }) => content)
      if (reported.some(({ start, end }) => start <= at && at < end)) continue
      const first = rumour > 0 ? t : withAuxiliary(scene, t)
      const cue = { ...wordCue('speech', first, t, next - 1), form: 'past' as const, finite: true }
      const source = rumour > 0 ? null : subjectOf(scene, cue)
      if (rumour < 0 && (source === null || source.how === 'relative' || isNobody(scene, source.first))) continue
      const because = `"${scene.lower(t)} … ${scene.lower(next - 1)}"`
      const draft = draftBehind(scene, cue, { source, from: next, because, score: 0.95, unnamed: rumour > 0 })
      if (draft !== null) drafts.push(draft)
    }
    return drafts
  },
}

const OPENING =
  /^(?:is|are|was|were|paid|pays?|sends?|sent|offers?|offered|extends?|extended|conveyed|accepts?|accepted|has|have|had|lost|reserves?|reserved|points?|pointed|pointing|lays?|laid|puts?|places?|placed|pins?|pinned|wave[sd]?|bats|batted|swats|swatted|push(?:es|ed)?|heap(?:s|ed)?|ma[dk]es?|left|leaves?|stands?|stood|pours?|poured|laughs?|laughed|plays?|played|takes?|took|keeps?|kept|remains?|remained|stays?|stayed|refused|refuses|declined|declines|would|could|will|did|can|word|rumou?r|legend|taken|taking|holds?|held|pleads?|pleaded|pled|neither)$/
const LIGHT =
  /^(?:concerns?|claims?|reports?|suggestions?|allegations?|accusations?|criticism|questions|talk|fears?|worries|rumou?rs?|calls|objections|complaints|speculation|warnings|doubts?)$/
const REPORT =
  /^(?:reports?|reporting|account|claims?|story|stories|decision|words|statements?|findings|figures|version|assessment|remarks|testimony|comments|allegations?)$/

/** "Word is that", "Rumour has it that": the token behind it, -1 where none stands. */
function rumourEnd(scene: Scene, t: number): number {
  const at = (offset: number): string => scene.lower(t + offset)
  if (t !== scene.sentenceFirst(t) && !/^(?:the|but|and)$/.test(scene.lower(t - 1))) return -1
  if (at(0) === 'word' && at(1) === 'is' && at(2) === 'that') return t + 2
  if (/^(?:word|rumou?r|legend)$/.test(at(0)) && at(1) === 'has' && at(2) === 'it') return t + 3
  return -1
}

/** The token behind a phrase that begins at a token; -1 where none does. */
function cueEnd(scene: Scene, t: number): number {
  const word = scene.lower(t)
  const at = (offset: number): string => scene.lower(t + offset)
  // "has no plans to sell the mill", "had no intention of selling it"
  if (/^(?:has|have|had)$/.test(word) && at(1) === 'no') {
    const noun = /^(?:immediate|current|present|further|such)$/.test(at(2)) ? 3 : 2
    if (/^(?:plans?|intentions?)$/.test(at(noun)))
      return at(noun + 1) === 'to' ? t + noun + 1 : at(noun + 1) === 'of' ? t + noun + 2 : -1
  }
  if (/^(?:is|are|was|were|remain(?:s|ed)?)$/.test(word)) {
    const side = sideEnd(scene, t)
    if (side >= 0 || !word.startsWith('remain')) return side
  }
  // "paid tribute to the crew", "sent her condolences to the families"
  if (/^(?:pays?|paid)$/.test(word)) return at(1) === 'tribute' && at(2) === 'to' ? t + 3 : -1
  if (/^(?:sends?|sent|offer(?:s|ed)?|extend(?:s|ed)?|conveyed)$/.test(word)) {
    let noun = 1
    while (noun < 5 && /^(?:his|her|its|their|our|my|deep|deepest|sincere|heartfelt|and)$/.test(at(noun))) noun++
    return /^(?:condolences|sympath(?:y|ies)|congratulations)$/.test(at(noun)) && at(noun + 1) === 'to'
      ? t + noun + 2
      : -1
  }
  // "took full responsibility for the delay"
  if (/^(?:accept(?:s|ed)?|takes?|took|taken)$/.test(word)) {
    const noun = /^(?:full|sole|some|no|personal)$/.test(at(1)) ? 2 : 1
    if (at(1) !== 'no' && at(noun) === 'responsibility' && at(noun + 1) === 'for') return t + noun + 2
    if (word.startsWith('accept')) return -1
  }
  if (/^(?:has|have|had|lost)$/.test(word)) {
    const noun = /^(?:full|every|complete|no|little|great|total|absolute|utmost|much|all|any|lost)$/.test(at(1)) ? 2 : 1
    return /^(?:confidence|faith|trust)$/.test(at(noun)) && at(noun + 1) === 'in' ? t + noun + 2 : -1
  }
  if (/^reserve[sd]?$/.test(word)) return at(1) === 'the' && at(2) === 'right' && at(3) === 'to' ? t + 3 : -1
  // "put it more bluntly: …"
  if (/^puts?$/.test(word) && at(1) === 'it') {
    for (let k = 2; k < 6; k++) {
      if (at(k) === ':') return t + k + 1
      if (scene.pos(t + k) !== ADV && !/^(?:this|that|way|like|so|more|most|less|as)$/.test(at(k))) return -1
    }
    return -1
  }
  // "pointed the finger at the council", "laid the blame on it"
  if (/^point(?:s|ed|ing)?$/.test(word))
    return /^(?:the|an?)$/.test(at(1)) &&
      (at(2) === 'finger' || at(3) === 'finger') &&
      at(at(2) === 'finger' ? 3 : 4) === 'at'
      ? t + (at(2) === 'finger' ? 4 : 5)
      : -1
  if (/^(?:lays?|laid|puts?|placed?s?|pins?|pinned)$/.test(word)) {
    const part = /^(?:much|most|some|part|all|more)$/.test(at(1)) ? (at(2) === 'of' ? 3 : 2) : 1
    const blame = at(part) === 'the' ? part + 1 : part
    const on = /^(?:squarely|firmly|solely|entirely)$/.test(at(blame + 1)) ? blame + 2 : blame + 1
    return at(blame) === 'blame' && /^(?:on|at|with)$/.test(at(on)) ? t + on + 1 : -1
  }
  if (/^(?:stands?|stood)$/.test(word))
    return at(1) === 'by' &&
      /^(?:his|her|its|their|the|every|all|those|these)$/.test(at(2)) &&
      (REPORT.test(at(3)) || REPORT.test(at(4)))
      ? t + 2
      : -1
  if (/^pour(?:s|ed)?$/.test(word)) return at(1) === 'cold' && at(2) === 'water' && at(3) === 'on' ? t + 4 : -1
  // "waved away concerns", "batted aside claims", "pushed back against the report"
  if (/^(?:wave[sd]?|bat(?:s|ted)|swat(?:s|ted))$/.test(word))
    return /^(?:away|aside|off)$/.test(at(1)) &&
      LIGHT.test(at(/^(?:the|his|her|their|its|any|all|such)$/.test(at(2)) ? 3 : 2))
      ? t + 2
      : -1
  if (/^push(?:es|ed)?$/.test(word))
    return at(1) === 'back' &&
      (at(2) === 'against' || (/^(?:on|at)$/.test(at(2)) && (LIGHT.test(at(3)) || LIGHT.test(at(4)))))
      ? t + 3
      : -1
  if (/^heap(?:s|ed)?$/.test(word)) return /^(?:praise|scorn)$/.test(at(1)) && at(2) === 'on' ? t + 3 : -1
  // "made it clear that", "left no doubt that"
  if (/^ma[dk]es?$/.test(word)) {
    const clear = at(1) === 'it' ? 2 : 1
    return /^(?:clear|plain)$/.test(at(clear)) && at(clear + 1) === 'that' ? t + clear + 1 : -1
  }
  if (/^(?:left|leaves?)$/.test(word)) return at(1) === 'no' && at(2) === 'doubt' && at(3) === 'that' ? t + 3 : -1
  if (/^laugh(?:s|ed)?$/.test(word)) return at(1) === 'off' ? t + 2 : -1
  if (/^play(?:s|ed)?$/.test(word))
    return at(1) === 'down' &&
      /^(?:fears?|concerns?|reports?|suggestions?|talk|rumou?rs?|claims?|worries|speculation|risks?|the)$/.test(at(2))
      ? t + 2
      : -1
  // "neither confirmed nor denied the report", "neither confirms nor rules out a sale"
  if (word === 'neither') return neitherEnd(scene, t)
  // "is taking the position that nothing was wrong"
  if (/^(?:takes?|took|taken|taking|holds?|held)$/.test(word) && at(1) === 'the')
    return /^(?:position|view|stance|line|opinion)$/.test(at(2)) && at(3) === 'that' ? t + 3 : -1
  if (/^(?:pleads?|pleaded|pled)$/.test(word)) {
    const guilty = at(1) === 'not' ? 2 : 1
    return at(guilty) === 'guilty' && at(guilty + 1) === 'to' ? t + guilty + 1 : -1
  }
  if (/^(?:takes?|took)$/.test(word)) return at(1) === 'issue' && at(2) === 'with' ? t + 3 : -1
  if (/^(?:keeps?|kept|remain(?:s|ed)?|stay(?:s|ed)?)$/.test(word)) {
    const state = at(1) === 'tight' && at(2) === '-' ? 4 : 2
    const isSilent = /^(?:silent|mum|quiet|tight-lipped)$/.test(at(1)) || (state === 4 && at(3) === 'lipped')
    return isSilent && /^(?:on|about|over)$/.test(at(state)) ? t + state + 1 : -1
  }
  if (/^(?:refuse[sd]|decline[sd])$/.test(word) && at(1) === 'to') {
    const questions = at(3) === 'any' ? 4 : 3
    if (at(2) === 'answer' && /^questions?$/.test(at(questions)) && /^(?:on|about)$/.test(at(questions + 1)))
      return t + questions + 2
    return -1
  }
  if (/^(?:would|could|will|did|can)$/.test(word) && at(1) === 'neither')
    return /^(?:confirm|deny)$/.test(at(2)) && at(3) === 'nor' && /^(?:confirm|deny)$/.test(at(4)) ? t + 5 : -1
  return -1
}

/** "is opposed to the sale", "remains in favour of it": the token behind; -1 where nobody with a name or an office stands before. */
function sideEnd(scene: Scene, t: number): number {
  const at = (offset: number): string => scene.lower(t + offset)
  const from = /^(?:also|still|now|strongly|firmly|not|broadly|totally)$/.test(at(1)) ? 2 : 1
  const isOpposed = at(from) === 'opposed' && at(from + 1) === 'to'
  const isFor = at(from) === 'in' && /^favou?r$/.test(at(from + 1)) && at(from + 2) === 'of'
  if (!isOpposed && !isFor && at(from) !== 'against') return -1
  const subject = nounPhraseBefore(scene, t - 1)
  if (subject === null) return -1
  const who = scene.span(subject.first, subject.last)
  const isPronoun = /^(?:he|she|they|we|i)$/.test(scene.lower(subject.last))
  const isSomebody = mentionsIn(scene.marked.mentions, who).some(
    ({ type, end }) => end === who.end && (type === 'person' || type === 'organisation' || type === 'role'),
  )
  if (!isPronoun && !isSomebody) return -1
  return t + from + (isFor ? 3 : isOpposed ? 2 : 1)
}

/** The token behind "neither confirmed nor denied"; -1 where the verbs are others. */
function neitherEnd(scene: Scene, t: number): number {
  const { lower } = scene
  if (!/^(?:confirm(?:s|ed|ing)?|den(?:y|ies|ied|ying)|rul(?:e|es|ed|ing))$/.test(lower(t + 1))) return -1
  const nor = lower(t + 2) === 'out' ? t + 3 : t + 2
  if (
    !/^n?or$/.test(lower(nor)) ||
    !/^(?:confirm(?:s|ed|ing)?|den(?:y|ies|ied|ying)|rul(?:e|es|ed|ing))$/.test(lower(nor + 1))
  )
    return -1
  return lower(nor + 2) === 'out' ? nor + 3 : nor + 2
}

/** "has laughed off", "had always stood by": the auxiliary and adverbs belong to the cue. */
function withAuxiliary(scene: Scene, t: number): number {
  let first = t
  for (let at = t - 1; at >= scene.sentenceFirst(t) && t - at < 4; at--) {
    if (scene.pos(at) === AUX || /^(?:has|have|had|will|would)$/.test(scene.lower(at))) first = at
    else if (!/^(?:always|also|still|now|again|later|previously|\p{L}+ly)$/u.test(scene.lower(at))) break
    else if (at === t - 1) first = at
  }
  return first
}

/** "Nobody stood by the report", "which stood by": no voice. */
const isNobody = (scene: Scene, t: number): boolean =>
  /^(?:nobody|none|nothing|it|this|that|which|what)$/.test(scene.lower(t)) &&
  (scene.pos(t) !== PRON || scene.lower(t) !== 'it')
