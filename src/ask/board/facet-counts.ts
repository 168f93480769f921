import { CERTAINTIES, STANCES, STATUSES } from '../../model/index.js'
import { firstOf } from './first-of.js'
import { type HeldState, STATUS_NUMBERS } from './held.js'
import type { Names } from './names.js'
import { Tally } from './tally.js'

export const FACETS = ['status', 'stance', 'certainty', 'party', 'outlet'] as const
export type Faceted = (typeof FACETS)[number]
export type Facet = { value: string; count: number }[]
export type Facets = Readonly<Record<Faceted, Facet>>

/** Values of a facet that are given. */
const SHOWN = 40
const NONE: readonly number[] = []

/** How many claims have each value of each facet. */
export class FacetCounts {
  constructor(
    private readonly counts: Readonly<Record<Faceted, Tally>> = {
      status: new Tally(),
      stance: new Tally(),
      certainty: new Tally(),
      party: new Tally(),
      outlet: new Tally(),
    },
  ) {}

  /** Counts a state in one facet instead of another state; null where there is none. */
  move(name: Faceted, was: HeldState | null, is: HeldState | null): void {
    if (was === is) return
    const tally = this.counts[name]
    switch (name) {
      case 'status':
        if (was?.status === is?.status) return
        if (was !== null) tally.add(STATUS_NUMBERS.get(was.status) ?? 0, -1)
        if (is !== null) tally.add(STATUS_NUMBERS.get(is.status) ?? 0, 1)
        return
      case 'stance':
        tally.moveBits(was?.stances ?? 0, is?.stances ?? 0)
        return
      case 'certainty':
        tally.moveBits(was?.certainties ?? 0, is?.certainties ?? 0)
        return
      case 'party':
        tally.moveList(was?.parties ?? NONE, is?.parties ?? NONE)
        return
      default:
        tally.moveList(was?.outlets ?? NONE, is?.outlets ?? NONE)
    }
  }

  copy(): FacetCounts {
    const { status, stance, certainty, party, outlet } = this.counts
    return new FacetCounts({
      status: status.copy(),
      stance: stance.copy(),
      certainty: certainty.copy(),
      party: party.copy(),
      outlet: outlet.copy(),
    })
  }

  /** The commonest values of each. */
  shown({ nameOf }: Pick<Names, 'nameOf'>): Facets {
    const { status, stance, certainty, party, outlet } = this.counts
    return {
      status: facet(status, (i) => STATUSES[i]),
      stance: facet(stance, (i) => STANCES[i]),
      certainty: facet(certainty, (i) => CERTAINTIES[i]),
      party: facet(party, nameOf),
      outlet: facet(outlet, nameOf),
    }
  }
}

/** The commonest values, ties by their words. */
function facet(counts: Tally, nameOf: (number: number) => string): Facet {
  const more = ([a, m]: readonly [number, number], [b, n]: readonly [number, number]): number =>
    n - m || (a === b ? 0 : nameOf(a) < nameOf(b) ? -1 : 1)
  return firstOf(counts.most(SHOWN), more, { size: SHOWN }).page.map(([number, count]) => ({
    value: nameOf(number),
    count,
  }))
}
