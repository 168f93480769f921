import { ACTOR } from '../fold/actors.js'
import { CLAIM } from '../fold/claim-row.js'
import { byFirstSaid } from '../fold/fold.js'
import { type Remark, readRemarks } from '../fold/remark.js'
import type { Actor, Claim } from '../model/index.js'
import type { At, Store } from '../store/store.js'
import { boardAt, namedOrNone } from './board/board-at.js'
import { actorsAt } from './find-actor.js'
import { claimsNamed } from './find-claim.js'
import { ledgerAt } from './ledger.js'

/** Ratings and notes that stood at the knowledge time of a read. */
export async function remarksAt(store: Store, at: At): Promise<readonly Remark[]> {
  const standing = { withdrawn: false } as const
  const known = { knownAt: at.knownAt }
  const lists = await Promise.all(
    (['reliability', 'credibility', 'note'] as const).map((on) => store.judgements({ on, ...standing }, known)),
  )
  return readRemarks(lists.flat())
}

/** How the log names what a remark is about. A claim is named by the statement (or its part) that founds it, which no merge takes away. */
export const subjectOf = {
  claim: (claim: Claim): string => `claim:s${claim.id.slice(1)}`,
  statement: (id: string): string => `statement:${id}`,
  outlet: (name: string): string => `outlet:${name.toLowerCase()}`,
  voice: (actor: Actor): string => `voice:${actor.name.toLowerCase()}`,
} as const

/** What a remark is about, as the ledger stands; nulls where it is about nothing that is held at that time. */
export interface About {
  readonly kind: 'claim' | 'statement' | 'outlet' | 'voice'
  readonly name: string
  readonly claim: Claim | null
  readonly actor: Actor | null
}

/** Finds what a remark is about: the claim that now holds the statement it was made on, the actor that now has the name. */
export function aboutOf(
  remark: Remark,
  ledger: { readonly claims: readonly Claim[]; readonly actors: readonly Actor[] },
): About {
  const colon = remark.subject.indexOf(':')
  const kind = remark.subject.slice(0, colon) as About['kind']
  const name = remark.subject.slice(colon + 1)
  const held =
    kind === 'claim'
      ? claimsNamed(ledger.claims, `c${name.slice(1)}`)
      : ledger.claims.filter(({ statements }) => kind === 'statement' && statements.some((id) => id === name))
  const claim = held[0] ?? null
  const actor =
    kind === 'voice'
      ? (ledger.actors.find(({ spellings }) => spellings.some((one) => one.name.toLowerCase() === name)) ?? null)
      : null
  return { kind, name: actor?.name ?? (kind === 'claim' ? (claim?.text ?? name) : name), claim, actor }
}

/** As {@link aboutOf}, reading only what the remark is about. */
export async function aboutAt(store: Store, at: At, remark: Remark): Promise<About> {
  if (at.knownAt !== undefined) return aboutOf(remark, await ledgerAt(store, at))
  const colon = remark.subject.indexOf(':')
  const name = remark.subject.slice(colon + 1)
  const held = await boardAt(store, at)
  const ids = (await store.views(CLAIM, { keys: [`statement=${name.split('-')[0]}`] })).map(({ id }) => id)
  const claims = remark.subject.startsWith('claim:')
    ? [await namedOrNone(held, `c${name.slice(1)}`)]
    : remark.subject.startsWith('statement:')
      ? [...(await held.claims(ids))].sort(byFirstSaid)
      : []
  const actors = remark.subject.startsWith('voice:')
    ? at.asOf === undefined
      ? (await store.views(ACTOR, { keys: [`name=${name}`] })).map((row) => row.body as Actor)
      : await actorsAt(store, at)
    : []
  return aboutOf(remark, { claims: claims.filter((claim) => claim !== null), actors })
}

/** Whether a credibility of 1 still has what the code asks of it: two independent origins. */
export const isBorneOut = (remark: Remark, claim: Claim | null): boolean =>
  remark.on !== 'credibility' || remark.grade !== '1' || (claim?.origins.atLeast ?? 0) >= 2
