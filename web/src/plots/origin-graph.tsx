import { useMemo, useState } from 'react'
import { count } from '../../../src/text/count.js'
import type { Chains } from '../api/types.js'
import { SentenceRefs } from '../parts/sentence-refs.js'
import { To } from '../parts/to.js'
import { useIsPrinted } from '../parts/use-printed.js'
import { clip, visible } from '../parts/words.js'
import { inLines, placeLabels } from './graph-labels.js'
import { layout } from './graph-layout.js'
import { useWidth } from './use-width.js'

/** Steps up to which each has its words beside it; of more, those of a box that is pointed at. */
const WORDED = 14

/** Words on their way: first voices on the left, agencies in the middle, outlets on the right. */
export function OriginGraph({ chains }: { readonly chains: Chains }) {
  const [place, width] = useWidth<HTMLDivElement>()
  const [near, setNear] = useState<string | null>(null)
  const { placed, columns, rows } = useMemo(() => layout(chains), [chains])
  const isNarrow = width < 560
  const gap = isNarrow ? 24 : 60
  const wide = Math.max(width, columns * (isNarrow ? 104 : 150))
  // A narrow box has its name in two lines.
  const [row, tall] = isNarrow ? [46, 38] : [34, 22]
  const height = rows * row + 39
  const box = Math.min(230, (wide - (columns - 1) * gap) / columns)
  const x = (column: number) => (columns === 1 ? 1 : 1 + (column * (wide - 2 - box)) / (columns - 1))
  const y = (at: number) => 20 + tall / 2 + at * row - row / 2
  const touches = (edge: Chains['edges'][number]) => near !== null && (edge.from === near || edge.to === near)
  const boxes = [...placed.values()].map(({ column, row: at }) => ({
    x: x(column) - 2,
    y: y(at) - tall / 2 - 1,
    width: box + 4,
    height: tall + 2,
  }))
  const isWorded = chains.edges.length <= WORDED && !isNarrow
  const labels = placeLabels(
    chains.edges
      .filter((edge) => isWorded || touches(edge))
      .flatMap((edge) => {
        const [from, to] = [placed.get(edge.from), placed.get(edge.to)]
        return from === undefined || to === undefined
          ? []
          : [
              {
                id: `${edge.from} ${edge.to}`,
                words: visible(edge.words),
                x1: x(from.column) + box,
                y1: y(from.row),
                x2: x(to.column),
                y2: y(to.row),
              },
            ]
      }),
    boxes,
  )
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
            const label = labels.get(`${edge.from} ${edge.to}`)
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
                {label === undefined ? null : (
                  <text className="step" x={label.x} y={label.y} textAnchor={label.anchor}>
                    {label.text}
                  </text>
                )}
              </g>
            )
          })}
          {[...placed.values()].map(({ node, column, row: at }) => (
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
                y={y(at) - tall / 2}
                width={box}
                height={tall}
                rx={node.kind === 'voice' ? 11 : 3}
                strokeDasharray={node.known ? undefined : '4 3'}
              />
              <Name name={visible(drawnName(node))} x={x(column) + 9} y={y(at) + 4} lengths={fitting(box, isNarrow)} />
              <text x={x(column) + box - 8} y={y(at) + (isNarrow ? 12 : 4)} textAnchor="end">
                {node.statements}
              </text>
            </To>
          ))}
        </svg>
      </section>
      <p className="soft small near noprint" aria-hidden="true">
        {near === null ? (
          'Point at a box, or move to it, for its whole name and what its steps rest on.'
        ) : (
          <Near chains={chains} id={near} />
        )}
      </p>
    </div>
  )
}

/** How a name fits into its box: beside the count, in one line or two. */
const fitting = (box: number, isNarrow: boolean) =>
  isNarrow
    ? ([Math.max(6, Math.floor((box - 14) / 7.2)), Math.max(5, Math.floor((box - 36) / 7.2))] as const)
    : ([Math.max(6, Math.floor((box - 38) / 7.2))] as const)

