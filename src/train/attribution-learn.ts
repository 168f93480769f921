/**
 * Learns the tables of the attribution model from articles with gold attributions over units.
 */
import { CUE_FEATURES, cueFeatures } from '../lang/en/attribution-model/cue-features.js'
import { CUE_SCHEME, type CueCandidate, findCues } from '../lang/en/attribution-model/find-cues.js'
import { SPAN_SCHEME, windowOf } from '../lang/en/attribution-model/find-spans.js'
import { type CueRange, SPAN_FEATURES, spanFeatures, spanWork } from '../lang/en/attribution-model/span-features.js'
import type { Table } from '../lang/en/attribution-model/table.js'
import type { Units } from '../lang/en/attribution-model/units.js'
import type { Span } from '../model/index.js'
import type { Matrix } from './attribution-crf.js'
import type { UnitAttribution } from './attribution-gold.js'
import { type LearnOptions, learnTable } from './attribution-table.js'

/** An article ready for training. */
export interface Lesson {
  readonly units: Units
  readonly gold: readonly UnitAttribution[]
}

/** Writes a span into labels in the B-I-E-S scheme, unless a unit of it is taken. */
export function label(labels: Uint8Array, offset: number, span: Span, kind: number): boolean {
  for (let i = span.start; i < span.end; i++) if (labels[offset + i] !== 0) return false
  const k = 1 + 4 * kind
  for (let i = span.start; i < span.end; i++) labels[offset + i] = k + 1
  labels[offset + span.start] = k
  labels[offset + span.end - 1] = span.end - span.start === 1 ? k + 3 : k + 2
  return true
}

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
      for (let i = from; i < to; i++) cueFeatures(units, i, from, to, features, (row + i) * CUE_FEATURES)
      start[++s] = row + to
    }
    row += units.count
  }
  return learnTable(CUE_SCHEME, { width: CUE_FEATURES, features, labels, start }, options)
}

/** The number of the paragraph that a unit lies in. */
export function paragraphOf(units: Units, unit: number): number {
  let low = 0
  let high = units.paragraphStart.length - 2
  while (low < high) {
    const mid = (low + high + 1) >> 1
    if (units.paragraphStart[mid] <= unit) low = mid
    else high = mid - 1
  }
  return low
}

/** Marks the units of cues: 1 first, 2 later. */
export function markCues(units: Units, cues: readonly CueRange[]): Uint8Array {
  const at = new Uint8Array(units.count)
  for (const c of cues) {
    at[c.start] = 1
    for (let i = c.start + 1; i < c.end; i++) at[i] = 2
  }
  return at
}

/** Learns to find the source and content of a cue. `cues` are the candidates of each lesson, from models that have not seen it. */
export function learnSpans(lessons: readonly Lesson[], cues: readonly (readonly CueCandidate[])[], mode: string, options: LearnOptions): Table {
  interface Task { readonly lesson: number; readonly cue: CueRange; readonly gold: UnitAttribution | null; readonly cueAt: Uint8Array }
  const tasks: Task[] = []
  let rows = 0
  lessons.forEach(({ units, gold }, lesson) => {
    const add = (cue: CueRange, a: UnitAttribution | null, cueAt: Uint8Array): void => {
      const w = windowOf(units, cue, paragraphOf(units, cue.start))
      rows += w.high - w.low
      tasks.push({ lesson, cue, gold: a, cueAt })
    }
    const goldCues = gold.flatMap((a) => a.cue.slice(0, 1))
    const touch = (a: CueRange, b: CueRange): boolean => a.start < b.end && b.start < a.end
    const candidates = cues[lesson] ?? []
    const strong = candidates.filter((c) => c.chance > 0.4)
    const extra = strong.filter((c) => !goldCues.some((g) => touch(c, g)))
    // What a cue sees of other cues at run time is what the cue finder proposes, so that is what it learns from.
    const around = mode.includes('j') ? markCues(units, strong) : markCues(units, goldCues)
    for (const a of gold) {
      if (a.cue.length === 0) continue
      add(a.cue[0], a, around)
      const other = candidates.find((c) => touch(c, a.cue[0]) && (c.start !== a.cue[0].start || c.end !== a.cue[0].end))
      if (other && mode.includes('o')) add(other, a, around)
    }
    if (mode.includes('n')) for (const c of extra) add(c, null, around)
  })
  const features = new Int32Array(rows * SPAN_FEATURES)
  const labels = new Uint8Array(rows)
  const start = new Int32Array(tasks.length + 1)
  const work = spanWork(20000)
  let row = 0
  tasks.forEach(({ lesson, cue, gold, cueAt }, t) => {
    const { units } = lessons[lesson]
    const w = windowOf(units, cue, paragraphOf(units, cue.start))
    spanFeatures(units, cue, w, cueAt, work, features, row * SPAN_FEATURES)
    const clip = (s: Span): Span => {
      let { start: a, end: b } = s
      if (a < cue.start && b > cue.start) b = cue.start
      if (a >= cue.start && a < cue.end) a = cue.end
      return { start: Math.max(a, w.low), end: Math.min(b, w.high) }
    }
    if (gold)
      for (const [list, kind] of [[gold.source, 0], [gold.content, 1]] as const)
        for (const s of list.map(clip)) if (s.end > s.start) label(labels, row - w.low, s, kind)
    row += w.high - w.low
    start[t + 1] = row
  })
  return learnTable(SPAN_SCHEME, { width: SPAN_FEATURES, features, labels, start } satisfies Matrix, options)
}

/** Finds candidates for every lesson with models trained on the others. */
export function crossCues(lessons: readonly Lesson[], folds: number, lean: number, options: LearnOptions): CueCandidate[][] {
  const out: CueCandidate[][] = lessons.map(() => [])
  for (let f = 0; f < folds; f++) {
    const table = learnCues(lessons.filter((_, i) => i % folds !== f), options)
    lessons.forEach((lesson, i) => {
      if (i % folds === f) out[i] = findCues(lesson.units, table, lean)
    })
  }
  return out
}
