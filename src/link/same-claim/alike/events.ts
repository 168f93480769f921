import { areNear, areOpposite, conceptsOf } from '../../../lang/en/propositions/concepts.js'
import type { Prepared } from '../prepared.js'

/** 1 the same first event, .6 one's first event among the other's, .4 near classes, -1 both have events and none in common. */
export function eventAgreement(a: Prepared, b: Prepared): number {
  if (a.main.length === 0 || b.main.length === 0) return 0
  if (a.main.some((event) => b.main.includes(event))) return 1
  if (a.main.some((event) => b.events.includes(event)) || b.main.some((event) => a.events.includes(event))) return 0.6
  if (a.main.some((event) => b.main.some((other) => areOpposite(event, other)))) return 0.8
  if (a.main.some((event) => b.main.some((other) => areNear(event, other)))) return 0.4
  if (a.events.some((event) => b.events.includes(event))) return 0.1
  // "The second part would take place", "they carried it out": what took place is told by other words.
  return a.main.every(isLight) || b.main.every(isLight) ? 0 : -1
}

/** Happenings that say of another that it is so, begins, goes on or is known. */
const LIGHT: ReadonlySet<string> = new Set(
  'occur start stop end continue plan cause use involve confirm know tell see hear find bring change allow promise desire correct'.split(
    ' ',
  ),
)
export const isLight = (event: string): boolean => LIGHT.has(event)

/**
 * One tells what became of people; the other, which denies nothing, tells of no happening at all and does not lean on what
 * was said before.
 *
 *     six guards were killed on the ridge
 *     guards stand on the ridge
 */
export const isLotAlone = (a: Prepared, b: Prepared): boolean =>
  (a.main.some((event) => LOTS.has(event)) && tellsNone(b)) || (b.main.some((event) => LOTS.has(event)) && tellsNone(a))

const LOTS: ReadonlySet<string> = new Set(['kill', 'wound', 'miss', 'detain', 'rescue'])
const tellsNone = (one: Prepared): boolean =>
  one.events.length === 0 &&
  one.fate === '' &&
  one.stance !== 'deny' &&
  !one.negative &&
  !one.leans &&
  one.figures.every(({ scope }) => scope === '')

/** 1 a predicate in common, .6 of one class, .2 one's predicate among the other's words, -1 both have one and neither holds. */
export function headAgreement(a: Prepared, b: Prepared): number {
  if (a.heads.length === 0 || b.heads.length === 0) return 0
  if (a.heads.some((head) => b.heads.includes(head))) return 1
  if (a.heads.some((head) => isOfClass(head, b.heads))) return 0.6
  if (a.heads.some((head) => b.terms.includes(head)) || b.heads.some((head) => a.terms.includes(head))) return 0.2
  return -1
}

/** Whether a predicate is of one class with some other. */
export const isOfClass = (head: string, others: readonly string[]): boolean => {
  const classes = conceptsOf(head)
  return classes.length > 0 && others.some((other) => conceptsOf(other).some((one) => classes.includes(one)))
}

/** The share of the partakers of the side with fewer that the other side has too, from which it is of the same. */
const MOST_SHARED = 0.6

/**
 * 1 where one act is told of the same: a happening that one of the two hangs on, a name that both have, and one more who
 * takes part. Less where one side names others besides. What a whole story turns on is told in the commonest words of its
 * pages, and its rare words say nothing of it.
 *
 *     Orla has sent soldiers to Vesk
 *     it is not confirmed that Orla is sending a single soldier
 *
 * "The bombing suspect", "the treaty that Orla signed": what only tells which one is meant is no act.
 */
export function oneAct(a: Prepared, b: Prepared): number {
  if (!a.names.some((name) => b.names.includes(name))) return 0
  const hangsOn = (event: string): boolean => isHead(event, a) || isHead(event, b)
  if (!a.main.some((event) => !isLight(event) && b.main.includes(event) && hangsOn(event))) return 0
  const [x, y] = [partakersOf(a), partakersOf(b)]
  const [less, more] = x.size <= y.size ? [x, y] : [y, x]
  const both = [...less].filter((one) => more.has(one))
  const isMore = both.some((one) => !a.names.includes(one) || !b.names.includes(one))
  return isMore && both.length >= 2 && both.length >= MOST_SHARED * less.size ? both.length / less.size : 0
}

const isHead = (event: string, { heads }: Prepared): boolean =>
  heads.some((head) => conceptsOf(head).some(({ kind, name }) => kind === 'event' && name === event))

const partakers = new WeakMap<Prepared, ReadonlySet<string>>()

/** Names, classes of things, and who does it and to whom it is done; a word of a class counts once, as its class. */
function partakersOf(of: Prepared): ReadonlySet<string> {
  let found = partakers.get(of)
  if (found === undefined) {
    found = new Set([...of.names, ...of.args.map(classOf), ...of.terms.filter((term) => term.startsWith('='))])
    partakers.set(of, found)
  }
  return found
}

const classOf = (word: string): string => {
  const thing = conceptsOf(word).find(({ kind }) => kind === 'thing')
  return thing === undefined ? word : `=${thing.name}`
}
