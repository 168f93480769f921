/** Reads the gold figures: a sentence, then one indented line a figure; the form is told at the top of `casualties.txt`. */
import { readdirSync, readFileSync } from 'node:fs'

/** One expected figure. */
export interface GoldFigure {
  readonly surface: string
  readonly bound: string
  readonly min: number | null
  readonly max: number | null
  readonly counted: string
  readonly unit: string
  readonly scope: string
  readonly flags: readonly string[]
}

export interface GoldCase {
  readonly file: string
  readonly text: string
  readonly figures: readonly GoldFigure[]
}

const limit = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text))

/** Reads an expected line. */
export function readFigure(line: string): GoldFigure {
  const [surface = '', bound = '', limits = '', thing = '', scope = '', flags = ''] = line
    .split('|')
    .map((part) => part.trim())
  const [min, max] = limits.split('..')
  const unit = /<(.+)>/.exec(thing)?.[1] ?? ''
  return {
    surface,
    bound,
    min: limit(min),
    max: limit(max),
    counted: thing.replace(/<.+>/, '').trim(),
    unit,
    scope,
    flags: flags === '' ? [] : flags.split(',').map((flag) => flag.trim()),
  }
}

/** All cases of all `.txt` files of a folder, in name order. */
export function readCases(folder: URL): readonly GoldCase[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((file) =>
      readFileSync(new URL(file, folder), 'utf8')
        .split(/\n\s*\n/)
        .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith('#')))
        .filter((lines) => lines.length > 0)
        .map(([text, ...lines]) => ({ file, text: text!, figures: lines.map(readFigure) })),
    )
}
