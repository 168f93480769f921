import type { DocumentId, Statement } from '../model/index.js'
import type { Store } from '../store/store.js'
import { evidence } from './evidence.js'
import { linkNamesOf } from './link-names.js'
import { type NodeRow, type NodeRows, nodeRows } from './node-row.js'
import { CLAIM_BLOCK, claimKeys } from './same-claim/claim-keys.js'
import { type ClaimLink, LEADERS, linksOf, withCandidate } from './same-claim/claim-link.js'
import { prepareDocument } from './same-claim/prepare-document.js'
import type { Prepared } from './same-claim/prepared.js'

/** What linking changed: the statements' nodes and the names whose claims and actors have to be folded again. */
export interface Linked {
  readonly touched: readonly string[]
}

/**
 * Links new statements with those already stored. Looks only into the blocks that they fall into, and there only at the
 * leaders; where a new statement becomes a leader, the other members of that block look at it. The links that result are
 * the same whatever the order of arrival: those that `linkAll` gives for everything at once.
 *
 * The statements and their documents must be in the store; the names of those documents are linked with them. Writes
 * blocks, node rows and name rows; `refold` comes after.
 */
export async function linkStatements(store: Store, statements: readonly Statement[]): Promise<Linked> {
  const names = await linkNamesOf(
    store,
    statements.map((statement) => statement.document),
  )
  return { touched: [...(await linkClaims(store, statements)), ...names] }
}

