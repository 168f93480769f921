/**
 * Finds the quantities of an English text with their hedge, unit, counted thing and scope.
 * It must never round the hedge off, and never take a date, a clock time, an age, a score or a name for a count.
 */

import { limitsOf } from '../../../mark/figures/limits.js'
import { UCDP } from '../../../mark/figures/profiles.js'
import { WORD } from '../../../mark/times/atoms.js'
import type { Bound, Figure } from '../../../model/figure.js'
import type { TimeValue } from '../../../model/time-value.js'
import type { Tokens } from '../../../model/tokens.js'
import { numberTable } from '../times/number-tables.js'
import {
  COMMA,
  formAt,
  isCapital,
  isDash,
  isJoined,
  isNumber,
  isWord,
  type Reader,
  readerOf,
  STOP,
  signAt,
  startsLine,
  textAt,
  wordAt,
} from '../times/reader.js'
import { type Amount, amountAt } from './amounts.js'
import { isChange } from './change-of.js'
import { type Counted, countedAfter } from './counted.js'
import { isNoQuantity } from './exclusions.js'
import { type Hedge, hedgeAfter, hedgeBefore } from './hedges.js'
import { isDescribed } from './is-described.js'
import { countOf, fitsMeasure, isWholeOf, linkBetween, partOf, scopeInside, scopeOf } from './scope.js'
import { isSetAgainst } from './set-against.js'

export interface FigureOptions {
  /** The text's times: their dates and clock times are no figures. */
  readonly times: readonly TimeValue[]
}

/** An amount, or a range of two, with its place and hedge. */
interface Found {
  readonly from: number
  readonly to: number
  readonly numberTo: number
  readonly amount: Amount
  /** The upper end of a range. */
  readonly upper: Amount | null
  readonly hedge: Hedge | null
}

/**
 * Finds figures.
 * @returns figures in text order without overlaps; the surface holds the hedge, the number and its unit, not what is counted.
 * @example findFigures(tokenise('Almost 11,000 pickers struck.'), { times: [] })[0].bound // 'almost'
 */
export function findFigures(tokens: Tokens, options: FigureOptions): readonly Figure[] {
  const reader = readerOf(tokens.text)
  const found = locate(reader, tokens, options.times)
  const figures = found.map((_, index) => toFigure(reader, tokens, found, index))
  return shareScopes(reader, figures)
}

interface Placed {
  readonly figure: Figure
  readonly from: number
  readonly numberTo: number
  /** After what is counted. */
  readonly to: number
  /** A scope to fall back on: "75 prisoners". */
  readonly weakScope: string
  /** Money and measures take no scope of the living. */
  readonly takes: 'any' | 'measured'
}

/**
 * Hands scopes on between figures that a link joins: forwards first ("captured 16 men and two cars"), then back ("two guards
 * and one porter died"). A comma joins where a link closes the list: "sent 40 lorries, two tugs and a crane".
 */
function shareScopes(reader: Reader, placed: readonly Placed[]): readonly Figure[] {
  const scopes = placed.map(({ figure }) => figure.scope)
  // whether a figure shares with the one before it
  const shares: boolean[] = placed.map(() => false)
  for (let k = placed.length - 1; k > 0; k--) {
    const link = linkBetween(reader, placed[k - 1]!.to, placed[k]!.from)
    shares[k] = link === 'link' || (link === 'comma' && k + 1 < placed.length && shares[k + 1]!)
  }
  const hand = (from: number, to: number): void => {
    if (scopes[to] === '' && scopes[from] !== '' && (placed[to]!.takes === 'any' || fitsMeasure(scopes[from]!)))
      scopes[to] = scopes[from]!
  }
  for (let k = 1; k < placed.length; k++) if (shares[k]) hand(k - 1, k)
  for (let k = placed.length - 2; k >= 0; k--) if (shares[k + 1]) hand(k + 1, k)
  return placed.map(({ figure }, k) => {
    const scope = scopes[k] === '' ? placed[k]!.weakScope : scopes[k]!
    const part =
      figure.part === 'unknown' && k > 0 && isHeadOfWhole(reader, placed[k - 1]!, placed[k]!) ? 'part' : figure.part
    return scope === figure.scope && part === figure.part ? figure : { ...figure, scope, part }
  })
}

