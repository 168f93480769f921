import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { merge } from '../../src/ask/index.js'
import { claimShape } from '../../src/ask/shapes.js'
import { ftmStatementId, PROPERTY_TYPES } from '../../src/faces/export/ftm.js'
import type { Store } from '../../src/store/store.js'
import { exported, sampleStore } from './exported.js'
import { type FtmEntity, ftmProblems, propertyOf } from './ftm-model.js'
import {
  annotationProblems,
  graphmlProblems,
  provProblems,
  schemaOrgProblems,
  schemaProblems,
  stixProblems,
} from './validators.js'

/** Any JSON object; leaves are read with String and Number. */
interface Json {
  [key: string]: Json
}

let store: Store
const held = new Map<string, Promise<string>>()
/** The export of the sample story; each format is written once. */
const sample = (format: string): Promise<string> => {
  const text = held.get(format) ?? exported(store, format)
  held.set(format, text)
  return text
}
beforeAll(async () => {
  store = await sampleStore()
})
afterAll(() => store.close())

const asJson = async (format: string): Promise<Json> => JSON.parse(await sample(format)) as Json
const lines = (text: string): Json[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Json)
/** A copy with one thing changed, for a document that must fail. */
const broken = <T>(document: T, change: (copy: Json) => void): T => {
  const copy = structuredClone(document)
  change(copy as never)
  return copy
}
const first = (list: unknown, type: string): Json =>
  (list as Json[]).find((one) => (one.type ?? one['@type']) === (type as never)) as Json

describe('STIX 2.1', () => {
  it('is a valid bundle with every reference in it', async () => {
    const bundle = await asJson('stix')
    expect(stixProblems(bundle)).toEqual([])
    const types = new Set((bundle.objects as unknown as Json[]).map(({ type }) => String(type)))
    expect([...types].sort()).toEqual(
      ['file', 'identity', 'note', 'observed-data', 'opinion', 'relationship', 'report', 'url'].sort(),
    )
    expect(JSON.stringify(bundle)).not.toMatch(/"confidence"|strongly/)
  })

  it.each<[string, (copy: Json) => void]>([
    ['a note without content', ({ objects }) => delete first(objects, 'note').content],
    ['an opinion off the scale', ({ objects }) => Object.assign(first(objects, 'opinion'), { opinion: 'true' })],
    [
      'a time without milliseconds',
      ({ objects }) => Object.assign(first(objects, 'note'), { created: '2024-03-05T00:00:00Z' }),
    ],
    [
      'a reference into nothing',
      ({ objects }) =>
        Object.assign(first(objects, 'note'), { object_refs: ['note--00000000-0000-4000-8000-000000000000'] }),
    ],
    ['an object twice', ({ objects }) => (objects as unknown as Json[]).push(first(objects, 'note'))],
    ['a property of nobody', ({ objects }) => Object.assign(first(objects, 'identity'), { verdict: 'true' })],
    ['an address that is none', ({ objects }) => Object.assign(first(objects, 'url'), { value: 'not an address' })],
  ])('refuses %s', async (_, change) => {
    expect(stixProblems(broken(await asJson('stix'), change))).not.toEqual([])
  })
})

describe('web annotations', () => {
  it('are valid, and their selectors find their words, counted in code points', async () => {
    const collection = await asJson('annotations')
    expect(await annotationProblems(collection)).toEqual([])
    const items = collection.first.items as unknown as Json[]
    expect(items.length).toBeGreaterThan(50)
    for (const { target } of items)
      for (const { source, selector } of target as unknown as Json[]) {
        if (!String(source).startsWith('urn:hearsay:document:')) continue
        const document = await store.document(String(source).split(':').at(-1) as never)
        const text = [...(document?.text ?? '')]
        const [quote, position] = selector as unknown as Json[]
        const [start, end] = [Number(position.start), Number(position.end)]
        expect(text.slice(start, end).join('')).toBe(quote.exact)
        expect(text.slice(0, start).join('').endsWith(String(quote.prefix))).toBe(true)
        expect(text.slice(end).join('').startsWith(String(quote.suffix))).toBe(true)
      }
  })

  it.each<[string, (copy: Json) => void]>([
    ['an annotation without target', ({ first: page }) => delete (page.items as unknown as Json[])[0].target],
    ['another type', ({ first: page }) => Object.assign((page.items as unknown as Json[])[0], { type: 'Note' })],
    [
      'a term of no vocabulary',
      ({ first: page }) => Object.assign((page.items as unknown as Json[])[0], { verdict: 'true' }),
    ],
    ['a wrong total', (copy) => Object.assign(copy, { total: 1 })],
    [
      'a motivation that is none',
      ({ first: page }) =>
        Object.assign((page.items as unknown as Json[])[0], {
          motivation: ['http://www.w3.org/ns/oa#proving'],
          body: [{ type: 'TextQuoteSelector', purpose: 'linking', source: 'urn:x:y' }],
        }),
    ],
  ])('refuses %s', async (_, change) => {
    expect(await annotationProblems(broken(await asJson('annotations'), change))).not.toEqual([])
  })
})

