import { HearsayError } from '../../problems.js'
import { beginnings } from './beginnings.js'
import type { HeldClaims } from './board.js'
import type { BoardAt } from './board-at.js'
import { CLAIM_ORDER, type ClaimOrder } from './claim-order.js'
import { FACETS, FacetCounts, type Faceted, type Facets } from './facet-counts.js'
import type { Follower } from './followers.js'
import { type HeldClaim, type HeldState, heldAt } from './held.js'
import { kept } from './kept.js'
import { type Checks, checksOf, FILTERS, type Filter, type Narrowing } from './narrowing.js'
import { Ranked } from './ranked.js'

/** Claims that fit, as they stood. */
export interface Selection {
  readonly total: number
  readonly facets: Facets
  /** All of them, in no order. */
  readonly found: readonly HeldState[]
  /** The claim with an id; undefined where it is not among those found. */
  get(id: string): HeldState | undefined
  /** So many that come first in an order, or that come after a claim; and whether more come after these. */
  page(
    order: ClaimOrder,
    part: { readonly size: number; readonly after?: string | null },
  ): { readonly page: readonly HeldState[]; readonly isLast: boolean }
  /** Whatever was worked out from what is found, by a name; dropped when a claim moves. */
  remember<T>(name: string, make: () => T): T
}

type On = Pick<BoardAt, 'board' | 'day'>

/**
 * The claims that pass the filters; each facet is counted with all the other filters applied. Looked through once, and set
 * right claim by claim as the store grows.
 */
export function selectClaims({ board, day }: On, wanted: Narrowing): Selection {
  const filters = JSON.stringify(FILTERS.map((name) => wanted[name] ?? null))
  const selecting = board.follow(`select ${day ?? 'now'} ${filters}`, () => {
    // A day differs from the one before it in few claims.
    const near = day === undefined ? null : nearest(board, day, filters)
    return near !== null && day !== undefined
      ? near.at(day, board)
      : Selecting.of(board.held, day, filters, checksOf(wanted, board.names))
  })
  return {
    get total() {
      return selecting.total
    },
    get facets() {
      return selecting.facets
    },
    get found() {
      return selecting.found
    },
    get: (id) => selecting.get(id),
    remember: (name, make) => selecting.remember(name, make),
    page: (order, { size, after }) => {
      if (after == null) {
        const page = selecting.first(order, size)
        return { page, isLast: page.length === selecting.total }
      }
      const from = selecting.get(after)
      if (from === undefined)
        throw new HearsayError('not-found', `${after} is not in this list any more.`, {
          hint: 'Begin again without "after".',
        })
      // Who asks for a second page asks for a third: the list is sorted once for all of them, and kept in order.
      const { page, start } =
        selecting.beginningAfter(order, from, size) ??
        board.follow(`sorted ${order} ${day ?? 'now'} ${filters}`, () => new Sorted(selecting, order)).after(from, size)
      return { page, isLast: start + page.length === selecting.total }
    },
  }
}

/** The selection by the same filters whose day is the nearest, of those that are held. */
function nearest(board: BoardAt['board'], day: string, filters: string): Selecting | null {
  let best: [string, Selecting] | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [name, one] of board.followers()) {
    if (!(one instanceof Selecting) || one.filters !== filters || one.day === undefined) continue
    const away = Math.abs(Date.parse(one.day) - Date.parse(day))
    if (away < least) {
      best = [name, one]
      least = away
    }
  }
  if (best === null) return null
  const [name, one] = best
  return board.follow(name, () => one)
}

/** One selection, kept right: it outlives the version of the board that it was made from. */
class Selecting implements Follower {
  total = 0
  private counts = new FacetCounts()
  private readonly beginnings = new Map<ClaimOrder, Ranked<HeldState>>()
  private made = new Map<string, unknown>()

  private constructor(
    private readonly held: HeldClaims,
    readonly day: string | undefined,
    readonly filters: string,
    private readonly checks: Checks,
  ) {}

  /** Looks at each claim. */
  static of(held: HeldClaims, day: string | undefined, filters: string, checks: Checks): Selecting {
    const made = new Selecting(held, day, filters, checks)
    for (const claim of held.claims) made.change(null, heldAt(claim, day))
    return made
  }

