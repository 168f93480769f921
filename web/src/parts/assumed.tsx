import { ASSUMED, ASSUMED_WHY } from '../../../src/ask/assumed.js'
import { day, days } from './words.js'

/** Stands behind a day that no page states. */
export const Assumed = ({ if: isAssumed }: { readonly if: boolean }) =>
  isAssumed ? (
    <>
      {' '}
      <span className="soft" title={ASSUMED_WHY}>
        {ASSUMED}
      </span>
    </>
  ) : null

/** A day, marked where no page states it; "undated" where there is none. */
export const Day = ({ at, assumed }: { readonly at: string | null; readonly assumed: boolean }) => (
  <>
    {day(at)}
    <Assumed if={assumed && at !== null} />
  </>
)

/** The days of a saying, both ends included, marked where no page states them. */
export const Days = ({
  from,
  to,
  stated,
}: {
  readonly from: string | null
  readonly to: string | null
  readonly stated: boolean
}) => (
  <>
    {days(from, to)}
    <Assumed if={!stated && from !== null} />
  </>
)
