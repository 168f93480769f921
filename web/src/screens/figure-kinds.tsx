import { count } from '../../../src/text/count.js'
import type { Series } from '../api/types.js'
import { useViewState } from '../api/view-state.js'
import { To } from '../parts/to.js'
import { clip } from '../parts/words.js'
import { offered } from './figures-offered.js'

type One = Series[number]

/** Characters of a title in the list, and on a button. */
const TITLE = 64
const SHORT = 36

/** What figures are of, in words: their own, or those of the claim that tells of it. */
export const titleOf = ({ of, unit, claim }: Pick<One, 'of' | 'unit' | 'claim'>, length = TITLE): string => {
  // What nobody names is told of by its claim.
  const title = claim === null ? of : `“${clip(of, length)}”`
  return unit === '' || unit === title || unit === 'people' ? title : `${title}, ${unit}`
}

/** What figures there are: the most given as buttons, all others a step away, each by what it is of. */
export function Kinds({
  series,
  total,
  wanted,
}: {
  readonly series: Series
  readonly total: number
  readonly wanted: string | null
}) {
  const view = useViewState()
  const { first, rest } = offered(series, wanted)
  const named = rest.filter(({ claim }) => claim === null)
  const told = rest.filter(({ claim }) => claim !== null)
  return (
    <div className="stack tight noprint">
      <fieldset className="chips" aria-label="Of what">
        <button type="button" aria-pressed={wanted === null} onClick={() => view.set({ of: null })}>
          most given
        </button>
        {first.map((one) => (
          <button
            type="button"
            key={one.id}
            aria-pressed={wanted === one.id}
            title={titleOf(one)}
            onClick={() => view.set({ of: wanted === one.id ? null : one.id })}
          >
            <bdi>{clip(titleOf(one, SHORT), SHORT)}</bdi>{' '}
            <span className="soft">{one.figures.toLocaleString('en-GB')}</span>
          </button>
        ))}
      </fieldset>
      {rest.length === 0 ? null : (
        <details className="small">
          <summary>{count(total - first.length, 'other kind')} of figure</summary>
          <div className="stack tight kinds">
            <List title="By what they count" series={named} />
            <List title="By the claim that tells of them" series={told} />
            {total > series.length ? (
              <p className="soft">And {(total - series.length).toLocaleString('en-GB')} more, in the CSV.</p>
            ) : null}
          </div>
        </details>
      )}
    </div>
  )
}

function List({ title, series }: { readonly title: string; readonly series: Series }) {
  if (series.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul className="columns flow">
        {series.map((one) => (
          <li key={one.id}>
            <To to="/figures" with={{ of: one.id }}>
              <bdi>{titleOf(one)}</bdi>
            </To>{' '}
            <span className="soft">{one.figures.toLocaleString('en-GB')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
