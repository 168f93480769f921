import type { DocumentBrief } from '../link/document-brief.js'
import type { Claim, DocumentId } from '../model/index.js'
import type { ViewRow } from '../store/store.js'

/** Kind of view under which the store keeps claims. */
export const CLAIM = 'claim'

/** Sorts after every date. */
const UNDATED = '9999-99-99'

/**
 * A claim as a view row. Found by status, every status that it ever had,
 * party, voice (origin id), outlet, statement and name of a person of whom its pages do not say what he speaks for. An id noted before a merge or a
 * split leads on through `founderOf`: `statement=` finds the claim that now holds the statement which that id came from.
 */
export function claimRow(claim: Claim, nodes: readonly string[], briefs: ReadonlyMap<string, DocumentBrief>): ViewRow {
  const outlets = claim.documents
    .map((id: DocumentId) => briefs.get(id)?.outlet)
    .filter((name) => typeof name === 'string')
  const keys = new Set<string>([
    `status=${claim.status}`,
    ...claim.parties.map((party) => `party=${party}`),
    ...claim.voices.map((voice) => `voice=${voice.id}`),
    ...outlets.map((name) => `outlet=${name}`),
    ...claim.history.map((change) => `ever=${change.status}`),
    ...claim.statements.map((id) => `statement=${id}`),
    ...(claim.unsaid ?? []).map((name) => `unsaid=${name}`),
    // A node is named after its statement, unless the statement says several things.
    ...nodes.filter((node) => node.includes('-')).map((node) => `node=${node}`),
  ])
  return { kind: CLAIM, id: claim.id, sort: claim.firstSaid ?? UNDATED, keys: [...keys].sort(), body: claim }
}

/** The nodes of a claim, ascending: what it was folded from. */
export function nodesOfRow(row: ViewRow): readonly string[] {
  const parts = row.keys.flatMap((key) => (key.startsWith('node=') ? [key.slice(5)] : []))
  const split = new Set(parts.map((node) => node.slice(0, node.indexOf('-'))))
  const whole = (row.body as Claim).statements.filter((id) => !split.has(id))
  return [...whole, ...parts].sort()
}
