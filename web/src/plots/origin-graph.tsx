import { useMemo, useState } from 'react'
import type { Chains } from '../api/types.js'
import { SentenceRefs } from '../parts/sentence-refs.js'
import { To } from '../parts/to.js'
import { clip, count } from '../parts/words.js'
import { layout } from './graph-layout.js'
import { useWidth } from './use-width.js'

const ROW = 30
const BOX = 22

/** Words on their way: first voices on the left, agencies in the middle, outlets on the right. */
export function OriginGraph({ chains }: { readonly chains: Chains }) {
  const [place, width] = useWidth<HTMLDivElement>()
  const [near, setNear] = useState<string | null>(null)
  const { placed, columns, rows } = useMemo(() => layout(chains), [chains])
  const isNarrow = width < 560
  const gap = isNarrow ? 34 : 60
  const wide = Math.max(width, columns * (isNarrow ? 104 : 150))
  const height = rows * ROW + 39
  const box = Math.min(230, (wide - (columns - 1) * gap) / columns)
  const x = (column: number) => (columns === 1 ? 1 : 1 + (column * (wide - 2 - box)) / (columns - 1))
  const y = (row: number) => 31 + row * ROW - ROW / 2
  const touches = (edge: Chains['edges'][number]) => near !== null && (edge.from === near || edge.to === near)
  return (
    <div ref={place}>
      <section className="region" aria-label="Graph of origins" tabIndex={wide > width ? 0 : -1}>
        <svg
          className="plot graph"
          viewBox={`0 0 ${wide} ${height}`}
          style={{ width: wide, height }}
          role="group"
          aria-label="From the first voice over agencies to outlets; the same steps stand in the tree below"
        >
          <text x="0" y="12">
            first voice
          </text>
          {Array.from({ length: Math.max(0, columns - 2) }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is told by its place.
            <text key={i} x={x(i + 1)} y="12">
              agency
            </text>
          ))}
          {columns < 2 ? null : (
            <text x={x(columns - 1)} y="12">
              outlet
            </text>
          )}
          {chains.edges.map((edge) => {
            const [from, to] = [placed.get(edge.from), placed.get(edge.to)]
            if (from === undefined || to === undefined) return null
            const [x1, y1, x2, y2] = [x(from.column) + box, y(from.row), x(to.column), y(to.row)]
            const mid = (x1 + x2) / 2
            const words = `${from.node.name} → ${to.node.name}: ${edge.words}, ${count(edge.statements.length, 'statement')}`
            return (
              <g key={`${edge.from}${edge.to}`}>
                <path
                  className={touches(edge) ? 'link on' : 'link'}
                  d={`M${x1} ${y1}C${mid} ${y1} ${mid} ${y2} ${x2} ${y2}`}
                  strokeWidth={Math.min(6, 1 + Math.log2(edge.statements.length + 1))}
                >
                  <title>{clip(words, 200)}</title>
                </path>
                {(chains.edges.length <= 14 && !isNarrow) || touches(edge) ? (
                  // Beside the box that it leads to, where no other step of the same column passes.
                  <text className="step" x={x2 - 6} y={y2 - 5 + 14 * rankOf(chains, edge)} textAnchor="end">
                    {clip(edge.words, Math.max(10, Math.floor((x2 - x1) / 6)))}
                  </text>
                ) : null}
              </g>
            )
          })}
          {[...placed.values()].map(({ node, column, row }) => (
            <To
              key={node.id}
              to="/claims"
              with={node.kind === 'outlet' ? { outlet: node.name } : { actor: node.name }}
              aria-label={clip(
                `${KIND[node.kind]} ${node.name}, ${count(node.statements, 'statement')}: show its claims`,
                200,
              )}
              onMouseEnter={() => setNear(node.id)}
              onMouseLeave={() => setNear(null)}
              onFocus={() => setNear(node.id)}
              onBlur={() => setNear(null)}
              className={near === node.id ? 'on' : undefined}
            >
              <title>{clip(node.name, 200)}</title>
              <rect
                className="node"
                x={x(column)}
                y={y(row) - BOX / 2}
                width={box}
                height={BOX}
                rx={node.kind === 'voice' ? 11 : 3}
                strokeDasharray={node.known ? undefined : '4 3'}
              />
              <text x={x(column) + 9} y={y(row) + 4}>
                {clip(node.name, Math.floor((box - 34) / 6.4))}
              </text>
              <text x={x(column) + box - 8} y={y(row) + 4} textAnchor="end">
                {node.statements}
              </text>
            </To>
          ))}
        </svg>
      </section>
    </div>
  )
}

/** The place of a step among those that lead to the same box: their words stand below each other. */
const rankOf = ({ edges }: Chains, edge: Chains['edges'][number]): number =>
  edges.filter(({ to }) => to === edge.to).indexOf(edge)

type Node = Chains['nodes'][number]

/** The filters of the ledger that leave the claims with words of these. */
const narrowed = (...nodes: readonly (Node | undefined)[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    nodes.flatMap((node) => (node === undefined ? [] : [[node.kind === 'outlet' ? 'outlet' : 'actor', node.name]])),
  )

const KIND = { voice: 'Voice', agency: 'Agency', outlet: 'Outlet' } as const

/** The same steps as an indented tree: each voice, and under it who carried its words further. */
export function OriginTree({
  chains,
  claim,
  numbers,
}: {
  readonly chains: Chains
  readonly claim: string | null
  /** The numbers of the claim's sentences. */
  readonly numbers: ReadonlyMap<string, number>
}) {
  /** The count of a step: the sentences themselves within one claim, else the claims that hold them. */
  const counted = (statements: number, names: Readonly<Record<string, string>>, ids: readonly string[] | null) =>
    claim !== null && ids !== null ? (
      <SentenceRefs claim={claim} ids={ids} numbers={numbers} />
    ) : (
      <To to={claim === null ? '/claims' : `/claim/${claim}#evidence`} with={claim === null ? names : {}}>
        {count(statements, 'statement')}
      </To>
    )
  const byId = new Map(chains.nodes.map((node) => [node.id, node]))
  const after = new Map<string, Chains['edges'][number][]>()
  for (const edge of chains.edges) after.set(edge.from, [...(after.get(edge.from) ?? []), edge])
  const branch = (id: string, path: readonly string[]) => {
    const edges = after.get(id) ?? []
    if (edges.length === 0) return null
    return (
      <ul>
        {edges.map((edge) => (
          <li key={edge.to}>
            <bdi>{byId.get(edge.to)?.name ?? edge.to}</bdi>{' '}
            <span className="soft small">
              <bdi>{edge.words}</bdi>,{' '}
              {counted(edge.statements.length, narrowed(byId.get(edge.from), byId.get(edge.to)), edge.statements)}
              {path.includes(edge.to) ? '; circular: counts once' : ''}
            </span>
            {path.includes(edge.to) ? null : branch(edge.to, [...path, edge.to])}
          </li>
        ))}
      </ul>
    )
  }
  return (
    <ul className="tree">
      {chains.nodes
        .filter(({ kind }) => kind === 'voice')
        .sort((a, b) => b.statements - a.statements)
        .map((node) => (
          <li key={node.id}>
            <strong>
              <bdi>{node.name}</bdi>
            </strong>{' '}
            <span className="soft small">
              {node.known ? '' : 'not known who; '}
              {node.party !== null && node.party !== node.name ? <bdi>for {node.party}; </bdi> : null}
              {counted(node.statements, narrowed(node), null)}
            </span>
            {branch(node.id, [node.id])}
          </li>
        ))}
    </ul>
  )
}
