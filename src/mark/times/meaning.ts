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

/**
 * The parts of a date with some of them changed. Written out: V8 gives what each spread makes a shape of its own, and
 * whatever reads dates would have to look their parts up anew for every one.
 * @example fieldsWith({ month: 5 }, { day: 14 }).month // 5
 */
export const fieldsWith = (fields: Fields, changed: Fields): Fields => ({
  year: changed.year ?? fields.year,
  month: changed.month ?? fields.month,
  day: changed.day ?? fields.day,
  toDay: changed.toDay ?? fields.toDay,
  toMonth: changed.toMonth ?? fields.toMonth,
  toYear: changed.toYear ?? fields.toYear,
  weekday: changed.weekday ?? fields.weekday,
  quarter: changed.quarter ?? fields.quarter,
  half: changed.half ?? fields.half,
  season: changed.season ?? fields.season,
  part: changed.part ?? fields.part,
  hour: changed.hour ?? fields.hour,
  minute: changed.minute ?? fields.minute,
  second: changed.second ?? fields.second,
  openHalf: changed.openHalf ?? fields.openHalf,
  zone: changed.zone ?? fields.zone,
  decade: changed.decade ?? fields.decade,
  century: changed.century ?? fields.century,
  holiday: changed.holiday ?? fields.holiday,
  weekend: changed.weekend ?? fields.weekend,
})

/** A date with some of its parts changed. */
export const dateWith = (
  { fields, yearShift, toward }: Extract<Meaning, { kind: 'calendar' }>,
  changed: Fields,
): Meaning => ({ kind: 'calendar', fields: fieldsWith(fields, changed), yearShift, toward })

/** What was found, with words before it that narrow or blur it. */
export const foundFrom = (from: number, { to, meaning, mod: own }: Found, mod = own): Found => ({
  from,
  to,
  meaning,
  mod,
})
