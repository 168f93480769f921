import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { whenSaid } from '../../../src/ask/when-said.js'
import { count } from '../../../src/text/count.js'
import { type Answer, isShown, type Part, useAnswer, usePart } from '../api/ask.js'
import type { Actor, Ledger, Names } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { useAnchor } from '../parts/anchor.js'
import { Answered, Bones } from '../parts/answered.js'
import { Days } from '../parts/assumed.js'
import { StanceWord, StatusBadge } from '../parts/badges.js'
import { Fold } from '../parts/fold.js'
import { Head } from '../parts/head.js'
import { More, useGrowing } from '../parts/more.js'
import { Preview } from '../parts/preview.js'
import { Printed } from '../parts/printed.js'
import { strongest } from '../parts/reasons.js'
import { sayingsOf, type Told } from '../parts/same-words.js'
import { To } from '../parts/to.js'
import { day } from '../parts/words.js'
import { candidatesShown, spellingsShown } from './actor-names.js'

/** One actor: spellings, roles, what it said, who else it may be. */
export function ActorScreen({ id }: { readonly id: string }) {
  const view = useViewState()
  const [, navigate] = useLocation()
  const answer = usePart<Actor>(view.ask(`/actor/${encodeURIComponent(id)}.json`), 'actor')
  // The id of an actor that was joined to another leads to the one that stands now.
  const found = answer.isLoading ? null : (answer.data?.found.id ?? null)
  useEffect(() => {
    if (found !== null && found !== id && /^a[0-9a-f]{16}$/.test(id))
      navigate(view.to(`/actor/${found}`) + window.location.hash, { replace: true })
  }, [found, id, navigate, view])
  return (
    <Answered answer={answer} lines={10} title="Actor">
      {(first) => <Shown first={first} />}
    </Answered>
  )
}

const STANCES: readonly (readonly [string, readonly string[]])[] = [
  ['Says', ['assert', 'confirm', 'predict', 'commit', 'demand', 'opinion']],
  ['Denies, or says in denial', ['deny']],
  ['Cannot confirm, or no comment', ['cannot-confirm', 'no-comment']],
]

