/**
 * Finds attributions over units: cues first, then the source and content of each, then what to keep.
 * It must stay a pure function of the units and the tables.
 */
import type { Tokens } from '../../../model/index.js'
import { scorerOf, type Table } from '../../../text/weight-table.js'
import { ACCEPT_FEATURES, acceptFeatures } from './accept-features.js'
import { type CueCandidate, findCues } from './find-cues.js'
import { findSpans, type SureRange, windowOf } from './find-spans.js'
import type { CueRange } from './span-features.js'
import { addSyntax, type Grammar, type Units } from './units.js'

/** What the finder needs beside the units. */
export interface AttributionTables {
  readonly cues: Table
  readonly spans: Table
  /** Null only while it is being trained. */
  readonly accept: Table | null
  readonly grammar: Grammar
  /** Fills head and relation of one sentence of tokens. */
  readonly parse: (tokens: Tokens, sentence: number) => void
}

/** An attribution over units with what the tables think of it. */
export interface FoundAttribution {
  readonly cue: CueCandidate
  readonly source: readonly SureRange[]
  readonly content: readonly SureRange[]
  readonly none: number
}

/** Set on held-out articles of the training data; see the model card. */
export const LEAN = 0.5
const AROUND = 0.4

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

/** Marks the units of the surer cues: 1 first, 2 later. A cue sees where the others are. */
export function markCues(units: Units, cues: readonly CueCandidate[]): Uint8Array {
  const at = new Uint8Array(units.count)
  for (const c of cues) {
    if (c.chance < AROUND) continue
    at[c.start] = 1
    for (let i = c.start + 1; i < c.end; i++) at[i] = 2
  }
  return at
}

/** Finds every candidate with its spans; the caller decides which stand. */
export function proposeAttributions(units: Units, tables: AttributionTables, lean = LEAN): FoundAttribution[] {
  const cues = findCues(units, tables.cues, lean)
  const cueAt = markCues(units, cues)
  const found: FoundAttribution[] = []
  for (const cue of cues) found.push({ cue, ...spansFor(units, cue, cueAt, tables) })
  return found
}

function spansFor(units: Units, cue: CueRange, cueAt: Uint8Array, tables: AttributionTables) {
  const paragraph = paragraphOf(units, cue.start)
  const window = windowOf(units, cue, paragraph)
  addSyntax(units, window.low, window.high, tables.grammar, tables.parse)
  return findSpans(units, cue, window, cueAt, tables.spans)
}

const scores = new Float32Array(2)

/** The chance that the spans of each proposal are right; without a table, the chance of its cue. */
export function judge(units: Units, found: readonly FoundAttribution[], table: Table | null): Float64Array {
  if (!table) return Float64Array.from(found, ({ cue }) => cue.chance)
  const scorer = scorerOf(table)
  return Float64Array.from(found, (_, k) => {
    acceptFeatures(units, found, k, scorer.parts(ACCEPT_FEATURES))
    scorer.score(ACCEPT_FEATURES, 1, scores)
    return 1 / (1 + Math.exp(scores[0] - scores[1]))
  })
}
