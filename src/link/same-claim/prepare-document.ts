import { clausesOf } from '../../lang/en/propositions/clauses-of.js'
import { callsItTrueOrFalse, onlyAdds, openingOf } from '../../lang/en/propositions/on-page-words.js'
import { pageAliases } from '../../lang/en/propositions/page-aliases.js'
import type { Document, Span, Statement } from '../../model/index.js'
import { nameWords } from '../shared-origin/voice.js'
import { officesOf } from './body-on-page.js'
import { pageStatements } from './page-statements.js'
import { placesOf } from './part.js'
import type { OnPage, Prepared } from './prepared.js'
import { sceneOf } from './scene-of.js'
import { statementFeatures } from './statement-features.js'
import { topicsOf, usageOf } from './usage.js'

/** How far apart, in code units, two statements may stand for the second to go on with the first. */
const NEAR = 500

/**
 * Prepares the statements of one document for comparison, each seeing the others. A statement that says several things
 * gives a node for each: `s12`, `s12#1`. The order of the statements plays no part.
 */
export function prepareDocument(document: Document, statements: readonly Statement[]): readonly Prepared[] {
  const sorted = [...statements].sort((a, b) => (a.id < b.id ? -1 : 1))
  const scene = sceneOf(document, sorted)
  const usage = usageOf(document)
  const siblings = pageStatements(sorted)
  const offices = officesOf(sorted)
  const topics = topicsOf(usage)
  const aliases = pageAliases(mainText(document))
  const places: Place[] = []
  for (const statement of sorted) {
    const clauses = document.lang === 'en' ? clausesOf(statement.text) : []
    const parts: readonly (Span | null)[] = clauses.length > 1 ? clauses : [null]
    for (const [index, part] of parts.entries()) {
      const [first] = placesOf(statement, part)
      const start = first?.start ?? statement.context.start
      places.push({ statement, part, node: index === 0 ? statement.id : `${statement.id}-${index}`, start })
    }
  }
  const lineAt = linesOf(document.text)
  places.sort((a, b) => a.start - b.start || (a.node < b.node ? -1 : 1))
  return places
    .map((place, index) =>
      statementFeatures(place.statement, document, {
        siblings,
        offices,
        scene,
        usage,
        topics,
        node: place.node,
        part: place.part,
        follows: followed(place, places[index - 1]),
        onPage: onPageOf(place, index, document, lineAt),
        aliases,
        before: places[index - 1]?.statement ?? null,
      }),
    )
    .sort((a, b) => (a.node < b.node ? -1 : 1))
}

const mainText = (document: Document): string =>
  document.blocks
    .filter((block) => block.kind === 'main')
    .map((block) => document.text.slice(block.start, block.end))
    .join('\n')

interface Place {
  readonly statement: Statement
  readonly part: Span | null
  readonly node: string
  readonly start: number
}

/** Where and how a node stands on its page. */
function onPageOf(
  { statement, part, start }: Place,
  order: number,
  document: Document,
  lineAt: (offset: number) => number,
): OnPage {
  const words = part === null ? statement.text : statement.text.slice(part.start, part.end)
  const end = Math.max(start, ...placesOf(statement, part).map((place) => place.end))
  return {
    order,
    lines: [lineAt(start), lineAt(end)],
    speaker: statement.speaker.name.toLowerCase(),
    direct: statement.quote === 'direct',
    adds: onlyAdds(statement.cue.map((span) => document.text.slice(span.start, span.end)).join(' ')),
    opens: openingOf(words),
    judges: callsItTrueOrFalse(words),
  }
}

/** Tells on which line of a text a place lies, from 0. */
function linesOf(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle] <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}

function followed(place: Place, before: Place | undefined): Prepared['follows'] {
  if (before === undefined || place.start - before.start > NEAR) return null
  const [a, b] = [before.statement.speaker, place.statement.speaker]
  const words = nameWords(a.name)
  const isOne = a.name === b.name || nameWords(b.name).some((word) => words.includes(word))
  if (isOne && a.name !== '') return { node: before.node, as: 'same-voice' }
  const isParty = a.party !== null && a.party === b.party
  return { node: before.node, as: isParty ? 'same-party' : 'other' }
}
