/** Times that lean on another: "last week", "this morning", "Friday night", "that year", "yesterday afternoon", "next Monday". */
import {
  dateWith,
  type Found,
  foundFrom,
  type Meaning,
  type PartOfDay,
  type Unit,
} from '../../../../mark/times/meaning.js'
import {
  afterPossessive,
  formAt,
  isCapital,
  isDash,
  isJoined,
  type Reader,
  signAt,
  startsLine,
  wordAt,
} from '../reader.js'
import { monthDate, weekdayDate } from './calendar-dates.js'
import { afterStop, monthAt, skipThe } from './parts.js'

type Toward = -1 | 0 | 1
const toward = (text: string | undefined): Toward => (text === '-1' ? -1 : text === '1' ? 1 : 0)

/**
 * A pointing word with a unit, season, part of the day, weekday or month.
 *
 *     She resigned last week. / The same day the mill closed.
 *                  ^^^^^^^^^    ^^^^^^^^^^^^
 */
export function deictic(reader: Reader, at: number): Found | null {
  let k = skipThe(reader, at)
  const hasThe = k !== at
  const pointer = wordAt(reader, k)
  if (pointer.more.deixis === undefined) return null
  let direction = toward(pointer.more.deixis)
  let anaphoric = pointer.more.anaphoric !== undefined
  k++
  // "this coming Sunday", "this past spring", "this same week", "that same day"
  const second = wordAt(reader, k).more
  if (second.deixis !== undefined && !hasThe && (pointer.form === 'this' || pointer.form === 'that')) {
    if (second.anaphoric === undefined) direction = toward(second.deixis)
    else anaphoric = anaphoric || second.deixis !== '0'
    k++
  }
  if (startsLine(reader, k)) return null
  const word = wordAt(reader, k)
  const stop = k + 1
  const make = (meaning: Meaning, to = stop): Found => ({ from: at, to, meaning })
  if (word.weekday > 0 && !word.plural && (word.more.risky === undefined || afterStop(reader, stop) !== stop)) {
    const dated = weekdayDate(reader, k)
    if (dated !== null) return foundFrom(at, dated)
    const part = wordAt(reader, afterStop(reader, stop)).part
    const fields = part === '' ? { weekday: word.weekday } : { weekday: word.weekday, part: part as PartOfDay }
    return make({ kind: 'calendar', fields, toward: direction }, part === '' ? stop : afterStop(reader, stop) + 1)
  }
  if (word.month > 0 && isCapital(reader, k)) {
    if (hasThe) return null
    const month = monthAt(reader, k)
    if (month === null) return null
    const full = monthDate(reader, k)
    if (full !== null && full.meaning.kind === 'calendar' && full.meaning.fields.year !== undefined)
      return foundFrom(at, full)
    return make({ kind: 'calendar', fields: { month: month.value }, toward: direction }, month.to)
  }
  if (word.season !== '' && !word.plural)
    return make({ kind: 'calendar', fields: { season: word.season }, toward: direction })
  if (word.part !== '' && !word.plural) {
    if (pointer.form === 'this')
      return make({ kind: 'shift', unit: 'day', by: 0, from: 'reference', part: word.part as PartOfDay })
    if (pointer.form === 'last' && word.part === 'NI')
      return make({ kind: 'shift', unit: 'day', by: -1, from: 'reference', part: 'NI' })
    if (pointer.form === 'last' || hasThe || anaphoric) {
      const by = pointer.form === 'next' || pointer.form === 'following' ? 1 : direction === -1 && anaphoric ? -1 : 0
      return make({ kind: 'shift', unit: 'day', by, from: 'previous', part: word.part as PartOfDay })
    }
    return null
  }
  const unit = word.unit
  if (unit === '' || word.plural) return null
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return null
  if (unit === 'fortnight') return null
  if (pointer.form === 'latest' && unit !== 'quarter' && unit !== 'month' && unit !== 'week' && unit !== 'year')
    return null
  // "this day", "the current day" say little; "the same day", "that day" do
  // "the next day" follows the day last told of; "next week" the page's
  const from = anaphoric || (hasThe && pointer.form === 'next' && unit !== 'week') ? 'previous' : 'reference'
  if (unit === 'weekend') return make({ kind: 'calendar', fields: { weekend: true }, toward: direction })
  if (
    pointer.form === 'past' &&
    (unit === 'week' || unit === 'month' || unit === 'decade' || unit === 'day' || unit === 'century')
  )
    return make({ kind: 'duration', lengths: [{ unit, amount: 1 }], anchor: 'before' })
  if (unit === 'quarter' && (pointer.form === 'latest' || pointer.form === 'this')) {
    if (pointer.form === 'latest') return make({ kind: 'shift', unit: 'quarter', by: -1, from: 'reference' })
  }
  return make({ kind: 'shift', unit, by: direction, from })
}

