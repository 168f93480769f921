import { useEffect, useState } from 'react'
import { count } from '../../../src/text/count.js'
import { type Answer, fetchJson, type Problem, useAnswer } from '../api/ask.js'
import type { Ledger } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { Answered, Trouble } from '../parts/answered.js'
import { Days } from '../parts/assumed.js'
import { DeniedBefore, StanceWord, StatusBadge } from '../parts/badges.js'
import { Head } from '../parts/head.js'
import { Nothing } from '../parts/nothing.js'
import { ChainLine, Printed } from '../parts/printed.js'
import { SavedViews } from '../parts/saved-views.js'
import { type Column, Table } from '../parts/table.js'
import { To } from '../parts/to.js'
import { clip, originSentence, originWords, STANCE_WORDS } from '../parts/words.js'

const ORDERS: readonly (readonly [value: string, words: string])[] = [
  ['disputed', 'most disputed first'],
  ['first', 'first said first'],
  ['last', 'last said first'],
  ['origins', 'most origins first'],
  ['documents', 'most pages first'],
  ['statements', 'most statements first'],
]
const FACETS = ['stance', 'certainty', 'party', 'outlet'] as const
const PARAMETERS = ['status', ...FACETS, 'actor', 'about', 'maxorigins', 'mindocuments', 'order'] as const
/** Filters that another screen's count opens with: each is said in words, and taken away by its button. */
const COUNTED: readonly (readonly [name: string, words: (value: string) => string])[] = [
  ['maxorigins', (n) => `at most ${count(Number(n), 'origin')}`],
  ['mindocuments', (n) => `on ${count(Number(n), 'page')} or more`],
]

/** The ledger: a claim a row. */
export function LedgerScreen() {
  const view = useViewState()
  const parameters = Object.fromEntries(PARAMETERS.map((name) => [name, view.get(name)]))
  const { order: _, ...exporting } = parameters
  const path = view.ask('/ledger.json', parameters)
  const answer = useAnswer<Ledger>(path, 'ledger')
  return (
    <>
      <Head title="Ledger" twin="/ledger" parameters={parameters} exporting={exporting} />
      <Filters answer={answer} />
      <Answered answer={answer} lines={14}>
        {(ledger) => <Rows key={path} path={path} first={ledger} />}
      </Answered>
    </>
  )
}

