import { CLAIM } from '../fold/claim-row.js'
import { claimsAsOf } from '../fold/claims-as-of.js'
import type { Claim } from '../model/index.js'
import { HearsayError } from '../problems.js'
import type { At, Store, ViewRow } from '../store/store.js'
import { baseOf, claimsFollowing, dividedAmong, isClaimId } from './followed.js'
import { withId } from './with-id.js'

/** Rows read at a time: few enough that a short answer reads little, many enough that a long one does not wait on each. */
const FIRST_PAGE = 64
const PAGE = 512

/**
 * Claims in the order in which they were first said, as they stood at the end of a day where one is given. Read page by
 * page, so that whoever needs ten need not wait for all. `keys` narrow as in the store's views.
 */
export async function* claimsInOrder(
  store: Store,
  at: Pick<At, 'asOf'>,
  keys?: readonly string[],
): AsyncGenerator<Claim> {
  let after: ViewRow | undefined
  for (let limit = FIRST_PAGE; ; limit = PAGE) {
    const rows = await store.views(CLAIM, { keys, after, limit })
    yield* await shown(store, rows, at)
    after = rows.at(-1)
    if (after === undefined || rows.length < limit) return
  }
}

async function shown(store: Store, rows: readonly ViewRow[], { asOf }: Pick<At, 'asOf'>): Promise<readonly Claim[]> {
  if (asOf === undefined) return rows.map((row) => row.body as Claim)
  return (await claimsAsOf(store, rows, asOf)).filter((claim) => claim !== null)
}

/** The claim that now holds what founded the one that is asked for and is no more. */
async function heirOf(store: Store, id: string, at: Pick<At, 'asOf'>): Promise<Claim> {
  const heirs = await claimsFollowing(store, id)
  if (heirs.length > 1)
    throw dividedAmong(
      id,
      heirs.map((heir) => ({ id: heir })),
    )
  const [row] = heirs.length === 0 ? [] : await store.views(CLAIM, { ids: heirs })
  if (row === undefined)
    throw new HearsayError('not-found', `There is no claim ${id}.`, { hint: 'List them with: hearsay claims' })
  const [claim] = await shown(store, [row], at)
  if (claim === undefined)
    throw new HearsayError(
      'not-found',
      `Nothing of claim ${row.id}, which ${id} is now part of, had been said by ${at.asOf}.`,
      {
        hint: 'Look at a later day, or leave --as-of out.',
      },
    )
  return claim
}

/** Ids that are looked at behind one beginning. */
const LIKE = 50

/**
 * The one claim that an id or the beginning of an id names, as it stood at the end of a day where one is given. An id of a
 * claim that is no more leads to the claim that now holds what founded it. Reads that claim and no other.
 *
 * @throws HearsayError `not-found` and `usage`, with what to do.
 */
export async function claimById(store: Store, id: string, at: Pick<At, 'asOf'>): Promise<Claim> {
  const begun = await store.views(CLAIM, { prefix: baseOf(id), limit: LIKE })
  const [first, ...more] = withId(begun, id)
  if (first === undefined) return heirOf(store, id, at)
  if (more.length > 0)
    throw new HearsayError('usage', `${id} begins the ids of several claims.`, { hint: 'Give more of the id.' })
  const [claim] = await shown(store, [first], at)
  if (claim === undefined)
    throw new HearsayError('not-found', `Nothing of claim ${first.id} had been said by ${at.asOf}.`, {
      hint: 'Look at a later day, or leave --as-of out.',
    })
  return claim
}

/** As {@link claimById}; null where no claim has such an id, or what is asked for is none. */
export async function claimOrNone(store: Store, id: string, at: Pick<At, 'asOf'>): Promise<Claim | null> {
  if (!isClaimId(id)) return null
  try {
    return await claimById(store, id, at)
  } catch (error) {
    if (error instanceof HearsayError && error.code === 'not-found') return null
    throw error
  }
}
