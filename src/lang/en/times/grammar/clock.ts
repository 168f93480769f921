/** Clock times, with the day beside them: "10:35 a.m.", "3 p.m. Friday", "noon Saturday", "15:07", "1400 GMT". */
import { dateWith, type Fields, type Found, fieldsWith } from '../../../../mark/times/meaning.js'
import {
  COLON,
  COMMA,
  digitsAt,
  formAt,
  isApostrophe,
  isJoined,
  isNumber,
  isWord,
  lengthAt,
  numberAt,
  type Reader,
  STOP,
  signAt,
  startsLine,
  textAt,
  wordAt,
} from '../reader.js'
import { dayMonthDate, monthDate, weekdayDate } from './calendar-dates.js'
import { deictic } from './relative.js'

interface Clock {
  readonly to: number
  readonly fields: Fields
}

/** "a.m.", "pm", "AM"; 1 for the morning, 2 for the afternoon, 0 for none. */
function meridiemAt(reader: Reader, at: number): { readonly to: number; readonly half: number } {
  const known = wordAt(reader, at).more.meridiem
  if (known !== undefined) return { to: at + 1, half: Number(known) }
  if (isWord(reader, at) && lengthAt(reader, at) === 1 && signAt(reader, at + 1) === STOP && isJoined(reader, at + 1)) {
    const letter = textAt(reader, at).toLowerCase()
    if (
      (letter === 'a' || letter === 'p') &&
      isWord(reader, at + 2) &&
      isJoined(reader, at + 2) &&
      textAt(reader, at + 2).toLowerCase() === 'm'
    ) {
      const stop = signAt(reader, at + 3) === STOP && isJoined(reader, at + 3)
      return { to: stop ? at + 4 : at + 3, half: letter === 'a' ? 1 : 2 }
    }
  }
  return { to: at, half: 0 }
}

function clockAt(reader: Reader, at: number): Clock | null {
  const word = wordAt(reader, at)
  if (word.more.clock !== undefined) {
    const hour = Number(word.more.clock)
    return { to: at + 1, fields: hour === 24 ? { hour: 24, minute: 0 } : { hour, minute: 0 } }
  }
  if (!isNumber(reader, at)) {
    // "six o'clock", "nine a.m."
    if (word.cardinal >= 1 && word.cardinal <= 12) return afterHour(reader, at + 1, word.cardinal, undefined)
    return null
  }
  const value = numberAt(reader, at)
  let hour = digitsAt(reader, at, 4)
  let minute: number | undefined
  let second: number | undefined
  let k = at + 1
  if (hour < 0 && value < 24) {
    // "10.35pm"
    const [h, m] = textAt(reader, at).split('.')
    if (m === undefined || m.length !== 2 || Number(m) > 59) return null
    hour = Number(h)
    minute = Number(m)
    const half = meridiemAt(reader, k)
    if (half.half === 0) return null
  } else if (lengthAt(reader, at) <= 2) {
    if (signAt(reader, k) === COLON && isJoined(reader, k) && isJoined(reader, k + 1)) {
      const m = digitsAt(reader, k + 1, 2)
      if (m < 0 || m > 59 || lengthAt(reader, k + 1) !== 2 || hour > 24) return null
      minute = m
      k += 2
      if (signAt(reader, k) === COLON && isJoined(reader, k) && isJoined(reader, k + 1)) {
        const s = digitsAt(reader, k + 1, 2)
        if (s >= 0 && s < 60) {
          second = s
          k += 2
        }
      }
      if (signAt(reader, at - 1) === COLON && isJoined(reader, at)) return null
    }
  } else if (lengthAt(reader, at) === 4 && hour >= 0) {
    // "1400 GMT", "0735 GMT"
    const zone = wordAt(reader, k).more.zone !== undefined && !startsLine(reader, k)
    const m = hour % 100
    const h = Math.floor(hour / 100)
    if (!zone || h > 24 || m > 59) return null
    return withZone(reader, k, { hour: h, minute: m })
  } else return null
  return afterHour(reader, k, hour, minute, second)
}

