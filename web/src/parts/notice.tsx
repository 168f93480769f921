import { type ReactNode, useEffect, useSyncExternalStore } from 'react'

interface Note {
  readonly id: number
  readonly words: ReactNode
}
let note: Note | null = null
let last = 0
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

/** Says something at the foot of the page, and to a screen reader, for a while. */
export function say(words: ReactNode): void {
  last += 1
  note = { id: last, words }
  tell()
}

const hush = () => {
  note = null
  tell()
}

/** Where notices are shown. */
export function Notices() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    () => note,
  )
  const id = shown?.id
  useEffect(() => {
    if (id === undefined) return
    const timer = setTimeout(() => note?.id === id && hush(), 20_000)
    return () => clearTimeout(timer)
  }, [id])
  return (
    <div className="notice" role="status">
      {shown === null ? null : (
        <div>
          <span>{shown.words}</span>
          <button type="button" className="bare" onClick={hush} aria-label="Close the notice">
            Close
          </button>
        </div>
      )}
    </div>
  )
}
