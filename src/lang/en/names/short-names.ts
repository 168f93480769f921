import { plainLetters } from '../../../text/names/plain-letters.js'
import { soundOf } from '../../../text/names/sound-of.js'
import { remember } from '../../../text/remember.js'
import type { NameKind } from './name-span.js'

/** What linking needs to know of a name in a document. */
export interface NamedHere {
  readonly name: string
  readonly kind: NameKind
  /** "President Orlo": one who is known by the surname and an office. */
  readonly isInOffice?: boolean
  /** "first lady Melina Orlo": one who is told of as another's kin. */
  readonly isKin?: boolean
}

/**
 * Links each name to the fullest name of the same party in one document: "Brandt" to "Ilse Brandt", "the NPA" to "Norvik Port Authority (NPA)".
 * A surname that two people of the page share stands for itself.
 *
 * @param names In text order.
 * @returns For each name the index it refers to, or -1.
 */
export function linkShortNames(names: readonly NamedHere[]): Int32Array {
  const refers = new Int32Array(names.length).fill(-1)
  const keys = names.map(({ name }) => foldName(name))
  const words = keys.map((key) => key.split(' '))
  const fullest = new Map<string, number>()
  // Identical names: all refer to the first.
  for (let index = 0; index < names.length; index++) {
    const key = `${group(names[index].kind)} ${keys[index]}`
    const first = fullest.get(key)
    if (first === undefined) fullest.set(key, index)
    else refers[index] = first
  }
  const heads = [...fullest.values()]
  const acronyms = new Map<string, number>()
  for (const head of heads)
    if (names[head].kind !== 'person')
      for (const short of acronymsOf(names[head].name)) if (!acronyms.has(short)) acronyms.set(short, head)
  // "President Orlo" is not his wife, whose full name alone the page has.
  const inOffice = new Set(names.flatMap(({ isInOffice }, at) => (isInOffice === true ? [keys[at]] : [])))
  const kin = new Set(names.flatMap(({ isKin }, at) => (isKin === true ? [keys[at]] : [])))
  const isOther = (short: number, full: number): boolean => inOffice.has(keys[short]) && kin.has(keys[full])
  const byWord = headsByWord(words, heads)
  const bySound = soundsOf(names, words, heads)
  for (const head of heads) {
    // A fuller name holds the last word of the shorter; for a body, its first.
    const mine = words[head]
    const target =
      names[head].kind === 'person'
        ? fullerPerson(
            names,
            words,
            (byWord.get(mine[mine.length - 1]) ?? []).filter((one) => !isOther(head, one)),
            head,
            bySound,
          )
        : fullerBody(names, words, byWord.get(mine[0]) ?? [], head, acronyms)
    if (target !== head && !isOther(head, target)) refers[head] = target
  }
  // Follow to the end, so that every reference is to a name that stands for itself.
  for (let index = 0; index < refers.length; index++) {
    let target = refers[index]
    for (let hops = 0; target >= 0 && refers[target] >= 0 && hops < 8; hops++) target = refers[target]
    if (target === index) target = -1
    refers[index] = target
  }
  return refers
}

/** A word that more names of one page share than this tells none of them apart, and links nothing: work stays linear in the names. */
const MOST_SHARING = 64

/** The heads in which each word stands. */
function headsByWord(
  words: readonly (readonly string[])[],
  heads: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const byWord = new Map<string, number[]>()
  for (const head of heads) {
    const mine = words[head]
    for (let at = 0; at < mine.length; at++) {
      const list = byWord.get(mine[at])
      if (list === undefined) byWord.set(mine[at], [head])
      // A word that comes twice in a name counts once.
      else if (list[list.length - 1] !== head) list.push(head)
    }
  }
  for (const [word, list] of byWord) if (list.length > MOST_SHARING) byWord.set(word, [])
  return byWord
}

const group = (kind: NameKind): string => (kind === 'outlet' ? 'organisation' : kind)

