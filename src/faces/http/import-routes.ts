import type { Context, Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { HearsayError } from '../../problems.js'
import type { Store } from '../../store/store.js'
import { makeImportJobs, type Upload } from './import-jobs.js'

/** The most bytes that one request may bring. */
const MOST_BYTES = 64 * 1024 * 1024

/**
 * Import over HTTP: `POST /import.json` takes pages (multipart form data, or `{pages: [{name, text}]}`) and answers with
 * the import's name; `GET /import/NAME/events` tells each row as it changes. The report stays in `/imports.json`.
 */
export function importRoutes(app: Hono, options: { readonly store: Store; readonly writable: boolean }): void {
  const jobs = makeImportJobs(options.store)
  app.post('/import.json', async (context) => {
    if (!options.writable)
      throw new HearsayError('not-allowed', 'This server only answers questions.', {
        hint: 'Start it without --read-only.',
      })
    if (Number(context.req.header('content-length') ?? 0) > MOST_BYTES)
      throw new HearsayError('usage', `At most ${MOST_BYTES} bytes are taken at once.`, {
        hint: 'Use hearsay add for more.',
      })
    const uploads = await uploadsOf(context)
    if (uploads.length === 0)
      throw new HearsayError('usage', 'No page came with the request.', { hint: 'Choose files, or paste a page.' })
    return context.json({ run: jobs.begin(uploads), items: uploads.length }, 202)
  })
  app.get('/import/:run/events', (context) =>
    streamSSE(context, async (stream) => {
      await new Promise<void>((resolve) => {
        const stop = jobs.listen(context.req.param('run'), (row) => {
          if (row === null) {
            void stream.writeSSE({ event: 'end', data: '{}' }).then(resolve, resolve)
            return
          }
          void stream.writeSSE({ event: 'row', data: JSON.stringify(row) })
        })
        if (stop === null) {
          void stream.writeSSE({ event: 'gone', data: '{}' }).then(resolve, resolve)
          return
        }
        stream.onAbort(() => {
          stop()
          resolve()
        })
      })
    }),
  )
}

async function uploadsOf(context: Context): Promise<readonly Upload[]> {
  const type = context.req.header('content-type') ?? ''
  if (type.startsWith('multipart/form-data')) {
    const form = await context.req.formData()
    const uploads: Upload[] = []
    for (const value of form.getAll('page'))
      if (typeof value !== 'string')
        uploads.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
    return uploads
  }
  const body = (await context.req.json().catch(() => null)) as { pages?: unknown } | null
  const pages = Array.isArray(body?.pages) ? (body.pages as unknown[]) : []
  return pages.map((page) => {
    const { name, text } = (page ?? {}) as { name?: unknown; text?: unknown }
    if (typeof name !== 'string' || typeof text !== 'string')
      throw new HearsayError('usage', 'A page is {"name": "…", "text": "…"}.', { hint: 'Or send multipart form data.' })
    return { name, bytes: new TextEncoder().encode(text) }
  })
}
