import { readFileSync } from 'node:fs'

/** How a full stop after a word behaves. */
export const NO_ABBREVIATION = 0
/** The stop belongs to the word and never ends a sentence: `Dr. Orlova`. */
export const NEVER_ENDS = 1
/** The stop belongs to the word and may end a sentence: `Acme Inc. The …`. */
export const MAY_END = 2

const KINDS = { title: 1, number: 2, ends: 3, month: 4 } as const

let table: Map<string, number> | null = null

function load(): Map<string, number> {
  const lines = readFileSync(new URL('./abbreviations.txt', import.meta.url), 'utf8').split('\n')
  const made = new Map<string, number>()
  for (const line of lines) {
    const [word, kind] = line.split(' ')
    if (kind && kind in KINDS && word[0] !== '#') made.set(word, KINDS[kind as keyof typeof KINDS])
  }
  return made
}

/**
 * Says whether a word before a full stop keeps the stop, given what follows it.
 *
 *     No. 5      Mar. 12      No. He
 *     ^^^        ^^^^         ^^ (two tokens)
 *
 * @param next first code unit after the stop that is not a space; 0 at the end of the text
 */
export function abbreviationOf(word: string, next: number): number {
  table ??= load()
  const kind = table.get(word)
  if (kind === undefined) return NO_ABBREVIATION
  const isDigit = next >= 48 && next <= 57
  if (kind === KINDS.title) return NEVER_ENDS
  // "No" and "Sun" are words as well: the stop is theirs only before a number.
  if (kind === KINDS.number || kind === KINDS.month) return isDigit ? NEVER_ENDS : NO_ABBREVIATION
  return isDigit ? NEVER_ENDS : MAY_END
}
