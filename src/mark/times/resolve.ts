/**
 * Gives each meaning its value and interval, in text order, against the page's date and the dates mentioned before.
 * It must never fill in a year, month or day without saying in `assumed` what from.
 */
import { dayNumber, dayText } from './calendar.js'
import type { Body, Context, Draft } from './context.js'
import { resolveDuration } from './durations.js'
import { cutByMod, intervalOf } from './interval.js'
import type { Meaning } from './meaning.js'
import { resolveCalendar } from './resolve-calendar.js'
import { resolveShift } from './resolve-shift.js'

/**
 * Resolves one meaning.
 * @returns the parts of a TimeValue other than its place; the memory is updated for dates.
 */
export function resolve(meaning: Meaning, mod: string | undefined, context: Context): Body {
  switch (meaning.kind) {
    case 'vague':
      return vague(meaning.value, context)
    case 'value':
      return {
        type: meaning.type,
        value: meaning.value,
        ...intervalOf(meaning.value),
        stated: [],
        assumed: [],
        reference: null,
      }
    case 'set':
      return {
        type: 'SET',
        value: meaning.value,
        from: null,
        to: null,
        grain: 'vague',
        stated: ['set'],
        assumed: [],
        reference: null,
      }
    case 'duration':
      return resolveDuration(meaning, context)
    case 'shift':
      return finish(resolveShift(meaning, context), mod, context)
    case 'calendar':
      return finish(resolveCalendar(meaning, context), mod, context)
  }
}

function finish(draft: Draft, mod: string | undefined, context: Context): Body {
  const interval = cutByMod(intervalOf(draft.value), mod)
  const memory = context.memory
  memory.value = draft.value
  memory.grain = interval.grain
  memory.day =
    interval.from === null
      ? null
      : dayNumber(
          Number(interval.from.slice(0, 4)),
          Number(interval.from.slice(5, 7)),
          Number(interval.from.slice(8, 10)),
        )
  const quarter = interval.grain === 'quarter' ? /^(\d{4})-Q(\d)$/.exec(draft.value) : null
  if (quarter && !draft.compares) memory.quarter = Number(quarter[1]) * 4 + Number(quarter[2]) - 1
  return {
    type: draft.value.includes('T') ? 'TIME' : 'DATE',
    value: draft.value,
    from: interval.from,
    to: interval.to,
    grain: interval.grain,
    stated: draft.stated,
    assumed: draft.assumed,
    reference: draft.usesReference ? context.reference.text : null,
  }
}

function vague(value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF', { reference }: Context): Body {
  const at = reference.day === null ? null : dayText(reference.day)
  const next = reference.day === null ? null : dayText(reference.day + 1)
  return {
    type: 'DATE',
    value,
    from: value === 'PAST_REF' ? null : at,
    to: value === 'FUTURE_REF' ? null : next,
    grain: 'vague',
    stated: [],
    assumed: [],
    reference: reference.text,
  }
}