describe('schema.org', () => {
  it('uses only classes and properties of the vocabulary, where they may stand, and rates nothing', async () => {
    const feed = await asJson('schema-org')
    expect(await schemaOrgProblems(feed)).toEqual([])
    const types = new Set((feed.dataFeedElement as unknown as Json[]).map((one) => one['@type']))
    expect([...types]).toEqual(['Claim'])
  })

  it('has a review only where a person judged, in that person’s name and without a rating', async () => {
    const own = await sampleStore()
    const [a, b] = (JSON.parse(await exported(own, 'schema-org')) as Json).dataFeedElement as unknown as Json[]
    await merge.ask({ store: own, who: 'Iva Morrow', now: '2024-03-20T12:00:00.000Z' }, {
      a: String(a.identifier),
      b: String(b.identifier),
      reason: 'both are of the search',
      preview: false,
    } as never)
    const feed = JSON.parse(await exported(own, 'schema-org')) as Json
    expect(await schemaOrgProblems(feed)).toEqual([])
    const reviews = (feed.dataFeedElement as unknown as Json[]).filter((one) => String(one['@type']) === 'ClaimReview')
    expect(reviews).toHaveLength(1)
    expect(reviews[0]).toMatchObject({
      author: { name: 'Iva Morrow' },
      reviewBody: expect.stringContaining('No rating'),
    })
    expect(await provProblems(JSON.parse(await exported(own, 'prov')))).toEqual([])
    await own.close()
  })

  it.each<[string, (copy: Json) => void]>([
    [
      'a property that is not there',
      ({ dataFeedElement: list }) => Object.assign(first(list, 'Claim'), { truth: 'yes' }),
    ],
    [
      'a class that is not there',
      ({ dataFeedElement: list }) => Object.assign(first(list, 'Claim'), { '@type': 'Rumour' }),
    ],
    [
      'a property on the wrong class',
      ({ dataFeedElement: list }) => Object.assign(first(list, 'Claim'), { spokenByCharacter: { '@type': 'Person' } }),
    ],
    [
      'a value of the wrong class',
      ({ dataFeedElement: list }) => Object.assign(first(list, 'Claim'), { appearance: { '@type': 'Person' } }),
    ],
    [
      'a rating',
      ({ dataFeedElement: list }) =>
        Object.assign(first(list, 'Claim'), {
          '@type': 'ClaimReview',
          reviewRating: { '@type': 'Rating', ratingValue: 1 },
        }),
    ],
  ])('refuses %s', async (_, change) => {
    expect(await schemaOrgProblems(broken(await asJson('schema-org'), change))).not.toEqual([])
  })
})

describe('PROV-JSONLD', () => {
  it('is valid by its schema and by PROV-O, and every name is a record', async () => {
    expect(await provProblems(await asJson('prov'))).toEqual([])
  })

  it.each<[string, (copy: Json) => void]>([
    ['a derivation from nothing', (copy) => delete first(copy['@graph'], 'Derivation').usedEntity],
    [
      'an agent that is no record',
      (copy) => Object.assign(first(copy['@graph'], 'Attribution'), { agent: 'hearsay:voice:nobody' }),
    ],
    [
      'a kind of record that is not there',
      (copy) => Object.assign(first(copy['@graph'], 'Entity'), { '@type': 'Verdict' }),
    ],
    [
      'an activity used as an entity',
      (copy) => {
        const usage = first(copy['@graph'], 'Usage')
        Object.assign(first(copy['@graph'], 'Derivation'), { usedEntity: usage.activity })
      },
    ],
    ['no context of PROV-JSONLD', (copy) => Object.assign(copy, { '@context': [{ hearsay: 'urn:hearsay:' }] })],
  ])('refuses %s', async (_, change) => {
    expect(await provProblems(broken(await asJson('prov'), change))).not.toEqual([])
  })
})

