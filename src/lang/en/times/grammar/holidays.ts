/** Days with a name: "Christmas Eve", "last Thanksgiving", "Easter Sunday 2024", from `holidays.txt`. */
import { readFileSync } from 'node:fs'
import { dayNumber, daysInMonth, easterOf, weekdayOf } from '../../../../mark/times/calendar.js'
import type { Found } from '../../../../mark/times/meaning.js'
import { isApostrophe, isCapital, isSameWord, isWord, type Reader, signAt, wordAt } from '../reader.js'
import { yearTail } from './parts.js'

interface Holiday {
  readonly key: string
  readonly rule: string
  readonly words: readonly string[]
}

let table: ReadonlyMap<string, readonly Holiday[]> | null = null
let rules: ReadonlyMap<string, string> | null = null

/** First words of all names, for the lexicon. */
function holidays(): ReadonlyMap<string, readonly Holiday[]> {
  if (table !== null) return table
  const byFirst = new Map<string, Holiday[]>()
  const ruleOf = new Map<string, string>()
  for (const line of readFileSync(new URL('../holidays.txt', import.meta.url), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [key, rule, ...words] = line.split(' ') as [string, string, ...string[]]
    const list = byFirst.get(words[0]!) ?? []
    list.push({ key, rule, words })
    byFirst.set(words[0]!, list)
    ruleOf.set(key, rule)
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  table = byFirst
  rules = ruleOf
  return byFirst
}

/** Day number of a named day of a year; null for an unknown key. */
export function holidayOf(key: string, year: number): number | null {
  holidays()
  const rule = rules!.get(key)
  if (rule === undefined) return null
  if (rule === 'nov-election') {
    const first = dayNumber(year, 11, 1)
    return first + ((1 - weekdayOf(first) + 7) % 7) + 1
  }
  const easter = /^easter([+-]\d+)$/.exec(rule)
  if (easter) return easterOf(year) + Number(easter[1])
  const [month, day] = rule.split('-').map(Number) as [number, number]
  const nth = Math.floor(day / 10)
  // days above 31, or an n-th weekday marked by its month's rule, read as n-th weekday
  if (NTH.has(key)) {
    const first = dayNumber(year, month, 1)
    const offset = ((day % 10) - weekdayOf(first) + 7) % 7
    const found = first + offset + 7 * (nth - 1)
    return found >= first + daysInMonth(year, month) ? found - 7 : found
  }
  return dayNumber(year, month, day)
}
const NTH = new Set([
  'thanksgiving',
  'thanksgiving-day',
  'memorial-day',
  'labor-day',
  'columbus-day',
  'mothers-day',
  'fathers-day',
  'martin-luther-king-day',
  'presidents-day',
])

/** A named day, with "last", "this", "next" before it or a year after it. */
export function holiday(reader: Reader, at: number): Found | null {
  const pointer = wordAt(reader, at).more
  const pointed = pointer.deixis !== undefined && pointer.anaphoric === undefined
  const k = pointed ? at + 1 : at
  if (!isWord(reader, k) || !isCapital(reader, k) || wordAt(reader, k).more.holiday === undefined) return null
  const list = holidays().get(wordAt(reader, k).form)
  if (list === undefined) return null
  for (const { key, words } of list) {
    let m = k
    for (const word of words) {
      const same = word === "'" ? isApostrophe(signAt(reader, m)) : isSameWord(reader, m, word)
      if (!same) {
        m = -1
        break
      }
      m++
    }
    if (m < 0) continue
    // "Easter Island", "Christmas Carol Ltd": a name, not a day
    if (isWord(reader, m) && isCapital(reader, m) && words.length === 1 && wordAt(reader, m).form === '') return null
    const tail = yearTail(reader, m)
    const toward = pointed ? (Number(pointer.deixis) as -1 | 0 | 1) : undefined
    return {
      from: at,
      to: tail?.to ?? m,
      meaning: {
        kind: 'calendar',
        fields: { holiday: key, year: tail?.year },
        yearShift: tail?.shift,
        toward,
      },
    }
  }
  return null
}
