import { useAnswer } from '../api/ask.js'
import type { Compare, Story } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { Answered } from '../parts/answered.js'
import { Days } from '../parts/assumed.js'
import { StanceWord } from '../parts/badges.js'
import { Head } from '../parts/head.js'
import { Nothing } from '../parts/nothing.js'
import { OfClaim } from '../parts/of-claim.js'
import { Printed } from '../parts/printed.js'
import { To } from '../parts/to.js'
import { count, days, shortDocument } from '../parts/words.js'

/** Who changed what they said: of one claim every party over time, of the whole story the figures that a voice moved. */
export default function CompareScreen() {
  const claim = useViewState().get('claim')
  return claim === null ? <StoryMoves /> : <ClaimParties id={claim} />
}

const TITLE = 'Who changed what they said'
type Party = Compare['parties'][number]

/** Whether a party took another stance, or gave another figure, than it had. */
const changed = ({ stances, figures }: Party): boolean => stances.length > 1 || figures.length > 1

function ClaimParties({ id }: { readonly id: string }) {
  const view = useViewState()
  const answer = useAnswer<Compare>(view.ask(`/compare/${encodeURIComponent(id)}.json`), 'compare')
  return (
    <Answered answer={answer} lines={10} title={TITLE}>
      {({ claim, text, parties }) => {
        const moved = parties.filter(changed)
        return (
          <>
            <Head title={TITLE} twin={`/compare/${claim}`}>
              <OfClaim claim={claim} text={text}>
                {count(parties.length, 'party', 'parties')};{' '}
                {moved.length === 0 ? 'none said something else later' : `${moved.length} said something else later`}.
              </OfClaim>
            </Head>
            <div className="stack loose">
              {[...moved, ...parties.filter((one) => !changed(one))].map((party) => (
                <OneParty key={party.party + party.sayings[0]?.statement} party={party} claim={claim} />
              ))}
            </div>
          </>
        )
      }}
    </Answered>
  )
}

function OneParty({ party, claim }: { readonly party: Party; readonly claim: string }) {
  const { figures } = party
  return (
    <section className="stack tight">
      <h2>
        <bdi>{party.party}</bdi>
        {party.known ? null : <span className="soft"> (not known who)</span>}
      </h2>
      <p className="row">
        {party.stances.map((stance, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stance may come again, in its place.
          <span key={i} className="row">
            {i > 0 ? '→' : null} <StanceWord stance={stance} />
          </span>
        ))}
        {figures.length === 0 ? null : <Printed>{figures.join(' → ')}</Printed>}
      </p>
      <ol className="reasons small measure">
        {party.sayings.map((one) => (
          <li key={one.statement}>
            <span className="row">
              <span className="nowrap">
                <Days from={one.at} to={one.to} stated={one.stated} />
              </span>
              <StanceWord stance={one.stance} />
              {one.figures.length === 0 ? null : <Printed>{one.figures.join(', ')}</Printed>}
              <bdi className="soft">{one.document.outlet ?? 'outlet unknown'}</bdi>
            </span>
            <Printed as="blockquote">{one.sentence}</Printed>
            <span className="row">
              <To data-item to={`/claim/${claim}#${one.statement}`}>
                In the claim
              </To>
              <To to={`/document/${shortDocument(one.document.id)}`} with={{ statement: one.statement }}>
                In the page
              </To>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Moves of figures that are asked for. */
const ASKED = 200

function StoryMoves() {
  const view = useViewState()
  const answer = useAnswer<Story>(view.ask('/story.json', { pagesize: ASKED }), 'who moved')
  return (
    <>
      <Head title={TITLE} twin="/story" />
      <Answered answer={answer} lines={8}>
        {({ moved, totals }) => {
          const voices = new Map<string, Story['moved'][number][]>()
          for (const one of moved) voices.set(one.speaker, [...(voices.get(one.speaker) ?? []), one])
          if (moved.length === 0)
            return (
              <Nothing>
                <p>No speaker gave two figures of one thing.</p>
              </Nothing>
            )
          return (
            <div className="stack loose">
              <p className="soft">
                {count(voices.size, 'voice')} gave {count(totals.moved, 'figure')} otherwise than before
                {totals.moved > moved.length ? `; the first ${moved.length} stand here` : ''}. What each party said to a
                claim, and whether it changed its word, opens from the claim.
              </p>
              {[...voices].map(([speaker, list]) => (
                <section className="stack tight measure" key={speaker}>
                  <h2>
                    <bdi>{speaker}</bdi>
                  </h2>
                  <ul className="lines">
                    {list.map((one) => (
                      <li key={`${one.claim}${one.scope}${one.from.statement}${one.to.statement}`}>
                        <span>
                          <To to={`/claim/${one.claim}#${one.from.statement}`}>
                            <Printed>{one.from.surface}</Printed>
                          </To>{' '}
                          ({days(one.from.at, one.from.to)}) →{' '}
                          <To to={`/claim/${one.claim}#${one.to.statement}`}>
                            <Printed>{one.to.surface}</Printed>
                          </To>{' '}
                          ({days(one.to.at, one.to.to)}) {one.scope}
                          {one.from.assumed || one.to.assumed ? <span className="soft"> (speaker assumed)</span> : null}
                        </span>
                        <To data-item className="title" to="/compare" with={{ claim: one.claim }}>
                          <bdi>{one.text}</bdi>
                        </To>
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
            </div>
          )
        }}
      </Answered>
    </>
  )
}