/** "Of the 240 stations, 17 did not open": the first figure is the whole of the second. */
const isHeadOfWhole = (reader: Reader, whole: Placed, part: Placed): boolean =>
  part.from === whole.to + 1 &&
  signAt(reader, whole.to) === COMMA &&
  formAt(reader, whole.from - 2) === 'of' &&
  formAt(reader, whole.from - 1) === 'the' &&
  (startsLine(reader, whole.from - 2) || signAt(reader, whole.from - 3) !== 0)

/** So many numbers in a row with no word between them are a table, and count nothing that a story tells. */
const TABLE = 24

/** Finds the amounts, joins ranges and drops what is no quantity. */
function locate(reader: Reader, tokens: Tokens, times: readonly TimeValue[]): readonly Found[] {
  const { atoms } = reader
  const roles = rolesOf(reader)
  const found: Found[] = []
  let token = 0
  let time = 0
  let at = 0
  let measuredTo = 0
  while (at < atoms.count) {
    if (!canStart(reader, roles, at)) {
      at++
      continue
    }
    if (at >= measuredTo && atoms.kind[at] !== WORD) {
      const { to, tableTo } = numberTable(reader, at, TABLE)
      measuredTo = to
      if (tableTo > at) {
        at = tableTo
        continue
      }
    }
    const start = atoms.start[at]!
    while (token < tokens.count && tokens.end[token]! <= start) token++
    if (token >= tokens.count) break
    while (time < times.length && times[time]!.end <= start) time++
    if (start < tokens.start[token]! || isDated(times[time], start)) {
      at++
      continue
    }
    const amount = amountAt(reader, at)
    if (amount === null) {
      at++
      continue
    }
    if (isNoQuantity(reader, amount) || !isTold(reader, amount) || isAgeOnly(reader, amount)) {
      at = Math.max(amount.numberTo, at + 1)
      continue
    }
    const upper = rangeEnd(reader, amount)
    const to = upper?.to ?? amount.to
    const before = hedgeBefore(reader, amount.from)
    const hedge = before ?? hedgeAfter(reader, to)
    const last = hedge !== null && before === null ? hedge.at : to
    found.push({ from: amount.from, to: last, numberTo: upper?.numberTo ?? amount.numberTo, amount, upper, hedge })
    at = Math.max(last, at + 1)
  }
  return found
}

/** Most atoms start nothing. */
function canStart(reader: Reader, roles: Uint8Array, at: number): boolean {
  const { atoms } = reader
  const kind = atoms.kind[at]
  if (kind === 2) return true
  const next = at + 1
  if (next >= atoms.count) return kind === 1 && roles[atoms.word[at]!] === STARTS
  if (kind === 1) {
    const role = roles[atoms.word[at]!]!
    if (role === STARTS) return true
    if (role === OPENS) return atoms.kind[next] !== 1 || roles[atoms.word[next]!] !== 0
    // "US $5", "Y=5"
    return atoms.kind[next] === 3 && (signAt(reader, next) === 0x24 || signAt(reader, next) === 61)
  }
  // a currency sign, a sign before digits, or a one-character fraction
  const code = atoms.text.charCodeAt(atoms.start[at]!)
  return atoms.kind[next] === 2 || code >= 0xa2 || code === 0x24 || (code === 0x2d && atoms.kind[next] === 3)
}

const STARTS = 1
/** Articles: only before a word that can start or share. */
const OPENS = 2
let knownRoles: Uint8Array | null = null
function rolesOf({ words }: Reader): Uint8Array {
  knownRoles ??= Uint8Array.from(words, ({ form, cardinal, scale, more }) => {
    if (more.article !== undefined) return OPENS
    const starts =
      cardinal >= 0 ||
      form === 'several' ||
      form === 'few' ||
      form === 'many' ||
      (scale > 0 && more.glued === undefined) ||
      more.vaguecount !== undefined ||
      more.dozen !== undefined ||
      more.share !== undefined
    return starts || form === 'half' || form === 'minus' || more.code !== undefined ? STARTS : 0
  })
  return knownRoles
}

