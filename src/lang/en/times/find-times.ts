/**
 * Finds the time expressions of an English text and gives each its value and interval.
 * It must never read a clock: what is not stated comes from the reference, and the value says so.
 */

import { WORD } from '../../../mark/times/atoms.js'
import { type Body, freshMemory } from '../../../mark/times/context.js'
import type { Found } from '../../../mark/times/meaning.js'
import { readReference } from '../../../mark/times/reference.js'
import { resolve } from '../../../mark/times/resolve.js'
import type { TimeValue } from '../../../model/time-value.js'
import type { Tokens } from '../../../model/tokens.js'
import { holidayOf } from './grammar/holidays.js'
import { expressionAt } from './grammar/modified.js'
import { vagueWord } from './grammar/vague.js'
import { numberTable } from './number-tables.js'
import { type Reader, readerOf } from './reader.js'
import { canStart, rolesOf } from './starts.js'
import { tenseAround } from './tense.js'

export interface TimeOptions {
  /** The page's date: `2024-10-18`, an instant, `XXXX-10-25`, or null when unknown. */
  readonly reference: string | null
}

/** A table of so many numbers holds no dates that are worth a look; fewer may be a list of dates in digits. */
const TABLE = 60

/**
 * Finds times.
 * @returns TimeValues in text order without overlaps; spans are UTF-16 code units of `tokens.text`, and lie within its tokens.
 * @example findTimes(tokenise('The dam broke on 3 May.'), { reference: '2031-05-06' })[0].value // '2031-05-03'
 */
export function findTimes(tokens: Tokens, options: TimeOptions): readonly TimeValue[] {
  const reader = readerOf(tokens.text)
  let reference = readReference(options.reference)
  const memory = freshMemory()
  const times: TimeValue[] = []
  const { atoms } = reader
  const roles = rolesOf(reader)
  let token = 0
  let at = 0
  let measuredTo = 0
  while (at < atoms.count) {
    if (!canStart(atoms, roles, at)) {
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
    while (token < tokens.count && tokens.end[token]! <= atoms.start[at]!) token++
    if (token >= tokens.count) break
    const found = atoms.start[at]! >= tokens.start[token]! ? (expressionAt(reader, at) ?? vagueWord(reader, at)) : null
    if (found === null) {
      at++
      continue
    }
    const tense = needsTense(found) ? tenseAround(reader, found, tokens, token) : 'unknown'
    const time = toTime(reader, found, resolve(found.meaning, found.mod, { reference, memory, tense, holidayOf }))
    if (reference.text === null && isSameDay(times.at(-1), time, tokens.text)) {
      // "today, on October 24": the page says its own date
      times[times.length - 1] = {
        ...time,
        ...placeOf(times.at(-1)!),
        stated: ['shift'],
        assumed: ['date from the apposition'],
      }
      reference = readReference(time.value)
    }
    times.push(time)
    at = found.to
  }
  return times
}

/** True for "today" with nothing but a comma and "on" before a day of the calendar. */
function isSameDay(before: TimeValue | undefined, time: TimeValue, text: string): boolean {
  if (
    before === undefined ||
    before.surface.toLowerCase() !== 'today' ||
    !time.stated.includes('day') ||
    !time.stated.includes('month')
  )
    return false
  return time.start - before.end <= 6 && /^,? ?(?:on )?$/.test(text.slice(before.end, time.start))
}

const placeOf = ({ start, end, surface }: TimeValue): Pick<TimeValue, 'start' | 'end' | 'surface'> => ({
  start,
  end,
  surface,
})

const needsTense = ({ meaning }: Found): boolean => meaning.kind === 'calendar' && meaning.fields.year === undefined

function toTime(reader: Reader, found: Found, body: Body): TimeValue {
  const start = reader.atoms.start[found.from]!
  const end = reader.atoms.end[found.to - 1]!
  const { type, value, from, to, grain, stated, assumed, reference } = body
  const surface = reader.atoms.text.slice(start, end)
  return found.mod === undefined
    ? { start, end, surface, type, value, from, to, grain, stated, assumed, reference }
    : { start, end, surface, type, value, mod: found.mod, from, to, grain, stated, assumed, reference }
}
