/** Reads numbers in digits and words: "2,600", "ten thousand", "1.3 million", "two hundred and fifty", "12k". */
import {
  COMMA,
  HYPHEN,
  isDash,
  isJoined,
  isNumber,
  isWord,
  lengthAt,
  numberAt,
  type Reader,
  signAt,
  textAt,
  wordAt,
} from '../times/reader.js'

/** A number read from a place: its value and the atom after it. */
export interface Cardinal {
  readonly to: number
  readonly value: number
  /** True where it was written in digits, at least at its head. */
  readonly digits: boolean
  /** The greatest scale word in it; 1 without one. */
  readonly scale: number
}

/**
 * Scale word at a place: "million", "thousand", or "k", "m", "bn".
 * The short ones count after digits only, joined or (for "bn", "mn" and the like) one blank away.
 */
function scaleAt(reader: Reader, at: number, digits: boolean): number {
  const word = wordAt(reader, at)
  if (word.scale === 0) return 0
  if (word.more.glued === undefined) return word.scale
  if (!digits) return 0
  const form = textAt(reader, at)
  if (form.length > 1) return word.scale
  if (!isJoined(reader, at)) return 0
  // "37m" is metres unless money stands before it or people behind it; "4.3M" is millions
  if (form === 'm' && !isMoneyBefore(reader, at - 1) && !isCountedBehind(reader, at + 1)) return 0
  return word.scale
}

const CURRENCY_SIGNS = new Set([0x24, 0xa3, 0x20ac, 0xa5, 0x20b9, 0x20a9, 0x20bd, 0x20b4, 0x20aa])
const isMoneyBefore = (reader: Reader, number: number): boolean =>
  CURRENCY_SIGNS.has(signAt(reader, number - 1)) ||
  wordAt(reader, number - 1).more.code !== undefined ||
  (isDash(signAt(reader, number - 1)) && CURRENCY_SIGNS.has(signAt(reader, number - 2)))

/** A plural in small letters behind "m": "12m users". */
function isCountedBehind(reader: Reader, at: number): boolean {
  if (!isWord(reader, at) || isJoined(reader, at)) return false
  const word = wordAt(reader, at).more
  if (word.person !== undefined || word.kind === 'money') return true
  const text = textAt(reader, at)
  return (
    text.length > 3 && text.endsWith('s') && !text.endsWith('ss') && word.link === undefined && word.verb === undefined
  )
}

/** Words under one hundred: "twenty-five", "seven". */
function underHundred(reader: Reader, at: number): { readonly to: number; readonly value: number } | null {
  const first = wordAt(reader, at).cardinal
  if (first < 0) return null
  if (first >= 20 && first % 10 === 0) {
    const dashed = signAt(reader, at + 1) === HYPHEN && isJoined(reader, at + 1) && isJoined(reader, at + 2)
    const next = dashed ? at + 2 : at + 1
    const ones = wordAt(reader, next).cardinal
    if (ones > 0 && ones < 10) return { to: next + 1, value: first + ones }
  }
  return { to: at + 1, value: first }
}

/**
 * Reads the number that starts at a place.
 * @returns null where none does; years, clock times and dates are not told apart here.
 */
export function cardinalAt(reader: Reader, at: number): Cardinal | null {
  if (isNumber(reader, at)) return digitCardinal(reader, at)
  const word = wordAt(reader, at)
  if (word.cardinal < 0 && !(word.scale > 0 && word.more.glued === undefined)) return null
  return wordCardinal(reader, at)
}

/** "12,5 thousand", as translated pages write: the digits behind a decimal comma before a scale word; 0 for none. */
function decimalComma(reader: Reader, at: number): number {
  if (signAt(reader, at + 1) !== COMMA || !isJoined(reader, at + 1) || !isNumber(reader, at + 2)) return 0
  const digits = lengthAt(reader, at + 2)
  if (!isJoined(reader, at + 2) || digits > 2 || !Number.isInteger(numberAt(reader, at))) return 0
  const next = wordAt(reader, at + 3)
  return /^\d{1,2}$/.test(textAt(reader, at + 2)) && next.scale >= 1000 && next.more.glued === undefined ? digits : 0
}

