import type { Draft, Span } from '../../../../model/index.js'
import { canSpeak } from '../can-speak.js'
import { contentLast, hasVerb, trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import { wordCue } from '../each-word.js'
import { ADJ, ADP, DET, NUM, PUNCT } from '../parts.js'
import type { Run } from '../phrases.js'
import { isPossessivePronoun, nounPhraseFrom, withQuotedName } from '../phrases.js'
import type { Scene } from '../scene.js'
import { isReportWithin } from './report-within.js'

/**
 * On whose count or word it is so, before the clause or behind it, and in whose eyes.
 *
 *     By the union's count, 300 men were dismissed.       The offer is an insult in Moll's eyes.
 *     ^^ ^^^^^^^^^^^ ^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^       ^^^^^^^^^^^^^^^^^^^^^^ ^^ ^^^^^^ ^^^^
 *    cue source      cue    content                       content               cue source cue
 *
 *     By data of the mill, two boats sank.                As the ministry sees it, the bridge was a mistake.
 */
export const byAccount: SceneRule = {
  name: 'by-account',
  version: 2,
  find(scene) {
    const drafts: Draft[] = []
    for (let t = 0; t + 3 < scene.tokens.count; t++) {
      if (scene.quoteAt[t] >= 0) continue
      const phrase = readPhrase(scene, t)
      if (phrase === null) continue
      const content = contentOf(scene, t, phrase)
      if (content === null) continue
      const draft = draftOf(scene, {
        source: phrase.source,
        cue: phrase.cue,
        content: [content],
        because: `"${phrase.words}" of somebody`,
        act: phrase.act,
        score: 0.95,
      })
      drafts.push({ ...draft, cue: phrase.places })
    }
    return drafts
  },
}

interface Phrase {
  readonly source: Run
  /** From the first word of the phrase to its last. */
  readonly cue: Run
  readonly places: readonly Span[]
  readonly words: string
  readonly act: 'speech' | 'mental'
  /** True where it ends a clause without a comma before it: "an insult in his eyes". Before or behind a comma `in-view` reads it. */
  readonly bare: boolean
}

/** What somebody gives, by the word before it. */
const GIVEN: Readonly<Record<string, RegExp>> = {
  by: /^(?:reckoning|count|tally|estimates?|accounts?|figures|admission|calculations?|assessment|telling|information|data|records|words)$/,
  in: /^(?:eyes|opinion|view)$/,
  on: /^(?:estimates?|word|figures|calculations?|data|reckoning|account|information)$/,
  from: /^(?:viewpoint|perspective|standpoint|view|words)$/,
}
const JUDGES = /^(?:opinion|view|eyes|judge?ment|estimation|viewpoint|perspective|standpoint)$/

function readPhrase(scene: Scene, t: number): Phrase | null {
  const word = scene.lower(t)
  if (word === 'as' || word === 'the') return asSeen(scene, t, word === 'as' ? t + 1 : t + 2)
  const nouns = Object.hasOwn(GIVEN, word) ? GIVEN[word] : undefined
  if (nouns === undefined) return null
  return owned(scene, t, nouns) ?? ofSomebody(scene, t, nouns)
}

/** "By the union's own count", "in his view", "from the mayor's point of view". */
function owned(scene: Scene, t: number, nouns: RegExp): Phrase | null {
  const end = scene.sentenceEnd(t)
  let source: Run | null = null
  let next = t + 1
  if (isPossessivePronoun(scene.lower(next))) {
    if (/^(?:my|your|whose)$/.test(scene.lower(next))) return null
    source = { first: next, last: next }
    next++
  } else {
    for (let at = t + 1; at < end && at - t < 10; at++) {
      const isOwner = /^['’]s?$/.test(scene.lower(at)) && at > t + 1
      if (isOwner) {
        source = { first: t + 1, last: at }
        next = at + 1
      } else if (scene.pos(at) === PUNCT || scene.pos(at) === ADP || scene.quoteAt[at] >= 0) break
    }
    if (source === null || !canSpeak(scene, { first: source.first, last: source.last - 1 })) return null
  }
  while (next < end && (scene.pos(next) === ADJ || scene.lower(next) === 'own')) next++
  const point = scene.lower(next) === 'point' && scene.lower(next + 1) === 'of' ? next + 2 : next
  const noun = scene.lower(point)
  if (!nouns.test(noun)) return null
  return {
    source,
    cue: { first: t, last: point },
    places: [scene.span(t, t), scene.span(next, point)],
    words: `${scene.lower(t)} the ${noun}`,
    act: JUDGES.test(noun) ? 'mental' : 'speech',
    bare: scene.lower(t) === 'in',
  }
}

/** "In the words of Aran", "by data of the agency". */
function ofSomebody(scene: Scene, t: number, nouns: RegExp): Phrase | null {
  const at = scene.pos(t + 1) === DET ? t + 2 : t + 1
  if (!nouns.test(scene.lower(at)) || scene.lower(at + 1) !== 'of') return null
  const open = scene.quoteAt[at + 2] ?? -1
  const near =
    open >= 0 && scene.quoteFirst[open] === at + 2
      ? { first: at + 2, last: scene.quoteLast[open] }
      : nounPhraseFrom(scene, at + 2)
  if (near === null || near.last - near.first > 12 || !canSpeak(scene, near)) return null
  const source = withQuotedName(scene, near)
  return {
    source,
    cue: { first: t, last: source.last },
    places: [scene.span(t, at + 1)],
    words: `${scene.lower(t)} the ${scene.lower(at)}`,
    act: JUDGES.test(scene.lower(at)) ? 'mental' : 'speech',
    bare: scene.lower(t) === 'in',
  }
}

/** "As the ministry sees it", "the way the mayor tells it". */
function asSeen(scene: Scene, t: number, from: number): Phrase | null {
  if (from === t + 2 && scene.lower(t + 1) !== 'way') return null
  const run = nounPhraseFrom(scene, from)
  if (run === null || run.first !== from) return null
  const verb = run.last + 1
  if (!/^(?:sees|see|saw|tells|tell|told|remembers|remember|puts?|describe[sd]?)$/.test(scene.lower(verb))) return null
  if (!/^(?:it|things)$/.test(scene.lower(verb + 1)) || !canSpeak(scene, run)) return null
  return {
    source: run,
    cue: { first: t, last: verb + 1 },
    places: [scene.span(verb, verb + 1)],
    words: `${scene.lower(verb)} it`,
    act: /^se|saw/.test(scene.lower(verb)) ? 'mental' : 'speech',
    bare: false,
  }
}

/** The clause that a phrase opens or closes; null where there is none. */
function contentOf(scene: Scene, t: number, { cue, bare }: Phrase): Span | null {
  const first = scene.sentenceFirst(t)
  const end = scene.sentenceEnd(t)
  const after = cue.last + 1
  const isOpening = t === first || t === first + 1 || scene.lower(t - 1) === ':'
  if (!bare && isOpening && scene.lower(after) === ',' && after + 2 < end) {
    const from = after + 1
    const last = trimLast(scene, from, contentLast(scene, from, wordCue('speech', cue.first, t, cue.last)))
    return last - from >= 2 && hasVerb(scene, from, last + 1) ? scene.span(from, last) : null
  }
  const closes = after >= end || /^[.!?;,]$/.test(scene.lower(after))
  if (!closes || (scene.lower(t - 1) === ',') === bare) return null
  const last = trimLast(scene, first, t - 1)
  if (last - first < 2 || scene.quoteAt[first] >= 0 || scene.quoteAt[last] >= 0) return null
  if (
    (scene.pos(first) === ADP && scene.pos(first + 1) !== NUM) ||
    !hasVerb(scene, first, last + 1) ||
    isReportWithin(scene, first, last)
  )
    return null
  return scene.span(first, last)
}
