import { orAssumed } from '../../../src/ask/assumed.js'
import type { Timeline } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { drawingOf } from '../parts/badges.js'
import { To } from '../parts/to.js'
import { clip, days, stanceWords } from '../parts/words.js'
import { DayBreaks } from './day-breaks.js'
import { DayEdges } from './day-edges.js'
import { dayScale, edgesOf } from './days.js'
import { type LaneCell, type LaneMark, laneCells, laneMarks } from './lane-marks.js'
import { CLEAR, lanePlaces, type Place } from './lane-places.js'
import { NO_PARTY, type PartyMark } from './party-marks.js'
import { useWidth } from './use-width.js'

type Entry = Timeline[number]
const RIGHT = 16
const ROW = 16
/** A row of a lane in which some mark has its count below it. */
const COUNTED_ROW = 27
/** Where the lanes begin, below the days. */
const HEAD = 26
/** From this height on the days stand below the lanes too: those above are out of sight at the end. */
const TALL = 420
/** Lanes beyond this number are drawn as one. */
const LANES = 8
const STATUS = 'changes of status'
const REST = 'other parties'

/** A lane for each party; who names none speaks for itself. What was said on which day, by shape, word and colour. */
export function Lanes({
  entries,
  marks,
  dayOf,
}: {
  readonly entries: Timeline
  readonly marks: ReadonlyMap<string, PartyMark>
  /** The day of the list below at which an entry stands. */
  dayOf(entry: Entry): string
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
  // Intervals as long as a month would leave no room for days: they are drawn as far as the days of the others reach.
  const short = dated.filter(({ at, to }) => isShort(at, to))
  const near = short.length > 0 ? short.flatMap(({ at, to }) => [at, to]) : dated.map(({ at }) => at)
  const scale = dayScale([...near, ...beyond(dated, near)], left + 12, width - RIGHT)
  const columns = Math.max(1, Math.floor(scale.width / 15))
  const across = Math.min(6, columns)
  /** Where the days of an entry begin and end. */
  const ends = ({ at, to }: Entry): readonly [number, number] => {
    const first = scale.x(at) ?? 0
    return [first, Math.min(Math.max(scale.x(to) ?? first, first), width - RIGHT)]
  }
  let top = HEAD
  const drawn = lanes.map((lane) => {
    const cells = laneCells(
      dated.filter((entry) => laneOf(entry) === lane),
      ends,
      across,
    ).map((cell, i) => ({ ...cell, key: String(i), marks: laneMarks(cell.entries, across) }))
    const { places, rows } = lanePlaces(
      cells.map(({ key, marks: of, middle, span }) => ({
        key,
        count: of.length,
        middle,
        wide: Math.max(...of.map(wideOf)),
        isSpan: span !== null,
      })),
      across,
      [isNarrow ? 0 : left, width],
    )
    const start = top
    const step = cells.some((cell) => cell.marks.some((mark) => mark.entries.length > 1)) ? COUNTED_ROW : ROW
    const height = rows * step + 12 + (isNarrow ? 16 : 0)
    top += height
    return { lane, cells, start, height, step, places }
  })
  const height = top + (top < TALL ? 12 : 26)
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
            <line className="axis" x1={tick.x} x2={tick.x} y1={HEAD - 4} y2={top} />
            <text x={tick.x} y={HEAD - 10} textAnchor="middle">
              {tick.words}
            </text>
            {top < TALL ? null : (
              <text x={tick.x} y={top + 16} textAnchor="middle">
                {tick.words}
              </text>
            )}
          </g>
        ))}
        <DayEdges days={edgesOf(new Set(dated.map(({ at }) => (at ?? '').slice(0, 10))), scale.edges)} y={top} />
        <DayBreaks breaks={scale.breaks} top={HEAD - 4} bottom={top} />
        {asof === null ? null : <line className="now" x1={asof[1]} x2={asof[1]} y1={HEAD - 4} y2={top} />}
        {drawn.map(({ lane, cells, start, height: tall, step, places }) => (
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
            {cells.map(({ key, span }) => {
              const y = Math.min(start + tall - 6, start + (isNarrow ? 24 : 8) + below(cells, places, span) * step + 4)
              return span === null ? null : <line key={key} className="span" x1={span[0]} x2={span[1]} y1={y} y2={y} />
            })}
            {cells.map((cell) =>
              cell.marks.map(({ entries: [entry, ...others] }, i) => {
                const { x, row } = places.get(cell.key)?.[i] ?? { x: 0, row: 0 }
                const at = { x, y: start + (isNarrow ? 24 : 8) + row * step + 4 }
                const key = `${entry.claim}${entry.statement}${entry.kind}${entry.stance}`
                return others.length === 0 ? (
                  <Glyph key={key} entry={entry} {...at} />
                ) : (
                  <Counted key={key} entries={[entry, ...others]} lane={lane} dayOf={dayOf} {...at} />
                )
              }),
            )}
          </g>
        ))}
      </svg>
    </div>
  )
}

