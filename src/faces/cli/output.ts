import type { Row } from '../../ask/query.js'
import { HearsayError } from '../../problems.js'
import { csv } from '../csv.js'
import { table } from './table.js'

export type Format = 'words' | 'json' | 'jsonl' | 'csv' | 'table'

/** The flags that choose how an answer is written. */
export interface OutputFlags {
  readonly json?: boolean
  readonly jsonl?: boolean
  readonly csv?: boolean
  readonly raw?: boolean
  readonly table?: boolean
  readonly fields?: string
}

/** Which format the flags ask for. Two formats at once are a usage error. */
export function formatOf(flags: OutputFlags): Format {
  const asked = (['json', 'jsonl', 'csv', 'table'] as const).filter((name) => flags[name] === true)
  if (asked.length > 1)
    throw new HearsayError('usage', `--${asked.join(' and --')} cannot stand together.`, {
      hint: 'Choose one output format.',
    })
  return asked[0] ?? 'words'
}

/** Keeps the named fields of each row, in the order named. An unknown field is a usage error that lists the known ones. */
export function pick(rows: readonly Row[], fields: string | undefined): readonly Row[] {
  if (fields === undefined || rows.length === 0) return rows
  const names = fields
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const known = Object.keys(rows[0] ?? {})
  const unknown = names.filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new HearsayError('usage', `No field ${unknown.join(', ')}.`, { hint: `Fields: ${known.join(', ')}` })
  return rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name] ?? null])))
}

/**
 * Writes an answer in the format asked for.
 * @param answer what `--json` prints, whole
 * @param rows the same as flat rows, for the other formats
 * @param words the answer for a reader at a terminal
 */
export function render(options: {
  flags: OutputFlags
  answer: unknown
  rows: () => readonly Row[]
  /** What `--jsonl` writes, one a line; the answer, or the items of its list, if absent. */
  lines?: () => readonly unknown[]
  words: () => string
  width: number
}): string {
  const { flags } = options
  const format = flags.fields !== undefined && formatOf(flags) === 'words' ? 'table' : formatOf(flags)
  switch (format) {
    case 'json':
      return flags.fields === undefined
        ? JSON.stringify(options.answer, null, 2)
        : JSON.stringify(pick(options.rows(), flags.fields), null, 2)
    case 'jsonl':
      if (flags.fields === undefined)
        return (options.lines?.() ?? (Array.isArray(options.answer) ? options.answer : [options.answer]))
          .map((one) => JSON.stringify(one))
          .join('\n')
      return pick(options.rows(), flags.fields)
        .map((row) => JSON.stringify(row))
        .join('\n')
    case 'csv':
      return csv(pick(options.rows(), flags.fields), { raw: flags.raw === true }).trimEnd()
    case 'table':
      return table(pick(options.rows(), flags.fields), options.width)
    case 'words':
      return options.words()
  }
}
