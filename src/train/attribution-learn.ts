/**
 * Learns the tables of the attribution model from articles with gold attributions over units.
 */
import { ACCEPT_FEATURES, acceptFeatures } from '../lang/en/attribution-model/accept-features.js'
import { YES_OR_NO } from '../lang/en/attribution-model/crf.js'
import { CUE_FEATURES, cueFeatures } from '../lang/en/attribution-model/cue-features.js'
import {
  type FoundAttribution,
  LEAN,
  markCues,
  paragraphOf,
  proposeAttributions,
} from '../lang/en/attribution-model/find-attributions.js'
import { CUE_SCHEME, type CueCandidate, findCues } from '../lang/en/attribution-model/find-cues.js'
import { SPAN_SCHEME, windowOf } from '../lang/en/attribution-model/find-spans.js'
import { type CueRange, SPAN_FEATURES, spanFeatures, spanWork } from '../lang/en/attribution-model/span-features.js'
import { addSyntax, type Grammar, type Units } from '../lang/en/attribution-model/units.js'
import type { Span, Tokens } from '../model/index.js'
import { hashParts, partsFor, type Table } from '../text/weight-table.js'
import type { Matrix } from './attribution-crf.js'
import type { UnitAttribution } from './attribution-gold.js'
import { type LearnOptions, learnTable } from './attribution-table.js'

/** An article ready for training. */
export interface Lesson {
  readonly units: Units
  readonly gold: readonly UnitAttribution[]
}

/** Writes a span into labels in the B-I-E-S scheme, unless a unit of it is taken. */
function label(labels: Uint8Array, offset: number, span: Span, kind: number): boolean {
  for (let i = span.start; i < span.end; i++) if (labels[offset + i] !== 0) return false
  const k = 1 + 4 * kind
  for (let i = span.start; i < span.end; i++) labels[offset + i] = k + 1
  labels[offset + span.start] = k
  labels[offset + span.end - 1] = span.end - span.start === 1 ? k + 3 : k + 2
  return true
}

const cueParts = partsFor(CUE_FEATURES)

/** Learns to find cues. */
export function learnCues(lessons: readonly Lesson[], options: LearnOptions): Table {
  let rows = 0
  let sequences = 0
  for (const { units } of lessons) {
    rows += units.count
    sequences += units.paragraphStart.length - 1
  }
  const features = new Int32Array(rows * CUE_FEATURES)
  const labels = new Uint8Array(rows)
  const start = new Int32Array(sequences + 1)
  let row = 0
  let s = 0
  for (const { units, gold } of lessons) {
    for (const a of gold) for (const c of a.cue) label(labels, row, c, 0)
    for (let p = 0; p + 1 < units.paragraphStart.length; p++) {
      const from = units.paragraphStart[p]
      const to = units.paragraphStart[p + 1]
      for (let i = from; i < to; i++) {
        cueFeatures(units, i, from, to, cueParts, 0)
        hashParts(cueParts, CUE_FEATURES, 1, features, (row + i) * CUE_FEATURES)
      }
      start[++s] = row + to
    }
    row += units.count
  }
  return learnTable(CUE_SCHEME, { width: CUE_FEATURES, features, labels, start }, options)
}

/** The syntax that spans are found with. */
export interface Syntax {
  readonly grammar: Grammar
  readonly parse: (tokens: Tokens, sentence: number) => void
}

