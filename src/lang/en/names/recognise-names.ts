import { findOutlet } from '../../../clean/outlets.js'
import type { Tokens } from '../../../model/index.js'
import { remember } from '../../../text/remember.js'
import { withAgency } from './agency-nouns.js'
import { agreeOnPage } from './agree-on-page.js'
import { fitShape, rejoinPersons } from './fit-shape.js'
import { inHeadlines } from './headlines.js'
import { COUNTRY, DEMONYM, ORGANISATION, OUTLET, PLACE, SEAT } from './lexicon.js'
import { matchPhrase } from './match-phrases.js'
import { withMinistries } from './ministries.js'
import { nameFeatures } from './name-features.js'
import { type NameModel, recogniseByModel } from './name-model.js'
import type { NameSpan } from './name-span.js'
import { shippedNameModel } from './name-weights.js'
import { recogniseByRules } from './recognise-by-rules.js'
import { surelyPersons } from './surely-person.js'
import { withTails } from './with-tails.js'
import {
  BEFORE,
  BODY_NOUN,
  DEMONYM_WORD,
  GIVEN,
  GROUP,
  NOT_NAME,
  ROLE,
  SURNAME,
  TITLE,
  wordClasses,
} from './word-classes.js'

/**
 * Finds names in a text: the trained recogniser's labels, corrected by what lists and the rest of the page know for sure.
 * @param model Other weights than the shipped ones; null for the rules alone.
 */
