/** Lengths of time and what hangs on them: "two years", "a five-year plan", "several days ago", "the past three months". */

import type { Anchor, Found, Unit } from '../../../../mark/times/meaning.js'
import { bareTable } from '../../../../text/bare-table.js'
import { cardinalAt, fractionAt } from '../../figures/cardinals.js'
import { formAt, isDash, isJoined, isNumber, type Reader, signAt, startsLine, wordAt } from '../reader.js'
import { skipThe } from './parts.js'

interface Amount {
  readonly to: number
  /** Null for "several", "a few". */
  readonly value: number | null
  readonly about?: boolean
}

/** How many: "two", "12", "a", "several", "a few", "a couple of", "2 1/2", "two or three", "12 to 18", "half a". */
function amountAt(reader: Reader, at: number): Amount | null {
  const first = wordAt(reader, at)
  if (first.form === 'half' && wordAt(reader, at + 1).more.article !== undefined) return { to: at + 2, value: 0.5 }
  if (first.more.article !== undefined) {
    const next = wordAt(reader, at + 1)
    if (next.more.few !== undefined && next.form === 'few') return { to: at + 2, value: null }
    if (next.more.pair !== undefined && next.form === 'couple')
      return { to: formAt(reader, at + 2) === 'of' ? at + 3 : at + 2, value: 2, about: true }
    if (next.form === 'half' && isDash(signAt(reader, at + 2))) return { to: at + 3, value: 0.5 }
    if (next.form === 'dozen') return { to: at + 2, value: 12 }
    if (next.scale >= 100 && next.more.glued === undefined) {
      const scaled = cardinalAt(reader, at + 1)
      if (scaled) return { to: scaled.to, value: scaled.value }
    }
    return {
      to: ['full', 'whole', 'further', 'additional', 'single', 'entire', 'solid'].includes(next.form) ? at + 2 : at + 1,
      value: 1,
    }
  }
  if (first.more.few !== undefined) return { to: at + 1, value: null }
  if (first.form === 'couple') return { to: formAt(reader, at + 1) === 'of' ? at + 2 : at + 1, value: 2, about: true }
  if (first.more.vaguecount !== undefined || first.form === 'dozen') return null
  const number = cardinalAt(reader, at)
  if (number === null) {
    const share = fractionAt(reader, at)
    return share === null ? null : { to: share.to, value: share.value }
  }
  let { to, value } = number
  // "two and a half years"
  if (formAt(reader, to) === 'and' && formAt(reader, to + 1) === 'a' && formAt(reader, to + 2) === 'half')
    return { to: to + 3, value: value + 0.5 }
  // "two or three", "12 to 18", "10-12": the lesser amount stands in the value
  const link = formAt(reader, to)
  const dashed =
    isDash(signAt(reader, to)) &&
    isJoined(reader, to) &&
    (isNumber(reader, to + 1) || wordAt(reader, to + 1).cardinal > 0)
  if (link === 'or' || link === 'to' || dashed) {
    const more = cardinalAt(reader, to + 1)
    if (more !== null && more.value > value) {
      to = more.to
      value = link === 'or' ? value : value
      return { to, value, about: true }
    }
  }
  return { to, value }
}

interface Length {
  readonly to: number
  readonly lengths: readonly { readonly unit: Unit; readonly amount: number | null }[]
  readonly about: boolean
  readonly hyphen: boolean
}

const FORTNIGHT: { readonly unit: Unit; readonly amount: number } = { unit: 'week', amount: 2 }

