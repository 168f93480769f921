/** What the resolver of times is given and what it hands back. */
import type { Grain, TimeValue } from '../../model/time-value.js'
import type { Reference } from './reference.js'

/** Which way an expression without a year or week points: as the verb says. */
export type Tense = 'past' | 'future' | 'unknown'

/** Day number of a holiday of a year; null when the table has no such holiday. */
export type HolidayOf = (key: string, year: number) => number | null

/** What the resolver remembers between the expressions of one text. */
export interface Memory {
  /** Value of the last date mentioned, and the day number it begins at. */
  value: string | null
  day: number | null
  grain: Grain
  /** The last quarter mentioned, as a count of quarters since year 0. */
  quarter: number | null
  /** The one year stated so far; null before the first and `several` after a second. */
  year: number | 'several' | null
}

export const freshMemory = (): Memory => ({ value: null, day: null, grain: 'vague', quarter: null, year: null })

export interface Context {
  readonly reference: Reference
  readonly memory: Memory
  readonly tense: Tense
  readonly holidayOf: HolidayOf
}

/** A TimeValue without its place in the text. */
export type Body = Pick<TimeValue, 'type' | 'value' | 'from' | 'to' | 'grain' | 'stated' | 'assumed' | 'reference'>

/** A date's value with what of it was stated and what assumed, before its interval is read. */
export interface Draft {
  readonly value: string
  readonly stated: readonly string[]
  readonly assumed: readonly string[]
  readonly usesReference: boolean
  /** True for a comparison ("a year earlier"): the text goes on from the quarter it compares with. */
  readonly compares?: boolean
}
