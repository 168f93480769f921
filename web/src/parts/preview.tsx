import { useState } from 'react'
import { judge, type Problem } from '../api/ask.js'
import type { Judged } from '../api/types.js'
import { Trouble } from './answered.js'
import { say } from './notice.js'
import { count, originWords } from './words.js'

interface Change {
  readonly name: string
  readonly body: Readonly<Record<string, unknown>>
}

/** What a judgement would change, shown before it is made. Nothing is stored until the person confirms. */
export function Preview({
  change,
  label,
  disabled,
  done,
}: {
  readonly change: Change
  readonly label: string
  readonly disabled?: boolean
  done(judged: Judged): void
}) {
  const [shown, setShown] = useState<{ readonly of: string; readonly judged: Judged } | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [reason, setReason] = useState('')
  const key = JSON.stringify(change)
  const send = (body: Readonly<Record<string, unknown>>) =>
    judge<Judged>(change.name, { ...change.body, ...body }).catch((found: Problem) => {
      setProblem(found)
      return null
    })
  const isShown = shown !== null && shown.of === key
  return (
    <div className="stack tight">
      <div className="row">
        <button
          type="button"
          disabled={disabled}
          onClick={async () => {
            setProblem(null)
            const judged = await send({ preview: true })
            if (judged !== null) setShown({ of: key, judged })
          }}
        >
          {label}
        </button>
      </div>
      {problem === null ? null : <Trouble problem={problem} />}
      {isShown ? (
        <section className="panel stack tight" aria-label="What would change">
          <h3>What would change</h3>
          <Outcomes judged={shown.judged} />
          <label>
            Reason
            <input type="text" value={reason} onChange={(event) => setReason(event.target.value)} />
          </label>
          <div className="row">
            <button
              type="button"
              className="main"
              onClick={async () => {
                const judged = await send(reason.trim() === '' ? {} : { reason: reason.trim() })
                if (judged === null) return
                setShown(null)
                say(`Done: ${count(judged.judgements.length, 'judgement')}. Ctrl Z undoes it.`)
                done(judged)
              }}
            >
              Confirm
            </button>
            <button type="button" onClick={() => setShown(null)}>
              Leave it
            </button>
          </div>
        </section>
      ) : null}
    </div>
  )
}

function Outcomes({ judged }: { readonly judged: Judged }) {
  const line = (when: string, one: Judged['before'][number]) => (
    <tr key={`${when}${one.id}`}>
      <th scope="row">{when}</th>
      <td>
        <bdi>{one.text}</bdi>
      </td>
      <td className="number">{one.statements}</td>
      <td className="number">{originWords(one.origins)}</td>
    </tr>
  )
  return (
    <section className="region" aria-label="Before and after" tabIndex={-1}>
      <table className="small">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Claim</th>
            <th scope="col" className="number">
              Statements
            </th>
            <th scope="col" className="number">
              Origins
            </th>
          </tr>
        </thead>
        <tbody>
          {judged.before.map((one) => line('now', one))}
          {judged.after.map((one) => line('then', one))}
        </tbody>
      </table>
    </section>
  )
}
