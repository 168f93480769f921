import type { Tokens } from '../../../model/index.js'
import { TAGS } from '../tagger/tags.js'
import { countryNamed } from './countries.js'
import { COUNTRY } from './lexicon.js'
import { matchPhrase } from './match-phrases.js'
import type { NameSpan } from './name-span.js'
import { isStateHere } from './places-of-page.js'
import { BODY_WORD, DEMONYM_WORD, GIVEN, NOT_NAME, PLACE_WORD, ROLE, TITLE, wordClasses } from './word-classes.js'

/** Words that open the names of places, never of people. */
const PLACE_OPENERS = new Set(['Port', 'Lower', 'Upper', 'Lake', 'Mount', 'Cape', 'Fort', 'Northern', 'Southern'])

/**
 * Gives a name the kind that its own words show, and parts a person from the body whose name stands right before.
 *
 *     the head of the Norvik Intelligence Service Ilse Brandt         Norvik Hydro
 *                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^         ^^^^^^^^^^^^ no person
 */
export function fitShape(tokens: Tokens, labelled: NameSpan): readonly NameSpan[] {
  const span = withoutOpener(tokens, labelled)
  const { from, to, kind } = span
  const size = to - from
  if (kind === 'organisation' && (isPaper(tokens, span) || isField(tokens, span))) return [{ ...span, kind: 'other' }]
  if (kind !== 'place' && size > 1 && describesOffice(tokens, span)) return [{ ...span, kind: 'other' }]
  if (size === 3 && isOfHead(tokens, span)) return partHolder(span)
  if (kind === 'person' && onlyOpens(tokens, span)) return [{ ...span, kind: 'other' }]
  if (kind === 'person' && size > 1) {
    const first = classOf(tokens, from)
    const last = classOf(tokens, to - 1)
    if ((first & (GIVEN | TITLE)) === 0) {
      if ((last & BODY_WORD) !== 0 && (last & GIVEN) === 0) return [{ ...span, kind: 'organisation' }]
      if ((last & PLACE_WORD) !== 0 && (last & GIVEN) === 0) return [{ ...span, kind: 'place' }]
    }
    if (PLACE_OPENERS.has(usual(tokens.form(from))) && (classOf(tokens, from + 1) & GIVEN) === 0)
      return [{ ...span, kind: 'place' }]
  }
  if (kind === 'place' && size === 2 && isDoubleGiven(tokens, from)) return [{ ...span, kind: 'person' }]
  if (kind === 'organisation' && size === 2 && isPersonal(tokens, span)) return [{ ...span, kind: 'person' }]
  if (kind === 'organisation' && size > 2 && isStateHere(tokens, from)) return partState(tokens, span)
  if (kind !== 'person' && size > 2) {
    const parted = partCountry(tokens, span)
    if (parted !== undefined) return parted
  }
  return kind === 'organisation' && size > 2 ? partPerson(tokens, span) : [span]
}

/** Nouns between an office and the name of its body. */
const KINDS = new Set(['company', 'firm', 'enterprise', 'concern', 'plant', 'holding', 'group', 'agency', 'fund'])

/** "the head of the company | Verbteplo Ihor Lanovyi": of three names behind an office the last two are its holder's. */
function isOfHead(tokens: Tokens, { from, to }: NameSpan): boolean {
  if (to - from !== 3 || from < 2 || tokens.sentence[from - 1] !== tokens.sentence[from]) return false
  if (!KINDS.has(tokens.lower(from - 1)) || !followsHead(tokens, from - 1)) return false
  for (let at = from; at < to; at++)
    if (!NAME_WORD.test(tokens.form(at)) || (classOf(tokens, at) & (BODY_WORD | PLACE_WORD)) !== 0) return false
  return true
}

const partHolder = ({ from, to }: NameSpan): readonly NameSpan[] => [
  { from, to: to - 2, kind: 'organisation' },
  { from: to - 2, to, kind: 'person' },
]

/** "Mara Velt said": a given name and a word that is no body's, unless a list knows them as one. */
function isPersonal(tokens: Tokens, { from, to }: NameSpan): boolean {
  if ((classOf(tokens, from) & (GIVEN | BODY_WORD | PLACE_WORD)) !== GIVEN) return false
  if ((classOf(tokens, to - 1) & (BODY_WORD | PLACE_WORD)) !== 0 || !NAME_WORD.test(tokens.form(to - 1))) return false
  const listed = matchPhrase(tokens, from)
  return (listed === undefined || listed.to !== to) && isSpeaking(tokens, to)
}

const SPEAKS = new Set(['said', 'says', 'told', 'added', 'asked', 'wrote', 'noted', 'confirmed', 'denied', ','])

