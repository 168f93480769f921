import type { Claim, DocumentId } from '../model/index.js'
import type { DocumentBrief } from '../link/document-brief.js'
import type { ViewRow } from '../store/store.js'
import { claimIdOf } from './claims.js'

/** Kind of view under which the store keeps claims. */
export const CLAIM = 'claim'

/** Sorts after every date. */
const UNDATED = '9999-99-99'

/**
 * A claim as a view row. Found by status, party, voice (origin id), document, outlet and statement, and by `was`: the id
 * that the claim would have if any of its statements had founded it. So an id noted before a merge or a split leads to
 * the claim that now holds the statement which that id came from.
 */
export function claimRow(
  claim: Claim,
  nodes: readonly string[],
  briefs: ReadonlyMap<string, DocumentBrief>,
): ViewRow {
  const outlets = claim.documents.map((id: DocumentId) => briefs.get(id)?.outlet).filter((name) => typeof name === 'string')
  const keys = new Set<string>([
    `status=${claim.status}`,
    ...claim.parties.map((party) => `party=${party}`),
    ...claim.voices.map((voice) => `voice=${voice.id}`),
    ...claim.documents.map((id) => `document=${id}`),
    ...outlets.map((name) => `outlet=${name}`),
    ...claim.statements.map((id) => `statement=${id}`),
    ...nodes.map((node) => `was=${claimIdOf(node)}`),
  ])
  return { kind: CLAIM, id: claim.id, sort: claim.firstSaid ?? UNDATED, keys: [...keys].sort(), body: claim }
}
