/** Finds what a figure counts: the noun with its modifiers right behind it, "North Velden soldiers" in "some 11,000 North Velden soldiers". */

import { tokenAt } from '../../../mark/figures/token-at.js'
import type { Span } from '../../../model/span.js'
import type { Tokens } from '../../../model/tokens.js'
import { TAGS, type Tag } from '../tagger/tags.js'
import {
  afterPossessive,
  formAt,
  isApostrophe,
  isCapital,
  isDash,
  isJoined,
  isNumber,
  isWord,
  lengthAt,
  type Reader,
  signAt,
  startsLine,
  textAt,
  wordAt,
} from '../times/reader.js'

/** At most this many atoms make a counted phrase; longer runs are clauses. */
const REACH = 9

/** Words in -s that end no plural. */
const NO_PLURAL = new Set([
  'serious',
  'various',
  'previous',
  'famous',
  'dangerous',
  'numerous',
  'religious',
  'suspicious',
  'as',
  'is',
  'was',
  'has',
  'its',
  'his',
  'this',
  'us',
  'yes',
  'thus',
  'across',
  'mass',
  'less',
  'business',
  'express',
  'homeless',
  'class',
  'indigenous',
  'anonymous',
  'mysterious',
  'precious',
  'continuous',
  'consecutive',
  'cross',
  'press',
  'religious',
  'always',
  'perhaps',
  'besides',
])
const PLURALS = new Set([
  'people',
  'troops',
  'men',
  'women',
  'children',
  'police',
  'personnel',
  'staff',
  'crew',
  'dead',
  'wounded',
  'injured',
  'civilians',
  'aircraft',
  'fish',
  'sheep',
  'cattle',
  'data',
  'media',
  'military',
  'workmen',
  'fishermen',
  'policemen',
  'gunmen',
  'servicemen',
  'firefighters',
  'teeth',
  'feet',
  'mice',
  'lives',
  'wives',
  'missing',
  'crewmen',
  'tribesmen',
  'seamen',
  'infantrymen',
  'guardsmen',
  'spokesmen',
  'artillery',
  'ammunition',
  'infantry',
])

/** A closed-class word or a known verb ends the phrase. */
function stops(reader: Reader, at: number): boolean {
  const word = wordAt(reader, at)
  const more = word.more
  if (more.verb !== undefined || more.tense !== undefined) return !(isCapital(reader, at) && word.month > 0)
  if (more.person !== undefined) return false
  if (
    more.link !== undefined ||
    more.hedge !== undefined ||
    more.every !== undefined ||
    more.article !== undefined ||
    more.the !== undefined
  )
    return !MODIFIERS.has(word.form)
  return word.weekday > 0 || word.day !== null || word.month > 0 || word.more.ago !== undefined
}
const MODIFIERS = new Set([
  'new',
  'old',
  'long',
  'additional',
  'local',
  'business',
  'election',
  'single',
  'full',
  'trading',
  'consecutive',
  'straight',
  'other',
  'working',
  'further',
  'more',
  'near',
  'entire',
  'whole',
  'financial',
  'fiscal',
  'extra',
  'good',
  'labour',
  'labor',
  'successive',
  'memorial',
  'initial',
  'first',
  'final',
])

/** Whether a word is shaped as a plural or is one of those that are not: "people", "troops". */
export function isPlural(reader: Reader, at: number): boolean {
  const text = textAt(reader, at)
  const lower = text.toLowerCase()
  if (PLURALS.has(lower)) return true
  if (NO_PLURAL.has(lower)) return false
  return lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss') && !lower.endsWith('ous')
}

const STOP_TAGS = new Set<Tag>(['VBD', 'VBP', 'VBZ', 'VB', 'MD', 'IN', 'TO', 'PRP', 'WDT', 'WP', 'RB', 'DT'])
const isStopTag = Uint8Array.from(TAGS, (tag) => (STOP_TAGS.has(tag) ? 1 : 0))