async function linkClaims(store: Store, statements: readonly Statement[]): Promise<readonly string[]> {
  const rows = nodeRows(store)
  const incoming = await prepareAll(store, statements)
  const before = await rows.read(incoming.map((node) => node.node))
  const changed = incoming.filter((node) => {
    const row = before.get(node.node)
    return row === undefined || JSON.stringify(row.prepared) !== JSON.stringify(node)
  })
  if (changed.length === 0) return []
  const fresh = new Map(changed.map((node) => [node.node, node]))
  evidence(store).drop(changed.map((node) => node.id))
  const moves = await moveBlocks(store, changed, before)
  const work = new Working(rows, fresh, before)
  const relink = new Set(fresh.keys())
  // Whoever links to a node that changed or no longer leads has to look again.
  const unsettled = [...moves.lost, ...changed.filter((one) => before.has(one.node)).map((one) => one.node)]
  for (const row of (await rows.read(unsettled)).values()) for (const child of row.children) relink.add(child)
  const leaders = await leadersOf(store, [...relink], { work, known: moves.leaders })
  await work.load([...relink, ...new Set([...leaders.values()].flat())])
  for (const node of [...relink].sort()) {
    const row = await work.get(node)
    if (row === null) continue
    const links = linksOf(row.prepared, await work.many(leaders.get(node) ?? []))
    if (fresh.has(node) || !sameLinks(links, row.links)) work.link(row, links)
  }
  for (const [key, gained] of moves.gained) {
    const block = moves.leaders.get(key) ?? []
    // A block that is not full has no members but its leaders.
    const members =
      block.length < LEADERS
        ? block
        : ((await store.blocks(CLAIM_BLOCK, [key], Number.MAX_SAFE_INTEGER)).get(key) ?? [])
    const looking = members.filter((member) => !relink.has(member) && gained.some((leader) => leader < member))
    if (looking.length === 0) continue
    await work.load([...looking, ...gained])
    for (const member of looking) {
      const row = await work.get(member)
      if (row === null) continue
      let links = row.links
      for (const other of await work.many(gained)) links = withCandidate(row.prepared, links, other)
      if (links !== row.links) work.link(row, links)
    }
  }
  return work.write()
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

interface Moves {
  /** Block → nodes that are new among its leaders, or changed. */
  readonly gained: ReadonlyMap<string, readonly string[]>
  /** Nodes that lost the lead of a block. */
  readonly lost: readonly string[]
  /** Block → its leaders now. */
  readonly leaders: ReadonlyMap<string, readonly string[]>
}

/** Puts the nodes into their blocks and says who leads them now. */
async function moveBlocks(
  store: Store,
  changed: readonly Prepared[],
  before: ReadonlyMap<string, NodeRow>,
): Promise<Moves> {
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
  const leaders = remove.length > 0 ? await store.blocks(CLAIM_BLOCK, keys, LEADERS) : withAdded(leadersBefore, add)
  const gained = new Map<string, readonly string[]>()
  const lost = new Set<string>()
  for (const key of keys) {
    const was = leadersBefore.get(key) ?? []
    const is = leaders.get(key) ?? []
    const news = is.filter((id) => !was.includes(id) || isChanged.has(id))
    if (news.length > 0) gained.set(key, news)
    for (const id of was) if (!is.includes(id)) lost.add(id)
  }
  return { gained, lost: [...lost].sort(), leaders }
}

/** Who leads after the additions: what the store would say, without asking it again. */
function withAdded(
  before: ReadonlyMap<string, readonly string[]>,
  added: readonly { readonly key: string; readonly id: string }[],
): ReadonlyMap<string, readonly string[]> {
  const byKey = new Map<string, string[]>()
  for (const { key, id } of added) {
    const list = byKey.get(key)
    if (list === undefined) byKey.set(key, [id])
    else list.push(id)
  }
  const after = new Map<string, readonly string[]>()
  for (const [key, ids] of byKey)
    after.set(key, [...new Set([...(before.get(key) ?? []), ...ids])].sort().slice(0, LEADERS))
  return after
}

/** The leaders with a lesser id of every block that each node stands in. */
async function leadersOf(
  store: Store,
  nodes: readonly string[],
  from: { readonly work: Working; readonly known: ReadonlyMap<string, readonly string[]> },
): Promise<ReadonlyMap<string, readonly string[]>> {
  await from.work.load(nodes)
  const keysOf = new Map<string, readonly string[]>()
  const unknown = new Set<string>()
  for (const node of nodes) {
    const row = await from.work.get(node)
    const keys = row === null ? [] : claimKeys(row.prepared)
    keysOf.set(node, keys)
    for (const key of keys) if (!from.known.has(key)) unknown.add(key)
  }
  const asked = await store.blocks(CLAIM_BLOCK, [...unknown], LEADERS)
  const leaders = new Map<string, readonly string[]>()
  for (const [node, keys] of keysOf) {
    const found = new Set<string>()
    for (const key of keys) {
      for (const id of from.known.get(key) ?? asked.get(key) ?? []) if (id < node) found.add(id)
    }
    leaders.set(node, [...found])
  }
  return leaders
}

/** The rows of one call: new ones before they are written, stored ones behind them. Lives for one call. */
class Working {
  private readonly made = new Map<string, NodeRow>()
  private readonly touched = new Set<string>()
  private readonly gained = new Map<string, Set<string>>()
  private readonly dropped = new Map<string, Set<string>>()
  constructor(
    private readonly rows: NodeRows,
    private readonly fresh: ReadonlyMap<string, Prepared>,
    private readonly before: ReadonlyMap<string, NodeRow>,
  ) {
    for (const node of fresh.keys()) this.touched.add(node)
  }

  /** Gives a row new links; the other ends are told when the rows are written. */
  link(row: NodeRow, links: readonly ClaimLink[]): void {
    const { node } = row.prepared
    this.touched.add(node)
    for (const { to } of row.links) {
      this.touched.add(to)
      if (!links.some((link) => link.to === to)) this.note(this.dropped, this.gained, to, node)
    }
    for (const { to } of links) {
      this.touched.add(to)
      if (!row.links.some((link) => link.to === to)) this.note(this.gained, this.dropped, to, node)
    }
    this.made.set(node, { ...row, links })
  }

  private note(here: Map<string, Set<string>>, there: Map<string, Set<string>>, to: string, node: string): void {
    if (there.get(to)?.delete(node) === true) return
    const set = here.get(to)
    if (set === undefined) here.set(to, new Set([node]))
    else set.add(node)
  }

  async load(nodes: readonly string[]): Promise<void> {
    await this.rows.read(nodes.filter((node) => !this.made.has(node) && !this.fresh.has(node)))
  }

  async get(node: string): Promise<NodeRow | null> {
    const made = this.made.get(node)
    if (made !== undefined) return made
    const prepared = this.fresh.get(node)
    if (prepared === undefined) return (await this.rows.read([node])).get(node) ?? null
    const stored = this.before.get(node)
    return { prepared, links: stored?.links ?? [], children: stored?.children ?? [], claim: stored?.claim ?? null }
  }

  async many(nodes: readonly string[]): Promise<readonly Prepared[]> {
    const stored = await this.rows.read(nodes.filter((node) => !this.fresh.has(node)))
    return nodes.flatMap((node) => {
      const prepared = this.fresh.get(node) ?? stored.get(node)?.prepared
      return prepared === undefined ? [] : [prepared]
    })
  }

  /** Writes what changed. @returns every node whose component may have changed, ascending. */
  async write(): Promise<readonly string[]> {
    for (const to of new Set([...this.gained.keys(), ...this.dropped.keys()])) {
      const row = await this.get(to)
      if (row === null) continue
      const children = new Set(row.children)
      for (const node of this.dropped.get(to) ?? []) children.delete(node)
      for (const node of this.gained.get(to) ?? []) children.add(node)
      this.made.set(to, { ...row, children: [...children].sort() })
    }
    await this.rows.write([...this.made.values()])
    return [...this.touched].sort()
  }
}