/** "today", "yesterday morning", "tomorrow night", "tonight". */
export function namedDay(reader: Reader, at: number): Found | null {
  const word = wordAt(reader, at)
  if (word.day === null) return null
  if (word.form === 'overnight' && isDash(signAt(reader, at + 1)) && isJoined(reader, at + 1)) return null
  let part = word.part
  let to = at + 1
  if (part === '' && word.form !== 'today') {
    part = wordAt(reader, to).plural ? '' : wordAt(reader, to).part
    if (part !== '') to++
  }
  return {
    from: at,
    to,
    meaning: {
      kind: 'shift',
      unit: 'day',
      by: word.day,
      from: 'reference',
      part: part === '' ? undefined : (part as PartOfDay),
    },
  }
}

/** "Monday", "Friday night", "Saturday morning". */
export function bareWeekday(reader: Reader, at: number): Found | null {
  const word = wordAt(reader, at)
  if (word.weekday === 0 || word.plural || !isCapital(reader, at)) return null
  const to = afterStop(reader, at + 1)
  if (word.more.risky !== undefined && to === at + 1) return null
  // "Good Friday" and the like belong to the holidays; "Black Sunday" is a name
  const k = to
  const part = wordAt(reader, k)
  if (part.part !== '' && !part.plural && !startsLine(reader, k))
    return {
      from: at,
      to: k + 1,
      meaning: { kind: 'calendar', fields: { weekday: word.weekday, part: part.part as PartOfDay } },
    }
  return { from: at, to, meaning: { kind: 'calendar', fields: { weekday: word.weekday } } }
}

/** "the morning", "in the evening", "mid-afternoon yesterday", "the night of Oct. 3", "early morning". */
export function partOfDay(reader: Reader, at: number): Found | null {
  const k = skipThe(reader, at)
  const word = wordAt(reader, k)
  if (word.part === '' || word.plural) return null
  const day = wordAt(reader, k + 1)
  const weekday = day.weekday > 0 && !day.plural && isCapital(reader, k + 1)
  if (weekday)
    return {
      from: at,
      to: afterStop(reader, k + 2),
      meaning: { kind: 'calendar', fields: { weekday: day.weekday, part: word.part as PartOfDay } },
    }
  if (day.day !== null && day.part === '')
    return {
      from: at,
      to: k + 2,
      meaning: { kind: 'shift', unit: 'day', by: day.day, from: 'reference', part: word.part as PartOfDay },
    }
  // "before dawn on Oct. 12": the date speaks for itself
  if (word.more.bare !== undefined) return null
  const of = formAt(reader, k + 1) === 'of' || formAt(reader, k + 1) === 'on' ? k + 2 : -1
  if (of > 0) {
    const date = weekdayDate(reader, of) ?? monthDate(reader, of)
    if (date !== null && date.meaning.kind === 'calendar' && date.meaning.fields.day !== undefined)
      return {
        from: at,
        to: date.to,
        meaning: dateWith(date.meaning, { part: word.part as PartOfDay }),
      }
  }
  if (k === at) {
    if (word.form !== 'midday' && !['at', 'by', 'until', 'before', 'after', 'since'].includes(formAt(reader, at - 1)))
      return null
    if (word.form === 'day' || word.form === 'night') return null
    if (word.form !== 'midday') return null
  } else if (word.form === 'nighttime' || word.form === 'daytime') return null
  else if (!['in', 'during', 'by', 'into', 'through', 'throughout', 'of', 'for'].includes(formAt(reader, at - 1)))
    return null
  if (isDash(signAt(reader, k + 1)) && isJoined(reader, k + 1)) return null
  return { from: at, to: k + 1, meaning: { kind: 'calendar', fields: { part: word.part as PartOfDay } } }
}

