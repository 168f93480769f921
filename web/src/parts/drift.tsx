import { useAnswer } from '../api/ask.js'
import type { Drift } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { Answered } from './answered.js'
import { Printed, Sentence } from './printed.js'
import { To } from './to.js'
import { capital, count, day, shortDocument } from './words.js'

/** How a change is called. */
const KINDS: Readonly<Record<Drift['passages'][number]['changes'][number]['kind'], string>> = {
  'hedge-dropped': 'hedge dropped',
  'hedge-added': 'hedge added',
  figure: 'figure altered',
  scope: 'scope altered',
  modality: '“may” and “will”',
  stance: 'stance altered',
  quote: 'quotation reworded',
  'voice-lost': 'voice lost',
  'voice-swapped': 'voice swapped',
}

/** What changed as the statements of a claim passed from page to page, the earlier sentence beside the later. */
export function DriftSection({ claim }: { readonly claim: string }) {
  const view = useViewState()
  const answer = useAnswer<Drift>(view.ask(`/drift/${claim}.json`), 'drift')
  return (
    <section id="drift" className="stack tight">
      <h2>Drift</h2>
      <Answered answer={answer} lines={3}>
        {(found) =>
          found.passed === 0 ? (
            <p className="soft small">No page took a statement of this claim from another that is held here.</p>
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
                <ul className="reasons small" aria-label="Counted by outlet">
                  {found.outlets
                    .filter(({ drifted }) => drifted > 0)
                    .map(({ outlet, passed, drifted }) => (
                      <li key={outlet}>
                        <bdi>{outlet}</bdi>: {drifted} of {passed}
                      </li>
                    ))}
                </ul>
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
            <strong>{capital(KINDS[change.kind])}</strong>:{' '}
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
          <blockquote dir="auto">
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