  /** The same for another day: only claims of which something begins on a day between the two are looked at. */
  at(day: string, board: BoardAt['board']): Selecting {
    const other = new Selecting(this.held, day, this.filters, this.checks)
    other.total = this.total
    other.counts = this.counts.copy()
    for (const [order, ranked] of this.beginnings) other.beginnings.set(order, ranked.copy())
    const here = this.day ?? day
    const [from, to] = here < day ? [here, day] : [day, here]
    for (const claim of beginnings(board).between(from, to)) other.change(heldAt(claim, here), heldAt(claim, day))
    return other
  }

  get facets(): Facets {
    return this.remember('facets', () => this.counts.shown(this.held.names))
  }

  /** Looks at each claim again: a list of all of them for every day would take more room than it is worth. */
  get found(): readonly HeldState[] {
    const found: HeldState[] = []
    for (const claim of this.held.claims) {
      const state = heldAt(claim, this.day)
      if (state !== null && this.passes(state)) found.push(state)
    }
    return found
  }

  get(id: string): HeldState | undefined {
    const claim = this.held.claim(id)
    const state = claim === undefined ? null : heldAt(claim, this.day)
    return state !== null && this.passes(state) ? state : undefined
  }

  first(order: ClaimOrder, size: number): readonly HeldState[] {
    const known = this.beginnings.get(order)?.first(size) ?? null
    if (known !== null) return known
    const made = Ranked.beginning(this.found, CLAIM_ORDER[order], size)
    this.beginnings.set(order, made)
    return made.first(size) ?? []
  }

  /** The page after a claim, where the beginning of the list that is held has all of it. */
  beginningAfter(order: ClaimOrder, from: HeldState, size: number) {
    return this.beginnings.get(order)?.after(from, size) ?? null
  }

  remember<T>(name: string, make: () => T): T {
    return kept(this.made, name, make)
  }

  move(before: HeldClaim | null, after: HeldClaim | null): void {
    const was = before === null ? null : heldAt(before, this.day)
    const is = after === null ? null : heldAt(after, this.day)
    // Earlier days mostly stay as they were when something is said today.
    if (was !== is) this.change(was, is)
  }

  /** Whether a state passes all filters. */
  passes(state: HeldState): boolean {
    for (const [, check] of this.checks) if (!check(state)) return false
    return true
  }

  /** Puts a state in place of another; null where there is none. */
  private change(was: HeldState | null, is: HeldState | null): void {
    if (was === is) return
    if (this.made.size > 0) this.made = new Map()
    const failedBefore = was === null ? MANY : this.failed(was)
    const failedNow = is === null ? MANY : this.failed(is)
    for (const name of FACETS)
      this.counts.move(name, isCounted(name, failedBefore) ? was : null, isCounted(name, failedNow) ? is : null)
    if (was !== null && failedBefore === null) {
      this.total--
      for (const ranked of this.beginnings.values()) ranked.drop(was)
    }
    if (is !== null && failedNow === null) {
      this.total++
      for (const ranked of this.beginnings.values()) ranked.take(is)
    }
  }

  /** The one filter that a state does not pass; null where it passes all. */
  private failed(state: HeldState): Filter | typeof MANY | null {
    let failed: Filter | null = null
    for (const [name, check] of this.checks) {
      if (check(state)) continue
      if (failed !== null) return MANY
      failed = name
    }
    return failed
  }
}

/** Stands for several filters. */
const MANY = 'many'
/** A facet is counted with all the other filters applied. */
const isCounted = (name: Faceted, failed: Filter | typeof MANY | null): boolean => failed === null || failed === name

/** A selection in order from its first to its last, kept right. */
class Sorted implements Follower {
  readonly weight = 20
  private readonly ranked: Ranked<HeldState>

  constructor(
    private readonly selecting: Selecting,
    order: ClaimOrder,
  ) {
    this.ranked = Ranked.whole(selecting.found, CLAIM_ORDER[order])
  }

  after(from: HeldState, size: number): { readonly page: readonly HeldState[]; readonly start: number } {
    return this.ranked.after(from, size) ?? { page: [], start: 0 }
  }

  move(before: HeldClaim | null, after: HeldClaim | null): void {
    const { day } = this.selecting
    const was = before === null ? null : heldAt(before, day)
    const is = after === null ? null : heldAt(after, day)
    if (was === is) return
    if (was !== null && this.selecting.passes(was)) this.ranked.drop(was)
    if (is !== null && this.selecting.passes(is)) this.ranked.take(is)
  }
}
