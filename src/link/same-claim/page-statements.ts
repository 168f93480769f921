import type { Proposition } from '../../lang/proposition.js'
import type { Figure, Span, Statement, StatementId } from '../../model/index.js'
import type { Said } from './proposition-of.js'

/** The statements of one page, in the orders in which they are looked for. */
export interface PageStatements {
  /** Those that begin before a statement and at most `reach` code units from it, the nearest first. */
  before(statement: Statement, reach: number): readonly Statement[]
  /** Counts that say what is told of the counted, before a place and at most `reach` code units from it, the nearest first. */
  counts(start: number, reach: number): readonly Figure[]
  /** The party that the page gives a name, the first in the order of letters where it gives several. */
  party(name: string): string | null
  /** What whole statements say, as far as it was found already. */
  readonly said: Map<StatementId, Said>
  /** What statements say by their own words alone, as far as it was read already. */
  readonly alone: Map<StatementId, Proposition>
}

/** Orders the statements of a page once, so that each finds its neighbours without looking at all. */
export function pageStatements(statements: readonly Statement[]): PageStatements {
  const placed = statements.map((statement) => ({ statement, start: firstOf(statement) }))
  placed.sort((a, b) => b.start - a.start || (a.statement.id < b.statement.id ? -1 : 1))
  const starts = new Map(placed.map(({ statement, start }) => [statement.id, start]))
  const parties = new Map<string, string>()
  for (const { speaker } of statements) {
    if (speaker.party === null) continue
    const known = parties.get(speaker.name)
    if (known === undefined || speaker.party < known) parties.set(speaker.name, speaker.party)
  }
  const counted = statements
    .flatMap(({ figures }) => figures.filter(({ countable, scope }) => countable && scope !== ''))
    .sort((a, b) => b.start - a.start)
  return {
    before: (statement, reach) =>
      upTo(placed, starts.get(statement.id) ?? firstOf(statement), reach).map((one) => one.statement),
    counts: (start, reach) => upTo(counted, start, reach),
    party: (name) => parties.get(name) ?? null,
    said: new Map(),
    alone: new Map(),
  }
}

/** Of places from the last to the first, those before an offset and at most `reach` from it. */
function upTo<T extends { readonly start: number }>(placed: readonly T[], start: number, reach: number): readonly T[] {
  let low = 0
  let high = placed.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (placed[middle].start < start) high = middle
    else low = middle + 1
  }
  let end = low
  while (end < placed.length && start - placed[end].start <= reach) end++
  return placed.slice(low, end)
}

const firstOf = (one: Statement): number => Math.min(...[...one.content, ...one.cue].map((span: Span) => span.start))
