import type { z } from 'zod'
import type { Query } from '../../ask/query.js'
import { HearsayError } from '../../problems.js'
import { fieldsOf } from '../fields.js'

/** What reading an input needs of a query. */
type Asked = Pick<Query, 'name' | 'positional' | 'input'>

/** The path of a query without its ending: `/claims`, `/claim/:id`. The first positional field stands in the path. */
export const pathOf = (query: Query): string => {
  const first = query.positional[0]
  return first === undefined || query.effect === 'judge' ? `/${query.name}` : `/${query.name}/:${first}`
}

/** Reads a query's input from a path part and search parameters. Parameter names are matched without regard to case. */
export function inputFrom(query: Asked, path: string | undefined, search: URLSearchParams): unknown {
  const raw: Record<string, unknown> = {}
  const given = new Map<string, string[]>()
  for (const [name, value] of search) given.set(name.toLowerCase(), [...(given.get(name.toLowerCase()) ?? []), value])
  const fields = fieldsOf(query)
  const known = new Set([...fields.map(({ name }) => name.toLowerCase()), 'after', 'pagesize', 'raw'])
  const unknown = [...given.keys()].find((name) => !known.has(name))
  if (unknown !== undefined)
    throw new HearsayError('usage', `There is no parameter "${unknown}".`, {
      hint: `Parameters: ${fields.map(({ name }) => name.toLowerCase()).join(', ')}`,
    })
  for (const { name, type } of fields) {
    const values = name === query.positional[0] && path !== undefined ? [path] : given.get(name.toLowerCase())
    const first = values?.[0]
    if (values === undefined || first === undefined) continue
    if (type === 'array') raw[name] = values.length > 1 ? values : first.split(/[\s,]+/).filter((one) => one !== '')
    else if (type === 'boolean') raw[name] = first === '' || first === 'true' || first === '1'
    else raw[name] = first
  }
  return raw
}

/** Checks an input against the query's schema; a wrong one is a usage error that names the field. */
export function checked<Input extends z.ZodObject>(
  query: Asked & { readonly input: Input },
  raw: unknown,
): z.output<Input> {
  const parsed = query.input.safeParse(raw)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new HearsayError('usage', `${issue?.path.join('.') ?? 'input'}: ${issue?.message ?? 'is off'}`, {
    hint: `See /openapi.json, ${query.name}.`,
  })
}
