import type { ReactNode } from 'react'
import { useViewState } from '../api/view-state.js'
import { To } from './to.js'

/** What a screen of the whole story says while it shows one claim: which, a sentence on it, and the way back. */
export function OfClaim({
  claim,
  text,
  children,
}: {
  readonly claim: string
  readonly text: string
  readonly children: ReactNode
}) {
  const view = useViewState()
  return (
    <div className="stack tight">
      <p className="lead">
        <To to={`/claim/${claim}`}>
          <bdi>{text}</bdi>
        </To>
      </p>
      <p>{children}</p>
      <p className="noprint">
        <button type="button" onClick={() => view.set({ claim: null })}>
          Show the whole story
        </button>
      </p>
    </div>
  )
}
