import type { Chains } from '../api/types.js'

type Node = Chains['nodes'][number]
type Edge = Chains['edges'][number]

export interface Placed {
  readonly node: Node
  readonly column: number
  readonly row: number
}

/**
 * Puts each node into a column (voices first, agencies by how many steps they stand from a voice, outlets last) and
 * orders the columns so that few edges cross: a node goes where its neighbours are on average, a few rounds long.
 */
export function layout(chains: Chains): {
  readonly placed: ReadonlyMap<string, Placed>
  readonly columns: number
  readonly rows: number
} {
  const { nodes, edges } = chains
  const depth = new Map<string, number>(nodes.filter(({ kind }) => kind === 'voice').map(({ id }) => [id, 0]))
  // A cycle of agencies stops growing after as many rounds as there are agencies.
  const agencies = nodes.filter(({ kind }) => kind === 'agency')
  for (let round = 0; round < Math.min(agencies.length, 6); round++)
    for (const { from, to } of edges) {
      const target = nodes.find(({ id }) => id === to)
      if (target?.kind === 'agency')
        depth.set(to, Math.min(6, Math.max(depth.get(to) ?? 1, (depth.get(from) ?? 0) + 1)))
    }
  const last = Math.max(1, ...agencies.map(({ id }) => depth.get(id) ?? 1)) + (agencies.length > 0 ? 1 : 0)
  const columnOf = (node: Node) =>
    node.kind === 'voice' ? 0 : node.kind === 'outlet' ? last : (depth.get(node.id) ?? 1)
  const columns: Node[][] = Array.from({ length: last + 1 }, () => [])
  for (const node of nodes) columns[columnOf(node)]?.push(node)
  for (const column of columns) column.sort((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1))
  const order = new Map<string, number>()
  const number = () => {
    for (const column of columns)
      column.forEach((node, i) => {
        order.set(node.id, (i + 0.5) / column.length)
      })
  }
  number()
  for (let round = 0; round < 4; round++) {
    // The voices keep their order, by how much they said: the others follow them.
    for (const column of columns.slice(1)) {
      const pull = new Map(column.map((node) => [node.id, average(node.id, edges, order)]))
      column.sort((a, b) => (pull.get(a.id) ?? 0) - (pull.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1))
      number()
    }
  }
  const rows = Math.max(1, ...columns.map(({ length }) => length))
  const placed = new Map<string, Placed>()
  columns.forEach((column, c) => {
    column.forEach((node, i) => {
      placed.set(node.id, { node, column: c, row: ((i + 0.5) * rows) / column.length })
    })
  })
  return { placed, columns: columns.length, rows }
}

function average(id: string, edges: readonly Edge[], order: ReadonlyMap<string, number>): number {
  const near = edges.flatMap(({ from, to }) =>
    from === id ? (order.get(to) ?? []) : to === id ? (order.get(from) ?? []) : [],
  )
  return near.length === 0 ? (order.get(id) ?? 0) : near.reduce((sum, at) => sum + at, 0) / near.length
}
