import { conceptsOf } from '../../../lang/en/propositions/concepts.js'
import { areAgainst, broaderOf, meaningBits, meaningsOf } from '../../../lang/en/propositions/meanings.js'
import type { Prepared } from '../prepared.js'

/** What two different words of one meaning are worth beside one word twice; less for what is only broader. */
const ONE_MEANING = 0.8
const ONE_CLASS = 0.5
const BROADER = 0.35
/** "The road is open", "the road is closed": who says the one denies the other. */
const AGAINST = 0.5
/** Bits of a meaning from which it counts in full: "change" tells less than "ceasefire". */
const TELLING_BITS = 5
/** Likeness of two words by their numbers; and the numbers, which never change while the program runs. */
const likeness = new Map<number, number>()
const HELD = 200_000
const numbers = new Map<string, number>()
/** More words than a program meets: two numbers below it make one that is exact. */
const WORDS = 2 ** 26

function numberOf(word: string): number {
  const known = numbers.get(word)
  if (known !== undefined) return known
  numbers.set(word, numbers.size)
  return numbers.size - 1
}

/** How near two words are in meaning: 1 one word, 0 nothing known. Words are stems, or `~` and a meaning. */
function wordLikeness(a: Unit, b: Unit): number {
  if (a.number === b.number) return 1
  // What has neither a meaning nor a class is like nothing else.
  if (a.isBare || b.isBare) return 0
  const key = a.number < b.number ? a.number * WORDS + b.number : b.number * WORDS + a.number
  let value = likeness.get(key)
  if (value === undefined) {
    // Measured from one side, and always the same one: what is held must not depend on which pair was met first.
    value = a.word < b.word ? measure(a.word, b.word) : measure(b.word, a.word)
    if (likeness.size >= HELD) likeness.clear()
    likeness.set(key, value)
  }
  return value
}

const meaningsIn = (word: string): readonly string[] => (word.startsWith('~') ? [word.slice(1)] : meaningsOf(word))

function measure(a: string, b: string): number {
  let best = 0
  const [x, y] = [meaningsIn(a), meaningsIn(b)]
  for (const one of x) {
    const share = Math.min(1, meaningBits(one) / TELLING_BITS)
    for (const other of y) {
      if (one === other) best = Math.max(best, ONE_MEANING * share)
      else if (areAgainst(one, other)) best = Math.max(best, AGAINST * share)
      else if (broaderOf(one).includes(other) || broaderOf(other).includes(one)) best = Math.max(best, BROADER * share)
    }
  }
  if (best < ONE_CLASS) {
    const classes = conceptsOf(b)
    if (conceptsOf(a).some((one) => classes.includes(one))) best = ONE_CLASS
  }
  return best
}

interface Unit {
  readonly word: string
  readonly number: number
  /** Whether it has neither a meaning nor a class. */
  readonly isBare: boolean
  readonly worth: number
}

const units = new WeakMap<Prepared, readonly Unit[]>()

const unit = (word: string, worth: number): Unit => ({
  word,
  number: numberOf(word),
  isBare: meaningsIn(word).length === 0 && conceptsOf(word).length === 0,
  worth,
})

/** The content words and expressions of a statement, each worth what it tells within its page. */
function unitsOf(of: Prepared): readonly Unit[] {
  const held = units.get(of)
  if (held !== undefined) return held
  const list: Unit[] = []
  for (const [index, term] of of.terms.entries())
    if (!term.startsWith('=')) list.push(unit(term, of.bits[index] * of.shares[index]))
  for (const meaning of of.expressions) list.push(unit(`~${meaning}`, meaningBits(meaning) / 2))
  units.set(of, list)
  return list
}

type Alignment = ReturnType<typeof alignment>
let last: { readonly a: Prepared; readonly b: Prepared; readonly sum: Alignment } | null = null

/** The alignment of two statements: two measures after each other ask for it. */
function aligned(a: Prepared, b: Prepared): Alignment {
  if (last === null || last.a !== a || last.b !== b) last = { a, b, sum: alignment(a, b) }
  return last.sum
}

/** Of each side, how much of what its words tell the other side says too, in its own words. */
function alignment(a: Prepared, b: Prepared): { ofA: number; ofB: number; a: number; b: number } {
  const [x, y] = [unitsOf(a), unitsOf(b)]
  const sum = { ofA: 0, ofB: 0, a: 0, b: 0 }
  const best = new Array<number>(y.length).fill(0)
  for (const one of x) {
    let most = 0
    for (const [index, other] of y.entries()) {
      const value = wordLikeness(one, other)
      if (value > most) most = value
      if (value > best[index]) best[index] = value
    }
    // An expression that has no match says again what its words have said.
    if (most === 0 && one.word.startsWith('~')) continue
    sum.ofA += most * one.worth
    sum.a += one.worth
  }
  for (const [index, other] of y.entries()) {
    if (best[index] === 0 && other.word.startsWith('~')) continue
    sum.ofB += best[index] * other.worth
    sum.b += other.worth
  }
  return sum
}

const MEANT_PRIOR = 8

/** Share of what both tell that both say, whatever the words. */
export function meantAgreement(a: Prepared, b: Prepared): number {
  const sum = aligned(a, b)
  return (sum.ofA + sum.ofB) / (sum.a + sum.b + MEANT_PRIOR)
}

/** How much of what the side that tells less says is said by the other. */
export function meantContained(a: Prepared, b: Prepared): number {
  const sum = aligned(a, b)
  return sum.a < sum.b ? sum.ofA / (sum.a + MEANT_PRIOR) : sum.ofB / (sum.b + MEANT_PRIOR)
}

const meant = new WeakMap<Prepared, ReadonlyMap<string, number>>()

/** The meanings of a statement with what each tells; a word of several meanings tells less of each. */
function meaningsWithin(of: Prepared): ReadonlyMap<string, number> {
  const held = meant.get(of)
  if (held !== undefined) return held
  const found = new Map<string, number>()
  const add = (meaning: string, worth: number): void => {
    found.set(meaning, Math.max(found.get(meaning) ?? 0, worth))
  }
  for (const [index, term] of of.terms.entries())
    for (const meaning of meaningsOf(term)) add(meaning, meaningBits(meaning) * of.shares[index])
  for (const meaning of of.expressions) add(meaning, meaningBits(meaning))
  meant.set(of, found)
  return found
}

/** 1 where the rarest meaning in common is as rare as meanings get, 0 where there is none. */
export function rarestMeaning(a: Prepared, b: Prepared): number {
  const [x, y] = [meaningsWithin(a), meaningsWithin(b)]
  let best = 0
  for (const [meaning, worth] of x) {
    const other = y.get(meaning)
    if (other !== undefined) best = Math.max(best, Math.min(worth, other))
  }
  return Math.min(1, best / 9)
}
