import { nounOf } from '../../../src/text/count.js'
import { To } from './to.js'

/** Links to sentences of a claim from another screen, by the numbers that they have on the claim's own. */
export function SentenceRefs({
  claim,
  ids,
  numbers,
}: {
  readonly claim: string
  readonly ids: readonly string[]
  readonly numbers: ReadonlyMap<string, number>
}) {
  const found = ids
    .flatMap((id) => {
      const number = numbers.get(id)
      return number === undefined ? [] : [{ id, number }]
    })
    .sort((a, b) => a.number - b.number)
  if (found.length === 0) return null
  return (
    <span className="refs">
      {nounOf(found.length, 'sentence')}{' '}
      {found.map(({ id, number }, i) => (
        <span key={id}>
          {i > 0 ? ', ' : ''}
          <To to={`/claim/${claim}#${id}`}>{number}</To>
        </span>
      ))}
    </span>
  )
}
