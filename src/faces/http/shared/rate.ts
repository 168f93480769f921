/** How often somebody may ask: so many at once, and so many a second after that. */
export interface Allowance {
  readonly burst: number
  readonly perSecond: number
}

/** Names remembered; beyond, those whose allowance is whole again are forgotten. */
const REMEMBERED = 10_000

/** Counts what each name asks. A token bucket for each; `now` is in milliseconds and only its differences count. */
export class Rates {
  private readonly buckets = new Map<string, { left: number; at: number }>()
  constructor(private readonly allowance: Allowance) {}

  /** Takes one. @returns 0, or the whole seconds to wait. */
  take(name: string, now: number): number {
    const { burst, perSecond } = this.allowance
    const known = this.buckets.get(name)
    const left = known === undefined ? burst : Math.min(burst, known.left + ((now - known.at) / 1000) * perSecond)
    if (left < 1) return Math.ceil((1 - left) / perSecond)
    this.buckets.set(name, { left: left - 1, at: now })
    if (this.buckets.size > REMEMBERED) this.forget(now)
    return 0
  }

  private forget(now: number): void {
    const { burst, perSecond } = this.allowance
    for (const [name, { left, at }] of this.buckets)
      if (left + ((now - at) / 1000) * perSecond >= burst) this.buckets.delete(name)
    // All are in use: drop the oldest quarter rather than grow.
    let drop = this.buckets.size > REMEMBERED ? REMEMBERED / 4 : 0
    for (const name of this.buckets.keys()) {
      if (drop-- <= 0) break
      this.buckets.delete(name)
    }
  }
}
