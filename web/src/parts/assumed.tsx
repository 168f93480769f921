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

/**
 * The day of a change, marked where no page states it; "undated" where there is none. Where the pages give only a month or a
 * span, all the days on which it can have been.
 */
export const Day = ({
  at,
  from = null,
  assumed,
}: {
  readonly at: string | null
  readonly from?: string | null
  readonly assumed: boolean
}) => (
  <>
    {at === null ? day(at) : days(from ?? at, at)}
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
