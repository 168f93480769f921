import type { Tokens } from '../../../model/index.js'
import { firstWord, lexicon } from './lexicon.js'
import { mayHold, scanWords, type WordFilter, wordFilter } from './word-scan.js'

let firstWords: WordFilter | undefined

/** A listed phrase found at a token: `to` is the token after its last, `kinds` the bits of the lexicon. */
export interface PhraseMatch {
  readonly to: number
  readonly kinds: number
}

/** Finds the longest listed phrase that starts at a token and ends with one, or undefined. */
export function matchPhrase(tokens: Tokens, at: number): PhraseMatch | undefined {
  const { phrases, longest } = lexicon()
  firstWords ??= wordFilter(longest.keys())
  if (!mayHold(firstWords, scanWords(tokens).firstHash[at])) return undefined
  const { text, start, end, count } = tokens
  const limit = longest.get(firstWord(tokens.form(at)))
  if (limit === undefined) return undefined
  const from = start[at]
  let best: PhraseMatch | undefined
  for (let to = at + 1; to <= count && end[to - 1] - from <= limit; to++) {
    const kinds = phrases.get(text.slice(from, end[to - 1]))
    if (kinds !== undefined) best = { to, kinds }
  }
  return best
}
