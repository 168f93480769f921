import { claimKeys } from './claim-keys.js'
import { type ClaimLink, LEADERS, linksOf } from './claim-link.js'
import type { Prepared } from './prepared.js'

/** Links every node at once, in memory: what the incremental linker must equal. Node id → its links. */
export function linkAll(nodes: readonly Prepared[]): ReadonlyMap<string, readonly ClaimLink[]> {
  const sorted = [...nodes].sort((a, b) => (a.node < b.node ? -1 : 1))
  const leaders = new Map<string, Prepared[]>()
  const keysOf = new Map<string, readonly string[]>()
  for (const node of sorted) {
    const keys = claimKeys(node)
    keysOf.set(node.node, keys)
    for (const key of keys) {
      const list = leaders.get(key)
      if (list === undefined) leaders.set(key, [node])
      else if (list.length < LEADERS) list.push(node)
    }
  }
  const links = new Map<string, readonly ClaimLink[]>()
  for (const node of sorted) {
    const candidates = new Set<Prepared>()
    for (const key of keysOf.get(node.node) ?? []) for (const leader of leaders.get(key) ?? []) candidates.add(leader)
    links.set(node.node, linksOf(node, candidates))
  }
  return links
}

/** The links from their other end: node → the nodes that link to it, ascending. */
export function childrenOf(links: ReadonlyMap<string, readonly ClaimLink[]>): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>()
  for (const node of [...links.keys()].sort()) {
    for (const link of links.get(node) ?? []) {
      const list = children.get(link.to)
      if (list === undefined) children.set(link.to, [node])
      else list.push(node)
    }
  }
  return children
}
