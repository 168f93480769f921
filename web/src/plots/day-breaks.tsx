import type { Break } from './days.js'

/** The signs on an axis that say where a stretch of days is drawn short. */
export const DayBreaks = ({
  breaks,
  top,
  bottom,
}: {
  readonly breaks: readonly Break[]
  readonly top: number
  readonly bottom: number
}) => (
  <>
    {breaks.map(({ x, words }) => (
      <g key={x}>
        <title>{words}</title>
        <rect x={x - 7} y={top} width="14" height={bottom - top + 6} fill="transparent" />
        <path
          className="axis strong"
          d={`M${x - 2} ${top}V${bottom}M${x + 2} ${top}V${bottom}`}
          strokeDasharray="2 4"
        />
        <path className="axis strong" d={`M${x - 6} ${bottom + 5}l6 -10m0 10l6 -10`} fill="none" />
      </g>
    ))}
  </>
)