/** A name in one spelling: no accents, no article, hyphens and full stops as spaces, lower case. */
export const foldName = remember((name) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\./g, '')
    .replace(/[-‐‑–’'\s]+/g, ' ')
    .toLowerCase()
    .replace(/^the /, '')
    .trim(),
)

const soundOfWord = remember((word) => soundOf(plainLetters(word)))

function fullerPerson(
  names: readonly NamedHere[],
  words: readonly (readonly string[])[],
  heads: readonly number[],
  at: number,
  bySound: ReadonlyMap<string, readonly number[]>,
): number {
  const mine = words[at]
  let best = at
  for (const head of heads) {
    if (head === at || names[head].kind !== 'person' || words[head].length <= mine.length) continue
    if (!isShortOf(mine, words[head])) continue
    if (best === at) best = head
    else if (isShortOf(words[best], words[head])) best = head
    // Two people share the name: neither is meant for sure.
    else if (!isShortOf(words[head], words[best])) return at
  }
  return best === at && mine.length === 1 ? soundsLike(mine[0], at, bySound) : best
}

/** The sounds of the first and the last word of each full name of a person. */
function soundsOf(
  names: readonly NamedHere[],
  words: readonly (readonly string[])[],
  heads: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const sounds = new Map<string, number[]>()
  for (const head of heads) {
    if (names[head].kind !== 'person' || words[head].length < 2) continue
    for (const word of new Set([words[head][0], words[head][words[head].length - 1]])) {
      const sound = soundOfWord(word)
      const list = sounds.get(sound)
      if (list === undefined) sounds.set(sound, [head])
      else if (list[list.length - 1] !== head) list.push(head)
    }
  }
  return sounds
}

/** A surname in another spelling than the page's full name: "Yoon" beside "Yun Seo-jin". Only if one full name fits. */
function soundsLike(word: string, at: number, bySound: ReadonlyMap<string, readonly number[]>): number {
  const sound = soundOfWord(word)
  const fitting = sound.length < 3 ? [] : (bySound.get(sound) ?? [])
  return fitting.length === 1 ? fitting[0] : at
}

/** Tells whether the words of one name are the first, the last, or a run of words of another. */
function isShortOf(short: readonly string[], full: readonly string[]): boolean {
  if (short.join(' ').length < 2) return false
  for (let from = 0; from + short.length <= full.length; from++)
    if (short.every((word, index) => word === full[from + index])) return true
  // "Ilse Brandt" of "Ilse Marie Brandt", "I Brandt" of "Ilse Brandt"
  if (short.length < 2 || full.length < 2) return false
  const [first] = short
  const last = short[short.length - 1]
  return last === full[full.length - 1] && (first === full[0] || (first.length === 1 && full[0].startsWith(first)))
}

function fullerBody(
  names: readonly NamedHere[],
  words: readonly (readonly string[])[],
  heads: readonly number[],
  at: number,
  acronyms: ReadonlyMap<string, number>,
): number {
  const { name, kind } = names[at]
  const bare = name.replace(/^the /i, '').replace(/\./g, '')
  if (/^[A-Z][A-Z&-]{1,7}$/.test(bare)) {
    const target = acronyms.get(bare)
    if (target !== undefined && target !== at) return target
  }
  if (kind === 'place') return at
  let best = at
  for (const head of heads) {
    if (head === at || names[head].kind === 'person' || names[head].kind === 'place') continue
    if (words[head].length <= words[at].length || !startsWith(words[head], words[at])) continue
    if (best === at) best = head
    else if (startsWith(words[head], words[best])) best = head
    // "Halvern" beside "Halvern Shipping" and "Halvern Records": neither is meant for sure.
    else if (!startsWith(words[best], words[head])) return at
  }
  return best
}

const startsWith = (full: readonly string[], short: readonly string[]): boolean =>
  short.join('').length > 3 && short.every((word, index) => word === full[index])

/** The acronyms that a name could have: "National Security Council" gives NSC; "Office of the Prosecutor" gives OP and OOP. */
const acronymsOf = remember((name): readonly string[] => {
  const inBrackets = /\(([A-Z][A-Z&-]{1,7})\)$/.exec(name)
  const words = name.replace(/\([^)]{0,12}\)$/, '').split(/[\s-]+/)
  if (words.length < 2) return inBrackets ? [inBrackets[1]] : []
  const capitals = words.filter((word) => /^[A-Z]/.test(word))
  const short = capitals.map((word) => word[0]).join('')
  const long = words
    .filter((word) => /^[A-Za-z]/.test(word) && word.toLowerCase() !== 'the')
    .map((word) => word[0].toUpperCase())
    .join('')
  const found = [...new Set([short, long])].filter((acronym) => acronym.length >= 2)
  return inBrackets ? [...found, inBrackets[1]] : found
})
