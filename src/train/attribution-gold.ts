/**
 * Reads articles with gold attributions and lays the gold spans over the units of the attribution model.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Units } from '../lang/en/attribution-model/units.js'
import type { Attribution, Span } from '../model/index.js'

/** An article with its gold attributions. */
export interface GoldArticle {
  readonly id: string
  readonly text: string
  readonly attributions: readonly Attribution[]
}

/** An attribution over units: half-open ranges of unit numbers. */
export interface UnitAttribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** Reads gzipped JSONL of articles. */
export function readGold(path: string): GoldArticle[] {
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldArticle)
}

/** Lays a span over units: every unit that it touches, less a folded quotation that it only grazes. */
function unitRange(units: Units, span: Span): Span {
  const { start, end } = units.tokens
  let low = 0
  let high = units.count
  while (low < high) {
    const mid = (low + high) >> 1
    if (end[units.last[mid]] <= span.start) low = mid + 1
    else high = mid
  }
  let to = low
  while (to < units.count && start[units.first[to]] < span.end) to++
  return { start: low, end: to }
}

/** Lays all attributions of an article over units. */
export function onUnits(units: Units, attributions: readonly Attribution[]): UnitAttribution[] {
  const lay = (spans: readonly Span[]): Span[] => spans.map((s) => unitRange(units, s)).filter((s) => s.end > s.start)
  return attributions.map((a) => ({ source: lay(a.source), cue: lay(a.cue), content: lay(a.content) }))
}
