import { unreadChips } from '../../../src/ask/search-chips.js'
import { count } from '../../../src/text/count.js'
import { useAnswer } from '../api/ask.js'
import type { Search } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { Answered } from '../parts/answered.js'
import { StanceWord } from '../parts/badges.js'
import { Head } from '../parts/head.js'
import { Nothing } from '../parts/nothing.js'
import { To } from '../parts/to.js'
import { clip, day, shortDocument } from '../parts/words.js'

const CHIPS = ['speaker:', 'status:disputed', 'stance:deny', 'outlet:', 'before:', 'after:', 'figure:>10'] as const

/** Search: words as they are, and chips that narrow. */
export function SearchScreen() {
  const view = useViewState()
  const q = view.get('q') ?? ''
  const words = q.split(/\s+/).filter((one) => one !== '')
  const answer = useAnswer<Search>(
    words.length === 0
      ? null
      : view.ask(`/search/${encodeURIComponent(words.join(' '))}.json`, { kind: view.get('kind') }),
    'search',
  )
  return (
    <>
      <Head title={q === '' ? 'Search' : `Search: ${q}`} />
      <div className="stack">
        <p className="soft measure">
          Words are looked for as they are; all must occur. Add to them:{' '}
          {CHIPS.map((chip, i) => (
            <span key={chip}>
              {i > 0 ? ', ' : ''}
              <code>{chip}</code>
            </span>
          ))}
          . A name of several words goes in quotation marks: <code>speaker:"port authority"</code>.
        </p>
        <fieldset className="chips" aria-label="Where">
          {[
            [null, 'everywhere'],
            ['statement', 'statements'],
            ['document', 'pages'],
          ].map(([value, name]) => (
            <button
              type="button"
              key={name}
              aria-pressed={view.get('kind') === value}
              onClick={() => view.set({ kind: value })}
            >
              {name}
            </button>
          ))}
        </fieldset>
        {words.length === 0 ? (
          <Nothing>
            <p>Write what you look for in the field above.</p>
          </Nothing>
        ) : (
          <Answered answer={answer} lines={8}>
            {(hits) =>
              hits.length === 0 ? (
                <Nothing>
                  <p>{unreadChips(words.join(' ')) ?? 'Nothing holds all of these words.'}</p>
                </Nothing>
              ) : (
                <>
                  <p className="soft small" role="status">
                    {count(hits.length, 'result')}
                  </p>
                  <ul className="lines measure">
                    {hits.map((hit) => (
                      <li key={`${hit.kind}${hit.id}`}>
                        <To
                          data-item
                          className="title"
                          to={`/document/${shortDocument(hit.document.id)}`}
                          with={{ statement: hit.kind === 'statement' ? hit.id : null }}
                        >
                          <bdi>
                            {hit.kind === 'document' ? '… ' : ''}
                            <Marked text={hit.snippet} marks={hit.marks} />
                            {hit.kind === 'document' ? ' …' : ''}
                          </bdi>
                        </To>
                        <span className="row small soft">
                          {hit.stance === null ? <span>page</span> : <StanceWord stance={hit.stance} />}
                          {hit.speaker === null ? null : <bdi className="ink">{hit.speaker}</bdi>}
                          <bdi>{hit.document.outlet ?? 'outlet unknown'}</bdi>
                          <span>{day(hit.document.published)}</span>
                          {hit.document.title === null ? null : <bdi>{clip(hit.document.title, 90)}</bdi>}
                        </span>
                      </li>
                    ))}
                  </ul>
                </>
              )
            }
          </Answered>
        )}
      </div>
    </>
  )
}

function Marked({ text, marks }: { readonly text: string; readonly marks: Search[number]['marks'] }) {
  const parts = []
  let at = 0
  for (const { start, end } of marks) {
    if (start < at) continue
    parts.push(
      <span key={`t${at}`}>{text.slice(at, start)}</span>,
      <mark key={`m${start}`}>{text.slice(start, end)}</mark>,
    )
    at = end
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
