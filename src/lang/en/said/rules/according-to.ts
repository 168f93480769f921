import type { Draft, Span } from '../../../../model/index.js'
import { followingQuotes, isAside, isOpenQuote, trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import { NOUN, PUNCT } from '../parts.js'
import type { Run } from '../phrases.js'
import { appositionAfter, nounPhraseFrom } from '../phrases.js'
import { namesBody, namesCarrier } from '../reading/credits.js'
import type { Scene } from '../scene.js'
import { mentionsIn } from '../speakers/mentions-in.js'

/**
 * "According to" and its speaker, before or after the content.
 *
 *     According to the harbour office, three people were hurt.
 *     ^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^
 *     cue          source              content
 */
export const accordingTo: SceneRule = {
  name: 'according-to',
  version: 4,
  find(scene) {
    const drafts: Draft[] = []
    for (let t = 0; t + 2 < scene.tokens.count; t++) {
      if (
        scene.tokens.end[t] - scene.tokens.start[t] !== 9 ||
        scene.lower(t) !== 'according' ||
        scene.lower(t + 1) !== 'to' ||
        scene.quoteAt[t] >= 0
      )
        continue
      const end = scene.sentenceEnd(t)
      const run = nounPhraseFrom(scene, t + 2)
      if (run === null) continue
      const cited = citedAfter(scene, run, end)
      const source = cited ?? withParticiple(scene, withApposition(scene, run, end), end)
      const after = pastCarrier(scene, source.last + 1, end)
      const content = contentOf(scene, t, after, end)
      if (content.length === 0) continue
      const because = cited === null ? '"according to"' : '"according to" with "citing"'
      // The cited voice is beyond doubt, so that the reading stands against one that takes the carrier for it.
      const score = cited === null && after === source.last + 1 ? 0.85 : 0.95
      drafts.push(draftOf(scene, { source, cue: { first: t, last: t + 1 }, content, because, score }))
    }
    return drafts
  },
}

/**
 * The voice that the named one cites: the named one is a step of the chain.
 *
 *     According to the Yalder Post, citing officials in Ostry, two roads are closed.
 *                                          ^^^^^^^^^^^^^^^^^^
 */
function citedAfter(scene: Scene, run: Run, end: number): Run | null {
  let t = run.last + 1
  if (scene.lower(t) === ',') t++
  const word = scene.lower(t)
  if (word === 'citing' || word === 'quoting') t++
  else if (word === 'referring' && scene.lower(t + 1) === 'to') t += 2
  else if (word === 'with' && scene.lower(t + 1) === 'reference' && scene.lower(t + 2) === 'to') t += 3
  else if ((word === 'which' || word === 'that') && /^(?:cited|cites|quoted|quotes)$/.test(scene.lower(t + 1))) t += 2
  else return null
  if (t >= end) return null
  const cited = nounPhraseFrom(scene, t)
  return cited !== null && namesCarrier(scene.marked, scene.span(cited.first, cited.last)) ? cited : null
}

/**
 * What was done with a source, or to it, up to the comma behind: it says which source is meant.
 *
 *     According to municipal sources consulted by this newspaper, the works will …      According to persons concerned, …
 *                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^                                             ^^^^^^^^^
 */
function withParticiple(scene: Scene, run: Run, end: number): Run {
  const at = run.last + 1
  const isDone = at < end && scene.pos(at) !== NOUN && /^\p{L}{2,}(?:ed|en|wn|de)$/u.test(scene.lower(at))
  if (!isDone) return run
  let last = at
  if (/^(?:by|with|in|on|at|to|from|for)$/.test(scene.lower(at + 1))) {
    const by = nounPhraseFrom(scene, at + 2)
    if (by === null) return run
    last = by.last
  }
  return last + 1 < end && scene.lower(last + 1) === ',' ? { first: run.first, last } : run
}

/** A person behind the name of an outlet or a body is not that name told again: "According to the Yalder Post, Ada Lund said …". */
function withApposition(scene: Scene, run: Run, end: number): Run {
  const whole = appositionAfter(scene, run, end)
  if (whole.last === run.last || !namesBody(scene.marked, scene.span(run.first, run.last))) return whole
  const rest = scene.span(run.last + 1, whole.last)
  return mentionsIn(scene.marked.mentions, rest).some(({ type }) => type === 'person') ? run : whole
}

/** ", as quoted by the Post,": who carries the words stands between commas, and is no part of them. */
function pastCarrier(scene: Scene, from: number, end: number): number {
  const at = scene.lower(from) === ',' ? from + 1 : from
  if (scene.lower(at) !== 'as' || !/^(?:quoted|cited|reported|carried|relayed)$/.test(scene.lower(at + 1))) return from
  if (scene.lower(at + 2) !== 'by' && scene.lower(at + 2) !== 'in') return from
  const carrier = nounPhraseFrom(scene, at + 3)
  if (carrier === null) return from
  return carrier.last + 1 < end && scene.lower(carrier.last + 1) === ',' ? carrier.last + 1 : from
}

function contentOf(scene: Scene, t: number, after: number, end: number): readonly Span[] {
  const first = scene.sentenceFirst(t)
  const out: Span[] = []
  if (t > first + 1 && !isAside(scene, t)) {
    const last = trimLast(scene, first, t - 1)
    const q = scene.quoteAt[last]
    const from = q >= 0 && scene.quoteFirst[q] < first ? scene.quoteFirst[q] : first
    if (last > from) out.push(scene.span(from, last))
    if (out.length > 0 && (after >= end || scene.pos(after) === PUNCT)) {
      return [
        ...out,
        ...followingQuotes(scene, scene.lower(after) === ',' && isOpenQuote(scene, after + 1) ? after + 1 : end),
      ]
    }
    if (out.length > 0 && last > from + 2) return out
  }
  let from = after
  while (from < end && scene.pos(from) === PUNCT && !isOpenQuote(scene, from)) from++
  if (from >= end) return []
  const q = scene.quoteAt[from]
  let last = end - 1
  for (let at = from; at < end; at++) {
    const quote = scene.quoteAt[at]
    if (quote >= 0 && scene.quoteFirst[quote] === at) last = Math.max(last, scene.quoteLast[quote])
  }
  last = trimLast(scene, from, q >= 0 && scene.quoteFirst[q] === from ? Math.max(last, scene.quoteLast[q]) : last)
  return last > from ? [scene.span(from, last), ...followingQuotes(scene, last + 1)] : []
}
