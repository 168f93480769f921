import { z } from 'zod'
import type { Claim, Document, Statement, Status } from '../model/index.js'
import { CERTAINTIES, STANCES } from '../model/index.js'
import type { At, Store } from '../store/store.js'
import { peopleAt } from './board/names-shown.js'
import { spellingsOf } from './board/one-name.js'
import { claimsInOrder } from './claims-at.js'
import { holdsName } from './holds-name.js'
import { actorsAsOf, evidenceOf, ledgerAt } from './ledger.js'
import { atFields, type ClaimView } from './shapes.js'
import { statusFilter } from './status-filter.js'
import { claimView } from './view.js'

/** The filters of a list of claims, with both times of the read, as input fields. */
export const claimFilterFields = {
  status: statusFilter.optional().describe('Only claims of this status, or of one of several'),
  stance: z.enum(STANCES).optional().describe('Only claims to which somebody took this stance'),
  certainty: z.enum(CERTAINTIES).optional().describe('Only claims that somebody worded so'),
  party: z.string().optional().describe('Only claims for which this party speaks'),
  actor: z.string().optional().describe('Only claims that this actor speaks to or is named in'),
  about: z.string().optional().describe('Only claims whose words contain this text'),
  outlet: z.string().optional().describe('Only claims that a page of this outlet carries'),
  minOrigins: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .describe('Only claims with at least so many independent origins'),
  maxOrigins: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .describe('Only claims with at most so many independent origins'),
  minDocuments: z.coerce.number().int().min(0).optional().describe('Only claims that stand on at least so many pages'),
  limit: z.coerce.number().int().min(1).optional().describe('At most so many claims'),
  ...atFields,
}
const filters = z.object(claimFilterFields)
export type ClaimFilters = z.output<typeof filters>

/** A claim with its view, its statements and the pages they stand on. */
export interface Evidenced {
  readonly claim: Claim
  readonly view: ClaimView
  readonly statements: readonly Statement[]
  readonly documents: ReadonlyMap<string, Document>
}

/** Claims whose evidence is fetched at once; pages hold their whole text. */
const PAGE = 100

/** Reads the evidence of claims page by page, in the order given, so that memory does not grow with the list. */
export async function* withEvidence(store: Store, claims: readonly Claim[], at: At): AsyncIterable<Evidenced> {
  for (let start = 0; start < claims.length; start += PAGE)
    yield* await pageOf(store, claims.slice(start, start + PAGE), at)
}

async function pageOf(store: Store, claims: readonly Claim[], at: At): Promise<readonly Evidenced[]> {
  const { statements, documents } = await evidenceOf(store, claims, at)
  return claims.map((claim) => ({
    claim,
    view: claimView(claim, { statements, documents }),
    statements: claim.statements.flatMap((id) => statements.get(id) ?? []),
    documents,
  }))
}

/** The claims that pass the filters, in order of first saying, each with its evidence. No more is read than is asked for. */
export async function* claimsThatPass(store: Store, wanted: ClaimFilters): AsyncIterable<Evidenced> {
  const at = { asOf: wanted.asOf, knownAt: wanted.knownAt }
  const about = wanted.about === undefined ? null : lower(wanted.about)
  const parties =
    wanted.party === undefined
      ? null
      : new Set([wanted.party, ...(await spellingsOf(store, await peopleAt(store, at), wanted.party))].map(lower))
  const outlet = wanted.outlet === undefined ? null : lower(wanted.outlet)
  const names = wanted.actor === undefined ? null : await namesFitting(store, wanted.actor, at)
  const statuses = wanted.status === undefined ? [] : [wanted.status].flat()
  const fits = (claim: Claim) =>
    (wanted.status === undefined || statuses.includes(claim.status)) &&
    (about === null || lower(claim.text).includes(about)) &&
    (parties === null || claim.parties.some((name) => parties.has(lower(name)))) &&
    (wanted.minOrigins === undefined || claim.origins.atLeast >= wanted.minOrigins) &&
    (wanted.maxOrigins === undefined || claim.origins.atMost <= wanted.maxOrigins) &&
    (wanted.minDocuments === undefined || claim.documents.length >= wanted.minDocuments)
  const shows = ({ statements, text }: ClaimView) =>
    (wanted.stance === undefined || statements.some(({ stance }) => stance === wanted.stance)) &&
    (wanted.certainty === undefined || statements.some(({ certainty }) => certainty === wanted.certainty)) &&
    (outlet === null || statements.some(({ document }) => lower(document.outlet ?? '').includes(outlet))) &&
    (names === null ||
      statements.some(({ speaker, chain }) => [speaker.name, ...chain.map((hop) => hop.name)].some(names.isOne)) ||
      names.all.some((name) => holdsName(text, name)))
  let left = wanted.limit ?? Number.POSITIVE_INFINITY
  let page: Claim[] = []
  for await (const claim of candidates(store, at, statuses.length === 1 ? statuses[0] : undefined)) {
    if (!fits(claim)) continue
    page.push(claim)
    if (page.length < Math.min(PAGE, left)) continue
    for (const one of await pageOf(store, page, at)) {
      if (!shows(one.view)) continue
      yield one
      left -= 1
    }
    if (left === 0) return
    page = []
  }
  if (page.length > 0) for (const one of await pageOf(store, page, at)) if (shows(one.view)) yield one
}

const lower = (text: string): string => text.toLowerCase()

/** Claims that may fit, in the order in which they were first said. One status asked for narrows to those that ever had it. */
async function* candidates(store: Store, at: At, status: Status | undefined): AsyncIterable<Claim> {
  if (at.knownAt !== undefined) yield* (await ledgerAt(store, at)).claims
  else if (status === undefined) yield* claimsInOrder(store, at)
  else yield* claimsInOrder(store, at, [`${at.asOf === undefined ? 'status' : 'ever'}=${status}`])
}

interface Fitting {
  /** Names by which texts name the actors that fit; none where nobody is called so. */
  readonly all: readonly string[]
  /** Whether a voice is one of them. */
  isOne(name: string): boolean
}

/** The actors that a name or an id fits, by all their spellings. */
async function namesFitting(store: Store, wanted: string, at: At): Promise<Fitting> {
  const actors = at.knownAt === undefined ? await actorsAsOf(store, at.asOf) : (await ledgerAt(store, at)).actors
  const small = lower(wanted)
  const found = actors.filter(
    ({ id, spellings }) =>
      id === small || spellings.some(({ name }) => holdsName(name, wanted) || lower(name) === small),
  )
  const spelled = found.flatMap(({ spellings }) => spellings.map(({ name }) => name))
  const whole = new Set(spelled.map(lower))
  return {
    all: found.length === 0 ? [] : [...new Set([wanted, ...spelled])],
    isOne: (name) => whole.has(lower(name)) || holdsName(name, small),
  }
}
