import { readFileSync } from 'node:fs'
import { stem } from './stem.js'

/** One class of words, such as the event `send` or the thing `troops`. */
export interface Concept {
  readonly kind: 'event' | 'thing'
  readonly name: string
  /** Where words of this stem are of the class as a verb or as a noun only, but for those that are listed free of it. */
  readonly only: 'v' | 'n' | null
  /** Lower-case forms that are of the class as whatever they stand: "training", where "train" is only as a verb. */
  readonly free: readonly string[]
}

/** Tells whether a word in the text is of the class: what it stands as may settle that. */
export const isOfConcept = (
  { only, free }: Concept,
  word: { readonly form: string; readonly isVerb: boolean },
): boolean => only === null || (only === 'v') === word.isVerb || free.includes(word.form)

type Growing = { -readonly [Key in keyof Concept]: Concept[Key] } & { readonly free: string[] }

interface Concepts {
  readonly ofStem: ReadonlyMap<string, readonly Concept[]>
  /** Two-word entries: first stem → second stem → classes. */
  readonly ofPair: ReadonlyMap<string, readonly Concept[]>
  readonly near: ReadonlySet<string>
  readonly opposite: ReadonlySet<string>
}

let loaded: Concepts | null = null

function load(): Concepts {
  if (loaded !== null) return loaded
  const ofStem = new Map<string, Growing[]>()
  const ofPair = new Map<string, Growing[]>()
  const near = new Set<string>()
  const opposite = new Set<string>()
  for (const line of readFileSync(new URL('./concepts.txt', import.meta.url), 'utf8').split('\n')) {
    const head = line.match(/^(event|thing) ([a-z0-9-]{1,30}): (.*)$/)
    if (head !== null) {
      for (const entry of head[3].split(' ')) {
        const [word, only] = entry.split('/')
        const stems = word.split('_').map(stem)
        const table = stems.length === 1 ? ofStem : ofPair
        const key = stems.join(' ')
        const list = table.get(key) ?? []
        table.set(key, list)
        let concept = list.find((one) => one.name === head[2])
        if (concept === undefined) {
          concept = { kind: head[1] === 'event' ? 'event' : 'thing', name: head[2], only: null, free: [] }
          list.push(concept)
        }
        if (only === 'v' || only === 'n') concept.only = only
        else concept.free.push(word)
      }
    } else if (/^(?:near|opposite) /u.test(line)) {
      const [kind, a, b] = line.split(' ')
      const pairs = kind === 'near' ? near : opposite
      pairs.add(a < b ? `${a} ${b}` : `${b} ${a}`)
    }
  }
  loaded = { ofStem, ofPair, near, opposite }
  return loaded
}

const NONE: readonly Concept[] = []

/** The classes that a stem belongs to, most often none. The table is `concepts.txt`. */
export const conceptsOf = (stemmed: string): readonly Concept[] => load().ofStem.get(stemmed) ?? NONE

/** The classes that two neighbouring stems belong to as one expression: "call off", "dock worker". */
export const conceptsOfPair = (first: string, second: string): readonly Concept[] =>
  load().ofPair.get(`${first} ${second}`) ?? NONE

/** Tells whether two event classes often tell of one happening from two sides: sending and arriving. */
export const areNear = (a: string, b: string): boolean => load().near.has(a < b ? `${a} ${b}` : `${b} ${a}`)

/** Tells whether of two event classes one denies the other: the road is open, the road is closed. */
export const areOpposite = (a: string, b: string): boolean => load().opposite.has(a < b ? `${a} ${b}` : `${b} ${a}`)
