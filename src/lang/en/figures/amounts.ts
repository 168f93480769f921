/** Reads one amount with its unit: "$1.3 million", "300bhp", "57 per cent", "two thirds", "dozens of". */
import { bareTable } from '../../../text/bare-table.js'
import {
  formAt,
  HYPHEN,
  isDash,
  isJoined,
  isNumber,
  isWord,
  numberAt,
  type Reader,
  STOP,
  signAt,
  startsLine,
  textAt,
  wordAt,
} from '../times/reader.js'
import { cardinalAt, fractionAt, VULGAR } from './cardinals.js'

export interface Amount {
  /** First atom, after the last atom of the surface. */
  readonly from: number
  readonly to: number
  /** After the number itself, before its unit. */
  readonly numberTo: number
  readonly value: number
  /** For a vague word: size of one of them ("dozens" 12). */
  readonly vague: number | null
  readonly unit: string
  /** `money`, `percent`, `size`, `time`, `share`, `other`, or '' for none. */
  readonly kind: string
  readonly scale: number
  readonly digits: boolean
  /** True where a hyphen ties the number to what it measures or counts ("8.5-inch", "three-point"). */
  readonly hyphen: boolean
  /** True for "several thousand", "a few hundred": more than one of the vague size. */
  readonly several?: boolean
}

const CURRENCY: Readonly<Record<number, string>> = {
  36: 'USD',
  163: 'GBP',
  8364: 'EUR',
  165: 'JPY',
  8377: 'INR',
  8361: 'KRW',
  8381: 'RUB',
  8372: 'UAH',
  8362: 'ILS',
}
const DOLLARS: Readonly<Record<string, string>> = bareTable({
  us: 'USD',
  hk: 'HKD',
  a: 'AUD',
  au: 'AUD',
  c: 'CAD',
  ca: 'CAD',
  nz: 'NZD',
  s: 'SGD',
  sg: 'SGD',
  nt: 'TWD',
  r: 'BRL',
})
const MINUS = new Set([HYPHEN, 0x2212, 0x2013])

/** The amount that starts at an atom; null where none does. */
export function amountAt(reader: Reader, at: number): Amount | null {
  if (isNumber(reader, at))
    return (
      (isSlashed(reader, at + 1) ? shareAt(reader, at) : null) ??
      (isOutOf(reader, at + 1) ? shareAt(reader, at) : null) ??
      plainAt(reader, at)
    )
  return moneyAt(reader, at) ?? vagueAt(reader, at) ?? shareAt(reader, at) ?? plainAt(reader, at)
}

const isSlashed = (reader: Reader, at: number): boolean => signAt(reader, at) === 47 || signAt(reader, at) === 0x2044
const isOutOf = (reader: Reader, at: number): boolean => formAt(reader, at) === 'out' || formAt(reader, at) === 'in'

/** "$5", "US $61.40", "HK$5.4m", "$US12,345,000", "Y=5 billion", "USD10m", "-$4.5bn", "$-4.5bn". */
function moneyAt(reader: Reader, at: number): Amount | null {
  let k = at
  let negative = false
  if (
    MINUS.has(signAt(reader, k)) &&
    signAt(reader, k + 1) in CURRENCY &&
    isJoined(reader, k + 1) &&
    !isJoined(reader, k)
  ) {
    negative = true
    k++
  }
  let unit = ''
  const prefix = isWord(reader, k) ? DOLLARS[textAt(reader, k).toLowerCase()] : undefined
  if (prefix !== undefined && signAt(reader, k + 1) === 0x24 && textAt(reader, k) === textAt(reader, k).toUpperCase()) {
    unit = prefix
    k += 2
  } else if (signAt(reader, k) in CURRENCY && signAt(reader, k) !== 0) {
    unit = CURRENCY[signAt(reader, k)]!
    k++
    const suffix = isWord(reader, k) && isJoined(reader, k) ? DOLLARS[textAt(reader, k).toLowerCase()] : undefined
    if (suffix !== undefined && unit === 'USD') {
      unit = suffix
      k++
    }
  } else if (
    isWord(reader, k) &&
    textAt(reader, k) === 'Y' &&
    signAt(reader, k + 1) === 61 &&
    isNumber(reader, k + 2)
  ) {
    unit = 'JPY'
    k += 2
  } else {
    const code = wordAt(reader, k).more
    if (code.code === undefined || !isNumber(reader, k + 1) || startsLine(reader, k + 1)) return null
    const text = textAt(reader, k)
    if (text !== text.toUpperCase() && text !== 'Rs') return null
    unit = code.measure!
    k++
  }
  if (MINUS.has(signAt(reader, k)) && isJoined(reader, k)) {
    negative = true
    k++
  }
  if (!isNumber(reader, k)) return null
  const number = cardinalAt(reader, k)
  if (number === null) return null
  let to = number.to
  // "$61.40 US", "$80 U.S.", "$20 Canadian"
  if (isWord(reader, to) && !startsLine(reader, to) && textAt(reader, to) === 'US') to++
  else if (
    isWord(reader, to) &&
    textAt(reader, to) === 'U' &&
    signAt(reader, to + 1) === STOP &&
    isWord(reader, to + 2) &&
    textAt(reader, to + 2) === 'S'
  )
    to += signAt(reader, to + 3) === STOP ? 4 : 3
  return {
    from: at,
    to,
    numberTo: number.to,
    value: negative ? -number.value : number.value,
    vague: null,
    unit,
    kind: 'money',
    scale: number.scale,
    digits: true,
    hyphen: false,
  }
}

