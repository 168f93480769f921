import type { Store, ViewRow } from '../store/store.js'
import type { ClaimLink } from './same-claim/claim-link.js'
import type { Prepared } from './same-claim/prepared.js'

/** Kind of view under which the store keeps a node: a statement prepared for comparison, its links and its claim. */
export const NODE = 'claim-node'

/** A node as stored. */
export interface NodeRow {
  readonly prepared: Prepared
  readonly links: readonly ClaimLink[]
  /** Nodes that link to this one, ascending. */
  readonly children: readonly string[]
  /** Id of the claim that holds it; null until it is folded. */
  readonly claim: string | null
}

export const toViewRow = (row: NodeRow): ViewRow => ({
  kind: NODE,
  id: row.prepared.node,
  sort: '',
  keys: [],
  body: row,
})

/** Rows held in memory between calls; a node's row is small, the leaders of busy blocks are asked for all the time. */
const HELD = 12_000

/**
 * Reads and writes node rows, holding recent ones. One for each store; the linker and the folder are the only writers.
 * Everything it holds can be read again.
 */
export interface NodeRows {
  read(nodes: readonly string[]): Promise<ReadonlyMap<string, NodeRow>>
  write(rows: readonly NodeRow[]): Promise<void>
  forget(): void
}

const open = new WeakMap<Store, NodeRows>()

/** The node rows of a store. */
export function nodeRows(store: Store): NodeRows {
  const known = open.get(store)
  if (known !== undefined) return known
  const held = new Map<string, NodeRow>()
  let generation = store.generation()
  const dropStale = (): void => {
    if (generation === store.generation()) return
    held.clear()
    generation = store.generation()
  }
  const hold = (row: NodeRow): void => {
    if (held.size >= HELD) {
      let drop = HELD / 4
      for (const key of held.keys()) {
        if (drop-- <= 0) break
        held.delete(key)
      }
    }
    held.set(row.prepared.node, row)
  }
  const rows: NodeRows = {
    async read(nodes) {
      dropStale()
      const found = new Map<string, NodeRow>()
      const missing: string[] = []
      for (const node of nodes) {
        const row = held.get(node)
        if (row === undefined) missing.push(node)
        else found.set(node, row)
      }
      for (let at = 0; at < missing.length; at += 500) {
        for (const view of await store.views(NODE, { ids: missing.slice(at, at + 500) })) {
          const row = view.body as NodeRow
          hold(row)
          found.set(view.id, row)
        }
      }
      return found
    },
    async write(list) {
      await store.putViews(list.map(toViewRow))
      dropStale()
      for (const row of list) hold(row)
    },
    forget() {
      held.clear()
    },
  }
  open.set(store, rows)
  return rows
}
