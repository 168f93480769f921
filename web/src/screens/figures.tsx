import { useAnswer } from '../api/ask.js'
import type { FigurePoint, Figures } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { Answered, Empty } from '../parts/answered.js'
import { Head } from '../parts/head.js'
import { Printed } from '../parts/printed.js'
import { To } from '../parts/to.js'
import { count, day, shortDocument } from '../parts/words.js'
import { boundWords, FigurePlot } from '../plots/figure-plot.js'
import { Key, partyMarks } from '../plots/party-marks.js'

/** Who gave which figure, when, within which bounds. */
export default function FiguresScreen() {
  const view = useViewState()
  const answer = useAnswer<Figures>(view.ask('/figures.json'), 'figures')
  return (
    <>
      <Head title="Figures" twin="/figures" />
      <Answered answer={answer} lines={10}>
        {(series) =>
          series.length === 0 ? (
            <Empty>
              <p>No figure was given.</p>
            </Empty>
          ) : (
            <Groups series={series} />
          )
        }
      </Answered>
    </>
  )
}

interface Group {
  readonly key: string
  readonly title: string
  readonly points: readonly FigurePoint[]
}

/** Figures of one scope and unit stand together, whatever claim they belong to. */
function groupsOf(series: Figures): readonly Group[] {
  const groups = new Map<string, FigurePoint[]>()
  for (const { points } of series)
    for (const point of points) {
      const { scope, counted, unit } = point.figure
      const key = `${scope === '' ? counted.toLowerCase() : scope}|${unit}`
      groups.set(key, [...(groups.get(key) ?? []), point])
    }
  return [...groups]
    .map(([key, points]) => {
      const { scope, counted, unit } = points[0]?.figure ?? { scope: '', counted: '', unit: '' }
      const title = scope !== '' ? scope : counted !== '' ? counted : unit !== '' ? unit : 'of something not named'
      const sorted = [...points].sort((a, b) => ((a.at ?? '9') + a.statement < (b.at ?? '9') + b.statement ? -1 : 1))
      return {
        key,
        title: unit === '' || unit === title || unit === 'people' ? title : `${title}, ${unit}`,
        points: sorted,
      }
    })
    .sort((a, b) => b.points.length - a.points.length || (a.key < b.key ? -1 : 1))
}

function Groups({ series }: { readonly series: Figures }) {
  const view = useViewState()
  const groups = groupsOf(series)
  const wanted = view.get('of')
  const shown = wanted === null ? groups.slice(0, 6) : groups.filter(({ key }) => key === wanted)
  const marks = partyMarks(series.flatMap(({ points }) => points.map(({ party }) => party)))
  return (
    <div className="stack loose">
      <fieldset className="chips noprint" aria-label="Of what">
        <button type="button" aria-pressed={wanted === null} onClick={() => view.set({ of: null })}>
          most given
        </button>
        {groups.map(({ key, title, points }) => (
          <button type="button" key={key} aria-pressed={wanted === key} onClick={() => view.set({ of: key })}>
            <bdi>{title}</bdi> <span className="soft">{points.length}</span>
          </button>
        ))}
      </fieldset>
      <Key marks={marks} />
      {shown.map((group) => (
        <section key={group.key} className="stack tight">
          <h2>
            <bdi>{group.title}</bdi>
          </h2>
          <p className="soft">{sentence(group)}</p>
          {group.points.length > 1 ? <FigurePlot title={group.title} points={group.points} marks={marks} /> : null}
          <Table group={group} />
        </section>
      ))}
      <p className="soft small">
        A bar is what the words allow; an arrow is an open end; a box is a range or a vague number. Lines join the
        figures of one speaker. No figure here is an average.
      </p>
    </div>
  )
}

function sentence({ points }: Group): string {
  const speakers = new Set(points.map(({ speaker }) => speaker)).size
  const mins = points.flatMap(({ figure }) => figure.min ?? figure.max ?? [])
  const maxs = points.flatMap(({ figure }) => figure.max ?? figure.min ?? [])
  const dates = points.flatMap(({ at }) => at ?? []).sort()
  const span =
    dates.length === 0
      ? 'undated'
      : dates[0].slice(0, 10) === dates.at(-1)?.slice(0, 10)
        ? day(dates[0])
        : `${day(dates[0])} to ${day(dates.at(-1))}`
  const range =
    mins.length === 0
      ? ''
      : `; from ${Math.min(...mins).toLocaleString('en-GB')} to ${Math.max(...maxs).toLocaleString('en-GB')}`
  return `${count(points.length, 'figure')} by ${count(speakers, 'speaker')}, ${span}${range}.`
}

const Table = ({ group }: { readonly group: Group }) => (
  <section className="region" aria-label={`Figures: ${group.title}`} tabIndex={-1}>
    <table className="small">
      <thead>
        <tr>
          <th scope="col">Said</th>
          <th scope="col">Figure as printed</th>
          <th scope="col">Allows</th>
          <th scope="col">Of what</th>
          <th scope="col">Speaker</th>
          <th scope="col">Party</th>
          <th scope="col">Page</th>
        </tr>
      </thead>
      <tbody>
        {group.points.map((point) => (
          <tr key={point.statement + point.figure.surface}>
            <td className="nowrap">{day(point.at)}</td>
            <td>
              <To
                data-item
                to={`/document/${shortDocument(point.document.id)}`}
                with={{ statement: point.statement }}
                title={point.sentence}
              >
                <Printed>{point.figure.surface}</Printed>
              </To>
            </td>
            <td className="nowrap">{boundWords(point.figure)}</td>
            <td>
              <bdi>{point.figure.counted}</bdi>
              {point.figure.part === 'part' ? <span className="soft"> (a part)</span> : null}
            </td>
            <td>
              <bdi>{point.speaker}</bdi>
              {point.assumed ? <span className="soft"> (assumed)</span> : null}
            </td>
            <td>
              <bdi>{point.party ?? ''}</bdi>
            </td>
            <td>
              <bdi>{point.document.outlet ?? 'outlet unknown'}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