function digitCardinal(reader: Reader, at: number): Cardinal | null {
  let value = numberAt(reader, at)
  if (Number.isNaN(value)) return null
  let to = at + 1
  const decimals = decimalComma(reader, at)
  if (decimals > 0) {
    value = Number(`${value}.${textAt(reader, at + 2)}`)
    to = at + 3
  }
  let scale = 1
  for (let k = 0; k < 3; k++) {
    const factor = scaleAt(reader, to, k === 0)
    if (factor === 0) {
      // "4 hundred million"; "10-million" before a noun is one number too
      if (k === 0 && isDash(signAt(reader, to)) && isJoined(reader, to) && isJoined(reader, to + 1)) {
        const dashed = wordAt(reader, to + 1)
        if (dashed.scale >= 100 && dashed.more.glued === undefined) {
          value *= dashed.scale
          scale = dashed.scale
          to += 2
        }
      }
      break
    }
    value *= factor
    scale = Math.max(scale, factor)
    to++
  }
  // "1 thousand 200"
  if (
    scale === 1000 &&
    Number.isInteger(value) &&
    decimals === 0 &&
    to === at + 2 &&
    isNumber(reader, to) &&
    !isJoined(reader, to)
  ) {
    const rest = numberAt(reader, to)
    if (Number.isInteger(rest) && rest > 0 && rest < 1000 && lengthAt(reader, to) === 3)
      return { to: to + 1, value: value + rest, digits: true, scale }
  }
  // a mixed number: "2 1/2"
  if (scale === 1 && Number.isInteger(value) && isNumber(reader, to) && !isJoined(reader, to)) {
    const share = fractionAt(reader, to)
    if (share !== null && share.value < 1) return { to: share.to, value: value + share.value, digits: true, scale }
  }
  if (scale === 1) {
    const glyph = VULGAR[signAt(reader, to)]
    if (glyph !== undefined && isJoined(reader, to)) return { to: to + 1, value: value + glyph, digits: true, scale }
  }
  return { to, value: tidy(value), digits: true, scale }
}

/** Removes the noise of binary multiplication: 1.3 × 1,000,000 is 1,300,000. */
const tidy = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)))

/** One-character fractions by character code. */
export const VULGAR: Readonly<Record<number, number>> = {
  188: 0.25,
  189: 0.5,
  190: 0.75,
  8531: 1 / 3,
  8532: 2 / 3,
  8533: 0.2,
  8539: 0.125,
}

/** A written fraction of two short numbers, "1/2" or "1⁄32". */
export function fractionAt(reader: Reader, at: number): { readonly to: number; readonly value: number } | null {
  const slash = signAt(reader, at + 1)
  if ((slash !== 47 && slash !== 0x2044) || !isJoined(reader, at + 1) || !isJoined(reader, at + 2)) return null
  if (!isNumber(reader, at) || !isNumber(reader, at + 2) || lengthAt(reader, at) > 2 || lengthAt(reader, at + 2) > 3)
    return null
  const above = numberAt(reader, at)
  const below = numberAt(reader, at + 2)
  if (!(below > 1 && below > above && above > 0)) return null
  return { to: at + 3, value: above / below }
}

/** Words: "two hundred and fifty thousand", "twenty-five", "ten thousand". */
function wordCardinal(reader: Reader, at: number): Cardinal | null {
  let total = 0
  let group = -1
  let scale = 1
  let k = at
  for (let steps = 0; steps < 12; steps++) {
    const small = group < 0 || group % 100 === 0 ? underHundred(reader, k) : null
    if (small !== null && (group <= 0 || group % 100 === 0)) {
      if (group > 0 && small.value >= 100) break
      group = Math.max(group, 0) + small.value
      k = small.to
      continue
    }
    const word = wordAt(reader, k)
    if (word.scale > 0 && word.more.glued === undefined) {
      if (word.scale === 100) {
        if (group > 99) break
        group = (group <= 0 ? 1 : group) * 100
      } else {
        total += (group <= 0 ? 1 : group) * word.scale
        group = 0
      }
      scale = Math.max(scale, word.scale)
      k++
      continue
    }
    // "two hundred and fifty": only after a scale word and before a number word
    if (word.form === 'and' && scale > 1 && wordAt(reader, k - 1).scale > 0 && wordAt(reader, k + 1).cardinal > 0) {
      k++
      continue
    }
    if (isDash(signAt(reader, k)) && isJoined(reader, k) && isJoined(reader, k + 1)) {
      const next = wordAt(reader, k + 1)
      if (next.scale >= 100 && next.more.glued === undefined) {
        k++
        continue
      }
    }
    break
  }
  if (k === at) return null
  return { to: k, value: total + Math.max(group, 0), digits: false, scale }
}