/** An act of speech right behind the name, or a comma with an age or an office behind it. */
const isSpeaking = (tokens: Tokens, at: number): boolean =>
  at < tokens.count && tokens.sentence[at] === tokens.sentence[at - 1] && SPEAKS.has(tokens.lower(at))

/** "Jean-Luc": two given names with a hyphen, which open no place's name. */
function isDoubleGiven(tokens: Tokens, at: number): boolean {
  const form = tokens.form(at)
  const hyphen = form.indexOf('-')
  if (hyphen <= 0) return false
  const given = (part: string): boolean => ((wordClasses().get(part) ?? 0) & GIVEN) !== 0
  return given(form.slice(0, hyphen)) && given(form.slice(hyphen + 1))
}

/** Parts "Orvenia's | Foreign Ministry": a state, and the body that only a state has. */
function partState(tokens: Tokens, { from, to }: NameSpan): readonly NameSpan[] {
  const state: NameSpan = { from, to: from + 1, kind: 'place' }
  const rest: NameSpan = { from: from + 2, to, kind: 'organisation' }
  return to - from > 3 && NAME_WORD.test(tokens.form(from + 2)) ? [state, rest] : [state]
}

/** Parts "the President of the Republic of Norway | Ilse Brandt": behind a country that an office is of, two or three words are its holder. */
function partCountry(tokens: Tokens, { from, to, kind }: NameSpan): readonly NameSpan[] | undefined {
  const match = matchPhrase(tokens, from)
  if (match === undefined || (match.kinds & COUNTRY) === 0) return undefined
  const cut = match.to
  if (to - cut < 2 || to - cut > 3 || !followsHead(tokens, from)) return undefined
  for (let at = cut; at < to; at++)
    if (!NAME_WORD.test(tokens.form(at)) || (classOf(tokens, at) & (BODY_WORD | PLACE_WORD | NOT_NAME)) !== 0)
      return undefined
  return [
    { from, to: cut, kind: kind === 'organisation' ? 'place' : kind },
    { from: cut, to, kind: 'person' },
  ]
}

/** The classes of a word; one in capitals has those of its usual spelling. */
function classOf(tokens: Tokens, at: number): number {
  const form = tokens.form(at)
  const own = wordClasses().get(form)
  if (own !== undefined || form.length < 3 || form !== form.toUpperCase()) return own ?? 0
  return wordClasses().get(usual(form)) ?? 0
}

const usual = (form: string): string =>
  form.length > 2 && form === form.toUpperCase() ? form[0] + form.slice(1).toLowerCase() : form

const OFFICES = new Set(['Minister', 'Ministry', 'Secretary', 'Department', 'Ministers'])

/** "Orvenian Water | Minister": an adjective and a field before an office are part of the office. */
function describesOffice(tokens: Tokens, { from, to }: NameSpan): boolean {
  if (to >= tokens.count || tokens.sentence[to] !== tokens.sentence[from] || !OFFICES.has(tokens.form(to))) return false
  if ((classOf(tokens, to - 1) & BODY_WORD) !== 0 && to - from > 2) return false
  return (classOf(tokens, from) & DEMONYM_WORD) !== 0 || /[a-z]{3}(?:an|ese|ish)$/.test(tokens.form(from))
}

/** Treaties and laws are no bodies. */
const PAPERS = new Set([
  'Treaty',
  'Charter',
  'Convention',
  'Protocol',
  'Accord',
  'Act',
  'Law',
  'Constitution',
  'Declaration',
])
const isPaper = (tokens: Tokens, { to }: NameSpan): boolean => PAPERS.has(usual(tokens.form(to - 1)))

/** "the Minister of | Defence of the Republic": the field of an office is no body. */
const isField = (tokens: Tokens, { from }: NameSpan): boolean =>
  from > 1 &&
  tokens.sentence[from - 2] === tokens.sentence[from] &&
  tokens.lower(from - 1) === 'of' &&
  (tokens.lower(from - 2) === 'minister' || tokens.lower(from - 2) === 'secretary')

const QUOTES = new Set(['“', '"', '``', '‘', '«'])

/** "Since Orvenia shut the port": a small word that opens the sentence or a quotation is no part of the name. */
function withoutOpener(tokens: Tokens, span: NameSpan): NameSpan {
  const { from, to, kind } = span
  const opens = from === 0 || tokens.sentence[from - 1] !== tokens.sentence[from] || QUOTES.has(tokens.form(from - 1))
  if (kind === 'person' || to - from < 2 || !opens || (classOf(tokens, from) & NOT_NAME) === 0) return span
  return tokens.form(from) === 'The' ? span : { ...span, from: from + 1 }
}

const NOUN_TAGS: readonly string[] = ['NN', 'NNS', 'JJ']

