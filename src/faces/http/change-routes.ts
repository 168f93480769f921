import type { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Store } from '../../store/store.js'
import { makeChangeWatch } from './change-watch.js'

/**
 * `GET /events`: server-sent events about the store. `now` says how far the log has grown when the reader comes, `grown`
 * whenever it has grown since, whichever process wrote: `{recordedAt, documents, statements, judgements}`.
 */
export function changeRoutes(app: Hono, store: Store): void {
  const watch = makeChangeWatch(store)
  app.get('/events', (context) =>
    streamSSE(context, async (stream) => {
      await stream.writeSSE({ event: 'now', data: JSON.stringify(await watch.look()) })
      await new Promise<void>((resolve) => {
        const stop = watch.listen((grown) => void stream.writeSSE({ event: 'grown', data: JSON.stringify(grown) }))
        stream.onAbort(() => {
          stop()
          resolve()
        })
      })
    }),
  )
}
