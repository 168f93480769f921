import { findQuotations } from '../../../mark/quotations.js'
import type { Span, Tokens } from '../../../model/index.js'
import { lemmaOf } from '../tagger/lemma.js'
import { splitSentences } from './sentences.js'
import { formIn, lowerIn, slotOf } from './word-strings.js'
import { scanWords, wordsFor } from './words.js'

/**
 * Cuts a text into tokens and sentences. It tags and parses nothing: `pos` and `tag` are 0 and `head` is -2 until the
 * tagger and the parser have filled them. Most callers want `tokenise`, which tags as well.
 *
 * Offsets are UTF-16 code units of `text`, half-open. Contractions are split as in the English treebanks, hyphens stay
 * inside words, no token and no sentence crosses a region.
 *
 * @param regions the article's main blocks in order; the whole text by default
 * @example cut("Seoul's envoy didn't go.").count // 7: Seoul 's envoy did n't go .
 */
export function cut(text: string, regions: readonly Span[] = [{ start: 0, end: text.length }]): Tokens {
  const words = wordsFor(text.length)
  for (const region of regions) scanWords(text, region.start, region.end, words)
  const sentenceStart = splitSentences(text, words, findQuotations(text, regions), regions)
  return tokensOf(text, words.start.slice(0, words.count), words.end.slice(0, words.count), sentenceStart)
}

/**
 * Makes a {@link Tokens} from token and sentence boundaries that are known already, as from a treebank.
 * @param sentenceStart first token of each sentence, and the number of tokens at the end
 */
export function tokensOf(text: string, start: Int32Array, end: Int32Array, sentenceStart: Int32Array): Tokens {
  const count = start.length
  const sentence = new Int32Array(count)
  for (let s = 0; s + 1 < sentenceStart.length; s++) sentence.fill(s, sentenceStart[s], sentenceStart[s + 1])
  const tag = new Uint8Array(count)
  // Each token's strings are made on first use, and no more than once.
  const forms = new Array<string | undefined>(count).fill(undefined)
  const lowers = new Array<string | undefined>(count).fill(undefined)
  const make = (token: number): void => {
    const slot = slotOf(text, start[token], end[token])
    forms[token] = slot < 0 ? text.slice(start[token], end[token]) : formIn(slot)
    lowers[token] = slot < 0 ? forms[token]?.toLowerCase() : lowerIn(slot)
  }
  const has = (token: number): boolean => token >= 0 && token < count
  const form = (token: number): string => {
    const made = forms[token]
    if (made !== undefined) return made
    if (!has(token)) return text.slice(start[token], end[token])
    make(token)
    return forms[token]!
  }
  const lower = (token: number): string => {
    const made = lowers[token]
    if (made !== undefined) return made
    if (!has(token)) return text.slice(start[token], end[token]).toLowerCase()
    make(token)
    return lowers[token]!
  }
  return {
    text,
    count,
    start,
    end,
    pos: new Uint8Array(count),
    tag,
    sentence,
    sentenceStart,
    head: new Int32Array(count).fill(-2),
    relation: new Uint8Array(count),
    form,
    lower,
    lemma: (token) => lemmaOf(lower(token), tag[token]),
  }
}
