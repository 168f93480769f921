/** Reads the hedge around a number: "almost", "no fewer than", "up to" before it; "or more", "or so", "-plus" behind it. */
import type { Bound } from '../../../model/figure.js'
import { formAt, isDash, isJoined, isSameWord, type Reader, signAt, wordAt } from '../times/reader.js'

export interface Hedge {
  readonly bound: Bound
  /** First atom of the hedge, or after its last when it stands behind the number. */
  readonly at: number
}

/**
 * The hedge before an amount; fillers ("just", "well", "a total of") may stand between.
 *
 *     No fewer than 40 miners were hurt.
 *     ^^^^^^^^^^^^^
 */
export function hedgeBefore(reader: Reader, from: number): Hedge | null {
  let k = from - 1
  const sign = signAt(reader, k)
  if (sign === 0x7e || sign === 0x2248) return { bound: 'about', at: k }
  if (sign === 0x3e) return { bound: 'more-than', at: k }
  if (sign === 0x3c) return { bound: 'less-than', at: k }
  if (sign === 0x2265) return { bound: 'at-least', at: k }
  if (sign === 0x2264) return { bound: 'at-most', at: k }
  // "sub-7"
  if (isDash(sign) && isJoined(reader, from) && wordAt(reader, k - 1).more.prefix !== undefined)
    return { bound: 'less-than', at: k - 1 }
  if (formAt(reader, k) === 'a' || formAt(reader, k) === 'an' || formAt(reader, k) === 'the') k--
  while (wordAt(reader, k).more.filler !== undefined) k--
  // "a total of", "an estimated total of"
  if (formAt(reader, k) === 'of' && formAt(reader, k - 1) === 'total') k -= formAt(reader, k - 2) === 'a' ? 3 : 2
  const form = formAt(reader, k)
  const before = formAt(reader, k - 1)
  if (form === 'than') {
    const negated = formAt(reader, k - 2) === 'no' || formAt(reader, k - 2) === 'not'
    if (before === 'more' || before === 'greater' || before === 'higher')
      return { bound: negated ? 'at-most' : 'more-than', at: negated ? k - 2 : k - 1 }
    if (before === 'less' || before === 'fewer' || before === 'lower')
      return { bound: negated ? 'at-least' : 'less-than', at: negated ? k - 2 : k - 1 }
    if (before === 'over') return { bound: 'more-than', at: k - 1 }
  }
  if (form === 'least' && before === 'at') return { bound: 'at-least', at: k - 1 }
  if (form === 'most' && before === 'at') return { bound: 'at-most', at: k - 1 }
  if (form === 'to' && before === 'up') return { bound: 'at-most', at: k - 1 }
  if (form === 'to' && before === 'close') return { bound: 'about', at: k - 1 }
  if (form === 'of' && (before === 'upwards' || before === 'upward')) return { bound: 'more-than', at: k - 1 }
  if (form === 'of' && before === 'minimum') return { bound: 'at-least', at: k - 1 }
  if (form === 'of' && before === 'maximum') return { bound: 'at-most', at: k - 1 }
  if (form === 'as' && (before === 'many' || before === 'much') && formAt(reader, k - 2) === 'as')
    return { bound: 'at-most', at: k - 2 }
  const own = wordAt(reader, k).more.hedge
  if (own === undefined || own === 'closeto' || wordAt(reader, k).more.prefix !== undefined) return null
  if (form === 'over' && before === 'all') return null
  if (form === 'about' && SPEAKING.some((word) => isSameWord(reader, k - 1, word))) return null
  if ((form === 'maximum' || form === 'minimum') && before !== 'a' && before !== 'the') return null
  return { bound: own as Bound, at: k }
}

/** "We are talking about 40 men": the word says of what, not how nearly. */
const SPEAKING = ['talking', 'speaking', 'talk', 'spoke', 'talked', 'told', 'asked', 'heard', 'know', 'knew']

/**
 * The hedge behind an amount.
 *
 *     Forty or more miners were hurt.
 *           ^^^^^^^
 */
export function hedgeAfter(reader: Reader, to: number): Hedge | null {
  const form = formAt(reader, to)
  if (signAt(reader, to) === 43 && isJoined(reader, to)) return { bound: 'at-least', at: to + 1 }
  const dashed = isDash(signAt(reader, to)) && isJoined(reader, to) ? to + 1 : to
  if (formAt(reader, dashed) === 'plus' && (dashed !== to || isJoined(reader, to)))
    return { bound: 'at-least', at: dashed + 1 }
  if (form !== 'or') return null
  const next = formAt(reader, to + 1)
  if (next === 'more' || next === 'greater' || next === 'higher') return { bound: 'at-least', at: to + 2 }
  if (next === 'less' || next === 'fewer' || next === 'lower') return { bound: 'at-most', at: to + 2 }
  return next === 'so' ? { bound: 'about', at: to + 2 } : null
}