/** An amount with its unit: "two years", "five-year", "a minute and a half", "an hour", "24 hours". */
function lengthAt(reader: Reader, at: number): Length | null {
  const amount = amountAt(reader, at)
  if (amount === null || amount.to >= reader.atoms.count) return null
  let k = amount.to
  let hyphen = false
  if (isDash(signAt(reader, k)) && isJoined(reader, k) && isJoined(reader, k + 1)) {
    k++
    hyphen = true
  } else if (
    [
      'more',
      'other',
      'long',
      'straight',
      'consecutive',
      'additional',
      'full',
      'calendar',
      'trading',
      'business',
      'working',
      'successive',
      'extra',
    ].includes(formAt(reader, k))
  )
    k++
  if (startsLine(reader, k) && !hyphen) return null
  const word = wordAt(reader, k)
  if (word.unit === '') return null
  if (word.more.short !== undefined && !isNumber(reader, at)) return null
  if (word.ordinal > 0 && wordAt(reader, at).more.article !== undefined) return null
  if (word.unit === 'quarter' && (wordAt(reader, at).more.article !== undefined || amount.value === 0.5 || hyphen))
    return null
  if (
    !word.plural &&
    !hyphen &&
    amount.value !== 1 &&
    amount.value !== 0.5 &&
    (amount.value === null || wordAt(reader, k + 1).unit !== '')
  )
    return null
  if (word.plural && amount.value === 1 && wordAt(reader, at).more.article !== undefined) return null
  let to = k + 1
  if (
    word.more.short !== undefined &&
    word.more.abbr !== undefined &&
    signAt(reader, to) === 46 &&
    isJoined(reader, to) &&
    !startsLine(reader, to + 1)
  )
    to++
  let value = amount.value
  const unit: Unit = word.unit === 'fortnight' ? 'week' : word.unit
  if (word.unit === 'fortnight' && value !== null) value *= FORTNIGHT.amount
  // "a year and a half"
  if (
    formAt(reader, to) === 'and' &&
    formAt(reader, to + 1) === 'a' &&
    formAt(reader, to + 2) === 'half' &&
    value !== null
  ) {
    value += 0.5
    to += 3
  }
  const lengths: { unit: Unit; amount: number | null }[] = [{ unit, amount: normal(unit, value) }]
  // "two hours and 15 minutes", "six years, two months"
  const link = formAt(reader, to) === 'and' ? to + 1 : to
  const number = wordAt(reader, link).more.article === undefined ? cardinalAt(reader, link) : null
  if (number !== null && !hyphen) {
    const next = wordAt(reader, number.to)
    if (
      next.unit !== '' &&
      next.unit !== 'fortnight' &&
      SIZE[next.unit] !== undefined &&
      SIZE[next.unit]! < SIZE[unit]!
    ) {
      lengths.push({ unit: next.unit, amount: number.value })
      to = number.to + 1
    }
  }
  return { to, lengths, about: amount.about === true, hyphen }
}

const SIZE: Readonly<Record<Unit, number>> = {
  second: 1,
  minute: 2,
  hour: 3,
  day: 4,
  weekend: 4,
  week: 5,
  month: 6,
  season: 7,
  quarter: 7,
  'half-year': 8,
  year: 9,
  decade: 10,
  century: 11,
  millennium: 12,
}
/** Twenty-four hours are kept as hours; nothing is converted but spoken fortnights. */
const normal = (_unit: Unit, value: number | null): number | null => value

const AFTER_AGE = new Set(['old', 'olds'])

/**
 * A length, alone or with "ago", "earlier", "later", "from now".
 *
 *     The dam broke two weeks ago after three days of rain.
 *                   ^^^^^^^^^^^^^       ^^^^^^^^^^
 */
