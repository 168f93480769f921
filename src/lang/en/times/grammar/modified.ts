/** Expressions with the words that narrow or blur them: "early next week", "the end of October", "nearly two years", "later this month". */
import { type Found, foundFrom } from '../../../../mark/times/meaning.js'
import { formAt, isCapital, isDash, isJoined, isWord, type Reader, signAt, startsLine, wordAt } from '../reader.js'
import { coreAt } from './core.js'
import { skipThe } from './parts.js'
import { bareYear, namedSeason } from './years.js'

/** "more than", "at least", "up to" …: the place after them and the TIMEX3 modifier. */
function hedgeAt(reader: Reader, at: number): { readonly to: number; readonly mod: string } | null {
  const form = formAt(reader, at)
  const next = formAt(reader, at + 1)
  if (next === 'than') {
    if (form === 'more') return { to: at + 2, mod: 'MORE_THAN' }
    if (form === 'less' || form === 'fewer') return { to: at + 2, mod: 'LESS_THAN' }
  }
  if (form === 'at' && next === 'least') return { to: at + 2, mod: 'EQUAL_OR_MORE' }
  if (form === 'at' && next === 'most') return { to: at + 2, mod: 'EQUAL_OR_LESS' }
  if (form === 'up' && next === 'to') return { to: at + 2, mod: 'EQUAL_OR_LESS' }
  if (form === 'no' && formAt(reader, at + 2) === 'than') {
    if (next === 'more') return { to: at + 3, mod: 'EQUAL_OR_LESS' }
    if (next === 'less' || next === 'fewer') return { to: at + 3, mod: 'EQUAL_OR_MORE' }
  }
  const about = wordAt(reader, at).more.about
  return about === undefined ? null : { to: at + 1, mod: about }
}

/** An expression with its modifiers, the longest that starts here. */
export function expressionAt(reader: Reader, at: number): Found | null {
  const plain = coreAt(reader, at)
  // all that narrows or blurs begins with a word
  if (!isWord(reader, at)) return plain
  const more =
    phased(reader, at) ??
    boundary(reader, at) ??
    firstOrLast(reader, at) ??
    comparative(reader, at) ??
    hedged(reader, at) ??
    sometime(reader, at)
  if (more !== null && (plain === null || more.to > plain.to || (more.to === plain.to && more.mod !== undefined)))
    return more
  return plain
}

/** "early October", "the late 1970s", "mid-1996", "late last week", "early in the week". */
function phased(reader: Reader, at: number): Found | null {
  const k = skipThe(reader, at)
  const word = wordAt(reader, k)
  if (word.more.phase === undefined || word.more.noun !== undefined) return null
  let m = k + 1
  if (isDash(signAt(reader, m)) && isJoined(reader, m)) m++
  else if (word.form === 'mid' && isJoined(reader, m)) return null
  if (startsLine(reader, m)) return null
  if (formAt(reader, m) === 'on' || (formAt(reader, m) === 'in' && formAt(reader, m + 1) === 'the')) {
    const inner = coreAt(reader, m + 1)
    if (inner === null || inner.meaning.kind === 'duration' || inner.meaning.kind === 'vague') return null
    return foundFrom(at, inner, word.more.phase)
  }
  const inner = coreAt(reader, m) ?? shortPart(reader, m)
  if (
    inner === null ||
    inner.meaning.kind === 'duration' ||
    inner.meaning.kind === 'set' ||
    inner.meaning.kind === 'vague'
  )
    return null
  return foundFrom(at, inner, word.more.phase)
}

/** After "early" or "late" a bare part of the day or season counts: "early morning", "late summer", "mid afternoon yesterday". */
function shortPart(reader: Reader, at: number): Found | null {
  const word = wordAt(reader, at)
  if (word.season !== '' && !word.plural)
    return (
      namedSeason(reader, at) ?? {
        from: at,
        to: at + 1,
        meaning: { kind: 'calendar', fields: { season: word.season } },
      }
    )
  if (word.part !== '' && !word.plural)
    return { from: at, to: at + 1, meaning: { kind: 'calendar', fields: { part: word.part as 'MO' } } }
  return bareYear(reader, at)
}

/** "the first week of July", "the last days of 2030": the start or end of what follows; the part's own length is not kept. */
function firstOrLast(reader: Reader, at: number): Found | null {
  const k = skipThe(reader, at)
  const pointer = formAt(reader, k)
  const starts = pointer === 'first'
  if (k === at || (!starts && pointer !== 'last' && pointer !== 'final')) return null
  const unit = wordAt(reader, k + 1)
  if (
    (unit.unit !== 'week' && unit.unit !== 'day') ||
    (unit.unit === 'day' && !unit.plural) ||
    formAt(reader, k + 2) !== 'of'
  )
    return null
  const inner = coreAt(reader, k + 3)
  if (inner === null || inner.meaning.kind !== 'calendar' || inner.meaning.fields.day !== undefined) return null
  return foundFrom(at, inner, starts ? 'START' : 'END')
}

