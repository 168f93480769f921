import type { Span, Tokens } from '../../../model/index.js'
import { tag } from '../tagger/tag.js'
import { cut } from './cut.js'

/**
 * Cuts a text into tokens and sentences and tags them. Syntax is left for `parse`, a sentence at a time: `head` is -2.
 *
 * Offsets are UTF-16 code units of `text`, half-open. Contractions are split as in the English treebanks, hyphens stay
 * inside words, no token and no sentence crosses a region.
 *
 * @param regions the article's main blocks in order; the whole text by default
 * @example tokenise("Seoul's envoy didn't go.").count // 7: Seoul 's envoy did n't go .
 */
export function tokenise(text: string, regions?: readonly Span[]): Tokens {
  const tokens = cut(text, regions)
  tag(tokens)
  return tokens
}
