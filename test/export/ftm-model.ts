import { defaultModel } from '@alephdata/followthemoney'
import type { Problems } from './validators.js'

interface Schema {
  readonly extends?: readonly string[]
  readonly required?: readonly string[]
  readonly abstract?: boolean
  readonly properties?: Readonly<Record<string, Property>>
}
interface Property {
  readonly type?: string
  readonly range?: string
  readonly stub?: boolean
  readonly maxLength?: number
}
const { schemata } = defaultModel as unknown as { schemata: Readonly<Record<string, Schema>> }

/** The names of a schema and of all above it. */
const ancestry = (name: string): readonly string[] =>
  schemata[name] === undefined ? [] : [name, ...(schemata[name].extends ?? []).flatMap(ancestry)]

/** The property of a schema by its name, wherever it is declared; undefined where there is none. */
export const propertyOf = (schema: string, name: string): Property | undefined =>
  ancestry(schema)
    .map((one) => schemata[one].properties?.[name])
    .find((one) => one !== undefined)

export interface FtmEntity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

const DATE = /^\d{4}(-\d{2}(-\d{2}(T\d{2}(:\d{2}(:\d{2}Z?)?)?)?)?)?$/

/** Entities against the published model: schemata, properties, what is required, types of values, what references may name. */
export function ftmProblems(entities: readonly FtmEntity[]): Problems {
  const byId = new Map(entities.map((one) => [one.id, one]))
  const problems: string[] = []
  if (byId.size !== entities.length) problems.push('an id stands twice')
  for (const { id, schema, properties } of entities) {
    if (schemata[schema] === undefined || schemata[schema].abstract === true)
      problems.push(`${id}: no schema ${schema}`)
    for (const name of ancestry(schema).flatMap((one) => schemata[one].required ?? []))
      if ((properties[name] ?? []).length === 0) problems.push(`${id}: ${schema} lacks ${name}`)
    for (const [name, values] of Object.entries(properties)) {
      const property = propertyOf(schema, name)
      if (property === undefined || property.stub === true) problems.push(`${id}: ${schema} has no ${name}`)
      for (const value of values) {
        if (typeof value !== 'string' || value === '') problems.push(`${id}: ${name} is empty`)
        if (property?.type === 'date' && !DATE.test(value)) problems.push(`${id}: ${value} is no date`)
        if (property?.type === 'url' && !/^https?:\/\//.test(value)) problems.push(`${id}: ${value} is no address`)
        if (property?.type === 'entity') {
          const target = byId.get(value)
          if (target === undefined) problems.push(`${id}: ${name} names ${value}, which is not there`)
          else if (!ancestry(target.schema).includes(property.range ?? ''))
            problems.push(`${id}: ${name} names a ${target.schema}`)
        }
      }
    }
  }
  return problems
}
