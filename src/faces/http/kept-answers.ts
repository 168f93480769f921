import type { Ground } from '../../ask/query.js'

/** An answer as it was sent. */
export interface KeptAnswer {
  readonly body: Buffer<ArrayBuffer>
  readonly tag: string
  readonly headers: Readonly<Record<string, string>>
}

/** Answers that are sent again for as long as what they stand on is the same, or patience with it lasts. */
export interface KeptAnswers {
  /** The answer under a name, if it may still be given. */
  get(name: string, ground: Ground): KeptAnswer | undefined
  /** Keeps an answer that took so many milliseconds to work out. */
  put(name: string, ground: Ground, made: { readonly answer: KeptAnswer; readonly took: number }): void
}

/** In a great store an answer may be this many times as old as the time it took: no question takes more than a part of the server. */
const PATIENCE = 10
/** And always as old as the claims that it was worked out from may be. */
const SHORTEST_MS = 3000
const LONGEST_MS = 30_000

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

/**
 * Keeps so many bytes of answers; of more, those are given up first that patience does not allow any more, then the one
 * that nobody asked for longest.
 *
 * @param now milliseconds of a clock that only goes forward
 */
export function keepAnswers(most: number, now: () => number = () => performance.now()): KeptAnswers {
  const held = new Map<string, Held>()
  let bytes = 0
  const drop = (name: string): void => {
    bytes -= held.get(name)?.answer.body.byteLength ?? 0
    held.delete(name)
  }
  const holds = ({ on, patient, until, end }: Held, ground: Ground): boolean =>
    now() < end && (on.deref() === ground.on || (patient !== null && patient === ground.patient && now() < until))
  const makeRoom = (): void => {
    if (bytes <= most) return
    for (const [name, { patient, until, end }] of held)
      if (now() >= end || (patient !== null && now() >= until)) drop(name)
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
      held.set(name, { on: new WeakRef(on), patient, answer, until: now() + patienceFor(took), end: now() + lastsMs })
      bytes += answer.body.byteLength
      makeRoom()
    },
  }
}
