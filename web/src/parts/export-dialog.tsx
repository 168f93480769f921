import { useEffect, useId, useRef, useState } from 'react'
import { address, useAnswer } from '../api/ask.js'
import { useViewState } from '../api/view-state.js'
import { Bones, Trouble } from './answered.js'
import { day, instant } from './words.js'

interface Offered {
  readonly name: string
  readonly file: string
  readonly title: string
  readonly summary: string
}

/** Formats that a browser shows; the rest are saved. */
const SHOWN: ReadonlySet<string> = new Set(['html'])

/** A button that opens the list of exports: what is on view, with its filters and times, as a file for somebody else. */
export function ExportDialog({ filters }: { readonly filters: Readonly<Record<string, string | null | undefined>> }) {
  const [isOpen, setOpen] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  return (
    <>
      <button
        type="button"
        className="small"
        data-export
        aria-haspopup="dialog"
        title="Export what is on view  e"
        onClick={() => setOpen(true)}
      >
        Export
      </button>
      <dialog ref={dialog} onClose={() => setOpen(false)} aria-labelledby={titleId}>
        {isOpen ? <Formats filters={filters} titleId={titleId} close={() => setOpen(false)} /> : null}
      </dialog>
    </>
  )
}

function Formats({
  filters,
  titleId,
  close,
}: {
  readonly filters: Readonly<Record<string, string | null | undefined>>
  readonly titleId: string
  close(): void
}) {
  const view = useViewState()
  const { data, problem } = useAnswer<readonly Offered[]>('/exports.json')
  const [title, setTitle] = useState('')
  const to = (file: string, more: Readonly<Record<string, string>> = {}) =>
    address(`/export/${file}`, {
      ...filters,
      asof: view.asof,
      knownat: view.knownat,
      title: title.trim(),
      ...more,
    })
  const set = Object.entries(filters).filter(([, value]) => value !== null && value !== undefined && value !== '')
  return (
    <div className="stack">
      <div className="row between">
        <h2 id={titleId}>Export</h2>
        <button type="button" onClick={close}>
          Close
        </button>
      </div>
      <p className="soft small">
        {filters.claim === undefined
          ? set.length === 0
            ? 'The whole ledger'
            : `Claims with ${set.map(([name, value]) => `${name} ${value}`).join(', ')}`
          : 'This claim with its evidence'}
        {view.asof === null ? '' : `; said by ${day(view.asof)}`}
        {view.knownat === null ? '' : `; held by ${instant(view.knownat)} UTC`}.
      </p>
      <label>
        Heading of the briefing
        <input type="text" value={title} maxLength={200} onChange={(event) => setTitle(event.target.value)} />
      </label>
      {problem !== null ? <Trouble problem={problem} /> : null}
      {data === null ? (
        problem === null ? (
          <Bones lines={8} />
        ) : null
      ) : (
        <ul className="exports">
          {data.map((one) => (
            <li key={one.name}>
              <div>
                <strong>{one.title}</strong>
                <div className="soft small">{one.summary}</div>
              </div>
              <div className="row">
                {SHOWN.has(one.name) ? (
                  <a href={to(one.file)} target="_blank" rel="noreferrer" aria-label={`Open: ${one.title}`}>
                    Open
                  </a>
                ) : null}
                <a href={to(one.file, { download: '1' })} download={one.file} aria-label={`Save: ${one.title}`}>
                  Save
                </a>
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
