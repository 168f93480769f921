import type { Draft, Span } from '../../../../model/index.js'
import { trimLast } from '../content.js'
import { AUX, NOUN, VERB } from '../parts.js'
import { nounPhraseFrom } from '../phrases.js'
import { tokenAt } from '../reading/runs.js'
import type { Scene } from '../scene.js'
import { isToldOn } from './told-on.js'

const OPENERS = new Set(['they', 'it', 'these', 'such', 'furthermore', 'moreover', 'additionally', 'besides'])

/**
 * The plain sentence after a reported one, where it plainly carries on the same voice: it opens with a word that points
 * back into the content and speaks of what is, will or would be. Marked as assumed.
 *
 *     The mayor said that crews were on their way. They will be there by noon.
 *     ^^^^^^^^^       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     source         (reported)                   content, assumed
 */
export function carryOn(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  const { tokens } = scene
  const taken = new Set<number>()
  for (const draft of drafts)
    for (const spans of [draft.source, draft.cue, draft.content])
      for (const span of spans)
        for (
          let s = tokens.sentence[tokenAt(scene, span.start)];
          s <= tokens.sentence[tokenAt(scene, span.end - 1)];
          s++
        )
          taken.add(s)
  const out: Draft[] = []
  for (const draft of drafts) {
    if (draft.act === 'mental' || draft.content.length === 0) continue
    const last = draft.content[draft.content.length - 1]
    if (draft.cue[0].start > last.start) continue
    const end = tokenAt(scene, last.end - 1)
    if (scene.quoteAt[end] >= 0) continue
    const next = tokens.sentence[end] + 1
    if (next + 1 >= tokens.sentenceStart.length || taken.has(next)) continue
    const first = tokens.sentenceStart[next]
    const stop = tokens.sentenceStart[next + 1]
    if (
      scene.opensParagraph[first] === 1 ||
      stop - first < 4 ||
      !(pointsBack(scene, first, stop) || goesOn(scene, last, first, stop) || weGoOn(scene, draft, first, stop))
    )
      continue
    taken.add(next)
    out.push(carried(scene, draft, first, stop))
  }
  return [...out, ...toldOn(scene, drafts, taken)]
}

/** Sentences of one paragraph that go on in the tense of what was told before them, one behind the other. */
function toldOn(scene: Scene, drafts: readonly Draft[], taken: Set<number>): readonly Draft[] {
  const { sentence, sentenceStart } = scene.tokens
  const out: Draft[] = []
  for (const draft of drafts) {
    if (draft.act === 'mental' || draft.content.length === 0 || draft.cue.length === 0) continue
    const end = Math.max(draft.content[draft.content.length - 1].end, draft.cue[0].end, draft.source[0]?.end ?? 0)
    for (let next = sentence[tokenAt(scene, end - 1)] + 1; next + 1 < sentenceStart.length; next++) {
      const first = sentenceStart[next]
      const stop = sentenceStart[next + 1]
      if (taken.has(next) || scene.opensParagraph[first] === 1 || !isToldOn(scene, draft, first, stop)) break
      taken.add(next)
      out.push(carried(scene, draft, first, stop))
    }
  }
  return out
}

/** What a sentence carries on, under the voice of the one before. */
const carried = (scene: Scene, draft: Draft, first: number, stop: number): Draft => ({
  source: draft.source,
  cue: [],
  content: [scene.span(first, trimLast(scene, first, stop - 1))],
  score: 0.3,
  because: [`carries on: ${draft.because[0]}`],
  assumed: true,
  act: 'speech',
  unnamed: draft.unnamed ? true : undefined,
  voice: undefined,
})

/** "We call on the owners to wait. We will print the list.": those who speak for themselves go on with what they will do. */
function weGoOn(scene: Scene, draft: Draft, first: number, stop: number): boolean {
  const [source] = draft.source
  if (source === undefined || scene.lower(first) !== 'we' || !/^we$/i.test(scene.text.slice(source.start, source.end)))
    return false
  for (let t = first; t < stop; t++) if (scene.quoteAt[t] >= 0) return false
  return /^(?:will|shall|would|can|cannot|have|had|are|were)$/.test(scene.lower(first + 1))
}

/** "A team will come. The team will meet …": the thing announced comes again, with what it will do. */
function goesOn(scene: Scene, content: Span, first: number, stop: number): boolean {
  if (!/^(?:the|this|these|those)$/.test(scene.lower(first))) return false
  const run = nounPhraseFrom(scene, first, { links: false })
  if (run === null || run.last > first + 3 || !/^(?:will|would)$/.test(scene.lower(run.last + 1))) return false
  for (let t = run.last + 1; t < stop; t++)
    if (scene.quoteAt[t] >= 0 || scene.lower(t) === 'according' || scene.lower(t) === 'reportedly') return false
  const head = scene.lower(run.last)
  const said = scene.text.slice(content.start, content.end).toLowerCase()
  const words: readonly string[] = said.match(/[\p{L}-]+/gu) ?? []
  return scene.pos(run.last) === NOUN && words.includes(head)
}

/** "It was not clear how many": what the page does not know. */
function isPagesOwn(scene: Scene, first: number, stop: number): boolean {
  if (scene.lower(first) !== 'it') return false
  const { start, end } = scene.span(first, stop - 1)
  return /^it\s(?:is|was|['’]s|remains|remained)\s(?:(?:not|also|still|yet|immediately|perhaps|\p{L}+ly)\s){0,3}(?:clear|unclear|known|unknown|certain|uncertain|perhaps|possibly)\b/iu.test(
    scene.text.slice(start, Math.min(end, start + 90)),
  )
}

/** "They will …", "Furthermore, some of these …": a pronoun or pointer into the content before, and no event of the past. */
function pointsBack(scene: Scene, first: number, stop: number): boolean {
  const isAmong = scene.lower(first) === 'among' && /^(?:them|these|those)$/.test(scene.lower(first + 1))
  if (isAmong) return /^(?:will|would|could|may|might)$/.test(scene.lower(first + 2))
  if (!OPENERS.has(scene.lower(first)) || isPagesOwn(scene, first, stop)) return false
  for (let t = first; t < stop; t++) {
    if (scene.quoteAt[t] >= 0) return false
    if (scene.lower(t) === 'according' || scene.lower(t) === 'reportedly') return false
    const pos = scene.pos(t)
    if (pos === AUX)
      return /^(?:will|would|is|are|may|might|could|can|should|must|has|have|was|were)$/.test(scene.lower(t))
    if (pos === VERB && scene.lower(t - 1) !== 'to' && !scene.lower(t).endsWith('ing')) return false
  }
  return false
}
