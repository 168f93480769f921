import { count } from '../../../src/text/count.js'
import { useAnswer } from '../api/ask.js'
import type { Reprints } from '../api/types.js'
import { To } from '../parts/to.js'
import { day } from '../parts/words.js'

const percent = (share: number): string => `${Math.round(share * 100)} %`
const FIRST = {
  this: 'this page likely had the words first',
  other: 'the other page likely had the words first',
  elsewhere: 'both have them from a third',
} as const

/** Which other pages carry this page's words; nothing where none does. */
export function ReaderReprints({ id }: { readonly id: string }) {
  const { data } = useAnswer<Reprints>(`/reprints/${encodeURIComponent(id.split(':')[0] ?? id)}.json`, 'reprints')
  if (data === null || data.length === 0) return null
  return (
    <details className="small">
      <summary>{count(data.length, 'other page')} with the same words</summary>
      <ul>
        {data.map((one) => (
          <li key={one.document.id}>
            <To to={`/document/${one.document.id.split(':')[0]}`}>
              <bdi>{one.document.outlet ?? one.document.title ?? one.document.id}</bdi>
            </To>
            , {day(one.document.published)}: {one.same ? 'a reprint' : 'shared passages'},{' '}
            {percent(one.containment.here)} of this page and {percent(one.containment.there)} of that;{' '}
            {one.first === null ? '' : `${FIRST[one.first]}, `}
            <bdi>{one.because}</bdi>
            {one.passages.slice(0, 3).map(({ here, words }) => (
              <details key={here.start}>
                <summary>{count(words, 'word')} shared</summary>
                <bdi>{here.words}</bdi>
              </details>
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}
