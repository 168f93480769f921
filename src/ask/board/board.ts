import { type Moved, movedSince, movedUntil } from '../../fold/claim-moves.js'
import { CLAIM_LINE, CLAIM_SAID, type ClaimSaid, type ClaimStates } from '../../fold/claim-states.js'
import type { Store, ViewRow } from '../../store/store.js'
import { type Follower, Followers } from './followers.js'
import { type HeldClaim, heldClaim, heldSaid } from './held.js'
import { kept } from './kept.js'
import { makeNames, type Names } from './names.js'

/** The claims that are held, as they are at any time: the same object for every version of a board. */
export interface HeldClaims {
  readonly claims: readonly HeldClaim[]
  /** The claim that has just this id. */
  claim(id: string): HeldClaim | undefined
  readonly names: Names
}

/**
 * What lists and summaries show of all claims, at every day, held by the process that answers: a few hundred bytes a claim.
 * Read once from the store; from then on only what was folded again is read anew.
 */
export interface Board extends HeldClaims {
  /** What outlives this version. */
  readonly held: HeldClaims
  /** Another number whenever anything in it is another. */
  readonly version: number
  /** In a great store, which the last judgement was: until the next, answers need not be of this very version. Else null. */
  readonly patient: string | null
  /** Whatever was worked out from this version, by a name; dropped with it. */
  remember<T>(name: string, make: () => T): T
  /** Whatever was worked out once, by a name, and is told of every claim that moves: it outlives the version. */
  follow<T extends Follower>(name: string, make: () => T): T
  /** All that is told of claims that move, by name, each as it was when it was last asked for. */
  followers(): readonly (readonly [name: string, one: Follower])[]
}

/** Rows read before others get their turn: of all claims, and of those that moved. */
const PAGE = 1000
const MOVED = 50
/** While a great store grows, what is held may be this old; never older than the last judgement. */
const PATIENCE_MS = 3000
/** A board is great when its claims are more than this: below it everything is always fresh. */
const GREAT = 20_000

interface Live {
  board: Board
  held: HeldClaims
  /** What the claims say, by their ids; read when first asked for. */
  said: Map<string, ClaimSaid> | null
  claims: HeldClaim[]
  /** Where each claim stands in `claims`. */
  places: Map<string, number>
  /** Slots given so far. */
  slots: number
  followers: Followers
  moved: Moved
  judged: string
  readAt: number
}
const live = new WeakMap<Store, Live>()
const reading = new WeakMap<Store, Promise<Live>>()

/** The claims of a store as it stands now. */
export async function liveBoard(store: Store): Promise<Board> {
  const running = reading.get(store)
  if (running !== undefined) {
    // Whoever comes while a great board is refreshed is answered from what is held, but for who comes after a judgement.
    const held = live.get(store)
    if (
      held !== undefined &&
      held.claims.length > GREAT &&
      performance.now() - held.readAt < 2 * PATIENCE_MS &&
      held.board.patient === (await judgedUntil(store))
    )
      return held.board
    await running
  }
  const again = reading.get(store)
  const begun = again ?? refreshed(store)
  if (again === undefined) reading.set(store, begun)
  try {
    return (await begun).board
  } finally {
    if (reading.get(store) === begun) reading.delete(store)
  }
}

async function refreshed(store: Store): Promise<Live> {
  const held = live.get(store)
  const judged = await judgedUntil(store)
  if (
    held !== undefined &&
    held.judged === judged &&
    held.claims.length > GREAT &&
    performance.now() - held.readAt < PATIENCE_MS
  )
    return held
  const moved = await movedUntil(store)
  if (held !== undefined && held.moved.epoch === moved.epoch) {
    const isJudged = held.judged !== judged
    held.judged = judged
    held.readAt = performance.now()
    if (held.moved.moves === moved.moves) {
      // A judgement on names moves no claim, yet what was worked out from them is another.
      if (isJudged) held.board = makeBoard(held.held, held)
      return held
    }
    await readMoved(store, held)
    held.moved = moved
    held.board = makeBoard(held.held, held)
    return held
  }
  const fresh = await readAll(store, moved, judged)
  live.set(store, fresh)
  return fresh
}

async function readAll(store: Store, moved: Moved, judged: string): Promise<Live> {
  const names = makeNames()
  const claims: HeldClaim[] = []
  const places = new Map<string, number>()
  let after: ViewRow | undefined
  for (;;) {
    const rows = await store.views(CLAIM_LINE, { after, limit: PAGE })
    for (const row of rows) {
      // What moves while this is read may come twice, in another place.
      const place = places.get(row.id) ?? claims.length
      const claim = heldClaim(row.body as ClaimStates, names, place)
      // The very id that the claim has: who looks one up by it need not compare letters.
      places.set(claim.id, place)
      claims[place] = claim
    }
    after = rows.at(-1)
    if (after === undefined || rows.length < PAGE) break
    await new Promise((resolve) => setImmediate(resolve))
  }
  const followers = new Followers()
  const held = holding(claims, names, places)
  const board = makeBoard(held, { followers, judged })
  const readAt = performance.now()
  return { board, held, said: null, claims, places, slots: claims.length, followers, moved, judged, readAt }
}

