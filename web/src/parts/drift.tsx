import { DRIFT_WORDS, outletDrift } from '../../../src/ask/drift-words.js'
import { count } from '../../../src/text/count.js'
import { useAnswer } from '../api/ask.js'
import type { Drift } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { Answered } from './answered.js'
import { Printed, Sentence } from './printed.js'
import { To } from './to.js'
import { capital, day, shortDocument } from './words.js'

const NONE = 'No page took a statement of this claim from another that is held here.'

/** What changed as the statements of a claim passed from page to page, the earlier sentence beside the later. */
export function DriftSection({ claim }: { readonly claim: string }) {
  const view = useViewState()
  const answer = useAnswer<Drift>(view.ask(`/drift/${claim}.json`), `drift ${claim}`)
  return (
    <section id="drift" className="stack tight">
      <h2>Drift</h2>
      <Answered answer={answer} like={NONE}>
        {(found) =>
          found.passed === 0 ? (
            <p className="soft small">{NONE}</p>
          ) : (
            <>
              <p className="soft small">
                {count(found.passed, 'statement')} passed on from page to page;{' '}
                {found.drifted === 0 ? 'none changed' : `${found.drifted} changed`} on the way.
              </p>
              <ol className="lines">
                {found.passages.map((passage) => (
                  <Passage key={passage.to.id} passage={passage} />
                ))}
              </ol>
              {found.drifted === 0 ? null : (
                <section className="stack tight">
                  <h3>Who changed what they passed on</h3>
                  <ul className="reasons small">
                    {found.outlets
                      .filter(({ drifted }) => drifted > 0)
                      .map((one) => (
                        <li key={one.outlet}>
                          <bdi>{outletDrift(one)[0]}</bdi> {outletDrift(one)[1]}
                        </li>
                      ))}
                  </ul>
                </section>
              )}
            </>
          )
        }
      </Answered>
    </section>
  )
}

function Passage({ passage }: { readonly passage: Drift['passages'][number] }) {
  return (
    <li>
      <ul className="reasons">
        {passage.changes.map((change) => (
          <li key={change.kind + change.from + change.to}>
            <strong>{capital(DRIFT_WORDS[change.kind] ?? change.kind)}</strong>:{' '}
            {change.from === '' ? 'nothing' : <Printed>{change.from}</Printed>} →{' '}
            {change.to === '' ? 'nothing' : <Printed>{change.to}</Printed>}
          </li>
        ))}
      </ul>
      {[passage.from, passage.to].map((one) => (
        <div key={one.id} className="small">
          <To data-item to={`/document/${shortDocument(one.document.id)}`} with={{ statement: one.id }}>
            <bdi>{one.document.outlet ?? one.document.title ?? 'page'}</bdi>
          </To>
          , {day(one.document.published)}
          <blockquote dir="auto" className="printed">
            <Sentence statement={one} />
          </blockquote>
        </div>
      ))}
      <span className="soft small">
        <bdi>{passage.words}</bdi>
      </span>
    </li>
  )
}
