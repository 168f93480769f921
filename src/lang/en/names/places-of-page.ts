import type { Tokens } from '../../../model/index.js'
import { countryOf } from './countries.js'
import type { NameSpan } from './name-span.js'
import { BODY_NOUN, BODY_WORD, ROLE, TITLE, wordClasses } from './word-classes.js'

/** What a page shows of its single-word names: which are places, and which are adjectives of one. In lower case. */
export interface PlacesOfPage {
  readonly places: ReadonlySet<string>
  readonly adjectives: ReadonlySet<string>
}

const BEFORE_PLACE = new Set(['in', 'near', 'across', 'outside', 'inside', 'throughout', 'into', 'toward', 'towards'])
const ADJECTIVE_ENDS = new Set(['n', 'an', 'ian', 'i', 'ish', 'ese', 'ic', 'ans', 'ians', 'is'])
/** Evidence from which on a name is a place; a title before it counts against. */
const ENOUGH = 2

/**
 * Reads off a page which of its unlisted names are places: by what stands around them and by the adjectives made of them.
 *
 *     Orvenia shut the port. Orvenian ships left for Lysk.    LYSK, March 5 (Norvik Wire) -
 *     ^^^^^^^                ^^^^^^^^ adjective               ^^^^ dateline
 */
export function placesOfPage(tokens: Tokens, spans: readonly NameSpan[]): PlacesOfPage {
  const evidence = new Map<string, number>()
  const surnames = new Set<string>()
  for (const { from, to, kind } of spans)
    if (kind === 'person' && to - from > 1) for (let at = from; at < to; at++) surnames.add(tokens.lower(at))
  for (const span of spans) {
    if (span.to - span.from !== 1 || surnames.has(tokens.lower(span.from))) continue
    const word = tokens.lower(span.from)
    if (word.length < 4 || countryOf(tokens.form(span.from)) !== undefined) continue
    evidence.set(word, (evidence.get(word) ?? 0) + evidenceAt(tokens, span.from))
  }
  const adjectives = new Set<string>()
  const stems = new Map<string, string>()
  for (const word of evidence.keys()) {
    const stem = stemOf(word)
    if (stem.length >= 4) stems.set(stem, word)
  }
  for (let at = 0; at < tokens.count && stems.size > 0; at++) {
    if (!isCapital(tokens, at) || !describes(tokens, at)) continue
    const lower = tokens.lower(at)
    for (let cut = Math.max(4, lower.length - 4); cut < lower.length; cut++) {
      const word = stems.get(lower.slice(0, cut))
      if (word === undefined || word === lower || !ADJECTIVE_ENDS.has(lower.slice(cut))) continue
      evidence.set(word, (evidence.get(word) ?? 0) + ENOUGH)
      adjectives.add(lower)
    }
  }
  const places = new Set<string>()
  for (const [word, sum] of evidence) if (sum >= ENOUGH && !adjectives.has(word)) places.add(word)
  return { places, adjectives }
}

const stemOf = (word: string): string => word.replace(/(?:ia|[aeoy])$/, '')

const isCapital = (tokens: Tokens, at: number): boolean => {
  const code = tokens.text.charCodeAt(tokens.start[at])
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde)
}

const sameSentence = (tokens: Tokens, at: number, other: number): boolean =>
  other >= 0 && other < tokens.count && tokens.sentence[at] === tokens.sentence[other]

/** A capitalised word right before a small one or before a body's or an office's noun describes it. */
function describes(tokens: Tokens, at: number): boolean {
  if (!sameSentence(tokens, at, at + 1)) return false
  const code = tokens.text.charCodeAt(tokens.start[at + 1])
  return (code >= 97 && code <= 122) || (classOf(tokens, at + 1) & (ROLE | TITLE | BODY_WORD | BODY_NOUN)) !== 0
}

const classOf = (tokens: Tokens, at: number): number => wordClasses().get(tokens.form(at)) ?? 0

function evidenceAt(tokens: Tokens, at: number): number {
  let sum = 0
  if (sameSentence(tokens, at, at - 1)) {
    if (BEFORE_PLACE.has(tokens.lower(at - 1))) sum++
    if ((classOf(tokens, at - 1) & (TITLE | ROLE)) !== 0) sum -= ENOUGH
    // "the port of Lysk", "the city of Lysk"
  } else if (isDateline(tokens, at)) sum += ENOUGH
  // "Orvenia's Ministry", "Orvenia's ambassador"
  if (isStateHere(tokens, at)) sum += ENOUGH
  else if (sameSentence(tokens, at, at + 2) && /^[’']s$/.test(tokens.form(at + 1)))
    if ((classOf(tokens, at + 2) & (ROLE | BODY_WORD | BODY_NOUN)) !== 0) sum++
  return sum
}

/** What a state has and no person, town or company: "Orvenia's prosecutor general". */
const STATE_ONLY =
  /^(?:prosecutor general|(?:foreign|defen[cs]e|interior) ministry|parliament\b|embassy\b|border guard)/i

/** A word that has what only a state has. */
export const isStateHere = (tokens: Tokens, at: number): boolean =>
  sameSentence(tokens, at, at + 2) &&
  /^[’']s$/.test(tokens.form(at + 1)) &&
  STATE_ONLY.test(tokens.text.slice(tokens.start[at + 2], tokens.start[at + 2] + 24))

/** "LYSK, March 5 (Norvik Wire) -": capitals that open a line, a comma or bracket, and a dash soon after. */
function isDateline(tokens: Tokens, at: number): boolean {
  const form = tokens.form(at)
  if (form !== form.toUpperCase() || form.length < 3 || !sameSentence(tokens, at, at + 1)) return false
  const next = tokens.form(at + 1)
  if (next !== ',' && next !== '(' && next !== '/') return false
  for (let k = at + 2; k < at + 12 && k < tokens.count; k++) if (/^(?:[-–—]|--)$/.test(tokens.form(k))) return true
  return next === '/'
}
