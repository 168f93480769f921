import { type Part, usePart } from '../api/ask.js'
import type { Actors } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { Answered } from '../parts/answered.js'
import { Head } from '../parts/head.js'
import { More, useGrowing } from '../parts/more.js'
import { Nothing } from '../parts/nothing.js'
import { To } from '../parts/to.js'
import { count } from '../parts/words.js'

const TYPES: readonly (readonly [string | null, string])[] = [
  [null, 'all'],
  ['person', 'people'],
  ['organisation', 'bodies'],
  ['place', 'places'],
  ['unnamed', 'unnamed'],
]

/** People, bodies and places, with every spelling. */
export function ActorsScreen() {
  const view = useViewState()
  const type = view.get('type')
  const answer = usePart<Actors>(view.ask('/actors.json', { type }), 'actors')
  return (
    <>
      <Head title="Actors" twin="/actors" parameters={{ type }} />
      <div className="stack">
        <fieldset className="chips noprint" aria-label="Type">
          {TYPES.map(([value, words]) => (
            <button type="button" key={words} aria-pressed={type === value} onClick={() => view.set({ type: value })}>
              {words}
            </button>
          ))}
        </fieldset>
        <Answered answer={answer} lines={10}>
          {(first) =>
            first.found.length === 0 ? (
              <Nothing>
                <p>No actor is here.</p>
              </Nothing>
            ) : (
              <Table first={first} />
            )
          }
        </Answered>
      </div>
    </>
  )
}

function Table({ first }: { readonly first: Part<Actors> }) {
  const list = useGrowing(first)
  const actors = list.found.flat()
  const mentions = (one: Actors[number]) => one.spellings.reduce((sum, spelling) => sum + spelling.mentions, 0)
  return (
    <div className="stack tight">
      <p className="soft small" role="status">
        {list.next === null ? count(actors.length, 'actor') : 'The most named first'}
      </p>
      <section className="region" aria-label="Actors" tabIndex={-1}>
        <table>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Type</th>
              <th scope="col">Speaks for</th>
              <th scope="col">Roles</th>
              <th scope="col">Other spellings</th>
              <th scope="col" className="number">
                Mentions
              </th>
            </tr>
          </thead>
          <tbody>
            {actors.map((actor) => (
              <tr key={actor.id}>
                <td>
                  <To data-item to={`/actor/${encodeURIComponent(actor.id)}`}>
                    <bdi>{actor.name}</bdi>
                  </To>
                </td>
                <td>{actor.type}</td>
                <td>
                  <bdi>{actor.party ?? ''}</bdi>
                </td>
                <td>
                  <bdi>{[...new Set(actor.roles.map(({ role }) => role))].slice(0, 2).join('; ')}</bdi>
                </td>
                <td className="soft">
                  <bdi>
                    {[...new Set(actor.spellings.map(({ name }) => name))]
                      .filter((name) => name !== actor.name)
                      .slice(0, 5)
                      .join(', ')}
                  </bdi>
                </td>
                <td className="number">
                  <To
                    to={`/actor/${encodeURIComponent(actor.id)}#spellings`}
                    aria-label={count(mentions(actor), 'mention')}
                  >
                    {mentions(actor)}
                  </To>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <More list={list} shown={actors.length} noun="actor" />
    </div>
  )
}
