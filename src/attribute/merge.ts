import type { Span } from '../model/index.js'
import { contains, overlaps } from '../model/index.js'
import { type Act, actOf, withSpans } from './act.js'

const size = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span.end - span.start, 0)

/** Counts the code units that two lists of spans share. */
export function shared(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0
  for (const x of a) for (const y of b) sum += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start))
  return sum
}

/** Most of the longer content is in both: half, as the linked score of the evaluation counts it. */
const mostlySame = (a: readonly Span[], b: readonly Span[]): boolean => {
  const longer = Math.max(size(a), size(b))
  return longer > 0 && 2 * shared(a, b) >= longer
}

/** Tells whether two acts speak of the same saying: their cues touch, or one lacks a cue and the contents mostly agree. */
export function sameAct(a: Act, b: Act): boolean {
  if (a.cue.length > 0 && b.cue.length > 0) {
    if (a.cue.some((x) => b.cue.some((y) => overlaps(x, y)))) return true
    return (
      a.derivations[0].kind !== b.derivations[0].kind &&
      mostlySame(a.content, b.content) &&
      sourcesAgree(a, b) &&
      !tellsOf(a, b) &&
      !tellsOf(b, a)
    )
  }
  return mostlySame(a.content, b.content) && sourcesAgree(a, b)
}

/** One act's words hold the other's cue: "according to the Post, Orm said …" are two acts. */
const tellsOf = (outer: Act, inner: Act): boolean =>
  outer.content.some((span) => inner.cue.some((cue) => contains(span, cue)))

const sourcesAgree = (a: Act, b: Act): boolean =>
  a.source.length === 0 || b.source.length === 0 || shared(a.source, b.source) > 0

const RANK = { human: 0, llm: 2, model: 1, rule: 3 } as const

const isWhole = (act: Act): boolean => act.source.length > 0 && act.content.length > 0

/** Precedence: a person, then a model that has source and content, then whole acts of rules, then the rest. */
const rank = (act: Act): number =>
  (isSure(act) ? 0.5 : RANK[act.derivations[0].kind]) + (isWhole(act) || act.unnamed ? 0 : 10)

/** A rule of fixed words, such as "it was reported that", knows better than a model; its score says so. Set on the gold cases. */
const isSure = (act: Act): boolean => act.derivations[0].kind === 'rule' && act.score >= 0.95

/** An act with the shorter content that another maker read from the same start. */
interface Joined {
  readonly act: Act
  readonly shorter: readonly Span[] | null
}

/**
 * Where a longer content runs over the cue of another act ("said A and stressed B"), the shorter reading is the right one.
 */
function withoutOverrun(acts: readonly Joined[]): readonly Act[] {
  const cues = acts.flatMap(({ act }) => act.cue.slice(0, 1)).sort((a, b) => a.start - b.start)
  return acts.map(({ act, shorter }) => {
    if (shorter === null) return act
    const from = shorter[0].end
    const to = act.content[0].end
    const runsOver = cues.some((cue) => cue.start >= from && cue.end <= to)
    return runsOver ? actOf(withSpans(act, { content: shorter }), act.derivations) : act
  })
}

/** Joins two acts that are one: the spans of `first`, filled where it has none, with the derivations of both. */
function join({ act: first, shorter: known }: Joined, second: Act): Joined {
  const [a] = first.content
  const [b] = second.content
  const shorter = a !== undefined && b !== undefined && a.start === b.start && b.end < a.end ? second.content : known
  // A model that found no source has only looked; a rule that found one has read it beside the verb.
  const fills =
    first.unnamed === true &&
    first.derivations[0].kind === 'model' &&
    second.source.length > 0 &&
    second.content.length > 0 &&
    second.derivations[0].kind === 'rule'
  // "…, explained the keeper": a model that took the speaker for what was said has misread the order. Verbs of mind keep
  // their subject as part of the content: "he seemed to agree".
  const inverted = (second.content[0]?.end ?? 0) <= (second.cue[0]?.start ?? 0)
  const misread = fills && (inverted || second.act !== 'mental') && shared(first.content, second.source) > 0
  const act: Act = {
    source: first.source.length > 0 ? first.source : first.unnamed && !fills ? [] : second.source,
    cue: first.cue.length > 0 ? first.cue : second.cue,
    content: first.content.length > 0 && !misread ? first.content : second.content,
    score: first.score,
    because: first.because,
    assumed: first.assumed,
    act: first.act ?? second.act,
    unnamed: fills ? false : first.unnamed,
    voice: first.voice,
    derivations: [...first.derivations, ...second.derivations],
  }
  return { act, shorter: misread ? null : shorter }
}

const place = (act: Act): number =>
  Math.min(act.cue[0]?.start ?? Infinity, act.content[0]?.start ?? Infinity, act.source[0]?.start ?? Infinity)

/** Text order by the first span; ties by precedence, so that the result does not hang on the makers' order. */
export const byPlace = (a: Act, b: Act): number =>
  place(a) - place(b) || (a.cue[0]?.start ?? 0) - (b.cue[0]?.start ?? 0) || rank(a) - rank(b)

/**
 * Merges the acts of several makers so that one saying is one act.
 * The maker with precedence keeps its spans; the others lend what it lacks and their derivations.
 */
export function mergeActs(acts: readonly Act[]): readonly Act[] {
  const ordered = acts.map((act, index) => ({ act, index }))
  ordered.sort((a, b) => rank(a.act) - rank(b.act) || byPlace(a.act, b.act) || a.index - b.index)
  const kept: Joined[] = []
  const byCell = new Map<number, number[]>()
  for (const { act } of ordered) {
    const cells = cellsOf(act)
    let into = -1
    for (const cell of cells)
      for (const at of byCell.get(cell) ?? []) if ((into < 0 || at < into) && sameAct(kept[at].act, act)) into = at
    if (into >= 0) kept[into] = join(kept[into], act)
    else into = kept.push({ act, shorter: null }) - 1
    for (const cell of cells) {
      const list = byCell.get(cell)
      if (list === undefined) byCell.set(cell, [into])
      else if (!list.includes(into)) list.push(into)
    }
  }
  return [...withoutOverrun(kept)].sort(byPlace)
}

/** Stretches of 256 code units that an act touches, so that only near acts are compared. */
function cellsOf(act: Act): readonly number[] {
  const cells = new Set<number>()
  for (const spans of [act.cue, act.content])
    for (const span of spans) for (let cell = span.start >> 8; cell <= span.end >> 8; cell++) cells.add(cell)
  return [...cells]
}
