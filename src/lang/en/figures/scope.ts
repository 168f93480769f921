/** Says what is reported of a counted thing: killed, wounded, sent, training …; whether it is all or a part; a total or new. */
import type { Figure } from '../../../model/figure.js'
import {
  formAt,
  isApostrophe,
  isNumber,
  isSameWord,
  type Reader,
  STOP,
  signAt,
  startsLine,
  textAt,
  wordAt,
} from '../times/reader.js'

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
    if (startsLine(reader, k) || CLAUSE_ENDS.has(sign) || tellsOfAnother(reader, k)) break
    if (sign === 44 || formAt(reader, k) === 'and') cost += 3
    const scope = contextScope(reader, k, to)
    if (scope !== '') {
      best = wordAt(reader, k).more.faint === undefined ? scope : strongerBehind(reader, k, nextFrom) || scope
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
    const scope = contextScope(reader, k, to)
    if (scope !== '') return scope
    if (sign === 44) cost += 2
    cost++
    if (startsLine(reader, k)) break
  }
  return best
}

const OPENS = new Set([
  'before',
  'after',
  'when',
  'while',
  'because',
  'until',
  'since',
  'as',
  'if',
  'though',
  'although',
])
const ONE = new Set(['he', 'she', 'i', 'it'])

/** "It reached 100 people before he fell ill": a clause about somebody else. */
const tellsOfAnother = (reader: Reader, at: number): boolean =>
  OPENS.has(formAt(reader, at)) && ONE.has(formAt(reader, at + 1))

const isThereBefore = (reader: Reader, from: number): boolean => wordAt(reader, from - 1).more.verb !== undefined

/** The scope that a word around a figure names; '' for most words. */
function contextScope(reader: Reader, at: number, figureTo: number): string {
  const more = wordAt(reader, at).more
  if (more.scope === undefined) return ''
  if (more.inside !== undefined && (more.of === undefined || formAt(reader, at + 1) !== 'of')) return ''
  if (more.faint !== undefined && formAt(reader, at + 1) === 'without') return ''
  if (isMourned(reader, at) || isEither(reader, at)) return ''
  if (more.passive !== undefined && !isPassive(reader, at, figureTo)) return ''
  const next = textAt(reader, at + 1).toLowerCase()
  if (more.not === next || (more.next !== undefined && more.next !== next)) return ''
  return more.behind?.split('/').includes(textAt(reader, at - 1).toLowerCase()) === false ? '' : more.scope
}

const MOURNERS = [
  'families',
  'family',
  'relatives',
  'parents',
  'widows',
  'memory',
  'names',
  'graves',
  'funerals',
  'funeral',
]

/** "the families of the dead would receive half a million": the dead are told of, not counted. */
const isMourned = (reader: Reader, at: number): boolean =>
  (formAt(reader, at - 1) === 'the' || formAt(reader, at - 1) === 'those') &&
  formAt(reader, at - 2) === 'of' &&
  MOURNERS.some((word) => isSameWord(reader, at - 3, word))

const DEAD = new Set(['dead', 'killed'])
const HELD = new Set(['alive', 'arrested', 'captured', 'caught', 'detained', 'jailed'])

/** "Either dead or arrested" tells neither. */
const isEither = (reader: Reader, at: number): boolean =>
  [at + 1, at - 1].some((or) => {
    if (formAt(reader, or) !== 'or') return false
    const [one, other] = [at, 2 * or - at].map((k) => textAt(reader, k).toLowerCase())
    return (DEAD.has(one) && HELD.has(other)) || (HELD.has(one) && DEAD.has(other))
  })

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being'])
const BEHIND_PASSIVE = new Set(['after', 'in', 'over', 'for', 'on', 'at', 'near', 'since', 'captive', 'hostage'])

/** "Two held after raid", "eleven people were held", "held captive"; "the hall held 200" is no passive. */
function isPassive(reader: Reader, at: number, figureTo: number): boolean {
  const next = formAt(reader, at + 1)
  if (next === 'captive' || next === 'hostage') return true
  // "is held by 1,100 men": a place, not a prisoner
  if (BE.has(formAt(reader, at - 1))) return next !== 'by'
  return at === figureTo && BEHIND_PASSIVE.has(next)
}

/** "nine remain in custody": what stands behind a faint word says more than it does. */
function strongerBehind(reader: Reader, at: number, nextFrom: number): string {
  for (let k = at + 1; k < Math.min(at + 5, nextFrom); k++) {
    if (startsLine(reader, k) || CLAUSE_ENDS.has(signAt(reader, k)) || signAt(reader, k) === 44) return ''
    const scope = contextScope(reader, k, k)
    if (scope !== '') return scope
  }
  return ''
}

/** Scopes of people and animals: money and measures have none of them. */
const LIVING = new Set([
  'killed',
  'wounded',
  'missing',
  'rescued',
  'escaped',
  'displaced',
  'attended',
  'voted',
  'infected',
  'hospital',
  'monitored',
  'contact',
  'quarantined',
  'discharged',
  'training',
  'fighting',
])

