import { bindingLinks, type ClaimLink } from './claim-link.js'

/** Finds the sets of nodes that binding links and people's "same" hold together. Each ascending, in order of the first. */
export function findComponents(
  links: ReadonlyMap<string, readonly ClaimLink[]>,
  judgedSame: Iterable<readonly [string, string]> = [],
): readonly (readonly string[])[] {
  const parent = new Map<string, string>()
  for (const node of links.keys()) parent.set(node, node)
  const rootOf = (node: string): string => {
    let root = node
    while (parent.get(root) !== root) root = parent.get(root) ?? root
    parent.set(node, root)
    return root
  }
  const join = (a: string, b: string): void => {
    if (!parent.has(a) || !parent.has(b)) return
    const [x, y] = [rootOf(a), rootOf(b)]
    if (x !== y) parent.set(x < y ? y : x, x < y ? x : y)
  }
  for (const [node, list] of links) for (const link of bindingLinks(list)) join(node, link.to)
  for (const [a, b] of judgedSame) join(a, b)
  const members = new Map<string, string[]>()
  for (const node of [...links.keys()].sort()) {
    const root = rootOf(node)
    const list = members.get(root)
    if (list === undefined) members.set(root, [node])
    else list.push(node)
  }
  return [...members.values()]
}
