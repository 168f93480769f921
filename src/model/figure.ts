import type { Span } from './span.js'

export const BOUNDS = [
  'exact',
  'about',
  'almost',
  'at-least',
  'at-most',
  'more-than',
  'less-than',
  'range',
  'vague',
] as const
export type Bound = (typeof BOUNDS)[number]

/** A quantity in a text: never a bare number. "Several thousand" keeps its words. */
export interface Figure extends Span {
  readonly surface: string
  /** Least and greatest value the words allow; null where they set no limit ("more than 40": min 40, max null). "almost 11,000": min 10000?, max 11000, open at the top. */
  readonly min: number | null
  readonly max: number | null
  /** The number as printed, where there is one ("almost 11,000" → 11000). */
  readonly value: number | null
  readonly bound: Bound
  /** `people`, `percent`, `USD`, `km`, … or '' for a plain count. */
  readonly unit: string
  /** What is counted, head and modifiers: "North Korean soldiers". '' when unknown. */
  readonly counted: string
  readonly countedSpan: Span | null
  /** `killed`, `wounded`, `missing`, `detained`, `sent`, `training`, `ready`, `spent`, … or ''. */
  readonly scope: string
  /** Whether it is all or a part of a greater number ("the first group of around 2,600"). */
  readonly part: 'total' | 'part' | 'unknown'
  /** Whether it adds up to now or is new since the last count. */
  readonly count: 'cumulative' | 'new' | 'unknown'
  /** True for a figure a later stage must not read as a count: money, per cent, ages, scores. */
  readonly countable: boolean
  /** Where the words tell of a change ("rose from 14 to 23"): what was before and what is now. `min` and `max` hold both. */
  readonly change?: { readonly from: number; readonly to: number }
  /** True for another's number, or an older one, that the sentence only sets its own against ("instead of the official 64"). */
  readonly compared?: true
}
