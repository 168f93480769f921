import { bareTable } from '../bare-table.js'
import { type KoreanName, readKoreanName } from './korean-names.js'
import { legalForms } from './legal-forms.js'
import { personWords } from './person-words.js'
import { plainLetters, type Script, scriptOf } from './plain-letters.js'
import { consonantsOf, soundOf } from './sound-of.js'

/** One word of a prepared name. */
export interface NameWord {
  readonly text: string
  readonly sound: string
  readonly consonants: string
  /** The letters a to z it has, as bits. */
  readonly letters: number
  /** One letter, or two written with full stops: an initial. */
  readonly isInitial: boolean
  readonly isNumber: boolean
  /** "-ovich", "-ovna": named for the father. */
  readonly isPatronymic: boolean
}

/** What kind of party a name names, for the purpose of comparing. */
export type NameType = 'person' | 'body' | 'place' | 'vessel'

/** A name made ready for comparisons: make it once, compare it often. */
export interface PreparedName {
  readonly raw: string
  readonly type: NameType
  readonly script: Script
  /** Words of the name proper, without titles, suffixes, legal forms. */
  readonly words: readonly NameWord[]
  readonly joined: string
  /** The same words in order of the alphabet, joined: equal for reordered names. */
  readonly sorted: string
  /** Classes of the legal forms that were taken off. */
  readonly forms: readonly string[]
  readonly numbers: readonly string[]
  readonly korean: KoreanName | undefined
  /** Patronymics among the words: "-ovich", "-ovna". */
  readonly patronymics: readonly NameWord[]
  readonly hadTitle: boolean
}

const cache = new Map<string, PreparedName>()
const CACHE_LIMIT = 50_000

/** Prepares a name, from a cache where it was prepared before. */
export function prepareName(raw: string, type?: string): PreparedName {
  const kind = nameType(type)
  const key = `${kind} ${raw}`
  const known = cache.get(key)
  if (known !== undefined) return known
  if (cache.size >= CACHE_LIMIT) cache.clear()
  const prepared = prepare(raw, kind)
  cache.set(key, prepared)
  return prepared
}

/** Reads the type from our words and from those of FollowTheMoney. */
export function nameType(type: string | undefined): NameType {
  switch (type?.toLowerCase()) {
    case 'person':
      return 'person'
    case 'place':
    case 'location':
    case 'address':
      return 'place'
    case 'vessel':
    case 'airplane':
    case 'vehicle':
      return 'vessel'
    case 'organisation':
    case 'organization':
    case 'outlet':
    case 'company':
    case 'legalentity':
    case 'publicbody':
    case 'asset':
      return 'body'
    default:
      return 'person'
  }
}

const PATRONYMIC =
  /(?:ovich|evich|ovych|evych|yovych|ovitch|evitch|ovic|ovna|evna|ivna|yivna|ovich|iovich|aevich|ievich)$/

function prepare(raw: string, type: NameType): PreparedName {
  const script = scriptOf(raw)
  const plain = plainLetters(raw.length > 300 ? raw.slice(0, 300) : raw)
  // "Aldana, Ilse" is Ilse Aldana: only for persons, only with one comma.
  const comma = type === 'person' ? plain.indexOf(',') : -1
  const ordered =
    comma > 0 && plain.indexOf(',', comma + 1) < 0 ? `${plain.slice(comma + 1)} ${plain.slice(0, comma)}` : plain
  const spaced = type === 'person' ? splitCamel(raw, ordered, script) : ordered
  const { text, forms } = type === 'place' ? { text: spaced, forms: [] } : takeForms(spaced)
  const pieces = wordsOf(text, type)
  const { title, suffix } = personWords()
  let words = pieces
  let hadTitle = false
  if (type === 'person') {
    words = pieces.filter((word) => !title.has(word) && !suffix.has(word))
    hadTitle = words.length < pieces.length
    // "King", "Judge" may be all the name there is.
    if (words.length === 0) words = pieces
  } else if (pieces.length > 1) words = pieces.filter((word) => word !== 'the')
  const unique = type === 'person' ? [...new Set(words)] : words
  const made = unique.map((word) => makeWord(word, type))
  return {
    raw,
    type,
    script,
    words: made,
    joined: unique.join(''),
    sorted: [...unique].sort().join(' '),
    forms,
    numbers: made.filter((word) => word.isNumber).map((word) => word.text),
    korean: type === 'person' ? readKoreanName(unique) : undefined,
    patronymics: type === 'person' && made.length > 2 ? made.filter((word) => word.isPatronymic) : [],
    hadTitle,
  }
}

function makeWord(text: string, type: NameType): NameWord {
  const sound = soundOf(text)
  return {
    text,
    sound,
    consonants: consonantsOf(sound),
    letters: lettersOf(text),
    isInitial: text.length === 1 && text >= 'a' && text <= 'z',
    isPatronymic: type === 'person' && PATRONYMIC.test(text),
    isNumber: text >= '0' && text <= '999999999' && /^\d/.test(text),
  }
}

