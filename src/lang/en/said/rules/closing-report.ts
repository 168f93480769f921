import type { Draft } from '../../../../model/index.js'
import { skipAdverbials, trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import type { Cue } from '../cues.js'
import { cueRun, draftOf } from '../draft.js'
import { AUX, DET, NOUN, PROPN, VERB } from '../parts.js'
import { isPossessivePronoun, nounPhraseFrom } from '../phrases.js'
import type { Scene } from '../scene.js'
import { mentionsIn } from '../speakers/mentions-in.js'

const REPORTING =
  /^(?:say|report|write|add|announce|note|state|tell|claim|confirm|warn|explain|insist|argue|admit|acknowledge|declare)$/
const MEANWHILE = /^(?:after|when|while|before|following|hours|minutes|days|weeks|shortly|moments|late|early)$/
const ON_WHOSE_WORD = /^(?:citing|quoting|referring|attributing)$/

/**
 * A report behind its content, where the speaker has a name in apposition, a clause of time follows, or a credit does.
 *
 *     The crossing will reopen, the deputy minister, Boris Halm, quoted by the agency ANX, said.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                              ^^^^
 *     content                   source                                                       cue
 *
 *     The party won 112 seats, the commission announced Monday after all ballots had been counted.
 *     The line is for sale, the Herald reported on Monday, citing two people briefed on the matter.
 */
export const closingReport: SceneRule = {
  name: 'closing-report',
  version: 1,
  find: (scene) => scene.cues.flatMap((cue) => read(scene, cue) ?? []),
}

function read(scene: Scene, cue: Cue): Draft | null {
  if (!cue.finite || cue.passive || cue.negated || scene.quoteAt[cue.head] >= 0 || !REPORTING.test(cue.verb.lemma))
    return null
  const end = scene.sentenceEnd(cue.head)
  const tail = tailOf(scene, cue, end)
  if (tail === null) return null
  const source = sourceOf(scene, cue)
  if (source === null || (tail === 'plain' && !source.apposed)) return null
  const first = scene.sentenceFirst(cue.head)
  const last = trimLast(scene, first, source.first - 1)
  if (last - first < 3 || scene.quoteAt[last] >= 0 || scene.quoteAt[first] >= 0 || opensClause(scene, first))
    return null
  return draftOf(scene, {
    source,
    cue: cueRun(scene, cue),
    content: [scene.span(first, last)],
    because: `"${scene.lower(cue.head)}" closes the report`,
    act: cue.verb.act,
    score: 0.95,
  })
}

/** What follows the verb: nothing but where and when, a clause of time, or on whose word; null for anything else. */
function tailOf(scene: Scene, cue: Cue, end: number): 'plain' | 'meanwhile' | 'citing' | null {
  let from = cue.last + 1
  if (cue.verb.lemma === 'tell') {
    const hearer = from < end ? nounPhraseFrom(scene, from) : null
    if (hearer !== null) from = hearer.last + 1
  }
  for (let at = from; at < end && at - from < 8; at++) {
    if (MEANWHILE.test(scene.lower(at)) && at + 2 < end && hasFinite(scene, at + 1, end)) return 'meanwhile'
    if (scene.lower(at) === ',' || scene.pos(at) === VERB || scene.lower(at) === 'that') break
  }
  const after = skipAdverbials(scene, from)
  if (/^[–—-]$/.test(scene.lower(after)) && after < end) return 'meanwhile'
  if (after >= end || /^[.!?;]$/.test(scene.lower(after))) return 'plain'
  return scene.lower(after) === ',' && ON_WHOSE_WORD.test(scene.lower(after + 1)) ? 'citing' : null
}

const hasFinite = (scene: Scene, from: number, to: number): boolean => {
  for (let t = from; t < to; t++) {
    if (scene.pos(t) === AUX) return true
    if (scene.pos(t) === VERB && !scene.lower(t).endsWith('ing')) return true
    if (scene.lower(t) === 'that') return false
  }
  return false
}

/** A clause that depends on another is no report: "When the rain stopped, the mayor said after a pause". */
const opensClause = (scene: Scene, first: number): boolean =>
  /^(?:when|while|if|as|after|before|although|though|because|since|whereas|once|until|asked|pressed|speaking|according|in|on|at)$/.test(
    scene.lower(first),
  )

/** The speaker between two commas before the verb, with the name in apposition, without who quotes him. */
function sourceOf(
  scene: Scene,
  cue: Cue,
): { readonly first: number; readonly last: number; readonly apposed: boolean } | null {
  const floor = scene.sentenceFirst(cue.head)
  const segments: { first: number; last: number }[] = []
  let to = cue.first - 1
  if (scene.lower(to) === ',') to--
  for (let t = to; t > floor && segments.length < 4; t--) {
    if (scene.lower(t) !== ',') continue
    if (t === to) return null
    segments.unshift({ first: t + 1, last: to })
    to = t - 1
    if (holdsVerb(scene, floor, t - 1)) {
      const nearest = prevComma(scene, t - 1, floor)
      if (holdsVerb(scene, nearest + 1, t - 1)) break
    }
  }
  while (segments.length > 0 && isQuoting(scene, segments[segments.length - 1])) segments.pop()
  const [head, ...more] = segments
  if (head === undefined || more.length > 1 || !opensPhrase(scene, head.first)) return null
  if (segments.some(({ first, last }) => holdsVerb(scene, first, last))) return null
  const last = (more[0] ?? head).last
  if (more.length === 0) return { first: head.first, last, apposed: false }
  const name = scene.span(more[0].first, more[0].last)
  const named = mentionsIn(scene.marked.mentions, name).some(
    ({ type, start }) => type === 'person' && start === name.start,
  )
  return named ? { first: head.first, last: scene.lower(last + 1) === ',' ? last + 1 : last, apposed: true } : null
}

const prevComma = (scene: Scene, from: number, floor: number): number => {
  let t = from
  while (t > floor && scene.lower(t) !== ',') t--
  return t === floor ? floor - 1 : t
}

const holdsVerb = (scene: Scene, from: number, to: number): boolean => {
  for (let t = from; t <= to; t++) {
    if (scene.pos(t) === AUX) return true
    if (scene.pos(t) === VERB && !/(?:ing|ed)$/.test(scene.lower(t))) return true
  }
  return false
}

const isQuoting = (scene: Scene, { first }: { readonly first: number }): boolean =>
  /^(?:quoted|cited)$/.test(scene.lower(first)) && scene.lower(first + 1) === 'by'

const opensPhrase = (scene: Scene, first: number): boolean => {
  const pos = scene.pos(first)
  return pos === DET || pos === PROPN || pos === NOUN || isPossessivePronoun(scene.lower(first))
}
