import {
  type ClaimSaid,
  type ClaimState,
  type ClaimStates,
  type LaterRow,
  stateBefore,
  type ToldVoice,
  type TurnRow,
} from '../../fold/claim-states.js'
import { CERTAINTIES, type Certainty, STANCES, STATUSES, type Stance, type Status } from '../../model/index.js'
import type { Names } from './names.js'

/** A claim as it stood on one day, in numbers where a scan over all claims reads it. */
export interface HeldState {
  readonly claim: HeldKey
  /** The day on which it began; null for a state that holds a statement without a day. */
  readonly from: string | null
  readonly text: string
  readonly status: Status
  readonly statusBy: string | null
  /** A bit for each of `STANCES`, of `CERTAINTIES`. */
  readonly stances: number
  readonly certainties: number
  readonly parties: readonly number[]
  readonly outlets: readonly number[]
  readonly speakers: readonly number[]
  readonly atLeast: number
  readonly atMost: number
  readonly firstSaid: string | null
  readonly lastSaid: string | null
  readonly documents: number
  readonly statements: number
  /** Claims that somebody contests come first by it, the more statements against and for the earlier. */
  readonly heat: number
  readonly voices: readonly ToldVoice[]
  readonly moved: number
  readonly movedAssumed: number
  readonly turnAt: string | null
  readonly turnFrom: string | null
  readonly turnAssumed: boolean
  readonly turnCause: string
  readonly deniedBy: readonly string[]
}

/** Which claim. */
export interface HeldKey {
  readonly id: string
  /** Its place in tables over all claims: stays its own for as long as it is held, however often it is folded again. */
  readonly slot: number
}

/** A claim with its states, the latest first. */
export interface HeldClaim extends HeldKey {
  readonly states: readonly HeldState[]
  readonly shared: ClaimStates['shared']
  readonly turns: readonly TurnRow[]
  readonly later: readonly LaterRow[]
}

const maskOf = <T>(values: readonly T[], all: readonly T[]): number =>
  values.reduce((mask, value) => mask | (1 << all.indexOf(value)), 0)
export const stanceBit = (stance: Stance): number => 1 << STANCES.indexOf(stance)
export const certaintyBit = (certainty: Certainty): number => 1 << CERTAINTIES.indexOf(certainty)
export const STATUS_NUMBERS: ReadonlyMap<Status, number> = new Map(STATUSES.map((status, index) => [status, index]))

/** Claims that somebody contests first, the more statements against and for the earlier. */
const heatOf = ({ status, against, statements }: ClaimState): number =>
  (status === 'disputed' ? 2000 : status === 'denied' ? 1000 : 0) +
  Math.min(against, statements - against) * 10 +
  against

const NONE: readonly never[] = []

/**
 * Puts the states of a claim in the form in which they are held. A state that is as it was in the claim that is given as held
 * before is that very object: lists of days on which nothing changed see at a glance that nothing did.
 */
export function heldClaim(
  { now, from, earlier, shared, turns, later = NONE }: ClaimStates,
  names: Names,
  slot: number,
  was: HeldClaim | null = null,
): HeldClaim {
  const numbers = (list: readonly string[]): readonly number[] =>
    list.length === 0 ? NONE : list.map((name) => names.numberOf(name))
  const shortened = (text: string | null): string | null => (text === null ? null : names.nameOf(names.numberOf(text)))
  const states: HeldState[] = []
  const known = new Map(was?.states.map((state) => [state.from, state]))
  const claim: HeldKey = was?.states[0]?.claim ?? { id: now.id, slot }
  const held = (state: ClaimState, day: string | null, after: HeldState | null, changed: object): HeldState => {
    const same = <K extends keyof HeldState>(name: string, key: K, make: () => HeldState[K]): HeldState[K] =>
      after !== null && !(name in changed) ? after[key] : make()
    const made: HeldState = {
      claim,
      from: shortened(day),
      text: state.text,
      status: state.status,
      statusBy: state.statusBy,
      stances: maskOf(state.stances, STANCES),
      certainties: maskOf(state.certainties, CERTAINTIES),
      parties: same('parties', 'parties', () => numbers(state.parties)),
      outlets: same('outlets', 'outlets', () => numbers(state.outlets)),
      speakers: same('speakers', 'speakers', () => numbers(state.speakers)),
      atLeast: state.origins.atLeast,
      atMost: state.origins.atMost,
      firstSaid: shortened(state.firstSaid),
      lastSaid: shortened(state.lastSaid),
      documents: state.documents,
      statements: state.statements,
      heat: heatOf(state),
      voices: state.voices.length === 0 ? NONE : state.voices,
      moved: state.moved,
      movedAssumed: state.movedAssumed ?? 0,
      turnAt: state.turnAt,
      turnFrom: state.turnFrom,
      turnAssumed: state.turnAssumed,
      turnCause: state.turnCause,
      deniedBy: state.deniedBy.length === 0 ? NONE : state.deniedBy,
    }
    const old = known.get(made.from)
    return old !== undefined && isSame(old, made) ? old : made
  }
  let state = now
  let last = held(now, from, null, now)
  states.push(last)
  for (const before of earlier) {
    state = stateBefore(state, before)
    last = held(state, before.from, last, before)
    states.push(last)
  }
  return {
    id: claim.id,
    slot,
    states,
    shared: shared.length === 0 ? NONE : shared,
    turns: turns.length === 0 ? NONE : turns,
    later:
      later.length === 0
        ? NONE
        : later.map(([id, said, counts]) => [id, shortened(said) ?? said, shortened(counts) ?? counts]),
  }
}

/** Whether two values of JSON's kinds are the same all through. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const keys = Object.keys(x)
  return keys.length === Object.keys(y).length && keys.every((key) => isSame(x[key], y[key]))
}

/** Puts the statements and figures of a claim in the form in which they are held: names that many share are held once. */
export function heldSaid({ said, points }: ClaimSaid, names: Names): ClaimSaid {
  const name = (text: string): string => names.nameOf(names.numberOf(text))
  const day = (text: string | null): string | null => (text === null ? null : name(text))
  return {
    said: said.map(([id, at, to, counts, speaker, stance]) => [
      id,
      day(at),
      day(to),
      day(counts),
      name(speaker),
      name(stance),
    ]),
    points: points.map(([group, at, id, min, max, speaker, counts, to]) => [
      name(group),
      day(at),
      id,
      min,
      max,
      name(speaker),
      day(counts),
      day(to),
    ]),
  }
}

/** The state at the end of a day, null where nothing had been said; without a day, as it stands now. */
export function heldAt(claim: Pick<HeldClaim, 'states'>, asOf: string | undefined): HeldState | null {
  if (asOf === undefined) return claim.states[0] ?? null
  for (const state of claim.states) if (state.from !== null && state.from <= asOf) return state
  return null
}
