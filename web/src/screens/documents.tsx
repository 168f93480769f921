import { type Part, usePart } from '../api/ask.js'
import type { Documents } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { Answered, Empty } from '../parts/answered.js'
import { Head } from '../parts/head.js'
import { More, useGrowing } from '../parts/more.js'
import { To } from '../parts/to.js'
import { count, day, shortDocument } from '../parts/words.js'

/** The pages that were read, the newest first. */
export default function DocumentsScreen() {
  const view = useViewState()
  const outlet = view.get('outlet')
  const answer = usePart<Documents>(view.ask('/documents.json', { outlet }), 'documents')
  return (
    <>
      <Head title="Pages" twin="/documents" parameters={{ outlet }} />
      <Answered answer={answer} lines={10}>
        {(first) =>
          first.found.length === 0 ? (
            <Empty>
              <p>
                No page is here. <To to="/import">Import pages</To>
              </p>
            </Empty>
          ) : (
            <Table first={first} />
          )
        }
      </Answered>
    </>
  )
}

function Table({ first }: { readonly first: Part<Documents> }) {
  const list = useGrowing(first)
  const pages = list.found.flat()
  return (
    <div className="stack tight">
      {list.total === null ? null : (
        <p className="soft small" role="status">
          {count(list.total, 'page')}, the newest first
        </p>
      )}
      <section className="region" aria-label="Pages" tabIndex={-1}>
        <table className="titled">
          <thead>
            <tr>
              <th scope="col">Page</th>
              <th scope="col">Outlet</th>
              <th scope="col">Published</th>
              <th scope="col">Language</th>
              <th scope="col" className="number">
                Statements
              </th>
            </tr>
          </thead>
          <tbody>
            {pages.map((page) => (
              <tr key={page.id}>
                <td>
                  <To data-item to={`/document/${shortDocument(page.id)}`}>
                    <bdi>{page.title ?? page.id.slice(page.id.indexOf(':') + 1)}</bdi>
                  </To>
                </td>
                <td>
                  <bdi>{page.outlet ?? 'unknown'}</bdi>
                </td>
                <td className="nowrap">{day(page.published)}</td>
                <td>{page.lang}</td>
                <td className="number">{page.statements}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <More list={list} shown={pages.length} noun="page" />
    </div>
  )
}
