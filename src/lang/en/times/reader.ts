/** Looks at single atoms with their lexicon entries; all of them answer harmlessly beyond the ends of the text. */
import { type Atoms, cutAtoms, NUMBER, SIGN, WORD } from '../../../mark/times/atoms.js'
import { lexicon, type Word } from './lexicon.js'

export interface Reader {
  readonly atoms: Atoms
  readonly words: readonly Word[]
}

let last: { readonly text: string; readonly reader: Reader } | null = null

/** Cuts a text and makes it readable; the reader of the text seen last is kept, as times and figures read the same one in turn. */
export function readerOf(text: string): Reader {
  if (last !== null && last.text === text) return last.reader
  const { table, words } = lexicon()
  const reader = { atoms: cutAtoms(text, table), words }
  last = { text, reader }
  return reader
}

/** The lexicon's word at an atom; the empty word where there is none. */
export function wordAt(reader: Reader, at: number): Word {
  return at >= 0 && at < reader.atoms.count ? reader.words[reader.atoms.word[at]!]! : reader.words[0]!
}

/** The lower-case form of a known word; '' for others. */
export const formAt = (reader: Reader, at: number): string => wordAt(reader, at).form

export const isNumber = ({ atoms }: Reader, at: number): boolean =>
  at >= 0 && at < atoms.count && atoms.kind[at] === NUMBER
export const isWord = ({ atoms }: Reader, at: number): boolean => at >= 0 && at < atoms.count && atoms.kind[at] === WORD

/** Character code of a sign; 0 where there is none. */
export function signAt({ atoms }: Reader, at: number): number {
  return at >= 0 && at < atoms.count && atoms.kind[at] === SIGN ? atoms.text.charCodeAt(atoms.start[at]!) : 0
}

/** The atom as written. */
export const textAt = ({ atoms }: Reader, at: number): string => atoms.text.slice(atoms.start[at]!, atoms.end[at]!)

/** True where nothing stands between an atom and the one before it. */
export const isJoined = ({ atoms }: Reader, at: number): boolean => at > 0 && at < atoms.count && atoms.gap[at] === 0

/** True where an atom begins a new line. */
export const startsLine = ({ atoms }: Reader, at: number): boolean => at >= atoms.count || at < 0 || atoms.gap[at] === 2

/** Value of a number atom; NaN elsewhere. */
export function numberAt(reader: Reader, at: number): number {
  if (!isNumber(reader, at)) return Number.NaN
  const { text, start, end } = reader.atoms
  let value = 0
  for (let k = start[at]!; k < end[at]!; k++) {
    const code = text.charCodeAt(k)
    // decimals are left to the runtime, which rounds them as written
    if (code === 46) return Number(textAt(reader, at).replaceAll(',', ''))
    if (code !== 44) value = value * 10 + (code - 48)
  }
  return value
}

/** A whole number written with digits only, at most as many as given; -1 elsewhere. */
export function digitsAt(reader: Reader, at: number, most = 4): number {
  if (!isNumber(reader, at)) return -1
  const { text, start, end } = reader.atoms
  const length = end[at]! - start[at]!
  if (length > most) return -1
  let value = 0
  for (let k = start[at]!; k < end[at]!; k++) {
    const code = text.charCodeAt(k) - 48
    if (code < 0 || code > 9) return -1
    value = value * 10 + code
  }
  return value
}

/** Length of an atom in code units. */
export const lengthAt = ({ atoms }: Reader, at: number): number => atoms.end[at]! - atoms.start[at]!

/** True where an atom starts with a capital letter. */
export function isCapital({ atoms }: Reader, at: number): boolean {
  if (at < 0 || at >= atoms.count) return false
  const code = atoms.text.charCodeAt(atoms.start[at]!)
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde)
}

export const HYPHEN = 45
export const COMMA = 44
export const STOP = 46
export const COLON = 58
export const SLASH = 47
const EN_DASH = 0x2013
const EM_DASH = 0x2014

/** True for a hyphen or dash. */
export const isDash = (code: number): boolean =>
  code === HYPHEN || code === EN_DASH || code === EM_DASH || code === 0x2010 || code === 0x2011 || code === 0x2212
/** True for a straight or curly apostrophe. */
export const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 0x2018

/** After a possessive ending ("year's", "years'"), or the same place where there is none. */
export function afterPossessive(reader: Reader, at: number): number {
  if (!isApostrophe(signAt(reader, at)) || !isJoined(reader, at)) return at
  if (isWord(reader, at + 1) && isJoined(reader, at + 1)) return textAt(reader, at + 1) === 's' ? at + 2 : at
  return at + 1
}

/** True where an atom is the given lower-case word or sign, known to the lexicon or not. */
export function isSameWord(reader: Reader, at: number, word: string): boolean {
  return (
    at >= 0 &&
    at < reader.atoms.count &&
    lengthAt(reader, at) === word.length &&
    textAt(reader, at).toLowerCase() === word
  )
}
