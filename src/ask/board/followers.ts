import type { HeldClaim } from './held.js'

/** Something worked out from all claims that can be set right when some of them change. */
export interface Follower {
  /** How much memory it takes, in parts of {@link ROOM}; 1 where it says nothing. */
  readonly weight?: number
  /** A claim that came (`before` null), went (`after` null) or was folded again. Both have one slot. */
  move(before: HeldClaim | null, after: HeldClaim | null): void
}

/** What is held at once. A list of a day weighs 1: all days of a year have room. */
const ROOM = 400
/** Moves that are remembered: who was not asked for during more of them is made anew when asked for. */
const MOVES = 10_000

interface Held {
  readonly one: Follower
  /** The moves that it was told. */
  told: number
}

/**
 * What follows the claims of a board. Each is told what moved when somebody asks for it next and not before: a claim that
 * moves costs nothing at once, whatever many lists are held, and those that nobody asks for cost nothing at all.
 */
export class Followers {
  private readonly held = new Map<string, Held>()
  private readonly moves: (readonly [HeldClaim | null, HeldClaim | null])[] = []
  /** Moves before the first that is remembered. */
  private forgotten = 0

  /** Notes that a claim moved. */
  tell(before: HeldClaim | null, after: HeldClaim | null): void {
    if (this.held.size === 0) return
    this.moves.push([before, after])
    if (this.moves.length <= MOVES) return
    this.forgotten += this.moves.splice(0, MOVES / 2).length
    for (const [name, { told }] of this.held) if (told < this.forgotten) this.held.delete(name)
  }

  /** What is held under a name, told of all moves; made where it is not held. Of many, what nobody asked for longest goes. */
  get<T extends Follower>(name: string, make: () => T): T {
    const found = this.held.get(name) ?? { one: make(), told: this.forgotten + this.moves.length }
    for (; found.told < this.forgotten + this.moves.length; found.told++) {
      const [before, after] = this.moves[found.told - this.forgotten]
      found.one.move(before, after)
    }
    this.held.delete(name)
    this.held.set(name, found)
    let weight = 0
    for (const { one } of this.held.values()) weight += one.weight ?? 1
    for (const [old, { one }] of this.held) {
      if (weight <= ROOM) break
      this.held.delete(old)
      weight -= one.weight ?? 1
    }
    return found.one as T
  }

  /** All that is held, by name, as it was when it was last asked for. */
  entries(): readonly (readonly [name: string, one: Follower])[] {
    return [...this.held].map(([name, { one }]) => [name, one] as const)
  }
}
