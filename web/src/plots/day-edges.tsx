/** Short lines on the axis where each day that holds something begins and ends, where days are wide enough to tell. */
export const DayEdges = ({
  days,
  y,
}: {
  readonly days: readonly { readonly day: string; readonly start: number; readonly end: number }[]
  readonly y: number
}) => (
  <>
    {days
      .filter(({ start, end }) => end - start > 24)
      .map(({ day, start, end }) => (
        <path key={day} className="axis strong" d={`M${start} ${y - 4}v8M${end} ${y - 4}v8`} strokeOpacity="0.6" />
      ))}
  </>
)