/** Within a date or clock time. Lengths of time, "two years ago" and "every 30 years" are quantities too. */
function isDated(time: TimeValue | undefined, start: number): boolean {
  if (time === undefined || time.start > start) return false
  if (time.type === 'DURATION') return false
  return !/^(?:\S+ ){0,3}?(?:[\d.,]+|[a-z-]+) (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)\b/i.test(
    time.surface,
  )
}

/**
 * "one" counts where it is stressed or tells one of several ("one hand", "one of the oldest"); as a pronoun it does not.
 * Number words joined to what they describe ("two-year plan") are lengths, not counts, and stay out.
 */
function isTold(reader: Reader, amount: Amount): boolean {
  const form = formAt(reader, amount.from)
  if (amount.hyphen && amount.kind === 'time' && amount.unit !== 'age') return false
  if (form === 'one' && amount.value === 1 && amount.numberTo === amount.from + 1) {
    const before = wordAt(reader, amount.from - 1)
    if (
      [
        'the',
        'this',
        'that',
        'each',
        'no',
        'any',
        'every',
        'another',
        'which',
        'same',
        'new',
        'first',
        'last',
      ].includes(before.form)
    )
      return false
    if (before.form === 'only' && formAt(reader, amount.from - 2) === 'the') return false
    if (isDash(signAt(reader, amount.from - 1)) && isJoined(reader, amount.from)) return false
    const next = amount.to
    if (formAt(reader, next) === 'of')
      return ['the', 'its', 'their', 'his', 'her', 'our', 'those', 'these', 'my', 'your', 'them', 'us'].includes(
        formAt(reader, next + 1),
      )
    if (amount.unit !== '') return amount.unit !== 'day' || before.form !== ''
    if (!isWord(reader, next) || startsLine(reader, next)) return false
    const word = wordAt(reader, next)
    return (
      word.more.link === undefined &&
      word.more.verb === undefined &&
      word.more.tense === undefined &&
      word.more.label === undefined
    )
  }
  return true
}

/** "Mara Quill, 44, said", "Mara Quill Jr., 44, …": an age in commas is no quantity of the story. */
function isAgeOnly(reader: Reader, amount: Amount): boolean {
  if (!amount.digits || amount.unit !== '' || amount.scale > 1) return false
  if (amount.value < 1 || amount.value > 119 || !Number.isInteger(amount.value)) return false
  const isJunior = signAt(reader, amount.from - 2) === STOP && /^(?:Jr|Sr)$/.test(textAt(reader, amount.from - 3))
  const name = amount.from - (isJunior ? 3 : 2)
  return (
    signAt(reader, amount.from - 1) === COMMA &&
    (signAt(reader, amount.to) === COMMA ||
      formAt(reader, amount.to) === 'on' ||
      // "The driver is Mara Quill, 44."
      (signAt(reader, amount.to) === STOP && isCapital(reader, name) && isCapital(reader, name - 1))) &&
    isWord(reader, name) &&
    wordAt(reader, name).form === ''
  )
}

/** The upper end where the amount opens a range: "40 to 50", "$3 billion to $5 billion", "5-7 per cent", "between 7 and 10". */
function rangeEnd(reader: Reader, low: Amount): Amount | null {
  if (low.vague !== null || low.kind === 'share') return null
  const between = formAt(reader, low.from - 1) === 'between'
  const at = low.to
  const sign = signAt(reader, at)
  const dashed = isDash(sign) && (isNumber(reader, at + 1) || signAt(reader, at + 1) === 0x24)
  const word = formAt(reader, at)
  const joins = dashed || word === 'to' || (word === 'and' && between) || (word === 'or' && low.value >= 2)
  if (!joins) return fromTo(reader, low)
  if (word === 'to' && low.unit !== '' && grows(reader, low)) return null
  let k = at + 1
  if (isDash(signAt(reader, k)) && isJoined(reader, k)) k++
  const high = amountAt(reader, k)
  if (high === null || high.vague !== null || isOrdinalEnd(reader, high.numberTo)) return null
  if (!sameUnit(low, high)) return null
  if (word === 'or' && !(high.value > low.value && high.value <= low.value + Math.max(2, low.value))) return null
  // "from 8 to 9 per cent to 2 to 4": the second range stands for itself
  return high
}

