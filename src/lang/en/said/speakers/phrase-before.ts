import type { Marked } from '../../../../model/index.js'
import { UPOS } from '../../../../model/index.js'
import { tokenAt } from '../reading/runs.js'

const NOUN_PHRASE: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET'])
const LINK = /^(?:of|from|in|for|at)$/
/** What comes from people: behind "from", it is they who are meant by "who". */
const UTTERED =
  /^(?:criticisms?|praise|complaints?|questions?|protests?|reports?|pressure|anger|support|opposition|calls?|warnings?|scorn|outrage|applause|objections?|messages?|letters?|statements?|denials?|doubts?)$/u
const TIME = /^(?:\p{L}+day|morning|afternoon|evening|night|week|month|year|today|time)s?$/u

/**
 * The words without a name that a relative pronoun stands for, where they end right before it; null where a name, a time
 * or something else does.
 *
 *     two port inspectors, who said
 *     ^^^^^^^^^^^^^^^^^^^
 */
export function phraseBefore({ tokens, document }: Pick<Marked, 'tokens' | 'document'>, start: number): string | null {
  let last = tokenAt({ tokens }, start) - 1
  if (last >= 0 && tokens.lower(last) === ',') last--
  if (last < 0 || UPOS[tokens.pos[last]] !== 'NOUN' || TIME.test(tokens.lower(last))) return null
  let first = last
  while (
    first > 0 &&
    tokens.sentence[first - 1] === tokens.sentence[last] &&
    NOUN_PHRASE.has(UPOS[tokens.pos[first - 1]])
  )
    first--
  // "a delegation of the farmers of the district, who": what stands behind "of" belongs to the noun before it.
  while (first > 1 && tokens.sentence[first - 2] === tokens.sentence[last] && LINK.test(tokens.lower(first - 1))) {
    if (/^(?:an?|two|three|four|several|some)$/.test(tokens.lower(first))) break
    if (tokens.lower(first - 1) === 'from' && UTTERED.test(tokens.lower(first - 2))) break
    if (!NOUN_PHRASE.has(UPOS[tokens.pos[first - 2]]) || TIME.test(tokens.lower(first - 2))) break
    first -= 2
    while (
      first > 0 &&
      tokens.sentence[first - 1] === tokens.sentence[last] &&
      NOUN_PHRASE.has(UPOS[tokens.pos[first - 1]])
    )
      first--
  }
  return document.text.slice(tokens.start[first], tokens.end[last])
}
