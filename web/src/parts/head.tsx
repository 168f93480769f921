import { type ReactNode, useEffect } from 'react'
import { useViewState } from '../api/view-state.js'
import { ExportDialog } from './export-dialog.js'

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
            {exporting === undefined ? null : <ExportDialog filters={exporting} />}
            <a href={view.ask(`${twin}.json`, parameters)}>JSON</a>
            <a href={view.ask(`${twin}.csv`, parameters)} download>
              CSV
            </a>
          </div>
        )}
      </div>
      {children}
    </header>
  )
}
