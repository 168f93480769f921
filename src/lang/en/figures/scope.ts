/** Says what is reported of a counted thing: killed, wounded, sent, training …; whether it is all or a part; a total or new. */
import type { Figure } from '../../../model/figure.js'
import { formAt, isApostrophe, isNumber, type Reader, STOP, signAt, startsLine, wordAt } from '../times/reader.js'

/** How far a scope word is looked for on either side, in atoms. */
const REACH = 14

const CLAUSE_ENDS = new Set([STOP, 59, 0x3f, 0x21, 0x2014, 0x28, 0x29])

export interface Place {
  /** First atom of the figure with its hedge, after the last atom of its counted phrase. */
  readonly from: number
  readonly to: number
  /** Atoms beyond which other figures begin or end. */
  readonly previousTo: number
  readonly nextFrom: number
}

/**
 * The scope whose word stands nearest in the same clause; behind the figure it may follow "were", "have been".
 *
 *     Twelve miners were killed and nine wounded.
 *     ^^^^^^             ^^^^^^     ^^^^ ^^^^^^^
 */
export function scopeOf(reader: Reader, { from, to, previousTo, nextFrom }: Place): string {
  let best = ''
  let distance = REACH + 1
  let cost = 0
  for (let k = to; k < Math.min(to + REACH, nextFrom, reader.atoms.count) && cost < distance; k++) {
    const sign = signAt(reader, k)
    if (startsLine(reader, k) || CLAUSE_ENDS.has(sign)) break
    if (sign === 44 || formAt(reader, k) === 'and') cost += 3
    const scope = contextScope(reader, k)
    if (scope !== '') {
      best = scope
      distance = cost
      break
    }
    // auxiliaries and adverbs cost nothing
    if (wordAt(reader, k).more.verb === undefined && formAt(reader, k) !== 'already') cost++
  }
  // the subject of a verb right behind it: what stands before is told of others
  if (wordAt(reader, to).more.verb !== undefined && !isThereBefore(reader, from)) return best
  cost = 0
  for (let k = from - 1; k >= Math.max(from - REACH, previousTo) && cost < distance; k--) {
    const sign = signAt(reader, k)
    if (CLAUSE_ENDS.has(sign)) break
    const scope = contextScope(reader, k)
    if (scope !== '') return scope
    if (sign === 44) cost += 2
    cost++
    if (startsLine(reader, k)) break
  }
  return best
}

const isThereBefore = (reader: Reader, from: number): boolean => wordAt(reader, from - 1).more.verb !== undefined

/** The scope that a word around a figure names; '' for most words. */
function contextScope(reader: Reader, at: number): string {
  const more = wordAt(reader, at).more
  if (more.scope === undefined || more.inside !== undefined) return ''
  return more.next !== undefined && formAt(reader, at + 1) !== more.next ? '' : more.scope
}

/** A scope that the counted phrase itself names: "12 deaths", "30 wounded", "40 prisoners". */
export function scopeInside(reader: Reader, from: number, to: number): string {
  for (let k = to - 1; k >= from; k--) {
    const more = wordAt(reader, k).more
    if (more.scope !== undefined && (more.thing !== undefined || k === to - 1)) return more.scope
  }
  return ''
}

/** "the first group of", "of them", "including": a part; "a total of", "in all", "altogether": the whole. */
export function partOf(reader: Reader, from: number, to: number): Figure['part'] {
  if (
    formAt(reader, from - 1) === 'of' &&
    (formAt(reader, from - 2) === 'total' || formAt(reader, from - 2) === 'toll')
  )
    return 'total'
  if (formAt(reader, from - 1) === 'total' || formAt(reader, from - 1) === 'all') return 'total'
  if (formAt(reader, from - 1) === 'of' && wordAt(reader, from - 2).more.subset !== undefined) return 'part'
  if (formAt(reader, from - 1) === 'including' || formAt(reader, from - 2) === 'including') return 'part'
  if (formAt(reader, from - 1) === 'among' || formAt(reader, from - 1) === 'another') return 'part'
  if (
    formAt(reader, to) === 'of' &&
    (isNumber(reader, to + 1) ||
      ['them', 'whom', 'the', 'these', 'those', 'its', 'their', 'his', 'her', 'our'].includes(formAt(reader, to + 1)))
  )
    return 'part'
  if (formAt(reader, to) === 'in' && ['all', 'total'].includes(formAt(reader, to + 1))) return 'total'
  return formAt(reader, to) === 'altogether' || formAt(reader, to) === 'overall' ? 'total' : 'unknown'
}

/** "another", "more", "additional" make a figure new; "so far", "since", "total", "rose to" make it cumulative. */
export function countOf(reader: Reader, from: number, numberTo: number, to: number): Figure['count'] {
  const before = formAt(reader, from - 1)
  if (before === 'another' || before === 'additional' || before === 'further') return 'new'
  if (['more', 'additional', 'further', 'new', 'extra', 'fresh'].includes(formAt(reader, numberTo))) return 'new'
  if (before === 'of' && (formAt(reader, from - 2) === 'total' || formAt(reader, from - 2) === 'toll'))
    return 'cumulative'
  for (let k = to; k < to + 10; k++) {
    if (startsLine(reader, k) || signAt(reader, k) === STOP) break
    const form = formAt(reader, k)
    if (form === 'so' && formAt(reader, k + 1) === 'far') return 'cumulative'
    if (form === 'since' || form === 'altogether' || (form === 'to' && formAt(reader, k + 1) === 'date'))
      return 'cumulative'
    if (form === 'in' && ['all', 'total'].includes(formAt(reader, k + 1))) return 'cumulative'
  }
  for (let k = from - 1; k > from - 5; k--) {
    const sign = signAt(reader, k)
    if (sign === STOP || isApostrophe(sign)) break
    const word = wordAt(reader, k)
    if (
      word.more.grown !== undefined ||
      word.form === 'toll' ||
      (word.form === 'far' && formAt(reader, k - 1) === 'so')
    )
      return 'cumulative'
  }
  return 'unknown'
}

const JOINS = new Set(['and', 'or', 'including', 'plus'])

/**
 * True where a figure without a scope shares that of its neighbour: only a link stands between them.
 *
 *     Two guards and one porter died.
 *     ^^^^^^^^^^ ^^^ ^^^^^^^^^^
 */
export function sharesScope(reader: Reader, leftTo: number, rightFrom: number): boolean {
  let joined = false
  if (rightFrom - leftTo > 4) return false
  for (let k = leftTo; k < rightFrom; k++) {
    const sign = signAt(reader, k)
    if (sign !== 0 && sign !== 44) return false
    const word = wordAt(reader, k)
    if (word.more.verb !== undefined || word.more.tense !== undefined || word.more.scope !== undefined) return false
    if (JOINS.has(word.form)) joined = true
  }
  return joined
}

/** True where the second of two figures is the whole of which the first is a part: "nine of the twelve". */
export function isWholeOf(reader: Reader, partTo: number, wholeFrom: number): boolean {
  return formAt(reader, partTo) === 'of' && wholeFrom - partTo <= 2
}