function afterHour(
  reader: Reader,
  at: number,
  hour: number,
  minute: number | undefined,
  second?: number,
): Clock | null {
  let k = at
  if (hour < 0 || hour > 24) return null
  const half = meridiemAt(reader, k)
  let h = hour
  let open = false
  if (half.half > 0) {
    if (hour < 1 || hour > 12)
      return hour <= 24 && minute !== undefined ? withZone(reader, half.to, { hour, minute }) : null
    h = half.half === 1 ? hour % 12 : (hour % 12) + 12
    k = half.to
  } else if (
    formAt(reader, k) === '' &&
    isWord(reader, k) &&
    textAt(reader, k).toLowerCase() === 'o' &&
    isApostrophe(signAt(reader, k + 1))
  ) {
    open = hour < 13
    k += 3
  } else if (minute === undefined) return null
  else if (hour < 13 && wordAt(reader, k).more.zone === undefined) open = true
  // "in the morning", "in the afternoon"
  if (open && formAt(reader, k) === 'in' && formAt(reader, k + 1) === 'the') {
    const part = wordAt(reader, k + 2).part
    if (part === 'AF' || part === 'EV') h = (hour % 12) + 12
    if (part !== '') k += 3
    open = false
  }
  const fields: Fields = { hour: h, minute: minute ?? 0, second, openHalf: open ? true : undefined }
  return withZone(reader, k, fields)
}

function withZone(reader: Reader, at: number, fields: Fields): Clock {
  const zone = wordAt(reader, at)
  if (
    zone.more.zone !== undefined &&
    !startsLine(reader, at) &&
    textAt(reader, at) === textAt(reader, at).toUpperCase()
  )
    return { to: at + 1, fields: fieldsWith(fields, { zone: zone.form.toUpperCase() }) }
  if (formAt(reader, at) === 'local' && formAt(reader, at + 1) === 'time')
    return { to: at + 2, fields: fieldsWith(fields, { zone: 'local' }) }
  return { to: at, fields }
}

/**
 * A clock time and, right behind it, its day.
 *
 *     Polls close at 8 p.m. EST Friday.
 *                    ^^^^^^^^^^^^^^^^^
 */
export function clockTime(reader: Reader, at: number): Found | null {
  const clock = clockAt(reader, at)
  if (clock === null) return null
  // "2:15.4", "1:04 left": a running time or a score, no time of day
  const after = formAt(reader, clock.to)
  if (after === 'left' || after === 'remaining') return null
  let k = clock.to
  if (signAt(reader, k) === COMMA) k++
  if (formAt(reader, k) === 'on') k++
  if (!startsLine(reader, k)) {
    const weekday = wordAt(reader, k)
    const date =
      weekdayDate(reader, k) ?? monthDate(reader, k) ?? (isNumber(reader, k) ? dayMonthDate(reader, k) : null)
    if (
      date !== null &&
      date.meaning.kind === 'calendar' &&
      date.meaning.fields.day !== undefined &&
      date.meaning.fields.toDay === undefined
    )
      return {
        from: at,
        to: date.to,
        meaning: dateWith(date.meaning, clock.fields),
      }
    if (weekday.weekday > 0 && !weekday.plural)
      return {
        from: at,
        to: k + 1,
        meaning: { kind: 'calendar', fields: fieldsWith(clock.fields, { weekday: weekday.weekday }) },
      }
    const relative = deictic(reader, k)
    if (
      relative !== null &&
      relative.meaning.kind === 'calendar' &&
      relative.meaning.fields.weekday !== undefined &&
      relative.meaning.fields.part === undefined
    )
      return {
        from: at,
        to: relative.to,
        meaning: dateWith(relative.meaning, clock.fields),
      }
    // "10 p.m. yesterday"
    if (weekday.day !== null && weekday.part === '')
      return { from: at, to: clock.to, meaning: { kind: 'calendar', fields: clock.fields } }
  }
  return { from: at, to: clock.to, meaning: { kind: 'calendar', fields: clock.fields } }
}
