/** The English words that the grammars of times and figures look at, in one table so that a text is cut and looked up once. */
import { readFileSync } from 'node:fs'
import { type WordTable, wordTable } from '../../../mark/times/atoms.js'
import type { Season, Unit } from '../../../mark/times/meaning.js'

/** What the data files say of a word: each key with its value. `1` stands for a plain yes. */
export interface Word {
  readonly form: string
  readonly month: number
  readonly weekday: number
  readonly unit: Unit | 'fortnight' | ''
  readonly plural: boolean
  readonly season: Season | ''
  readonly part: string
  readonly cardinal: number
  readonly ordinal: number
  readonly scale: number
  readonly day: number | null
  /** Every other key of the word's lines. */
  readonly more: Readonly<Record<string, string>>
}

export interface Lexicon {
  readonly table: WordTable
  readonly words: readonly Word[]
}

const FILES = [
  './words.txt',
  '../figures/numbers.txt',
  '../figures/words.txt',
  '../figures/units.txt',
  '../figures/scopes.txt',
] as const

function readLines(name: string): readonly string[] {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
}

function toWord(form: string, keys: Record<string, string>): Word {
  return {
    form,
    month: Number(keys.month ?? 0),
    weekday: Number(keys.weekday ?? 0),
    unit: (keys.unit ?? '') as Word['unit'],
    plural: keys.plural !== undefined,
    season: (keys.season ?? '') as Word['season'],
    part: keys.part ?? '',
    cardinal: Number(keys.cardinal ?? -1),
    ordinal: Number(keys.ordinal ?? -1),
    scale: Number(keys.scale ?? 0),
    day: keys.day === undefined ? null : Number(keys.day),
    more: keys,
  }
}

/**
 * Makes objects of one shape for all words: the look-ups of the grammars are then plain loads. Keys that are stored one by
 * one would give each word a dictionary of its own; the parser's objects keep a shared shape.
 */
function shapeOf(names: readonly string[]): (keys: Readonly<Record<string, string>>) => Record<string, string> {
  const template = JSON.stringify(Object.fromEntries(names.map((name) => [name, ''])))
  return (keys) => {
    const shaped = JSON.parse(template) as Record<string, string>
    for (const name of names) shaped[name] = keys[name] as string
    return shaped
  }
}

let loaded: Lexicon | null = null

/** The lexicon, read once on first use. Lines of one form in several files add up. */
export function lexicon(): Lexicon {
  if (loaded) return loaded
  const keysOf = new Map<string, Record<string, string>>()
  for (const file of FILES)
    for (const line of readLines(file)) {
      const [form, ...pairs] = line.split(' ')
      const keys = keysOf.get(form!) ?? {}
      for (const pair of pairs) {
        const cut = pair.indexOf('=')
        keys[cut < 0 ? pair : pair.slice(0, cut)] = cut < 0 ? '1' : pair.slice(cut + 1)
      }
      keysOf.set(form!, keys)
    }
  const names = [...new Set([...keysOf.values()].flatMap((keys) => Object.keys(keys)))]
  const shaped = shapeOf(names)
  const words = [toWord('', shaped({})), ...[...keysOf].map(([form, keys]) => toWord(form, shaped(keys)))]
  loaded = { table: wordTable(words.map((word) => word.form)), words }
  return loaded
}