/** "the week", "the year", "the day", "the weekend", "the month" where the text means a known one. */
export function definiteUnit(reader: Reader, at: number): Found | null {
  if (formAt(reader, at) !== 'the') return null
  let k = at + 1
  let full = false
  if (['full', 'whole', 'entire'].includes(formAt(reader, k))) {
    k++
    full = true
  }
  if (wordAt(reader, k).more.fiscal !== undefined) k++
  const word = wordAt(reader, k)
  if (word.plural) return null
  if (afterPossessive(reader, k + 1) !== k + 1 && word.unit !== 'year') return null
  if (isDash(signAt(reader, k + 1)) && isJoined(reader, k + 1)) return null
  const unit = word.unit
  if (unit === 'weekend') return { from: at, to: k + 1, meaning: { kind: 'calendar', fields: { weekend: true } } }
  const before = formAt(reader, at - 1)
  if (unit === 'quarter') {
    if (formAt(reader, k + 1) === 'of') return null
    return { from: at, to: k + 1, meaning: { kind: 'shift', unit: 'quarter', by: 0, from: 'previous' } }
  }
  if (unit === 'year' && ['ended', 'ending'].includes(formAt(reader, k + 1)))
    return {
      from: at,
      to: k + 1,
      meaning: { kind: 'duration', lengths: [{ unit: 'year', amount: 1 }], anchor: 'none' },
    }
  if (unit === 'year' || unit === 'week' || unit === 'month') {
    if (
      full ||
      ['of', 'for', 'during', 'in', 'over', 'through', 'throughout', 'from'].includes(before) ||
      k === at + 2
    ) {
      // "the week of March 6"
      if (unit === 'week' && formAt(reader, k + 1) === 'of') {
        const date = monthDate(reader, k + 2)
        if (date !== null && date.meaning.kind === 'calendar' && date.meaning.fields.day !== undefined)
          return { from: at, to: date.to, meaning: weekOf(date.meaning) }
      }
      if (formAt(reader, k + 1) === 'of') return null
      return { from: at, to: k + 1, meaning: { kind: 'shift', unit: unit as Unit, by: 0, from: 'reference' } }
    }
  }
  return null
}

/** A week named by one of its days keeps that day as its value. */
const weekOf = (meaning: Meaning): Meaning => meaning

/** "the future", "the past", "the near future", "the moment", "the present". */
export function definiteVague(reader: Reader, at: number): Found | null {
  let k = at
  if (formAt(reader, k) === 'the') k++
  else if (!['in', 'for', 'of'].includes(formAt(reader, at - 1))) return null
  const hasThe = k !== at
  const adjective = wordAt(reader, k).form
  if (
    adjective === 'near' ||
    adjective === 'foreseeable' ||
    adjective === 'recent' ||
    adjective === 'distant' ||
    adjective === 'not'
  )
    k++
  const form = formAt(reader, k)
  const next = wordAt(reader, k + 1)
  if (form === 'future' && hasThe) return { from: at, to: k + 1, meaning: { kind: 'vague', value: 'FUTURE_REF' } }
  if (
    form === 'past' &&
    hasThe &&
    next.unit === '' &&
    next.cardinal < 0 &&
    next.more.few === undefined &&
    next.season === '' &&
    next.part === '' &&
    next.weekday === 0
  )
    return { from: at, to: k + 1, meaning: { kind: 'vague', value: 'PAST_REF' } }
  return null
}
