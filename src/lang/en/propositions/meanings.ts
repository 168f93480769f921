import { readFileSync } from 'node:fs'
import { rarityOf } from './rarity.js'
import { stem } from './stem.js'

/** An expression of several words: its stems, and how many words may stand before each. */
interface Expression {
  readonly stems: readonly string[]
  readonly reach: readonly number[]
  readonly meaning: string
}

interface Meanings {
  readonly ofStem: ReadonlyMap<string, readonly string[]>
  /** First stem → expressions; one whose parts may stand apart is there in both orders. */
  readonly expressions: ReadonlyMap<string, readonly Expression[]>
  readonly broader: ReadonlyMap<string, readonly string[]>
  readonly against: ReadonlySet<string>
  readonly bits: ReadonlyMap<string, number>
}

/** Words that may stand inside "a_b", and between the two of "a+b". */
const WITHIN = 1
const APART = 5

let loaded: Meanings | null = null

const LINE = /^([a-z0-9-]{1,30})(?: < ([a-z0-9 -]{1,80}))?: (.*)$/

function load(): Meanings {
  if (loaded !== null) return loaded
  const ofStem = new Map<string, string[]>()
  const expressions = new Map<string, Expression[]>()
  const broader = new Map<string, readonly string[]>()
  const against = new Set<string>()
  const bits = new Map<string, number>()
  const add = <T>(table: Map<string, T[]>, key: string, value: T): void => {
    const list = table.get(key)
    if (list === undefined) table.set(key, [value])
    else if (!list.includes(value)) list.push(value)
  }
  for (const line of readFileSync(new URL('./meanings.txt', import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('against ')) {
      const [, a, b] = line.split(' ')
      against.add(pairKey(a, b))
      continue
    }
    const match = LINE.exec(line)
    if (match === null) continue
    const [, meaning, kinds, words] = match
    if (kinds !== undefined) broader.set(meaning, kinds.split(' '))
    let mass = 0
    for (const word of words.split(' ')) {
      const parts = word.split('+').map((part) => part.split('_').map(stem))
      if (parts.length === 1 && parts[0].length === 1) {
        add(ofStem, parts[0][0], meaning)
        mass += 2 ** -rarityOf(parts[0][0])
        continue
      }
      for (const order of parts.length === 1 ? [parts] : [parts, [...parts].reverse()])
        add(expressions, order[0][0], {
          stems: order.flat(),
          reach: order.flatMap((part) => part.map((_, index) => (index === 0 ? APART : WITHIN))),
          meaning,
        })
    }
    bits.set(meaning, mass === 0 ? RARE : Math.min(RARE, -Math.log2(mass)))
  }
  loaded = { ofStem, expressions, broader, against, bits }
  return loaded
}

/** Bits of a meaning that only expressions have. */
const RARE = 9

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

const NONE: readonly string[] = []

/** The meanings that a single stem may have. The table is `meanings.txt`. */
export const meaningsOf = (stemmed: string): readonly string[] => load().ofStem.get(stemmed) ?? NONE

/** What a meaning is a kind of; labels of `meanings.txt`, which may be meanings themselves. */
export const broaderOf = (meaning: string): readonly string[] => load().broader.get(meaning) ?? NONE

/** Tells whether one meaning says that the other does not hold: the crew is alive, the crew is dead. */
export const areAgainst = (a: string, b: string): boolean => load().against.has(pairKey(a, b))

/** How rare a meaning is in news at large, in bits: the rarer, the more it tells that two statements share it. */
export const meaningBits = (meaning: string): number => load().bits.get(meaning) ?? RARE

/** An expression found in a text: what it means, and its first and last word. */
export interface FoundExpression {
  readonly meaning: string
  readonly first: number
  readonly last: number
}

/**
 * Finds the expressions of several words in a list of stems, function words among them.
 *
 *     the union called off the strike       strike-end: called … strike
 *               ^^^^^^^^^^^^^^^^^^^^^
 */
export function expressionsIn(stems: readonly string[]): readonly FoundExpression[] {
  const { expressions } = load()
  const found: FoundExpression[] = []
  for (const [first, stemmed] of stems.entries()) {
    for (const { stems: wanted, reach, meaning } of expressions.get(stemmed) ?? []) {
      let at = first
      for (let index = 1; index < wanted.length; index++) {
        const step = stems.slice(at + 1, at + 2 + reach[index]).indexOf(wanted[index])
        at = step < 0 ? -1 : at + 1 + step
        if (at < 0) break
      }
      if (at > first) found.push({ meaning, first, last: at })
    }
  }
  return found
}
