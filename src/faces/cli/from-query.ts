import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import type { z } from 'zod'
import type { Query } from '../../ask/query.js'
import { HearsayError } from '../../problems.js'
import { fieldsOf } from '../fields.js'
import { SPOKEN, spokenDay } from './spoken-day.js'

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** What declaring a command needs of a query. */
type Asked = Pick<Query, 'name' | 'summary' | 'positional' | 'input' | 'files'>

/** Declares a query's arguments and flags on a command. */
export function declare(command: Command, query: Asked): Command {
  const fields = new Map(fieldsOf(query).map((field) => [field.name, field]))
  command.summary(query.summary).description(`${query.summary}.`)
  for (const name of query.positional) {
    const field = fields.get(name)
    if (field === undefined) throw new Error(`${query.name}: positional field ${name} is not in its input`)
    const shown = field.type === 'array' ? `${kebab(name)}...` : kebab(name)
    command.argument(field.required ? `<${shown}>` : `[${shown}]`, field.description)
  }
  for (const [name, field] of fields) {
    if (query.positional.includes(name)) continue
    const flag =
      field.type === 'boolean'
        ? `--${kebab(name)}`
        : `--${kebab(name)} <${field.choices ? 'word' : field.words ? 'words' : field.type === 'integer' || field.type === 'number' ? 'n' : 'text'}>`
    const choices = field.choices
      ? ` (${field.choices.join(', ')})`
      : field.words
        ? ` (${field.words.join(', ')}; several with commas)`
        : ''
    command.option(flag, `${field.description}${choices}`)
  }
  return command
}

/** Turns what the command line gave into the query's input, or says which field is wrong. */
export function inputOf<Input extends z.ZodObject>(
  query: Asked & { readonly input: Input },
  positional: readonly unknown[],
  flags: Readonly<Record<string, unknown>>,
  now?: string,
): z.output<Input> {
  const raw: Record<string, unknown> = {}
  query.positional.forEach((name, i) => {
    const value = positional[i]
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) raw[name] = value
  })
  for (const { name, type } of fieldsOf(query)) {
    const value = flags[name]
    if (value === undefined || query.positional.includes(name)) continue
    if ((type === 'number' || type === 'integer') && typeof value === 'string')
      raw[name] = value.trim() === '' ? Number.NaN : Number(value)
    else if (type === 'array' && typeof value === 'string') raw[name] = value.split(',')
    else raw[name] = value
  }
  // "yesterday" is a day of whoever calls: only the command line knows it.
  for (const [name, value] of Object.entries(raw))
    if (now !== undefined && SPOKEN.has(name) && typeof value === 'string') raw[name] = spokenDay(value, now)
  for (const name of query.files ?? []) if (typeof raw[name] === 'string') raw[name] = textOf(raw[name])
  const parsed = query.input.safeParse(raw)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const where = issue?.path.join('.') ?? ''
  throw new HearsayError(
    'usage',
    `${query.name}: ${where === '' ? '' : `${kebab(where)}: `}${issue?.message ?? 'the input is off'}`,
    {
      hint: `See: hearsay ${query.name.replace('-', ' ')} --help`,
    },
  )
}

/** The text of a file that a field names. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new HearsayError('input/missing', `${path} cannot be read.`, { hint: 'Name a file that is there.', cause })
  }
}