/** A page that names no outlet is told by its title; its border says that it is not known whose it is. */
const drawnName = ({ kind, known, name }: Node): string =>
  kind === 'outlet' && !known ? name.replace(/^outlet unknown: /, '? ') : name

/** A name in its box. The count stands at the end of the last line, which is as much shorter. */
function Name({
  name,
  x,
  y,
  lengths,
}: {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly lengths: readonly [first: number, second?: number]
}) {
  const words = inLines(name, lengths)
  return (
    <text x={x} y={y}>
      {words.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is told by its place.
        <tspan key={i} x={x} dy={i > 0 ? 15 : lengths[1] === undefined ? 0 : -7}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** The whole name of a box, and its steps in words. */
function Near({ chains, id }: { readonly chains: Chains; readonly id: string }) {
  const nameOf = (one: string) => chains.nodes.find((node) => node.id === one)?.name ?? one
  const steps = chains.edges.filter(({ from, to }) => from === id || to === id)
  return (
    <>
      <strong className="ink">
        <bdi>{nameOf(id)}</bdi>
      </strong>
      {steps.slice(0, SHOWN).map((edge) => (
        <span key={edge.from + edge.to}>
          ; {edge.from === id ? '→ ' : '← '}
          <bdi>{nameOf(edge.from === id ? edge.to : edge.from)}</bdi>: <bdi>{edge.words}</bdi>,{' '}
          {edge.statements.length.toLocaleString('en-GB')}
        </span>
      ))}
      {steps.length > SHOWN ? `; and ${steps.length - SHOWN} more, in the tree below` : ''}
    </>
  )
}

/** Steps that are told of a box that is pointed at. */
const SHOWN = 4

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
  // Where most was carried first.
  for (const edges of after.values()) edges.sort((a, b) => b.statements.length - a.statements.length)
  // An agency carries many voices: below each voice stand only the pages that have its own words from there.
  const branch = (id: string, path: readonly string[], own: ReadonlySet<string> | null) => {
    const edges = (after.get(id) ?? [])
      .map((edge) => ({ ...edge, statements: edge.statements.filter((one) => own?.has(one) ?? true) }))
      .filter(({ statements }) => statements.length > 0)
    if (edges.length === 0) return null
    return (
      <ul>
        {edges.map((edge) => (
          <li key={edge.to}>
            <bdi>{byId.get(edge.to)?.name ?? edge.to}</bdi>{' '}
            <span className="soft small">
              <bdi>{edge.words}</bdi>,{' '}
              {counted(
                edge.statements.length,
                narrowed(byId.get(edge.from), byId.get(edge.to), byId.get(path[0] ?? '')),
                edge.statements,
              )}
              {path.includes(edge.to) ? '; circular: counts once' : ''}
            </span>
            {path.includes(edge.to) ? null : branch(edge.to, [...path, edge.to], new Set(edge.statements))}
          </li>
        ))}
      </ul>
    )
  }
  const isPrinted = useIsPrinted()
  const voices = chains.nodes.filter(({ kind }) => kind === 'voice').sort((a, b) => b.statements - a.statements)
  // A list that is a little longer is not worth a step.
  const open = isPrinted || voices.length <= VOICES + 2 ? voices.length : VOICES
  const tree = (nodes: readonly Node[]) => (
    <ul className="tree">
      {nodes.map((node) => (
        <li key={node.id}>
          <strong>
            <bdi>{node.name}</bdi>
          </strong>{' '}
          <span className="soft small">
            {node.known ? '' : 'not known who; '}
            {node.party !== null && node.party !== node.name ? <bdi>for {node.party}; </bdi> : null}
            {counted(node.statements, narrowed(node), null)}
          </span>
          {branch(node.id, [node.id], null)}
        </li>
      ))}
    </ul>
  )
  return (
    <>
      {tree(voices.slice(0, open))}
      {voices.length > open ? (
        <details>
          <summary>{count(voices.length - open, 'more voice')}</summary>
          {tree(voices.slice(open))}
        </details>
      ) : null}
    </>
  )
}

/** Voices of the tree that stand open: those who said most. */
const VOICES = 8
