/**
 * Finds the source and the content of one cue: the best labelling of the units around it.
 */

import { scorerOf, type Table } from '../../../text/weight-table.js'
import { bestPath, marginals, schemeOf, sumWork } from './crf.js'
import { type CueRange, SPAN_FEATURES, spanFeatures, spanWork } from './span-features.js'
import type { Units } from './units.js'

/** Kind 0 is the source, kind 1 the content. */
export const SPAN_SCHEME = schemeOf(2)

/** A range of units with the model's sureness of its ends. */
export interface SureRange {
  readonly start: number
  readonly end: number
  readonly sure: number
}

export interface CueSpans {
  readonly source: readonly SureRange[]
  readonly content: readonly SureRange[]
  /** Log of the chance that this cue has neither source nor content. */
  readonly none: number
}

/** The stretch around a cue that is searched, within its paragraph [from, to). */
export interface Window {
  readonly from: number
  readonly to: number
  readonly low: number
  readonly high: number
}

/**
 * The cue's sentence, and up to two sentences on each side as long as quotations stand at the border:
 *
 *     “It rained.” “It poured,” the mayor said. “We saw it.” The road was closed.
 *     ^ low                           ^ cue                 ^ high
 */
export function windowOf(units: Units, cue: CueRange, paragraph: number): Window {
  const from = units.paragraphStart[paragraph]
  const to = units.paragraphStart[paragraph + 1]
  const { sentenceStart, shape } = units
  let first = units.sentence[cue.start]
  let next = units.sentence[cue.end - 1] + 1
  const quoted = (s: number): boolean => ((shape[sentenceStart[s]] | shape[sentenceStart[s + 1] - 1]) & 48) !== 0
  for (let n = 0; n < 2 && sentenceStart[first] > from && quoted(first - 1); n++) first--
  for (let n = 0; n < 3 && sentenceStart[next] < to && quoted(next); n++) next++
  return { from, to, low: sentenceStart[first], high: sentenceStart[next] }
}

let work = spanWork(1024)
let scores = new Float32Array(9 * 512)
let margin = new Float32Array(9 * 512)
let labels = new Uint8Array(512)
const path = { best: new Float32Array(8192), back: new Uint8Array(8192) }
const sums = sumWork()

/** Finds source and content of a cue. `cueAt` marks the units of all cues. */
export function findSpans(units: Units, cue: CueRange, window: Window, cueAt: Uint8Array, table: Table): CueSpans {
  const count = window.high - window.low
  grow(window)
  const scorer = scorerOf(table)
  spanFeatures(units, cue, window, cueAt, work, scorer.parts(SPAN_FEATURES * count), 0)
  scorer.score(SPAN_FEATURES, count, scores)
  return spansOf(scores, table.moves, count, window.low, cue)
}

function grow(window: Window): void {
  const size = window.to - window.from
  const count = window.high - window.low
  if (work.level.length < size) work = spanWork(size * 2)
  if (labels.length >= count) return
  scores = new Float32Array(9 * count * 2)
  margin = new Float32Array(9 * count * 2)
  labels = new Uint8Array(count * 2)
}

/** Reads source and content off the scores of a window (count × labels). */
export function spansOf(given: Float32Array, moves: Float32Array, count: number, low: number, cue: CueRange): CueSpans {
  const L = SPAN_SCHEME.labels
  if (margin.length < count * L) margin = new Float32Array(L * count * 2)
  if (labels.length < count) labels = new Uint8Array(count * 2)
  for (let i = cue.start - low; i < cue.end - low; i++) for (let y = 1; y < L; y++) given[i * L + y] = -50
  const logZ = marginals(SPAN_SCHEME, given, moves, count, margin, sums)
  bestPath(SPAN_SCHEME, given, moves, count, labels, path)
  let none = -logZ + moves[0] * (count - 1)
  for (let i = 0; i < count; i++) none += given[i * L]
  const source: SureRange[] = []
  const content: SureRange[] = []
  for (let i = 0; i < count; i++) {
    const y = labels[i]
    if (y === 0) continue
    let end = i
    while (((labels[end] - 1) & 3) < 2) end++
    const sure = end === i ? margin[i * L + y] : margin[i * L + y] * margin[end * L + labels[end]]
    ;(y < 5 ? source : content).push({ start: low + i, end: low + end + 1, sure })
    i = end
  }
  return { source, content, none }
}
