import { useEffect, useState } from 'react'
import { count } from '../../../src/text/count.js'
import { askAgain, onAskedAgain } from '../api/ask.js'

interface Grown {
  readonly recordedAt: string
  readonly documents: number
  readonly statements: number
  readonly judgements: number
}

/**
 * Says that the store has learnt something since what is on view was asked for, and shows it on demand: nothing moves
 * under whoever reads. What was done in this window is no news. A window that nobody sees does not listen.
 */
export function News() {
  const [seen, setSeen] = useState<Grown | null>(null)
  const [latest, setLatest] = useState<Grown | null>(null)
  useEffect(() => {
    let source: EventSource | null = null
    // Whatever is asked anew is up to date: the next word of the server is where the counting begins.
    let isFresh = true
    const take = (event: MessageEvent<string>) => {
      const grown = JSON.parse(event.data) as Grown
      setLatest(grown)
      if (!isFresh) return
      isFresh = false
      setSeen(grown)
    }
    const close = () => {
      source?.close()
      source = null
    }
    const open = () => {
      close()
      source = new EventSource('/events')
      source.addEventListener('now', take)
      source.addEventListener('grown', take)
    }
    const follow = () => (document.visibilityState === 'visible' ? open() : close())
    follow()
    document.addEventListener('visibilitychange', follow)
    const forget = onAskedAgain(() => {
      isFresh = true
      if (source !== null) open()
    })
    return () => {
      close()
      document.removeEventListener('visibilitychange', follow)
      forget()
    }
  }, [])
  const more = (of: 'documents' | 'statements' | 'judgements') =>
    seen === null || latest === null ? 0 : latest[of] - seen[of]
  const isNew = seen !== null && latest !== null && latest.recordedAt > seen.recordedAt
  const parts = [
    more('documents') > 0 ? count(more('documents'), 'new page') : null,
    more('statements') > 0 ? count(more('statements'), 'new statement') : null,
    more('judgements') > 0 ? count(more('judgements'), 'new judgement') : null,
  ].filter((part) => part !== null)
  return (
    <div className="news noprint" role="status">
      {isNew ? (
        <div>
          <span>{parts.length > 0 ? parts.join(', ') : 'The ledger has changed'}</span>
          <button type="button" onClick={() => askAgain()}>
            Show
          </button>
        </div>
      ) : null}
    </div>
  )
}