/** Reads what was folded again since, and takes out what is no more. */
async function readMoved(store: Store, held: Live): Promise<void> {
  const { claims, places, board } = held
  for await (const ids of movedSince(store, held.moved.moves, MOVED)) {
    await new Promise((resolve) => setImmediate(resolve))
    const rows = new Map((await store.views(CLAIM_LINE, { ids })).map((row) => [row.id, row]))
    if (held.said !== null) {
      for (const id of ids) held.said.delete(id)
      for (const { id, body } of await store.views(CLAIM_SAID, { ids }))
        held.said.set(id, heldSaid(body as ClaimSaid, board.names))
    }
    for (const id of ids) {
      const row = rows.get(id)
      const place = places.get(id)
      if (row !== undefined) {
        const before = place === undefined ? null : claims[place]
        const after = heldClaim(row.body as ClaimStates, board.names, before?.slot ?? held.slots++, before)
        places.set(after.id, place ?? claims.length)
        claims[place ?? claims.length] = after
        held.followers.tell(before, after)
        continue
      }
      if (place === undefined) continue
      held.followers.tell(claims[place], null)
      const last = claims.pop()
      places.delete(id)
      if (last === undefined || last.id === id) continue
      claims[place] = last
      places.set(last.id, place)
    }
  }
}

const listening = new WeakMap<Store, Promise<void>>()

/** What the claims of the live board say, by their ids. A claim that is not there has just come; it is there the next time. */
export async function liveSaid(store: Store): Promise<ReadonlyMap<string, ClaimSaid>> {
  const board = await liveBoard(store)
  const held = live.get(store)
  if (held?.said !== null && held !== undefined) return held.said
  const begun = listening.get(store) ?? readSaid(store, board.names)
  listening.set(store, begun)
  try {
    await begun
  } finally {
    if (listening.get(store) === begun) listening.delete(store)
  }
  return liveSaid(store)
}

/** Reads what all claims say into the live board. Where the board was made anew meanwhile, it is read again. */
async function readSaid(store: Store, names: Names): Promise<void> {
  const said = new Map<string, ClaimSaid>()
  const { moves } = await movedUntil(store)
  let after: ViewRow | undefined
  for (;;) {
    const rows = await store.views(CLAIM_SAID, { after, limit: PAGE })
    for (const { id, body } of rows) said.set(id, heldSaid(body as ClaimSaid, names))
    after = rows.at(-1)
    if (after === undefined || rows.length < PAGE) break
    await new Promise((resolve) => setImmediate(resolve))
  }
  // What moved while this was read.
  for await (const ids of movedSince(store, moves, PAGE)) {
    for (const id of ids) said.delete(id)
    for (const { id, body } of await store.views(CLAIM_SAID, { ids })) said.set(id, heldSaid(body as ClaimSaid, names))
  }
  const held = live.get(store)
  if (held !== undefined && held.board.names === names) held.said = said
}

let versions = 0

/** Claims that are read already. */
export const holding = (
  claims: readonly HeldClaim[],
  names: Names,
  places: ReadonlyMap<string, number> = new Map(claims.map(({ id }, place) => [id, place])),
): HeldClaims => ({
  claims,
  claim(id) {
    const place = places.get(id)
    return place === undefined ? undefined : claims[place]
  },
  names,
})

/** A version of a board over claims that are held. */
export function makeBoard(
  held: HeldClaims,
  { followers, judged }: { readonly followers: Followers; readonly judged: string | null } = {
    followers: new Followers(),
    judged: null,
  },
): Board {
  const remembered = new Map<string, unknown>()
  return {
    ...held,
    held,
    version: ++versions,
    patient: held.claims.length > GREAT ? judged : null,
    remember: <T>(name: string, make: () => T): T => kept(remembered, name, make),
    follow: <T extends Follower>(name: string, make: () => T): T => followers.get(name, make),
    followers: () => followers.entries(),
  }
}

/** The last entry of the log of judgements: who judges sees what came of it. */
async function judgedUntil(store: Store): Promise<string> {
  let last = seen.get(store) ?? 0
  for (;;) {
    const entries = await store.auditLog({ after: last, limit: 1000 })
    if (entries.length === 0) break
    last = entries.at(-1)?.sequence ?? last
  }
  seen.set(store, last)
  return String(last)
}
const seen = new WeakMap<Store, number>()
