/** Lengths of time: their TIMEX3 text and, where they lean on the reference, their interval. */
import type { Grain } from '../../model/time-value.js'
import { dayText } from './calendar.js'
import type { Body, Context } from './context.js'
import type { Meaning, Unit } from './meaning.js'
import { step } from './units.js'

const LETTER: Readonly<Record<Unit, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  weekend: 'W',
  week: 'W',
  month: 'M',
  season: 'M',
  quarter: 'Q',
  'half-year': 'M',
  year: 'Y',
  decade: 'E',
  century: 'C',
  millennium: 'L',
}

const UNIT_GRAIN: Readonly<Record<Unit, Grain>> = {
  second: 'second',
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  weekend: 'weekend',
  week: 'week',
  month: 'month',
  season: 'season',
  quarter: 'quarter',
  'half-year': 'half-year',
  year: 'year',
  decade: 'decade',
  century: 'century',
  millennium: 'century',
}

/** TIMEX3 text of a length: `P2Y`, `PT1H30M`, `PXD`. */
export function durationText(lengths: readonly { readonly unit: Unit; readonly amount: number | null }[]): string {
  let text = 'P'
  let clock = false
  for (const { unit, amount } of lengths) {
    let letter = LETTER[unit]
    let n = amount
    if (unit === 'decade') {
      n = amount === null ? null : amount * 10
      letter = amount === null ? 'E' : 'Y'
    } else if (unit === 'century') {
      n = amount === null ? null : amount * 100
      letter = amount === null ? 'C' : 'Y'
    } else if (unit === 'half-year' && amount !== null) n = amount * 6
    else if (unit === 'season' && amount !== null) n = amount * 3
    if (letter.length === 2) {
      if (!clock) text += 'T'
      clock = true
      letter = letter.slice(1)
    }
    text += `${n === null ? 'X' : fractional(n, letter, clock)}${n !== null && !Number.isInteger(n) && (HALVES[letter] || (letter === 'M' && clock)) ? '' : letter}`
  }
  return text
}

/** Halves go to the next smaller unit: 2.5 years is `2Y6M`, 1.5 hours `1H30M`. */
const HALVES: Readonly<Record<string, readonly [string, number]>> = { Y: ['M', 12], H: ['M', 60] }
function fractional(n: number, letter: string, clock: boolean): string {
  if (Number.isInteger(n)) return String(n)
  const smaller = letter === 'M' && clock ? (['S', 60] as const) : HALVES[letter]
  if (!smaller) return String(n)
  const whole = Math.floor(n)
  return `${whole > 0 ? whole + letter : ''}${Math.round((n - whole) * smaller[1])}${smaller[0]}`
}

/** Resolves a length: anchored ones end at or start from the reference. */
export function resolveDuration(meaning: Extract<Meaning, { kind: 'duration' }>, { reference }: Context): Body {
  const value = durationText(meaning.lengths)
  const first = meaning.lengths[0]!
  let from: string | null = null
  let to: string | null = null
  let used: string | null = null
  if (meaning.anchor !== 'none') {
    used = reference.text
    if (reference.day !== null && first.amount !== null && Number.isInteger(first.amount)) {
      const other = step(reference.day, first.unit, meaning.anchor === 'before' ? -first.amount : first.amount)
      if (other !== null) {
        from = dayText(meaning.anchor === 'before' ? other : reference.day)
        to = dayText(meaning.anchor === 'before' ? reference.day : other)
      }
    }
  }
  return {
    type: 'DURATION',
    value,
    from,
    to,
    grain: UNIT_GRAIN[first.unit],
    stated: ['length'],
    assumed: [],
    reference: used,
  }
}
