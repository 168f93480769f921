import { type Part, usePart } from '../api/ask.js'
import type { Timeline } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { Answered } from '../parts/answered.js'
import { Days } from '../parts/assumed.js'
import { StanceWord, StatusBadge } from '../parts/badges.js'
import { Head } from '../parts/head.js'
import { More, useGrowing } from '../parts/more.js'
import { Nothing } from '../parts/nothing.js'
import { ChainLine } from '../parts/printed.js'
import { type Column, Table } from '../parts/table.js'
import { To } from '../parts/to.js'
import { clip, count, STANCE_WORDS } from '../parts/words.js'
import { Lanes } from '../plots/lanes.js'
import { partyMarks } from '../plots/party-marks.js'

/** Who said what, day by day, and when a status changed. */
export default function TimelineScreen() {
  const view = useViewState()
  const actor = view.get('actor')
  const claim = view.get('claim')
  const from = view.get('from')
  const answer = usePart<Timeline>(view.ask('/timeline.json', { actor, claim, from, pagesize: PART }), 'timeline')
  return (
    <>
      <Head
        title={actor === null ? 'Timeline' : `Timeline: ${clip(actor, 60)}`}
        twin="/timeline"
        parameters={{ actor, claim, from }}
      >
        <label className="row small noprint">
          Said on this day or later
          <input
            type="date"
            value={from ?? ''}
            onChange={(event) => {
              if (event.target.value === '' || event.target.validity.valid)
                view.set({ from: event.target.value }, { replace: true })
            }}
          />
        </label>
        {actor === null && claim === null ? null : (
          <p className="noprint">
            <button type="button" onClick={() => view.set({ actor: null, claim: null })}>
              Show everybody
            </button>
          </p>
        )}
      </Head>
      <Answered answer={answer} lines={10}>
        {(first) =>
          first.found.length === 0 ? (
            <Nothing>
              <p>Nobody had said anything by then.</p>
            </Nothing>
          ) : (
            <Shown first={first} />
          )
        }
      </Answered>
    </>
  )
}

const KEY = ['assert', 'confirm', 'deny', 'cannot-confirm', 'no-comment', 'predict', 'commit', 'demand', 'opinion']

/** What the shapes mean, for a print: on a screen the filters above say it. */
const Legend = ({ entries }: { readonly entries: Timeline }) => (
  <ul className="key printonly" aria-label="What the shapes mean">
    {[...new Set(entries.map(({ stance }) => stance.split(' by ')[0] ?? stance))].sort().map((stance) => (
      <li key={stance}>
        {STANCE_WORDS[stance] === undefined ? <StatusBadge status={stance} /> : <StanceWord stance={stance} />}
      </li>
    ))}
  </ul>
)

/** Entries that are asked for and drawn at once. */
const PART = 300

function Shown({ first }: { readonly first: Part<Timeline> }) {
  const view = useViewState()
  const list = useGrowing(first)
  const entries = list.found.flat()
  const only = view.get('stance')
  const shown = entries.filter((entry) => only === null || entry.stance === only || entry.stance.startsWith(`${only} `))
  const marks = partyMarks(entries.map(({ party }) => party))
  // A statement that says two things stands under two claims: it is one statement, and two entries.
  const said = new Set(shown.flatMap(({ kind, statement }) => (kind === 'statement' ? [statement] : [])))
  const changes = shown.filter(({ kind }) => kind === 'status').length
  // An interval is no day: only what has one is counted.
  const dated = new Set(shown.flatMap(({ at, to }) => (at !== null && at === to ? [at.slice(0, 10)] : [])))
  return (
    <div className="stack">
      <p className="soft">
        {list.next === null
          ? ''
          : `The first ${entries.length.toLocaleString('en-GB')} of ${(list.total ?? 0).toLocaleString('en-GB')} entries: `}
        {count(said.size, 'statement')} and {count(changes, 'change')} of status, on {count(dated.size, 'day')}.
      </p>
      <fieldset className="chips noprint" aria-label="Stance">
        <button type="button" aria-pressed={only === null} onClick={() => view.set({ stance: null })}>
          all
        </button>
        {KEY.filter((stance) => entries.some((entry) => entry.stance === stance)).map((stance) => (
          <button type="button" key={stance} aria-pressed={only === stance} onClick={() => view.set({ stance })}>
            <StanceWord stance={stance} />
          </button>
        ))}
      </fieldset>
      <Lanes entries={shown} marks={marks} />
      <Legend entries={shown} />
      <Table
        label="Entries"
        columns={COLUMNS}
        rows={shown}
        keyOf={(entry) => `${entry.kind}${entry.claim}${entry.statement}${entry.stance}`}
      />
      <More list={list} shown={entries.length} noun="entry" nouns="entries" />
    </div>
  )
}

const COLUMNS: readonly Column<Timeline[number]>[] = [
  {
    head: 'When',
    label: null,
    className: 'nowrap',
    cell: (entry) => <Days from={entry.at} to={entry.to} stated={entry.stated} />,
  },
  {
    head: 'Who',
    label: null,
    cell: ({ who, party }) =>
      who === '' ? null : (
        <>
          <bdi>{who}</bdi>
          {party === null || party === who ? null : (
            <span className="soft">
              {' '}
              for <bdi>{party}</bdi>
            </span>
          )}
        </>
      ),
  },
  {
    head: 'What',
    label: null,
    cell: (entry) =>
      entry.kind === 'status' || STANCE_WORDS[entry.stance] === undefined ? (
        <StatusBadge status={entry.stance} />
      ) : (
        <StanceWord stance={entry.stance} polarity={entry.polarity} />
      ),
  },
  {
    head: 'Words',
    label: null,
    isWide: true,
    cell: (entry) => (
      <To data-item to={`/claim/${entry.claim}${entry.statement === null ? '' : `#${entry.statement}`}`}>
        <bdi>{entry.words}</bdi>
      </To>
    ),
  },
  {
    head: 'Chain',
    label: null,
    isWide: true,
    cell: (entry) => (entry.kind === 'status' ? <bdi>{entry.chain}</bdi> : <ChainLine chain={entry.chain} />),
  },
]
