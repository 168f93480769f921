import type { DocumentId, Statement } from '../model/index.js'
import type { Store } from '../store/store.js'
import { type NodeRow, nodeRows } from './node-row.js'
import { CLAIM_BLOCK, claimKeys } from './same-claim/claim-keys.js'
import { type ClaimLink, LEADERS, linksOf, withCandidate } from './same-claim/claim-link.js'
import type { Prepared } from './same-claim/prepared.js'
import { prepareDocument } from './same-claim/prepare-document.js'

/** What linking changed: the nodes whose claims have to be folded again. */
export interface Linked {
  readonly touched: readonly string[]
}

/**
 * Links new statements with those already stored. Looks only into the blocks that they fall into, and there only at the
 * leaders; where a new statement becomes a leader, the other members of that block look at it. The links that result are
 * the same whatever the order of arrival: those that `linkAll` gives for everything at once.
 *
 * The statements and their documents must be in the store. Writes blocks and node rows; `refold` comes after.
 */
export async function linkStatements(store: Store, statements: readonly Statement[]): Promise<Linked> {
  const rows = nodeRows(store)
  const incoming = await prepareAll(store, statements)
  const before = await rows.read(incoming.map((node) => node.node))
  const changed = incoming.filter((node) => {
    const row = before.get(node.node)
    return row === undefined || JSON.stringify(row.prepared) !== JSON.stringify(node)
  })
  if (changed.length === 0) return { touched: [] }
  const fresh = new Map(changed.map((node) => [node.node, node]))
  const moves = await moveBlocks(store, changed, before)
  const work = new Working(rows, fresh)
  const relink = new Set(fresh.keys())
  // Whoever links to a node that changed or no longer leads has to look again.
  for (const node of [...moves.lost, ...changed.filter((one) => before.has(one.node)).map((one) => one.node)]) {
    for (const row of await rows.linkingTo(node)) relink.add(row.prepared.node)
  }
  const touched = new Set<string>(fresh.keys())
  const after: NodeRow[] = []
  const put = (row: NodeRow, links: readonly ClaimLink[]): void => {
    for (const link of [...row.links, ...links]) touched.add(link.to)
    touched.add(row.prepared.node)
    const next = { ...row, links }
    work.set(next)
    after.push(next)
  }
  for (const node of [...relink].sort()) {
    const row = await work.get(node)
    if (row === null) continue
    const candidates = await work.many(await leadersFor(store, row.prepared))
    const links = linksOf(row.prepared, candidates)
    if (fresh.has(node) || !sameLinks(links, row.links)) put(row, links)
  }
  for (const [key, leaders] of moves.gained) {
    const members = (await store.blocks(CLAIM_BLOCK, [key], Number.MAX_SAFE_INTEGER)).get(key) ?? []
    const looking = members.filter((member) => !relink.has(member) && leaders.some((leader) => leader < member))
    await work.load([...looking, ...leaders])
    for (const member of looking) {
      const row = await work.get(member)
      if (row === null) continue
      let links = row.links
      for (const leader of leaders) {
        const other = await work.get(leader)
        if (other !== null) links = withCandidate(row.prepared, links, other.prepared)
      }
      if (links !== row.links) put(row, links)
    }
  }
  await rows.write([...new Map(after.map((row) => [row.prepared.node, row])).values()])
  return { touched: [...touched].sort() }
}

const sameLinks = (a: readonly ClaimLink[], b: readonly ClaimLink[]): boolean =>
  a.length === b.length && a.every((link, index) => link.to === b[index].to && link.score === b[index].score)

/** All statements of the documents concerned, prepared: a statement's reading depends on its neighbours on the page. */
async function prepareAll(store: Store, statements: readonly Statement[]): Promise<readonly Prepared[]> {
  const ids: DocumentId[] = [...new Set(statements.map((statement) => statement.document))].sort()
  const nodes: Prepared[] = []
  for (let at = 0; at < ids.length; at += 200) {
    const some = ids.slice(at, at + 200)
    const documents = await store.documents({ ids: some })
    const all = await store.statements({ documents: some })
    const byDocument = new Map<string, Statement[]>()
    for (const statement of all) {
      const list = byDocument.get(statement.document)
      if (list === undefined) byDocument.set(statement.document, [statement])
      else list.push(statement)
    }
    for (const document of documents) nodes.push(...prepareDocument(document, byDocument.get(document.id) ?? []))
  }
  return nodes
}

/** Puts the nodes into their blocks and says which blocks gained leaders, and which nodes lost the lead of one. */
async function moveBlocks(
  store: Store,
  changed: readonly Prepared[],
  before: ReadonlyMap<string, NodeRow>,
): Promise<{ readonly gained: ReadonlyMap<string, readonly string[]>; readonly lost: readonly string[] }> {
  const add: { key: string; id: string }[] = []
  const remove: { key: string; id: string }[] = []
  const isChanged = new Set(changed.map((node) => node.node))
  for (const node of changed) {
    const keys = new Set(claimKeys(node))
    const old = before.get(node.node)
    if (old !== undefined) {
      for (const key of claimKeys(old.prepared)) if (!keys.has(key)) remove.push({ key, id: node.node })
    }
    for (const key of keys) add.push({ key, id: node.node })
  }
  const keys = [...new Set([...add, ...remove].map((entry) => entry.key))].sort()
  const leadersBefore = await store.blocks(CLAIM_BLOCK, keys, LEADERS)
  await store.putBlocks(CLAIM_BLOCK, add)
  if (remove.length > 0) await store.removeBlocks(CLAIM_BLOCK, remove)
  const leadersAfter = await store.blocks(CLAIM_BLOCK, keys, LEADERS)
  const gained = new Map<string, readonly string[]>()
  const lost = new Set<string>()
  for (const key of keys) {
    const was = leadersBefore.get(key) ?? []
    const is = leadersAfter.get(key) ?? []
    const news = is.filter((id) => !was.includes(id) || isChanged.has(id))
    if (news.length > 0) gained.set(key, news)
    for (const id of was) if (!is.includes(id)) lost.add(id)
  }
  return { gained, lost: [...lost].sort() }
}

async function leadersFor(store: Store, node: Prepared): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const list of (await store.blocks(CLAIM_BLOCK, claimKeys(node), LEADERS)).values()) {
    for (const id of list) if (id < node.node) found.add(id)
  }
  return [...found]
}

/** The rows of one call: new ones before they are written, stored ones behind them. Lives for one call. */
class Working {
  private readonly made = new Map<string, NodeRow>()
  constructor(
    private readonly rows: ReturnType<typeof nodeRows>,
    private readonly fresh: ReadonlyMap<string, Prepared>,
  ) {}

  set(row: NodeRow): void {
    this.made.set(row.prepared.node, row)
  }

  async load(nodes: readonly string[]): Promise<void> {
    await this.rows.read(nodes.filter((node) => !this.made.has(node)))
  }

  async get(node: string): Promise<NodeRow | null> {
    const made = this.made.get(node)
    if (made !== undefined) return made
    const stored = (await this.rows.read([node])).get(node)
    const prepared = this.fresh.get(node)
    if (prepared === undefined) return stored ?? null
    return { prepared, links: stored?.links ?? [], claim: stored?.claim ?? null }
  }

  async many(nodes: readonly string[]): Promise<readonly Prepared[]> {
    const stored = await this.rows.read(nodes.filter((node) => !this.fresh.has(node)))
    return nodes.flatMap((node) => {
      const prepared = this.fresh.get(node) ?? stored.get(node)?.prepared
      return prepared === undefined ? [] : [prepared]
    })
  }
}
