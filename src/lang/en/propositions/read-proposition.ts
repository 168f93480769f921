import { UPOS } from '../../../model/index.js'
import type { Proposition } from '../../proposition.js'
import { countryOf } from '../names/countries.js'
import { lexicon } from '../names/lexicon.js'
import { roleWords } from '../names/role-words.js'
import { type Concept, conceptsOf, conceptsOfPair, isOfConcept } from './concepts.js'
import { expressionsIn } from './meanings.js'
import { nameKey } from './name-key.js'
import { parsedText } from './parsed-text.js'
import { isOrdinary, isStopWord, rarityOf } from './rarity.js'
import { readFrame } from './read-frame.js'
import { stem } from './stem.js'

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'.]*/gu
const AHEAD = new Set([
  'may',
  'might',
  'could',
  'will',
  'would',
  "'ll",
  'shall',
  'expected',
  'intends',
  'plan',
  'plans',
  'planned',
  'set',
  'ready',
  'soon',
  'going',
])
const isAhead = (word: string, next: string | undefined): boolean =>
  AHEAD.has(word) || (next === 'to' && AHEAD_TO.has(word))

/** The same where "to" follows: "is planning to move 400 families", "the bridge is due to open". */
const AHEAD_TO = new Set(
  'planning intend intending intended prepare prepares preparing aim aims aiming hope hopes hoping due scheduled about want wants'.split(
    ' ',
  ),
)
/** Words after which a clause tells the circumstances and not the thing itself. */
const SUBORDINATORS = new Set([
  'when',
  'because',
  'after',
  'before',
  'while',
  'who',
  'which',
  'where',
  'whose',
  'since',
  'although',
  'though',
  'until',
  'if',
  'as',
  'amid',
  'despite',
  'following',
])
/** What words in such a clause count. */
const CIRCUMSTANCE = 0.5
/** Events that say that a number moved; what moved is the event. */
const MOVES: ReadonlySet<string> = new Set(['rise', 'fall', 'correct', 'occur', 'continue', 'cause'])
/** Bits of a thing class: less than the word itself, since other words are in it too. */
const CLASS_BITS = 4

/** Pronouns that may open a sentence with a capital and name nothing. */
const NOBODY =
  /^(?:no|any|every|some)(?:body|one|thing|where)$|^(?:everything|nothing|neither|both|each|none|such|many|few)$/u

/** Words of bodies and offices: "Commission" and "Ministry" stand in every story and place none. */
function isOfRole(word: string): boolean {
  const { head, body, bodyname, title } = roleWords()
  return head.has(word) || body.has(word) || bodyname.has(word) || title.has(word)
}

/** Words of agencies' and outlets' names that name nothing by themselves. */
const OF_OUTLETS: ReadonlySet<string> = new Set([
  'press',
  'agency',
  'news',
  'courier',
  'gazette',
  'herald',
  'tribune',
  'observer',
  'chronicle',
  'standard',
  'monitor',
  'daily',
])

interface Token {
  readonly form: string
  readonly lower: string
  /** The dictionary form. */
  readonly lemma: string
  readonly start: number
  readonly end: number
  readonly capital: boolean
}

