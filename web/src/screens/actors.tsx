import { count } from '../../../src/text/count.js'
import { type Part, usePart } from '../api/ask.js'
import type { Actors } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { Answered } from '../parts/answered.js'
import { Head } from '../parts/head.js'
import { More, useGrowing } from '../parts/more.js'
import { Nothing } from '../parts/nothing.js'
import { type Column, Table } from '../parts/table.js'
import { To } from '../parts/to.js'

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
              <List first={first} />
            )
          }
        </Answered>
      </div>
    </>
  )
}

function List({ first }: { readonly first: Part<Actors> }) {
  const list = useGrowing(first)
  const actors = list.found.flat()
  return (
    <div className="stack tight">
      <p className="soft small" role="status">
        {list.next === null ? count(actors.length, 'actor') : 'The most named first'}
      </p>
      <Table label="Actors" className="" columns={COLUMNS} rows={actors} keyOf={({ id }) => id} />
      <More list={list} shown={actors.length} noun="actor" />
    </div>
  )
}

type One = Actors[number]

const mentions = (one: One) => one.spellings.reduce((sum, spelling) => sum + spelling.mentions, 0)

/** Each name once; null where there is none. */
const listed = (names: readonly string[], most: number, between: string) =>
  names.length === 0 ? null : <bdi>{[...new Set(names)].slice(0, most).join(between)}</bdi>

const COLUMNS: readonly Column<One>[] = [
  {
    head: 'Name',
    label: null,
    isWide: true,
    cell: (actor) => (
      <To data-item to={`/actor/${encodeURIComponent(actor.id)}`}>
        <bdi>{actor.name}</bdi>
      </To>
    ),
  },
  { head: 'Type', label: null, cell: (actor) => actor.type },
  { head: 'Speaks for', cell: (actor) => (actor.party === null ? null : <bdi>{actor.party}</bdi>) },
  {
    head: 'Roles',
    cell: (actor) =>
      listed(
        actor.roles.map(({ role }) => role),
        2,
        '; ',
      ),
  },
  {
    head: 'Other spellings',
    className: 'soft',
    cell: (actor) =>
      listed(
        actor.spellings.map(({ name }) => name).filter((name) => name !== actor.name),
        5,
        ', ',
      ),
  },
  {
    head: 'Named',
    isNumber: true,
    cell: (actor) => (
      <To
        to={`/actor/${encodeURIComponent(actor.id)}#spellings`}
        aria-label={`named ${count(mentions(actor), 'time')}`}
        title="Each spelling counts once on every page that has it"
      >
        {mentions(actor)}
      </To>
    ),
  },
]