function Filters({ answer }: { readonly answer: Answer<Ledger> }) {
  const view = useViewState()
  const facets = answer.data?.facets
  const statuses = (view.get('status') ?? '').split(',').filter((one) => one !== '')
  const toggled = (one: string) =>
    statuses.includes(one) ? statuses.filter((other) => other !== one) : [...statuses, one]
  const others = PARAMETERS.filter((name) => name !== 'order' && name !== 'status' && view.get(name) !== null).length
  const isFiltered = statuses.length + others > 0
  const isOpen = view.get('filters') === 'open'
  return (
    <div className="noprint filters">
      {/* On a narrow window the filters would fill the screen before the first claim: there they are behind one button. */}
      <button
        type="button"
        className="narrow"
        aria-expanded={isOpen}
        aria-controls="filters"
        onClick={() => view.set({ filters: isOpen ? null : 'open' }, { replace: true })}
      >
        Filters and order{isFiltered ? ` (${statuses.length + others} set)` : ''}
      </button>
      <div id="filters" className={`stack tight${isOpen ? ' open' : ''}`}>
        <fieldset className="chips" aria-label="Status">
          <button type="button" aria-pressed={statuses.length === 0} onClick={() => view.set({ status: null })}>
            All
          </button>
          {(facets?.status ?? []).map((one) => (
            <button
              type="button"
              key={one.value}
              aria-pressed={statuses.includes(one.value)}
              onClick={() => view.set({ status: toggled(one.value).join(',') })}
            >
              {one.value} <span className="soft">{one.count}</span>
            </button>
          ))}
          {COUNTED.map(([name, words]) => {
            const value = view.get(name)
            return value === null ? null : (
              <button type="button" key={name} aria-pressed="true" onClick={() => view.set({ [name]: null })}>
                {words(value)} <span aria-hidden="true">×</span>
              </button>
            )
          })}
        </fieldset>
        <div className="facets">
          {FACETS.map((name) => (
            <label key={name}>
              {name}
              <select value={view.get(name) ?? ''} onChange={(event) => view.set({ [name]: event.target.value })}>
                <option value="">any</option>
                {view.get(name) !== null && facets?.[name].every(({ value }) => value !== view.get(name)) ? (
                  <option value={view.get(name) ?? ''}>{clip(view.get(name) ?? '', 40)} (0)</option>
                ) : null}
                {(facets?.[name] ?? []).map((one) => (
                  <option key={one.value} value={one.value}>
                    {clip(name === 'stance' ? (STANCE_WORDS[one.value] ?? one.value) : one.value, 40)} ({one.count})
                  </option>
                ))}
              </select>
            </label>
          ))}
          <TextFilter name="actor" label="speaker or named" />
          <TextFilter name="about" label="words" />
          <label className="wide">
            order
            <select
              value={view.get('order') ?? 'disputed'}
              onChange={(event) => view.set({ order: event.target.value })}
            >
              {ORDERS.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          </label>
          {isFiltered ? (
            <button
              type="button"
              className="bare"
              onClick={() => view.set(Object.fromEntries(PARAMETERS.map((name) => [name, null])))}
            >
              Clear
            </button>
          ) : null}
          <SavedViews />
        </div>
      </div>
    </div>
  )
}

/** A text filter that goes into the address when the person stops typing. */
function TextFilter({ name, label }: { readonly name: string; readonly label: string }) {
  const view = useViewState()
  const held = view.get(name) ?? ''
  const [text, setText] = useState(held)
  useEffect(() => setText(held), [held])
  useEffect(() => {
    if (text === held) return
    const timer = setTimeout(() => view.set({ [name]: text }, { replace: true }), 250)
    return () => clearTimeout(timer)
  }, [text, held, name, view])
  return (
    <label>
      {label}
      <input type="text" value={text} size={12} onChange={(event) => setText(event.target.value)} />
    </label>
  )
}

/** The rows of one list, a page at a time. */
function Rows({ path, first }: { readonly path: string; readonly first: Ledger }) {
  const [more, setMore] = useState<{ readonly of: Ledger; readonly pages: readonly Ledger[] }>({ of: first, pages: [] })
  const [problem, setProblem] = useState<Problem | null>(null)
  const pages = more.of === first ? more.pages : []
  const rows = [first, ...pages].flatMap((page) => page.rows)
  const next = (pages.at(-1) ?? first).next
  const load = () => {
    if (next === null) return
    const url = `${path}${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(next)}`
    fetchJson<Ledger>(url).then(
      (page) => setMore({ of: first, pages: [...pages, page] }),
      (found: Problem) => setProblem(found),
    )
  }
  if (first.total === 0)
    return (
      <Nothing>
        <p>No claim fits.</p>
      </Nothing>
    )
  return (
    <div className="stack">
      <p className="soft small" role="status">
        {count(first.total, 'claim')}
        {rows.length < first.total ? `, ${rows.length} shown` : ''}
      </p>
      <Table label="Claims" className="ledger" columns={COLUMNS} rows={rows} keyOf={({ id }) => id} />
      {problem === null ? null : <Trouble problem={problem} />}
      {next === null ? null : (
        <button type="button" className="noprint" onClick={load}>
          Show {Math.min(100, first.total - rows.length)} more
        </button>
      )}
    </div>
  )
}

/** Figures as printed, one that begins a sentence ("Fourteen") once with the same within one. */
const inOneCase = (figures: readonly string[]): readonly string[] =>
  figures.filter((one, i) => figures.findIndex((other) => other.toLowerCase() === one.toLowerCase()) === i)

const COLUMNS: readonly Column<Ledger['rows'][number]>[] = [
  {
    head: 'Claim',
    label: null,
    isWide: true,
    className: 'claim',
    cell: (row) => (
      <To data-item to={`/claim/${row.id}`}>
        <bdi>{row.text}</bdi>
      </To>
    ),
  },
  {
    head: 'Status',
    label: null,
    cell: (row) => (
      <>
        <StatusBadge status={row.status} origins={row.origins} />
        {row.statusBy === null ? null : (
          <span className="by">
            by <bdi>{row.statusBy}</bdi>
          </span>
        )}
        <DeniedBefore claim={row.id} by={row.deniedBy} />
      </>
    ),
  },
  {
    head: 'Origins',
    isNumber: true,
    className: 'nowrap',
    cell: (row) => (
      <To to={`/claim/${row.id}#origins`} aria-label={originSentence(row.origins)}>
        {originWords(row.origins)}
      </To>
    ),
  },
  {
    head: 'Pages',
    isNumber: true,
    cell: (row) => (
      <To to={`/claim/${row.id}#evidence`} aria-label={count(row.documents, 'page')}>
        {row.documents}
      </To>
    ),
  },
  {
    head: 'Chain',
    label: null,
    className: 'chain',
    cell: (row) => (
      <>
        <ChainLine chain={row.chain} />
        {row.speakers.length > 1 ? (
          <To to={`/claim/${row.id}#evidence`}>and {count(row.speakers.length - 1, 'other speaker')}</To>
        ) : null}
      </>
    ),
  },
  {
    head: 'Stance, certainty',
    label: null,
    cell: (row) => (
      <>
        {row.stances.map((stance) => (
          <div key={stance}>
            <StanceWord stance={stance} />
          </div>
        ))}
        {row.hedges.length > 0 ? (
          <Printed>{row.hedges.join(', ')}</Printed>
        ) : (
          <span className="soft">{row.certainties.filter((one) => one !== 'unstated').join(', ')}</span>
        )}
      </>
    ),
  },
  {
    head: 'Figure',
    cell: ({ id, figures }) => {
      const unlike = inOneCase(figures)
      return unlike.length === 0 ? null : (
        <>
          <Printed>{unlike.slice(0, 4).join(', ')}</Printed>
          {unlike.length > 4 ? (
            <>
              {' '}
              <To to={`/claim/${id}#figures`}>and {unlike.length - 4} more</To>
            </>
          ) : null}
        </>
      )
    },
  },
  {
    head: 'First, last said',
    label: 'said',
    className: 'nowrap',
    cell: (row) => (
      <>
        <div>
          <Days from={row.firstSaid} to={row.firstTo} stated={row.firstStated} />
        </div>
        {row.lastSaid === row.firstSaid ? null : (
          <div>
            <Days from={row.lastSaid} to={row.lastTo} stated={row.lastStated} />
          </div>
        )}
      </>
    ),
  },
]
