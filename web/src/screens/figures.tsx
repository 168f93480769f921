import { isAssumed } from '../../../src/ask/assumed.js'
import { DISOWNED_WORDS } from '../../../src/ask/disowned.js'
import { figureGroups, readGroup } from '../../../src/fold/figure-groups.js'
import { count } from '../../../src/text/count.js'
import { type Part, partOf, useAnswer, useAnswered, usePart } from '../api/ask.js'
import type { Claim, FigurePoint, Figures, Series as SeriesList } from '../api/types.js'
import { useViewState, type ViewState } from '../api/view-state.js'
import { Answered } from '../parts/answered.js'
import { Assumed } from '../parts/assumed.js'
import { Head } from '../parts/head.js'
import { More, useGrowing } from '../parts/more.js'
import { Nothing } from '../parts/nothing.js'
import { Printed } from '../parts/printed.js'
import { type Column, Table } from '../parts/table.js'
import { To } from '../parts/to.js'
import { days, shortDocument } from '../parts/words.js'
import { noon } from '../plots/days.js'
import { boundWords, FigurePlot } from '../plots/figure-plot.js'
import { Key, partyMarks } from '../plots/party-marks.js'
import { Kinds, titleOf } from './figure-kinds.js'

/** Groups that are shown before one is chosen, and those that are offered. */
const SHOWN = 6
const OFFERED = 60

/** Who gave which figure, when, within which bounds. */
export default function FiguresScreen() {
  const view = useViewState()
  const claim = view.get('claim')
  const answer = usePart<SeriesList>(claim === null ? view.ask('/series.json', { pagesize: OFFERED }) : null, 'series')
  if (claim !== null) return <OfClaim id={claim} />
  return (
    <>
      <Head title="Figures" twin="/figures" parameters={{ of: view.get('of') }} />
      <Answered answer={answer} lines={10}>
        {({ found, total }) =>
          found.length === 0 ? (
            <Nothing>
              <p>No figure was given.</p>
            </Nothing>
          ) : (
            <Groups series={found} total={total ?? found.length} />
          )
        }
      </Answered>
    </>
  )
}

/** The figures of one claim, drawn by what they are of. */
function OfClaim({ id }: { readonly id: string }) {
  const view = useViewState()
  const answer = useAnswer<Claim>(view.ask(`/claim/${encodeURIComponent(id)}.json`), 'figures of a claim')
  return (
    <Answered answer={answer} lines={10} title="Figures">
      {(claim) => {
        const groups = new Map<string, FigurePoint[]>()
        const names = figureGroups(
          claim.id,
          claim.figures.map(({ figure }) => figure),
        )
        for (const [index, point] of claim.figures.entries()) {
          const { claim: own, ...group } = readGroup(names[index] ?? '')
          const title = own === null ? titleOf({ ...group, claim: null }) : 'What the claim tells of'
          groups.set(title, [...(groups.get(title) ?? []), point])
        }
        return (
          <>
            <Head title="Figures of one claim" twin={`/claim/${claim.id}`}>
              <p className="lead">
                <To to={`/claim/${claim.id}`}>
                  <bdi>{claim.text}</bdi>
                </To>
              </p>
              <p className="noprint">
                <button type="button" onClick={() => view.set({ claim: null })}>
                  Show the figures of the whole story
                </button>
              </p>
            </Head>
            {groups.size === 0 ? (
              <Nothing>
                <p>Nobody gives a figure of this.</p>
              </Nothing>
            ) : (
              <div className="stack loose">
                {[...groups].map(([title, points]) => (
                  <section className="stack tight" key={title}>
                    <h2>
                      <bdi>{title}</bdi>
                    </h2>
                    <Drawn title={title} points={points} />
                  </section>
                ))}
              </div>
            )}
          </>
        )
      }}
    </Answered>
  )
}

type One = SeriesList[number]
function Groups({ series, total }: { readonly series: SeriesList; readonly total: number }) {
  const view = useViewState()
  const wanted = view.get('of')
  const shown = wanted === null ? series.slice(0, SHOWN) : series.filter(({ id }) => id === wanted)
  const isAlone = wanted !== null
  const places = shown.map((one) => partOf(pointsOf(view, one.id, isAlone), slotOf(one.id)))
  // One below the other: a group that comes late pushes down nothing that stands there.
  const ready = useAnswered(places)
  return (
    <div className="stack loose">
      <Kinds series={series} total={total} wanted={wanted} />
      {wanted !== null && shown.length === 0 ? (
        <Nothing>
          <p>No such figure had been given by then.</p>
        </Nothing>
      ) : null}
      {shown.slice(0, ready + 1).map((one) => (
        <Group key={one.id} series={one} isAlone={isAlone} />
      ))}
      {ready < shown.length ? null : <Signs />}
    </div>
  )
}

