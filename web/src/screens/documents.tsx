import { count } from '../../../src/text/count.js'
import { type Part, useAnswer, usePart } from '../api/ask.js'
import type { Documents, Outlets } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { Answered, Empty } from '../parts/answered.js'
import { Head } from '../parts/head.js'
import { More, useGrowing } from '../parts/more.js'
import { type Column, Table } from '../parts/table.js'
import { To } from '../parts/to.js'
import { day, languageName, shortDocument } from '../parts/words.js'

/** The pages that were read, the newest first. */
export default function DocumentsScreen() {
  const view = useViewState()
  const outlet = view.get('outlet')
  const undated = view.get('undated')
  const answer = usePart<Documents>(view.ask('/documents.json', { outlet, undated }), 'documents')
  return (
    <>
      <Head title="Pages" twin="/documents" parameters={{ outlet, undated }}>
        <Narrowed />
      </Head>
      <Answered answer={answer} lines={10}>
        {(first) =>
          first.found.length === 0 ? (
            <Empty>
              <p>
                No page is here. <To to="/import">Import pages</To>
              </p>
            </Empty>
          ) : (
            <List first={first} />
          )
        }
      </Answered>
    </>
  )
}

/** What narrows the list, and the outlets to narrow it by. */
function Narrowed() {
  const view = useViewState()
  const [outlet, undated] = [view.get('outlet'), view.get('undated')]
  const answer = useAnswer<Outlets>(view.ask('/outlets.json'), 'outlets')
  const names = answer.data ?? []
  return (
    <div className="stack tight noprint">
      {outlet === null && undated === null ? null : (
        <p className="row">
          <span>
            Only {undated === null ? 'pages' : 'pages without a date'}
            {outlet === null ? null : (
              <>
                {' '}
                of <bdi>{outlet}</bdi>
              </>
            )}
          </span>
          <button type="button" onClick={() => view.set({ outlet: null, undated: null })}>
            Show every page
          </button>
        </p>
      )}
      {names.length === 0 ? null : (
        <details id="outlets" open={window.location.hash === '#outlets'}>
          <summary>{count(names.length, 'outlet')}</summary>
          <ul className="chips">
            {names.map(({ outlet: name }) => (
              <li key={name}>
                <To className="chip" to="/documents" with={{ outlet: name }} aria-current={outlet === name}>
                  <bdi>{name}</bdi>
                </To>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function List({ first }: { readonly first: Part<Documents> }) {
  const list = useGrowing(first)
  const pages = list.found.flat()
  return (
    <div className="stack tight">
      {list.total === null ? null : (
        <p className="soft small" role="status">
          {count(list.total, 'page')}, the newest first
        </p>
      )}
      <Table label="Pages" className="titled" columns={COLUMNS} rows={pages} keyOf={({ id }) => id} />
      <More list={list} shown={pages.length} noun="page" />
    </div>
  )
}

const COLUMNS: readonly Column<Documents[number]>[] = [
  {
    head: 'Page',
    label: null,
    isWide: true,
    cell: (page) => (
      <To data-item to={`/document/${shortDocument(page.id)}`}>
        <bdi>{page.title ?? page.id.slice(page.id.indexOf(':') + 1)}</bdi>
      </To>
    ),
  },
  { head: 'Outlet', cell: (page) => <bdi>{page.outlet ?? 'unknown'}</bdi> },
  { head: 'Published', label: null, className: 'nowrap', cell: (page) => day(page.published) },
  { head: 'Language', cell: (page) => languageName(page.lang) },
  {
    head: 'Statements',
    isNumber: true,
    cell: (page) => (
      <To to={`/document/${shortDocument(page.id)}`} aria-label={count(page.statements, 'statement')}>
        {page.statements}
      </To>
    ),
  },
]