/** Where the tokens are tagged, a finite verb, preposition, pronoun or adverb ends the phrase too; a plural right behind the number never does. */
function isTaggedStop(reader: Reader, tokens: Tokens, at: number, taken: number): boolean {
  if (taken === 0 && isPlural(reader, at)) return false
  const token = tokenAt(tokens, reader.atoms.start[at]!)
  return token >= 0 && tokens.tag[token] !== 0 && isStopTag[tokens.tag[token]!] === 1
}

/** Ends of verbs and adverbs that follow a counted noun rather than belong to it. */
const looksVerbal = (text: string): boolean => /(?:ed|ly)$/.test(text) && text.length > 3

export interface Counted {
  readonly words: string
  readonly span: Span
  /** After its last atom. */
  readonly to: number
}

/**
 * The counted phrase behind an amount; null where none follows.
 *
 *     Some 11,000 North Velden soldiers are training there.
 *                 ^^^^^^^^^^^^^^^^^^^^^
 */
export function countedAfter(reader: Reader, tokens: Tokens, amountTo: number, singular: boolean): Counted | null {
  let k = amountTo
  if (formAt(reader, k) === 'of') {
    k++
    while (['the', 'its', 'their', 'his', 'her', 'these', 'those', 'our'].includes(formAt(reader, k))) k++
    // "10 of the 12 divers": the second number leads to what is counted
    if (isNumber(reader, k) || wordAt(reader, k).cardinal > 1) k++
    // "eight of them minors"
    else if (formAt(reader, k) === 'them' && isWord(reader, k + 1) && isPlural(reader, k + 1) && !stops(reader, k + 1))
      k++
    // "half of the town's 1,900 houses"
    else k = afterOwner(reader, k)
  } else if (isDash(signAt(reader, k)) && isJoined(reader, k) && isJoined(reader, k + 1)) k++
  while (
    ['more', 'other', 'additional', 'further', 'extra', 'or', 'so'].includes(formAt(reader, k)) &&
    !startsLine(reader, k + 1)
  ) {
    if (formAt(reader, k) === 'or' && formAt(reader, k + 1) !== 'so' && formAt(reader, k + 1) !== 'more') return null
    k++
  }
  const from = k
  let head = -1
  for (let n = 0; n < REACH; n++) {
    if (k >= reader.atoms.count || (n > 0 && startsLine(reader, k))) break
    const sign = signAt(reader, k)
    if (sign !== 0) {
      // hyphens and apostrophes inside a word, quotation marks and brackets end it
      if (
        (isDash(sign) || isApostrophe(sign)) &&
        isJoined(reader, k) &&
        isJoined(reader, k + 1) &&
        isWord(reader, k + 1)
      ) {
        k += 2
        head = k
        continue
      }
      break
    }
    // "three quarters of the town's 8,000 people"
    if (isNumber(reader, k) && n > 0 && formAt(reader, amountTo) === 'of') {
      k++
      continue
    }
    if (!isWord(reader, k)) break
    const and = formAt(reader, k) === 'and'
    if (and && head === k && n > 0 && isCapital(reader, k - 1) && isCapital(reader, k + 1)) {
      // "Lorne and Velden lorries"
      k++
      continue
    }
    if (n === 0 && isCodeName(reader, k)) {
      k += 3
      continue
    }
    const text = textAt(reader, k)
    // "seven escaped convicts": a participle before its noun
    const isParticiple =
      n === 0 && text.endsWith('ed') && isWord(reader, k + 1) && isPlural(reader, k + 1) && !stops(reader, k + 1)
    if (isParticiple) {
      k++
      continue
    }
    if (stops(reader, k) || isTaggedStop(reader, tokens, k, n)) break
    if (looksVerbal(text) && head === k && isPlural(reader, k - 1)) break
    // a participle alone is what befell them: "and 300 destroyed"
    if (
      n === 0 &&
      /ed$/.test(text) &&
      wordAt(reader, k).more.scope !== undefined &&
      wordAt(reader, k).more.person === undefined &&
      !isWord(reader, k + 1)
    )
      return null
    // "of the garrison deserted": a verb behind a singular
    if (
      n > 0 &&
      /ed$/.test(text) &&
      (wordAt(reader, k).more.scope !== undefined || wordAt(reader, k).more.tense !== undefined)
    )
      break
    k++
    head = k
    if (isPlural(reader, k - 1) && !nounFollows(reader, k)) break
    if (singular && n > 0 && lengthAt(reader, k - 1) > 1 && !nounFollows(reader, k)) break
  }
  if (head <= from || !hasNoun(reader, tokens, from, head)) return null
  // a trailing adverb or participle is not the head
  while (
    head > from + 1 &&
    !isPlural(reader, head - 1) &&
    looksVerbal(textAt(reader, head - 1)) &&
    hasPlural(reader, from, head - 1)
  )
    head--
  if (
    formAt(reader, head) === 'of' &&
    ['war', 'conscience', 'parliament'].includes(textAt(reader, head + 1).toLowerCase())
  )
    head += 2
  const start = reader.atoms.start[from]!
  const end = reader.atoms.end[head - 1]!
  return { words: reader.atoms.text.slice(start, end), span: { start, end }, to: head }
}

