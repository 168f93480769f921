import type { Draft } from '../../../../model/index.js'
import { hasVerb, trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import { ADJ, ADP, ADV, AUX, DET, NOUN, PROPN, PUNCT, VERB } from '../parts.js'
import type { Run } from '../phrases.js'
import { nounPhraseFrom } from '../phrases.js'
import type { Scene } from '../scene.js'
import { asInformed, informsThis, saidWhere, theyIn } from './said-where.js'

/**
 * Word orders that translated pages keep from their first language.
 *
 *     On this stressed the warden of the mill Ada Quell.      In her words, the wheel was whole.
 *     (content: the sentence before)                          ^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^
 *
 *     The gate is shut, assured in the Mill Office.           The gate is shut, is spoken in the notice.
 *     ^^^^^^^^^^^^^^^^           ^^ ^^^^^^^^^^^^^^^
 *
 *     In the Mill Office this report is refuted.
 *            ^^^^^^^^^^^ ^^^^^^^^^^^
 *
 * Further orders are read in `said-where.ts`.
 */
export const spokenIn: SceneRule = {
  name: 'spoken-in',
  version: 3,
  find(scene) {
    const drafts: Draft[] = []
    const { sentenceStart } = scene.tokens
    for (let s = 0; s + 1 < sentenceStart.length; s++) {
      const first = sentenceStart[s]
      const end = sentenceStart[s + 1]
      if (end - first < 4) continue
      const draft =
        aboutThis(scene, first, end) ??
        thatIsWhat(scene, first, end) ??
        itWasHeard(scene, first, end) ??
        asWasLearned(scene, first, end) ??
        asInformed(scene, first, end) ??
        inHerWords(scene, first, end) ??
        informsThis(scene, first, end) ??
        theyIn(scene, first, isNamed) ??
        saidWhere(scene, first, end) ??
        inBody(scene, first, end) ??
        refutedIn(scene, first, end)
      if (draft !== null) drafts.push(draft)
    }
    return drafts
  },
}

const SAID =
  /^(?:said|says|stated|states|declared|declares|stressed|stresses|emphasi[sz]ed|noted|notes|informed|informs|reported|reports|told|tells|wrote|writes|announced|announces|explained|assured|assures|underlined|added|claimed|claims|warned|warns|confirmed|confirms|insist|insists|insisted)$/

/** "About this the warden said …", "On this stressed the warden": who said the sentence before. */
function aboutThis(scene: Scene, first: number, end: number): Draft | null {
  const lead = scene.lower(first)
  if ((lead !== 'about' && lead !== 'on' && lead !== 'of') || scene.lower(first + 1) !== 'this') return null
  if (first === 0 || scene.opensParagraph[first] === 1) return null
  let source: Run | null = null
  let head = -1
  if (SAID.test(scene.lower(first + 2))) {
    head = first + 2
    const run = nounPhraseFrom(scene, head + 1)
    // "the warden of the mill Ada Quell": the name goes on behind what the phrase reader takes.
    if (run !== null)
      source = { first: run.first, last: Math.max(pastName(scene, run.last, end), wholeRest(scene, head + 1, end)) }
  } else {
    const run = nounPhraseFrom(scene, first + 2)
    if (run === null) return null
    const last = pastName(scene, run.last, end)
    if (SAID.test(scene.lower(last + 1))) {
      source = { first: run.first, last }
      head = last + 1
    }
  }
  if (source === null || head < 0) return null
  const from = scene.sentenceFirst(first - 1)
  const last = trimLast(scene, from, first - 1)
  if (last - from < 2) return null
  return draftOf(scene, {
    source,
    cue: { first: head, last: head },
    content: [scene.span(from, last)],
    because: `"${lead} this" after its content`,
    score: 0.95,
  })
}

/** "The reform is off. That is what the chairman, Konrad Albers, told the Post on Friday." */
function thatIsWhat(scene: Scene, first: number, end: number): Draft | null {
  if (first === 0 || scene.opensParagraph[first] === 1) return null
  if (
    !/^(?:that|this)$/.test(scene.lower(first)) ||
    !/^(?:is|was)$/.test(scene.lower(first + 1)) ||
    scene.lower(first + 2) !== 'what'
  )
    return null
  for (let t = first + 4; t < end && t - first < 30; t++) {
    if (scene.pos(t) !== VERB) continue
    if (!SAID.test(scene.lower(t))) return null
    const from = scene.sentenceFirst(first - 1)
    const last = trimLast(scene, from, first - 1)
    if (last - from < 2) return null
    return draftOf(scene, {
      source: { first: first + 3, last: t - 1 },
      cue: { first: t, last: t },
      content: [scene.span(from, last)],
      because: '"that is what" behind its content',
      score: 0.95,
    })
  }
  return null
}

const HEARD = /^(?:heard|learned|learnt|said|reported|whispered)$/

/** "From coalition circles it was heard that …", "It was heard from coalition circles that …". */
function itWasHeard(scene: Scene, first: number, end: number): Draft | null {
  const it = scene.lower(first) === 'it' ? first : -1
  const lead = it < 0 && /^(?:from|in|among)$/.test(scene.lower(first)) ? nounPhraseFrom(scene, first + 1) : null
  const at = it >= 0 ? it : lead === null ? -1 : lead.last + (scene.lower(lead.last + 1) === ',' ? 2 : 1)
  if (at < 0 || scene.lower(at) !== 'it' || scene.lower(at + 1) !== 'was' || !HEARD.test(scene.lower(at + 2)))
    return null
  const behind = it >= 0 && /^(?:from|in|among)$/.test(scene.lower(at + 3)) ? nounPhraseFrom(scene, at + 4) : null
  const source = lead ?? behind
  if (source === null) return null
  const that = behind === null ? at + 3 : behind.last + 1
  const last = trimLast(scene, that, end - 1)
  if (scene.lower(that) !== 'that' || last - that < 2) return null
  return draftOf(scene, {
    source,
    cue: { first: at, last: at + 2 },
    content: [scene.span(that, last)],
    because: '"it was heard" from somebody',
    score: 0.95,
  })
}

/** "As this newspaper has been able to learn, the office is studying a complaint." */
function asWasLearned(scene: Scene, first: number, end: number): Draft | null {
  if (scene.lower(first) !== 'as') return null
  const source = nounPhraseFrom(scene, first + 1)
  if (source === null || !/^(?:has|have)$/.test(scene.lower(source.last + 1))) return null
  let t = source.last + 2
  if (scene.lower(t) === 'been' && scene.lower(t + 1) === 'able' && scene.lower(t + 2) === 'to') t += 3
  if (
    !/^(?:learn|learned|learnt|discovered|established|verify|confirm)$/.test(scene.lower(t)) ||
    scene.lower(t + 1) !== ','
  )
    return null
  const last = trimLast(scene, t + 2, end - 1)
  if (last - t < 4) return null
  return draftOf(scene, {
    source,
    cue: { first: source.last + 1, last: t },
    content: [scene.span(t + 2, last)],
    because: '"as … has learned" before its content',
    score: 0.95,
  })
}

/** The rest of a sentence that is one long name and holds no verb: "the head of the watch against Lies Ada Quell". */
function wholeRest(scene: Scene, from: number, end: number): number {
  const last = trimLast(scene, from, end - 1)
  for (let t = from; t <= last; t++)
    if (scene.pos(t) === VERB || scene.pos(t) === AUX || scene.pos(t) === PUNCT) return -1
  return last
}

const pastName = (scene: Scene, last: number, end: number): number => {
  let t = last
  while (t + 1 < end && scene.pos(t + 1) === PROPN) t++
  return t
}

/** "In his words, the wheel was whole." */
function inHerWords(scene: Scene, first: number, end: number): Draft | null {
  const source = whoseWords(scene, first, end)
  if (source === null) return null
  // "In her words, | the wheel …", "In the words of Quell, | the wheel …"
  const cueLast = source.last < first + 3 ? first + 2 : source.first - 1
  const from = Math.max(cueLast, source.last) + 2
  const last = trimLast(scene, from, end - 1)
  if (last - from < 1) return null
  return draftOf(scene, {
    source,
    cue: { first, last: cueLast },
    content: [scene.span(from, last)],
    because: `"in ${scene.lower(source.first)} words"`,
    score: 0.95,
  })
}

/** Whose words open a sentence: "In her words,", "In the words of the warden,"; null where none's do. */
function whoseWords(scene: Scene, first: number, end: number): Run | null {
  if (scene.lower(first) !== 'in') return null
  const at = (offset: number): string => scene.lower(first + offset)
  if (at(2) === 'words' && at(3) === ',')
    return /^(?:his|her|their|its)$/.test(at(1)) ? { first: first + 1, last: first + 1 } : null
  if (at(1) !== 'the' || at(2) !== 'words' || at(3) !== 'of') return null
  const near = nounPhraseFrom(scene, first + 4)
  return near !== null && near.last + 1 < end && scene.lower(near.last + 1) === ',' ? near : null
}

const PAPER =
  /^(?:message|statement|communication|communiqu[eé]|report|notice|release|letter|document|post|publication)$/

/** "…, assured in the Mill Office.", "…, is spoken in the message.": the body or the paper closes the sentence. */
function inBody(scene: Scene, first: number, end: number): Draft | null {
  let close = end - 1
  while (close > first && scene.pos(close) === PUNCT) close--
  for (let t = close - 2; t > first + 3 && close - t < 14; t--) {
    if (scene.lower(t) !== 'in' && scene.lower(t) !== 'at') continue
    const head = t - 1
    const isPassive = /^(?:is|was)$/.test(scene.lower(head - 1))
    const cueFirst = isPassive ? head - 1 : head
    if (scene.lower(cueFirst - 1) !== ',' || scene.quoteAt[head] >= 0) continue
    if (
      isPassive
        ? !/^(?:said|spoken|stated|noted|written|reported|told)$/.test(scene.lower(head))
        : !SAID.test(scene.lower(head))
    )
      continue
    const run = nounPhraseFrom(scene, t + 1)
    if (run === null || Math.max(pastName(scene, run.last, end), wholeRest(scene, t + 1, end)) !== close) return null
    if (isPassive ? !PAPER.test(headNoun(scene, run)) : !isNamed(scene, run)) return null
    const last = trimLast(scene, first, cueFirst - 1)
    if (last - first < 2 || !hasVerb(scene, first, last + 1)) return null
    return draftOf(scene, {
      source: { first: run.first, last: close },
      cue: { first: cueFirst, last: head },
      content: [scene.span(first, last)],
      because: `"${scene.lower(head)} in" after its content`,
      score: 0.95,
    })
  }
  return null
}

const headNoun = (scene: Scene, run: Run): string => {
  for (let t = run.first; t <= run.last; t++) if (scene.pos(t) === NOUN) return scene.lower(t)
  return ''
}

/** A body's name: "the Mill Office", "the ministry of Works"; "in the morning" is none. */
const isNamed = (scene: Scene, run: Run): boolean => {
  // `the bank "Lauter"`, `bank "Lauter"`
  if (scene.quoteAt[run.last] >= 0 && scene.pos(run.first) !== PROPN) return true
  if (scene.pos(run.first) !== DET && scene.pos(run.first) !== PROPN) return false
  const words = scene.text.slice(scene.tokens.start[run.first], scene.tokens.end[run.last])
  return BODY.test(words)
}

const BODY =
  /\b(?:ministry|office|department|headquarters|staff|council|committee|commission|bureau|centre|center|agency|embassy|administration|government|police|service|directorate|prosecutor|mayor|hall|party|company|union|federation|inspectorate|mfa|kremlin|parliament|command|institute|association)\b/i

const DENIED = /^(?:refuted|denied|rejected|disproved|confirmed|called)$/

/** "In the Mill Office this report is refuted": the body stands where a first language has it. */
function refutedIn(scene: Scene, first: number, end: number): Draft | null {
  if (scene.lower(first) !== 'in' && scene.lower(first) !== 'at') return null
  const run = nounPhraseFrom(scene, first + 1)
  if (run === null || !isNamed(scene, run)) return null
  let from = run.last + 1
  if (scene.lower(from) === ',') from++
  if (!/^(?:this|these|the|such)$/.test(scene.lower(from))) return null
  let t = from
  while (
    t < end &&
    (scene.pos(t) === DET ||
      scene.pos(t) === ADJ ||
      scene.pos(t) === NOUN ||
      scene.pos(t) === PROPN ||
      scene.pos(t) === ADP ||
      scene.lower(t) === 'this')
  )
    t++
  const last = t - 1
  if (last < from + 1 || !/^(?:is|was|are|were)$/.test(scene.lower(t))) return null
  let head = t + 1
  while (scene.pos(head) === ADV) head++
  if (!DENIED.test(scene.lower(head))) return null
  const after = scene.lower(head + 1)
  if (head + 1 < end && after !== '.' && after !== ',') return null
  return draftOf(scene, {
    source: run,
    cue: { first: t, last: head },
    content: [scene.span(from, last)],
    because: `"${scene.lower(head)}" with its body in front`,
    score: 0.95,
  })
}
