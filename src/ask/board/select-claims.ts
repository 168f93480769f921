import { CERTAINTIES, type Certainty, STANCES, STATUSES, type Stance, type Status } from '../../model/index.js'
import type { BoardAt } from './board-at.js'
import { certaintyBit, type HeldClaim, type HeldState, heldAt, STATUS_NUMBERS, stanceBit } from './held.js'

/** What narrows a list of claims. */
export interface Narrowing {
  readonly status?: Status
  readonly stance?: Stance
  readonly certainty?: Certainty
  readonly party?: string
  readonly outlet?: string
  /** A part of the name of one who speaks, or words of the claim. */
  readonly actor?: string
  /** Words of the claim. */
  readonly about?: string
}

/** A claim that fits, as it stood. */
export interface Selected {
  readonly id: string
  readonly claim: HeldClaim
  readonly state: HeldState
}

export type Facet = { value: string; count: number }[]
export interface Selection {
  readonly found: readonly Selected[]
  readonly facets: {
    readonly status: Facet
    readonly stance: Facet
    readonly certainty: Facet
    readonly party: Facet
    readonly outlet: Facet
  }
}

/** Values of a facet that are given. */
const SHOWN = 40
const FILTERS = ['status', 'stance', 'certainty', 'party', 'outlet', 'actor', 'about'] as const
type Filter = (typeof FILTERS)[number]
type Check = (state: HeldState) => boolean

/** The claims that pass the filters; each facet is counted with all the other filters applied. Worked out once for each version. */
export function selectClaims({ board, day }: Pick<BoardAt, 'board' | 'day'>, wanted: Narrowing): Selection {
  const key = JSON.stringify(['select', day ?? null, ...FILTERS.map((name) => wanted[name] ?? null)])
  return board.remember(key, () => select({ board, day }, wanted))
}

function select({ board, day }: Pick<BoardAt, 'board' | 'day'>, wanted: Narrowing): Selection {
  const { names } = board
  const checks = checksOf(wanted, names)
  const found: Selected[] = []
  const count = {
    status: new Int32Array(STATUSES.length),
    stance: new Int32Array(STANCES.length),
    certainty: new Int32Array(CERTAINTIES.length),
    party: new Int32Array(names.size),
    outlet: new Int32Array(names.size),
  }
  const add: Readonly<Record<keyof typeof count, (state: HeldState) => void>> = {
    status: (state) => {
      count.status[STATUS_NUMBERS.get(state.status) ?? 0]++
    },
    stance: (state) => {
      for (let i = 0; i < STANCES.length; i++) if ((state.stances >> i) & 1) count.stance[i]++
    },
    certainty: (state) => {
      for (let i = 0; i < CERTAINTIES.length; i++) if ((state.certainties >> i) & 1) count.certainty[i]++
    },
    party: (state) => {
      for (const one of state.parties) count.party[one]++
    },
    outlet: (state) => {
      for (const one of state.outlets) count.outlet[one]++
    },
  }
  for (const claim of board.claims) {
    const state = heldAt(claim, day)
    if (state === null) continue
    let failed: Filter | null = null
    let fails = 0
    for (const [name, check] of checks)
      if (!check(state)) {
        failed = name
        if (++fails > 1) break
      }
    if (fails === 0) {
      found.push({ id: claim.id, claim, state })
      add.status(state)
      add.stance(state)
      add.certainty(state)
      add.party(state)
      add.outlet(state)
    } else if (fails === 1 && failed !== null && failed in add) add[failed as keyof typeof add](state)
  }
  const facet = (counts: Int32Array, nameOf: (number: number) => string): Facet => {
    const values: Facet = []
    for (let i = 0; i < counts.length; i++) if (counts[i] > 0) values.push({ value: nameOf(i), count: counts[i] })
    return values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, SHOWN)
  }
  return {
    found,
    facets: {
      status: facet(count.status, (i) => STATUSES[i]),
      stance: facet(count.stance, (i) => STANCES[i]),
      certainty: facet(count.certainty, (i) => CERTAINTIES[i]),
      party: facet(count.party, names.nameOf),
      outlet: facet(count.outlet, names.nameOf),
    },
  }
}

/** The filters that are asked for, each as a check of one state. */
function checksOf(wanted: Narrowing, names: BoardAt['board']['names']): readonly (readonly [Filter, Check])[] {
  const { status, stance, certainty, party, outlet, actor, about } = wanted
  const checks: (readonly [Filter, Check])[] = []
  if (status !== undefined) checks.push(['status', (state) => state.status === status])
  if (stance !== undefined) {
    const bit = stanceBit(stance)
    checks.push(['stance', (state) => (state.stances & bit) !== 0])
  }
  if (certainty !== undefined) {
    const bit = certaintyBit(certainty)
    checks.push(['certainty', (state) => (state.certainties & bit) !== 0])
  }
  if (party !== undefined) {
    const number = names.find(party) ?? -1
    checks.push(['party', (state) => state.parties.includes(number)])
  }
  if (outlet !== undefined) {
    const number = names.find(outlet) ?? -1
    checks.push(['outlet', (state) => state.outlets.includes(number)])
  }
  if (actor !== undefined) {
    const part = actor.toLowerCase()
    const fits = new Map<number, boolean>()
    const speaks = (number: number): boolean => {
      const known = fits.get(number)
      if (known !== undefined) return known
      const is = names.nameOf(number).toLowerCase().includes(part)
      fits.set(number, is)
      return is
    }
    checks.push(['actor', (state) => state.speakers.some(speaks) || state.text.toLowerCase().includes(part)])
  }
  if (about !== undefined) {
    const part = about.toLowerCase()
    checks.push(['about', (state) => state.text.toLowerCase().includes(part)])
  }
  return checks
}
