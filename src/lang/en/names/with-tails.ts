import type { Tokens } from '../../../model/index.js'
import { ORGANISATION } from './lexicon.js'
import { matchPhrase } from './match-phrases.js'
import type { NameSpan } from './name-span.js'
import { BODY_WORD, GIVEN, NOT_NAME, PLACE_WORD, ROLE, TITLE, wordClasses } from './word-classes.js'

/** "al-Marzuq", "ul-Haq": an article and a family name in one word. */
const ARTICLED = /^(?:al|el|ul|ud|ar|as|ad|at|ash|an|az|bin|ibn|ben|abu)[-‐]\p{Lu}/u
/** Words that stand between a given name and a father's or a family's. */
const BETWEEN = new Set(['bin', 'ibn', 'ben', 'bint', 'al', 'el', 'abu', 'von', 'van', 'der', 'den', 'ter', 'zu', 'af'])
const CAPITAL = /^\p{Lu}\p{Ll}/u
const MARK = /^(?:["“”„«»]|``|'')$/u
/** A nickname has no more words than these. */
const LONGEST_NICKNAME = 3

/**
 * Gives a person's name the words behind it that a recogniser left out: a family name with its article, and the surname
 * behind a nickname; and a listed body what stands behind its "and".
 *
 *     Fadil al-Marzuq       Sheikh Hamud bin Orlo       Kenny "The Kettle" Brophy
 *     ^^^^^ ^^^^^^^^^              ^^^^^ ^^^^^^^^       ^^^^^ ^^^^^^^^^^^^^^^^^^^
 */
export function withTails(tokens: Tokens, spans: readonly NameSpan[]): readonly NameSpan[] {
  const result: NameSpan[] = []
  for (const span of spans) {
    const before = result[result.length - 1]
    // What a longer name has taken up already.
    if (before !== undefined && span.from < before.to) continue
    const listed = span.kind === 'organisation' ? listedEnd(tokens, span) : span.to
    if (listed > span.to) {
      result.push({ ...span, to: listed })
      continue
    }
    if (before !== undefined && isPartner(tokens, before, span)) {
      result[result.length - 1] = { from: before.from, to: span.to, kind: 'organisation' }
      continue
    }
    const tail = nicknamed(tokens, span, tailEnd(tokens, span.to))
    if (tail === span.to || !isPersonal(tokens, span)) {
      result.push(isCut(tokens, span, before?.to ?? 0) ? { ...span, from: span.from - 1 } : span)
      continue
    }
    const from = span.kind === 'person' ? span.from : pastTitle(tokens, span)
    result.push({ from, to: tail, kind: 'person' })
  }
  return result
}

/** "US Centre for Water | and Forests": where the listed name ends whose second half a recogniser took for another. */
function listedEnd(tokens: Tokens, { from, to }: NameSpan): number {
  if (tokens.lower(to) !== 'and') return to
  for (let at = from; at < to; at++) {
    const listed = matchPhrase(tokens, at)
    if (listed !== undefined && listed.to > to + 1 && (listed.kinds & ORGANISATION) !== 0) return listed.to
  }
  return to
}

/** "the brewery Orm | & | Lund": two names that a sign joins behind a common noun, or two bodies' names, are one firm's. */
const isPartner = (tokens: Tokens, before: NameSpan, { from, kind }: NameSpan): boolean =>
  from === before.to + 1 &&
  tokens.form(before.to) === '&' &&
  kind !== 'outlet' &&
  before.to - before.from === 1 &&
  ((before.kind === 'organisation' && kind === 'organisation') || FIRM.test(tokens.lower(Math.max(0, before.from - 1))))

const FIRM =
  /^(?:firm|brewery|company|bakery|shop|maker|retailer|chain|publisher|studio|brokerage|bank|magazine|label)$/

const classOf = (tokens: Tokens, at: number): number => wordClasses().get(tokens.form(at)) ?? 0

/** A person's name, or one that a recogniser took for another's although a title opens it or stands before it. */
function isPersonal(tokens: Tokens, { from, to, kind }: NameSpan): boolean {
  if (kind === 'person') return true
  for (let at = from; at < to; at++) if ((classOf(tokens, at) & (BODY_WORD | PLACE_WORD)) !== 0) return false
  const isTitled = (at: number): boolean =>
    at >= 0 && tokens.sentence[at] === tokens.sentence[from] && (classOf(tokens, at) & TITLE) !== 0
  return isTitled(from) || isTitled(from - 1) || (classOf(tokens, from) & GIVEN) !== 0
}

const pastTitle = (tokens: Tokens, { from, to }: NameSpan): number =>
  to - from > 1 && (classOf(tokens, from) & TITLE) !== 0 ? from + 1 : from

/** "Chief Cabinet Secretary Morino | Takeshi": an unlisted word in capitals between an office and the rest of a name. */
function isCut(tokens: Tokens, { from, to, kind }: NameSpan, floor: number): boolean {
  if (kind !== 'person' || to - from !== 1 || from - 2 < floor || tokens.sentence[from - 2] !== tokens.sentence[from])
    return false
  return (
    /^\p{Lu}\p{Ll}+$/u.test(tokens.form(from - 1)) &&
    classOf(tokens, from - 1) === 0 &&
    !/(?:an|ese|ish)$/.test(tokens.form(from - 1)) &&
    (classOf(tokens, from - 2) & (ROLE | TITLE)) !== 0
  )
}

/** Where a name ends with the articled words behind it. */
function tailEnd(tokens: Tokens, to: number): number {
  let end = to
  const isHere = (at: number): boolean => at < tokens.count && tokens.sentence[at] === tokens.sentence[to - 1]
  for (let guard = 0; guard < 4 && isHere(end); guard++) {
    if (ARTICLED.test(tokens.form(end))) end++
    else if (BETWEEN.has(tokens.form(end)) && isHere(end + 1) && CAPITAL.test(tokens.form(end + 1))) end += 2
    else break
  }
  return end
}

/** Where a name ends with a nickname in marks and the surname behind it. */
function nicknamed(tokens: Tokens, { kind, from }: NameSpan, to: number): number {
  const isHere = (at: number): boolean => at < tokens.count && tokens.sentence[at] === tokens.sentence[to - 1]
  if (kind !== 'person' || to - from > 2 || !isHere(to) || !MARK.test(tokens.form(to))) return to
  let close = to + 1
  while (isHere(close) && close <= to + LONGEST_NICKNAME && !MARK.test(tokens.form(close))) {
    if (!/^[\p{L}'’-]{1,20}$/u.test(tokens.form(close))) return to
    close++
  }
  if (close === to + 1 || !isHere(close) || !MARK.test(tokens.form(close)) || !isHere(close + 1)) return to
  if (!/^\p{Lu}/u.test(tokens.form(to + 1))) return to
  const surname = tokens.form(close + 1)
  return CAPITAL.test(surname) && (classOf(tokens, close + 1) & (NOT_NAME | ROLE | BODY_WORD)) === 0 ? close + 2 : to
}