/** Pixels of a digit below a mark, with those that keep two numbers apart. */
const DIGIT = 7
const APART = 6

/** How much room a mark takes: its shape, or its count where that is wider. */
const wideOf = ({ entries: { length } }: LaneMark): number =>
  length === 1 ? CLEAR : Math.max(CLEAR, String(length).length * DIGIT + APART)

/**
 * How many rows down the line of an interval lies: right below its own marks and all that stand above it, so that it is seen
 * whose it is.
 */
function below(
  cells: readonly { readonly key: string; readonly marks: readonly LaneMark[] }[],
  places: ReadonlyMap<string, readonly Place[]>,
  span: LaneCell['span'],
): number {
  const [from, to] = span ?? [0, 0]
  const rows = cells.flatMap(({ key, marks }) =>
    (places.get(key) ?? []).flatMap(({ x, row }, i) =>
      x >= from - CLEAR && x <= to + CLEAR ? row + ((marks[i]?.entries.length ?? 1) > 1 ? COUNTED : BELOW) : [],
    ),
  )
  return Math.max(BELOW, ...rows)
}
/** Parts of a row from the middle of a mark to what clears it, and to what clears its count too. */
const BELOW = 0.6
const COUNTED = 0.85

/**
 * The last day of what was said before all these days, and the first of what was said after them: beyond a break of the axis
 * they stand where they were, and not beside the first day.
 */
function beyond(dated: Timeline, near: readonly (string | null)[]): readonly string[] {
  const days = near.flatMap((at) => at?.slice(0, 10) ?? []).sort()
  const [first, last] = [days[0] ?? '', days.at(-1) ?? '']
  const before = dated.flatMap(({ to }) => to?.slice(0, 10) ?? []).filter((day) => day < first)
  const after = dated.flatMap(({ at }) => at?.slice(0, 10) ?? []).filter((day) => day > last)
  return [before.sort().at(-1), after.sort()[0]].filter((day) => day !== undefined)
}

/** The longest interval that a plot of days has room for: the third of a month that “early March” says. */
const SHORT_MS = 10 * 86_400_000
const isShort = (at: string | null, to: string | null): boolean =>
  at !== null && to !== null && Date.parse(to.slice(0, 10)) - Date.parse(at.slice(0, 10)) <= SHORT_MS

const TONES: Readonly<Record<string, string>> = {
  good: 'var(--good)',
  warn: 'var(--warn)',
  bad: 'var(--bad)',
  odd: 'var(--odd)',
}

/** The shape of a stance or a status around a point. */
function Shape({ stance, x, y }: { readonly stance: string; readonly x: number; readonly y: number }) {
  const { tone, path } = drawingOf(stance)
  return (
    <path
      d={path}
      transform={`translate(${x - 6.6} ${y - 6.6}) scale(1.1)`}
      style={{ fill: TONES[tone] ?? 'var(--dull)' }}
      fillRule="evenodd"
    />
  )
}

function Glyph({ entry, x, y }: { readonly entry: Entry; readonly x: number; readonly y: number }) {
  const words = clip(
    `${orAssumed(days(entry.at, entry.to), !entry.stated && entry.at !== null)}: ${entry.who === '' ? '' : `${entry.who} `}${stanceWords(entry.stance, entry.polarity)}: ${entry.words}`,
    240,
  )
  return (
    <To to={`/claim/${entry.claim}${entry.statement === null ? '' : `#${entry.statement}`}`} aria-label={words}>
      <title>{words}</title>
      <rect x={x - 7} y={y - 8} width="14" height="16" fill="transparent" />
      <Shape stance={entry.stance} x={x} y={y} />
    </To>
  )
}

/** So many entries of one stance in one place: opens their days in the list below. */
function Counted({
  entries,
  lane,
  dayOf,
  x,
  y,
}: {
  readonly entries: readonly [Entry, ...Entry[]]
  readonly lane: string
  dayOf(entry: Entry): string
  readonly x: number
  readonly y: number
}) {
  const view = useViewState()
  const [{ stance, at }] = entries
  const held = [...new Set(entries.map(dayOf))].sort()
  const last =
    entries
      .map(({ to }) => to ?? '')
      .sort()
      .at(-1) ?? null
  const words = clip(
    `${days(at, last)}: ${lane}: ${stanceWords(stance)}, ${entries.length} times: open ${held.length === 1 ? 'the day' : 'these days'}`,
    240,
  )
  const filters = Object.fromEntries(FILTERS.map((name) => [name, view.get(name)]))
  return (
    <To to={`/timeline#day-${held[0]}`} with={{ ...filters, days: held.join(',') }} aria-label={words}>
      <title>{words}</title>
      <rect x={x - 8} y={y - 8} width="16" height="27" fill="transparent" />
      <Shape stance={stance} x={x} y={y} />
      <text className="counted" x={x} y={y + 17} textAnchor="middle">
        {entries.length}
      </text>
    </To>
  )
}

/** What narrows the timeline stays as it is when a day is opened. */
const FILTERS = ['actor', 'claim', 'from', 'stance'] as const