/** A word that only opens its sentence: "Carts, cars and a lorry stood", "Bottled water was sold out". */
function onlyOpens(tokens: Tokens, { from, to }: NameSpan): boolean {
  if (to - from !== 1 || (from > 0 && tokens.sentence[from - 1] === tokens.sentence[from])) return false
  if ((classOf(tokens, from) & GIVEN) !== 0 || to >= tokens.count || tokens.sentence[to] !== tokens.sentence[from])
    return false
  const tag = TAGS[tokens.tag[from]]
  if (tag !== 'NNP' && tag !== 'NNPS') return true
  const next = TAGS[tokens.tag[to]]
  if (NOUN_TAGS.includes(next)) return true
  // "Berths 1 to 4", "Carts, cars and a lorry": a plural with a number or another plural behind it
  if (!/[a-z]s$/.test(tokens.form(from))) return false
  return next === 'CD' || (next === ',' && to + 1 < tokens.count && TAGS[tokens.tag[to + 1]] === 'NNS')
}

const NAME_WORD = /^\p{Lu}\p{Ll}+(?:-\p{L}+)?$/u

/** Words right before a body's name that say that the name of its head follows. */
const HEADS = new Set([
  'head',
  'chief',
  'director',
  'minister',
  'chairman',
  'president',
  'commander',
  'spokesman',
  'leader',
])

/** Small words inside a family name. */
const NOBLE = new Set(['von', 'van', 'der', 'den', 'de', 'del', 'di', 'da', 'dos', 'la', 'zu'])

/**
 * Parts "Service | Ilse Brandt" and "Ministry of Health of Orvenia | Ilse Brandt": two words that are no body's stand at
 * the end, and the first is a given name or an office stands before the body.
 */
function partPerson(tokens: Tokens, span: NameSpan): readonly NameSpan[] {
  const { from, to } = span
  let cut = to - 2
  // "Commission | Ilse von der Molen"
  while (cut > from && NOBLE.has(tokens.form(cut))) cut--
  for (let at = cut; at < to; at++)
    if (at > cut && at < to - 1 && NOBLE.has(tokens.form(at))) continue
    else if (!NAME_WORD.test(tokens.form(at)) || (classOf(tokens, at) & (BODY_WORD | PLACE_WORD)) !== 0) return [span]
  const isBodyEnd =
    (classOf(tokens, cut - 1) & BODY_WORD) !== 0 ||
    (cut - from > 2 && tokens.lower(cut - 2) === 'of' && hasBodyWord(tokens, from, cut))
  if (!isBodyEnd || countryNamed(tokens.form(cut)) !== undefined) return [span]
  // "Ministry of Foreign Affairs": what follows "of" is the body's own
  if (tokens.lower(cut - 1) === 'of') return [span]
  const isGiven = (classOf(tokens, cut) & GIVEN) !== 0
  if (!isGiven && !followsHead(tokens, from)) return [span]
  return [
    { ...span, to: cut },
    { from: cut, to, kind: 'person' },
  ]
}

function hasBodyWord(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((classOf(tokens, at) & BODY_WORD) !== 0) return true
  return false
}

/** "the head of the": an office shortly before, with nothing but small words between. */
function followsHead(tokens: Tokens, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 5) && tokens.sentence[at] === tokens.sentence[from]; at--) {
    const lower = tokens.lower(at)
    if (HEADS.has(lower) || (classOf(tokens, at) & ROLE) !== 0) return true
    if (lower !== 'of' && lower !== 'the' && lower !== 'for' && lower !== 'at') return false
  }
  return false
}

/** Gives a body's stray last word to the person that goes on right behind it: "Orvenian Commission Ilse | von der Molen". */
export function rejoinPersons(tokens: Tokens, spans: readonly NameSpan[]): readonly NameSpan[] {
  const result: NameSpan[] = []
  for (const span of spans) {
    const before = result[result.length - 1]
    const isStray =
      before !== undefined &&
      (span.kind === 'person' || (span.kind === 'place' && before.to < span.from)) &&
      before.kind === 'organisation' &&
      before.to - before.from > 1 &&
      (classOf(tokens, before.to - 1) & GIVEN) !== 0 &&
      (classOf(tokens, before.to - 2) & BODY_WORD) !== 0 &&
      onlyParticles(tokens, before.to, span.from)
    if (!isStray) {
      result.push(span)
      continue
    }
    result[result.length - 1] = { ...before, to: before.to - 1 }
    result.push({ to: span.to, from: before.to - 1, kind: 'person' })
  }
  return result
}

const PARTICLES = new Set([
  'von',
  'van',
  'der',
  'den',
  'de',
  'del',
  'della',
  'da',
  'dos',
  'du',
  'bin',
  'al',
  'zu',
  'ter',
])

function onlyParticles(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > 3 || (to < tokens.count && tokens.sentence[from] !== tokens.sentence[to])) return false
  for (let at = from; at < to; at++) if (!PARTICLES.has(tokens.lower(at))) return false
  return true
}