function lettersOf(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at++) {
    const index = text.charCodeAt(at) - 97
    if (index >= 0 && index < 26) letters |= 1 << index
  }
  return letters
}

/** "RamonAldana": a person's name written without its blank. */
function splitCamel(raw: string, plain: string, script: Script): string {
  if (script !== 'latin' || !/[a-z][A-Z]/.test(raw) || raw.includes(' ')) return plain
  return plainLetters(raw.replace(/([a-z]{2})([A-Z][a-z])/g, '$1 $2'))
}

const NUMBER_WORDS: Readonly<Record<string, string>> = bareTable({
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  thirteen: '13',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  hundred: '100',
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  fifth: '5',
  sixth: '6',
  seventh: '7',
  eighth: '8',
  ninth: '9',
  tenth: '10',
  ii: '2',
  iii: '3',
  iv: '4',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  xi: '11',
  xii: '12',
  xiii: '13',
  xiv: '14',
  xv: '15',
  xx: '20',
})

const TENS = new Set(['20', '30', '40', '50', '60', '70', '80', '90'])

const SHORT_WORDS: Readonly<Record<string, string>> = bareTable({
  intl: 'international',
  "int'l": 'international',
  natl: 'national',
  govt: 'government',
  dept: 'department',
  assn: 'association',
  assoc: 'association',
  univ: 'university',
  mfg: 'manufacturing',
  bros: 'brothers',
  org: 'organization',
  organisation: 'organization',
  centre: 'center',
  defence: 'defense',
  labour: 'labor',
  programme: 'program',
  min: 'ministry',
  us: 'usa',
  uk: 'britain',
  un: 'un',
})

function wordsOf(text: string, type: NameType): string[] {
  const words: string[] = []
  // Single letters with full stops are one acronym in a body ("N.P.A."), initials in a person.
  const dotted =
    type === 'person'
      ? text.replace(/\./g, ' ')
      : text.replace(/\b((?:[a-z]\.){2,8})([a-z]\b)?/g, (run: string) => run.replace(/\./g, '')).replace(/\./g, ' ')
  for (const piece of dotted
    .replace(/&/g, ' and ')
    .replace(/['’‘`ʻ]/g, '')
    .split(/[^a-z0-9]+/)) {
    if (piece === '') continue
    if (type === 'person') {
      words.push(leet(piece))
      continue
    }
    const number = NUMBER_WORDS[piece] ?? piece.replace(/^(\d+)(?:st|nd|rd|th)$/, '$1')
    const last = words[words.length - 1]
    if (last !== undefined && TENS.has(last) && /^[1-9]$/.test(number))
      words[words.length - 1] = String(Number(last) + Number(number))
    else words.push(SHORT_WORDS[number] ?? number)
  }
  return type === 'body' ? expandPhrases(words) : words
}

/** "United States" is one word, as "US" is. */
function expandPhrases(words: readonly string[]): string[] {
  const out: string[] = []
  for (let at = 0; at < words.length; at++) {
    if (words[at] === 'united' && words[at + 1] === 'states') {
      out.push('usa')
      at += words[at + 2] === 'of' && words[at + 3] === 'america' ? 3 : 1
    } else if (words[at] === 'united' && words[at + 1] === 'nations') {
      out.push('un')
      at++
    } else if (words[at] === 'european' && words[at + 1] === 'union') {
      out.push('eu')
      at++
    } else if (words[at] === 'united' && words[at + 1] === 'kingdom') {
      out.push('britain')
      at++
    } else out.push(words[at])
  }
  return out
}

/** Digits inside a word of letters stand for letters: "1g0r". */
function leet(word: string): string {
  if (!/[a-z]/.test(word) || !/\d/.test(word)) return word
  return word.replace(/0/g, 'o').replace(/1/g, 'i').replace(/3/g, 'e').replace(/4/g, 'a').replace(/5/g, 's')
}

/** Takes legal forms off the beginning and the end, and a form glued to a name ("NorvikAG"). */
function takeForms(text: string): { readonly text: string; readonly forms: readonly string[] } {
  const table = legalForms()
  const forms: string[] = []
  let words = text
    .replace(/["“”«»()[\],]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
  const bare = (from: number, to: number): string =>
    words.slice(from, to).join(' ').replace(/[.'’]/g, '').replace(/\//g, ' ').replace(/-/g, ' ').trim()
  for (let changed = true; changed && words.length > 1; ) {
    changed = false
    for (let size = Math.min(5, words.length - 1); size > 0 && !changed; size--) {
      const ending = table.get(bare(words.length - size, words.length))
      if (ending !== undefined) {
        forms.push(ending)
        words = words.slice(0, -size)
        changed = true
        continue
      }
      const opening = table.get(bare(0, size))
      if (opening !== undefined && opening !== 'group' && opening !== 'firm') {
        forms.push(opening)
        words = words.slice(size)
        changed = true
      }
    }
  }
  return { text: words.join(' '), forms }
}