/** "dozens", "hundreds of thousands", "tens of millions". */
function vagueAt(reader: Reader, at: number): Amount | null {
  const size = wordAt(reader, at).more.vaguecount
  if (size === undefined) return severalAt(reader, at)
  let value = Number(size)
  let to = at + 1
  if (formAt(reader, to) === 'of') {
    const more = wordAt(reader, to + 1).more.vaguecount
    if (more !== undefined) {
      value *= Number(more)
      to += 2
    }
  }
  if (wordAt(reader, at).more.risky !== undefined && formAt(reader, to) !== 'of') return null
  const unit = formAt(reader, to) === 'of' ? unitAt(reader, to + 1, false) : null
  return {
    from: at,
    to,
    numberTo: unit?.to ?? to,
    value,
    vague: value,
    unit: unit?.unit ?? '',
    kind: unit?.kind ?? '',
    scale: value,
    digits: false,
    hyphen: false,
  }
}

/** "several thousand", "a few hundred", "many thousands". */
function severalAt(reader: Reader, at: number): Amount | null {
  const k = wordAt(reader, at).more.article !== undefined ? at + 1 : at
  const form = formAt(reader, k)
  if (form !== 'several' && form !== 'few' && form !== 'many') return null
  const scale = wordAt(reader, k + 1)
  const size = scale.scale >= 100 && scale.more.glued === undefined ? scale.scale : Number(scale.more.vaguecount ?? 0)
  if (size < 100) return null
  const unit = unitAt(reader, k + 2, false)
  return {
    from: at,
    to: unit?.to ?? k + 2,
    numberTo: k + 2,
    value: size,
    vague: size,
    unit: unit?.unit ?? '',
    kind: unit?.kind ?? '',
    scale: size,
    digits: false,
    hyphen: false,
    several: true,
  }
}

/** "half of", "a third of", "two-thirds", "three quarters", "1/16", "one out of three", "one in four". */
function shareAt(reader: Reader, at: number): Amount | null {
  const make = (to: number, value: number): Amount => ({
    from: at,
    to,
    numberTo: to,
    value,
    vague: null,
    unit: 'share',
    kind: 'share',
    scale: 1,
    digits: false,
    hyphen: false,
  })
  const word = wordAt(reader, at)
  const fraction = fractionAt(reader, at)
  if (fraction !== null && !isJoined(reader, at) && !isJoined(reader, fraction.to)) {
    const unit = unitAt(reader, fraction.to, true)
    return unit === null
      ? make(fraction.to, fraction.value)
      : { ...make(unit.to, fraction.value), unit: unit.unit, kind: unit.kind, numberTo: fraction.to }
  }
  const glyph = VULGAR[signAt(reader, at)]
  if (glyph !== undefined && !isJoined(reader, at)) return make(at + 1, glyph)
  if (word.form === 'half') {
    // "half a million", "half of", "half the"
    const article = formAt(reader, at + 1) === 'a' || formAt(reader, at + 1) === 'an'
    const noun = wordAt(reader, at + 2)
    if (article && (noun.scale >= 100 || noun.more.dozen !== undefined) && noun.more.glued === undefined) {
      const value = (noun.more.dozen !== undefined ? 12 : noun.scale) / 2
      return withUnit(reader, at, at + 3, value, false, noun.scale)
    }
    if (
      ['of', 'the', 'its', 'their', 'his', 'her'].includes(formAt(reader, at + 1)) &&
      !['first', 'second', 'last', 'other', 'latter', 'the'].includes(formAt(reader, at - 1))
    )
      return make(at + 1, 0.5)
    return null
  }
  // "a third of", "one quarter of", "two-thirds"
  const one = word.more.article !== undefined || word.cardinal > 0
  if (!one && !isNumber(reader, at)) return null
  const k = isDash(signAt(reader, at + 1)) && isJoined(reader, at + 1) ? at + 2 : at + 1
  const part = wordAt(reader, k)
  const share = part.more.share
  if (share !== undefined) {
    const above = word.cardinal > 0 ? word.cardinal : 1
    const plural = part.plural || part.form.endsWith('s') || part.form === 'halves'
    if (plural && above > 1 && part.form !== 'seconds') return make(k + 1, above * Number(share))
    if (above === 1 && !plural && formAt(reader, k + 1) === 'of') return make(k + 1, Number(share))
    return null
  }
  // "one out of three", "one in four", "9 out of 10"
  const few = word.cardinal > 0 ? word.cardinal : isNumber(reader, at) ? numberAt(reader, at) : 0
  if (few > 0) {
    const out =
      formAt(reader, at + 1) === 'out' && formAt(reader, at + 2) === 'of'
        ? at + 3
        : formAt(reader, at + 1) === 'in' && (few === 1 || word.cardinal > 0)
          ? at + 2
          : -1
    const below = out > 0 ? cardinalAt(reader, out) : null
    if (below !== null && below.value > few && below.value <= 100 && below.scale === 1 && below.value % 1 === 0) {
      // "9 out of 14 missiles" counts missiles; "nine in twelve houses" stands where they are
      const isRound = few === 1 || below.value < 6 || below.value % 10 === 0
      return isRound ? make(below.to, few / below.value) : null
    }
  }
  return null
}

