import { readFileSync } from 'node:fs'
import { stem } from '../propositions/stem.js'

/** Reads how far a text commits to its verbs: "may close" is weak, "will close" strong. For comparing two renderings of one statement. */

/** One verb that a phrase of commitment governs. */
export interface Force {
  readonly verb: string
  readonly force: 'weak' | 'strong'
  /** Phrase and verb as printed. */
  readonly words: string
}

interface Phrases {
  readonly list: readonly { readonly words: readonly string[]; readonly force: 'weak' | 'strong' }[]
  readonly between: ReadonlySet<string>
}
let table: Phrases | null = null

function phrases(): Phrases {
  if (table !== null) return table
  const list: { words: readonly string[]; force: 'weak' | 'strong' }[] = []
  const between = new Set<string>()
  for (const line of readFileSync(new URL('./forces.txt', import.meta.url), 'utf8').split('\n')) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon))
    if (name !== 'weak' && name !== 'strong' && name !== 'between') continue
    for (const item of line.slice(colon + 1).split(';')) {
      const words = item.trim().split(' ')
      if (name === 'between') between.add(words[0] ?? '')
      else list.push({ words, force: name })
    }
  }
  list.sort((a, b) => b.words.length - a.words.length)
  table = { list, between }
  return table
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}’'-]+/gu) ?? []
/** Words that may stand between phrase and verb at most. */
const REACH = 4

/**
 * Finds the verbs of a text that a phrase of commitment governs.
 *
 *     The council may soon close the bridge.
 *                 ^^^      ^^^^^                weak: close
 */
export function forcesIn(text: string): readonly Force[] {
  const words = wordsOf(text)
  const lower = words.map((word) => word.toLowerCase())
  const { list, between } = phrases()
  const found: Force[] = []
  for (let at = 0; at < words.length; at++) {
    const hit = list.find(({ words: phrase }) => phrase.every((word, i) => lower[at + i] === word))
    if (hit === undefined) continue
    // "May" with a capital inside a sentence is the month; "could not" is inability, no forecast.
    if (words[at] === 'May' && at > 0) continue
    if (/^(?:may|might|could)$/.test(lower[at] ?? '') && /^(?:not|n[’']t)$/.test(lower[at + 1] ?? '')) continue
    let verb = at + hit.words.length
    for (let step = 0; step < REACH && between.has(lower[verb] ?? ''); step++) verb++
    const form = lower[verb]
    if (form === undefined || /^\d/.test(form)) continue
    found.push({ verb: stem(form), force: hit.force, words: words.slice(at, verb + 1).join(' ') })
    at = verb
  }
  return found
}

/** The form in which a text has a verb, whatever stands before it; null where it does not have it. */
export function formOf(text: string, verb: string): string | null {
  return wordsOf(text).find((word) => stem(word.toLowerCase()) === verb) ?? null
}
