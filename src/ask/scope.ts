import type { Claim } from '../model/index.js'
import type { At, Store } from '../store/store.js'
import { namesShown, peopleAt, type Shown } from './board/names-shown.js'
import { type ClaimFilters, claimsThatPass, type Evidenced, withEvidence } from './claim-filters.js'
import { type ClaimShown, claimShown } from './claim-shown.js'
import { claimById, claimsInOrder } from './claims-at.js'
import { findClaim } from './find-claim.js'
import { ledgerAt } from './ledger.js'
import { leftOutOfPast } from './left-out-pages.js'

/** Which claims a scope takes: those that pass the filters, or the one that is named. */
export interface ScopeFilters extends ClaimFilters {
  /** The id of a claim, or its beginning. */
  readonly claim?: string
}

/** A part of the ledger that is handed on as a whole: the claims that pass the filters, and when they were looked at. */
export interface Scope {
  readonly filters: ScopeFilters
  /** The claims in order of first saying, without their evidence. */
  readonly claims: readonly Claim[]
  /** Pages that the store holds at both times, whether or not a chosen claim stands on them. */
  readonly pagesHeld: number
  /** What a past leaves out because it has no date, in words; null without a past, or where every page has a date. */
  readonly undated: string | null
  /** The earliest and the latest day on which a chosen claim was said; null when no day is known. */
  readonly firstSaid: string | null
  readonly lastSaid: string | null
  /** The last of the days that `lastSaid` begins: itself, unless all that was said then was said "in June". */
  readonly lastTo: string | null
  /** The actors that the voices of these claims are, by the names under which they are counted. */
  readonly actors: ReadonlyMap<string, string>
  /** Reads the evidence of claims batch by batch, in the order given; all of them where none are named. */
  evidence(claims?: readonly Claim[]): AsyncIterable<Evidenced>
  /** The same with each person by one name, where it is read by people: its statements keep what their pages say. */
  shown(claims: readonly Claim[]): AsyncIterable<EvidenceShown>
  /** What the voices of these claims are shown as. */
  readonly called: Shown
}

/** A claim with its evidence and the names under which people are shown. */
export interface EvidenceShown extends Evidenced {
  readonly view: ClaimShown
}

/** Chooses the claims of a scope. Their evidence is read when it is asked for. */
export async function openScope(store: Store, filters: ScopeFilters): Promise<Scope> {
  const at: At = { asOf: filters.asOf, knownAt: filters.knownAt }
  const claims = await chosen(store, filters, at)
  const days = claims
    .flatMap(({ firstSaid, lastSaid }) => [firstSaid, lastSaid])
    .flatMap((day) => (day !== null && /^\d{4}-\d{2}-\d{2}/.test(day) ? [day.slice(0, 10)] : []))
    .sort()
  const names = [
    ...new Set(claims.flatMap(({ voices }) => voices.filter(({ known }) => known).map(({ name }) => name))),
  ]
  const people = await peopleAt(store, at)
  const evidence = (wanted: readonly Claim[] = claims) => withEvidence(store, wanted, at)
  return {
    filters,
    claims,
    pagesHeld: (await store.counts(at)).documents,
    undated: filters.asOf === undefined ? null : await leftOutOfPast(store, filters.knownAt),
    firstSaid: days[0] ?? null,
    lastSaid: days.at(-1) ?? null,
    lastTo: lastTo(claims, days.at(-1) ?? null),
    actors: await people.actors(names),
    called: await namesShown(store, people, [
      ...names,
      ...claims.flatMap(({ statusBy, figures }) => [statusBy, ...figures.map(({ speaker }) => speaker)]),
    ]),
    evidence,
    async *shown(wanted) {
      for await (const one of evidence(wanted)) yield { ...one, view: await claimShown(store, one.view, at) }
    },
  }
}

async function chosen(store: Store, filters: ScopeFilters, at: At): Promise<readonly Claim[]> {
  const { asOf: _, knownAt: __, claim, ...rest } = filters
  if (claim !== undefined)
    return [
      at.knownAt === undefined
        ? await claimById(store, claim, at)
        : findClaim((await ledgerAt(store, at)).claims, claim),
    ]
  const claims: Claim[] = []
  if (Object.values(rest).some((value) => value !== undefined))
    for await (const one of claimsThatPass(store, filters)) claims.push(one.claim)
  else if (at.knownAt !== undefined) claims.push(...(await ledgerAt(store, at)).claims)
  else for await (const one of claimsInOrder(store, at)) claims.push(one)
  return claims
}

const lastTo = (claims: readonly Claim[], day: string | null): string | null =>
  claims
    .flatMap(({ firstSaid, firstTo, lastSaid, lastTo: to }) => [
      ...(firstSaid === day ? [firstTo ?? day] : []),
      ...(lastSaid === day ? [to ?? day] : []),
    ])
    .sort()[0] ?? day
