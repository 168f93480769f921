import { z } from 'zod'
import type { Query } from '../../ask/query.js'
import { version } from '../../version.js'
import { exportRouteInput } from '../export/export-input.js'
import { FORMATS } from '../export/formats.js'
import { fieldsOf } from '../fields.js'

const errorShape = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'hint'],
      properties: { code: { type: 'string' }, message: { type: 'string' }, hint: { type: ['string', 'null'] } },
    },
  },
}

/** The OpenAPI 3.1 description of the HTTP face, made from the queries. */
export function openapi(queries: readonly Query[]): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hearsay',
      version,
      description:
        'Who said it, on whose word, and does anyone independent agree? Offsets are UTF-16 code units of a document’s text, end exclusive.',
    },
    paths: Object.fromEntries([...queries.flatMap(pathsOf), ...exportPaths()]),
    components: { schemas: { Problem: errorShape } },
  }
}

const failures = {
  default: {
    description: 'What was found, what was expected, what to do',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
  },
}

/** One path for each format, and the list of formats. */
function exportPaths(): readonly [string, object][] {
  const parameters = fieldsOf(exportRouteInput).map(({ name, required, description, type, choices }) => ({
    name: name.toLowerCase(),
    in: 'query',
    required,
    description,
    schema: { type, ...(choices === null ? {} : { enum: choices }) },
  }))
  const text = { type: 'string' }
  const list = {
    type: 'array',
    items: {
      type: 'object',
      properties: { name: text, file: text, title: text, summary: text, mediaType: text },
      required: ['name', 'file', 'title', 'summary', 'mediaType'],
    },
  }
  return [
    [
      '/exports.json',
      {
        get: {
          operationId: 'exports',
          summary: 'List the formats of /export/',
          responses: {
            200: { description: 'The formats', content: { 'application/json': { schema: list } } },
            ...failures,
          },
        },
      },
    ],
    ...FORMATS.map(({ name, file, title, summary, mediaType }): [string, object] => [
      `/export/${file}`,
      {
        get: {
          operationId: `export_${name.replaceAll('-', '_')}`,
          summary: `Export: ${title}`,
          description: `${summary}. The same as: hearsay export --as ${name}`,
          parameters,
          responses: {
            200: {
              description: title,
              content: { [mediaType.split(';')[0] ?? mediaType]: { schema: { type: 'string' } } },
            },
            ...failures,
          },
        },
      },
    ]),
  ]
}

function pathsOf(query: Query): [string, object][] {
  const schema = z.toJSONSchema(query.output, { unrepresentable: 'any' })
  const common = {
    operationId: query.name,
    summary: query.summary,
    description: `${query.summary}. Example: hearsay ${query.example.command} shows ${query.example.shows}.`,
  }
  const ok = (type: string, content: object) => ({
    200: { description: query.summary, content: { [type]: { schema: content } } },
    ...failures,
  })
  if (query.effect === 'judge') {
    const body = {
      required: true,
      content: { 'application/json': { schema: z.toJSONSchema(query.input, { io: 'input', unrepresentable: 'any' }) } },
    }
    return [
      [`/${query.name}.json`, { post: { ...common, requestBody: body, responses: ok('application/json', schema) } }],
    ]
  }
  const first = query.positional[0]
  const parameters = fieldsOf(query).map((field) => ({
    name: field.name === first ? field.name : field.name.toLowerCase(),
    in: field.name === first ? 'path' : 'query',
    required: field.name === first ? true : field.required,
    description: field.description,
    schema:
      field.type === 'array'
        ? { type: 'array', items: { type: 'string' } }
        : { type: field.type, ...(field.choices === null ? {} : { enum: field.choices }) },
  }))
  const path = first === undefined ? `/${query.name}` : `/${query.name}/{${first}}`
  return [
    [`${path}.json`, { get: { ...common, parameters, responses: ok('application/json', schema) } }],
    [
      `${path}.csv`,
      {
        get: { ...common, operationId: `${query.name}Csv`, parameters, responses: ok('text/csv', { type: 'string' }) },
      },
    ],
  ]
}
