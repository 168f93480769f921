import { childIn } from '../parser/tree.js'
import { TAGS } from '../tagger/tags.js'
import { parsedText } from './parsed-text.js'

const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD'])

/**
 * Whether words say something by themselves, and do not only name it: their first sentence has a verb of its own.
 *
 *     the gate of the weir had opened          a clause
 *     any part in the opening of the weir      a name for something
 */
export function isClause(words: string): boolean {
  const tokens = parsedText(words)
  const end = tokens.sentenceStart[1] ?? 0
  for (let token = 0; token < end; token++) {
    if (tokens.head[token] !== -1) continue
    if (FINITE.has(TAGS[tokens.tag[token]])) return true
    if (childIn(tokens, token, ['nsubj', 'csubj', 'expl', 'cop', 'aux']) >= 0) return true
  }
  return false
}
