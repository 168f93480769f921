import type { Evidenced } from '../../ask/claim-filters.js'
import type { Scope } from '../../ask/scope.js'
import type { StatementView } from '../../ask/shapes.js'
import { originsWords } from '../../ask/words.js'
import { count } from '../../text/count.js'
import { urn, voiceId } from './ids.js'
import { digestOf, filterWords } from './stamp.js'
import { jsonWithList, webAddress, wholeDay } from './text.js'
import { statusLine } from './words.js'

/**
 * schema.org (JSON-LD): a feed of Claims, each with its appearances as Quotations on pages. A ClaimReview stands only
 * where a person judged which statements belong to the claim; it never carries a rating, because Hearsay gives none.
 */
export function schemaOrg(scope: Scope): AsyncIterable<string> {
  return jsonWithList(
    {
      '@context': 'https://schema.org',
      '@type': 'DataFeed',
      '@id': urn('export', digestOf(scope)),
      name: `Ledger of ${count(scope.claims.length, 'claim')}`,
      description: `Who said what, on whose word. Filters: ${filterWords(scope)}`,
      ...(scope.lastSaid === null ? {} : { dateModified: scope.filters.asOf ?? scope.lastSaid }),
      dataFeedElement: [],
    },
    'dataFeedElement',
    elements(scope),
  )
}

async function* elements(scope: Scope): AsyncIterable<object> {
  const pages = new Set<string>()
  for await (const one of scope.evidence()) {
    yield claimObject(one, pages)
    yield* reviews(one)
  }
}

function claimObject({ view }: Evidenced, pages: Set<string>): object {
  const quotations = view.statements.map((one) => quotation(one, pages))
  const first = [...view.statements].sort((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.id, b.id))[0]
  return {
    '@type': 'Claim',
    '@id': urn('claim', view.id),
    identifier: view.id,
    text: view.text,
    creativeWorkStatus: statusLine({ status: view.status, statusBy: view.statusBy }),
    abstract: `${originsWords(view.origins)}; ${count(view.documents, 'page')}`,
    ...dated('dateCreated', view.firstSaid),
    ...dated('dateModified', view.lastSaid),
    ...(first === undefined ? {} : { firstAppearance: { '@id': urn('statement', first.id) } }),
    appearance: quotations,
  }
}

function quotation(one: StatementView, pages: Set<string>): object {
  return {
    '@type': 'Quotation',
    '@id': urn('statement', one.id),
    text: one.sentence,
    creator: agent(one.speaker.name, one.speaker.type),
    keywords: one.stance,
    ...(one.saidAt?.stated === true ? dated('dateCreated', one.saidAt.from) : {}),
    ...(one.chain.length === 0
      ? {}
      : {
          isBasedOn: one.chain.map(({ name, type }) => ({
            '@type': 'CreativeWork',
            creator: agent(name, type === 'outlet' ? 'organisation' : type),
          })),
        }),
    isPartOf: page(one, pages),
  }
}

/** A page in full where it is first named, by its name alone afterwards. */
function page({ document }: StatementView, pages: Set<string>): object {
  const [id = ''] = document.id.split(':')
  if (pages.has(id)) return { '@id': urn('document', id) }
  pages.add(id)
  const address = webAddress(document.url)
  return {
    '@type': 'Article',
    '@id': urn('document', id),
    ...(document.title === null ? {} : { headline: document.title }),
    ...(address === null ? {} : { url: address }),
    ...dated('datePublished', document.published),
    ...(document.outlet === null ? {} : { publisher: agent(document.outlet, 'organisation') }),
    identifier: { '@type': 'PropertyValue', propertyID: 'sha256', value: document.snapshot },
  }
}

const agent = (name: string, type: string): object => ({
  '@type': type === 'person' ? 'Person' : 'Organization',
  // An unnamed voice is nobody who could be met again: it gets no name of its own among the identifiers.
  ...(type === 'unnamed' || type === 'document' ? {} : { '@id': urn('voice', voiceId(name)) }),
  name,
})

/** One review for each person who judged statements of the claim to be the same: what was judged, and no rating. */
function* reviews({ view }: Evidenced): Iterable<object> {
  const people = new Map<string, string[]>()
  for (const { a, b, author, reasons } of view.grouped) {
    if (author.startsWith('rule:')) continue
    const words = reasons.map((reason) => reason.words).join('; ')
    people.set(author, [
      ...(people.get(author) ?? []),
      `${a} and ${b} speak to one claim${words === '' ? '' : `: ${words}`}`,
    ])
  }
  for (const [author, judged] of [...people].sort(([a], [b]) => compare(a, b)))
    yield {
      '@type': 'ClaimReview',
      '@id': `urn:hearsay:review:${view.id}:${voiceId(author)}`,
      author: { '@type': 'Person', name: author },
      claimReviewed: view.text,
      itemReviewed: { '@id': urn('claim', view.id) },
      reviewBody: `${judged.join('. ')}. Status: ${statusLine(view)}; ${originsWords(view.origins)}. No rating of truth is given.`,
    }
}

const dated = (name: string, date: string | null | undefined): object => {
  const day = wholeDay(date)
  return day === null ? {} : { [name]: day }
}
const dayOf = (one: StatementView): string => wholeDay(one.saidAt?.from ?? one.document.published) ?? '9999'
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