export function lengthOfTime(reader: Reader, at: number): Found | null {
  const length = lengthAt(reader, at)
  if (length === null) return null
  if (isRate(reader, at, length)) return null
  let { to } = length
  const mod = length.about ? 'APPROX' : undefined
  const orSo = formAt(reader, to) === 'or' && formAt(reader, to + 1) === 'so'
  const after = orSo ? to + 2 : to
  const first = length.lengths[0]!
  const hyphenAge = isDash(signAt(reader, to)) && isJoined(reader, to) && AFTER_AGE.has(formAt(reader, to + 1))
  // an age is no time: "a 44-year-old clerk", "52 years old"
  if (hyphenAge || AFTER_AGE.has(formAt(reader, to))) return null
  // "a year-earlier loss"
  if (isDash(signAt(reader, to)) && isJoined(reader, to) && ['earlier', 'ago'].includes(formAt(reader, to + 1)))
    return null
  const direction = directionAt(reader, after)
  if (direction !== null && !startsLine(reader, after)) {
    to = direction.to
    if (first.amount === null) {
      // "several years ago", "a few days later"
      return { from: at, to, meaning: { kind: 'vague', value: direction.by < 0 ? 'PAST_REF' : 'FUTURE_REF' } }
    }
    const unit = first.unit
    if (unit === 'hour' || unit === 'minute' || unit === 'second')
      return {
        from: at,
        to,
        meaning: {
          kind: 'duration',
          lengths: length.lengths,
          anchor: direction.from === 'reference' && direction.by < 0 ? 'before' : 'none',
        },
        mod: mod || undefined,
      }
    const scaled =
      unit === 'decade'
        ? { unit: 'year' as Unit, n: first.amount * 10 }
        : unit === 'century'
          ? { unit: 'year' as Unit, n: first.amount * 100 }
          : { unit, n: first.amount }
    const asMonths = !Number.isInteger(scaled.n) && scaled.unit === 'year'
    return {
      from: at,
      to,
      meaning: {
        kind: 'shift',
        unit: asMonths ? 'month' : scaled.unit,
        by: direction.by * Math.round(asMonths ? scaled.n * 12 : scaled.n),
        from: direction.from,
        shape: 'ago',
      },
      mod: mod || orSo ? 'APPROX' : undefined,
    }
  }
  return {
    from: at,
    to: after,
    meaning: { kind: 'duration', lengths: length.lengths, anchor: 'none' },
    mod: mod || orSo ? 'APPROX' : undefined,
  }
}

/** "$5 a year", "four flights a week": how often or how much in each, no length. */
function isRate(reader: Reader, at: number, length: Length): boolean {
  if (wordAt(reader, at).more.article === undefined || length.to !== at + 2 || directionAt(reader, length.to) !== null)
    return false
  const before = wordAt(reader, at - 1)
  if (
    isNumber(reader, at - 1) ||
    before.scale > 0 ||
    before.form === 'times' ||
    before.cardinal >= 0 ||
    before.more.measure !== undefined ||
    (before.unit !== '' && before.plural)
  )
    return true
  return before.form === '' && isPlainPlural(reader, at - 1)
}

function isPlainPlural({ atoms }: Reader, at: number): boolean {
  if (at < 0 || atoms.kind[at] !== 1 || atoms.word[at] !== 0) return false
  const first = atoms.text.charCodeAt(atoms.start[at]!)
  const end = atoms.end[at]!
  return (
    first >= 97 &&
    first <= 122 &&
    end - atoms.start[at]! > 3 &&
    atoms.text.charCodeAt(end - 1) === 115 &&
    atoms.text.charCodeAt(end - 2) !== 115
  )
}

function directionAt(
  reader: Reader,
  at: number,
): { readonly to: number; readonly by: -1 | 1; readonly from: 'reference' | 'previous' } | null {
  const word = wordAt(reader, at)
  if (word.more.ago !== undefined) return { to: at + 1, by: word.more.ago === '-1' ? -1 : 1, from: 'reference' }
  if (word.form === 'from' && (formAt(reader, at + 1) === 'now' || formAt(reader, at + 1) === 'today'))
    return { to: at + 2, by: 1, from: 'reference' }
  if (word.more.comparative !== undefined && word.more.relation === undefined)
    return { to: at + 1, by: word.more.comparative === '-1' ? -1 : 1, from: 'previous' }
  if (word.more.relation !== undefined) {
    // "two days before." closes a clause; "two days before the vote" is a length
    const sign = signAt(reader, at + 1)
    if (sign === 46 || sign === 44 || startsLine(reader, at + 1))
      return { to: at + 1, by: word.more.comparative === '-1' ? -1 : 1, from: 'previous' }
  }
  return null
}