/** Whether a scope can be told of a measured thing: "released 40 tonnes of grain" rescues nobody. */
export const fitsMeasure = (scope: string): boolean => !LIVING.has(scope)

/** A scope that the counted phrase itself names: "12 deaths", "30 wounded"; a weak one ("40 prisoners") counts where nothing else says more. */
export function scopeInside(reader: Reader, from: number, to: number, weak = false): string {
  for (let k = to - 1; k >= from; k--) {
    const more = wordAt(reader, k).more
    if ((more.weak !== undefined) !== weak) continue
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
  if (isOfThem(reader, from) || isWaveNumbering(reader, from)) return 'part'
  if (formAt(reader, from - 1) === 'among' || formAt(reader, from - 1) === 'another') return 'part'
  if (
    formAt(reader, to) === 'of' &&
    (isNumber(reader, to + 1) ||
      ['them', 'whom', 'the', 'these', 'those', 'its', 'their', 'his', 'her', 'our'].includes(formAt(reader, to + 1)))
  )
    return 'part'
  // "four out of the five", "one out of ten"
  if (formAt(reader, to) === 'out' && formAt(reader, to + 1) === 'of') return 'part'
  if (formAt(reader, to) === 'in' && ['all', 'total'].includes(formAt(reader, to + 1))) return 'total'
  return formAt(reader, to) === 'altogether' || formAt(reader, to) === 'overall' ? 'total' : 'unknown'
}

const OF_THEM = new Set(['whom', 'them', 'which', 'these', 'those'])

/** "of whom nine", "among them 412", "of them three": a part of the figure before. */
export const isOfThem = (reader: Reader, from: number): boolean =>
  OF_THEM.has(formAt(reader, from - 1)) && (formAt(reader, from - 2) === 'of' || formAt(reader, from - 2) === 'among')

/** "the first echelon, numbering 3,000" */
function isWaveNumbering(reader: Reader, from: number): boolean {
  if (!isSameWord(reader, from - 1, 'numbering')) return false
  const noun = signAt(reader, from - 2) === 44 ? from - 3 : from - 2
  return wordAt(reader, noun).more.subset !== undefined
}

/** "another", "more", "additional" make a figure new; "so far", "since", "total", "rose to" make it cumulative. */
export function countOf(reader: Reader, from: number, numberTo: number, to: number): Figure['count'] {
  const before = formAt(reader, from - 1)
  if (before === 'another' || before === 'additional' || before === 'further') return 'new'
  if (['more', 'additional', 'further', 'new', 'extra', 'fresh'].includes(formAt(reader, numberTo))) return 'new'
  if (before === 'of' && (formAt(reader, from - 2) === 'total' || formAt(reader, from - 2) === 'toll'))
    return 'cumulative'
  if (isTotalTo(reader, from)) return 'cumulative'
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

/** "bringing the total to 391" */
const isTotalTo = (reader: Reader, from: number): boolean =>
  formAt(reader, from - 1) === 'to' && ['total', 'toll', 'number'].includes(formAt(reader, from - 2))

const SUBJECTS = new Set(['it', 'he', 'she', 'they', 'we', 'i', 'you'])
const JOINS = new Set(['and', 'or', 'including', 'plus'])

/** What stands between two figures: nothing that joins them, a comma that a later link may make one of a list, or a link. */
export type Link = 'none' | 'comma' | 'link'

/**
 * Tells whether a figure without a scope may share that of its neighbour: only a link stands between them.
 *
 *     Two guards and one porter died.
 *     ^^^^^^^^^^ ^^^ ^^^^^^^^^^
 */
export function linkBetween(reader: Reader, leftTo: number, rightFrom: number): Link {
  if (isTotalTo(reader, rightFrom) && rightFrom - leftTo <= 6 && !holdsClauseEnd(reader, leftTo, rightFrom))
    return 'link'
  let joined = false
  let comma = false
  if (rightFrom - leftTo > 4) return 'none'
  for (let k = leftTo; k < rightFrom; k++) {
    const sign = signAt(reader, k)
    if (sign !== 0 && sign !== 44) return 'none'
    if (sign === 44) comma = true
    const word = wordAt(reader, k)
    // "…, and it predicts 40": another sentence
    if (SUBJECTS.has(word.form)) return 'none'
    if (word.more.verb !== undefined || word.more.tense !== undefined || word.more.scope !== undefined) return 'none'
    if (JOINS.has(word.form)) joined = true
    // "61 votes to 38"
    if (word.form === 'to' && wordAt(reader, leftTo - 1).more.scope === 'voted') joined = true
  }
  if (joined || isOfThem(reader, rightFrom)) return 'link'
  return comma && rightFrom - leftTo === 1 ? 'comma' : 'none'
}

function holdsClauseEnd(reader: Reader, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (CLAUSE_ENDS.has(signAt(reader, k))) return true
  return false
}

/** True where the second of two figures is the whole of which the first is a part: "nine of the twelve". */
export function isWholeOf(reader: Reader, partTo: number, wholeFrom: number): boolean {
  return formAt(reader, partTo) === 'of' && wholeFrom - partTo <= 2
}
