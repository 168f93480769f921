import { readFileSync } from 'node:fs'
import { stem } from './stem.js'

/** One class of words, such as the event `send` or the thing `troops`. */
export interface Concept {
  readonly kind: 'event' | 'thing'
  readonly name: string
}

interface Concepts {
  readonly ofStem: ReadonlyMap<string, Concept>
  readonly near: ReadonlySet<string>
}

let loaded: Concepts | null = null

function load(): Concepts {
  if (loaded !== null) return loaded
  const ofStem = new Map<string, Concept>()
  const near = new Set<string>()
  for (const line of readFileSync(new URL('./concepts.txt', import.meta.url), 'utf8').split('\n')) {
    const head = line.match(/^(event|thing) ([a-z-]{1,30}): (.*)$/)
    if (head !== null) {
      const concept: Concept = { kind: head[1] === 'event' ? 'event' : 'thing', name: head[2] }
      for (const word of head[3].split(' ')) if (!ofStem.has(stem(word))) ofStem.set(stem(word), concept)
    } else if (line.startsWith('near ')) {
      const [, a, b] = line.split(' ')
      near.add(a < b ? `${a} ${b}` : `${b} ${a}`)
    }
  }
  loaded = { ofStem, near }
  return loaded
}

/** The class that a stem belongs to, or null. The table is `concepts.txt`. */
export const conceptOf = (stemmed: string): Concept | null => load().ofStem.get(stemmed) ?? null

/** Tells whether two event classes often tell of one happening from two sides: sending and arriving. */
export const areNear = (a: string, b: string): boolean => load().near.has(a < b ? `${a} ${b}` : `${b} ${a}`)
