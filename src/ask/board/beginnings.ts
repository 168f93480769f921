import type { Board } from './board.js'
import type { Follower } from './followers.js'
import type { HeldClaim } from './held.js'

/** Which claims are told otherwise from a day on. */
export interface Beginnings {
  /** Claims of which a state begins after `from` and not after `to`. */
  between(from: string, to: string): Iterable<HeldClaim>
}

/** The days on which states of claims begin; kept right as claims move. */
export const beginnings = (board: Board): Beginnings =>
  board.follow('beginnings', () => {
    const made = new ByDay()
    for (const claim of board.claims) made.move(null, claim)
    return made
  })

class ByDay implements Beginnings, Follower {
  private readonly days = new Map<string, Set<HeldClaim>>()

  move(before: HeldClaim | null, after: HeldClaim | null): void {
    for (const { from } of before?.states ?? [])
      if (before !== null && from !== null) this.days.get(from)?.delete(before)
    for (const { from } of after?.states ?? []) {
      if (after === null || from === null) continue
      const set = this.days.get(from)
      if (set === undefined) this.days.set(from, new Set([after]))
      else set.add(after)
    }
  }

  *between(from: string, to: string): Iterable<HeldClaim> {
    const seen = new Set<HeldClaim>()
    for (const [day, claims] of this.days) {
      if (day <= from || day > to) continue
      for (const claim of claims) {
        if (seen.has(claim)) continue
        seen.add(claim)
        yield claim
      }
    }
  }
}
