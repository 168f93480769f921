import type { ReactNode } from 'react'

/** From this width on there is room beside the text: what is folded on a narrow screen stands open. */
const hasRoom = (): boolean => window.matchMedia('(min-width: 62rem)').matches

/** A list under a summary that says how long it is: folded, or `wide` ones only where there is no room beside the text. */
export function Fold({
  summary,
  wide = false,
  children,
}: {
  readonly summary: string
  /** Whether it stands open where there is room. */
  readonly wide?: boolean
  readonly children: ReactNode
}) {
  return (
    <details className="small" open={wide && hasRoom()}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