const isOrdinalEnd = (reader: Reader, to: number): boolean =>
  isJoined(reader, to) && wordAt(reader, to).more.suffix !== undefined

/** "rose 18 cents to $23": a change and where it led, no range; "by $3 to $5" likewise. */
function grows(reader: Reader, low: Amount): boolean {
  const before = wordAt(reader, low.from - 1)
  return (
    [
      'by',
      'up',
      'down',
      'rose',
      'fell',
      'gained',
      'added',
      'lost',
      'jumped',
      'dropped',
      'climbed',
      'slid',
      'increased',
      'decreased',
    ].includes(
      reader.atoms.text.slice(reader.atoms.start[low.from - 1] ?? 0, reader.atoms.end[low.from - 1] ?? 0).toLowerCase(),
    ) || before.more.gain !== undefined
  )
}

/** "from $41,200 at dawn to $39,800": the ends of one move, a few words apart. */
function fromTo(reader: Reader, low: Amount): Amount | null {
  if (formAt(reader, low.from - 1) !== 'from') return null
  for (let k = low.to; k < low.to + 9; k++) {
    if (startsLine(reader, k)) return null
    const sign = signAt(reader, k)
    if (sign === COMMA || sign === 0x3b) return null
    if (formAt(reader, k) !== 'to') continue
    const high = amountAt(reader, k + 1)
    if (high !== null && high.vague === null && sameUnit(low, high) && !isOrdinalEnd(reader, high.numberTo)) return high
    return null
  }
  return null
}

const sameUnit = (low: Amount, high: Amount): boolean =>
  low.unit === high.unit ||
  low.unit === '' ||
  high.unit === '' ||
  (low.kind === high.kind && low.kind === 'money' && low.unit.length !== high.unit.length)

/** The lower end borrows the scale of the upper where it has none: "1 to 2 thousand", "$89 to $93 billion". */
function lowerValue(low: Amount, high: Amount): number {
  return low.scale === 1 && high.scale > 1 && low.value < 1000 && low.value <= high.value / high.scale + 1e-9
    ? low.value * high.scale
    : low.value
}

function toFigure(reader: Reader, tokens: Tokens, all: readonly Found[], index: number): Placed {
  const found = all[index]!
  const previous = index > 0 ? all[index - 1]! : null
  const { amount, upper } = found
  const { atoms } = reader
  const first = firstAtom(found)
  const measured = upper !== null && upper.unit !== '' ? upper : amount
  const unit = measured.unit
  const counted = countedOf(reader, tokens, found, measured)
  const limits = limitsFor(found)
  const start = atoms.start[first]!
  const end = atoms.end[found.to - 1]!
  const place = {
    from: first,
    to: counted?.to ?? found.to,
    previousTo: previous === null ? 0 : previous.to,
    nextFrom: nextFrom(reader, all, index, counted?.to ?? found.to),
  }
  const inside = counted === null ? '' : scopeInside(reader, found.to, counted.to)
  const isKind = counted !== null && isDescribed(counted.words, amount.value, amount.hyphen)
  const isWhole = previous !== null && isWholeOf(reader, previous.to, first)
  const hasScope =
    !isWhole && (counted !== null || measured.kind === '' || measured.kind === 'money' || measured.kind === 'other')
  const told = inside !== '' ? inside : hasScope ? scopeOf(reader, place) : ''
  const countable =
    !isKind &&
    (unit === '' || measured.kind === 'other') &&
    Number.isInteger(amount.value) &&
    amount.value >= 0 &&
    measured.kind !== 'other' &&
    !isOneOf(reader, amount) &&
    // "some 70 times as many" counts nothing
    formAt(reader, found.to) !== 'times'
  const takes = measured.kind === 'money' || measured.kind === 'size' ? 'measured' : 'any'
  const figure: Figure = {
    start,
    end,
    surface: atoms.text.slice(start, end),
    min: limits.min,
    max: limits.max,
    value: limits.value,
    bound: limits.bound,
    unit,
    counted: counted?.words ?? '',
    countedSpan: counted?.span ?? null,
    scope: takes === 'any' || fitsMeasure(told) ? told : '',
    part: partOf(reader, first, found.to),
    count: countOf(reader, first, found.numberTo, place.to),
    countable,
    ...relationOf(reader, found, previous),
  }
  const weakScope = counted === null ? '' : scopeInside(reader, found.to, counted.to, true)
  return { figure, from: first, numberTo: found.numberTo, to: place.to, weakScope, takes }
}

