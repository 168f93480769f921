import { count } from '../../../src/text/count.js'
import type { Judged } from '../api/types.js'
import { To } from './to.js'
import { clip, originWords } from './words.js'

type Outcome = Judged['before'][number]

/** "13 → 12 statements, 3 → 2 origins" of one that stays; what a new one holds; that one is gone. */
export function moveWords(now: Outcome | undefined, then: Outcome | undefined): string {
  const whole = then ?? now
  if (whole === undefined) return ''
  const isActor = whole.kind === 'actor'
  const nouns = isActor ? (['spelling', 'spellings'] as const) : (['statement', 'statements'] as const)
  if (then === undefined) return 'is no more'
  const numbers = (one: Outcome) =>
    isActor ? [String(one.statements)] : [String(one.statements), originWords(one.origins)]
  const [n = '', origins] = numbers(then)
  if (now === undefined)
    return `new: ${count(then.statements, nouns[0])}${origins === undefined ? '' : `, ${origins} ${origins === '1' ? 'origin' : 'origins'}`}`
  const [was = '', wereOrigins] = numbers(now)
  const arrow = (a: string, b: string, noun: string) => `${a === b ? a : `${a} → ${b}`} ${noun}`
  return [
    arrow(was, n, n === '1' ? nouns[0] : nouns[1]),
    ...(origins === undefined || wereOrigins === undefined
      ? []
      : [arrow(wereOrigins, origins, origins === '1' ? 'origin' : 'origins')]),
  ].join(', ')
}

/** Each claim or actor that moved. Of one that was divided, the greatest part is what went on, whichever has its id. */
function movesOf({ before, after }: Pick<Judged, 'before' | 'after'>) {
  const [whole] = before
  if (before.length === 1 && whole !== undefined && after.length > 1) {
    const [first, ...rest] = [...after].sort((x, y) => y.statements - x.statements)
    return [
      { id: first?.id ?? '', now: whole, later: first },
      ...rest.map((one) => ({ id: one.id, now: undefined, later: one })),
    ]
  }
  return [...new Set([...after, ...before].map(({ id }) => id))].map((id) => ({
    id,
    now: before.find((one) => one.id === id),
    later: after.find((one) => one.id === id),
  }))
}

/** Changes that are told in a notice; the rest is counted. */
const TOLD = 3

/** What a judgement changed, as one line: each claim or actor with its counts before and after, and a link to it. */
export function Moves({ judged }: { readonly judged: Pick<Judged, 'before' | 'after'> }) {
  const rows = movesOf(judged)
  if (rows.length === 0) return <>Nothing moved in the ledger.</>
  return (
    <>
      {rows.slice(0, TOLD).map(({ id, now, later }, i) => {
        const one = later ?? now
        const name = <bdi>{clip(one?.text ?? id, 60)}</bdi>
        return (
          <span key={id}>
            {i > 0 ? '; ' : ''}
            {later === undefined ? name : <To to={later.kind === 'actor' ? `/actor/${id}` : `/claim/${id}`}>{name}</To>}
            : {moveWords(now, later)}
          </span>
        )
      })}
      {rows.length > TOLD ? `; and ${rows.length - TOLD} more` : ''}.
    </>
  )
}
