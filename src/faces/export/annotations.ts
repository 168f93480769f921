import type { Evidenced } from '../../ask/claim-filters.js'
import type { Scope } from '../../ask/scope.js'
import type { StatementView } from '../../ask/shapes.js'
import { chainWords, originsWords } from '../../ask/words.js'
import type { Document, Span, Statement } from '../../model/index.js'
import { count } from '../../text/count.js'
import { version } from '../../version.js'
import { around, codePoints } from './code-points.js'
import { urn } from './ids.js'
import { digestOf, filterWords } from './stamp.js'
import { jsonWithList, webAddress } from './text.js'
import { statusLine } from './words.js'

/** Code units of text kept before and after a quotation, so that it can be found again. */
const AROUND = 32

/**
 * W3C Web Annotation (JSON-LD): one annotation for each statement of each claim, in a collection of one page. It points
 * at the words in the text as read (quotation and position) and, where the page has an address, at the words on the page.
 */
export function annotations(scope: Scope): AsyncIterable<string> {
  const digest = digestOf(scope)
  const total = scope.claims.reduce((sum, { statements }) => sum + statements.length, 0)
  return jsonWithList(
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: urn('export', digest),
      type: 'AnnotationCollection',
      label: `Evidence of ${count(scope.claims.length, 'claim')}. Filters: ${filterWords(scope)}`,
      generator: { id: 'urn:hearsay:software', type: 'Software', name: `Hearsay ${version}` },
      total,
      first: { id: `${urn('export', digest)}:page:1`, type: 'AnnotationPage', startIndex: 0, items: [] },
    },
    'items',
    items(scope),
  )
}

async function* items(scope: Scope): AsyncIterable<unknown> {
  for await (const one of scope.evidence())
    for (const statement of one.statements) {
      const document = one.documents.get(statement.document)
      const view = one.view.statements.find(({ id }) => id === statement.id)
      if (document !== undefined && view !== undefined) yield annotation(one, statement, view, document)
    }
}

function annotation({ view }: Evidenced, statement: Statement, shown: StatementView, document: Document): object {
  const address = webAddress(document.url)
  const pieces = statement.content.length > 0 ? statement.content : [statement.context]
  return {
    id: `urn:hearsay:annotation:${view.id}:${statement.id}`,
    type: 'Annotation',
    motivation: ['classifying', 'linking'],
    body: [
      { type: 'SpecificResource', purpose: 'linking', source: urn('claim', view.id) },
      { type: 'TextualBody', purpose: 'classifying', value: statement.stance, format: 'text/plain' },
      {
        type: 'TextualBody',
        purpose: 'describing',
        value: describing(view, shown),
        format: 'text/plain',
        language: 'en',
      },
    ],
    target: [
      ...pieces.map((piece) => ({
        type: 'SpecificResource',
        source: urn('document', document.id),
        selector: [quote(document, piece), { type: 'TextPositionSelector', ...codePoints(document, piece) }],
      })),
      ...(address === null
        ? []
        : [{ type: 'SpecificResource', source: address, selector: quote(document, statement.context) }]),
    ],
  }
}

const quote = (document: Document, span: Span): object => ({
  type: 'TextQuoteSelector',
  exact: document.text.slice(span.start, span.end),
  ...around(document, span, AROUND),
})

const describing = (claim: Evidenced['view'], one: StatementView): string =>
  [
    `Claim: ${claim.text}`,
    `Status of the claim: ${statusLine(claim)}; ${originsWords(claim.origins)}`,
    `Chain: ${chainWords(one)}`,
    `Certainty as worded: ${one.certainty}${one.hedges.length === 0 ? '' : ` (${one.hedges.join(', ')})`}`,
    `Snapshot sha256: ${one.document.snapshot}`,
  ].join('\n')