/** Numbers with or without a unit. */
function plainAt(reader: Reader, at: number): Amount | null {
  let k = at
  let negative = false
  const first = formAt(reader, at)
  if (first === 'minus') {
    negative = true
    k = isDash(signAt(reader, at + 1)) ? at + 2 : at + 1
  } else if (
    MINUS.has(signAt(reader, at)) &&
    isNumber(reader, at + 1) &&
    isJoined(reader, at + 1) &&
    !isJoined(reader, at)
  ) {
    negative = true
    k = at + 1
  } else if (signAt(reader, at) === 43 && isNumber(reader, at + 1) && isJoined(reader, at + 1) && !isJoined(reader, at))
    k = at + 1
  // ".5" at the start of a number
  let leading = false
  if (signAt(reader, k) === STOP && isNumber(reader, k + 1) && isJoined(reader, k + 1) && !isJoined(reader, k)) {
    leading = true
    k++
  }
  if (first === 'a' || first === 'an' || first === 'half') {
    const next = wordAt(reader, at + 1)
    if (next.more.dozen !== undefined && next.form === 'dozen' && first === 'a')
      return withUnit(reader, at, at + 2, 12, false, 12)
    if (!(next.scale >= 100 && next.more.glued === undefined) || first !== 'a') return null
    k = at + 1
  }
  const number = cardinalAt(reader, k)
  if (number === null) return null
  if (number.value === 1 && !number.digits && first === 'a') return null
  let { value, to, scale } = number
  if (leading) value = Number(`0.${textAt(reader, k)}`)
  // "two dozen", "12 dozen"
  if (wordAt(reader, to).more.dozen !== undefined && wordAt(reader, to).form === 'dozen') {
    value *= 12
    to++
    scale = 12
  }
  // "two and a half million"
  if (formAt(reader, to) === 'and' && formAt(reader, to + 1) === 'a' && formAt(reader, to + 2) === 'half') {
    value += 0.5
    to += 3
    const factor = wordAt(reader, to)
    if (factor.scale >= 100 && factor.more.glued === undefined) {
      value *= factor.scale
      scale = factor.scale
      to++
    }
  }
  return withUnit(reader, at, to, negative ? -value : value, number.digits, scale)
}

function withUnit(reader: Reader, from: number, to: number, value: number, digits: boolean, scale: number): Amount {
  const unit = unitAt(reader, to, digits)
  return {
    from,
    to: unit?.to ?? to,
    numberTo: to,
    value,
    vague: null,
    unit: unit?.unit ?? '',
    kind: unit?.kind ?? '',
    scale,
    digits,
    hyphen:
      unit?.hyphen ??
      (isDash(signAt(reader, to)) && isJoined(reader, to) && isWord(reader, to + 1) && isJoined(reader, to + 1)),
  }
}

export interface UnitRead {
  readonly to: number
  readonly unit: string
  readonly kind: string
  readonly hyphen: boolean
}

