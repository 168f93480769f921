import type { Ground } from '../../ask/query.js'
import { giveBack, LEAST, lend } from './lent-memory.js'

/** An answer as it was sent. */
export interface KeptAnswer {
  readonly body: Buffer<ArrayBuffer>
  readonly tag: string
  readonly headers: Readonly<Record<string, string>>
}

/** Answers that are sent again for as long as what they stand on is the same, or patience with it lasts. */
export interface KeptAnswers {
  /** The answer under a name, if it may still be given. Its body is lent until the next call: whoever sends it later copies it. */
  get(name: string, ground: Ground): KeptAnswer | undefined
  /** Keeps a copy of an answer that took so many milliseconds to work out. */
  put(name: string, ground: Ground, made: { readonly answer: KeptAnswer; readonly took: number }): void
}

/** In a great store an answer may be this many times as old as the time it took: no question takes more than a part of the server. */
const PATIENCE = 10
/** And always as old as the claims that it was worked out from may be. */
const SHORTEST_MS = 3000
const LONGEST_MS = 30_000
/**
 * What took less in a great store is kept only if it was asked for in the time for which it would have been: many pages of
 * many lists, each asked for once, would fill memory that then has to be cleared.
 */
const CHEAP_MS = 3
/** Names that are remembered for it. */
const NAMES = 2000
/** Between two looks through all that is held. */
const LOOK_MS = 1000

const patienceFor = (took: number): number => Math.min(Math.max(PATIENCE * took, SHORTEST_MS), LONGEST_MS)

interface Held {
  readonly on: WeakRef<object>
  readonly patient: string | null
  readonly answer: KeptAnswer
  /** What patience allows. */
  readonly until: number
  /** When it may not be given any more, whatever it stands on. */
  readonly end: number
}

/** A copy in memory that is lent to it, or where it is small in its own. */
function copied(body: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  if (body.byteLength < LEAST) return Buffer.from(body)
  const lent = lend(body.byteLength)
  lent.set(body)
  return lent
}

const isLent = (body: Buffer<ArrayBuffer>): boolean => body.byteLength >= LEAST

/** What a body takes: a piece of memory that is lent may be greater than what is in it. */
const roomOf = (body: Buffer<ArrayBuffer>): number => (isLent(body) ? body.buffer.byteLength : body.byteLength)

/**
 * Keeps so many bytes of answers; of more, those are given up first that patience does not allow any more, then the one
 * that nobody asked for longest.
 *
 * @param now milliseconds of a clock that only goes forward
 */
export function keepAnswers(most: number, now: () => number = () => performance.now()): KeptAnswers {
  const held = new Map<string, Held>()
  const asked = new Map<string, number>()
  let bytes = 0
  const isAskedAgain = (name: string): boolean => {
    const last = asked.get(name)
    asked.delete(name)
    asked.set(name, now())
    for (const old of asked.keys()) if (asked.size > NAMES) asked.delete(old)
    return last !== undefined && now() - last < SHORTEST_MS
  }
  const drop = (name: string): void => {
    const body = held.get(name)?.answer.body
    held.delete(name)
    if (body === undefined) return
    bytes -= roomOf(body)
    if (isLent(body)) giveBack(body)
  }
  const holds = ({ on, patient, until, end }: Held, ground: Ground): boolean =>
    now() < end && (on.deref() === ground.on || (patient !== null && patient === ground.patient && now() < until))
  let lookedAt = Number.NEGATIVE_INFINITY
  const makeRoom = (): void => {
    if (bytes <= most) return
    const at = now()
    if (at - lookedAt >= LOOK_MS) {
      lookedAt = at
      for (const [name, { patient, until, end }] of held) if (at >= end || (patient !== null && at >= until)) drop(name)
    }
    for (const old of held.keys()) {
      if (bytes <= most) return
      drop(old)
    }
  }
  return {
    get(name, ground) {
      const found = held.get(name)
      if (found === undefined) return undefined
      if (!holds(found, ground)) {
        drop(name)
        return undefined
      }
      held.delete(name)
      held.set(name, found)
      return found.answer
    },
    put(name, { on, patient, lastsMs = Number.POSITIVE_INFINITY }, { answer, took }) {
      drop(name)
      if (answer.body.byteLength > most / 8) return
      if (patient !== null && took < CHEAP_MS && !isAskedAgain(name)) return
      const own = { ...answer, body: copied(answer.body) }
      held.set(name, {
        on: new WeakRef(on),
        patient,
        answer: own,
        until: now() + patienceFor(took),
        end: now() + lastsMs,
      })
      bytes += roomOf(own.body)
      makeRoom()
    },
  }
}
