import type { Claim } from '../model/index.js'
import { baseOf, dividedAmong, founderOf, isClaimId } from './followed.js'
import { findById } from './ledger.js'
import { withId } from './with-id.js'

/** The claims of a ledger that an id or its beginning names; where none has it, those that follow, as {@link claimsFollowing}. */
export function claimsNamed(claims: readonly Claim[], wanted: string): readonly Claim[] {
  const named = withId(claims, wanted)
  if (named.length > 0 || !isClaimId(wanted)) return named
  const founder = founderOf(wanted)
  const holding = claims.filter(({ statements }) => statements.some((id) => id.startsWith(founder)))
  // Of a part that went elsewhere, the claim of the other part is no heir.
  const elsewhere = holding.filter(({ id }) => !id.startsWith(baseOf(wanted)))
  return elsewhere.length > 0 ? elsewhere : holding
}

/** The one claim of a ledger that an id or its beginning names, or the one that follows it. @throws HearsayError `not-found`, `usage`. */
export function findClaim(claims: readonly Claim[], wanted: string): Claim {
  if (withId(claims, wanted).length > 0) return findById(claims, wanted, 'claim')
  const [heir, ...more] = claimsNamed(claims, wanted)
  if (heir === undefined) return findById(claims, wanted, 'claim')
  if (more.length > 0) throw dividedAmong(wanted, [heir, ...more])
  return heir
}

/** The id that was asked for, where the claim that answers is another one that holds what founded it; otherwise null. */
export const followedFrom = (wanted: string, claim: Pick<Claim, 'id'>): string | null => {
  return withId([claim], wanted).length > 0 ? null : (wanted.split(':')[0] ?? wanted)
}