function tokens(text: string, lemmas?: ReadonlyMap<number, string>): Token[] {
  const result: Token[] = []
  for (const match of text.matchAll(WORD)) {
    const form = match[0].replaceAll('’', "'").replace(/'s?$|\.$/u, '')
    if (form === '') continue
    const first = form[0]
    result.push({
      form,
      lower: form.toLowerCase(),
      lemma: lemmas?.get(match.index) ?? form.toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
      capital: first !== first.toLowerCase(),
    })
  }
  return result
}

/** "Had been told", "knew": furniture around a content, but an event inside one. Its first words may still be the cue's. */
const isSaying = (token: Token, index: number): boolean => index > 0 && SAYING.has(token.lemma)
const SAYING: ReadonlySet<string> = new Set(['tell', 'report', 'inform', 'warn', 'know'])

/** The longest run of up to four words from `at` on that names a country, as [key, words]. */
function countryAt(text: string, list: readonly Token[], at: number): readonly [string, number] | null {
  for (let length = Math.min(4, list.length - at); length >= 1; length--) {
    const last = list[at + length - 1]
    const phrase = text.slice(list[at].start, list[at].start + (last.start - list[at].start) + last.form.length)
    const country = countryOf(phrase)
    if (country !== undefined) return [`@${country.code}`, length]
  }
  return null
}

/**
 * Reads what a piece of English says. Speakers are not part of it: hand over the content only. Deterministic, linear in the text.
 *
 *     about 300 families were moved out of Lower Orlo
 *               ^^^^^^^^      ^^^^^        ^^^^^^^^^^
 *               thing         (rare words) names
 */
export function readProposition(text: string): Proposition {
  const parsed = parsedText(text)
  const lemmas = new Map<number, string>()
  const verbs = new Set<number>()
  for (let i = 0; i < parsed.count; i++) {
    lemmas.set(parsed.start[i], parsed.lemma(i))
    if (UPOS[parsed.pos[i]] === 'VERB' || UPOS[parsed.pos[i]] === 'AUX') verbs.add(parsed.start[i])
  }
  const list = tokens(text, lemmas)
  const meant = (concepts: readonly Concept[], index: number): readonly Concept[] => {
    const { start, lower } = list[index]
    const isVerb = verbs.has(start)
    const next = list[index + 1]
    const isKind = !isVerb && next !== undefined && KEPT_FOR.has(next.lemma)
    return concepts.filter(
      (concept) => isOfConcept(concept, { form: lower, isVerb }) && !(isKind && concept.kind === 'event'),
    )
  }
  const names: string[] = []
  const events: string[] = []
  const terms = new Map<string, number>()
  /** The name key or stem that stands at an offset. */
  const keyAt = new Map<number, string>()
  let main: readonly string[] = []
  let subject: string | null = null
  let ahead = false
  let share = 1
  const addName = (key: string): void => {
    if (key.length < 2) return
    if (!names.includes(key)) names.push(key)
    if (subject === null && events.length === 0) subject = key
  }
  const addTerm = (term: string, bits: number): void => {
    terms.set(term, Math.max(terms.get(term) ?? 0, bits * share))
  }
  const addConcepts = (concepts: readonly Concept[]): void => {
    const happenings: string[] = []
    for (const { kind, name } of concepts) {
      if (kind === 'thing') addTerm(`=${name}`, CLASS_BITS)
      else happenings.push(name)
    }
    if (happenings.length > 0 && (main.length === 0 || main.every((name) => MOVES.has(name)))) main = happenings
    for (const name of happenings) if (!events.includes(name)) events.push(name)
  }
  const asides: [number, number][] = []
  for (let index = 0; index < list.length; index++) {
    const token = list[index]
    const aside = asides.at(-1)
    if (share < 1 && aside !== undefined) aside[1] = token.end
    if (token.capital) {
      const country = countryAt(text, list, index)
      if (country !== null) {
        addName(country[0])
        keyAt.set(token.start, country[0])
        index += country[1] - 1
        keyAt.set(list[index].start, country[0])
        continue
      }
    }
    if (index < 10 && !(token.capital && index > 0) && isAhead(token.lower, list[index + 1]?.lower)) ahead = true
    if (index > 1 && (SUBORDINATORS.has(token.lower) || (share === 1 && isKnownBy(list, index, verbs)))) {
      share = CIRCUMSTANCE
      asides.push([token.start, token.end])
    } else if (share < 1 && index > 0 && /[,;.]/u.test(text.slice(list[index - 1].end - 1, token.start))) share = 1
    const stemmed = stem(token.lemma)
    // "called off", "lost their lives": one word may stand between.
    const step = [1, 2].find(
      (one) => index + one < list.length && conceptsOfPair(stemmed, stem(list[index + one].lemma)).length > 0,
    )
    if (step !== undefined) {
      addConcepts(conceptsOfPair(stemmed, stem(list[index + step].lemma)))
      keyAt.set(token.start, stemmed)
      index += step
      continue
    }
    if ((isStopWord(token.lower) && !isSaying(token, index)) || /^[\d.,]+$/u.test(token.form)) continue
    const concepts = meant(conceptsOf(stemmed), index)
    const isOpening = index === 0 || /[.!?“"«:]/u.test(text.slice(list[index - 1].end - 1, token.start))
    const isWord = isOrdinary(stemmed) || (isOpening && NOBODY.test(token.lower))
    if (token.capital && CALENDAR.test(token.lower)) {
      addTerm(stemmed, rarityOf(stemmed))
      keyAt.set(token.start, stemmed)
    } else if (token.capital && concepts.length === 0 && !isWord && !isOfRole(token.lower)) {
      addName(nameKey(token.form))
      keyAt.set(token.start, nameKey(token.form))
    } else {
      addConcepts(concepts)
      addTerm(stemmed, concepts.length > 0 ? rarityOf(stemmed) / 2 : rarityOf(stemmed))
      keyAt.set(token.start, stemmed)
    }
  }
  const frame = readFrame(parsed, keyAt)
  const expressions = new Set(expressionsIn(list.map((token) => stem(token.lemma))).map(({ meaning }) => meaning))
  // What the sentence hangs on comes before what is told first.
  const ofHeads = [
    ...new Set(
      frame.heads
        .flatMap((head) => conceptsOf(head))
        .filter(({ kind, name }) => kind === 'event' && !MOVES.has(name))
        .map(({ name }) => name),
    ),
  ]
  return {
    names,
    subject,
    main: ofHeads.length > 0 ? ofHeads : main,
    events,
    terms: [...terms],
    expressions: [...expressions],
    ...frame,
    ahead,
    asides,
  }
}

/** Places and gear that are named after what they are kept for: in "the combat zone" nobody has fought yet. */
const KEPT_FOR: ReadonlySet<string> = new Set(
  `zone area region ground field site theatre theater academy college university gear equipment vehicle helicopter jet aircraft
  plane dog machinery kit suit`.split(/\s+/u),
)

const DID = /^(?:killed|wounded|injured|maimed|hurt|claimed|left|rocked|struck|hit|devastated|destroyed|ravaged)$/u
const PART = /^(?:role|part|hand)$/u

/**
 * A thing is only named by what it did, behind the verb of what is told.
 *
 *     two brothers placed the bombs that killed three      he was sentenced for his role in killing a guard
 *                                   ^^^^^^^^^^^^^^^^^                                       ^^^^^^^^^^^^^^^^^^
 */
const isKnownBy = (list: readonly Token[], index: number, verbs: ReadonlySet<number>): boolean => {
  const [before, token, next] = [list[index - 1], list[index], list[index + 1]]
  if (next === undefined || before === undefined) return false
  if (token.lower === 'in') return PART.test(before.lower) && next.lower.endsWith('ing')
  return (
    token.lower === 'that' &&
    DID.test(next.lower) &&
    !verbs.has(before.start) &&
    list.slice(0, index).some(({ start }) => verbs.has(start))
  )
}

/** Capitalised words that are on every page and name nothing of its story. */
const CALENDAR =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|easter|christmas|ramadan)$/u

/**
 * Finds the names that a page keeps coming back to: the scene in which its statements are set.
 * @returns Keys as in {@link Proposition}, the most frequent first, ties by key.
 */
export function readScene(text: string, count: number): readonly string[] {
  const list = tokens(text)
  const seen = new Map<string, number>()
  /** The last telling word of the name being read, and where that name ends. */
  let last: string | null = null
  let end = -1
  const close = (): void => {
    if (last !== null) seen.set(last, (seen.get(last) ?? 0) + 1)
    last = null
  }
  for (let index = 0; index < list.length; index++) {
    const token = list[index]
    if (!token.capital || isStopWord(token.lower) || CALENDAR.test(token.lower)) continue
    // A person is known by the last word of the name: "Tilda" stands on pages of every story, "Vesharin" does not.
    if (token.start - end > 1) close()
    end = token.start + token.form.length
    const country = countryAt(text, list, index)
    if (country !== null) {
      close()
      seen.set(country[0], (seen.get(country[0]) ?? 0) + 1)
      index += country[1] - 1
      continue
    }
    const stemmed = stem(token.lower)
    if (isOrdinary(stemmed) || isOfRole(token.lower) || conceptsOf(stemmed).length > 0) continue
    if (lexicon().givenNames.has(token.form)) continue
    // "Interior Minister", "Kalavik Press Agency": the word of an office or an agency stands on pages of every story.
    const next = list[index + 1]
    if (next?.capital === true && next.start - token.start - token.form.length <= 1 && isOfRole(next.lower)) continue
    if (OF_OUTLETS.has(token.lower)) continue
    const key = nameKey(token.form)
    if (key.length >= 2) last = key
  }
  close()
  return [...seen]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, count)
    .map(([key]) => key)
}
