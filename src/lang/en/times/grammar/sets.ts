/** Repeated times: "every day", "each July", "Mondays", "twice a week", "daily", "every two weeks". */

import { durationText } from '../../../../mark/times/durations.js'
import type { Found, Unit } from '../../../../mark/times/meaning.js'
import { cardinalAt } from '../../figures/cardinals.js'
import { formAt, isCapital, isDash, isJoined, isWord, type Reader, signAt, startsLine, wordAt } from '../reader.js'
import { monthAt } from './parts.js'

const found = (from: number, to: number, value: string): Found => ({ from, to, meaning: { kind: 'set', value } })

/**
 * "every" or "each" with a unit, a weekday or a month.
 *
 *     The envoys meet every two weeks.
 *                     ^^^^^^^^^^^^^^^
 */
export function everyUnit(reader: Reader, at: number): Found | null {
  const word = wordAt(reader, at)
  if (word.more.every === undefined || word.more.per !== undefined) return null
  let k = at + 1
  if (startsLine(reader, k)) return null
  let amount = 1
  if (formAt(reader, k) === 'other') {
    amount = 2
    k++
  } else if (formAt(reader, k) === 'single') k++
  else {
    const number = cardinalAt(reader, k)
    if (number !== null) {
      amount = number.value
      k = number.to
    }
  }
  const noun = wordAt(reader, k)
  if (noun.weekday > 0) {
    const part = wordAt(reader, k + 1).part
    return found(at, part === '' ? k + 1 : k + 2, `XXXX-WXX-${noun.weekday}${part === '' ? '' : `T${part}`}`)
  }
  const month = monthAt(reader, k)
  if (month !== null) return found(at, month.to, `XXXX-${String(month.value).padStart(2, '0')}`)
  if (noun.season !== '') return found(at, k + 1, `XXXX-${noun.season}`)
  if (noun.part !== '') return found(at, k + 1, `XXXX-XX-XXT${noun.part}`)
  if (noun.unit === '' || noun.ordinal > 0) return null
  if (noun.unit === 'weekend') return found(at, k + 1, 'XXXX-WXX-WE')
  const unit: Unit = noun.unit === 'fortnight' ? 'week' : noun.unit
  return found(at, k + 1, durationText([{ unit, amount: noun.unit === 'fortnight' ? 2 : amount }]))
}

/** "daily", "weekly", "monthly", "annually". "annual" is an adjective of kind and is left out. */
export function repeatWord(reader: Reader, at: number): Found | null {
  const more = wordAt(reader, at).more
  if (
    more.set === undefined ||
    more.adjectival !== undefined ||
    (more.noun !== undefined && isWord(reader, at + 1) && formAt(reader, at + 1) === '')
  )
    return null
  // "The Daily Herald": a name
  if (isCapital(reader, at) && !startsLine(reader, at) && (isCapital(reader, at + 1) || isCapital(reader, at - 1)))
    return null
  if (isDash(signAt(reader, at + 1)) && isJoined(reader, at + 1)) return null
  if (isDash(signAt(reader, at - 1)) && isJoined(reader, at)) return null
  return found(at, at + 1, more.set)
}

/** "Mondays", "Tuesday nights". */
export function pluralWeekday(reader: Reader, at: number): Found | null {
  const word = wordAt(reader, at)
  if (word.weekday === 0 || !isCapital(reader, at)) return null
  const part = wordAt(reader, at + 1)
  if (word.plural) return found(at, at + 1, `XXXX-WXX-${word.weekday}`)
  return part.plural && part.part !== '' ? found(at, at + 2, `XXXX-WXX-${word.weekday}T${part.part}`) : null
}

/** "once a week", "twice a day", "three times a year". */
export function timesPer(reader: Reader, at: number): Found | null {
  const form = formAt(reader, at)
  let k = at
  if (form === 'once' || form === 'twice') k++
  else {
    const number = cardinalAt(reader, at)
    if (number === null || formAt(reader, number.to) !== 'times') return null
    k = number.to + 1
  }
  const link = wordAt(reader, k).more
  if (link.article === undefined && link.every === undefined) return null
  const unit = wordAt(reader, k + 1)
  if (unit.unit === '' || unit.plural) return null
  return found(at, k + 2, durationText([{ unit: unit.unit === 'fortnight' ? 'week' : unit.unit, amount: 1 }]))
}
