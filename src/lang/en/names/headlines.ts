import type { Tokens } from '../../../model/index.js'
import { DEMONYM, ORGANISATION, OUTLET, PLACE } from './lexicon.js'
import { matchPhrase } from './match-phrases.js'
import type { NameSpan } from './name-span.js'
import { GIVEN, NOT_NAME, wordClasses } from './word-classes.js'

/** From this share of capitalised words on, capitals say nothing. Set on headlines and running text of the news gold. */
const TITLE_CASE_SHARE = 0.7
const TITLE_CASE_SHARE_WITH_STOP = 0.9
const LEAST_WORDS = 5
const LEAST_WORDS_WITH_STOP = 8

/**
 * Finds names anew in sentences that capitalise every word, where shapes mislead the recogniser: only names that are
 * listed, that running text on the page gives, or that begin with a given name.
 *
 *     Brandt Warns NPA Against Strike Near Norvik
 *     ^^^^^^       ^^^                     ^^^^^^
 */
export function inHeadlines(tokens: Tokens, spans: readonly NameSpan[]): readonly NameSpan[] {
  const sentences = tokens.sentenceStart.length - 1
  const shouting: boolean[] = []
  let any = false
  for (let sentence = 0; sentence < sentences; sentence++) {
    shouting.push(isTitleCase(tokens, tokens.sentenceStart[sentence], tokens.sentenceStart[sentence + 1]))
    if (shouting[sentence]) any = true
  }
  // A line by itself is no headline over a text: nothing on the page says what its capitals hide.
  if (
    !any ||
    shouting.every(
      (is, sentence) => is || tokens.sentenceStart[sentence + 1] - tokens.sentenceStart[sentence] < LEAST_WORDS,
    )
  )
    return spans
  const known = new Map<string, NameSpan['kind']>()
  for (const span of spans) {
    if (shouting[tokens.sentence[span.from]]) continue
    known.set(textOf(tokens, span.from, span.to), span.kind)
    if (span.kind === 'person' && span.to - span.from > 1) {
      const surname = tokens.form(span.to - 1)
      if (!known.has(surname)) known.set(surname, 'person')
    }
  }
  const result: NameSpan[] = []
  let next = 0
  for (let sentence = 0; sentence < sentences; sentence++) {
    const from = tokens.sentenceStart[sentence]
    const to = tokens.sentenceStart[sentence + 1]
    const labelled: NameSpan[] = []
    while (next < spans.length && spans[next].from < to) labelled.push(spans[next++])
    if (shouting[sentence]) findKnown(tokens, { from, to, known, labelled }, result)
    else result.push(...labelled)
  }
  return result
}

const textOf = (tokens: Tokens, from: number, to: number): string =>
  tokens.text.slice(tokens.start[from], tokens.end[to - 1])

function isTitleCase(tokens: Tokens, from: number, to: number): boolean {
  // Headlines end without a full stop; one with a stop must shout the louder.
  const hasStop = to > from && '.!'.includes(tokens.form(to - 1))
  const share = hasStop ? TITLE_CASE_SHARE_WITH_STOP : TITLE_CASE_SHARE
  let words = 0
  let capitals = 0
  for (let at = from; at < to; at++) {
    const length = tokens.end[at] - tokens.start[at]
    const code = tokens.text.charCodeAt(tokens.start[at])
    const isUpper = code >= 65 && code <= 90
    if (length < 4 || !(isUpper || (code >= 97 && code <= 122))) continue
    words++
    if (isUpper) capitals++
  }
  return words >= (hasStop ? LEAST_WORDS_WITH_STOP : LEAST_WORDS) && capitals / words >= share
}

interface Headline {
  readonly from: number
  readonly to: number
  readonly known: ReadonlyMap<string, NameSpan['kind']>
  readonly labelled: readonly NameSpan[]
}

const LONGEST = 6

function findKnown(tokens: Tokens, { from, to, known, labelled }: Headline, result: NameSpan[]): void {
  let next = 0
  for (let at = from; at < to; ) {
    while (next < labelled.length && labelled[next].from < at) next++
    const found = knownAt(tokens, at, to, known) ?? listedAt(tokens, at) ?? sureAt(tokens, at, labelled[next])
    if (found === undefined) at++
    else {
      result.push(found)
      at = found.to
    }
  }
}

function knownAt(
  tokens: Tokens,
  at: number,
  limit: number,
  known: ReadonlyMap<string, NameSpan['kind']>,
): NameSpan | undefined {
  for (let to = Math.min(limit, at + LONGEST); to > at; to--) {
    const kind = known.get(textOf(tokens, at, to))
    if (kind !== undefined) return { from: at, to, kind }
  }
  return undefined
}

function listedAt(tokens: Tokens, at: number): NameSpan | undefined {
  const match = matchPhrase(tokens, at)
  if (match === undefined) return undefined
  const { to, kinds } = match
  // A one-word entry that is also a common word ("Target", "Congress") is not sure enough where all words are capitals.
  if (to - at === 1 && ((wordClasses().get(tokens.form(at)) ?? 0) & NOT_NAME) !== 0) return undefined
  if ((kinds & OUTLET) !== 0 && to - at > 1) return { from: at, to, kind: 'outlet' }
  if ((kinds & ORGANISATION) !== 0) return { from: at, to, kind: 'organisation' }
  if ((kinds & PLACE) !== 0) return { from: at, to, kind: 'place' }
  if ((kinds & DEMONYM) !== 0) return { from: at, to, kind: 'other' }
  return undefined
}

const sureAt = (tokens: Tokens, at: number, span: NameSpan | undefined): NameSpan | undefined =>
  span !== undefined && span.from === at && isSure(tokens, span) ? span : undefined

/** A label to believe even here: a person whose first word is a given name, with at most one word more. */
function isSure(tokens: Tokens, { from, to, kind }: NameSpan): boolean {
  return kind === 'person' && to - from === 2 && ((wordClasses().get(tokens.form(from)) ?? 0) & GIVEN) !== 0
}
