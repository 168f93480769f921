import { useEffect, useRef } from 'react'
import { judge, type Problem } from '../api/ask.js'
import { move, singleKeysOn } from './keys.js'
import { say } from './notice.js'
import { undoLast } from './undo.js'

/** What a key notes of a statement; space notes nothing. */
const NOTES: Readonly<Record<string, string | null>> = { a: 'Read rightly.', x: 'Not a statement.', ' ': null }

/**
 * Keys of whoever reviews a page: `a` notes that the statement with the focus was read rightly, `x` that it is no
 * statement, space leaves it; each goes on to the next one. Backspace takes the last note back.
 */
export function useReaderKeys(statement: string | null): void {
  const held = useRef(statement)
  held.current = statement
  useEffect(() => {
    const onKey = async (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !singleKeysOn()) return
      if (document.querySelector('dialog[open]') !== null) return
      if ((event.target as HTMLElement).closest('input, textarea, select, summary, button') !== null) return
      const subject = held.current
      if (event.key === 'Backspace') {
        event.preventDefault()
        await undoLast()
        return
      }
      const words = NOTES[event.key]
      if (words === undefined || subject === null) return
      event.preventDefault()
      move(1)
      if (words === null) return
      try {
        await judge('note', { subject, words: [words] })
        say(`Noted: ${words} Backspace undoes it.`)
      } catch (problem) {
        say((problem as Problem).message)
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
