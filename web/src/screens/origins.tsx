import { useState } from 'react'
import { count } from '../../../src/text/count.js'
import { type Answer, isShown, type Part, useAnswer, usePart } from '../api/ask.js'
import type { Chains, Claim, Origins } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { Answered, Bones } from '../parts/answered.js'
import { Head } from '../parts/head.js'
import { More, useGrowing } from '../parts/more.js'
import { Nothing } from '../parts/nothing.js'
import { OfClaim } from '../parts/of-claim.js'
import { joinedReasons } from '../parts/reasons.js'
import { numbersOf } from '../parts/sentence-numbers.js'
import { SentenceRefs } from '../parts/sentence-refs.js'
import { type Column, Table } from '../parts/table.js'
import { To } from '../parts/to.js'
import { originSentence } from '../parts/words.js'
import { OriginGraph, OriginTree } from '../plots/origin-graph.js'
import { useWidth } from '../plots/use-width.js'

/** Claims whose steps are drawn at once: a graph of thousands says nothing. */
const DRAWN = 40

/** Steps that a drawing in a narrow window can show apart; of more the tree says what its lines cannot. */
const APART = 12
const NARROW = 560
const isCrowded = ({ edges }: Chains, width: number): boolean => width < NARROW && edges.length > APART

const NONE: ReadonlyMap<string, number> = new Map()

/** How pages collapse into voices. */
export default function OriginsScreen() {
  const view = useViewState()
  const claim = view.get('claim')
  const origins = usePart<Origins>(view.ask('/origins.json', { claim }), claim === null ? 'origins' : 'one origin')
  const chains = usePart<Chains>(view.ask('/chains.json', { claim, pagesize: DRAWN }), 'chains')
  const whole = useAnswer<Claim>(claim === null ? null : view.ask(`/claim/${encodeURIComponent(claim)}.json`), 'drawn')
  // Three answers, one screen: it is drawn once, when all of them are there.
  if (![origins, chains, whole].every(isShown))
    return (
      <>
        <Head title="Origins" twin="/chains" parameters={{ claim }} />
        <Bones lines={10} />
      </>
    )
  // A sentence has the number that the claim's own screen gives it.
  const numbers = whole.data === null ? NONE : numbersOf(whole.data)
  return <Shown claim={claim} origins={origins} chains={chains} numbers={numbers} />
}

function Shown({
  claim,
  origins,
  chains,
  numbers,
}: {
  readonly claim: string | null
  readonly origins: Answer<Part<Origins>>
  readonly chains: Answer<Part<Chains>>
  readonly numbers: ReadonlyMap<string, number>
}) {
  const [place, width] = useWidth<HTMLDivElement>(window.innerWidth)
  const chosen = claim === null ? undefined : origins.data?.found[0]
  return (
    <>
      <Head title="Origins" twin="/chains" parameters={{ claim }}>
        {chosen === undefined ? null : (
          <OfClaim claim={chosen.claim} text={chosen.text}>
            {count(chosen.documents, 'page')}, {originSentence(chosen.origins)}.
          </OfClaim>
        )}
      </Head>
      <div className="stack loose" ref={place}>
        <Answered answer={chains} lines={10}>
          {({ found, total }) =>
            found.nodes.length === 0 ? (
              <Nothing>
                <p>No chain is known by then.</p>
              </Nothing>
            ) : (
              <div className="stack">
                <p className="soft">
                  {claim === null && (total ?? 0) > DRAWN
                    ? `The ${DRAWN} claims that most pages carry, of ${(total ?? 0).toLocaleString('en-GB')}: `
                    : ''}
                  {sentence(found)}
                  {isCrowded(found, width) ? '' : ' A dashed border: not known who speaks.'}
                </p>
                {isCrowded(found, width) ? null : <OriginGraph chains={found} />}
                {chosen === undefined || chosen.origins.because.length === 0 ? null : (
                  <section className="stack tight measure">
                    <h2>Why it is counted so</h2>
                    <ul className="reasons small">
                      {joinedReasons(chosen.origins.because).map((reason) => (
                        <li key={reason.kind + reason.words}>
                          <bdi>{reason.words}</bdi>
                          {reason.kind === 'circle' ? <span className="soft">, circular: counts once</span> : null}:{' '}
                          <span className="soft">
                            <SentenceRefs claim={chosen.claim} ids={reason.statements} numbers={numbers} />
                          </span>
                        </li>
                      ))}
                    </ul>
                  </section>
                )}
                <section className="stack tight">
                  <h2>{isCrowded(found, width) ? 'Voice by voice' : 'The same as a tree'}</h2>
                  <OriginTree chains={found} claim={chosen?.claim ?? null} numbers={numbers} />
                </section>
                {isCrowded(found, width) ? <FoldedDrawing chains={found} /> : null}
              </div>
            )
          }
        </Answered>
        {claim !== null ? null : (
          <p className="soft">
            <To to="/story#counted">Who is counted over the whole story</To>: there each voice counts once, here claim
            by claim.
          </p>
        )}
        {claim !== null ? null : (
          <Answered answer={origins} lines={6}>
            {(first) => <Claims first={first} />}
          </Answered>
        )}
      </div>
    </>
  )
}

/** The drawing behind a line that says how much it holds; made when it is opened, since only then its width is known. */
function FoldedDrawing({ chains }: { readonly chains: Chains }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className="small" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>The same as a drawing of {count(chains.edges.length, 'step')}</summary>
      {isOpen ? <OriginGraph chains={chains} /> : null}
    </details>
  )
}

function sentence({ nodes, edges }: Chains): string {
  const number = (kind: string) => nodes.filter((node) => node.kind === kind).length
  const unsaid = nodes.filter((node) => node.kind === 'outlet' && !node.known).length
  return `${count(number('voice'), 'voice')} ${number('voice') === 1 ? 'reaches' : 'reach'} ${count(number('outlet') - unsaid, 'outlet')}${unsaid === 0 ? '' : ` and ${count(unsaid, 'page')} of an outlet not named`} over ${count(number('agency'), 'agency', 'agencies')}, by ${count(edges.length, 'step')}.`
}

function Claims({ first }: { readonly first: Part<Origins> }) {
  const list = useGrowing(first)
  const claims = list.found.flat()
  return (
    <section className="stack tight">
      <h2>Claim by claim</h2>
      <Table label="Origins by claim" columns={COLUMNS} rows={claims} keyOf={({ claim }) => claim} />
      <More list={list} shown={claims.length} noun="claim" />
    </section>
  )
}

const COLUMNS: readonly Column<Origins[number]>[] = [
  {
    head: 'Claim',
    label: null,
    isWide: true,
    cell: (one) => (
      <To data-item to="/origins" with={{ claim: one.claim }}>
        <bdi>{one.text}</bdi>
      </To>
    ),
  },
  {
    head: 'Pages',
    isNumber: true,
    cell: (one) => (
      <To to={`/claim/${one.claim}#evidence`} aria-label={count(one.documents, 'page')}>
        {one.documents}
      </To>
    ),
  },
  {
    head: 'Origins',
    label: null,
    cell: (one) => <To to={`/claim/${one.claim}#origins`}>{originSentence(one.origins)}</To>,
  },
  {
    head: 'Voices',
    className: 'soft',
    cell: ({ voices }) => (voices.length === 0 ? null : <bdi>{voices.map(({ name }) => name).join('; ')}</bdi>),
  },
]