/** Learns to find the source and content of a cue. `cues` are the candidates of each lesson, from models that have not seen it. */
export function learnSpans(
  lessons: readonly Lesson[],
  cues: readonly (readonly CueCandidate[])[],
  syntax: Syntax,
  options: LearnOptions,
): Table {
  interface Task {
    readonly lesson: number
    readonly cue: CueRange
    readonly gold: UnitAttribution
    readonly cueAt: Uint8Array
  }
  const tasks: Task[] = []
  let rows = 0
  lessons.forEach(({ units, gold }, lesson) => {
    const add = (cue: CueRange, a: UnitAttribution, cueAt: Uint8Array): void => {
      const w = windowOf(units, cue, paragraphOf(units, cue.start))
      rows += w.high - w.low
      tasks.push({ lesson, cue, gold: a, cueAt })
    }
    // What a cue sees of other cues at run time is what the cue finder proposes, so that is what it learns from.
    const around = markCues(units, cues[lesson])
    for (const a of gold) if (a.cue.length > 0) add(a.cue[0], a, around)
  })
  const features = new Int32Array(rows * SPAN_FEATURES)
  const labels = new Uint8Array(rows)
  const start = new Int32Array(tasks.length + 1)
  const work = spanWork(20000)
  let parts = partsFor(SPAN_FEATURES * 512)
  let row = 0
  tasks.forEach(({ lesson, cue, gold, cueAt }, t) => {
    const { units } = lessons[lesson]
    const w = windowOf(units, cue, paragraphOf(units, cue.start))
    addSyntax(units, w.low, w.high, syntax.grammar, syntax.parse)
    const count = w.high - w.low
    if (parts.a.length < count * SPAN_FEATURES) parts = partsFor(count * SPAN_FEATURES * 2)
    spanFeatures(units, cue, w, cueAt, work, parts, 0)
    hashParts(parts, SPAN_FEATURES, count, features, row * SPAN_FEATURES)
    const clip = (s: Span): Span => {
      let { start: a, end: b } = s
      if (a < cue.start && b > cue.start) b = cue.start
      if (a >= cue.start && a < cue.end) a = cue.end
      return { start: Math.max(a, w.low), end: Math.min(b, w.high) }
    }
    for (const [list, kind] of [
      [gold.source, 0],
      [gold.content, 1],
    ] as const)
      for (const s of list.map(clip)) if (s.end > s.start) label(labels, row - w.low, s, kind)
    row += w.high - w.low
    start[t + 1] = row
  })
  return learnTable(SPAN_SCHEME, { width: SPAN_FEATURES, features, labels, start } satisfies Matrix, options)
}

/** Models trained on all but one part of the lessons, and what they propose on that part. */
export interface Crossed {
  readonly cues: CueCandidate[][]
  readonly found: FoundAttribution[][]
}

/** Proposes for every lesson with models trained on the others. */
export function cross(
  lessons: readonly Lesson[],
  folds: number,
  syntax: Syntax,
  forCues: LearnOptions,
  forSpans: LearnOptions,
): Crossed {
  const cues: CueCandidate[][] = lessons.map(() => [])
  const found: FoundAttribution[][] = lessons.map(() => [])
  const others = (f: number): number[] => lessons.flatMap((_, i) => (i % folds === f ? [] : [i]))
  const cueTables = Array.from({ length: folds }, (_, f) =>
    learnCues(
      others(f).map((i) => lessons[i]),
      forCues,
    ),
  )
  lessons.forEach((lesson, i) => {
    cues[i] = findCues(lesson.units, cueTables[i % folds], LEAN)
  })
  for (let f = 0; f < folds; f++) {
    const rest = others(f)
    const spans = learnSpans(
      rest.map((i) => lessons[i]),
      rest.map((i) => cues[i]),
      syntax,
      forSpans,
    )
    lessons.forEach((lesson, i) => {
      if (i % folds === f)
        found[i] = proposeAttributions(lesson.units, { cues: cueTables[f], spans, accept: null, ...syntax })
    })
  }
  return { cues, found }
}

/** Learns which proposals stand. Each proposed span is one example: exact or not. */
export function learnAccept(
  lessons: readonly Lesson[],
  found: readonly (readonly FoundAttribution[])[],
  options: LearnOptions,
): Table {
  const raw: number[] = []
  const labels: number[] = []
  const row = new Int32Array(ACCEPT_FEATURES)
  const acceptParts = partsFor(ACCEPT_FEATURES)
  lessons.forEach(({ units, gold }, i) => {
    const keys = (['source', 'cue', 'content'] as const).map(
      (l) => new Set(gold.flatMap((a) => a[l].map((s) => `${s.start}-${s.end}`))),
    )
    found[i].forEach((one, k) => {
      if (one.content.length === 0) return
      acceptFeatures(units, found[i], k, acceptParts)
      hashParts(acceptParts, ACCEPT_FEATURES, 1, row, 0)
      const add = (list: readonly Span[], key: number): void => {
        for (const s of list) {
          for (const h of row) raw.push(h)
          labels.push(keys[key].has(`${s.start}-${s.end}`) ? 1 : 0)
        }
      }
      add(one.source, 0)
      add([one.cue], 1)
      add(one.content, 2)
    })
  })
  const start = Int32Array.from({ length: labels.length + 1 }, (_, i) => i)
  return learnTable(
    YES_OR_NO,
    { width: ACCEPT_FEATURES, features: Int32Array.from(raw), labels: Uint8Array.from(labels), start },
    options,
  )
}
