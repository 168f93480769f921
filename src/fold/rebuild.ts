import { briefOf } from '../link/document-brief.js'
import { evidence } from '../link/evidence.js'
import { NAME, NAME_BLOCK, nameViewRow, PAGE_BLOCK } from '../link/link-names.js'
import { heldBy, toActorName } from '../link/name-row.js'
import { NODE, nodeRows, toViewRow } from '../link/node-row.js'
import { LINE_BLOCK } from '../link/repeated/repeated-lines.js'
import { asidesOf, REPEATED_LINE, SET_ASIDE } from '../link/repeated/set-aside.js'
import { keysOf } from '../link/same-actor/link-actors.js'
import { CLAIM_BLOCK, claimKeys } from '../link/same-claim/claim-keys.js'
import { findComponents } from '../link/same-claim/components.js'
import { groupComponent } from '../link/same-claim/group-component.js'
import { childrenOf, linkAll } from '../link/same-claim/link-all.js'
import { prepareDocument } from '../link/same-claim/prepare-document.js'
import type { Prepared } from '../link/same-claim/prepared.js'
import type { Document, DocumentId, Statement, StatementId } from '../model/index.js'
import { documentDay } from '../store/as-of.js'
import type { Store, ViewRow } from '../store/store.js'
import { ACTOR, actorRow, foldActors, type NamedPage, nameRowsOf } from './actors.js'
import { noteAllMoved } from './claim-moves.js'
import { CLAIM, claimRow } from './claim-row.js'
import { CLAIM_LINE, CLAIM_SAID, claimStatesRows } from './claim-states.js'
import { foldClaim } from './claims.js'
import { countedGroup, withoutJudged } from './counted-group.js'
import { readJudged } from './judged.js'
import { speaksForOf } from './known-parties.js'
import { DEFAULT_POLICY, type Policy } from './policy.js'

const PAGE = 500

/** Makes every view of the ledger again from the log. Gives what the incremental path gives, byte for byte. */
export async function rebuild(store: Store, policy: Policy = DEFAULT_POLICY): Promise<{ readonly claims: number }> {
  const statements = await allStatements(store)
  const documents = await documentsOf(store, statements)
  const nodes = new Map<string, Prepared>()
  const byDocument = new Map<string, Statement[]>()
  for (const statement of statements) {
    const list = byDocument.get(statement.document)
    if (list === undefined) byDocument.set(statement.document, [statement])
    else list.push(statement)
  }
  for (const document of documents) {
    for (const node of prepareDocument(document, byDocument.get(document.id) ?? [])) nodes.set(node.node, node)
  }
  const links = linkAll([...nodes.values()])
  const standing = await store.judgements({ withdrawn: false })
  const people = standing.filter((one) => one.judgedAt !== null)
  const names = nameRowsOf(await pagesOf(store, documents))
  const actors = foldActors(names, people)
  const speaksFor = speaksForOf(actors)
  const judged = readJudged(standing)
  const briefs = new Map(documents.map((document) => [document.id as string, briefOf(document)]))
  const context = {
    nodes,
    statements: new Map<StatementId, Statement>(statements.map((one) => [one.id, one])),
    briefs,
    originJudged: judged.origins,
    judgedBy: judged.judgedBy,
    policy,
    speaksFor,
  }
  const set = asidesOf(await allDocuments(store), byDocument)
  const asides = withoutJudged(set.statements, judged)
  const children = childrenOf(links)
  const rows: ViewRow[] = [...set.rows]
  let claims = 0
  for (const component of findComponents(links, judged.claims.same)) {
    const members = component.map((node) => nodes.get(node)).filter((one) => one !== undefined)
    for (const group of groupComponent(members, links, judged.claims)) {
      const counted = countedGroup(group, nodes, asides)
      const claim = counted === null ? null : foldClaim(counted, context)
      const held = new Set(counted?.nodes)
      if (counted !== null && claim !== null) {
        claims++
        const row = claimRow(claim, [...held], briefs)
        rows.push(row, ...claimStatesRows(claim, counted, context, row.sort))
      }
      for (const node of group.nodes) {
        const prepared = nodes.get(node)
        if (prepared === undefined) continue
        const own = { prepared, links: links.get(node) ?? [], children: children.get(node) ?? [] }
        rows.push(toViewRow({ ...own, claim: held.has(node) ? (claim?.id ?? null) : null }))
      }
    }
  }
  const actorOf = new Map(actors.flatMap((one) => one.names.map((name) => [name, one.actor.id] as const)))
  rows.push(...actors.map(actorRow))
  rows.push(...names.map((row) => nameViewRow(heldBy(row, actorOf.get(row.id) ?? null, speaksFor.get(row.id) ?? []))))
  await store.transaction(async () => {
    for (const kind of [CLAIM, CLAIM_LINE, CLAIM_SAID, NODE, ACTOR, NAME, SET_ASIDE, REPEATED_LINE]) {
      const keep = new Set(rows.filter((row) => row.kind === kind).map((row) => row.id))
      const stale = (await store.views(kind)).map((row) => row.id).filter((id) => !keep.has(id))
      await store.removeViews(kind, stale)
    }
    await store.putBlocks(
      CLAIM_BLOCK,
      [...nodes.values()].flatMap((node) => claimKeys(node).map((key) => ({ key, id: node.node }))),
    )
    await store.putBlocks(
      NAME_BLOCK,
      names.flatMap((row) => keysOf(toActorName(row)).map((key) => ({ key, id: row.id }))),
    )
    await store.putBlocks(
      PAGE_BLOCK,
      documents.map(({ id }) => ({ key: id, id })),
    )
    await store.putBlocks(LINE_BLOCK, set.blocks)
    await store.putViews(rows)
    await noteAllMoved(store)
  })
  nodeRows(store).forget()
  evidence(store).drop(statements.map((one) => one.id))
  return { claims }
}

async function pagesOf(store: Store, documents: readonly Document[]): Promise<readonly NamedPage[]> {
  const days = new Map(documents.map((one) => [one.id as string, documentDay(one)]))
  const pages: NamedPage[] = []
  for (let at = 0; at < documents.length; at += PAGE) {
    const ids = documents.slice(at, at + PAGE).map(({ id }) => id)
    for (const { document, mentions } of await store.mentions(ids)) {
      pages.push({ document, day: days.get(document) ?? null, mentions })
    }
  }
  return pages
}

async function allStatements(store: Store): Promise<readonly Statement[]> {
  const all: Statement[] = []
  for (;;) {
    const page = await store.statements({ after: all.at(-1)?.id, limit: PAGE })
    all.push(...page)
    if (page.length < PAGE) return all
  }
}

async function allDocuments(store: Store): Promise<readonly Document[]> {
  const all: Document[] = []
  for (;;) {
    const page = await store.documents({ after: all.at(-1)?.id, limit: PAGE })
    all.push(...page)
    if (page.length < PAGE) return all
  }
}

async function documentsOf(store: Store, statements: readonly Statement[]): Promise<readonly Document[]> {
  const ids: DocumentId[] = [...new Set(statements.map((one) => one.document))].sort()
  const documents: Document[] = []
  for (let at = 0; at < ids.length; at += PAGE)
    documents.push(...(await store.documents({ ids: ids.slice(at, at + PAGE) })))
  return documents
}
