/** Times that count from the reference or from the last date mentioned: "last week", "two days later". */
import { dayNumber, dayText, yearText } from './calendar.js'
import type { Context, Draft } from './context.js'
import type { Meaning } from './meaning.js'
import { quarterIndex, seasonText, step, UNKNOWN_TEXT, unitText } from './units.js'

/** Resolves a shift; without a reference the value stays open. */
export function resolveShift(meaning: Extract<Meaning, { kind: 'shift' }>, context: Context): Draft {
  const { reference, memory } = context
  const fromPrevious = meaning.from === 'previous' && memory.value !== null
  const tail = meaning.part ? `T${meaning.part}` : ''
  const basis = fromPrevious ? 'last date mentioned' : 'reference'
  const stated = meaning.part ? ['shift', 'part-of-day'] : ['shift']
  // "a year earlier" than a quarter is a quarter; so is "a year ago" in a text that speaks of quarters
  const ofYear = meaning.unit === 'year' && meaning.by === -1 && memory.quarter !== null && meaning.shape === 'ago'
  const ofQuarter = meaning.unit === 'quarter' && meaning.from === 'previous'
  const known = memory.quarter ?? (reference.day === null ? null : quarterIndex(reference.day) - 1)
  if ((ofYear || ofQuarter) && known !== null) {
    const index = known + meaning.by * (meaning.unit === 'year' ? 4 : 1)
    return {
      value: `${yearText(Math.floor(index / 4))}-Q${(index % 4) + 1}`,
      stated,
      assumed: [memory.quarter === null ? 'quarter from reference' : 'quarter from last date mentioned'],
      usesReference: memory.quarter === null,
      compares: meaning.shape === 'ago',
    }
  }
  const base = fromPrevious ? memory.day : reference.day
  if (base === null) return withoutDay(meaning, context, tail, fromPrevious)
  const unit = meaning.unit
  if (unit === 'season' && meaning.season) {
    return {
      value: seasonText(base, meaning.season, meaning.by),
      stated,
      assumed: [`year from ${basis}`],
      usesReference: !fromPrevious,
    }
  }
  const moved = step(base, unit, meaning.by)
  if (moved === null)
    return { value: `${dayText(base)}${tail}`, stated, assumed: [`day from ${basis}`], usesReference: !fromPrevious }
  return { value: unitText(moved, unit) + tail, stated, assumed: [`date from ${basis}`], usesReference: !fromPrevious }
}

/** With only a month and day known, days still move; all else stays open. */
function withoutDay(
  meaning: Extract<Meaning, { kind: 'shift' }>,
  { reference }: Context,
  tail: string,
  fromPrevious: boolean,
): Draft {
  const known = fromPrevious ? null : reference.monthDay
  const stated = ['shift']
  if (known && (meaning.unit === 'day' || (meaning.unit === 'month' && meaning.by >= -11 && meaning.by <= 11))) {
    // 2001 stands in for the unknown year and is taken out again
    const moved = step(dayNumber(2001, known.month, known.day), meaning.unit, meaning.by)!
    const text = meaning.unit === 'day' ? dayText(moved) : unitText(moved, 'month')
    return {
      value: `XXXX${text.slice(4)}${tail}`,
      stated,
      assumed: ['date from reference without a year'],
      usesReference: true,
    }
  }
  if (meaning.unit === 'season' && meaning.season)
    return { value: `XXXX-${meaning.season}`, stated, assumed: [], usesReference: true }
  return {
    value: UNKNOWN_TEXT[meaning.unit] + tail,
    stated,
    assumed: ['nothing: no reference'],
    usesReference: !fromPrevious,
  }
}
