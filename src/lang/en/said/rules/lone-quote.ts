import type { Draft, Span } from '../../../../model/index.js'
import { overlaps } from '../../../../model/index.js'
import { roleWords } from '../../names/role-words.js'
import { byPlace } from '../by-place.js'
import { paragraphEnd } from '../content.js'
import { findVerb } from '../lexicon.js'
import { PUNCT, VERB } from '../parts.js'
import type { Run } from '../phrases.js'
import { nounPhraseBefore } from '../phrases.js'
import { tokenAt } from '../reading/runs.js'
import type { Scene } from '../scene.js'
import { mentionsIn } from '../speakers/mentions-in.js'

/** How many paragraphs back a voice may have spoken last. */
const NEAR = 2

/**
 * A quotation that no verb introduces: beside what its speaker does, or a paragraph of its own after the last one's words.
 * Marked as assumed.
 *
 *     Asked about the lamps, Orm shrugs. "Light does not ask who brought it."
 *                            ^^^         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 *     "It is a job for a romantic," Orm says.
 *
 *     "They sent a woman with a list. She counted the lamps."      (Orm again)
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function loneQuotes(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  const out: Draft[] = []
  const contents = byPlace(
    drafts.flatMap(({ content }) => content),
    (span) => span,
  )
  const taken = (span: Span): boolean => contents.near(span.start, span.end).some((one) => overlaps(one, span))
  for (let q = 0; q < scene.quoteFirst.length; q++) {
    const first = scene.quoteFirst[q]
    const last = scene.quoteLast[q]
    if (last - first < 5 || last + 1 < paragraphEnd(scene, first) || first !== scene.sentenceFirst(first)) continue
    if (!/^[.!?…]$/.test(scene.lower(last - 1))) continue
    const span = scene.span(first, last)
    if (taken(span)) continue
    const source =
      scene.opensParagraph[first] === 1
        ? lastVoice(scene, drafts, span.start)
        : (besideAct(scene, first) ?? besideTold(scene, first, last))
    if (source === null) continue
    out.push({
      source: [source],
      cue: [],
      content: [span],
      score: 0.3,
      because: ['a quotation that no verb introduces'],
      assumed: true,
      act: 'speech',
      unnamed: undefined,
      voice: undefined,
    })
  }
  return out
}

/** "Orm shrugs.": who does something in a short sentence without a verb of saying right before the quotation. */
function besideAct(scene: Scene, quote: number): Span | null {
  const end = quote - 1
  const first = scene.sentenceFirst(end)
  if (end - first > 14 || !/^[.!]$/.test(scene.lower(end)) || scene.quoteAt[end - 1] >= 0) return null
  let verb = end - 1
  // "Orm shrugs": taggers see two nouns.
  while (verb > first && scene.pos(verb) !== VERB && findVerb(scene.lower(verb)) === undefined) verb--
  if (verb === first || end - verb > 4 || scene.pos(verb - 1) === PUNCT) return null
  for (const cue of scene.cues)
    if (cue.head >= first && cue.head < end && cue.head !== verb && cue.finite && cue.verb.lemma !== 'ask') return null
  const run = nounPhraseBefore(scene, verb - 1)
  return run === null || !isPerson(scene, run) ? null : scene.span(run.first, run.last)
}

const OWN = /^(?:i|we|my|our|me|us|i['’]m|we['’]re)$/

/** "Holm was in her kitchen.": whom the sentence before tells of, and nobody else, where the quotation speaks of itself. */
function besideTold(scene: Scene, quote: number, close: number): Span | null {
  const end = quote - 1
  const first = scene.sentenceFirst(end)
  if (end - first > 30 || scene.lower(end) !== '.' || scene.opensParagraph[quote] === 1) return null
  let isOwn = false
  for (let t = quote; t < close; t++) if (OWN.test(scene.lower(t))) isOwn = true
  for (let t = first; t < end; t++) if (scene.quoteAt[t] >= 0) return null
  if (!isOwn || scene.cues.some(({ head, verb }) => head >= first && head < end && verb.act === 'speech')) return null
  const near = mentionsIn(scene.marked.mentions, scene.span(first, end)).filter(
    ({ type }) => type === 'person' || type === 'organisation' || type === 'outlet',
  )
  const [one] = near
  if (near.length !== 1 || one.type !== 'person') return null
  const opens = scene.lower(first) === 'for' ? first + 1 : first
  return one.start === scene.tokens.start[opens] ? { start: one.start, end: one.end } : null
}

/** A person, or two or three words in capitals that may be a name and hold no word for a body. */
function isPerson(scene: Scene, run: Run): boolean {
  if (/^(?:he|she)$/.test(scene.lower(run.first))) return true
  const span = scene.span(run.first, run.last)
  const named = mentionsIn(scene.marked.mentions, span)
  if (named.some(({ type }) => type === 'person')) return true
  const words = scene.text.slice(span.start, span.end)
  return NAME.test(words) && !words.split(' ').some((word) => roleWords().body.has(word.toLowerCase()))
}

const NAME = /^\p{Lu}\p{Ll}[\p{L}’'-]*(?: \p{Lu}\p{Ll}[\p{L}’'-]*){1,2}$/u

/** The one voice whose quoted words stand in the paragraphs before; null where two speak there, or none. */
function lastVoice(scene: Scene, drafts: readonly Draft[], before: number): Span | null {
  let from = tokenAt(scene, before)
  for (let paragraphs = 0; paragraphs < NEAR && from > 0; paragraphs++) {
    from--
    while (from > 0 && scene.opensParagraph[from] === 0) from--
  }
  const floor = scene.tokens.start[from]
  let voice: Span | null = null
  for (const { source, content, act } of drafts) {
    const [span] = source
    const [words] = content
    if (span === undefined || words === undefined || words.start < floor || words.start >= before || act === 'mental')
      continue
    const run = { first: tokenAt(scene, span.start), last: tokenAt(scene, span.end - 1) }
    if (scene.quoteAt[tokenAt(scene, words.start)] < 0 || !isPerson(scene, run)) return null
    const same =
      voice === null || /^(?:he|she)$/i.test(scene.text.slice(span.start, span.end)) || sameWords(scene, voice, span)
    if (!same) return null
    voice = span
  }
  return voice === null || othersNamed(scene, voice, before) ? null : voice
}

/** Whether the paragraphs between a voice's words and the quotation name somebody else, who may say it as well, or give an hour. */
function othersNamed(scene: Scene, voice: Span, before: number): boolean {
  const end = scene.tokens.end[paragraphEnd(scene, tokenAt(scene, voice.start)) - 1]
  if (/\b\d{1,2}[:.]\d\d\b|:\s*$/m.test(scene.text.slice(end, before))) return true
  return mentionsIn(scene.marked.mentions, { start: end, end: before }).some(
    ({ type }) => type === 'person' || type === 'organisation' || type === 'outlet',
  )
}

const sameWords = (scene: Scene, a: Span, b: Span): boolean =>
  scene.text.slice(a.start, a.end) === scene.text.slice(b.start, b.end)
