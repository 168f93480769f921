import type { ReactNode } from 'react'
import { useAnswer } from '../api/ask.js'
import { Empty } from './answered.js'
import { To } from './to.js'

/** What a screen says when it has nothing to show: that the store is empty, where it is, and else its own words. */
export function Nothing({ children }: { readonly children: ReactNode }) {
  const { data } = useAnswer<{ readonly counts?: { readonly documents: number } }>('/health.json')
  return (
    <Empty>
      {data?.counts?.documents === 0 ? (
        <p>
          The store is empty. <To to="/import">Import pages</To>, or run <code>hearsay add PAGES</code>.
        </p>
      ) : (
        children
      )}
    </Empty>
  )
}
