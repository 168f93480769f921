import { type ReactNode, useEffect } from 'react'
import { useAnswer } from '../api/ask.js'
import type { Moments } from '../api/types.js'
import { useViewState, type ViewState } from '../api/view-state.js'
import { ExportDialog } from './export-dialog.js'
import { day, instant } from './words.js'

/** The two times of what is printed. */
function stamp({ asof, knownat }: ViewState, moments: Moments | null): string {
  const [said, held] = [moments?.said.at(-1)?.day, moments?.held.at(-1)?.at]
  const upTo = asof !== null ? day(asof) : `all that was said${said === undefined ? '' : `, up to ${day(said)}`}`
  const by =
    knownat !== null
      ? `held by ${instant(knownat)} UTC`
      : `held by the store as it is${held === undefined ? '' : `, last added to on ${instant(held)} UTC`}`
  return `As of ${upTo}; ${by}.`
}

/** A screen's heading with the addresses of its twins. */
export function Head({
  title,
  twin,
  parameters,
  exporting,
  children,
}: {
  readonly title: string
  readonly twin?: string
  readonly parameters?: Readonly<Record<string, string | null | undefined>>
  /** The filters of what can be exported from here; nothing where nothing can. */
  readonly exporting?: Readonly<Record<string, string | null | undefined>>
  readonly children?: ReactNode
}) {
  const view = useViewState()
  const moments = useAnswer<Moments>('/moments.json')
  useEffect(() => {
    document.title = `${title} · Hearsay`
  }, [title])
  return (
    <header className="head">
      <div className="row between">
        <h1 tabIndex={-1}>
          <bdi>{title}</bdi>
        </h1>
        {twin === undefined ? null : (
          <div className="twins">
            {exporting === undefined ? null : (
              <>
                <ExportDialog filters={exporting} />
                <a
                  data-print
                  href={view.ask('/export/briefing.html', exporting)}
                  target="_blank"
                  rel="noreferrer"
                  title="The briefing of what is on view, with numbered notes  Ctrl P"
                >
                  Briefing
                </a>
              </>
            )}
            <a href={view.ask(`${twin}.json`, parameters)}>JSON</a>
            <a href={view.ask(`${twin}.csv`, parameters)} download>
              CSV
            </a>
          </div>
        )}
      </div>
      {children}
      <p className="printonly small">
        Hearsay. {stamp(view, moments.data)} <bdi>{window.location.pathname + window.location.search}</bdi>
      </p>
    </header>
  )
}
