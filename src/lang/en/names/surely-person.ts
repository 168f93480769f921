import type { Tokens } from '../../../model/index.js'
import { isPersonNoun } from '../said/speakers/person-nouns.js'
import { TAGS } from '../tagger/tags.js'
import { matchPhrase } from './match-phrases.js'
import type { NameSpan } from './name-span.js'
import { BEFORE, BODY_WORD, PARTICLE, PLACE_WORD, ROLE, TITLE, wordClasses } from './word-classes.js'

const AGE = /^[1-9]\d$/
const OWNER = new Set(['the', 'its', 'his', 'her', 'their', 'our', 'my', 'a', 'an'])
/** How far before the name its office may begin. */
const REACH = 12

/**
 * Turns names of places and bodies into names of persons where the words beside them leave no doubt.
 *
 *     The mayor of Lumbres, Itziar Coll, said …      His missus Shaz, 34, backed him.
 *     ^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^                         ^^^^  ^^
 */
export function surelyPersons(tokens: Tokens, spans: readonly NameSpan[]): readonly NameSpan[] {
  const surnames = new Set<string>()
  for (const { from, to, kind } of spans) if (kind === 'person' && to - from > 1) surnames.add(tokens.form(to - 1))
  return spans.map((span) => {
    const { from, to } = span
    // "DS Rao": a rank in letters is no part of the name.
    if (span.kind === 'person')
      return (to - from > 1 && PERSONAL.test(tokens.form(from))) || isCalling(tokens, span)
        ? { ...span, from: from + 1 }
        : span
    if (span.kind === 'outlet') return span
    if (span.kind === 'organisation' && isTitled(tokens, span, surnames)) return { from: from + 1, to, kind: 'person' }
    const bare = to - from > 2 && PERSONAL.test(tokens.form(from)) ? { from: from + 1, to, kind: span.kind } : span
    return mayBePerson(tokens, bare) && isSurely(tokens, bare) ? { from: bare.from, to, kind: 'person' } : span
  })
}

/** Titles that no body's name begins with. */
const PERSONAL =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Cllr|DCI|DCS|DI|DS|DC|PC|Sgt|Lt|Col|Capt|Cpl|Maj|Supt|Insp|Det|Dame|Sheikh)\.?$/

/** "Skipper Wout Danker": what somebody is, with a capital because it opens a sentence. */
const isCalling = (tokens: Tokens, { from, to }: NameSpan): boolean =>
  to - from === 3 &&
  (from === 0 || tokens.sentence[from - 1] !== tokens.sentence[from]) &&
  isPersonNoun(tokens.lower(from)) &&
  !GIVEN.test(tokens.lower(from))

/** Callings that are given names as often. */
const GIVEN = /^(?:mason|tailor|chance|carter|cooper|hunter|archer|taylor|forester|star|ace|beauty)$/

/** "DCI Blythe" on a page that names Rhona Blythe, and "Cllr Hesketh" on any. */
const isTitled = (tokens: Tokens, { from, to }: NameSpan, surnames: ReadonlySet<string>): boolean =>
  to - from === 2 &&
  (PERSONAL.test(tokens.form(from)) ||
    (surnames.has(tokens.form(to - 1)) && ((wordClasses().get(tokens.form(from)) ?? 0) & TITLE) !== 0))

function isSurely(tokens: Tokens, span: NameSpan): boolean {
  return hasAge(tokens, span) || (span.to - span.from > 1 && (holdsOffice(tokens, span) || isDescribed(tokens, span)))
}

const WORD = /^\p{Lu}\p{Ll}+(?:['’-]\p{L}+)?$/u

function mayBePerson(tokens: Tokens, { from, to }: NameSpan): boolean {
  if (to - from > 4) return false
  for (let at = from; at < to; at++)
    if (at > from && at < to - 1 && ((wordClasses().get(tokens.form(at)) ?? 0) & PARTICLE) !== 0) continue
    else if (
      !WORD.test(tokens.form(at)) ||
      ((wordClasses().get(tokens.form(at)) ?? 0) & (BODY_WORD | PLACE_WORD | ROLE)) !== 0
    )
      return false
  const listed = matchPhrase(tokens, from)
  return listed === undefined || listed.to !== to
}

const isComma = (tokens: Tokens, at: number, sentence: number): boolean =>
  at >= 0 && at < tokens.count && tokens.sentence[at] === sentence && tokens.form(at) === ','

/** "Shaz, 34, backed him": nothing but a person has an age between commas. */
function hasAge(tokens: Tokens, { to }: NameSpan): boolean {
  const sentence = tokens.sentence[to - 1]
  return (
    isComma(tokens, to, sentence) &&
    to + 1 < tokens.count &&
    AGE.test(tokens.form(to + 1)) &&
    isComma(tokens, to + 2, sentence)
  )
}

/** Offices that bodies have too: "Brightwater, owner of the quay". */
const OF_BODIES = /^(?:owner|partner|producer|leader|host|agent|trader|investor|founder|operator|author|publisher)$/i

/** "Bence Orbay, state secretary of the Ministry of Water, told": an office of somebody's right behind the comma. */
function isDescribed(tokens: Tokens, { to }: NameSpan): boolean {
  const sentence = tokens.sentence[to - 1]
  if (!isComma(tokens, to, sentence)) return false
  const classes = wordClasses()
  for (let at = to + 1; at < Math.min(to + 5, tokens.count) && tokens.sentence[at] === sentence; at++) {
    const bits = classes.get(tokens.form(at)) ?? 0
    if ((bits & ROLE) !== 0 && !OF_BODIES.test(tokens.form(at)))
      return at + 1 < tokens.count && /^(?:of|for|at|,)$/.test(tokens.lower(at + 1))
    if ((bits & (ROLE | BEFORE)) === 0 && !OWNER.has(tokens.lower(at))) return false
  }
  return false
}

/** An office with its article, and nothing but nouns and "of" from there to the comma before the name; a comma or a stop behind it. */
function holdsOffice(tokens: Tokens, { from, to }: NameSpan): boolean {
  const sentence = tokens.sentence[from]
  const start = from > 0 && PERSONAL.test(tokens.form(from - 1)) ? from - 1 : from
  if (!isComma(tokens, start - 1, sentence)) return false
  const closes = to >= tokens.count || tokens.sentence[to] !== sentence || /^[,.;:]$/.test(tokens.form(to))
  if (!closes) return false
  const classes = wordClasses()
  for (let at = start - 2; at >= Math.max(0, start - REACH) && tokens.sentence[at] === sentence; at--) {
    const tag = TAGS[tokens.tag[at]]
    if (OWNER.has(tokens.lower(at))) {
      // "the mayor of the town": an article inside goes on to the office's own.
      if (at > 0 && tokens.lower(at - 1) === 'of') continue
      for (let head = at + 1; head < start - 1; head++)
        if (tokens.lower(head) === 'of' || tokens.lower(head) === 'for') return isOffice(tokens, head - 1)
      return isOffice(tokens, start - 2)
    }
    if (!/^(?:NN|NNS|NNP|NNPS|JJ|IN|POS)$/.test(tag)) return false
    if (tag === 'IN' && !/^(?:of|for|in|at)$/.test(tokens.lower(at))) return false
  }
  function isOffice(of: Tokens, at: number): boolean {
    return ((classes.get(of.form(at)) ?? 0) & ROLE) !== 0
  }
  return false
}