function Shown({ first }: { readonly first: Part<Actor> }) {
  const actor = first.found
  const list = useGrowing(first)
  const said = list.found.flatMap((part) => part.said)
  const isBody = actor.type === 'organisation'
  const carried = useClaims(isBody ? CARRIED : null, { outlet: actor.name })
  const named = useClaims(NAMED, { about: actor.name })
  const names = useNames(actor.id)
  const countOf = (stances: readonly string[]) => stances.reduce((sum, stance) => sum + (actor.stances[stance] ?? 0), 0)
  return (
    <>
      <Head title={actor.name} twin={`/actor/${encodeURIComponent(actor.id)}`}>
        <p className="soft">
          {actor.type}
          {actor.party === null ? null : (
            <>
              , speaks for <bdi>{actor.party}</bdi>
            </>
          )}
          ; <a href="#said">{count(countOf(Object.keys(actor.stances)), 'statement')}</a>;{' '}
          <To to="/timeline" with={{ actor: actor.name }}>
            on the timeline
          </To>
        </p>
      </Head>
      {[carried, named, names].every(isShown) ? (
        <div className="claimgrid">
          <div className="stack loose" id="said">
            {STANCES.map(([title, stances]) => (
              <Said
                key={title}
                title={title}
                total={countOf(stances)}
                list={said.filter(({ statement }) => stances.includes(statement.stance))}
              />
            ))}
            <More list={list} shown={said.length} noun="statement" />
            <Claims title={CARRIED} filters={{ outlet: actor.name }} answer={carried} />
            <Claims title={NAMED} filters={{ about: actor.name }} answer={named} />
          </div>
          <aside aria-label="Names" tabIndex={-1}>
            <NameList id={actor.id} answer={names} />
            {actor.roles.length === 0 ? null : (
              <section className="stack tight">
                <h2>Roles over time</h2>
                <ul className="reasons small">
                  {actor.roles.map((role) => (
                    <li key={role.role + role.from + role.document}>
                      <bdi>{role.role}</bdi>{' '}
                      <To className="nowrap" to={`/document/${role.document}`}>
                        {day(role.from)}
                        {role.to === null || role.to === role.from ? '' : ` to ${day(role.to)}`}
                      </To>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {actor.called.length === 0 ? null : (
              <section className="stack tight">
                <h2>Called by the office alone</h2>
                <ul className="reasons small">
                  {actor.called.map((one) => (
                    <li key={one.document + one.words}>
                      <bdi>{one.words}</bdi>{' '}
                      <To className="nowrap" to={`/document/${one.document}`}>
                        {day(one.day)}
                      </To>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {actor.because.length === 0 ? null : (
              <section className="stack tight">
                <h2>Why these are one</h2>
                <Fold summary={count(actor.because.length, 'pair')}>
                  <ul className="reasons">
                    {actor.because.map((pair) => (
                      <li key={pair.a + pair.b + pair.author}>
                        <bdi>{strongest(pair.reasons)}</bdi> <span className="soft">({pair.author})</span>
                      </li>
                    ))}
                  </ul>
                </Fold>
              </section>
            )}
          </aside>
        </div>
      ) : (
        <Bones lines={10} />
      )}
    </>
  )
}

function Said({
  title,
  total,
  list,
}: {
  readonly title: string
  readonly total: number
  readonly list: Actor['said']
}) {
  if (total === 0) return null
  return (
    <section className="stack tight">
      <h2>
        {title}: {total.toLocaleString('en-GB')}
      </h2>
      <ul className="lines">
        {byClaim(sayingsOf(list)).map(([told, ...others]) => (
          <li key={told.first.id}>
            <To data-item className="title" to={`/claim/${told.claims[0]}#${told.first.id}`}>
              <bdi>{told.first.text}</bdi>
            </To>
            <Saying told={told} />
            {others.length === 0 ? null : (
              <ul className="claims stack tight small" aria-label="In other words, to the same claim">
                {others.map((other) => (
                  <li key={other.first.id}>
                    <To to={`/claim/${other.claims[0]}#${other.first.id}`}>
                      <bdi>{other.first.text}</bdi>
                    </To>
                    <Saying told={other} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Sayings to one claim stand together, the earliest first. */
function byClaim(sayings: readonly Told[]): readonly (readonly [Told, ...Told[]])[] {
  const groups = new Map<string, [Told, ...Told[]]>()
  for (const told of sayings) {
    const [claim = ''] = told.claims
    const group = groups.get(claim)
    if (group === undefined) groups.set(claim, [told])
    else group.push(told)
  }
  return [...groups.values()]
}

/** How, when and with which figures something was said, and where else in the same words. */
function Saying({ told: { first, claims, copies } }: { readonly told: Told }) {
  return (
    <>
      <span className="row small soft">
        <StanceWord stance={first.stance} polarity={first.polarity} />
        <span>
          <Days {...whenSaid(first)} />
        </span>
        {first.figures.length === 0 ? null : (
          <Printed>{first.figures.map(({ surface }) => surface).join(', ')}</Printed>
        )}
        <bdi>{first.document.outlet ?? 'outlet unknown'}</bdi>
        {claims.slice(1).map((other, i) => (
          <To key={other} to={`/claim/${other}#${first.id}`}>
            {i === 0 ? 'speaks to another claim too' : 'and another'}
          </To>
        ))}
      </span>
      {copies.length === 0 ? null : (
        <span className="small soft">
          the same words in{' '}
          {copies.map((copy, i) => (
            <span key={copy.statement.id}>
              {i > 0 ? '; ' : ''}
              <To to={`/claim/${copy.claim}#${copy.statement.id}`}>
                <bdi>{copy.statement.document.outlet ?? 'a page of an unknown outlet'}</bdi>
              </To>
            </span>
          ))}
        </span>
      )}
    </>
  )
}

/** Claims that are listed of each kind. */
const FEW = 20

const CARRIED = 'Carried on its pages'
const NAMED = 'Named in'

/** The claims under a heading; not asked for where there is none. */
function useClaims(title: string | null, filters: Readonly<Record<string, string>>): Answer<Ledger> {
  const view = useViewState()
  return useAnswer<Ledger>(
    title === null ? null : view.ask('/ledger.json', { ...filters, size: FEW }),
    title ?? undefined,
  )
}

/** Claims of the ledger under a heading with their number; nothing where there are none. */
function Claims({
  title,
  filters,
  answer,
}: {
  readonly title: string
  readonly filters: Readonly<Record<string, string>>
  readonly answer: Answer<Ledger>
}) {
  if (answer.data === null || answer.data.total === 0) return null
  const { total } = answer.data
  return (
    <section className="stack tight">
      <h2>
        {title}: {total.toLocaleString('en-GB')}
      </h2>
      <ul className="lines">
        {answer.data.rows.map((row) => (
          <li key={row.id}>
            <To data-item className="title" to={`/claim/${row.id}`}>
              <bdi>{row.text}</bdi>
            </To>
            <span>
              <StatusBadge status={row.status} by={row.statusBy} origins={row.origins} />
            </span>
          </li>
        ))}
      </ul>
      {total > FEW ? (
        <p className="small">
          <To to="/claims" with={filters}>
            and {(total - FEW).toLocaleString('en-GB')} more in the ledger
          </To>
        </p>
      ) : null}
    </section>
  )
}

/** What a name was read as: its id begins with it. */
const AS: Readonly<Record<string, string>> = { person: 'a person', organisation: 'a body', place: 'a place' }
const useNames = (id: string): Answer<Names> => useAnswer<Names>(`/spellings/${encodeURIComponent(id)}.json`, 'names')

/** The names that make up the actor, with split, and those that may belong to it, with merge. */
function NameList({ id, answer }: { readonly id: string; readonly answer: Answer<Names> }) {
  useAnchor(`${id} ${answer.data === null}`)
  const [picked, setPicked] = useState('')
  return (
    <Answered answer={answer} lines={4}>
      {({ names, candidates }) => {
        const apart = names.find((one) => one.id === picked)
        const anchor = names.find((one) => one.id !== picked)
        const apartBy = (name: Names['names'][number] | undefined, words: string) =>
          name === undefined ? null : (
            <label className="noprint">
              <input type="radio" name="apart" checked={picked === name.id} onChange={() => setPicked(name.id)} />
              {words}
            </label>
          )
        return (
          <div className="stack loose">
            <section className="stack tight" id="spellings">
              <h2>Spellings</h2>
              <ul className="reasons small">
                {spellingsShown(names).map((spelling) => (
                  <li key={spelling.name}>
                    <strong>
                      <bdi>{spelling.name}</bdi>
                    </strong>{' '}
                    <span className="soft">
                      <To to="/search" with={{ q: `"${spelling.name.replaceAll('"', ' ')}"` }}>
                        {count(spelling.mentions, 'page')}
                      </To>
                      , first in <To to={`/document/${spelling.firstDocument}`}>a page of {day(spelling.firstSeen)}</To>
                    </span>
                    {names.length < 2 || spelling.names.length === 0 ? null : spelling.names.length === 1 ? (
                      apartBy(spelling.names[0], 'Somebody else')
                    ) : (
                      <div className="noprint">
                        <Fold summary={`Somebody else on one of ${count(spelling.names.length, 'page')}?`}>
                          <ul className="reasons">
                            {spelling.names.map((name) => (
                              <li key={name.id}>
                                {apartBy(
                                  name,
                                  `${AS[name.id.split(' ')[0] ?? ''] ?? 'a name'} in a page of ${day(name.spellings[0]?.firstSeen)}`,
                                )}
                              </li>
                            ))}
                          </ul>
                        </Fold>
                      </div>
                    )}
                  </li>
                ))}
              </ul>
              {names.length < 2 ? null : (
                <Preview
                  label="Show the split"
                  disabled={apart === undefined || anchor === undefined}
                  change={{
                    name: 'judge',
                    body: { on: 'actor', a: apart?.id ?? '', b: anchor?.id ?? '', verdict: 'different' },
                  }}
                  done={() => setPicked('')}
                />
              )}
            </section>
            {candidates.length === 0 ? null : (
              <section className="stack tight">
                <h2>Perhaps the same</h2>
                <ul className="reasons small">
                  {candidatesShown(candidates).map(({ words, pairs: [one, ...others] }) => (
                    <li key={one.id + one.to} className="stack tight">
                      <div>
                        <strong>
                          <bdi>{words}</bdi>
                        </strong>{' '}
                        <span className="soft">
                          <bdi>{strongest(one.reasons)}</bdi>
                          {others.length === 0
                            ? ''
                            : `; asked of ${count(others.length + 1, 'name')}, one after the other`}
                        </span>
                      </div>
                      <div className="row">
                        {(
                          [
                            ['same', 'The same'],
                            ['different', 'Not the same'],
                            ['unsure', 'Unsure'],
                          ] as const
                        ).map(([verdict, words]) => (
                          <Preview
                            key={verdict}
                            label={words}
                            change={{ name: 'judge', body: { on: 'actor', a: one.to, b: one.id, verdict } }}
                            done={() => undefined}
                          />
                        ))}
                      </div>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </div>
        )
      }}
    </Answered>
  )
}