/** What the marks mean. */
const Signs = () => (
  <p className="soft small">
    A bar is what the words allow, and of “around” and “almost” what is assumed of such words; an arrow is an open end;
    a box is a range or a vague number. A hollow mark is a figure that its speaker denies or the outlet has corrected.
    Lines join the figures of one speaker whose days the pages state. No figure here is an average.
  </p>
)

/** Points that are asked for where several groups stand below each other, and where one stands alone. */
const FEW = 40
const MANY = 200

const pointsOf = (view: ViewState, of: string, isAlone: boolean): string =>
  view.ask('/figures.json', { of, pagesize: isAlone ? MANY : FEW })
const slotOf = (of: string): string => `figures ${of}`

function Group({ series, isAlone }: { readonly series: One; readonly isAlone: boolean }) {
  const view = useViewState()
  const answer = usePart<Figures>(pointsOf(view, series.id, isAlone), slotOf(series.id))
  const title = titleOf(series)
  return (
    <section className="stack tight">
      <h2>
        {series.claim === null ? (
          <bdi>{title}</bdi>
        ) : (
          <To to={`/claim/${series.claim}`}>
            <bdi>{title}</bdi>
          </To>
        )}
      </h2>
      <p className="soft">{sentence(series)}</p>
      <Answered answer={answer} lines={6}>
        {(first) => <Points title={title} first={first} />}
      </Answered>
    </section>
  )
}

function Points({ title, first }: { readonly title: string; readonly first: Part<Figures> }) {
  const list = useGrowing(first)
  const points = list.found.flat().flatMap((one) => one.points)
  return (
    <>
      {points.length > 1 && list.next !== null ? (
        <p className="soft small">
          Drawn: the first {points.length.toLocaleString('en-GB')} of {(list.total ?? 0).toLocaleString('en-GB')}.
        </p>
      ) : null}
      <Drawn title={title} points={points} />
      <More list={list} shown={points.length} noun="figure" />
    </>
  )
}

/** Figures of one thing as a plot, where there are several, and as a table. */
function Drawn({ title, points }: { readonly title: string; readonly points: readonly FigurePoint[] }) {
  const marks = partyMarks(points.filter(({ at }) => noon(at) !== null).map(({ party }) => party))
  return (
    <>
      {points.length > 1 ? (
        <>
          <Key marks={marks} />
          <FigurePlot title={title} points={points} marks={marks} />
        </>
      ) : null}
      <Table
        label={`Figures: ${title}`}
        columns={COLUMNS}
        rows={points}
        keyOf={(point) => point.claim + point.statement + point.figure.surface}
      />
    </>
  )
}

function sentence({ figures, undated, speakers, from, to, min, max }: One): string {
  const span = days(from, to)
  const [least, most] = [min, max ?? min].map((value) => (value === null ? '' : rounded(value)))
  const range = min === null ? '' : least === most ? `: ${least}` : `; from ${least} to ${most}`
  // Of what has no day at all nothing is drawn, and the days say so.
  const left =
    undated === 0 || undated === figures
      ? ''
      : `; ${undated.toLocaleString('en-GB')} undated, ${undated === 1 ? 'it is' : 'they are'} not drawn`
  return `${count(figures, 'figure')} by ${count(speakers, 'speaker')}, ${span}${range}${left}.`
}

/** "About 2,975" reaches half a unit to each side: nobody says so. */
const rounded = (value: number): string => (value >= 100 ? Math.round(value) : value).toLocaleString('en-GB')

const COLUMNS: readonly Column<FigurePoint>[] = [
  {
    head: 'Said',
    className: 'nowrap',
    cell: (point) => (
      <>
        {days(point.at, point.to)}
        <Assumed if={isAssumed(point.dated)} />
      </>
    ),
  },
  {
    head: 'Figure as printed',
    label: 'printed',
    cell: (point) => (
      <To
        data-item
        to={`/document/${shortDocument(point.document.id)}`}
        with={{ statement: point.statement }}
        title={point.sentence}
      >
        <Printed>{point.figure.surface}</Printed>
      </To>
    ),
  },
  { head: 'Allows', className: 'nowrap', cell: (point) => boundWords(point.figure) },
  {
    head: 'Of what',
    label: 'of',
    cell: ({ figure }) =>
      figure.counted === '' && figure.part !== 'part' ? (
        <span className="soft">not said</span>
      ) : (
        <>
          <bdi>{figure.counted}</bdi>
          {figure.part === 'part' ? <span className="soft"> (a part)</span> : null}
        </>
      ),
  },
  {
    head: 'Speaker',
    cell: (point) => (
      <>
        <bdi>{point.speaker}</bdi>
        {point.assumed ? <span className="soft"> (speaker assumed)</span> : null}
        {point.disowned === null ? null : <span className="soft"> ({DISOWNED_WORDS[point.disowned]})</span>}
      </>
    ),
  },
  { head: 'Party', cell: ({ party }) => (party === null ? null : <bdi>{party}</bdi>) },
  { head: 'Page', cell: ({ document }) => <bdi>{document.outlet ?? 'outlet unknown'}</bdi> },
]