/** "S-300 batteries", "T-72 tanks": a model's name before what is counted. */
const isCodeName = (reader: Reader, at: number): boolean =>
  isCapital(reader, at) &&
  lengthAt(reader, at) <= 3 &&
  isDash(signAt(reader, at + 1)) &&
  isJoined(reader, at + 1) &&
  isNumber(reader, at + 2) &&
  isJoined(reader, at + 2) &&
  isWord(reader, at + 3) &&
  isPlural(reader, at + 3)

/** After an owner with its own number: "the town's 1,900". */
function afterOwner(reader: Reader, at: number): number {
  for (let k = at; k < at + 4 && isWord(reader, k); k++) {
    const to = afterPossessive(reader, k + 1)
    if (to > k + 1) return isNumber(reader, to) ? to + 1 : at
  }
  return at
}

const NOUN_TAGS = new Set<Tag>(['NN', 'NNS', 'NNP', 'NNPS', 'FW', 'GW', 'VBG', 'XX'])
const isNounTag = Uint8Array.from(TAGS, (tag) => (NOUN_TAGS.has(tag) ? 1 : 0))

/** Where the tokens are tagged, a phrase needs a noun: "450 strong" counts nothing. The dead and the wounded are nouns. */
function hasNoun(reader: Reader, tokens: Tokens, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    if (!isWord(reader, k)) continue
    const token = tokenAt(tokens, reader.atoms.start[k]!)
    if (token < 0 || tokens.tag[token] === 0 || isNounTag[tokens.tag[token]!] === 1) return true
    if (
      wordAt(reader, k).more.person !== undefined ||
      wordAt(reader, k).more.thing !== undefined ||
      isPlural(reader, k)
    )
      return true
  }
  return false
}

function hasPlural(reader: Reader, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isWord(reader, k) && isPlural(reader, k)) return true
  return false
}

/** After a plural only another plural carries the phrase on: "special forces troops", "Armed Forces members". */
function nounFollows(reader: Reader, at: number): boolean {
  return (
    isWord(reader, at) &&
    !startsLine(reader, at) &&
    !stops(reader, at) &&
    isPlural(reader, at) &&
    !looksVerbal(textAt(reader, at)) &&
    !VERBS_IN_S.has(textAt(reader, at).toLowerCase())
  )
}
const VERBS_IN_S = new Set([
  'says',
  'makes',
  'remains',
  'means',
  'comes',
  'goes',
  'takes',
  'gives',
  'shows',
  'includes',
  'dead',
  'missing',
  'injured',
  'wounded',
])
