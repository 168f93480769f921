import { useAnswer } from '../api/ask.js'
import type { Chains, Origins } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { Answered, Empty } from '../parts/answered.js'
import { Head } from '../parts/head.js'
import { joinedReasons } from '../parts/reasons.js'
import { To } from '../parts/to.js'
import { count, originSentence } from '../parts/words.js'
import { OriginGraph, OriginTree } from '../plots/origin-graph.js'

/** How pages collapse into voices. */
export default function OriginsScreen() {
  const view = useViewState()
  const claim = view.get('claim')
  const origins = useAnswer<Origins>(view.ask('/origins.json'), 'origins')
  const chains = useAnswer<Chains>(view.ask('/chains.json', { claim }), 'chains')
  const chosen = origins.data?.find((one) => one.claim === claim)
  return (
    <>
      <Head title="Origins" twin="/chains" parameters={{ claim }}>
        {chosen === undefined ? null : (
          <div className="stack tight">
            <p className="lead">
              <To to={`/claim/${chosen.claim}`}>
                <bdi>{chosen.text}</bdi>
              </To>
            </p>
            <p>
              {count(chosen.documents, 'page')}, {originSentence(chosen.origins)}.
            </p>
            <p className="noprint">
              <button type="button" onClick={() => view.set({ claim: null })}>
                Show the whole story
              </button>
            </p>
          </div>
        )}
      </Head>
      <div className="stack loose">
        <Answered answer={chains} lines={10}>
          {(found) =>
            found.nodes.length === 0 ? (
              <Empty>
                <p>No chain is known by then.</p>
              </Empty>
            ) : (
              <div className="stack">
                <p className="soft">{sentence(found)}</p>
                <OriginGraph chains={found} />
                {chosen === undefined || chosen.origins.because.length === 0 ? null : (
                  <section className="stack tight measure">
                    <h2>Why it is counted so</h2>
                    <ul className="reasons small">
                      {joinedReasons(chosen.origins.because).map((reason) => (
                        <li key={reason.kind + reason.words}>
                          <bdi>{reason.words}</bdi>
                          {reason.kind === 'circle' ? <span className="soft"> circular: counts once</span> : null}{' '}
                          <span className="refs soft">
                            {reason.statements.length === 1 ? 'sentence' : 'sentences'}{' '}
                            {reason.statements.map((id, i) => (
                              <span key={id}>
                                {i > 0 ? ', ' : ''}
                                <To to={`/claim/${chosen.claim}#${id}`}>{i + 1}</To>
                              </span>
                            ))}
                          </span>
                        </li>
                      ))}
                    </ul>
                  </section>
                )}
                <section className="stack tight">
                  <h2>The same as a tree</h2>
                  <OriginTree chains={found} />
                </section>
              </div>
            )
          }
        </Answered>
        {claim !== null ? null : (
          <Answered answer={origins} lines={6}>
            {(list) => <Claims list={list} />}
          </Answered>
        )}
      </div>
    </>
  )
}

function sentence({ nodes, edges }: Chains): string {
  const number = (kind: string) => nodes.filter((node) => node.kind === kind).length
  return `${count(number('voice'), 'voice')} ${number('voice') === 1 ? 'reaches' : 'reach'} ${count(number('outlet'), 'outlet')} over ${count(number('agency'), 'agency', 'agencies')}, by ${count(edges.length, 'step')}. A dashed border: not known who speaks.`
}

const Claims = ({ list }: { readonly list: Origins }) => (
  <section className="stack tight">
    <h2>Claim by claim</h2>
    <section className="region" aria-label="Origins by claim" tabIndex={-1}>
      <table className="small">
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col" className="number">
              Pages
            </th>
            <th scope="col">Origins</th>
            <th scope="col">Voices</th>
          </tr>
        </thead>
        <tbody>
          {list.slice(0, 100).map((one) => (
            <tr key={one.claim}>
              <td>
                <To data-item to="/origins" with={{ claim: one.claim }}>
                  <bdi>{one.text}</bdi>
                </To>
              </td>
              <td className="number">
                <To to={`/claim/${one.claim}#evidence`} aria-label={count(one.documents, 'page')}>
                  {one.documents}
                </To>
              </td>
              <td>
                <To to={`/claim/${one.claim}#origins`}>{originSentence(one.origins)}</To>
              </td>
              <td className="soft">
                <bdi>{one.voices.map(({ name }) => name).join('; ')}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </section>
)
