import { useState } from 'react'
import { count } from '../../../src/text/count.js'
import { type Part, useAnswer, usePart } from '../api/ask.js'
import type { Compare, Stances, Story } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { Answered } from '../parts/answered.js'
import { Days } from '../parts/assumed.js'
import { ActWord, StatusBadge } from '../parts/badges.js'
import { Head } from '../parts/head.js'
import { More, useGrowing } from '../parts/more.js'
import { Nothing } from '../parts/nothing.js'
import { OfClaim } from '../parts/of-claim.js'
import { PartyTable } from '../parts/parties.js'
import { Printed } from '../parts/printed.js'
import { To } from '../parts/to.js'
import { days, shortDocument } from '../parts/words.js'

/** What parties said, side by side: of one claim every party over time; of the whole story where they stand apart. */
export default function CompareScreen() {
  const claim = useViewState().get('claim')
  return claim === null ? <WholeStory /> : <ClaimParties id={claim} />
}

const TITLE = 'Who said what, side by side'
type Party = Compare['parties'][number]

/** Whether a party changed its mind, or gave another figure than it had. */
const hasChanged = ({ changed, figures }: Party): boolean => changed || figures.length > 1

function ClaimParties({ id }: { readonly id: string }) {
  const view = useViewState()
  const answer = useAnswer<Compare>(
    view.ask(`/compare/${encodeURIComponent(id)}.json`, { parties: view.get('parties') }),
    'compare',
  )
  return (
    <Answered answer={answer} lines={10} title={TITLE}>
      {({ claim, text, parties, silent }) => {
        const moved = parties.filter(hasChanged)
        return (
          <>
            <Head title={TITLE} twin={`/compare/${claim}`}>
              <OfClaim claim={claim} text={text}>
                {count(parties.length, 'party', 'parties')};{' '}
                {moved.length === 0 ? 'none said something else later' : `${moved.length} said something else later`}.
                {silent.length === 0 ? null : (
                  <>
                    {' '}
                    Silent on it: <bdi>{silent.join(', ')}</bdi>.
                  </>
                )}
              </OfClaim>
            </Head>
            <div className="stack loose">
              <PartyTable parties={parties} claim={claim} label="The parties side by side" />
              <section className="stack">
                <h2>The sentences behind</h2>
                {parties.map((party) => (
                  <Sayings key={party.party + party.sayings[0]?.statement} party={party} claim={claim} />
                ))}
              </section>
            </div>
          </>
        )
      }}
    </Answered>
  )
}

const Sayings = ({ party, claim }: { readonly party: Party; readonly claim: string }) => (
  <section className="stack tight">
    <h3>
      <bdi>{party.party}</bdi>
      {party.known ? null : <span className="soft"> (not known who)</span>}
    </h3>
    <ol className="reasons small measure">
      {party.sayings.map((one) => (
        <li key={one.statement}>
          <span className="row">
            <span className="nowrap">
              <Days from={one.at} to={one.to} stated={one.stated} />
            </span>
            <ActWord act={one} />
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

/** Claims of one part of the list. */
const CLAIMS = 20

function WholeStory() {
  const view = useViewState()
  const isChanged = view.get('changed') === 'true'
  const path = view.ask('/stances.json', {
    pagesize: CLAIMS,
    parties: view.get('parties'),
    changed: isChanged ? 'true' : null,
  })
  const answer = usePart<Stances>(path, 'stances')
  return (
    <>
      <Head title={TITLE} twin="/stances" parameters={{ parties: view.get('parties'), changed: view.get('changed') }}>
        <p className="soft measure">
          Claims on which parties do not agree, or one changed its mind: who asserts, who denies, who cannot confirm,
          each with the day. Below, the figures that one voice gave otherwise than before.
        </p>
        <div className="row noprint">
          <fieldset className="chips" aria-label="Which claims">
            <button type="button" aria-pressed={!isChanged} onClick={() => view.set({ changed: null })}>
              All that stand apart
            </button>
            <button type="button" aria-pressed={isChanged} onClick={() => view.set({ changed: 'true' })}>
              Only where somebody changed its mind
            </button>
          </fieldset>
          <Wanted key={view.get('parties')} />
        </div>
      </Head>
      <div className="stack loose">
        <Answered answer={answer} lines={8}>
          {(first) => <Apart key={path} first={first} />}
        </Answered>
        <StoryMoves />
      </div>
    </>
  )
}

/** Asks for parties by name, with commas. */
function Wanted() {
  const view = useViewState()
  const [names, setNames] = useState(view.get('parties') ?? '')
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault()
        view.set({ parties: names.trim() === '' ? null : names.trim() })
      }}
    >
      <label>
        Only these parties
        <input
          type="text"
          value={names}
          placeholder="names, with commas"
          onChange={(event) => setNames(event.target.value)}
        />
      </label>
      <button type="submit">Compare</button>
    </form>
  )
}

function Apart({ first }: { readonly first: Part<Stances> }) {
  const list = useGrowing(first)
  const found = list.found.flat()
  if (found.length === 0)
    return (
      <Nothing>
        <p>On no claim do these stand apart.</p>
      </Nothing>
    )
  return (
    <section className="stack loose">
      {found.map((one) => (
        <section className="stack tight" key={one.claim}>
          <h2 className="said">
            <To to="/compare" with={{ claim: one.claim }}>
              <bdi>{one.text}</bdi>
            </To>
          </h2>
          <p className="row small">
            <StatusBadge status={one.status} by={one.statusBy} origins={one.origins} />
          </p>
          <PartyTable parties={one.parties} claim={one.claim} label={one.text} />
        </section>
      ))}
      <More list={list} shown={found.length} noun="claim" />
    </section>
  )
}

/** Moves of figures that are asked for. */
const ASKED = 200

function StoryMoves() {
  const view = useViewState()
  const answer = useAnswer<Story>(view.ask('/story.json', { pagesize: ASKED }), 'who moved')
  return (
    <section className="stack" id="figures">
      <h2>Figures given otherwise than before</h2>
      <Answered answer={answer} lines={8}>
        {({ moved, totals }) => {
          const voices = new Map<string, Story['moved'][number][]>()
          for (const one of moved) voices.set(one.speaker, [...(voices.get(one.speaker) ?? []), one])
          if (moved.length === 0)
            return (
              <p className="soft">
                No speaker gave two figures of one thing
                {totals.movedAssumed === 0
                  ? ''
                  : ` on days that the pages state; ${count(totals.movedAssumed, 'speaker')} did on days that no page states`}
                .
              </p>
            )
          return (
            <>
              <p className="soft">
                {count(voices.size, 'voice')} gave {count(totals.moved, 'figure')} otherwise than before
                {totals.moved > moved.length ? `; the first ${moved.length} stand here` : ''}.
              </p>
              {[...voices].map(([speaker, list]) => (
                <section className="stack tight measure" key={speaker}>
                  <h3>
                    <bdi>{speaker}</bdi>
                  </h3>
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
            </>
          )
        }}
      </Answered>
    </section>
  )
}
