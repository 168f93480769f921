import { Fragment, useRef, useState } from 'react'
import { judge, type Problem } from '../api/ask.js'
import type { Judged } from '../api/types.js'
import { Trouble } from './answered.js'
import { holdFocus } from './hold-focus.js'
import { Moves } from './moves.js'
import { say } from './notice.js'
import { Touched } from './touched.js'
import { originWords } from './words.js'

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
  const place = useRef<HTMLDivElement>(null)
  const key = JSON.stringify(change)
  const send = (body: Readonly<Record<string, unknown>>) =>
    judge<Judged>(change.name, { ...change.body, ...body }).catch((found: Problem) => {
      setProblem(found)
      return null
    })
  const isShown = shown !== null && shown.of === key
  return (
    <div className="stack tight" ref={place} tabIndex={-1}>
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
                say(
                  <>
                    Done: {judged.act}. <Moves judged={judged} /> Ctrl Z undoes it.
                  </>,
                )
                holdFocus(place.current)
                done(judged)
              }}
            >
              Confirm
            </button>
            <button
              type="button"
              onClick={() => {
                setShown(null)
                holdFocus(place.current)
              }}
            >
              Leave it
            </button>
          </div>
        </section>
      ) : null}
    </div>
  )
}

type Outcome = Judged['before'][number]

/** Each claim or actor that changes, a row each: its counts now, and its counts then. */
function Outcomes({ judged }: { readonly judged: Judged }) {
  const ids = [...new Set([...judged.before, ...judged.after].map(({ id }) => id))]
  if (ids.length === 0)
    return <p className="soft">Nothing moves in the ledger. The judgement is kept, and is not asked about again.</p>
  const rows = ids.map((id) => ({
    id,
    now: judged.before.find((one) => one.id === id),
    later: judged.after.find((one) => one.id === id),
  }))
  const isActor = (judged.before[0] ?? judged.after[0])?.kind === 'actor'
  return (
    <>
      <section className="region" aria-label="Before and after" tabIndex={-1}>
        <table className="small">
          <thead>
            <tr>
              <th scope="col">{isActor ? 'Actor' : 'Claim'}</th>
              <th scope="col">{isActor ? 'Spellings' : 'Statements'}</th>
              <th scope="col">{isActor ? '' : 'Origins'}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, now, later: then }) => (
              <tr key={id}>
                <td>
                  <bdi>{(then ?? now)?.text}</bdi>
                  {now !== undefined && then !== undefined && now.text !== then.text ? (
                    <Fragment>
                      <br />
                      <span className="soft">
                        now: <bdi>{now.text}</bdi>
                      </span>
                    </Fragment>
                  ) : null}
                </td>
                <td className="nowrap">{moved(now, then, ({ statements }) => String(statements))}</td>
                <td className="nowrap">{isActor ? null : moved(now, then, ({ origins }) => originWords(origins))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {isActor ? <Touched actors={judged.before.map(({ id }) => id)} /> : null}
    </>
  )
}

/** "13 → 12", "new: 1", "2 → gone". */
function moved(now: Outcome | undefined, then: Outcome | undefined, of: (one: Outcome) => string): string {
  if (now === undefined) return then === undefined ? '' : `new: ${of(then)}`
  if (then === undefined) return `${of(now)} → gone`
  return of(now) === of(then) ? of(now) : `${of(now)} → ${of(then)}`
}