/** "the end of October", "the beginning of the year", "year-end", "the middle of next week". */
function boundary(reader: Reader, at: number): Found | null {
  const k = skipThe(reader, at)
  const word = wordAt(reader, k)
  if (word.more.phase === undefined || word.more.noun === undefined || formAt(reader, k + 1) !== 'of') {
    // "year-end", "year end", "year's end"
    if (k === at && word.unit === 'year' && !word.plural) {
      const gap = isDash(signAt(reader, k + 1)) ? k + 2 : k + 1
      if (formAt(reader, gap) === 'end' && gap > k + 1)
        return { from: at, to: gap + 1, meaning: { kind: 'calendar', fields: { month: 12, day: 31 }, yearShift: 0 } }
      if (formAt(reader, gap) === 'end')
        return { from: at, to: gap + 1, meaning: { kind: 'shift', unit: 'year', by: 0, from: 'reference' }, mod: 'END' }
    }
    return null
  }
  const inner = coreAt(reader, k + 2) ?? unitOf(reader, k + 2)
  if (
    inner === null ||
    inner.meaning.kind === 'duration' ||
    inner.meaning.kind === 'set' ||
    inner.meaning.kind === 'vague'
  )
    return null
  return foundFrom(at, inner, word.more.phase)
}

/** "the month", "the year", "the week" after "the end of". */
function unitOf(reader: Reader, at: number): Found | null {
  const k = skipThe(reader, at)
  const word = wordAt(reader, k)
  if (
    word.plural ||
    (word.unit !== 'day' &&
      word.unit !== 'month' &&
      word.unit !== 'year' &&
      word.unit !== 'week' &&
      word.unit !== 'decade')
  )
    return null
  return { from: at, to: k + 1, meaning: { kind: 'shift', unit: word.unit, by: 0, from: 'reference' } }
}

/** "earlier this month", "later in the year", "earlier Sunday", "later that day", "earlier yesterday". */
function comparative(reader: Reader, at: number): Found | null {
  const word = wordAt(reader, at)
  if (word.more.comparative === undefined || word.more.relation !== undefined) return null
  let m = at + 1
  if (formAt(reader, m) === 'in' || formAt(reader, m) === 'on') m++
  if (startsLine(reader, m)) return null
  const inner = coreAt(reader, m) ?? (m > at + 1 ? unitOf(reader, m) : null)
  if (inner === null || (inner.meaning.kind !== 'shift' && inner.meaning.kind !== 'calendar')) return null
  if (inner.meaning.kind === 'calendar' && inner.meaning.fields.year !== undefined) return null
  return foundFrom(at, inner, word.more.comparative === '-1' ? 'START' : 'END')
}

/** "nearly two years", "at least 20 more years", "around Nov. 1", "about a decade ago". */
function hedged(reader: Reader, at: number): Found | null {
  const hedge = hedgeAt(reader, at)
  if (hedge === null || startsLine(reader, hedge.to)) return null
  const inner = coreAt(reader, hedge.to)
  if (inner === null) return null
  const kind = inner.meaning.kind
  const word = wordAt(reader, at)
  if (
    kind === 'duration' ||
    (kind === 'shift' &&
      inner.meaning.kind === 'shift' &&
      inner.meaning.by !== 0 &&
      /\bago\b|earlier|later/.test(formAt(reader, inner.to - 1)))
  ) {
    if (
      word.more.weak !== undefined &&
      (isPointed(reader, hedge.to) || (word.form === 'over' && wordAt(reader, hedge.to).more.article === undefined))
    )
      return null
    return foundFrom(at, inner, hedge.mod)
  }
  if (kind === 'calendar' && hedge.mod === 'APPROX' && word.more.weak === undefined && isDated(inner))
    return foundFrom(at, inner, 'APPROX')
  return null
}

const isPointed = (reader: Reader, at: number): boolean => {
  const word = wordAt(reader, at)
  return word.form === 'the' || word.more.deixis !== undefined
}

/** "around Nov. 1", "about 7:15 p.m."; "about Monday" speaks of Monday and not of its place in time. */
function isDated(found: Found): boolean {
  const fields = found.meaning.kind === 'calendar' ? found.meaning.fields : {}
  return fields.day !== undefined || fields.hour !== undefined || fields.year !== undefined
}

/** "sometime next year". */
function sometime(reader: Reader, at: number): Found | null {
  if (formAt(reader, at) !== 'sometime' || isCapital(reader, at + 1)) return null
  const inner = coreAt(reader, at + 1)
  return inner !== null && inner.meaning.kind === 'shift' ? foundFrom(at, inner) : null
}
