import { keepText } from './keep-text.js'

/** What a parameter may be. An array goes as one: `= ANY(:ids)`, or `unnest(:ids::text[], …)` for many rows at once. */
export type Value =
  | string
  | number
  | boolean
  | null
  | Uint8Array
  | readonly (string | null)[]
  | readonly (number | null)[]
  | readonly boolean[]
  | readonly Uint8Array[]
/** Parameters by name: `:id` in the text, `id` here. */
export type Params = Readonly<Record<string, Value>>

/** A text with numbered parameters, and the names in their order. */
interface Compiled {
  readonly text: string
  readonly names: readonly string[]
}

const compiled = new Map<string, Compiled>()

/** Numbers the parameters of a text: `:id` becomes `$1`; `::bigint` stays. */
function compile(text: string): Compiled {
  let found = compiled.get(text)
  if (!found) {
    const names: string[] = []
    const numbered = text.replace(/(?<!:):([a-zA-Z]\w*)/g, (_, name: string) => {
      if (!names.includes(name)) names.push(name)
      return `$${names.indexOf(name) + 1}`
    })
    found = { text: numbered, names }
    compiled.set(text, found)
  }
  return found
}

/** A query as the client takes it. */
export function queryOf(text: string, params: Params): { readonly text: string; readonly values: unknown[] } {
  const { text: numbered, names } = compile(text)
  return { text: numbered, values: names.map((name) => encode(params[name])) }
}

function encode(value: Value | undefined): unknown {
  if (typeof value === 'string') return keepText(value)
  if (value === undefined) throw new Error('A parameter is missing.')
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  if (Array.isArray(value)) return value.map((item) => encode(item as Value))
  return value
}
