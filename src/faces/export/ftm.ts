import { createHash } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'
import type { Evidenced } from '../../ask/claim-filters.js'
import type { Scope } from '../../ask/scope.js'
import type { StatementView } from '../../ask/shapes.js'
import { chainWords, originsWords } from '../../ask/words.js'
import { voiceId } from './ids.js'
import { json, readable, webAddress, wholeDay } from './text.js'
import { statusLine, verbOf } from './words.js'

/** The dataset that every statement names. */
const DATASET = 'hearsay'

type SchemaName = 'Article' | 'Person' | 'Organization' | 'LegalEntity' | 'Note' | 'Documentation'
/** One entity of FollowTheMoney: a schema and lists of texts. */
interface Entity {
  readonly id: string
  readonly schema: SchemaName
  readonly properties: Readonly<Record<string, readonly string[]>>
}

/** Types of the properties used here, as the FollowTheMoney model gives them; a test compares the two. */
export const PROPERTY_TYPES: Readonly<Record<string, string>> = {
  name: 'name',
  fileName: 'string',
  title: 'string',
  publishedAt: 'date',
  publisher: 'string',
  sourceUrl: 'url',
  notes: 'text',
  description: 'text',
  summary: 'text',
  keywords: 'string',
  proof: 'entity',
  entity: 'entity',
  document: 'entity',
  role: 'string',
  status: 'string',
  date: 'date',
  recordId: 'string',
}

/** Only what is there: an empty text is no value. Texts are clean of unseen characters, as the model's own cleaning makes them. */
function properties(given: Readonly<Record<string, readonly (string | null)[]>>): Entity['properties'] {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, values]) => {
      const kept = [...new Set(values.flatMap((one) => (one === null ? [] : [clean(name, one)])))].filter(
        (one) => one !== '',
      )
      return kept.length === 0 ? [] : [[name, kept]]
    }),
  )
}

const LONGEST: Readonly<Record<string, number>> = { name: 384, string: 1024, text: 65_000 }
const clean = (name: string, text: string): string => {
  const most = LONGEST[PROPERTY_TYPES[name] ?? ''] ?? 4096
  return readable(text)
    .slice(0, most)
    .replace(/\p{Surrogate}/gu, '')
    .trim()
}

/** The first text of which something is left to read: a title may be nothing but marks that turn text round. */
const nameFrom = (...texts: readonly (string | null)[]): string =>
  texts.find((text) => text !== null && clean('name', text) !== '') ?? ''

/** Every entity once: pages, voices that are somebody, claims as notes, statements as documentation of both. */
async function* entities(scope: Scope): AsyncIterable<Entity> {
  const seen = new Set<string>()
  for await (const one of scope.evidence()) {
    const made = [
      ...one.view.statements.flatMap((statement) => [article(statement), ...voice(statement)]),
      claimNote(one),
      ...one.view.statements.map((statement) => documentation(one, statement)),
    ]
    for (const entity of made) {
      if (seen.has(entity.id)) continue
      seen.add(entity.id)
      yield entity
    }
  }
}

const articleId = ({ document }: StatementView): string => `hearsay-${document.id.split(':')[0]}`

function article(one: StatementView): Entity {
  const { document } = one
  return {
    id: articleId(one),
    schema: 'Article',
    properties: properties({
      fileName: [document.id.split(':').slice(1).join(':')],
      name: [nameFrom(document.title, document.id.split(':').slice(1).join(':'), document.id)],
      title: [document.title],
      publishedAt: [wholeDay(document.published)],
      publisher: [document.outlet],
      sourceUrl: [webAddress(document.url)],
      notes: [`Snapshot sha256 ${document.snapshot}`],
    }),
  }
}

const SCHEMATA: Readonly<Record<string, SchemaName>> = {
  person: 'Person',
  organisation: 'Organization',
  outlet: 'Organization',
  place: 'LegalEntity',
}

/** The speaker, where he is somebody; an unnamed source or a document makes no entity that could be matched by mistake. */
function voice({ speaker }: StatementView): readonly Entity[] {
  const schema = SCHEMATA[speaker.type]
  if (schema === undefined || readable(speaker.name) === '') return []
  return [{ id: `hearsay-${voiceId(speaker.name)}`, schema, properties: properties({ name: [speaker.name] }) }]
}

function claimNote({ view }: Evidenced): Entity {
  return {
    id: `hearsay-${view.id}`,
    schema: 'Note',
    properties: properties({
      name: [nameFrom(view.text, view.id)],
      description: [view.text],
      summary: [`${statusLine(view)}; ${originsWords(view.origins)}`],
      keywords: [view.status],
      proof: view.statements.map(articleId),
      entity: view.statements.flatMap((one) => voice(one).map(({ id }) => id)),
    }),
  }
}

/** A statement: its page documents the speaker and the claim, in the role that the stance gives. */
function documentation({ view }: Evidenced, one: StatementView): Entity {
  return {
    id: `hearsay-${view.id}-${one.id}`,
    schema: 'Documentation',
    properties: properties({
      document: [articleId(one)],
      entity: [`hearsay-${view.id}`, ...voice(one).map(({ id }) => id)],
      role: [`${one.speaker.name} ${verbOf(one)}`],
      status: [one.stance],
      date: [wholeDay(one.saidAt?.from ?? one.document.published)],
      summary: [one.sentence],
      description: [chainWords(one)],
      recordId: [one.id],
      publisher: [one.document.outlet],
      sourceUrl: [webAddress(one.document.url)],
    }),
  }
}

/** FollowTheMoney entities, one a line: what `ftm` tools and Aleph read. */
export async function* ftmEntities(scope: Scope): AsyncIterable<string> {
  for await (const entity of entities(scope)) yield `${json({ ...entity, datasets: [DATASET] })}\n`
}

const COLUMNS = [
  'canonical_id',
  'entity_id',
  'prop',
  'prop_type',
  'schema',
  'value',
  'dataset',
  'lang',
  'original_value',
  'external',
  'first_seen',
  'last_seen',
  'id',
] as const

/** The id that FollowTheMoney gives a statement: SHA-1 of dataset, entity, property and value. */
export const ftmStatementId = (entity: string, property: string, text: string): string =>
  createHash('sha1').update(`${DATASET}.${entity}.${property}.${text}`).digest('hex')

/** FollowTheMoney statements as CSV: one row a value, with an `id` row for each entity. */
export async function* ftmStatements(scope: Scope): AsyncIterable<string> {
  const row = (entity: Entity, property: string, type: string, text: string): readonly string[] => [
    entity.id,
    entity.id,
    property,
    type,
    entity.schema,
    text,
    DATASET,
    '',
    '',
    'f',
    '',
    '',
    ftmStatementId(entity.id, property, text),
  ]
  yield stringify([[...COLUMNS]], { quoted: true })
  for await (const entity of entities(scope))
    yield stringify(
      [
        row(entity, 'id', 'id', entity.id),
        ...Object.entries(entity.properties).flatMap(([name, values]) =>
          values.map((text) => row(entity, name, PROPERTY_TYPES[name] ?? 'string', text)),
        ),
      ],
      { quoted: true },
    )
}
