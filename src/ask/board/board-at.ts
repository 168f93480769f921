import { CLAIM } from '../../fold/claim-row.js'
import {
  CLAIM_LINE,
  type ClaimSaid,
  type ClaimState,
  type ClaimStates,
  claimSaid,
  claimStates,
  stateAt,
} from '../../fold/claim-states.js'
import { claimsAsOf } from '../../fold/claims-as-of.js'
import { DEFAULT_POLICY } from '../../fold/policy.js'
import { briefOf } from '../../link/document-brief.js'
import { normaliseName } from '../../link/same-actor/actor-name.js'
import type { Claim, Statement, StatementId } from '../../model/index.js'
import { HearsayError } from '../../problems.js'
import { knownUntil, parseMoment } from '../../store/knowledge-time.js'
import type { At, Store } from '../../store/store.js'
import { claimById } from '../claims-at.js'
import { findClaim } from '../find-claim.js'
import { evidenceOf, ledgerAt } from '../ledger.js'
import type { Ground } from '../query.js'
import { actorsCalled } from './actors-called.js'
import { type Board, holding, liveBoard, liveSaid, makeBoard } from './board.js'
import { type HeldClaim, heldAt, heldClaim, heldSaid } from './held.js'
import { makeNames } from './names.js'

/** The claims at both times of a read: all of them as they are held, and those that are shown in full. */
export interface BoardAt {
  readonly board: Board
  /** The day to look at the board's states by; undefined for their last. */
  readonly day: string | undefined
  /** What the claims say, by their ids. */
  said(): Promise<ReadonlyMap<string, ClaimSaid>>
  /** Lines of these claims, for those that are there. */
  lines(ids: readonly string[]): Promise<ReadonlyMap<string, ClaimState>>
  /** These claims in full, in the order given, less those that are not there. */
  claims(ids: readonly string[]): Promise<readonly Claim[]>
  /** The ids of the actors that persons of these names are, for those that are known to be one. */
  actors(names: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** The claim that an id or its beginning names, or the one that follows it. @throws HearsayError `not-found`, `usage`. */
  named(id: string): Promise<Claim>
}

/** The claim that an id names; null where there is none at that time. */
export const namedOrNone = (at: BoardAt, id: string): Promise<Claim | null> =>
  at.named(id).catch((error: unknown) => {
    if (error instanceof HearsayError && error.code === 'not-found') return null
    throw error
  })

/** Claims as the store holds them now are on the live board; what it held at an instant is folded once and kept. */
export async function boardAt(store: Store, at: At): Promise<BoardAt> {
  if (at.knownAt === undefined) return liveAt(store, at.asOf)
  const until = knownUntil(at.knownAt)
  const last = parseMoment(await store.lastRecorded()).from
  // What was held at an instant that is past stays so; of one that lies ahead more may come.
  return thenAt(store, at, until < last ? 'past' : String(last))
}

type Standing = (asking: { readonly store: Store }, at: Pick<At, 'knownAt'>) => Promise<Ground | null>

/** What an answer stands on that is worked out from the claims as they are held now: the board, which is another when one moves. */
export const standsOnBoard: Standing = async ({ store }, { knownAt }) => {
  if (knownAt !== undefined) return null
  const board = await liveBoard(store)
  return { on: board, patient: board.patient }
}

/** The same for an answer that tells of more than claims: kept in a great store, where some patience is due, and nowhere else. */
export const standsOnGreatBoard: Standing = async (asking, at) => {
  const ground = await standsOnBoard(asking, at)
  return ground?.patient == null ? null : ground
}

/** How long an answer about one claim may be given again: another version's reading of a page need not move the claim. */
const CLAIM_LASTS_MS = 30_000
const grounds = new WeakMap<HeldClaim, { readonly judged: string }>()

/**
 * What an answer about one claim stands on: in a great store the claim as the board holds it, until it is folded again or
 * somebody judges. Null where its id is not given in full, and in other stores, where each answer is worked out.
 */
export async function standsOnClaim(
  store: Store,
  id: string,
  { knownAt }: Pick<At, 'knownAt'>,
): Promise<Ground | null> {
  if (knownAt !== undefined) return null
  const { claim, patient } = await liveBoard(store)
  const held = claim(id)
  if (held === undefined || patient === null) return null
  const known = grounds.get(held)
  const on = known?.judged === patient ? known : { judged: patient }
  grounds.set(held, on)
  return { on, patient: null, lastsMs: CLAIM_LASTS_MS }
}

async function liveAt(store: Store, day: string | undefined): Promise<BoardAt> {
  const board = await liveBoard(store)
  return {
    board,
    day,
    said: () => liveSaid(store),
    lines: (ids) => linesOf(store, board, day, ids),
    async claims(ids) {
      const rows = await store.views(CLAIM, { ids })
      const claims = day === undefined ? rows.map((row) => row.body as Claim) : await claimsAsOf(store, rows, day)
      const byId = new Map(claims.flatMap((claim) => (claim === null ? [] : [[claim.id as string, claim] as const])))
      return ids.flatMap((id) => byId.get(id) ?? [])
    },
    actors: (names) => actorsCalled(store, names),
    named: (id) => claimById(store, id, { asOf: day }),
  }
}

/** Claims whose rows are held, and lines of them at some day: of a hundred thousand somebody looks at a few hundred. */
const LINES = 2000
const SHOWN = 5000
interface Read {
  readonly rows: Map<string, { readonly of: HeldClaim; readonly states: ClaimStates }>
  readonly shown: Map<string, { readonly of: HeldClaim; readonly line: ClaimState }>
}
const read = new WeakMap<Store, Read>()

/** Lines of claims as they are held on the board: of one that is folded again they are read anew. */
async function linesOf(
  store: Store,
  board: Board,
  day: string | undefined,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ClaimState>> {
  const held: Read = read.get(store) ?? { rows: new Map(), shown: new Map() }
  read.set(store, held)
  const found = new Map<string, ClaimState>()
  const missing = new Map<string, HeldClaim | undefined>()
  const add = (id: string, of: HeldClaim | undefined, states: ClaimStates): void => {
    const line = stateAt(states, day)
    if (line === null) return
    found.set(id, line)
    if (of !== undefined) put(held.shown, nameOf(of, day), { of, line }, SHOWN)
  }
  for (const id of ids) {
    const of = board.claim(id)
    const shown = of === undefined ? undefined : take(held.shown, nameOf(of, day))
    if (shown !== undefined && shown.of === of) {
      found.set(id, shown.line)
      continue
    }
    const row = take(held.rows, id)
    if (row !== undefined && row.of === of) add(id, of, row.states)
    else missing.set(id, of)
  }
  if (missing.size === 0) return found
  for (const row of await store.views(CLAIM_LINE, { ids: [...missing.keys()] })) {
    const states = row.body as ClaimStates
    const of = missing.get(row.id)
    if (of !== undefined) put(held.rows, row.id, { of, states }, LINES)
    add(row.id, of, states)
  }
  return found
}

/** The name of a state of a claim: all days on which it stood so share it. */
const nameOf = (claim: HeldClaim, day: string | undefined): string => {
  const state = heldAt(claim, day)
  return `${claim.id} ${state === null ? 'none' : (state.from ?? 'undated')}`
}

/** What is held under a name, which is now the last that was asked for. */
function take<T>(held: Map<string, T>, name: string): T | undefined {
  const found = held.get(name)
  if (found === undefined) return undefined
  held.delete(name)
  held.set(name, found)
  return found
}

function put<T>(held: Map<string, T>, name: string, value: T, most: number): void {
  held.delete(name)
  held.set(name, value)
  for (const old of held.keys()) {
    if (held.size <= most) break
    held.delete(old)
  }
}

/** Instants whose claims are held for each store: the last few that somebody looked at. */
const KEPT = 4
const past = new WeakMap<Store, Map<string, Promise<BoardAt>>>()

function thenAt(store: Store, at: At, stamp: string): Promise<BoardAt> {
  const mine = past.get(store) ?? new Map<string, Promise<BoardAt>>()
  past.set(store, mine)
  const key = `${at.asOf ?? ''}|${at.knownAt ?? ''}|${stamp}`
  const made = mine.get(key) ?? foldedAt(store, at)
  mine.delete(key)
  mine.set(key, made)
  made.catch(() => mine.delete(key))
  for (const old of mine.keys()) if (mine.size > KEPT) mine.delete(old)
  return made
}

async function foldedAt(store: Store, at: At): Promise<BoardAt> {
  const { claims, actors } = await ledgerAt(store, at)
  const actorOf = new Map(
    actors.flatMap(({ id, type, spellings }) =>
      type === 'person' ? spellings.map(({ name }) => [normaliseName(name), id as string] as const) : [],
    ),
  )
  const names = makeNames()
  const states = new Map<string, ClaimState>()
  const said = new Map<string, ClaimSaid>()
  const held = []
  const holders = new Map<string, number>()
  for (const id of claims.flatMap((claim) => claim.statements)) holders.set(id, (holders.get(id) ?? 0) + 1)
  for (let from = 0; from < claims.length; from += 200) {
    const page = claims.slice(from, from + 200)
    const { statements, documents } = await evidenceOf(store, page, at)
    const briefs = new Map([...documents].map(([id, document]) => [id, briefOf(document)]))
    const context = {
      nodes: new Map(),
      statements: statements as ReadonlyMap<StatementId, Statement>,
      briefs,
      originJudged: { same: [], different: [] },
      judgedBy: new Map(),
      policy: DEFAULT_POLICY,
    }
    for (const claim of page) {
      const made = claimStates(claim, { nodes: [], joins: [] }, context)
      const shared = claim.statements.filter((id) => (holders.get(id) ?? 0) > 1).map((id) => [id, null] as const)
      states.set(claim.id, made.now)
      said.set(claim.id, heldSaid(claimSaid(claim, context), names))
      held.push(heldClaim({ ...made, from: null, earlier: [], shared }, names, held.length))
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  const byId = new Map(claims.map((claim) => [claim.id as string, claim]))
  return {
    board: makeBoard(holding(held, names)),
    day: undefined,
    said: async () => said,
    lines: async (ids) => new Map(ids.flatMap((id) => (states.has(id) ? [[id, states.get(id)!] as const] : []))),
    claims: async (ids) => ids.flatMap((id) => byId.get(id) ?? []),
    actors: async (wanted) =>
      new Map(
        wanted.flatMap((name) => {
          const actor = actorOf.get(normaliseName(name))
          return actor === undefined ? [] : [[name, actor] as const]
        }),
      ),
    named: async (id) => findClaim(claims, id),
  }
}
