import type { Tokens } from '../../../model/index.js'
import { TAGS } from '../tagger/tags.js'

const LINKS = new Set(['is', 'are', 'was', 'were', ','])
const ARTICLES = new Set(['a', 'an', 'the'])
const isNoun = Uint8Array.from(TAGS, (tag) => (tag === 'NN' || tag === 'NNS' ? 1 : 0))

/** How far the noun may stand behind the article. */
const REACH = 10

/**
 * Finds the noun that says what a name is, or -1.
 *
 *     Halvern was a small fishing port in the north.    Torva Tide, a weekly paper, closed.
 *     ^^^^^^^                     ^^^^                  ^^^^^^^^^^            ^^^^^
 *
 * @param to The token behind the name.
 */
export function describedAs(tokens: Tokens, to: number): number {
  const { count, sentence, tag } = tokens
  if (to + 1 >= count || sentence[to] !== sentence[to - 1] || !LINKS.has(tokens.lower(to))) return -1
  if (!ARTICLES.has(tokens.lower(to + 1))) return -1
  for (let at = to + 2; at < to + REACH && at < count && sentence[at] === sentence[to]; at++)
    if (isNoun[tag[at]] === 1 && !(at + 1 < count && isNoun[tag[at + 1]] === 1)) return at
  return -1
}
