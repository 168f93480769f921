import type { Evidenced } from '../../ask/claim-filters.js'
import type { Scope } from '../../ask/scope.js'
import type { StatementView } from '../../ask/shapes.js'
import { chainWords } from '../../ask/words.js'
import { version } from '../../version.js'
import { voiceId } from './ids.js'
import { jsonWithList, webAddress, wholeDay } from './text.js'
import { statusLine } from './words.js'

/** Where the context of PROV-JSONLD is published (W3C member submission of 25 August 2024). */
const CONTEXT = 'https://openprovenance.org/prov-jsonld/context.jsonld'

type Value = { readonly '@value': string; readonly '@type'?: string }
const value = (text: string): readonly Value[] => [{ '@value': text }]
const label = (text: string) => ({ label: value(text) })
const dated = (name: string, date: string | null | undefined) => {
  const day = wholeDay(date)
  return day === null ? {} : { [name]: [{ '@value': day, '@type': 'xsd:date' }] }
}

/**
 * PROV-JSONLD: where every record comes from. The bytes give the document, the document gives the statement through the
 * makers; the statement quotes the report of an agency, that quotes the words of the voice; a claim is a collection of
 * statements. Agents are voices, outlets, makers, and the people who judged.
 */
export function prov(scope: Scope): AsyncIterable<string> {
  return jsonWithList(
    {
      '@context': [
        {
          xsd: 'http://www.w3.org/2001/XMLSchema#',
          prov: 'http://www.w3.org/ns/prov#',
          dcterms: 'http://purl.org/dc/terms/',
          hearsay: 'urn:hearsay:',
        },
        CONTEXT,
      ],
      '@graph': [],
    },
    '@graph',
    records(scope),
  )
}

const SOFTWARE = 'hearsay:software'

async function* records(scope: Scope): AsyncIterable<object> {
  const seen = new Set<string>()
  const once = function* (id: string, make: () => Iterable<object>): Iterable<object> {
    if (seen.has(id)) return
    seen.add(id)
    yield* make()
  }
  yield { '@type': 'Agent', '@id': SOFTWARE, type: ['prov:SoftwareAgent'], ...label(`Hearsay ${version}`) }
  for await (const one of scope.evidence()) {
    for (const statement of one.view.statements) {
      const document = `hearsay:document:${statement.document.id.split(':')[0]}`
      yield* once(document, () => documentRecords(statement, document, once))
      yield* once(statement.id, () => statementRecords(statement, document, once))
    }
    yield* claimRecords(one, once)
  }
}

type Once = (id: string, make: () => Iterable<object>) => Iterable<object>

function* documentRecords({ document }: StatementView, id: string, once: Once): Iterable<object> {
  const snapshot = `hearsay:snapshot:${document.snapshot}`
  const address = webAddress(document.url)
  yield* once(snapshot, function* () {
    yield {
      '@type': 'Entity',
      '@id': snapshot,
      ...label('The bytes as captured'),
      'hearsay:sha256': value(document.snapshot),
    }
  })
  yield {
    '@type': 'Entity',
    '@id': id,
    ...label(document.title ?? document.id),
    ...dated('dcterms:issued', document.published),
    ...(address === null ? {} : { 'dcterms:source': value(address) }),
  }
  yield { '@type': 'Derivation', generatedEntity: id, usedEntity: snapshot }
  if (document.outlet !== null) {
    yield* agentRecords(document.outlet, 'organisation', once)
    yield { '@type': 'Attribution', entity: id, agent: agentId(document.outlet) }
  }
}

const agentId = (name: string): string => `hearsay:voice:${voiceId(name)}`

function* agentRecords(name: string, type: string, once: Once): Iterable<object> {
  yield* once(agentId(name), function* () {
    yield {
      '@type': 'Agent',
      '@id': agentId(name),
      ...(type === 'person'
        ? { type: ['prov:Person'] }
        : type === 'organisation' || type === 'outlet'
          ? { type: ['prov:Organization'] }
          : {}),
      ...label(name),
    }
  })
}

