import type { Tokens } from '../../../model/index.js'
import { ensure } from '../parser/tree.js'
import { tokenise } from '../tokens/tokenise.js'

/** Texts held: reprints and the parts of one page ask for the same words again. */
const HELD = 500
const held = new Map<string, Tokens>()

/** The tokens of a short text, tagged and parsed. Deterministic; recent ones are held. */
export function parsedText(text: string): Tokens {
  const before = held.get(text)
  if (before !== undefined) return before
  const tokens = tokenise(text)
  for (let sentence = 0; sentence + 1 < tokens.sentenceStart.length; sentence++) {
    const first = tokens.sentenceStart[sentence]
    if (first < tokens.sentenceStart[sentence + 1]) ensure(tokens, first)
  }
  if (held.size >= HELD) held.clear()
  held.set(text, tokens)
  return tokens
}
