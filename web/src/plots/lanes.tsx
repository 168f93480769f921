import { orAssumed } from '../../../src/ask/assumed.js'
import type { Timeline } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { drawingOf } from '../parts/badges.js'
import { To } from '../parts/to.js'
import { clip, days, stanceWords } from '../parts/words.js'
import { DayBreaks } from './day-breaks.js'
import { DayEdges } from './day-edges.js'
import { dayScale, edgesOf } from './days.js'
import { lanePlaces } from './lane-places.js'
import { NO_PARTY, type PartyMark } from './party-marks.js'
import { useWidth } from './use-width.js'

type Entry = Timeline[number]
const RIGHT = 16
const ROW = 16
/** Lanes beyond this number are drawn as one. */
const LANES = 12
const STATUS = 'changes of status'
const REST = 'other parties'

/** A lane for each party; who names none speaks for itself. What was said on which day, by shape, word and colour. */
export function Lanes({
  entries,
  marks,
}: {
  readonly entries: Timeline
  readonly marks: ReadonlyMap<string, PartyMark>
}) {
  const view = useViewState()
  const [place, width] = useWidth<HTMLDivElement>()
  const left = width < 560 ? 8 : 160
  const isNarrow = left === 8
  const dated = entries.filter((entry) => /^\d{4}-\d{2}-\d{2}/.test(entry.at ?? ''))
  if (dated.length === 0) return null
  const counts = new Map<string, number>()
  const own = (entry: Entry) =>
    entry.kind === 'status' ? STATUS : (entry.party ?? (entry.who === '' ? NO_PARTY : entry.who))
  for (const entry of dated) counts.set(own(entry), (counts.get(own(entry)) ?? 0) + 1)
  const names = [...counts.keys()].sort(
    (a, b) =>
      Number(b === STATUS) - Number(a === STATUS) ||
      Number(a === NO_PARTY) - Number(b === NO_PARTY) ||
      (counts.get(b) ?? 0) - (counts.get(a) ?? 0) ||
      (a < b ? -1 : 1),
  )
  const kept = new Set(names.length > LANES ? names.slice(0, LANES - 1) : names)
  const laneOf = (entry: Entry) => (kept.has(own(entry)) ? own(entry) : REST)
  const lanes = [...names.filter((name) => kept.has(name)), ...(names.length > kept.size ? [REST] : [])]
  const scale = dayScale(
    // Intervals as long as a year would leave no room for days: they are drawn as far as the days of the others reach.
    dated.flatMap(({ at, to }) => (isShort(at, to) ? [at, to] : [at])),
    left + 12,
    width - RIGHT,
  )
  const columns = Math.max(1, Math.floor(scale.width / 15))
  /** Where the days of a cell begin and end. */
  const ends = (key: string): readonly [number, number] => {
    const [from = '', to = ''] = key.split('/')
    const first = scale.x(from) ?? 0
    return [first, Math.min(Math.max(scale.x(to) ?? first, first), width - RIGHT)]
  }
  let top = 8
  const drawn = lanes.map((lane) => {
    const cells = new Map<string, Entry[]>()
    for (const entry of dated)
      if (laneOf(entry) === lane) {
        const key = `${(entry.at ?? '').slice(0, 10)}/${(entry.to ?? '').slice(0, 10)}`
        cells.set(key, [...(cells.get(key) ?? []), entry])
      }
    const { places, rows } = lanePlaces(
      [...cells].map(([key, list]) => {
        const [first, last] = ends(key)
        return { key, count: list.length, middle: (first + last) / 2, isSpan: first !== last }
      }),
      Math.min(6, columns),
    )
    const start = top
    const height = rows * ROW + 12 + (isNarrow ? 16 : 0)
    top += height
    return { lane, cells, start, height, places }
  })
  const height = top + 26
  const asof = scale.edges(view.asof)
  return (
    <div ref={place}>
      <svg
        className="plot"
        viewBox={`0 0 ${width} ${height}`}
        height={height}
        role="group"
        aria-label="A lane for each party; the same entries stand in the table below"
      >
        {scale.ticks.map((tick) => (
          <g key={tick.day}>
            <line className="axis" x1={tick.x} x2={tick.x} y1="4" y2={top} />
            <text x={tick.x} y={top + 16} textAnchor="middle">
              {tick.words}
            </text>
          </g>
        ))}
        <DayEdges days={edgesOf(new Set(dated.map(({ at }) => (at ?? '').slice(0, 10))), scale.edges)} y={top} />
        <DayBreaks breaks={scale.breaks} top={4} bottom={top} />
        {asof === null ? null : <line className="now" x1={asof[1]} x2={asof[1]} y1="4" y2={top} />}
        {drawn.map(({ lane, cells, start, height: tall, places }) => (
          <g key={lane} className={marks.get(lane)?.colour ?? 'p6'}>
            <line
              className="axis strong"
              x1="0"
              x2={width}
              y1={start + tall - 3}
              y2={start + tall - 3}
              strokeOpacity="0.35"
            />
            <text
              className="name"
              x={isNarrow ? 4 : left - 8}
              y={start + (isNarrow ? 12 : 16)}
              textAnchor={isNarrow ? 'start' : 'end'}
            >
              {clip(lane, isNarrow ? 40 : 21)}
            </text>
            {[...cells.keys()].map((key) => {
              const [first, last] = ends(key)
              const y = start + tall - 6
              return first === last ? null : <line key={key} className="span" x1={first} x2={last} y1={y} y2={y} />
            })}
            {[...cells].map(([key, list]) =>
              list.map((entry, i) => {
                const { x, row } = places.get(key)?.[i] ?? { x: 0, row: 0 }
                const y = start + (isNarrow ? 24 : 8) + row * ROW + 4
                return (
                  <Glyph
                    key={`${entry.claim}${entry.statement}${entry.kind}${entry.stance}`}
                    entry={entry}
                    x={x}
                    y={y}
                  />
                )
              }),
            )}
          </g>
        ))}
      </svg>
    </div>
  )
}

/** Whether an interval of days is one that a plot of days has room for. */
const isShort = (at: string | null, to: string | null): boolean =>
  at !== null && to !== null && Date.parse(to.slice(0, 10)) - Date.parse(at.slice(0, 10)) <= 31 * 86_400_000

const TONES: Readonly<Record<string, string>> = {
  good: 'var(--good)',
  warn: 'var(--warn)',
  bad: 'var(--bad)',
  odd: 'var(--odd)',
}

function Glyph({ entry, x, y }: { readonly entry: Entry; readonly x: number; readonly y: number }) {
  const { tone, path } = drawingOf(entry.stance)
  const words = clip(
    `${orAssumed(days(entry.at, entry.to), !entry.stated && entry.at !== null)}: ${entry.who === '' ? '' : `${entry.who} `}${stanceWords(entry.stance, entry.polarity)}: ${entry.words}`,
    240,
  )
  return (
    <To to={`/claim/${entry.claim}${entry.statement === null ? '' : `#${entry.statement}`}`} aria-label={words}>
      <title>{words}</title>
      <rect x={x - 7} y={y - 8} width="14" height="16" fill="transparent" />
      <path
        d={path}
        transform={`translate(${x - 6.6} ${y - 6.6}) scale(1.1)`}
        style={{ fill: TONES[tone] ?? 'var(--dull)' }}
        fillRule="evenodd"
      />
    </To>
  )
}
