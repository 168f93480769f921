import { scaleLinear, scaleSymlog } from 'd3-scale'
import { isAssumed, orAssumed } from '../../../src/ask/assumed.js'
import type { FigurePoint } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { To } from '../parts/to.js'
import { clip, days } from '../parts/words.js'
import { DayBreaks } from './day-breaks.js'
import { DayEdges } from './day-edges.js'
import { dayScale, edgesOf } from './days.js'
import { NO_PARTY, type PartyMark } from './party-marks.js'
import { useWidth } from './use-width.js'
import { wideTicks } from './wide-ticks.js'
import { type Tall, withinDay } from './within-day.js'

const HEIGHT = 240
const LEFT = 56
const RIGHT = 18
const TOP = 18
const BOTTOM = 30
/** Pixels that an open end reaches beyond what is known. */
const OPEN = 22
/** Pixels that a mark reaches around its middle. */
const MARK = 6

const number = (value: number): string => value.toLocaleString('en-GB')

/** What the wide scale shows, or what the scale finds round, whole where all that is shown is counted in wholes. */
function ticksOf(
  y: ((value: number) => number) & { domain(): number[]; ticks(count: number): number[] },
  isWide: boolean,
  isWhole: boolean,
): readonly number[] {
  if (!isWide) return y.ticks(5).filter((tick) => !isWhole || Number.isInteger(tick))
  const [low = 0, high = 0] = y.domain()
  return wideTicks(y, low, high)
}

/** The bounds of a figure in words. */
export function boundWords({ min, max, surface, bound, value, was }: FigurePoint['figure']): string {
  // "Above 14" leaves 14 out.
  if (bound === 'more-than') return `more than ${number(value ?? min ?? 0)}`
  if (bound === 'less-than') return `fewer than ${number(value ?? max ?? 0)}`
  // What "about 2,975" reaches over is ours and not the speaker's.
  if (bound === 'about' && value !== null) return `about ${number(value)}`
  if (min !== null && max !== null && min !== max) return `${number(min)} to ${number(max)}`
  if (min !== null && max !== null) return was === null ? number(min) : `${number(min)}, ${number(was)} before`
  if (min !== null) return `${number(min)} or more`
  if (max !== null) return `${number(max)} or fewer`
  return surface
}

/** How far a figure reaches: its bounds, and a little beyond where one is open. */
const spanOf = ({ min, max }: FigurePoint['figure'], y: (value: number) => number) => ({
  top: max === null ? y(min ?? 0) - OPEN : y(max),
  bottom: min === null ? y(max ?? 0) + OPEN : y(min),
})

/** What a figure covers with its mark. */
function tallOf(figure: FigurePoint['figure'], y: (value: number) => number): Tall {
  const { top, bottom } = spanOf(figure, y)
  const middle = y(figure.value ?? figure.min ?? figure.max ?? 0)
  return { top: Math.min(top, middle - MARK), bottom: Math.max(bottom, middle + MARK) }
}