/** The record of a statement, the words behind it step by step, and the makers that found it. */
function* statementRecords(one: StatementView, document: string, once: Once): Iterable<object> {
  const id = `hearsay:statement:${one.id}`
  yield {
    '@type': 'Entity',
    '@id': id,
    ...label(one.text),
    value: value(one.sentence),
    'hearsay:chain': value(chainWords(one)),
    'hearsay:stance': value(one.stance),
    'hearsay:certainty': value(one.certainty),
  }
  yield { '@type': 'Derivation', generatedEntity: id, usedEntity: document, type: ['prov:Quotation'] }
  const activity = `hearsay:annotation:${one.id}`
  yield { '@type': 'Activity', '@id': activity, ...label('Finding the statement on its page') }
  yield { '@type': 'Usage', activity, entity: document }
  yield { '@type': 'Generation', entity: id, activity }
  for (const maker of one.makers) {
    const agent = `hearsay:maker:${maker}`
    yield* once(agent, function* () {
      yield { '@type': 'Agent', '@id': agent, type: ['prov:SoftwareAgent'], ...label(maker) }
      yield { '@type': 'Delegation', delegate: agent, responsible: SOFTWARE }
    })
    yield { '@type': 'Association', activity, agent }
  }
  const steps = [...one.chain, one.speaker]
  let from = id
  for (const [i, { name, type }] of steps.entries()) {
    const isVoice = i === steps.length - 1
    const words = isVoice ? `hearsay:words:${one.id}` : `hearsay:report:${one.id}:${i + 1}`
    yield {
      '@type': 'Entity',
      '@id': words,
      ...label(isVoice ? `The words of ${name}` : `The report of ${name}`),
      ...(isVoice && one.saidAt?.stated === true ? dated('dcterms:created', one.saidAt.from) : {}),
    }
    yield {
      '@type': 'Derivation',
      generatedEntity: from,
      usedEntity: words,
      type: [isVoice ? 'prov:PrimarySource' : 'prov:Quotation'],
    }
    // A voice that no page names is nobody to whom words could be laid.
    if (type !== 'unnamed' && type !== 'document') {
      yield* agentRecords(name, type, once)
      yield { '@type': 'Attribution', entity: words, agent: agentId(name) }
    }
    from = words
  }
}

function* claimRecords({ view }: Evidenced, once: Once): Iterable<object> {
  const id = `hearsay:claim:${view.id}`
  const activity = `hearsay:grouping:${view.id}`
  yield {
    '@type': 'Entity',
    '@id': id,
    type: ['prov:Collection'],
    ...label(view.text),
    'hearsay:status': value(statusLine({ status: view.status, statusBy: view.statusBy })),
    'hearsay:policy': value(view.policy),
    'hearsay:originsAtLeast': [{ '@value': String(view.origins.atLeast), '@type': 'xsd:integer' }],
    'hearsay:originsAtMost': [{ '@value': String(view.origins.atMost), '@type': 'xsd:integer' }],
  }
  for (const one of view.statements)
    yield { '@type': 'Membership', collection: id, entity: `hearsay:statement:${one.id}` }
  yield { '@type': 'Activity', '@id': activity, ...label('Grouping statements into a claim') }
  yield { '@type': 'Generation', entity: id, activity }
  yield { '@type': 'Association', activity, agent: SOFTWARE }
  for (const author of [...new Set(view.grouped.map((link) => link.author))].sort()) {
    if (author.startsWith('rule:')) continue
    const person = `hearsay:person:${voiceId(author)}`
    yield* once(person, function* () {
      yield { '@type': 'Agent', '@id': person, type: ['prov:Person'], ...label(author) }
    })
    yield { '@type': 'Association', activity, agent: person, role: ['hearsay:judge'] }
  }
}
