import type { Certainty, Stance, Status } from '../../model/index.js'
import { holdsName } from '../holds-name.js'
import { certaintyBit, type HeldState, stanceBit } from './held.js'
import type { Names } from './names.js'

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
  /** Other names of that party. */
  readonly partyCalled?: readonly string[]
  readonly outlet?: string
  /** A part of the name of one who speaks, or words of the claim. */
  readonly actor?: string
  /** Other names of that actor, in small letters: they fit as a whole only. */
  readonly alsoCalled?: readonly string[] | null
  /** Words of the claim. */
  readonly about?: string
}

export const FILTERS = [
  'status',
  'stance',
  'certainty',
  'party',
  'partyCalled',
  'outlet',
  'actor',
  'alsoCalled',
  'about',
  'maxOrigins',
  'minDocuments',
] as const
export type Filter = (typeof FILTERS)[number]
type Check = (state: HeldState) => boolean
/** The filters that are asked for, each as a check of one state. */
export type Checks = readonly (readonly [Filter, Check])[]

/** Makes the checks of what is wanted. */
export function checksOf(wanted: Narrowing, names: Pick<Names, 'nameOf' | 'find'>): Checks {
  const {
    status,
    stance,
    certainty,
    party,
    partyCalled = [],
    outlet,
    actor,
    alsoCalled = [],
    about,
    maxOrigins,
    minDocuments,
  } = wanted
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
    const numbers = [party, ...partyCalled].map((name) => numberOf(name, names))
    checks.push(['party', (state) => numbers.some((number) => state.parties.includes(number()))])
  }
  if (outlet !== undefined) {
    const number = numberOf(outlet, names)
    checks.push(['outlet', (state) => state.outlets.includes(number())])
  }
  if (actor !== undefined) {
    const whole = new Set(alsoCalled ?? [])
    const lower = actor.toLowerCase()
    const fits = new Map<number, boolean>()
    const speaks = (number: number): boolean => {
      const known = fits.get(number)
      if (known !== undefined) return known
      const name = names.nameOf(number)
      const is = holdsName(name, actor) || holdsName(name, lower) || whole.has(name.toLowerCase())
      fits.set(number, is)
      return is
    }
    // What nobody is called is a word like any other: it names nobody in a text.
    const named = (text: string): boolean =>
      alsoCalled !== null && (holdsName(text, actor) || alsoCalled.some((name) => holdsName(text, name)))
    checks.push(['actor', (state) => state.speakers.some(speaks) || named(state.text)])
  }
  if (about !== undefined) {
    const part = about.toLowerCase()
    checks.push(['about', (state) => state.text.toLowerCase().includes(part)])
  }
  return checks
}

/** The number of a name that no claim may have yet. */
function numberOf(name: string, names: Pick<Names, 'find'>): () => number {
  let number = -1
  return () => {
    if (number < 0) number = names.find(name) ?? -1
    return number
  }
}
