import { NODE, type NodeRow } from '../link/node-row.js'
import { HearsayError } from '../problems.js'
import type { Store } from '../store/store.js'

/** Rows that are looked at behind one beginning. */
const LIKE = 50

/** The statement from which a claim's id was made: `c3f2…-1` was founded by a part of `s3f2…`. */
export const founderOf = (claim: string): string => `s${baseOf(claim).slice(1)}`

/** An id without its part, in small letters: `C3F2` is typed as well as `c3f2`. */
export const baseOf = (id: string): string => (id.split(/[-:]/u)[0] ?? id).toLowerCase()
export const isClaimId = (id: string): boolean => /^c[0-9a-f]+$/u.test(baseOf(id))

/**
 * The claims that now hold the statement which founded a claim that is no more: a merge swallowed it, or a better reading
 * grouped it otherwise. `wanted` is its id or the beginning of it.
 *
 * @returns ids in order; none where no such statement is held.
 */
export async function claimsFollowing(store: Store, wanted: string): Promise<readonly string[]> {
  if (!isClaimId(wanted)) return []
  const part = wanted.split(':')[0]?.split('-')[1]
  const rows = await store.views(NODE, { prefix: founderOf(wanted), limit: LIKE })
  const ofPart = rows.filter((row) => part !== undefined && row.id.split('-')[1] === part)
  const found = (ofPart.length > 0 ? ofPart : rows).flatMap((row) => (row.body as NodeRow).claim ?? [])
  return [...new Set(found)].sort()
}

/** Says where what was one claim has gone, when it went to several. */
export const dividedAmong = (wanted: string, claims: readonly { readonly id: string }[]): HearsayError =>
  new HearsayError(
    'usage',
    `There is no claim ${wanted} any more; what founded it is now in ${claims.length} claims.`,
    {
      hint: `Name one of them: ${claims
        .slice(0, 5)
        .map(({ id }) => id)
        .join(', ')}`,
    },
  )
