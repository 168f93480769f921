/** Quarters and half-years: "the third quarter", "third-quarter", "Q3 2024", "last year's first quarter", "the first half of 1998". */
import type { Found } from '../../../../mark/times/meaning.js'
import {
  afterPossessive,
  digitsAt,
  formAt,
  isDash,
  isJoined,
  isNumber,
  isWord,
  type Reader,
  signAt,
  textAt,
  wordAt,
} from '../reader.js'
import { ordinalAt, yearAt, yearTail } from './parts.js'

/**
 * A numbered quarter or half.
 *
 *     Orders fell in the fiscal third quarter of 2019.
 *                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function numberedQuarter(reader: Reader, at: number): Found | null {
  let k = at
  let year: number | undefined
  let yearShift: number | undefined
  const first = wordAt(reader, k)
  if (first.more.possessive !== undefined) {
    at++
    k++
  } else if (first.form === 'the') k++
  const start = at
  // "this year's third quarter", "last year's quarter"
  const deixis = wordAt(reader, k).more
  if (deixis.deixis !== undefined && deixis.anaphoric === undefined && formAt(reader, k + 1) === 'year') {
    const after = afterPossessive(reader, k + 2)
    if (after === k + 2) return null
    yearShift = Number(deixis.deixis)
    k = after
  } else {
    const own = yearAt(reader, k)
    if (own !== null && isNumber(reader, k)) {
      year = own.value
      k = afterPossessive(reader, own.to)
    }
  }
  let earlier = false
  // "the year-earlier third quarter", "the year-ago quarter"
  if (
    formAt(reader, k) === 'year' &&
    isDash(signAt(reader, k + 1)) &&
    ['earlier', 'ago'].includes(formAt(reader, k + 2))
  ) {
    earlier = true
    k += 3
  }
  if (wordAt(reader, k).more.fiscal !== undefined) {
    k++
    if (isDash(signAt(reader, k))) k++
  }
  if (earlier && ['quarter', 'period'].includes(formAt(reader, k)))
    return { from: at, to: k + 1, meaning: { kind: 'shift', unit: 'year', by: -1, from: 'previous', shape: 'ago' } }
  if (year !== undefined && formAt(reader, k) === 'period' && first.form === 'the')
    return { from: at, to: k + 1, meaning: { kind: 'calendar', fields: { year } } }
  if (formAt(reader, k) === 'latest' && ['quarter', 'period'].includes(formAt(reader, k + 1)) && first.form === 'the')
    return { from: at, to: k + 2, meaning: { kind: 'shift', unit: 'quarter', by: 0, from: 'previous' } }
  // "year-earlier", "year-ago" before a noun
  if (earlier && ordinalAt(reader, k, 4) === null)
    return { from: k - 3, to: k, meaning: { kind: 'shift', unit: 'year', by: -1, from: 'previous', shape: 'ago' } }
  const ordinal = ordinalAt(reader, k, 4)
  if (ordinal === null) return letterQuarter(reader, at, k)
  let m = ordinal.to
  // "the third-quarter loss": the article belongs to the noun
  let from = start
  if (isDash(signAt(reader, m)) && isJoined(reader, m)) {
    m++
    if (first.form === 'the' && k === start + 1) from = k
  }
  const noun = formAt(reader, m)
  if (noun === 'half' && ordinal.value <= 2) {
    const tail = yearTail(reader, m + 1)
    const ofYear = formAt(reader, m + 1) === 'of' && formAt(reader, m + 2) === 'the' && formAt(reader, m + 3) === 'year'
    if (tail === null && !ofYear && year === undefined && yearShift === undefined) return null
    if (tail?.year !== undefined) year = tail.year
    if (tail?.shift !== undefined) yearShift = tail.shift
    return {
      from: at,
      to: tail?.to ?? (ofYear ? m + 4 : m + 1),
      meaning: {
        kind: 'calendar',
        fields: { half: ordinal.value, year },
        yearShift,
      },
    }
  }
  if (noun !== 'quarter') return null
  const tail = yearTail(reader, m + 1)
  if (tail?.year !== undefined) year = tail.year
  if (tail?.shift !== undefined) yearShift = tail.shift
  if (earlier) yearShift = -1
  return {
    from,
    to: tail?.to ?? m + 1,
    meaning: {
      kind: 'calendar',
      fields: { quarter: ordinal.value, year },
      yearShift,
    },
  }
}

/** "Q3", "Q3 2024", "3Q". */
function letterQuarter(reader: Reader, at: number, k: number): Found | null {
  if (k >= reader.atoms.count) return null
  let quarter = -1
  let to = k + 2
  if (isWord(reader, k) && textAt(reader, k) === 'Q' && isJoined(reader, k + 1)) quarter = digitsAt(reader, k + 1, 1)
  else if (isNumber(reader, k) && isJoined(reader, k + 1) && isWord(reader, k + 1) && textAt(reader, k + 1) === 'Q')
    quarter = digitsAt(reader, k, 1)
  if (quarter < 1 || quarter > 4) return null
  if (isJoined(reader, to) && isWord(reader, to)) return null
  const tail = yearTail(reader, to)
  if (tail !== null) to = tail.to
  return {
    from: at,
    to,
    meaning: {
      kind: 'calendar',
      fields: { quarter, year: tail?.year },
      yearShift: tail?.shift,
    },
  }
}
