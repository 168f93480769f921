import type { Tokens } from '../../../model/index.js'
import { withAgency } from './agency-nouns.js'
import { countryOf } from './countries.js'
import { COUNTRY, DEMONYM, ORGANISATION, OUTLET, PLACE } from './lexicon.js'
import { matchPhrase } from './match-phrases.js'
import type { NameKind, NameSpan } from './name-span.js'
import { isStateHere, placesOfPage } from './places-of-page.js'
import { DEMONYM_WORD, NOT_NAME, PARTICLE, ROLE, wordClasses } from './word-classes.js'

/**
 * Brings the names of one page into agreement: a surname read as a place or missed is a person where the page gives the
 * full name; a single word read in two ways takes the reading it has more often.
 */
export function agreeOnPage(tokens: Tokens, spans: readonly NameSpan[]): readonly NameSpan[] {
  const surnames = new Set<string>()
  for (const { from, to, kind } of spans)
    if (kind === 'person' && to - from > 1 && to - from < 6) surnames.add(tokens.form(to - 1))
  const { places, adjectives } = placesOfPage(tokens, spans)
  const votes = new Map<string, Map<NameKind, number>>()
  for (const { from, to, kind } of spans) {
    const text = tokens.text.slice(tokens.start[from], tokens.end[to - 1])
    const counts = votes.get(text) ?? new Map<NameKind, number>()
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    votes.set(text, counts)
  }
  const result: NameSpan[] = []
  for (const span of spans) {
    const text = tokens.text.slice(tokens.start[span.from], tokens.end[span.to - 1])
    let kind = span.kind
    const isWord = span.to - span.from === 1
    if (isWord && kind !== 'outlet' && places.has(text.toLowerCase())) kind = 'place'
    else if (isWord && adjectives.has(text.toLowerCase()) && isBeforeNoun(tokens, span.to)) kind = 'other'
    else if (isWord && kind !== 'person' && surnames.has(text) && countryOf(text) === undefined) kind = 'person'
    else {
      const counts = votes.get(text)!
      for (const [other, count] of counts) if (count > (counts.get(kind) ?? 0) * 2) kind = other
    }
    result.push(kind === span.kind ? span : { ...span, kind })
  }
  return withMissed(tokens, result, surnames)
}

/** Whether a small word follows in the sentence: "Orvenian ships". */
function isBeforeNoun(tokens: Tokens, at: number): boolean {
  if (at >= tokens.count || tokens.sentence[at] !== tokens.sentence[at - 1]) return false
  const code = tokens.text.charCodeAt(tokens.start[at])
  return code >= 97 && code <= 122
}

/** A country, a body or an outlet that the recogniser left out, as it may where a word opens a sentence. */
function missedListed(tokens: Tokens, at: number): NameSpan | undefined {
  const match = matchPhrase(tokens, at)
  if (match === undefined) return undefined
  const { to, kinds } = match
  if ((kinds & COUNTRY) !== 0) return { from: at, to, kind: (kinds & ORGANISATION) !== 0 ? 'organisation' : 'place' }
  // One word may be any word ("Time"): only a name that is nothing else, or one of several words.
  const isSure =
    to - at > 1 ||
    // "according to The Guardian": an article with a capital inside the sentence
    (at > 1 && tokens.form(at - 1) === 'The' && tokens.sentence[at - 2] === tokens.sentence[at]) ||
    ((wordClasses().get(tokens.form(at)) ?? 0) === 0 &&
      (kinds & (PLACE | DEMONYM)) === 0 &&
      !COMMON_OUTLETS.has(tokens.form(at)))
  // "the bankruptcy of Norvik Motors": a listed body of several words is nothing else
  if ((kinds & ORGANISATION) !== 0 && (kinds & (PLACE | DEMONYM | OUTLET)) === 0 && to - at > 1)
    return { from: at, to, kind: 'organisation' }
  if ((kinds & OUTLET) === 0 || !isSure) return undefined
  return { from: at, to: withAgency(tokens, to), kind: 'outlet' }
}

const COMMON_OUTLETS = new Set([
  'Time',
  'Times',
  'Fortune',
  'Salon',
  'Slate',
  'Vice',
  'Punch',
  'Independent',
  'Guardian',
  'Telegraph',
  'Economist',
  'Vanguard',
  'Inquirer',
  'Dawn',
  'Reform',
  'Reforma',
  'Fox',
  'Spiegel',
  'Bild',
  'Fars',
  'Mehr',
  'Sputnik',
  'Globo',
  'Pravda',
  'Forbes',
])

/** Adds what stands unlabelled although the page or a list knows it: surnames ("Brandt added"), countries, outlets. */
function withMissed(tokens: Tokens, spans: readonly NameSpan[], surnames: ReadonlySet<string>): readonly NameSpan[] {
  const classes = wordClasses()
  const result: NameSpan[] = []
  let next = 0
  for (let token = 0; token < tokens.count; token++) {
    if (next < spans.length && token >= spans[next].from) {
      result.push(spans[next])
      token = spans[next].to - 1
      next++
      continue
    }
    const code = tokens.text.charCodeAt(tokens.start[token])
    if (code < 65 || (code > 90 && code < 192)) continue
    const form = tokens.form(token)
    if (form.length > 3 && isStateHere(tokens, token) && ((classes.get(form) ?? 0) & (NOT_NAME | ROLE)) === 0)
      result.push({ from: token, to: token + 1, kind: 'place' })
    else if (surnames.has(form) && ((classes.get(form) ?? 0) & (NOT_NAME | DEMONYM_WORD | PARTICLE | ROLE)) === 0)
      result.push({ from: token, to: token + 1, kind: 'person' })
    else {
      const listed = missedListed(tokens, token)
      if (listed !== undefined && (next >= spans.length || listed.to <= spans[next].from)) {
        result.push(listed)
        token = listed.to - 1
      }
    }
  }
  return result
}
