import type { ReactNode } from 'react'
import { type Answer, askAgain, type Problem } from '../api/ask.js'
import { Head } from './head.js'
import { To } from './to.js'

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

/** A grey line of just the size of these words: where they are the commonest answer, nothing below moves when it comes. */
const LikeWords = ({ words }: { readonly words: string }) => (
  <div aria-busy="true">
    <span className="hidden" role="status">
      Loading
    </span>
    <p className="soft small" aria-hidden="true">
      <span className="bone like">{words}</span>
    </p>
  </div>
)

/** Screens that list what a hint names a command for. */
const LISTED: Readonly<Record<string, readonly [path: string, words: string]>> = {
  claims: ['/claims', 'the ledger of every claim'],
  actors: ['/actors', 'the list of actors'],
  documents: ['/documents', 'the list of pages'],
  audit: ['/audit', 'the log of judgements'],
  series: ['/figures', 'the list of figures'],
}

/** What a flag of the command line does, as the controls on top of every screen call it. */
const inBrowser = (hint: string): string =>
  hint
    .replace(/leave --as-of out/g, 'choose no day under “Said by”')
    .replace(/leave --known-at out/g, 'choose “now” under “Held by”')

/** What to do, in the words of a browser: where a hint names a command, the screen that does the same. */
function Hint({ problem: { hint } }: { readonly problem: Problem }) {
  if (hint === null) return null
  const place = LISTED[/\bhearsay ([a-z]+)/.exec(hint)?.[1] ?? '']
  if (place === undefined) return <span>{inBrowser(hint)}</span>
  return (
    <span>
      See <To to={place[0]}>{place[1]}</To>.
    </span>
  )
}

/** What went wrong, and what to do. */
export function Trouble({ problem }: { readonly problem: Problem }) {
  return (
    <div className="problem" role="alert">
      <strong>{problem.message}</strong>
      <Hint problem={problem} />
      <button type="button" onClick={() => askAgain()}>
        Try again
      </button>
    </div>
  )
}

/** Shows an answer; bones until there is one; the problem if it was refused. An older answer stays, dimmed, meanwhile. */
export function Answered<T>({
  answer,
  lines,
  like,
  title,
  children,
}: {
  readonly answer: Answer<T>
  readonly lines?: number
  /** The words of the commonest answer: until there is one, a grey line of their size stands there. */
  readonly like?: string
  /** The heading until the answer brings its own. */
  readonly title?: string
  children(data: T): ReactNode
}) {
  if (answer.problem !== null || answer.data === null)
    return (
      <>
        {title === undefined ? null : <Head title={title} />}
        {answer.problem !== null ? (
          <Trouble problem={answer.problem} />
        ) : like === undefined ? (
          <Bones lines={lines} />
        ) : (
          <LikeWords words={like} />
        )}
      </>
    )
  return <div className={answer.isLoading ? 'stale' : undefined}>{children(answer.data)}</div>
}

/** What a screen says when there is nothing to show. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <div className="empty">{children}</div>
}
