import { HearsayError } from '../../problems.js'
import { type ActorType, normaliseName } from './actor-name.js'

/** An actor that a user's own list knows, with every name it goes by. */
export interface KnownActor {
  readonly id: string
  readonly type: ActorType
  readonly names: readonly string[]
}

const TYPES: Readonly<Record<string, ActorType>> = {
  person: 'person',
  organisation: 'organisation',
  organization: 'organisation',
  company: 'organisation',
  publicbody: 'organisation',
  legalentity: 'organisation',
  outlet: 'organisation',
  place: 'place',
  location: 'place',
  address: 'place',
}

/**
 * Reads a list of known actors: FollowTheMoney entities as JSON lines or one JSON array, or CSV with a head line that
 * names the columns `name`, and optionally `id`, `type` (or `schema`) and `aliases` (`;` between).
 * @throws HearsayError `validation` where the text is neither, with the line.
 * @example readKnownActors('name,type,aliases\nIlse Brandt,person,I. Brandt')[0].names.length // 2
 */
export function readKnownActors(text: string): readonly KnownActor[] {
  const start = text.replace(/^\uFEFF/, '').trimStart()
  if (start === '') return []
  const rows = start[0] === '[' ? asArray(parse(start, 1)) : start[0] === '{' ? jsonLines(start) : csvRows(start)
  const known: KnownActor[] = []
  for (const [index, row] of rows.entries()) {
    const actor = readActor(row, index)
    if (actor !== undefined) known.push(actor)
  }
  return known
}

const asArray = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const jsonLines = (text: string): readonly unknown[] =>
  text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [parse(line, index + 1)]))

function parse(text: string, line: number): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new HearsayError('validation', `The list of known actors cannot be read: line ${line} is not JSON.`, {
      hint: 'Give FollowTheMoney entities as JSON lines, or CSV with a column "name".',
      cause,
    })
  }
}

/** One row of either format; undefined for entities that are no actors (ownerships, documents, …). */
function readActor(row: unknown, index: number): KnownActor | undefined {
  if (typeof row !== 'object' || row === null) return undefined
  const record = row as Readonly<Record<string, unknown>>
  const properties = (
    typeof record.properties === 'object' && record.properties !== null ? record.properties : record
  ) as Readonly<Record<string, unknown>>
  const schema = String(record.schema ?? record.type ?? 'person').toLowerCase()
  const type = TYPES[schema]
  const names = ['name', 'alias', 'aliases', 'weakAlias', 'previousName'].flatMap((key) => texts(properties[key]))
  const caption = texts(record.caption)
  const all = [...new Set([...names, ...caption])]
  if (type === undefined || all.length === 0) return undefined
  return { id: String(record.id ?? `known-${index + 1} ${normaliseName(all[0])}`), type, names: all }
}

const texts = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : typeof value === 'string' ? value.split(';') : [])
    .filter((one): one is string => typeof one === 'string')
    .map((one) => one.trim())
    .filter((one) => one !== '')

function csvRows(text: string): readonly Readonly<Record<string, string>>[] {
  const [head, ...rows] = readCsv(text)
  const columns = head.map((cell) => cell.trim().toLowerCase())
  if (!columns.includes('name'))
    throw new HearsayError(
      'validation',
      `The list of known actors has no column "name"; its first line reads: ${head.join(',').slice(0, 80)}`,
      { hint: 'Give CSV with the columns name, type, aliases, or FollowTheMoney entities as JSON lines.' },
    )
  return rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? ''])))
}

/** Cells of a CSV text; quotes may hold commas, line breaks and doubled quotes. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (quoted) {
      if (char !== '"') cell += char
      else if (text[at + 1] === '"') cell += text[++at]
      else quoted = false
    } else if (char === '"' && cell === '') quoted = true
    else if (char === ',') {
      row.push(cell)
      cell = ''
    } else if (char === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')])
      row = []
      cell = ''
    } else cell += char
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell])
  return rows
}
