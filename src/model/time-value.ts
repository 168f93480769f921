import type { Span } from './span.js'

export type Grain =
  | 'second'
  | 'minute'
  | 'hour'
  | 'part-of-day'
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'half-year'
  | 'year'
  | 'decade'
  | 'century'
  | 'vague'

/** A time expression in a text, with its interval and what of it was stated or assumed. */
export interface TimeValue extends Span {
  readonly surface: string
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** TIMEX3 value: `2024-10-17`, `2024-W43`, `2024-10`, `P3D`, `PAST_REF`, `XXXX-10-17`. */
  readonly value: string
  /** TIMEX3 modifier: `START`, `MID`, `END`, `APPROX`, `BEFORE`, `AFTER`, … */
  readonly mod?: string
  /** Interval `[from, to)` as ISO dates or instants; null where an end is unknown. */
  readonly from: string | null
  readonly to: string | null
  readonly grain: Grain
  /** Parts the words state (`year`, `month`, `day`, `weekday`, `hour`, …). */
  readonly stated: readonly string[]
  /** Parts that were filled in, with what from: `year from reference`. */
  readonly assumed: readonly string[]
  /** The reference date used, or null when none was needed or known. */
  readonly reference: string | null
}