/** The unit behind a number: a sign, a measure, a currency, a unit of time, with "a day", "per head", "/hr" behind it. */
export function unitAt(reader: Reader, at: number, digits: boolean): UnitRead | null {
  const sign = signAt(reader, at)
  if (sign === 37) return { to: at + 1, unit: 'percent', kind: 'percent', hyphen: false }
  if (sign === 0xb0) {
    const letter = isWord(reader, at + 1) && isJoined(reader, at + 1) ? at + 2 : at + 1
    return { to: letter, unit: 'degree', kind: 'size', hyphen: false }
  }
  if (sign in CURRENCY && sign !== 0 && isJoined(reader, at))
    return { to: at + 1, unit: CURRENCY[sign]!, kind: 'money', hyphen: false }
  if ((sign === 0x2033 || sign === 0x22) && isJoined(reader, at) && digits && sign === 0x2033)
    return { to: at + 1, unit: 'inch', kind: 'size', hyphen: false }
  const hyphen = isDash(sign) && isJoined(reader, at) && isJoined(reader, at + 1)
  const k = hyphen ? at + 1 : at
  if (!isWord(reader, k) || startsLine(reader, k)) return null
  const word = wordAt(reader, k)
  if (word.form === 'per' && formAt(reader, k + 1) === 'cent')
    return { to: k + 2, unit: 'percent', kind: 'percent', hyphen }
  if (word.more.basis !== undefined && (formAt(reader, k + 1) === 'points' || formAt(reader, k + 1) === 'point'))
    return { to: k + 2, unit: 'basis-point', kind: 'percent', hyphen }
  if (word.unit !== '' && word.ordinal < 0 && word.more.share === undefined)
    return { to: ageEnd(reader, k + 1), unit: ageEnd(reader, k + 1) > k + 1 ? 'age' : word.unit, kind: 'time', hyphen }
  if (word.form === 'seconds' || (word.form === 'second' && digits))
    return { to: k + 1, unit: 'second', kind: 'time', hyphen }
  const more = word.more
  if (more.measure === undefined) return nationalMoney(reader, k, hyphen)
  if (more.only === 'never') return null
  if (more.only === 'glued' && !(digits && (isJoined(reader, k) || more.short === undefined)))
    return more.short !== undefined &&
      digits &&
      !hyphen &&
      textAt(reader, k) === textAt(reader, k).toUpperCase() &&
      !isWord(reader, k + 1)
      ? { to: k + 1, unit: more.measure, kind: more.kind!, hyphen }
      : null
  if (more.only === 'digits' && !digits) return null
  if (more.short !== undefined && !isJoined(reader, k) && textAt(reader, k).length === 1 && !digits) return null
  if (more.points !== undefined) {
    const points = formAt(reader, k + 1)
    return points === 'points' || points === 'point'
      ? { to: k + 2, unit: 'percentage-point', kind: 'percent', hyphen }
      : null
  }
  if (more.lead !== undefined) {
    const next = wordAt(reader, k + 1)
    const short = isWord(reader, k + 1) && textAt(reader, k + 1) === 'm'
    return next.more.measure !== undefined || short
      ? { to: k + 2, unit: `${more.measure}-${next.more.measure ?? 'm'}`, kind: 'size', hyphen }
      : null
  }
  let to = k + 1
  let unit = more.measure
  if (unit === 'degree' && ['celsius', 'fahrenheit'].includes(formAt(reader, to))) unit = formAt(reader, to++)
  // "km/h", "lb-ft", "A/cm2"
  if (signAt(reader, to) === 47 && isJoined(reader, to) && isWord(reader, to + 1) && isJoined(reader, to + 1)) {
    unit = `${unit}/${textAt(reader, to + 1)}`
    to += 2
  }
  // "32m2", "5 km²"
  const power = isJoined(reader, to)
    ? (isNumber(reader, to) && textAt(reader, to) === '2' && kindIsLength(unit)) || signAt(reader, to) === 0xb2
    : false
  if (power) {
    unit = `square-${unit}`
    to++
  }
  return { to, unit, kind: more.kind!, hyphen }
}

const kindIsLength = (unit: string): boolean => ['m', 'km', 'cm', 'mm'].includes(unit)

/** "year-old", "years old", "month-old": after them, or the same place. */
function ageEnd(reader: Reader, at: number): number {
  if (formAt(reader, at) === 'old') return at + 1
  return isDash(signAt(reader, at)) && isJoined(reader, at) && formAt(reader, at + 1) === 'old' ? at + 2 : at
}

/** "Australian dollars", "Danish crowns". */
function nationalMoney(reader: Reader, at: number, hyphen: boolean): UnitRead | null {
  const next = wordAt(reader, at + 1).more
  const code = reader.atoms.text.charCodeAt(reader.atoms.start[at]!)
  if (next.kind !== 'money' || next.measure === 'cent' || code < 65 || code > 90) return null
  return { to: at + 2, unit: next.measure!, kind: 'money', hyphen }
}