/** Figures of one thing over the days on which they were given: each with its interval, open where its words leave it open. */
export function FigurePlot({
  title,
  points,
  marks,
}: {
  readonly title: string
  readonly points: readonly FigurePoint[]
  readonly marks: ReadonlyMap<string, PartyMark>
}) {
  const view = useViewState()
  const [place, width] = useWidth<HTMLDivElement>()
  const dated = points.filter((point) => point.at !== null && (point.figure.min ?? point.figure.max) !== null)
  const values = dated.flatMap(({ figure }) => [figure.min, figure.max]).filter((value) => value !== null)
  if (dated.length === 0) return null
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const isWide = high > 60 * Math.max(1, low)
  const y = (isWide ? scaleSymlog() : scaleLinear())
    // An axis that would begin a little above nothing begins at nothing.
    .domain([low < high / 3 ? 0 : Math.max(0, low - (high - low) * 0.15), high + Math.max(1, (high - low) * 0.15)])
    .range([HEIGHT - BOTTOM, TOP])
    .nice()
  const scale = dayScale(
    dated.map(({ at }) => at),
    LEFT,
    width - RIGHT,
  )
  // Figures of one day stand over each other, or side by side within it.
  const perDay = new Map<string, FigurePoint[]>()
  for (const point of dated) {
    const key = (point.at ?? '').slice(0, 10)
    perDay.set(key, [...(perDay.get(key) ?? []), point])
  }
  const placed = [...perDay].flatMap(([key, list]) => {
    const [x, edges] = [scale.x(key), scale.edges(key)]
    if (x === null || edges === null) return []
    // The day's narrower half decides: its middle is where its date stands.
    const room = 2 * Math.min(x - edges[0], edges[1] - x)
    const beside = withinDay(
      list.map(({ figure }) => tallOf(figure, y)),
      room,
    )
    return list.map((point, i) => ({ point, x: x + (beside[i] ?? 0) }))
  })
  const asof = scale.edges(view.asof)
  const threads = new Map<string, { x: number; y: number; day: string; colour: string }[]>()
  for (const { point, x } of placed) {
    // Two pages may print one saying: a line says that a speaker moved, and needs two stated days.
    if (point.disowned !== null || point.dated !== 'stated') continue
    const key = `${point.speaker.toLowerCase()}|${point.figure.part}`
    const mark = marks.get(point.party ?? NO_PARTY)
    const at = {
      x,
      y: y(point.figure.value ?? point.figure.min ?? point.figure.max ?? 0),
      day: (point.at ?? '').slice(0, 10),
      colour: mark?.colour ?? 'p6',
    }
    // Two figures of one day are no move.
    const own = threads.get(key) ?? []
    if (own.every(({ day }) => day !== at.day)) threads.set(key, [...own, at])
  }
  return (
    <div ref={place}>
      <svg
        className="plot"
        viewBox={`0 0 ${width} ${HEIGHT}`}
        height={HEIGHT}
        role="group"
        aria-label={`${title}: the same figures stand in the table below`}
      >
        {ticksOf(y, isWide, values.every(Number.isInteger)).map((tick) => (
          <g key={tick}>
            <line className="axis" x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
            <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
              {number(tick)}
            </text>
          </g>
        ))}
        {scale.ticks.map((tick) => (
          <text key={tick.day} x={tick.x} y={HEIGHT - 8} textAnchor="middle">
            {tick.words}
          </text>
        ))}
        <DayEdges days={edgesOf(perDay.keys(), scale.edges)} y={HEIGHT - BOTTOM} />
        <DayBreaks breaks={scale.breaks} top={TOP} bottom={HEIGHT - BOTTOM} />
        {asof === null ? null : <line className="now" x1={asof[1]} x2={asof[1]} y1={TOP} y2={HEIGHT - BOTTOM} />}
        {[...threads].map(([key, list]) =>
          list.length < 2 ? null : (
            <g key={key} className={list[0]?.colour}>
              <polyline
                className="thread"
                points={[...list]
                  .sort((a, b) => a.x - b.x)
                  .map((at) => `${at.x},${at.y}`)
                  .join(' ')}
              />
            </g>
          ),
        )}
        {placed.map(({ point, x }) => (
          <Mark
            key={point.statement + point.figure.surface}
            point={point}
            x={x}
            y={(value) => y(value)}
            mark={marks.get(point.party ?? NO_PARTY)}
          />
        ))}
      </svg>
    </div>
  )
}

function Mark({
  point,
  x,
  y,
  mark,
}: {
  readonly point: FigurePoint
  readonly x: number
  readonly y: (value: number) => number
  readonly mark: PartyMark | undefined
}) {
  const { min, max, value, bound } = point.figure
  const words = clip(
    `${point.speaker}: ${point.figure.surface} (${boundWords(point.figure)}), ${orAssumed(days(point.at, point.to), isAssumed(point.dated))}`,
    200,
  )
  const { top, bottom } = spanOf(point.figure, y)
  const isWide = bound === 'vague' || bound === 'range'
  // A box has no middle: nobody said it.
  const isBox = isWide && min !== null && max !== null && min !== max
  const at = y(value ?? min ?? max ?? 0)
  return (
    <To to={`/claim/${point.claim}#${point.statement}`} aria-label={words}>
      <g className={mark?.colour ?? 'p6'}>
        <title>{words}</title>
        <rect
          x={x - 7}
          y={Math.min(top, at) - 10}
          width="14"
          height={Math.max(20, bottom - top + 20)}
          fill="transparent"
        />
        {isWide && min !== null && max !== null ? (
          <rect
            className="band"
            x={x - 6}
            y={top}
            width="12"
            height={Math.max(2, bottom - top)}
            fillOpacity="0.25"
            strokeWidth="1"
          />
        ) : bottom - top > 1 ? (
          <line className="band" x1={x} x2={x} y1={top} y2={bottom} strokeWidth="2" />
        ) : null}
        {max === null ? (
          <path
            className="band"
            d={`M${x - 5} ${top + 6}L${x} ${top}L${x + 5} ${top + 6}`}
            fill="none"
            style={{ fill: 'none' }}
            strokeWidth="2"
          />
        ) : null}
        {min === null ? (
          <path
            className="band"
            d={`M${x - 5} ${bottom - 6}L${x} ${bottom}L${x + 5} ${bottom - 6}`}
            style={{ fill: 'none' }}
            strokeWidth="2"
          />
        ) : null}
        {max !== null && min !== null && max !== min && !isWide ? (
          <path className="band" d={`M${x - 4} ${top}h8M${x - 4} ${bottom}h8`} strokeWidth="2" />
        ) : null}
        {isBox ? null : (
          <path
            className={point.disowned === null ? 'shape' : 'shape hollow'}
            d={mark?.path}
            transform={`translate(${x} ${at})`}
          />
        )}
      </g>
    </To>
  )
}
