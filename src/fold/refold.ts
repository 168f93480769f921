import { evidence } from '../link/evidence.js'
import { type NodeRow, type NodeRows, nodeRows } from '../link/node-row.js'
import { readAsides } from '../link/repeated/set-aside.js'
import { bindingLinks } from '../link/same-claim/claim-link.js'
import { groupComponent } from '../link/same-claim/group-component.js'
import type { Judgement } from '../model/index.js'
import type { Store, ViewRow } from '../store/store.js'
import { noteMoved } from './claim-moves.js'
import { CLAIM, claimRow, nodesOfRow } from './claim-row.js'
import { CLAIM_LINE, CLAIM_SAID, claimStatesRows } from './claim-states.js'
import { type ClaimContext, foldClaim } from './claims.js'
import { countedGroup, withoutJudged } from './counted-group.js'
import { type PeopleJudged, readJudged } from './judged.js'
import { readSpeaksFor } from './known-parties.js'
import { DEFAULT_POLICY, type Policy } from './policy.js'
import { refoldActors } from './refold-actors.js'

/** What folding again changed. */
export interface Refolded {
  /** Claims written, new or changed. */
  readonly put: readonly string[]
  readonly removed: readonly string[]
}

/**
 * Folds again the claims and actors that the touched nodes and names belong to, and nothing else. The rows that result are those that
 * `rebuild` would make, byte for byte. Call it after `linkStatements`, and after a judgement with the ids it names.
 */
export async function refold(
  store: Store,
  touched: readonly string[],
  policy: Policy = DEFAULT_POLICY,
): Promise<Refolded> {
  const rows = nodeRows(store)
  const judged = readJudged([...(await standing(store, 'claim')), ...(await standing(store, 'origin'))])
  const bound = sameBonds(judged)
  const otherwise = await refoldActors(store, touched.filter(isName))
  const starts = new Set([...touched.filter((id) => !isName(id)), ...(await nodesWanting(store, otherwise))])
  const components: (readonly NodeRow[])[] = []
  const done = new Set<string>()
  for (const start of [...starts].sort()) {
    if (done.has(start)) continue
    const component = await componentOf(rows, bound, start)
    for (const row of component) done.add(row.prepared.node)
    if (component.length > 0) components.push(component)
  }
  const ids = [...new Set(components.flat().map((row) => row.prepared.id))]
  const { statements, briefs } = await evidence(store).read(ids)
  const speaksFor = await readSpeaksFor(store, statements.values())
  const asides = withoutJudged(
    await readAsides(
      store,
      components.flat().map((row) => row.prepared.document),
    ),
    judged,
  )
  const put: ViewRow[] = []
  const stale = new Set<string>()
  const moved: NodeRow[] = []
  for (const component of components) {
    const rowOf = new Map(component.map((row) => [row.prepared.node, row]))
    const nodes = new Map(component.map((row) => [row.prepared.node, row.prepared]))
    const links = new Map(component.map((row) => [row.prepared.node, row.links]))
    const here = judgedWithin(judged, nodes)
    const context: ClaimContext = {
      nodes,
      statements,
      briefs,
      originJudged: here.origins,
      judgedBy: judged.judgedBy,
      policy,
      speaksFor,
    }
    for (const group of groupComponent([...nodes.values()], links, here.claims)) {
      const counted = countedGroup(group, nodes, asides)
      const claim = counted === null ? null : foldClaim(counted, context)
      const members = new Set(counted?.nodes)
      if (counted !== null && claim !== null) {
        const row = claimRow(claim, [...members], briefs)
        put.push(row, ...claimStatesRows(claim, counted, context, row.sort))
      }
      for (const node of group.nodes) {
        const row = rowOf.get(node)
        const held = members.has(node) ? (claim?.id ?? null) : null
        if (row === undefined || row.claim === held) continue
        if (row.claim !== null) stale.add(row.claim)
        moved.push({ ...row, claim: held })
      }
    }
  }
  for (const row of put) stale.delete(row.id)
  await store.removeViews(CLAIM, [...stale].sort())
  await store.removeViews(CLAIM_LINE, [...stale].sort())
  await store.removeViews(CLAIM_SAID, [...stale].sort())
  await store.putViews(put)
  await rows.write(moved)
  const claims = put.filter((row) => row.kind === CLAIM).map((row) => row.id)
  await noteMoved(store, [...claims, ...stale].sort())
  return { put: claims.sort(), removed: [...stale].sort() }
}

/** A node of each claim that these names speak to on pages that do not say for whom. */
async function nodesWanting(store: Store, names: readonly string[]): Promise<readonly string[]> {
  const nodes: string[] = []
  for (const name of names)
    for (const row of await store.views(CLAIM, { keys: [`unsaid=${name}`] })) nodes.push(...nodesOfRow(row).slice(0, 1))
  return nodes
}

/** Names are told from nodes by their type: "person mira halden". */
const isName = (id: string): boolean => /^(?:person|organisation|place) /u.test(id)

type Bonds = ReadonlyMap<string, readonly string[]>

/** Whom people judged the same, from both ends. */
function sameBonds(judged: PeopleJudged): Bonds {
  const bonds = new Map<string, string[]>()
  for (const [a, b] of judged.claims.same) {
    bonds.set(a, [...(bonds.get(a) ?? []), b])
    bonds.set(b, [...(bonds.get(b) ?? []), a])
  }
  return bonds
}

/** The judgements between members of one component, so that each group need not look through all of them. */
function judgedWithin(judged: PeopleJudged, nodes: ReadonlyMap<string, unknown>): PeopleJudged {
  const within = <Pair extends readonly [string, string]>(pairs: readonly Pair[]): readonly Pair[] =>
    pairs.length === 0 ? pairs : pairs.filter(([a, b]) => nodes.has(a) && nodes.has(b))
  return {
    claims: { same: within(judged.claims.same), different: within(judged.claims.different) },
    origins: { same: within(judged.origins.same), different: within(judged.origins.different) },
    judgedBy: judged.judgedBy,
  }
}

/** Walks from a node over binding links, both ways, and over people's "same". Rows in the order of their nodes. */
async function componentOf(rows: NodeRows, bonds: Bonds, start: string): Promise<readonly NodeRow[]> {
  const seen = new Map<string, NodeRow>()
  let frontier = [start]
  while (frontier.length > 0) {
    const found = await rows.read(frontier)
    const next = new Set<string>()
    const children = new Set<string>()
    for (const [node, row] of found) {
      seen.set(node, row)
      for (const link of bindingLinks(row.links)) next.add(link.to)
      for (const child of row.children) if (!seen.has(child)) children.add(child)
      for (const other of bonds.get(node) ?? []) next.add(other)
    }
    for (const [node, child] of await rows.read([...children])) {
      if (bindingLinks(child.links).some((link) => seen.has(link.to))) next.add(node)
    }
    frontier = [...next].filter((node) => !seen.has(node))
  }
  return [...seen.values()].sort((a, b) => (a.prepared.node < b.prepared.node ? -1 : 1))
}

/** People's judgements of one kind that stand. The linker's own follow from the log and are not stored. */
async function standing(store: Store, on: Judgement['on']): Promise<readonly Judgement[]> {
  const found = await store.judgements({ on, withdrawn: false })
  return found.filter((one) => one.judgedAt !== null)
}
