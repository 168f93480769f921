import { Link } from 'wouter'
import { count, nounOf } from '../../../src/text/count.js'
import { address, useAnswer, usePart } from '../api/ask.js'
import type { Documents, Moments } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { clip, day, instant } from './words.js'

/** Steps through the days on which something was said; null means no limit: all that is known. */
export function useTimes() {
  const view = useViewState()
  const { data } = useAnswer<Moments>('/moments.json')
  const days = data?.said ?? []
  // The place of the as-of day among the days: the last day that is not after it; one past the end means no limit.
  const place = view.asof === null ? days.length : days.filter((one) => one.day <= (view.asof ?? '')).length - 1
  const put = (index: number) =>
    view.set({ asof: index >= days.length ? null : (days[Math.max(0, index)]?.day ?? null) }, { replace: true })
  // As of a day, what had been said by then and stands on later pages only: as of the last step that is not after it.
  const later = data?.later.findLast(({ day: from }) => from <= (view.asof ?? ''))?.statements ?? 0
  return { view, days, held: data?.held ?? [], later, place, put, step: (by: 1 | -1) => put(place + by) }
}

/** The two times of every screen: said by when, and held by when. */
export function Times() {
  const { view, days, held, place, put, step } = useTimes()
  const here = days[place]
  const words =
    here === undefined
      ? 'No limit: all that was said'
      : `${day(here.day)}: ${count(here.claims, 'new claim')}, ${count(here.changes, 'change')} of status`
  return (
    <div className="times">
      <fieldset>
        <legend>Said by</legend>
        <button
          type="button"
          onClick={() => step(-1)}
          disabled={place <= 0}
          aria-label="One event earlier"
          title="One event earlier  ["
        >
          ‹
        </button>
        <input
          type="range"
          min={0}
          max={Math.max(days.length, 1)}
          value={Math.max(place, 0)}
          disabled={days.length === 0}
          aria-label="As of: said by the end of this day"
          aria-valuetext={words}
          title={words}
          onChange={(event) => put(Number(event.target.value))}
        />
        <button
          type="button"
          onClick={() => step(1)}
          disabled={place >= days.length}
          aria-label="One event later"
          title="One event later  ]"
        >
          ›
        </button>
        <input
          type="date"
          aria-label="As of this date"
          value={view.asof ?? ''}
          onChange={(event) => {
            if (event.target.value === '' || event.target.validity.valid)
              view.set({ asof: event.target.value }, { replace: true })
          }}
        />
      </fieldset>
      <fieldset>
        <legend>Held by</legend>
        <select
          aria-label="Only what this store held at this instant"
          value={view.knownat ?? ''}
          onChange={(event) => view.set({ knownat: event.target.value })}
        >
          <option value="">now</option>
          {view.knownat !== null && !held.some(({ at }) => at === view.knownat) ? (
            <option value={view.knownat}>{instant(view.knownat)}</option>
          ) : null}
          {[...held]
            .reverse()
            .slice(0, 200)
            .map(({ at, documents, judgements }) => (
              <option key={at} value={at}>
                {`${instant(at)}:${at.slice(17, 19)} (${documents > 0 ? count(documents, 'page') : judgements > 0 ? 'judged' : ''})`}
              </option>
            ))}
        </select>
      </fieldset>
    </div>
  )
}

/** Whether an address holds a day, or an instant of one, such as this program writes. */
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(text)

/** Says that what is on view is the past, wherever it is. */
export function Then() {
  const { view, later } = useTimes()
  if (view.asof === null && view.knownat === null) return null
  const parts = [
    view.asof === null ? null : isDay(view.asof) ? `what had been said by ${day(view.asof)}` : null,
    view.knownat === null ? null : isDay(view.knownat) ? `what this store held on ${instant(view.knownat)} UTC` : null,
  ].filter((part) => part !== null)
  const off = [view.asof, view.knownat].filter((text) => text !== null && !isDay(text))
  return (
    <section className="then" aria-label="The time shown">
      {off.map((text) => (
        <span key={text}>
          “<bdi>{clip(text ?? '', 40)}</bdi>” is no day: nothing can be shown for it. A day is written as 2024-03-08.
        </span>
      ))}
      {parts.length === 0 ? null : <span>Shown: {parts.join(', and ')}.</span>}
      {view.asof === null || off.includes(view.asof) ? null : <Undated knownat={view.knownat} />}
      {view.asof === null || view.knownat !== null || later === 0 ? null : (
        <span>
          <Link href={address('/timeline', {})}>{count(later, 'statement')}</Link> said by then{' '}
          {nounOf(later, 'stands', 'stand')} on later pages only, and {nounOf(later, 'is', 'are')} not shown.
        </span>
      )}
      <button type="button" className="bare" onClick={() => view.set({ asof: null, knownat: null })}>
        Show all
      </button>
    </section>
  )
}

/** Pages without a date are in no past, but what they say of a day counts from it: how many they are, and where. */
function Undated({ knownat }: { readonly knownat: string | null }) {
  const { data } = usePart<Documents>(address('/documents.json', { undated: 'true', knownat, pagesize: 1 }))
  const total = data?.total ?? 0
  if (total === 0) return null
  return (
    <span>
      <Link href={address('/documents', { undated: 'true', knownat })}>{count(total, 'undated page')}</Link> not shown;
      what {total === 1 ? 'it says of a day of its own' : 'they say of a day of their own'} is counted from that day.
    </span>
  )
}
