import { count } from '../../../src/text/count.js'
import { type Part, usePart } from '../api/ask.js'
import type { Timeline } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { useAnchor } from '../parts/anchor.js'
import { Answered } from '../parts/answered.js'
import { Days as DaysOf } from '../parts/assumed.js'
import { StanceWord, StatusBadge } from '../parts/badges.js'
import { Head } from '../parts/head.js'
import { More, useGrowing } from '../parts/more.js'
import { Nothing } from '../parts/nothing.js'
import { ChainLine } from '../parts/printed.js'
import { type Column, Table } from '../parts/table.js'
import { To } from '../parts/to.js'
import { useIsPrinted } from '../parts/use-printed.js'
import { clip, day, STANCE_WORDS } from '../parts/words.js'
import { Lanes } from '../plots/lanes.js'
import { partyMarks } from '../plots/party-marks.js'
import { type DayOfEntries, dayKey, daySummary, daysOf, dayWords, isSpan, openDays, withDay } from './timeline-days.js'

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

/** Entries that are asked for and drawn at once: of most stories all, so that the axis holds the whole of it. */
const PART = 1000

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
  const until = entries.findLast(({ at }) => at !== null)?.at?.slice(0, 10) ?? null
  const spans = new Set(shown.filter(isSpan).map(dayKey)).size
  return (
    <div className="stack">
      <p className="soft">
        {list.next === null
          ? ''
          : `The first ${entries.length.toLocaleString('en-GB')} of ${(list.total ?? 0).toLocaleString('en-GB')} entries${until === null ? '' : `, up to ${day(until)}`}: `}
        {count(said.size, 'statement')} and {count(changes, 'change')} of status, on {count(dated.size, 'day')}
        {spans === 0 ? '' : `, and in ${count(spans, 'longer stretch', 'longer stretches')} that pages give`}. The
        status with which a claim begins is no change.
      </p>
      {list.next === null ? null : (
        <p className="row small noprint">
          <button type="button" onClick={list.load}>
            Draw more
          </button>
          {until === null || until === view.get('from') ? null : (
            <button type="button" onClick={() => view.set({ from: until })}>
              Begin at {day(until)}
            </button>
          )}
        </p>
      )}
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
      <Lanes entries={shown} marks={marks} dayOf={dayKey} />
      <Legend entries={shown} />
      <Days entries={shown} />
      <More list={list} shown={entries.length} noun="entry" nouns="entries" />
    </div>
  )
}

/** The entries in words, day by day: the first stand open, the others say what they hold. */
function Days({ entries }: { readonly entries: Timeline }) {
  const view = useViewState()
  const isPrinted = useIsPrinted()
  const days = daysOf(entries)
  const named = view.get('days')
  const open = openDays(days, isPrinted ? 'all' : named)
  const folded = days.filter(({ key }) => !open.has(key)).length
  useAnchor(`${named} ${entries.length > 0}`)
  return (
    <section className="stack tight">
      <div className="row between">
        <h2>Day by day</h2>
        {days.length < 2 ? null : (
          <button
            type="button"
            onClick={() => view.set({ days: folded > 0 ? 'all' : 'none' }, { replace: true })}
            aria-label={folded > 0 ? `Open all ${days.length} days` : 'Fold all days'}
          >
            {folded > 0 ? `Open all ${days.length}` : 'Fold all'}
          </button>
        )}
      </div>
      {days.map((one) => (
        <Day
          key={one.key}
          day={one}
          isOpen={open.has(one.key)}
          toggle={() => view.set({ days: withDay(open, one.key) }, { replace: true })}
        />
      ))}
    </section>
  )
}

function Day({
  day: { key, entries },
  isOpen,
  toggle,
}: {
  readonly day: DayOfEntries
  readonly isOpen: boolean
  toggle(): void
}) {
  const { counts, who } = daySummary(entries)
  return (
    <details className="day" id={`day-${key}`} open={isOpen}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is pressed like a button, by keys too. */}
      <summary
        onClick={(event) => {
          // The address holds which days are open, and not the element.
          event.preventDefault()
          toggle()
        }}
      >
        <strong>{dayWords(entries)}</strong> <span className="counts">{counts}</span>{' '}
        <span className="who soft small">
          <bdi>{who}</bdi>
        </span>
      </summary>
      {isOpen ? (
        <Table
          label={`Entries, ${dayWords(entries)}`}
          columns={COLUMNS}
          rows={entries}
          keyOf={(entry) => `${entry.kind}${entry.claim}${entry.statement}${entry.stance}`}
        />
      ) : null}
    </details>
  )
}

const COLUMNS: readonly Column<Timeline[number]>[] = [
  {
    head: 'When',
    label: null,
    className: 'nowrap',
    cell: (entry) => <DaysOf from={entry.at} to={entry.to} stated={entry.stated} />,
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