const ANCHORS: Readonly<Record<string, Anchor>> = bareTable({
  past: 'before',
  last: 'before',
  previous: 'before',
  preceding: 'before',
  recent: 'before',
  next: 'after',
  coming: 'after',
  following: 'after',
  upcoming: 'after',
  first: 'none',
  final: 'none',
  latest: 'before',
  initial: 'none',
  current: 'none',
  prior: 'before',
})

/**
 * A pointed length: "the past three months", "the next few days", "the first nine months", "recent weeks", "coming months".
 *
 *     Prices rose over the past three months.
 *                      ^^^^^^^^^^^^^^^^^^^^^
 */
export function pointedLength(reader: Reader, at: number): Found | null {
  let k = skipThe(reader, at)
  if (formAt(reader, at) === 'these' || formAt(reader, at) === 'those') k = at + 1
  const pointer = formAt(reader, k)
  const anchor = ANCHORS[pointer]
  if (anchor === undefined) {
    if (k === at) return null
    // "the nine months", "the four days", "the six-month period"
    const plain = isNumber(reader, k) || wordAt(reader, k).cardinal > 1 ? lengthAt(reader, k) : null
    if (plain === null) return null
    // "the 50-year-old alliance": an age
    const age = isDash(signAt(reader, plain.to)) && isJoined(reader, plain.to) ? plain.to + 1 : plain.to
    if (AFTER_AGE.has(formAt(reader, age))) return null
    if (plain.hyphen)
      return { from: k, to: plain.to, meaning: { kind: 'duration', lengths: plain.lengths, anchor: 'none' } }
    if (directionAt(reader, plain.to) !== null) return null
    return { from: at, to: plain.to, meaning: { kind: 'duration', lengths: plain.lengths, anchor: 'none' } }
  }
  k++
  const length = lengthAt(reader, k)
  if (length !== null && wordAt(reader, k).more.article === undefined) {
    const orSo = formAt(reader, length.to) === 'or' && formAt(reader, length.to + 1) === 'so'
    return {
      from: at,
      to: orSo ? length.to + 2 : length.to,
      meaning: { kind: 'duration', lengths: length.lengths, anchor },
      mod: length.about || orSo ? 'APPROX' : undefined,
    }
  }
  const word = wordAt(reader, k)
  if (word.unit === '' || !word.plural) return null
  const unit: Unit = word.unit === 'fortnight' ? 'week' : word.unit
  return {
    from: at,
    to: orUnit(reader, k + 1),
    meaning: { kind: 'duration', lengths: [{ unit, amount: null }], anchor },
  }
}

/** "weeks", "years", "months" alone after a preposition: "for years", "within days", "in decades", "after months of talks". */
export function bareLength(reader: Reader, at: number): Found | null {
  const word = wordAt(reader, at)
  if (word.unit === '' || !word.plural || word.more.short !== undefined) return null
  const direction = directionAt(reader, at + 1)
  const unit: Unit = word.unit === 'fortnight' ? 'week' : word.unit
  if (direction !== null) {
    if (direction.from === 'reference')
      return {
        from: at,
        to: direction.to,
        meaning: { kind: 'vague', value: direction.by < 0 ? 'PAST_REF' : 'FUTURE_REF' },
      }
    return {
      from: at,
      to: direction.to,
      meaning: { kind: 'duration', lengths: [{ unit, amount: null }], anchor: 'none' },
    }
  }
  if (
    ![
      'for',
      'in',
      'after',
      'within',
      'over',
      'of',
      'took',
      'take',
      'last',
      'spent',
      'before',
      'into',
      'or',
      'and',
    ].includes(formAt(reader, at - 1))
  )
    return null
  if (unit === 'second' || unit === 'minute' || unit === 'quarter') return null
  return {
    from: at,
    to: orUnit(reader, at + 1),
    meaning: { kind: 'duration', lengths: [{ unit, amount: null }], anchor: 'none' },
  }
}

/** After "or months", "and months" behind "weeks". */
function orUnit(reader: Reader, at: number): number {
  const next = wordAt(reader, at + 1)
  return ['or', 'and'].includes(formAt(reader, at)) && next.plural && next.unit !== '' ? at + 2 : at
}
