import { briefOf, type DocumentBrief } from '../link/document-brief.js'
import { type NodeRow, nodeRows } from '../link/node-row.js'
import { bindingLinks } from '../link/same-claim/claim-link.js'
import { groupComponent } from '../link/same-claim/group-component.js'
import type { DocumentId, Judgement, Statement, StatementId } from '../model/index.js'
import type { Store, ViewRow } from '../store/store.js'
import { CLAIM, claimRow } from './claim-row.js'
import { foldClaim } from './claims.js'
import { readJudged } from './judged.js'
import { DEFAULT_POLICY, type Policy } from './policy.js'

/** What folding again changed. */
export interface Refolded {
  /** Claims written, new or changed. */
  readonly put: readonly string[]
  readonly removed: readonly string[]
}

/**
 * Folds again the claims that the touched nodes belong to, and nothing else. The rows that result are those that
 * `rebuild` would make, byte for byte. Call it after `linkStatements`, and after a judgement with the ids it names.
 */
export async function refold(
  store: Store,
  touched: readonly string[],
  policy: Policy = DEFAULT_POLICY,
): Promise<Refolded> {
  const rows = nodeRows(store)
  const done = new Set<string>()
  const put: ViewRow[] = []
  const stale = new Set<string>()
  const moved: NodeRow[] = []
  const briefs = new Map<string, DocumentBrief>()
  for (const start of [...touched].sort()) {
    if (done.has(start)) continue
    const component = await componentOf(store, start)
    for (const row of component.rows) done.add(row.prepared.node)
    if (component.rows.length === 0) continue
    const nodes = new Map(component.rows.map((row) => [row.prepared.node, row.prepared]))
    const ids = [...new Set(component.rows.map((row) => row.prepared.id))]
    const statements = await readStatements(store, ids)
    await readBriefs(store, [...statements.values()], briefs)
    const onOrigins = await standing(store, 'origin', ids)
    const judged = readJudged([...component.judgements, ...onOrigins])
    const links = new Map(component.rows.map((row) => [row.prepared.node, row.links]))
    for (const group of groupComponent([...nodes.values()], links, judged.claims)) {
      const claim = foldClaim(group, {
        nodes,
        statements,
        briefs,
        originJudged: judged.origins,
        judgedBy: judged.judgedBy,
        policy,
      })
      if (claim === null) continue
      put.push(claimRow(claim, group.nodes, briefs))
      for (const node of group.nodes) {
        const row = component.rows.find((one) => one.prepared.node === node)
        if (row === undefined || row.claim === claim.id) continue
        if (row.claim !== null) stale.add(row.claim)
        moved.push({ ...row, claim: claim.id })
      }
    }
  }
  for (const row of put) stale.delete(row.id)
  await store.removeViews(CLAIM, [...stale].sort())
  await store.putViews(put)
  await rows.write(moved)
  return { put: put.map((row) => row.id).sort(), removed: [...stale].sort() }
}

/** Walks from a node over binding links, both ways, and over people's "same". */
async function componentOf(
  store: Store,
  start: string,
): Promise<{ readonly rows: readonly NodeRow[]; readonly judgements: readonly Judgement[] }> {
  const rows = nodeRows(store)
  const seen = new Map<string, NodeRow>()
  const judgements = new Map<string, Judgement>()
  let frontier = [start]
  while (frontier.length > 0) {
    const found = await rows.read(frontier)
    const next = new Set<string>()
    for (const [node, row] of found) {
      seen.set(node, row)
      for (const link of bindingLinks(row.links)) next.add(link.to)
      for (const child of await rows.linkingTo(node)) {
        if (bindingLinks(child.links).some((link) => link.to === node)) next.add(child.prepared.node)
      }
    }
    for (const judgement of await standing(store, 'claim', [...found.keys()])) {
      judgements.set(judgement.id, judgement)
      if (judgement.verdict === 'same') next.add(judgement.a).add(judgement.b)
    }
    frontier = [...next].filter((node) => !seen.has(node))
  }
  const sorted = [...seen.values()].sort((a, b) => (a.prepared.node < b.prepared.node ? -1 : 1))
  return { rows: sorted, judgements: [...judgements.values()] }
}

/** People's judgements that touch any of these statements and stand. */
async function standing(store: Store, on: Judgement['on'], ids: readonly string[]): Promise<readonly Judgement[]> {
  const found = await store.judgements({ on, touching: ids, withdrawn: false })
  return found.filter((one) => one.judgedAt !== null)
}

async function readStatements(store: Store, ids: readonly StatementId[]): Promise<Map<StatementId, Statement>> {
  const found = new Map<StatementId, Statement>()
  for (const statement of await store.statements({ ids })) found.set(statement.id, statement)
  return found
}

async function readBriefs(
  store: Store,
  statements: readonly Statement[],
  into: Map<string, DocumentBrief>,
): Promise<void> {
  const missing = new Set<DocumentId>()
  for (const statement of statements) if (!into.has(statement.document)) missing.add(statement.document)
  if (missing.size === 0) return
  for (const document of await store.documents({ ids: [...missing] })) into.set(document.id, briefOf(document))
}
