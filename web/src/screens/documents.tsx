import { useAnswer } from '../api/ask.js'
import type { Documents } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { Answered, Empty } from '../parts/answered.js'
import { Head } from '../parts/head.js'
import { To } from '../parts/to.js'
import { day, shortDocument } from '../parts/words.js'

/** The pages that were read. */
export default function DocumentsScreen() {
  const view = useViewState()
  const answer = useAnswer<Documents>(view.ask('/documents.json'), 'documents')
  return (
    <>
      <Head title="Pages" twin="/documents" />
      <Answered answer={answer} lines={10}>
        {(pages) =>
          pages.length === 0 ? (
            <Empty>
              <p>
                No page is here. <To to="/import">Import pages</To>
              </p>
            </Empty>
          ) : (
            <section className="region" aria-label="Pages" tabIndex={-1}>
              <table>
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
                  {[...pages]
                    .sort((a, b) => ((a.published ?? '9') < (b.published ?? '9') ? -1 : 1))
                    .map((page) => (
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
          )
        }
      </Answered>
    </>
  )
}
