import { conceptsOf } from '../../../lang/en/propositions/concepts.js'
import { meaningBits, meaningsOf } from '../../../lang/en/propositions/meanings.js'
import type { Prepared } from '../prepared.js'

/** What a meaning counts beside the word that has it. */
const MEANING = 0.6
const NAME_BITS = 5

interface Vector {
  readonly of: ReadonlyMap<string, number>
  readonly length: number
  /** Sum of what its own words tell, without meanings. */
  readonly bits: number
}

const gists = new WeakMap<Prepared, { readonly own: Vector; readonly around: Vector }>()

function vector(words: Iterable<readonly [string, number]>): Vector {
  const of = new Map<string, number>()
  const add = (key: string, worth: number): void => {
    of.set(key, Math.max(of.get(key) ?? 0, worth))
  }
  let bits = 0
  for (const [key, worth] of words) {
    if (key.startsWith('=')) continue
    bits += worth
    add(key, worth)
    for (const meaning of meaningsOf(key)) add(`~${meaning}`, MEANING * Math.min(worth, meaningBits(meaning)))
    for (const { name } of conceptsOf(key)) add(`=${name}`, 0.4 * worth)
  }
  let sum = 0
  for (const worth of of.values()) sum += worth * worth
  return { of, length: Math.sqrt(sum), bits }
}

function gistOf(of: Prepared): { readonly own: Vector; readonly around: Vector } {
  const held = gists.get(of)
  if (held !== undefined) return held
  const own: [string, number][] = of.terms.map((term, index) => [term, of.bits[index] * of.shares[index]])
  for (const meaning of of.expressions) own.push([`~${meaning}`, meaningBits(meaning) * MEANING])
  for (const name of of.names) own.push([name, name.startsWith('@') ? 2 : NAME_BITS * 0.5])
  const around: [string, number][] = of.around.keys.map((key, index) => [key, of.around.worth[index]])
  const made = { own: vector(own), around: vector(around) }
  gists.set(of, made)
  return made
}

function cosine(a: Vector, b: Vector): number {
  if (a.length === 0 || b.length === 0) return 0
  const [less, more] = a.of.size <= b.of.size ? [a, b] : [b, a]
  let sum = 0
  for (const [key, worth] of less.of) sum += worth * (more.of.get(key) ?? 0)
  return sum / (a.length * b.length)
}

/** Likeness of what two statements say, in words and in meanings. */
export const gistAgreement = (a: Prepared, b: Prepared): number => cosine(gistOf(a).own, gistOf(b).own)

/** Likeness of what the one says and what stands around the other. On one page they may stand around each other. */
export function saidAround(a: Prepared, b: Prepared): number {
  if (a.document === b.document) return pointsAt(a, b)
  const [x, y] = [gistOf(a), gistOf(b)]
  return Math.max(cosine(x.own, y.around), cosine(x.around, y.own))
}

/** Bits of a statement's own words from which it speaks for itself. */
const ENOUGH = 30

/** The same, where the one whose surroundings they are says little itself. */
export function pointsAt(a: Prepared, b: Prepared): number {
  const [x, y] = [gistOf(a), gistOf(b)]
  const little = (of: Vector): number => Math.max(0, 1 - of.bits / ENOUGH)
  return Math.max(cosine(x.own, y.around) * little(y.own), cosine(x.around, y.own) * little(x.own))
}

/** Likeness of what stands around both. */
export const surroundings = (a: Prepared, b: Prepared): number =>
  a.document === b.document ? 0 : cosine(gistOf(a).around, gistOf(b).around)
