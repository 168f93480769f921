import type { ReactNode } from 'react'
import { type Answer, askAgain, type Problem } from '../api/ask.js'
import { Head } from './head.js'

const WIDTHS = ['92%', '78%', '85%', '64%', '88%', '71%']

/** Grey lines where words will stand. */
export function Bones({ lines = 5 }: { readonly lines?: number }) {
  return (
    <div aria-busy="true" className="stack tight">
      <span className="hidden" role="status">
        Loading
      </span>
      {Array.from({ length: lines }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move.
        <div key={i} className="bone" style={{ width: WIDTHS[i % WIDTHS.length] }} />
      ))}
    </div>
  )
}

/** What went wrong, and what to do. */
export function Trouble({ problem }: { readonly problem: Problem }) {
  return (
    <div className="problem" role="alert">
      <strong>{problem.message}</strong>
      {problem.hint === null ? null : <span>{problem.hint}</span>}
      <button type="button" className="bare" onClick={() => askAgain()}>
        Try again
      </button>
    </div>
  )
}

/** Shows an answer; bones until there is one; the problem if it was refused. An older answer stays, dimmed, meanwhile. */
export function Answered<T>({
  answer,
  lines,
  title,
  children,
}: {
  readonly answer: Answer<T>
  readonly lines?: number
  /** The heading until the answer brings its own. */
  readonly title?: string
  children(data: T): ReactNode
}) {
  if (answer.problem !== null || answer.data === null)
    return (
      <>
        {title === undefined ? null : <Head title={title} />}
        {answer.problem === null ? <Bones lines={lines} /> : <Trouble problem={answer.problem} />}
      </>
    )
  return <div className={answer.isLoading ? 'stale' : undefined}>{children(answer.data)}</div>
}

/** What a screen says when there is nothing to show. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <div className="empty">{children}</div>
}
