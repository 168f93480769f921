import { useRef, useState } from 'react'
import { judge, type Problem } from '../api/ask.js'
import type { Judged } from '../api/types.js'
import { Trouble } from './answered.js'
import { holdFocus } from './hold-focus.js'
import { Moves } from './moves.js'
import { say } from './notice.js'
import { type Column, Table } from './table.js'
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
      <Table label="Before and after" columns={isActor ? ACTORS : CLAIMS} rows={rows} keyOf={({ id }) => id} />
      {isActor ? (
        <Touched
          actors={judged.before.map(({ id }) => id)}
          becomes={judged.after.length === 1 && judged.after[0]?.status === 'person' ? judged.after[0].text : null}
        />
      ) : null}
      {judged.story === null ? null : (
        <p className="small">
          Independent origins of the whole story:{' '}
          {originWords(judged.story.before) === originWords(judged.story.after)
            ? `${originWords(judged.story.after)}, as before`
            : `${originWords(judged.story.before)} → ${originWords(judged.story.after)}`}
          .
        </p>
      )}
    </>
  )
}

/** "13 → 12", "new: 1", "2 → gone". */
function moved(now: Outcome | undefined, then: Outcome | undefined, of: (one: Outcome) => string): string {
  if (now === undefined) return then === undefined ? '' : `new: ${of(then)}`
  if (then === undefined) return `${of(now)} → gone`
  return of(now) === of(then) ? of(now) : `${of(now)} → ${of(then)}`
}

interface Row {
  readonly id: string
  readonly now: Outcome | undefined
  readonly later: Outcome | undefined
}

const text = ({ now, later }: Row) => (
  <>
    <bdi>{(later ?? now)?.text}</bdi>
    {now !== undefined && later !== undefined && now.text !== later.text ? (
      <>
        <br />
        <span className="soft">
          now: <bdi>{now.text}</bdi>
        </span>
      </>
    ) : null}
  </>
)
const number = ({ now, later }: Row) => moved(now, later, ({ statements }) => String(statements))

const ACTORS: readonly Column<Row>[] = [
  { head: 'Actor', label: null, isWide: true, cell: text },
  { head: 'Spellings', className: 'nowrap', cell: number },
]
const CLAIMS: readonly Column<Row>[] = [
  { head: 'Claim', label: null, isWide: true, cell: text },
  { head: 'Status', className: 'nowrap', cell: ({ now, later }) => moved(now, later, ({ status }) => status) },
  { head: 'Statements', className: 'nowrap', cell: number },
  {
    head: 'Origins',
    className: 'nowrap',
    cell: ({ now, later }) => moved(now, later, ({ origins }) => originWords(origins)),
  },
]