describe('FollowTheMoney', () => {
  it('entities fit the published model', async () => {
    const entities = lines(await sample('ftm')) as unknown as FtmEntity[]
    expect(ftmProblems(entities)).toEqual([])
    expect(new Set(entities.map(({ schema }) => schema))).toEqual(
      new Set(['Article', 'Person', 'Organization', 'Note', 'Documentation']),
    )
  })

  it('names types as the model does', async () => {
    for (const { schema, properties } of lines(await sample('ftm')) as unknown as FtmEntity[])
      for (const name of Object.keys(properties))
        expect(`${name} ${propertyOf(schema, name)?.type ?? 'string'}`).toBe(`${name} ${PROPERTY_TYPES[name]}`)
  })

  it.each<[string, (copy: Json) => void]>([
    ['a schema that is not there', (copy) => Object.assign(copy, { schema: 'Rumour' })],
    ['a property that is not there', (copy) => Object.assign(copy.properties, { verdict: ['true'] })],
    ['a date that is none', (copy) => Object.assign(copy.properties, { publishedAt: ['last Monday'] })],
    ['a lack of what is required', (copy) => delete copy.properties.fileName],
    ['a reference into nothing', (copy) => Object.assign(copy.properties, { parent: ['nobody'] })],
  ])('refuses %s', async (_, change) => {
    const [article] = lines(await sample('ftm')) as unknown as FtmEntity[]
    expect(ftmProblems([article])).toEqual([])
    expect(ftmProblems([broken(article, change)])).not.toEqual([])
  })

  it('statements say the same as the entities, and carry the ids that FollowTheMoney computes', async () => {
    const rows = parse(await sample('ftm-statements'), { columns: true }) as Record<string, string>[]
    const entities = lines(await sample('ftm')) as unknown as FtmEntity[]
    const expected = entities.flatMap(({ id, properties }) => [
      `${id} id ${id}`,
      ...Object.entries(properties).flatMap(([name, values]) => values.map((value) => `${id} ${name} ${value}`)),
    ])
    expect(rows.map(({ entity_id, prop, value }) => `${entity_id} ${prop} ${value}`)).toEqual(expected)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    for (const { id, entity_id, prop, value } of rows) expect(id).toBe(ftmStatementId(entity_id, prop, value))
    // printf 'hearsay.hearsay-x.name.Orlo' | sha1sum
    expect(ftmStatementId('hearsay-x', 'name', 'Orlo')).toBe('e72f6371869a1bd4d149e97da2cedda7e216eeb5')
  })
})

describe('GraphML', () => {
  it('is valid by its schema: every edge joins two nodes, every datum has a key', async () => {
    const xml = await sample('graphml')
    expect(await graphmlProblems(xml)).toEqual([])
    expect(xml.match(/<node /g)?.length).toBeGreaterThan(30)
  })

  it.each<[string, (xml: string) => string]>([
    ['an edge into nothing', (xml) => xml.replace(/target="[^"]*"/, 'target="nobody"')],
    ['a datum without a key', (xml) => xml.replace('key="node-kind"', 'key="verdict"')],
    ['a node twice', (xml) => xml.replace(/(<node .*<\/node>)/, '$1$1')],
    ['a graph of no direction', (xml) => xml.replace('edgedefault="directed"', 'edgedefault="both"')],
    ['bare markup', (xml) => xml.replace('<graph ', '<b>&</b><graph ')],
  ])('refuses %s', async (_, change) => {
    const xml = await sample('graphml')
    expect(change(xml)).not.toBe(xml)
    expect(await graphmlProblems(change(xml))).not.toEqual([])
  })
})

describe('JSON lines', () => {
  const schema = z.toJSONSchema(claimShape, { unrepresentable: 'any' })

  it('has a claim a line in the shape that /openapi.json publishes', async () => {
    const claims = lines(await sample('jsonl'))
    expect(claims.length).toBeGreaterThan(30)
    for (const claim of claims) expect(schemaProblems(schema, claim)).toEqual([])
  })

  it('refuses a claim of no status', async () => {
    const [claim] = lines(await sample('jsonl'))
    expect(schemaProblems(schema, { ...claim, status: 'true' })).not.toEqual([])
  })
})

describe('CSV', () => {
  /** RFC 4180, section 2: every record ends in CR LF, quotation marks only around whole fields and doubled within. */
  const FIELD = '(?:"(?:[^"]|"")*"|[^",\\r\\n]*)'
  const record = new RegExp(`${FIELD}(?:,${FIELD})*\\r\\n`, 'y')
  const isRfc4180 = (text: string): boolean => {
    record.lastIndex = text.startsWith('\ufeff') ? 1 : 0
    while (record.lastIndex < text.length) if (!record.test(text)) return false
    return true
  }

  it.each(['csv', 'csv-raw'])('%s is RFC 4180 with as many cells in every row', async (format) => {
    const text = await sample(format)
    expect(isRfc4180(text)).toBe(true)
    const rows = parse(text, { columns: true, bom: true, record_delimiter: '\r\n' }) as Record<string, string>[]
    const statements = lines(await sample('jsonl')).flatMap((claim) => claim.statements as unknown as Json[])
    expect(rows.map(({ statement }) => statement)).toEqual(statements.map(({ id }) => id))
    expect(text.startsWith('\ufeff')).toBe(format === 'csv')
  })

  it('refuses what RFC 4180 does', () => {
    expect(isRfc4180('a,b\r\n1,2\r\n')).toBe(true)
    for (const bad of ['a,b\n1,2\n', 'a,"b\r\n', 'a,b"c"\r\n', 'a,"b"c\r\n']) expect(isRfc4180(bad)).toBe(false)
    expect(() => parse('a,b\r\n1\r\n', { columns: true })).toThrow()
  })
})
