/** Reads the gold times: a page date, a sentence, then one indented line a time; the form is told at the top of `dated-page.txt`. */
import { readdirSync, readFileSync } from 'node:fs'

export interface GoldTime {
  readonly surface: string
  readonly type: string
  readonly value: string
  /** Undefined where the case does not say. */
  readonly interval: { readonly from: string | null; readonly to: string | null } | undefined
}

export interface GoldCase {
  readonly file: string
  readonly reference: string | null
  readonly text: string
  readonly times: readonly GoldTime[]
}

function readTime(line: string): GoldTime {
  const [surface = '', type = '', value = '', interval] = line.split('|').map((part) => part.trim())
  const [from, to] = interval?.split('..') ?? []
  return { surface, type, value, interval: interval === undefined ? undefined : { from: from || null, to: to || null } }
}

/** All cases of all `.txt` files of a folder, in name order. */
export function readCases(folder: URL): readonly GoldCase[] {
  const cases: GoldCase[] = []
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()) {
    let reference: string | null = null
    for (const block of readFileSync(new URL(file, folder), 'utf8').split(/\n\s*\n/)) {
      const lines = block.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
      const [first = ''] = lines
      if (first.startsWith('@')) {
        reference = first.slice(2) === 'null' ? null : first.slice(2)
        continue
      }
      if (lines.length > 0) cases.push({ file, reference, text: first, times: lines.slice(1).map(readTime) })
    }
  }
  return cases
}
