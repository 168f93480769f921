import { CLAIM } from '../../fold/claim-row.js'
import { byFirstSaid, fold } from '../../fold/fold.js'
import type { Claim, DocumentId, StatementId } from '../../model/index.js'
import type { At, Store } from '../../store/store.js'
import { boardAt } from '../board/board-at.js'
import { heldAt } from '../board/held.js'
import { ledgerAt } from '../ledger.js'

/** Claims before and after, those that cannot have moved left out. */
export interface Between {
  readonly before: readonly Claim[]
  readonly after: readonly Claim[]
}

/** Between two days: a day regroups nothing, so only claims with something said between the two can have moved. */
export async function movedBetween(store: Store, then: At, now: At): Promise<Between> {
  if (now.knownAt !== undefined)
    return { before: (await ledgerAt(store, then)).claims, after: (await ledgerAt(store, now)).claims }
  const [was, is] = [await boardAt(store, then), await boardAt(store, now)]
  const ids = is.board.claims.flatMap((one) => (heldAt(one, was.day) === heldAt(one, is.day) ? [] : [one.id]))
  return {
    before: [...(await was.claims(ids))].sort(byFirstSaid),
    after: [...(await is.claims(ids))].sort(byFirstSaid),
  }
}

/** Statements of a store up to which the ledger that it held at an instant is folded from all of them. */
const WHOLE = 5_000
/** Claims that are compared at most in a greater one: the first that hold what came since. */
const MOST = 200

/**
 * Between two instants. What was held then was linked from less, so it is folded again: in a great store only the claims
 * that hold what came since, from their own statements.
 */
export async function movedSince(store: Store, then: At, now: At): Promise<Between> {
  if (now.knownAt !== undefined || (await store.counts()).statements <= WHOLE)
    return { before: (await ledgerAt(store, then)).claims, after: (await ledgerAt(store, now)).claims }
  const added = (await store.changesSince(then.knownAt ?? '', MOST * 20)).filter(({ kind }) => kind === 'statement')
  const ids = new Set<string>()
  for (const { id } of added) {
    for (const row of await store.views(CLAIM, { keys: [`statement=${id}`] })) ids.add(row.id)
    if (ids.size >= MOST) break
  }
  const at = await boardAt(store, now)
  const after = [...(await at.claims([...ids]))].sort(byFirstSaid)
  const held = { knownAt: then.knownAt }
  const own = [...new Set(after.flatMap((claim) => claim.statements))] as StatementId[]
  const statements = await store.statements({ ids: own }, held)
  const pages = [...new Set(statements.map(({ document }) => document))] as DocumentId[]
  const documents = await store.documents({ ids: pages }, held)
  const judgements = await store.judgements({ withdrawn: false }, held)
  return { before: fold({ documents, mentions: [], statements, judgements }, { asOf: now.asOf }).claims, after }
}
