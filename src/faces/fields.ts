import { z } from 'zod'
import type { Query } from '../ask/query.js'

/** One input field of a query, as a face needs to know it. */
export interface Field {
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly description: string
  readonly choices: readonly string[] | null
  /** The words of which several may be given with commas; null where that is not so. */
  readonly words: readonly string[] | null
}

interface Property {
  readonly type?: string
  readonly description?: string
  readonly enum?: readonly string[]
  readonly words?: readonly string[]
}

const known = new WeakMap<Query['input'], readonly Field[]>()

/** The input fields of a query in the order they were written down. */
export function fieldsOf({ input }: Pick<Query, 'input'>): readonly Field[] {
  const fields = known.get(input) ?? readFields(input)
  known.set(input, fields)
  return fields
}

function readFields(input: Query['input']): readonly Field[] {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, Property>
    required?: readonly string[]
  }
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    type: property.type ?? 'string',
    required: schema.required?.includes(name) === true,
    description: property.description ?? '',
    choices: property.enum ?? null,
    words: property.words ?? null,
  }))
}
