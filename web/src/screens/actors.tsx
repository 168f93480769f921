import { useAnswer } from '../api/ask.js'
import type { Actors } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { Answered, Empty } from '../parts/answered.js'
import { Head } from '../parts/head.js'
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
  const answer = useAnswer<Actors>(view.ask('/actors.json', { type }), 'actors')
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
          {(actors) =>
            actors.length === 0 ? (
              <Empty>
                <p>No actor is here.</p>
              </Empty>
            ) : (
              <Table actors={actors} />
            )
          }
        </Answered>
      </div>
    </>
  )
}

function Table({ actors }: { readonly actors: Actors }) {
  const mentions = (one: Actors[number]) => one.spellings.reduce((sum, spelling) => sum + spelling.mentions, 0)
  return (
    <div className="stack tight">
      <p className="soft small" role="status">
        {count(actors.length, 'actor')}
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
            {[...actors]
              .sort((a, b) => mentions(b) - mentions(a) || (a.id < b.id ? -1 : 1))
              .map((actor) => (
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
                      {actor.spellings
                        .map(({ name }) => name)
                        .filter((name) => name !== actor.name)
                        .slice(0, 5)
                        .join(', ')}
                    </bdi>
                  </td>
                  <td className="number">{mentions(actor)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
