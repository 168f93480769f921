import { clausesOf } from '../../lang/en/propositions/clauses-of.js'
import { pageAliases } from '../../lang/en/propositions/page-aliases.js'
import type { Document, Span, Statement } from '../../model/index.js'
import { nameWords } from '../shared-origin/voice.js'
import { pageStatements } from './page-statements.js'
import { placesOf } from './part.js'
import type { Prepared } from './prepared.js'
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
  places.sort((a, b) => a.start - b.start || (a.node < b.node ? -1 : 1))
  return places
    .map((place, index) =>
      statementFeatures(place.statement, document, {
        siblings,
        scene,
        usage,
        topics,
        node: place.node,
        part: place.part,
        follows: followed(place, places[index - 1]),
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

function followed(place: Place, before: Place | undefined): Prepared['follows'] {
  if (before === undefined || place.start - before.start > NEAR) return null
  const [a, b] = [before.statement.speaker, place.statement.speaker]
  const words = nameWords(a.name)
  const isOne = a.name === b.name || nameWords(b.name).some((word) => words.includes(word))
  if (isOne && a.name !== '') return { node: before.node, as: 'same-voice' }
  const isParty = a.party !== null && a.party === b.party
  return { node: before.node, as: isParty ? 'same-party' : 'other' }
}
