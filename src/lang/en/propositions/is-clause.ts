import type { Tokens } from '../../../model/index.js'
import { RELATIONS } from '../parser/relations.js'
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
  return hasVerbAsName(tokens, end)
}

/** What no verb with a "would" of its own can be to a noun: where the parser says so, it has read a sentence as a name. */
const NO_CLAUSE: ReadonlySet<string> = new Set(['acl', 'amod', 'compound', 'nmod'])

/**
 * Whether a verb with "will" or "would" is said to hang on a noun as only a part of its name can.
 *
 *     the families of the dead would receive half a million     "receive" hangs on "families", as "lost" does in "ships lost"
 */
function hasVerbAsName(tokens: Tokens, end: number): boolean {
  for (let token = 0; token < end; token++) {
    if (TAGS[tokens.tag[token]] !== 'MD') continue
    const verb = tokens.head[token]
    if (verb < 0 || !NO_CLAUSE.has(RELATIONS[tokens.relation[verb]])) continue
    const subject = childIn(tokens, verb, ['nsubj'])
    if (subject < 0 || !TAGS[tokens.tag[subject]].startsWith('W')) return true
  }
  return false
}
