/** What the words of a time expression state, before any reference date is looked at. Grammars of all languages produce this. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
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
  | 'millennium'

export type PartOfDay = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT'
export type Season = 'SP' | 'SU' | 'FA' | 'WI'

/** Parts of a date or time as the words give them. Month 1 to 12, weekday 1 = Monday. */
export interface Fields {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** Last day, month or year of a range ("October 27-28"). */
  readonly toDay?: number
  readonly toMonth?: number
  readonly toYear?: number
  readonly weekday?: number
  readonly quarter?: number
  readonly half?: number
  readonly season?: Season
  readonly part?: PartOfDay
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
  /** True where neither "a.m." nor "p.m." nor a 24-hour form fixes the half of the day. */
  readonly openHalf?: boolean
  readonly zone?: string
  readonly decade?: number
  readonly century?: number
  /** Key of a moving or fixed holiday in the language's table. */
  readonly holiday?: string
  readonly weekend?: boolean
}

export type Anchor = 'before' | 'after' | 'none'

export type Meaning =
  /** A date or time by its parts. `yearShift` counts from the reference year ("last year"); `toward` is -1 for "last", 0 for "this", 1 for "next". */
  | { readonly kind: 'calendar'; readonly fields: Fields; readonly yearShift?: number; readonly toward?: -1 | 0 | 1 }
  /** A number of units away from the reference or from the last date mentioned ("two weeks ago", "a week earlier", "last month", "today"). */
  | {
      readonly kind: 'shift'
      readonly unit: Unit
      readonly by: number
      readonly from: 'reference' | 'previous'
      readonly part?: PartOfDay
      readonly season?: Season
      /** `ago` where the words count back ("a year ago", "a year earlier") rather than point ("last year"). */
      readonly shape?: 'ago'
    }
  /** A length; a null amount is unknown ("weeks"). The anchor says whether it ends at or starts from the reference. */
  | {
      readonly kind: 'duration'
      readonly lengths: readonly { readonly unit: Unit; readonly amount: number | null }[]
      readonly anchor: Anchor
    }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'vague'; readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' }
  /** A fixed value that the words alone give. */
  | { readonly kind: 'value'; readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'; readonly value: string }

/** A meaning with the place where the words were found, in atoms. */
export interface Found {
  /** First atom. */
  readonly from: number
  /** After the last atom. */
  readonly to: number
  readonly meaning: Meaning
  /** TIMEX3 modifier. */
  readonly mod?: string
}
