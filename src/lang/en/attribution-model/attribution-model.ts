import { readFileSync } from 'node:fs'
import type { Draft, Maker, Marked, Span } from '../../../model/index.js'
import { unpackTables } from '../../../text/weight-table.js'
import { parse } from '../parser/parse.js'
import { RELATIONS } from '../parser/relations.js'
import { TAGS } from '../tagger/tags.js'
import { type AttributionTables, type FoundAttribution, judge, proposeAttributions } from './find-attributions.js'
import { type Units, unitsOf } from './units.js'

/** A candidate below this score is dropped; set on held-out articles, see the model card. */
const KEEP = 0.4

let shipped: AttributionTables | null = null

function tables(): AttributionTables {
  if (!shipped) {
    const [cues, spans, accept] = unpackTables(readFileSync(new URL('./weights.bin', import.meta.url)))
    shipped = { cues, spans, accept: accept ?? null, grammar: { tags: TAGS, relations: RELATIONS }, parse }
  }
  return shipped
}

/**
 * Proposes attributions with a trained model: cues by a sequence labeller over words and tags, then, for each cue, its
 * source and content by a second labeller that sees the sentence from that cue.
 *
 *     “It rained all night,” the mayor told reporters.
 *     ^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^ ^^^^
 *     content                source    cue
 */
export const attributionModel: Maker = {
  name: 'en/attribution-model',
  version: 2,
  kind: 'model',
  needs: ['tokens', 'parse'],
  makes: ['attributions'],
  make: (input: Marked) => draftsOf(unitsOf(input.tokens), tables()),
}

/** Runs given tables over units and makes drafts in text order. */
export function draftsOf(units: Units, given: AttributionTables, keep = KEEP): readonly Draft[] {
  const found = proposeAttributions(units, given)
  const chance = judge(units, found, given.accept)
  return found.flatMap((one, k) => (one.content.length > 0 && chance[k] >= keep ? [draft(units, one, chance[k])] : []))
}

function draft(units: Units, { cue, source, content }: FoundAttribution, chance: number): Draft {
  const span = ({ start, end }: Span): Span => ({
    start: units.tokens.start[units.first[start]],
    end: units.tokens.end[units.last[end - 1]],
  })
  return {
    source: source.map(span),
    cue: [span(cue)],
    content: content.map(span),
    score: Math.round(chance * 100) / 100,
    because: [`cue ${percent(cue.chance)}`, ...content.map((s) => `content ${percent(s.sure)}`)],
    assumed: undefined,
    act: undefined,
    unnamed: source.length === 0 ? true : undefined,
    voice: undefined,
  }
}

const percent = (share: number): string => `${Math.round(share * 100)} %`