export function recogniseNames(tokens: Tokens, model: NameModel | null = shippedNameModel()): readonly NameSpan[] {
  if (model === null) return recogniseByRules(tokens)
  const labelled = rejoinPersons(tokens, recogniseByModel(model, nameFeatures(tokens, model.bits)))
  const shaped = labelled.flatMap((span) => fitShape(tokens, span)).flatMap((span) => corrected(tokens, span))
  const spans = surelyPersons(tokens, withTails(tokens, shaped))
  return agreeOnPage(tokens, inHeadlines(tokens, withMinistries(tokens, spans)))
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

const isOutlet = remember((name) => findOutlet(name) !== null)

/** A longer run is no name but a list or a shouted line. */
const LONGEST_NAME = 16

function corrected(tokens: Tokens, span: NameSpan): readonly NameSpan[] {
  if (span.to - span.from > LONGEST_NAME) return []
  const classes = wordClasses()
  let { from, to, kind } = span
  const of = (token: number): number => classes.get(tokens.form(token)) ?? 0
  if (kind === 'person') {
    while (from < to - 1 && (of(from) & (TITLE | ROLE)) !== 0 && !KEPT_TITLES.has(tokens.form(from))) {
      // "Dean Rusk": an office that is a first name too stays one.
      if ((of(from) & (GIVEN | TITLE)) === GIVEN && to - from === 2) break
      from++
    }
    while (from < to - 1 && (of(from) & NOT_NAME) !== 0 && tokens.form(from).length < 9 && isOpening(tokens, from))
      from++
    // "von Aldana": a particle right before belongs to the name.
    if (from > 0 && tokens.sentence[from - 1] === tokens.sentence[from] && isFamilyParticle(tokens.form(from - 1)))
      from--
    if (from > 0 && tokens.sentence[from - 1] === tokens.sentence[from] && isFamilyParticle(tokens.form(from - 1)))
      from--
    // "Anneke van der Aldana": an unlisted given name before the particles.
    if (
      isFamilyParticle(tokens.form(from)) &&
      from > 0 &&
      tokens.sentence[from - 1] === tokens.sentence[from] &&
      isCapital(tokens, from - 1) &&
      (of(from - 1) & (NOT_NAME | TITLE | ROLE)) === 0
    )
      from--
    if (to - from === 1 && (of(from) & (NOT_NAME | DEMONYM_WORD)) !== 0) return []
    // "Carmaker NMW": an acronym that is listed as a body's is no family name
    if (to - from === 2 && isListedAcronym(tokens, to - 1) && (of(from) & GIVEN) === 0) {
      from++
      kind = 'organisation'
    }
  }
  // "Norvik Hydro Chief Executive", "Norvik Hydro CEO": the office is no part of the body's name
  if (kind === 'organisation') to = withoutOffice(tokens, from, to)
  const listed = matchPhrase(tokens, from)
  const whole = listed !== undefined && listed.to === to ? listed.kinds : 0
  if ((whole & COUNTRY) !== 0 && kind !== 'person') kind = (whole & ORGANISATION) !== 0 ? 'organisation' : 'place'
  else if (kind === 'person' && to - from === 1 && (whole & (COUNTRY | SEAT)) !== 0 && (of(from) & GIVEN) === 0)
    kind = 'place'
  else if ((whole & DEMONYM) !== 0 && (whole & PLACE) === 0) kind = 'other'
  if (kind !== 'place' || (whole & PLACE) === 0) {
    const end = withAgency(tokens, to)
    const text = tokens.text.slice(tokens.start[from], tokens.end[end - 1])
    if ((whole & OUTLET) !== 0 || isOutlet(text)) {
      // "according to The Guardian": the article is left out, as it is from bodies
      const bare = to - from === 2 && tokens.form(from) === 'The' ? from + 1 : from
      return [{ from: bare, to: end, kind: 'outlet' }]
    }
    if (end > to && isOutlet(tokens.text.slice(tokens.start[from], tokens.end[to - 1])))
      return [{ from, to: end, kind: 'outlet' }]
  }
  // What is listed as a body and as nothing else is one: a place or person of that name would be listed or titled too
  if (whole === ORGANISATION && (kind === 'place' || (kind === 'person' && (of(from) & (GIVEN | SURNAME)) === 0)))
    kind = 'organisation'
  if (kind === 'other' && (whole & SEAT) !== 0) kind = 'place'
  else if (kind === 'other' && whole === ORGANISATION && /^[A-Z]{2,8}$/.test(tokens.form(from))) kind = 'organisation'
  if (to - from === 1 && kind !== 'other' && whole === 0) {
    if (isPlaceOf(tokens, from)) kind = 'place'
    else if (isAdjective(tokens, from)) kind = 'other'
  }
  return [{ from, to, kind }]
}

/** "NPA" where a list has it as a body's name and as nothing else. */
function isListedAcronym(tokens: Tokens, at: number): boolean {
  if (!/^[A-Z]{2,6}$/.test(tokens.form(at))) return false
  const listed = matchPhrase(tokens, at)
  return listed !== undefined && listed.to === at + 1 && listed.kinds === ORGANISATION
}

/** Offices that stand right behind the name of their body, and never close a body's name. */
const OFFICES = new Set([
  'CEO',
  'CFO',
  'COO',
  'CTO',
  'Chairman',
  'Chairwoman',
  'Chairperson',
  'Spokesman',
  'Spokeswoman',
  'Spokesperson',
  'Executive',
  'Executives',
  'President',
  'Director',
  'Manager',
  'Engineer',
  'Analyst',
])
const BEFORE_OFFICES = new Set(['Chief', 'Vice', 'Executive', 'Managing', 'Senior', 'Deputy', 'General'])

function withoutOffice(tokens: Tokens, from: number, to: number): number {
  if (to - from < 2 || !OFFICES.has(tokens.form(to - 1))) return to
  const listed = matchPhrase(tokens, from)
  if (listed !== undefined && listed.to >= to) return to
  let end = to - 1
  while (end > from + 1 && BEFORE_OFFICES.has(tokens.form(end - 1))) end--
  // "Office of the President": what follows a small word belongs to the name
  return isCapital(tokens, end - 1) ? end : to
}

const PLACE_NOUNS = new Set([
  'city',
  'town',
  'village',
  'port',
  'province',
  'region',
  'island',
  'state',
  'capital',
  'district',
  'county',
  'suburb',
  'outskirts',
  'republic',
  'municipality',
  'river',
  'valley',
  'coast',
  'streets',
  'people',
  'north',
  'south',
  'east',
  'west',
])

/** "the port of Lysk": what stands before says that it is a place. */
const isPlaceOf = (tokens: Tokens, at: number): boolean =>
  at > 1 &&
  tokens.lower(at - 1) === 'of' &&
  tokens.sentence[at - 2] === tokens.sentence[at] &&
  PLACE_NOUNS.has(tokens.lower(at - 2))

/** "Arvenian ministers": an unlisted word shaped as a demonym, with what it describes right after it. */
function isAdjective(tokens: Tokens, at: number): boolean {
  if (at + 1 >= tokens.count || tokens.sentence[at + 1] !== tokens.sentence[at]) return false
  if (!/[a-z]{3}(?:an|ese|ish)$/.test(tokens.form(at))) return false
  return ((wordClasses().get(tokens.form(at + 1)) ?? 0) & (ROLE | TITLE | GROUP | BEFORE | BODY_NOUN)) !== 0
}

function isCapital(tokens: Tokens, token: number): boolean {
  const code = tokens.text.charCodeAt(tokens.start[token])
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde)
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
