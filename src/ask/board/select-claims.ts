import { CERTAINTIES, type Certainty, STANCES, STATUSES, type Stance, type Status } from '../../model/index.js'
import { beginnings } from './beginnings.js'
import type { Follower } from './board.js'
import type { BoardAt } from './board-at.js'
import { firstOf } from './first-of.js'
import { certaintyBit, type HeldClaim, type HeldState, heldAt, STATUS_NUMBERS, stanceBit } from './held.js'
import { kept } from './kept.js'
import { Tally } from './tally.js'

/** What narrows a list of claims. */
export interface Narrowing {
  /** One status, or several of which a claim has one. */
  readonly status?: Status | readonly Status[]
  /** Claims of at most so many origins, and on at least so many pages. */
  readonly maxOrigins?: number
  readonly minDocuments?: number
  readonly stance?: Stance
  readonly certainty?: Certainty
  readonly party?: string
  readonly outlet?: string
  /** A part of the name of one who speaks, or words of the claim. */
  readonly actor?: string
  /** Other names of that actor, in small letters: they fit as a whole only. */
  readonly alsoCalled?: readonly string[]
  /** Words of the claim. */
  readonly about?: string
}

export type Facet = { value: string; count: number }[]
/** Claims that fit, as they stood, in no order. */
export interface Selection {
  readonly found: readonly HeldState[]
  readonly facets: Readonly<Record<Faceted, Facet>>
  /** The claim with an id; undefined where it is not among those found. */
  get(id: string): HeldState | undefined
  /** Whatever was worked out from what is found, by a name; dropped when a claim moves. */
  remember<T>(name: string, make: () => T): T
}

/** Values of a facet that are given. */
const SHOWN = 40
const FILTERS = [
  'status',
  'stance',
  'certainty',
  'party',
  'outlet',
  'actor',
  'alsoCalled',
  'about',
  'maxOrigins',
  'minDocuments',
] as const
const FACETS = ['status', 'stance', 'certainty', 'party', 'outlet'] as const
type Filter = (typeof FILTERS)[number]
type Faceted = (typeof FACETS)[number]
type Check = (state: HeldState) => boolean

/**
 * The claims that pass the filters; each facet is counted with all the other filters applied. Looked through once, and set
 * right claim by claim as the store grows.
 */
export function selectClaims({ board, day }: Pick<BoardAt, 'board' | 'day'>, wanted: Narrowing): Selection {
  const filters = JSON.stringify(FILTERS.map((name) => wanted[name] ?? null))
  return board.follow(`select ${day ?? 'now'} ${filters}`, () => {
    // A day differs from the one before it in few claims.
    const near = day === undefined ? null : nearest(board, day, filters)
    if (near !== null && day !== undefined) return near.at(day, board)
    const made = new Selecting(board, day, filters, checksOf(wanted, board.names))
    for (const claim of board.claims) made.put(claim, 1)
    return made
  })
}

/** The selection by the same filters whose day is the nearest, of those that are held. */
function nearest(board: BoardAt['board'], day: string, filters: string): Selecting | null {
  let best: Selecting | null = null
  let least = Number.POSITIVE_INFINITY
  for (const one of board.followers()) {
    if (!(one instanceof Selecting) || one.filters !== filters || one.day === undefined) continue
    const away = Math.abs(Date.parse(one.day) - Date.parse(day))
    if (away < least) [best, least] = [one, away]
  }
  return best
}

/** One selection, kept right: it outlives the version of the board that it was made from. */
class Selecting implements Selection, Follower {
  private list: HeldState[] = []
  /** By the slot of a claim: its place in `list` and one more; 0 where it is not there. */
  private places = new Int32Array(1024)
  private counts: Readonly<Record<Faceted, Tally>> = {
    status: new Tally(),
    stance: new Tally(),
    certainty: new Tally(),
    party: new Tally(),
    outlet: new Tally(),
  }
  private readonly names: BoardAt['board']['names']
  private readonly claim: BoardAt['board']['claim']
  private made = new Map<string, unknown>()

  constructor(
    board: BoardAt['board'],
    readonly day: string | undefined,
    readonly filters: string,
    private readonly checks: readonly (readonly [Filter, Check])[],
  ) {
    this.names = board.names
    this.claim = board.claim
  }

  /** The same for another day: only claims of which something begins on a day between the two are looked at. */
  at(day: string, board: BoardAt['board']): Selecting {
    const other = new Selecting(board, day, this.filters, this.checks)
    other.list = [...this.list]
    other.places = this.places.slice()
    other.counts = {
      status: this.counts.status.copy(),
      stance: this.counts.stance.copy(),
      certainty: this.counts.certainty.copy(),
      party: this.counts.party.copy(),
      outlet: this.counts.outlet.copy(),
    }
    const here = this.day ?? day
    const [from, to] = here < day ? [here, day] : [day, here]
    for (const claim of beginnings(board).between(from, to)) {
      const [before, after] = [heldAt(claim, here), heldAt(claim, day)]
      if (before === after) continue
      if (before !== null) other.putState(before, -1)
      if (after !== null) other.putState(after, 1)
    }
    return other
  }

  get found(): readonly HeldState[] {
    return this.list
  }

  get facets(): Selection['facets'] {
    return this.remember('facets', () => {
      const { status, stance, certainty, party, outlet } = this.counts
      return {
        status: facet(status, (i) => STATUSES[i]),
        stance: facet(stance, (i) => STANCES[i]),
        certainty: facet(certainty, (i) => CERTAINTIES[i]),
        party: facet(party, this.names.nameOf),
        outlet: facet(outlet, this.names.nameOf),
      }
    })
  }