/** What a figure is beside others: a change of one value into another, or a number that another is set against. */
function relationOf(reader: Reader, found: Found, previous: Found | null): Pick<Figure, 'change' | 'compared'> {
  const { amount, upper } = found
  const first = firstAtom(found)
  if (upper !== null)
    return isChange(reader, first) ? { change: { from: lowerValue(amount, upper), to: upper.value } } : {}
  const before = previous === null ? null : { from: firstAtom(previous), to: previous.to }
  return isSetAgainst(reader, first, before) ? { compared: true } : {}
}

/** Where a figure begins with the hedge before it. */
const firstAtom = ({ from, hedge }: Found): number => (hedge !== null && hedge.at < from ? hedge.at : from)

/** Where the next figure begins that speaks for itself; "delegates from 40 parties" and "nine of the twelve" are looked past. */
function nextFrom(reader: Reader, all: readonly Found[], index: number, to: number): number {
  const next = all[index + 1]
  if (next === undefined) return reader.atoms.count
  const first = firstAtom(next)
  const inside =
    isWholeOf(reader, all[index]!.to, next.from) ||
    (first - to <= 2 && ['from', 'of', 'in', 'with', 'at', 'aboard'].includes(formAt(reader, to)))
  return inside ? (all[index + 2]?.from ?? reader.atoms.count) : first
}

/** "one of our nearest ports" tells one from many and counts nothing. */
const isOneOf = (reader: Reader, amount: Amount): boolean =>
  amount.value === 1 && formAt(reader, amount.from) === 'one' && formAt(reader, amount.to) === 'of'

function limitsFor(found: Found): {
  readonly min: number | null
  readonly max: number | null
  readonly value: number | null
  readonly bound: Bound
} {
  const { amount, upper, hedge } = found
  if (upper !== null) {
    const low = lowerValue(amount, upper)
    const min = Math.min(low, upper.value)
    const max = Math.max(low, upper.value)
    return { min, max, value: null, bound: hedge !== null && hedge.bound === 'about' ? 'about' : 'range' }
  }
  if (amount.vague !== null) {
    // "several thousand" is two thousand at least
    const several = amount.several ? 2 : 1
    const { high } = UCDP.range(amount.vague)
    const low = UCDP.range(amount.vague).low * several
    const bound = hedge !== null && hedge.bound !== 'about' ? hedge.bound : 'vague'
    return { min: low, max: bound === 'at-least' || bound === 'more-than' ? null : high, value: null, bound }
  }
  const bound = hedge === null ? 'exact' : hedge.bound
  const { value } = amount
  if (bound === 'exact' || (bound === 'about' && amount.kind === 'share'))
    return { min: value, max: value, value, bound }
  const { min, max } = limitsOf(value, bound)
  return { min, max, value, bound }
}

function countedOf(reader: Reader, tokens: Tokens, found: Found, measured: Amount): Counted | null {
  if (measured.kind === 'percent' || measured.kind === 'share') {
    if (formAt(reader, found.to) === 'of') return countedAfter(reader, tokens, found.to, false)
    // "one in four households"
    const isRatio = measured.kind === 'share' && formAt(reader, found.amount.from + 1) === 'in'
    return isRatio ? countedAfter(reader, tokens, found.to, false) : null
  }
  if (measured.kind === 'size') {
    const unitTo = measured.vague === null ? found.to : measured.numberTo
    return formAt(reader, unitTo) === 'of' ? countedAfter(reader, tokens, unitTo, true) : null
  }
  if (measured.kind !== '') return null
  return countedAfter(reader, tokens, found.to, found.amount.value === 1 || found.amount.hyphen)
}
