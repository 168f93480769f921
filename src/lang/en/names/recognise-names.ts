import { findOutlet } from '../../../clean/outlets.js'
import type { Tokens } from '../../../model/index.js'
import { countryOf } from './countries.js'
import { inHeadlines } from './headlines.js'
import { COUNTRY, DEMONYM, ORGANISATION, OUTLET, PLACE, SEAT } from './lexicon.js'
import { matchPhrase } from './match-phrases.js'
import { nameFeatures } from './name-features.js'
import { type NameModel, recogniseByModel } from './name-model.js'
import type { NameKind, NameSpan } from './name-span.js'
import { shippedNameModel } from './name-weights.js'
import { recogniseByRules } from './recognise-by-rules.js'
import { DEMONYM_WORD, NOT_NAME, PARTICLE, ROLE, TITLE, wordClasses } from './word-classes.js'

/**
 * Finds names in a text: the trained recogniser's labels, corrected by what lists and the rest of the page know for sure.
 * @param model Other weights than the shipped ones; null for the rules alone.
 */
export function recogniseNames(tokens: Tokens, model: NameModel | null = shippedNameModel()): readonly NameSpan[] {
  if (model === null) return recogniseByRules(tokens)
  const spans = recogniseByModel(model, nameFeatures(tokens, model.bits)).flatMap((span) => corrected(tokens, span))
  return agreeOnPage(tokens, inHeadlines(tokens, spans))
}

/** Titles that belong to the name by usage: "Lord Aldana", "Prince Ilya". */
const KEPT_TITLES = new Set([
  'Lord',
  'Lady',
  'Sir',
  'Dame',
  'Saint',
  'St.',
  'Prince',
  'Princess',
  'King',
  'Queen',
  'Pope',
  'Emperor',
])

function corrected(tokens: Tokens, span: NameSpan): readonly NameSpan[] {
  const classes = wordClasses()
  let { from, to, kind } = span
  const of = (token: number): number => classes.get(tokens.form(token)) ?? 0
  if (kind === 'person') {
    while (from < to - 1 && (of(from) & (TITLE | ROLE)) !== 0 && !KEPT_TITLES.has(tokens.form(from))) from++
    while (from < to - 1 && (of(from) & NOT_NAME) !== 0 && tokens.form(from).length < 9 && isOpening(tokens, from))
      from++
    // "von Aldana": a particle right before belongs to the name.
    if (from > 0 && tokens.sentence[from - 1] === tokens.sentence[from] && isFamilyParticle(tokens.form(from - 1)))
      from--
    if (from > 0 && tokens.sentence[from - 1] === tokens.sentence[from] && isFamilyParticle(tokens.form(from - 1)))
      from--
    if (to - from === 1 && (of(from) & (NOT_NAME | DEMONYM_WORD)) !== 0) return []
  }
  const listed = matchPhrase(tokens, from)
  const whole = listed !== undefined && listed.to === to ? listed.kinds : 0
  if ((whole & COUNTRY) !== 0 && kind !== 'person') kind = (whole & ORGANISATION) !== 0 ? 'organisation' : 'place'
  else if ((whole & DEMONYM) !== 0 && (whole & PLACE) === 0) kind = 'other'
  if (kind !== 'place' || (whole & PLACE) === 0) {
    const end = withAgency(tokens, to)
    const text = tokens.text.slice(tokens.start[from], tokens.end[end - 1])
    if ((whole & OUTLET) !== 0 || findOutlet(text) !== null) return [{ from, to: end, kind: 'outlet' }]
    if (end > to && findOutlet(tokens.text.slice(tokens.start[from], tokens.end[to - 1])) !== null)
      return [{ from, to: end, kind: 'outlet' }]
  }
  if (kind === 'other' && (whole & SEAT) !== 0) kind = 'place'
  return [{ from, to, kind }]
}

const isOpening = (tokens: Tokens, token: number): boolean =>
  token === 0 || tokens.sentence[token - 1] !== tokens.sentence[token]

const FAMILY_PARTICLES = new Set([
  'von',
  'van',
  'der',
  'den',
  'ter',
  'de',
  'del',
  'della',
  'da',
  'dos',
  'du',
  'bin',
  'ibn',
  'al',
  'zu',
])
const isFamilyParticle = (form: string): boolean => FAMILY_PARTICLES.has(form)

/** "Norvik news agency": the common nouns after an agency's name. */
function withAgency(tokens: Tokens, to: number): number {
  if (to + 1 >= tokens.count || tokens.sentence[to] !== tokens.sentence[to - 1]) return to
  return tokens.lower(to) === 'news' && tokens.lower(to + 1) === 'agency' ? to + 2 : to
}

/**
 * Brings the names of one page into agreement: a surname read as a place or missed is a person where the page gives the
 * full name; a single word read in two ways takes the reading it has more often.
 */
function agreeOnPage(tokens: Tokens, spans: readonly NameSpan[]): readonly NameSpan[] {
  const surnames = new Set<string>()
  for (const { from, to, kind } of spans)
    if (kind === 'person' && to - from > 1 && to - from < 6) surnames.add(tokens.form(to - 1))
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
    if (span.to - span.from === 1 && kind !== 'person' && surnames.has(text) && countryOf(text) === undefined)
      kind = 'person'
    else {
      const counts = votes.get(text)!
      for (const [other, count] of counts) if (count > (counts.get(kind) ?? 0) * 2) kind = other
    }
    result.push(kind === span.kind ? span : { ...span, kind })
  }
  return withMissed(tokens, result, surnames)
}

/** Adds surnames of the page that stand alone and unlabelled: "Brandt added". */
function withMissed(tokens: Tokens, spans: readonly NameSpan[], surnames: ReadonlySet<string>): readonly NameSpan[] {
  if (surnames.size === 0) return spans
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
    if (surnames.has(form) && ((classes.get(form) ?? 0) & (NOT_NAME | DEMONYM_WORD | PARTICLE | ROLE)) === 0)
      result.push({ from: token, to: token + 1, kind: 'person' })
  }
  return result
}