  get(id: string): HeldState | undefined {
    const claim = this.claim(id)
    return claim === undefined ? undefined : this.list[this.places[claim.slot] - 1]
  }

  remember<T>(name: string, make: () => T): T {
    return kept(this.made, name, make)
  }

  move(before: HeldClaim | null, after: HeldClaim | null): void {
    // Earlier days mostly stay as they were when something is said today.
    if (before !== null && after !== null && heldAt(before, this.day) === heldAt(after, this.day)) return
    if (this.made.size > 0) this.made = new Map()
    if (before !== null) this.put(before, -1)
    if (after !== null) this.put(after, 1)
  }

  /** Adds a claim or, by -1, takes it out. */
  put(claim: HeldClaim, by: 1 | -1): void {
    const state = heldAt(claim, this.day)
    if (state !== null) this.putState(state, by)
  }

  private putState(state: HeldState, by: 1 | -1): void {
    let failed: Filter | null = null
    let fails = 0
    for (const [name, check] of this.checks)
      if (!check(state)) {
        failed = name
        if (++fails > 1) return
      }
    if (failed === null) {
      if (by > 0) this.include(state)
      else this.exclude(state.claim)
      for (const name of FACETS) this.count(name, state, by)
    } else if (isFaceted(failed)) this.count(failed, state, by)
  }

  private count(name: Faceted, state: HeldState, by: 1 | -1): void {
    const tally = this.counts[name]
    switch (name) {
      case 'status':
        tally.add(STATUS_NUMBERS.get(state.status) ?? 0, by)
        break
      case 'stance':
        tally.addBits(state.stances, by)
        break
      case 'certainty':
        tally.addBits(state.certainties, by)
        break
      default:
        for (const one of name === 'party' ? state.parties : state.outlets) tally.add(one, by)
    }
  }

  private include(state: HeldState): void {
    const { slot } = state.claim
    if (slot >= this.places.length) {
      const grown = new Int32Array(Math.max(slot + 1, 2 * this.places.length))
      grown.set(this.places)
      this.places = grown
    }
    this.list.push(state)
    this.places[slot] = this.list.length
  }

  private exclude({ slot }: HeldClaim): void {
    const place = this.places[slot] - 1
    const last = this.list.pop()
    this.places[slot] = 0
    if (last === undefined || last.claim.slot === slot) return
    this.list[place] = last
    this.places[last.claim.slot] = place + 1
  }
}

const isFaceted = (name: Filter): name is Faceted => (FACETS as readonly Filter[]).includes(name)

/** The commonest values, ties by their words. */
function facet(counts: Tally, nameOf: (number: number) => string): Facet {
  const more = (a: number, b: number): number =>
    counts.of(b) - counts.of(a) || (a === b ? 0 : nameOf(a) < nameOf(b) ? -1 : 1)
  return firstOf(counts.most(SHOWN), more, { size: SHOWN }).page.map((number) => ({
    value: nameOf(number),
    count: counts.of(number),
  }))
}

/** The filters that are asked for, each as a check of one state. */
function checksOf(wanted: Narrowing, names: BoardAt['board']['names']): readonly (readonly [Filter, Check])[] {
  const { status, stance, certainty, party, outlet, actor, alsoCalled = [], about, maxOrigins, minDocuments } = wanted
  const checks: (readonly [Filter, Check])[] = []
  if (status !== undefined) {
    const statuses = new Set<string>([status].flat())
    checks.push(['status', (state) => statuses.has(state.status)])
  }
  if (maxOrigins !== undefined) checks.push(['maxOrigins', (state) => state.atMost <= maxOrigins])
  if (minDocuments !== undefined) checks.push(['minDocuments', (state) => state.documents >= minDocuments])
  if (stance !== undefined) {
    const bit = stanceBit(stance)
    checks.push(['stance', (state) => (state.stances & bit) !== 0])
  }
  if (certainty !== undefined) {
    const bit = certaintyBit(certainty)
    checks.push(['certainty', (state) => (state.certainties & bit) !== 0])
  }
  if (party !== undefined) {
    const number = numberOf(party, names)
    checks.push(['party', (state) => state.parties.includes(number())])
  }
  if (outlet !== undefined) {
    const number = numberOf(outlet, names)
    checks.push(['outlet', (state) => state.outlets.includes(number())])
  }
  if (actor !== undefined) {
    const part = actor.toLowerCase()
    const whole = new Set(alsoCalled)
    const fits = new Map<number, boolean>()
    const speaks = (number: number): boolean => {
      const known = fits.get(number)
      if (known !== undefined) return known
      const name = names.nameOf(number).toLowerCase()
      const is = name.includes(part) || whole.has(name)
      fits.set(number, is)
      return is
    }
    const named = (text: string): boolean => text.includes(part) || alsoCalled.some((name) => holdsName(text, name))
    checks.push(['actor', (state) => state.speakers.some(speaks) || named(state.text.toLowerCase())])
  }
  if (about !== undefined) {
    const part = about.toLowerCase()
    checks.push(['about', (state) => state.text.toLowerCase().includes(part)])
  }
  return checks
}

/** Whether a name stands in a text as words of its own. */
function holdsName(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!LETTER.test(text[at - 1] ?? '') && !LETTER.test(text[at + name.length] ?? '')) return true
  return false
}
const LETTER = /[\p{L}\p{N}]/u

/** The number of a name that no claim may have yet. */
function numberOf(name: string, names: BoardAt['board']['names']): () => number {
  let number = -1
  return () => {
    if (number < 0) number = names.find(name) ?? -1
    return number
  }
}
